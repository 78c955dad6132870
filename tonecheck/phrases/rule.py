"""The rule class for judgements that are made of phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.book import Pack
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.suggest import hit_span, suggestions_for
from tonecheck.rule import Options, Rule, option


class PhraseOptions(Options):
    """Options of every phrase rule."""

    allow: tuple[str, ...] = option((), "ids of pack entries that this brand lets pass")
    phrases: list[Pack] = option([], "packs of the phrase book; filled in when the rule is built")


class PhraseRule(Rule[PhraseOptions]):
    """A rule whose judgement is a list of phrases in one or more packs.

    Subclasses set `packs`, and `message` as the sentence for entries that bring none of their own; `{match}`
    in it stands for what was written. A rule that judges more than its phrases names the words in `looks_for`.
    """

    Options: ClassVar[type[PhraseOptions]] = PhraseOptions
    message: ClassVar[str] = "“{match}”"
    looks_for: ClassVar[frozenset[str] | None] = frozenset()

    def __init__(self, options: PhraseOptions, severity: Severity | None = None) -> None:
        super().__init__(options, severity)
        self._allowed = frozenset(options.allow)

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding for each phrase that stands in the draft and passes its context tests."""
        for pack in self.options.phrases:
            for hit in pack.hits(draft):
                if hit.phrase.id not in self._allowed and self.keeps(hit, draft):
                    yield self.report(hit, draft)

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Whether a hit counts; for subclasses that let some pass."""
        return True

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one hit."""
        phrase = hit.phrase
        span = hit_span(hit, draft)
        written = " ".join(span.of(draft.text).split())
        return self.finding(
            span,
            (phrase.message or self.message).replace("{match}", written),
            suggestions=suggestions_for(hit, draft),
            why=phrase.why,
            source=phrase.source,
            severity=Severity[phrase.severity.upper()] if phrase.severity else None,
            evidence=phrase.evidence,
            entry=phrase.id,
        )
