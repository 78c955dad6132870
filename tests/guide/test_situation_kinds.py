"""A situation may name the kind of message it is for."""

from __future__ import annotations

from tests.conftest import guide_from
from tonecheck import Draft, Message, check

GUIDE = """
situations:
  upset: {when: {kind: [complaint, venting]}, limit: {words: 3}}
  parcels: {when: {kind: [question], message: [parcel]}, limit: {words: 3}}
"""


def holding(message: str | None) -> tuple[str, ...]:
    draft = Draft("We sent a new one today.", message=Message(message) if message is not None else None)
    return check(draft, guide_from(GUIDE, only=("situation-fit",))).situations


def test_it_holds_for_messages_of_that_kind_alone() -> None:
    assert holding("It came broken and I am furious.") == ("upset",)
    assert holding("When do you open on Monday?") == ()


def test_kind_and_pattern_must_both_fit() -> None:
    assert holding("When does my parcel arrive?") == ("parcels",)


def test_without_a_message_it_never_holds() -> None:
    assert holding(None) == ()
