"""Talking down: “as most people know”, a lesson nobody asked for, an order to read it again.

Why: whoever asks has not found the answer; being told that it was easy makes them feel foolish.
Bad:  As most people know, refunds take five days.
Good: Refunds take five days.
Options: allow: ids of entries to let pass. formality: casual, neutral or formal (the guide's
         `voice.formality`); a casual voice may use pet names.
Suggests: to leave an aside out (unsafe), or how to begin again.
Limits: it knows turns of phrase and a few shapes of sentence, not irony.
Source: ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.parenthesis import close_gaps
from tonecheck.phrases.rule import PhraseOptions, PhraseRule
from tonecheck.phrases.suggest import hit_span
from tonecheck.phrases.talking_down import SIGNS, Shape, talking_down
from tonecheck.rule import advise, option
from tonecheck.text.span import Span

_PET_NAMES = frozenset({"pet-name", "regional-pet-name"})


class CondescendingOptions(PhraseOptions):
    """Options of the rule."""

    formality: str = option("neutral", "casual, neutral or formal", setting="voice.formality")


class Condescending(PhraseRule):
    """Flags wording that talks down to the customer."""

    id = "condescending"
    category = "condescending"
    packs = (
        "condescending",
        "condescending-lessons",
        "condescending-airs",
        "condescending-basics",
        "condescending-newcomers",
        "condescending-glosses",
        "condescending-schoolroom",
    )
    looks_for = SIGNS
    message = "“{match}” talks down to the customer"
    Options = CondescendingOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each phrase, and for each sentence of a condescending shape."""
        yield from super().check(draft)
        for shape in talking_down(draft):
            if shape.name not in self.options.allow:
                yield self.report_shape(shape, draft)

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Let pet names pass for a casual voice, and where they are somebody's name ("Thanks, Sonny")."""
        if hit.phrase.id not in _PET_NAMES:
            return True
        casual = getattr(self.options, "formality", "") == "casual"
        return not casual and not re.search(r", [A-Z][a-z]", draft.text[hit_span(hit, draft).start :][:4])

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one phrase; leaving an aside out takes both its commas."""
        return close_gaps(super().report(hit, draft), draft)

    def report_shape(self, shape: Shape, draft: Draft) -> Finding:
        """The finding for one sentence of a condescending shape."""
        span = Span(draft.words.starts[shape.first], draft.words.ends[shape.last - 1])
        written = " ".join(span.of(draft.text).split())
        return self.finding(
            span,
            self.message.replace("{match}", written),
            suggestions=(advise(shape.advice),),
            why=shape.why,
            entry=shape.name,
        )
