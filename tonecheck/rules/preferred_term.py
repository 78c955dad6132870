"""A word for which the brand's guide has a word of its own.

Why: one thing under two names makes a reader wonder whether they are two things.
Bad:  Your shipment left the depot today.
Good: Your parcel left the depot today.
Options: terms: the guide's `preferred` list.
Suggests: the brand's word in the same inflection and capitals; unsafe.
Limits: as banned-term.
Source: the line of the guide that prefers it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.index import PhraseIndex
from tonecheck.phrases.suggest import hit_span, suggestions_for
from tonecheck.rule import Options, Rule, option


class PreferredTermOptions(Options):
    """The preferred words."""

    terms: list[dict[str, Any]] = option([], "the guide's preferred words", setting="preferred")


class PreferredTerm(Rule[PreferredTermOptions]):
    """Flags words for which the guide has another."""

    id = "preferred-term"
    category = "words"
    may_change_facts = True  # the guide says what to write
    idle_without = ("terms",)
    Options = PreferredTermOptions

    def __init__(self, options: PreferredTermOptions, severity: Severity | None = None) -> None:
        super().__init__(options, severity)
        self._index = PhraseIndex(options.terms)

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each word that has a preferred one."""
        for hit in self._index.hits(draft):
            span = hit_span(hit, draft)
            yield self.finding(
                span,
                f"this brand says “{hit.phrase.id}”, not “{span.of(draft.text)}”",
                suggestions=suggestions_for(hit, draft),
                why=hit.phrase.why or "one thing should have one name",
                source=hit.phrase.source,
                entry=hit.phrase.id,
            )
