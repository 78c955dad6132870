"""Dodging: a rule as the last word, somebody else's fault, “it was decided”, “our records show”.

Why: the reader asked what happens now. Who is not responsible is no answer to that, and a decision nobody made
     cannot be talked about.
Bad:  Bus passes are dealt with by another department.
Good: The council makes the bus passes, so I've sent them the right spelling; the new one comes on Friday.
Options: allow: ids of entries, and of the shape nobody-in-it, to let pass.
Suggests: to leave out a reference to the rules (unsafe), otherwise advice on how to own the matter.
Limits: it knows turns of phrase. A cause that is told together with something you do about it ("the courier has it;
        I'm chasing them") passes; an excuse in words of its own does too. To a customer who asks why or who, it also
        flags a sentence that tells what came about with nobody and nothing in it to hold on to: no name, no number,
        no cause, none of us.
Source: ours; the direction of the advice is E15 in the evidence register.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.nobody_in_it import HAPPENED, told_by_nobody
from tonecheck.phrases.ownership import takes_on
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.phrases.rule import PhraseRule
from tonecheck.phrases.whole_words import from_whole_word
from tonecheck.rule import advise
from tonecheck.text.span import Span

# Entries that are a way out only while nobody on this side does anything.
_MAY_BE_OWNED = "them-"
_NOBODY = "nobody-in-it"
_WHY = "the reader learns who is not to blame, not what happens now"


class Dodging(PhraseRule):
    """Flags replies that deny or hide who is responsible."""

    id = "dodging"
    category = "dodging"
    packs = (
        "dodging",
        "dodging-elsewhere",
        "dodging-excuses",
        "dodging-walls",
        "dodging-faceless",
        "dodging-somebody",
        "dodging-small",
        "dodging-shrugs",
        "dodging-guesses",
    )
    looks_for: ClassVar[frozenset[str] | None] = HAPPENED
    message = "“{match}” steps away from the problem"

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each phrase, and for each answer that nobody stands in and no phrase is found in."""
        spans = []
        for result in super().check(draft):
            if isinstance(result, Finding) and result.span is not None:
                spans.append(result.span)
            yield result
        if _NOBODY not in self.options.allow:
            words = draft.words
            for first, verb, last in told_by_nobody(draft):
                end = words.ends[sentence_bounds(words, verb)[1] - 1]
                sentence = Span(words.starts[first], end)
                if not any(sentence.overlaps(other) for other in spans):
                    yield self.report_nobody(sentence, Span(words.starts[verb], words.ends[last - 1]), draft)

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Let somebody else's doing pass where the same sentence or the next takes the matter on."""
        if not hit.phrase.id.startswith(_MAY_BE_OWNED):
            return True
        low, high = sentence_bounds(draft.words, hit.match.first)
        if high < len(draft.words):  # "The courier has it. I'm chasing them."
            high = sentence_bounds(draft.words, high)[1]
        return not takes_on(draft.words, low, high)

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one phrase, always with a reason."""
        found = super().report(from_whole_word(hit, draft), draft)
        return found if found.why else found._replace(why=_WHY)

    def report_nobody(self, sentence: Span, verb: Span, draft: Draft) -> Finding:
        """The finding for an answer to “why” that nobody stands in; it marks the verb, where somebody is missing."""
        written = " ".join(sentence.of(draft.text).split())
        return self.finding(
            verb,
            f"“{written}” tells what came about, and not who did it or why",
            suggestions=(advise("say who did it and why: “We … because …”"),),
            why="they asked why, and nobody answers",
            entry=_NOBODY,
            severity=Severity.INFO,  # one in three is right where replies are good
        )
