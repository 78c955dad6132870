"""An edit that would change a fact, or lose a “not” it was not made for, is left to a person."""

from __future__ import annotations

import pytest

from tonecheck import Applicability, Draft, Edit, Message, Span, check, load_guide
from tonecheck.facts import facts_of, keeps_facts, keeps_negations


def cut(text: str, old: str, new: str) -> tuple[Draft, tuple[Edit, ...], Span]:
    start = text.index(old)
    span = Span(start, start + len(old))
    return Draft(text), (Edit(span, new),), span


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("It costs £20 in all.", "£20", "£30"),
        ("It comes on Friday.", " on Friday", ""),
        ("Do write straight away.", "straight away", "by 5pm"),
        ("Ask Priya about it.", "Ask Priya", "Ask her"),
        ("It leaves tonight, I hope.", " tonight", ""),
        ("The World Health Organization says so.", "Organization", "Organisation"),
    ],
)
def test_a_changed_fact_is_noticed(text: str, old: str, new: str) -> None:
    draft, edits, _ = cut(text, old, new)
    assert not keeps_facts(draft, edits)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Hi! Prices vary.", "!", "."),
        ("@sam WOW, thanks.", "WOW", "Wow"),
        ("We utilise a courier in Hull.", "utilise", "use"),
        ("We’ve sent it to Jo.", "We’ve", "We have"),
    ],
)
def test_words_alone_are_no_fact(text: str, old: str, new: str) -> None:
    draft, edits, _ = cut(text, old, new)
    assert keeps_facts(draft, edits)


def test_a_capital_behind_a_handle_is_no_name() -> None:
    assert not facts_of(Draft("@115712 Please write to us.")).keys() - facts_of(Draft("@115712 hello")).keys()


@pytest.mark.parametrize(
    ("text", "old", "new", "kept"),
    [
        ("I can't say.", "can't", "cannot", True),
        ("We do not know.", "do not ", "", False),
        ("Nothing has come, and nobody rang.", ", and nobody rang", "", False),
    ],
)
def test_a_lost_negation_is_noticed(text: str, old: str, new: str, kept: bool) -> None:
    draft, edits, _ = cut(text, old, new)
    assert keeps_negations(draft, edits, Span(0, 0)) is kept


def test_a_negation_may_go_with_the_words_that_were_found() -> None:
    draft, edits, span = cut("Nobody made you buy it. It is on its way.", "Nobody made you buy it. ", "")
    assert keeps_negations(draft, edits, span)


@pytest.mark.parametrize(
    ("pitch", "applicability"),
    [
        ("Why not upgrade to our biggest plan?", Applicability.UNSAFE),
        ("Why not upgrade to our biggest plan for £199?", Applicability.DISPLAY),
    ],
)
def test_a_sentence_with_a_price_in_it_is_left_out_by_a_person(pitch: str, applicability: Applicability) -> None:
    text = f"Your line is steady again. {pitch}"
    found = check(Draft(text, message=Message("My line is down, I am furious")), load_guide("support")).findings
    offered = [item for finding in found if finding.rule_id == "sales-talk" for item in finding.suggestions]
    assert [item.applicability for item in offered if item.edits] == [applicability]
