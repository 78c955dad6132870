"""No time for a customer who waits for one: they ask when, or tell of waiting, and hear only that things move.

Why: the reader asked for a day and is told how things go, so they ask again.
Bad:  Your papers reached us. They're with the council people.
Good: Your papers reached us. They're with Mr Hale at the council, and I'll ring him on Tuesday and write to you then.
Options: none.
Suggests: what to name (who, what, by when) as advice: only a person can fill it in.
Limits: needs the customer's message, and speaks up only where it asks when or who, or tells of waiting. It goes by the
    shape of the sentence: where a thing lies, what must happen first, a place in a row, trying, waiting, something
    that will happen. A time in the sentence settles it, and so does one given anywhere for something to come,
    whichever of their matters it is about; a question or a request puts the promise off until the answer. What is
    said in so many words (“soon”, “somebody”) belongs to `vague-promise`. About a journey under way it is
    information only, and so is what might have happened “some day” or only stands where a time should.
Source: E12 (a dated next step) and E03 (be concrete); the shapes are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.brand_fault import tells_of_a_fault
from tonecheck.phrases.undated import PutOff, put_offs
from tonecheck.phrases.waiting import is_on_the_spot
from tonecheck.rule import Options, Rule, advise
from tonecheck.rules._mood import is_plain_praise
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import STOP

# Words of a journey under way: “we'll have you in the air”.
_UNDER_WAY = frozenset("on get getting have having in".split())

# Shapes that good replies have as often as others: worth a look, no more.
_HINTS = frozenset({"some-day", "left-open"})


class UndatedAnswer(Rule[Options]):
    """Flags sentences that put off a customer who waits for a time."""

    id = "undated-answer"
    category = "vague"
    needs = "message"
    measures_whole = True
    evidence: ClassVar[tuple[str, ...]] = ("E12",)

    messages: ClassVar[dict[str, tuple[str, str]]] = {
        "lies-with": ("says where it lies, not when it moves", "add what happens next, and by when: “… by Friday”"),
        "event": ("waits for something nobody has dated", "give the time you expect, and say what happens if it slips"),
        "turn": ("says in which order, not when", "give the day or the hour, even a rough one: “on Thursday”"),
        "piecemeal": ("says that it moves, not when it arrives", "say when it is the reader's turn: “… by the 14th”"),
        "attempt": (
            "promises an effort, and no time to hear how it went",
            "say what you'll do and when you'll tell them: “… and I'll write by 4 pm”",
        ),
        "comes-right": (
            "leaves it to time, and doesn't say how much",
            "say when you'll look again and write: “I'll check on Tuesday and tell you”",
        ),
        "wait": ("asks the reader to wait, and doesn't say how long", "say until when: “… until Tuesday noon”"),
        "at-work": (
            "says that somebody is at it, not when it is done",
            "say when you expect it, or when you'll write next: “next word by 6 pm”",
        ),
        "some-day": ("doesn't say when", "say by when, or when you'll next know: “… by Friday”"),
        "left-open": (
            "stands where the reader looks for a time",
            "say when, or when you'll know: “I'll have a date by Tuesday and will write then”",
        ),
    }

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each sentence that puts the reader off."""
        if draft.template:
            return
        for found in put_offs(draft):
            if draft.message is not None and is_plain_praise(draft) and not tells_of_a_fault(draft.message):
                return
            yield self.report(found, draft)

    def report(self, found: PutOff, draft: Draft) -> Finding:
        """The finding for one sentence, its full stop left out."""
        words = draft.words
        last = found.last - (words.kinds[found.last - 1] == STOP)
        first = next(at for at in range(found.first, last) if words.norms[at] != MASK)  # a handle
        span = Span(words.starts[first], words.ends[last - 1])
        what, advice = self.messages[found.name]
        moving = is_on_the_spot(draft, found.first, found.last)
        moving = moving and not _UNDER_WAY.isdisjoint(words.norms[found.first : found.last])
        return self.finding(
            span,
            f"“{' '.join(span.of(draft.text).split())}” {what}",
            suggestions=(advise(advice),),
            why="the reader asked for a time, and can't plan around this",
            severity=Severity.INFO if moving or found.name in _HINTS else None,
            entry=found.name,
        )
