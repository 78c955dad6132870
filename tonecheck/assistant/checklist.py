"""What a reply to this message needs, point by point, and whether the draft has it."""

from __future__ import annotations

from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.phrases.regret import shows_regret
from tonecheck.reply import Answer, Reading

_UPSET = frozenset({"angry", "disappointed", "worried"})

# What the customer needs -> the rules that report it as missing. The first that found something gives the reason.
_SORRY = "says sorry for what went wrong"
_POINTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("says what happened to them", ("missing-acknowledgement", "hollow-empathy")),
    (_SORRY, ("missing-apology", "non-apology")),
    ("says what happens next, who does it and by when", ("missing-next-step", "vague-promise", "undated-answer")),
    ("gets their names and numbers right", ("wrong-detail",)),
    ("does not ask for what they gave already", ("asks-again", "asked-before")),
    ("does not send them where they have been", ("already-tried-channel", "deflecting")),
    ("fits their mood", ("misplaced-cheer", "sales-talk", "praise-as-complaint")),
)
_FOR_UPSET = {"says what happened to them", _SORRY}
_NEEDS_NEXT_STEP = frozenset({"complaint", "request", "venting"})


class Item(NamedTuple):
    """One point: `state` is "yes", "partly", "no" or "unknown"; `detail` the words it rests on or the reason."""

    text: str
    state: str
    detail: str


def checklist(report: Report, reading: Reading | None, answers: tuple[Answer, ...]) -> tuple[Item, ...]:
    """The points, asks first, then what the message calls for; empty without a message."""
    if reading is None:
        return ()
    text = report.draft.text
    items = [
        Item(
            f"answers “{' '.join(answer.ask.text.split())}”",
            answer.answered,
            " ".join(answer.by.of(text).split()) if answer.by is not None else answer.because,
        )
        for answer in (answers if text.strip() else ())
    ]
    found = {finding.rule_id: finding for finding in reversed(report.findings)}
    upset = reading.feeling.name in _UPSET
    for point, rules in _POINTS:
        missing = next((found[rule] for rule in rules if rule in found), None)
        if missing is not None:
            items.append(Item(point, "no", missing.message))
        elif (point not in _FOR_UPSET or upset) and _is_called_for(point, reading, report.draft) and text.strip():
            items.append(Item(point, "yes", ""))
    return tuple(items)


def _is_called_for(point: str, reading: Reading, draft: Draft) -> bool:
    if point == _SORRY:
        return shows_regret(draft)
    if "next" in point:
        return reading.kind.name in _NEEDS_NEXT_STEP
    if "names and numbers" in point:
        return bool(reading.facts)
    if "been" in point:
        return bool(reading.channels_tried)
    return "already" not in point
