"""Which messages wait for a time, and which sentences keep them waiting."""

from __future__ import annotations

import pytest

from tonecheck.draft import Draft, Message
from tonecheck.phrases.awaited import asks_when, awaits_a_time
from tonecheck.phrases.undated import put_offs

ASKED = "When will my sofa come?"


@pytest.mark.parametrize(
    "message", [ASKED, "Where's my refund??", "third day waiting for this parcel", "You said you'd sort it.", "eta?"]
)
def test_a_message_that_asks_when_or_tells_of_waiting_awaits_a_time(message: str) -> None:
    assert awaits_a_time(Message(message))


@pytest.mark.parametrize("message", ["Lovely tour, thanks!", "Do you sell oat milk?", "I love the new colours."])
def test_a_message_that_asks_something_else_awaits_no_time(message: str) -> None:
    assert not awaits_a_time(Message(message))
    assert not asks_when(Message(message))


@pytest.mark.parametrize(
    "message", [ASKED, "any update?", "Has my claim been paid?", "Is the pool open yet?", "how long is this going on"]
)
def test_a_question_about_the_time_or_the_state_asks_when(message: str) -> None:
    assert asks_when(Message(message))


@pytest.mark.parametrize(
    "message", ["How come my bill is up?", "You said the gate was free. What do I pay when she comes on Monday?"]
)
def test_a_message_may_have_waited_for_something_without_asking_when(message: str) -> None:
    assert not asks_when(Message(message))


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("lies-with", "It has landed on a desk in Quality."),
        ("event", "Mags gets to it after she's finished the others."),
        ("turn", "It gets posted with the rest."),
        ("piecemeal", "Street by street it comes back."),
        ("attempt", "Chef will have a look at what he's got."),
        ("comes-right", "It's just a matter of the banks talking."),
        ("wait", "Hold on a little and don't do anything rash."),
        ("at-work", "The lift chaps are at it hammer and tongs."),
        ("some-day", "It'll filter down to us."),
        ("left-open", "Nothing is lost. They dig until they find it."),
    ],
)
def test_every_shape_has_a_name(name: str, reply: str) -> None:
    assert [found.name for found in put_offs(Draft(reply, message=Message(ASKED)))] == [name]


def test_a_date_beside_it_settles_a_sentence_only_if_it_goes_on_about_the_same_thing() -> None:
    vague = "It goes out with the next batch."
    assert list(put_offs(Draft(f"{vague} A voucher comes on Friday.", message=Message(ASKED))))
    assert not list(put_offs(Draft(f"{vague} It will reach you on Friday.", message=Message(ASKED))))


def test_nothing_is_put_off_without_a_message() -> None:
    assert not list(put_offs(Draft("It goes out with the next batch.")))
