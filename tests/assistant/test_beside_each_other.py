"""Findings that share a sentence: a wrong number is told whatever the tone, and one fault is told once."""

from __future__ import annotations

from tonecheck import Draft, Message, check, load_guide
from tonecheck.assistant.checklist import checklist
from tonecheck.reply import cover, read

MESSAGE = Message(
    "My parcel TL-20934 was due on Monday and still nothing. I have rung twice and nobody called back."
    " When will it get here? Nina"
)
DRAFT = Draft(
    "Hi Nina, your parcel TL-20943 is with the courier and someone will be in touch shortly.", message=MESSAGE
)


def test_a_wrong_number_is_told_although_its_sentence_promises_nothing() -> None:
    found = {finding.rule_id: finding.span for finding in check(DRAFT, load_guide("support")).findings}
    span = found["wrong-detail"]
    assert span is not None
    assert span.of(DRAFT.text) == "TL-20943"


def test_a_vague_promise_is_told_once() -> None:
    report = check(DRAFT, load_guide("support"))
    assert [finding.category for finding in report.findings].count("vague") == 1


def test_the_checklist_knows_whether_regret_is_there() -> None:
    guide = load_guide("support")
    sorry = Draft(DRAFT.text + " I'm sorry for the wait.", message=MESSAGE)
    said = [
        {item.text: item.state for item in checklist(check(draft, guide), read(MESSAGE), cover(draft))}
        for draft in (DRAFT, sorry)
    ]
    assert [items["says sorry for what went wrong"] for items in said] == ["no", "yes"]
