"""Wrong details, questions for what was given, and channels tried before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.messages import own_rows
from tonecheck.draft import Draft, Message
from tonecheck.reply import asked_again, mismatches, read, sent_back
from tonecheck.reply.likeness import is_nickname, is_slip


def wrong(message: str, reply: str) -> list[tuple[str, str]]:
    draft = Draft(reply, message=Message(message))
    return [(item.kind, item.span.of(reply)) for item in mismatches(draft)]


@given(st.from_regex(r"[1-9][0-9]{4,7}", fullmatch=True), st.integers(0, 6))
def test_an_order_number_with_two_figures_swapped_is_always_seen(number: str, at: int) -> None:
    at = min(at, len(number) - 2)
    slipped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    found = wrong(f"Order {number} never came.", f"I've looked at order {slipped} for you.")
    assert found == ([] if slipped == number else [("wrong-number", slipped)])


@pytest.mark.parametrize(("theirs", "ours"), [
    ("Sofia", "Sophie"), ("Milan", "Dylan"), ("Priya", "Priti"), ("Ana Reis", "Anja"), ("K. Ito", "Mark"),
    ("Helen Pascoe", "Ellen"), ("Owen", "Ewan"), ("Graham", "Gordon"),
])  # fmt: skip
def test_a_greeting_with_another_name_is_always_seen(theirs: str, ours: str) -> None:
    assert wrong(f"Where is my rug? Thanks, {theirs}", f"Hi {ours}, it left us today.") == [("wrong-name", ours)]


@pytest.mark.parametrize(("theirs", "ours"), [
    ("Sofia", "Sofia"), ("Rebecca Hume", "Bex"), ("Samantha", "Sam"), ("S. Rahman", "Mr Rahman"), ("Ana Reis", "Ana"),
    ("The Doyles", "Mr and Mrs Doyle"), ("Robert", "Bob"), ("Sofia", "there"), ("Sofia", "team"),
])  # fmt: skip
def test_short_forms_and_general_greetings_are_right(theirs: str, ours: str) -> None:
    assert wrong(f"Where is my rug? Thanks, {theirs}", f"Hi {ours}, it left us today.") == []


def test_a_full_reply_of_the_labelled_set_has_no_wrong_detail() -> None:
    found = [(row.id, wrong(row.customer, reply)) for row in own_rows() for reply in (row.full, row.partial) if reply]
    assert [item for item in found if item[1]] == []


def test_a_mismatch_names_the_fact_it_should_have_been() -> None:
    draft = Draft("Thanks for your note on the Aurora 500.", message=Message("My Aurora 300 leaks."))
    (item,) = mismatches(draft)
    assert (item.kind, item.expected.text) == ("wrong-product", "Aurora 300")


def test_without_a_message_nothing_can_disagree() -> None:
    draft = Draft("Hi Sophie, order 70481. Could you send your order number? Call us.")
    assert (mismatches(draft), asked_again(draft), sent_back(draft)) == ((), (), ())


def test_asking_for_a_number_that_was_given() -> None:
    draft = Draft("What is your order number?", message=Message("Order 70418 never came."))
    (item,) = asked_again(draft)
    assert (item.span.of(draft.text), item.given.text) == ("order number", "70418")


def test_sent_back_to_the_phone() -> None:
    draft = Draft("Please give us a call.", message=Message("I've rung you five times."))
    (item,) = sent_back(draft)
    assert item.tried.channel == "phone"
    assert item.tried == read(draft.message).channels_tried[0] if draft.message else False


def test_slips_and_short_forms() -> None:
    assert is_slip("sofie", "sofia")
    assert not is_slip("mark", "anna")
    assert is_slip("70481", "70418", figures=True)
    assert not is_slip("11111", "70418", figures=True)
    assert is_nickname("bex", "rebecca")
    assert is_nickname("val", "valentina")
    assert not is_nickname("tom", "sam")
