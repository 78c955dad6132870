"""Saved replies: which fit a message, and which slots are filled."""

from __future__ import annotations

import pytest

from tests.conftest import guide_from
from tonecheck.assistant.filling import fill
from tonecheck.assistant.library import Saved, best_matches, examples_of
from tonecheck.draft import Message
from tonecheck.reply import read

REPLIES = (
    Saved("returns", "You can return shoes within 30 days; the label is in the box."),
    Saved("wrapping", "Gift wrapping is £2 an item."),
    Saved("late-parcel", "I'm sorry your parcel is late. It left Hull this morning."),
)


def test_the_best_match_comes_first_with_the_words_it_shares() -> None:
    found = best_matches(Message("My parcel is five days late!"), REPLIES)
    assert found[0].saved.id == "late-parcel"
    assert found[0].shared == ("parcel", "late")


def test_inflected_forms_meet() -> None:
    assert best_matches(Message("Can you wrap these gifts?"), REPLIES)[0].saved.id == "wrapping"


def test_the_message_a_reply_once_answered_counts() -> None:
    found = best_matches(Message("Is the app down?"), (*REPLIES, Saved("outage", "We're on it.", "app down again")))
    assert [match.saved.id for match in found] == ["outage"]


@pytest.mark.parametrize("text", ["", "??", "Thanks!", '" OR reply:* NEAR("', "zebra crossing"])
def test_a_message_that_shares_no_word_finds_nothing(text: str) -> None:
    assert best_matches(Message(text), REPLIES) == ()


def test_at_most_as_many_as_asked_for_are_found_and_in_the_same_order_each_time() -> None:
    many = tuple(Saved(f"reply {number}", "About your parcel.") for number in range(9))
    found = best_matches(Message("my parcel"), many, most=4)
    assert [match.saved.id for match in found] == ["reply 0", "reply 1", "reply 2", "reply 3"]


def test_the_good_examples_of_a_guide_are_a_library() -> None:
    guide = guide_from("examples: {good: [{text: It left Hull., message: Where is it?, channel: x}]}", only=())
    assert examples_of(guide) == (Saved("example 1", "It left Hull.", "Where is it?", "x"),)


MESSAGE = "Order 4471 came broken. Best, Milan Novak"


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Hi {{first_name}},", "Hi Milan,"),
        ("Hi {{ticket.requester.first_name}}, {{order_number}}", "Hi Milan, 4471"),
        ("Hi [Name],", "Hi Milan,"),
        ("Hi {{agent_name}},", "Hi {{agent_name}},"),
        ("It comes {{delivery_date}}.", "It comes {{delivery_date}}."),
        ("Dear {{last_name}}", "Dear {{last_name}}"),
        ("No slots.", "No slots."),
        ("{{product_name}}", "{{product_name}}"),
        ("Your {{company.name}} team", "Your {{company.name}} team"),
    ],
)
def test_a_slot_is_filled_only_where_it_is_certain(text: str, filled: str) -> None:
    assert fill(text, read(Message(MESSAGE)))[0] == filled


def test_two_numbers_leave_the_slot_open() -> None:
    text = "Order {{order_number}}"
    assert fill(text, read(Message("Orders 4471 and 4472 are late: order 4471, order 4472.")))[0] == text


def test_what_was_filled_is_told() -> None:
    _, filled = fill("Hi {{first_name}},", read(Message(MESSAGE)))
    assert filled == (("{{first_name}}", "Milan"),)
