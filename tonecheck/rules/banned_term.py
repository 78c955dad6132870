"""A word or phrase that the brand's guide has put on its list of words not to use.

Why: the brand has decided that this word does not sound like it; one reply that uses it undoes the others.
Bad:  We leverage our network to get your parcel to you.
Good: We use our network to get your parcel to you.
Options: terms: the guide's `banned` list.
Suggests: the guide's own `instead` words in the inflection, capitals and with the article that fit; unsafe,
    because a word that fits one sentence need not fit the next.
Limits: a word in its base form is found in all its inflections, a word in an inflected form only as it
    stands. Names, links, placeholders and quoted customer text are never judged.
Source: the line of the guide that bans it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.index import PhraseIndex
from tonecheck.phrases.suggest import hit_span, suggestions_for
from tonecheck.rule import Options, Rule, option


class BannedTermOptions(Options):
    """The banned words."""

    terms: list[dict[str, Any]] = option([], "the guide's banned words", setting="banned")


class BannedTerm(Rule[BannedTermOptions]):
    """Flags the guide's banned words."""

    id = "banned-term"
    category = "words"
    may_change_facts = True  # the guide says what to write
    idle_without = ("terms",)
    Options = BannedTermOptions

    def __init__(self, options: BannedTermOptions, severity: Severity | None = None) -> None:
        super().__init__(options, severity)
        self._index = PhraseIndex(options.terms)

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each banned word."""
        for hit in self._index.hits(draft):
            span = hit_span(hit, draft)
            phrase = hit.phrase
            yield self.finding(
                span,
                f"“{span.of(draft.text)}” is a word this brand does not use",
                suggestions=suggestions_for(hit, draft),
                why=phrase.why or "the guide asks for plainer or different words",
                source=phrase.source,
                severity=Severity[phrase.severity.upper()] if phrase.severity else None,
                entry=phrase.id,
            )
