"""Conversation files, and what is seen across turns."""

from __future__ import annotations

import json

import pytest

from tests.conftest import guide_from
from tonecheck import Draft, Message, check
from tonecheck.assistant.conversation import in_conversation, read_conversation
from tonecheck.draft import Turn
from tonecheck.errors import DraftError

TURNS = [
    {"from": "customer", "text": "My order 4471 is late."},
    {"from": "agent", "text": "I'm so sorry about that. Could you send us a photo?"},
    {"from": "customer", "text": "A photo of what?"},
    {"from": "customer", "text": "It never came."},
]


def test_the_last_words_of_the_customer_are_the_message_and_the_rest_came_earlier() -> None:
    draft = in_conversation(read_conversation(json.dumps(TURNS), "t.json"), Draft("On it."))
    assert draft.message == Message("A photo of what?\n\nIt never came.")
    assert [turn.by for turn in draft.earlier] == ["customer", "brand"]
    assert draft.text == "On it."


def test_if_the_brand_spoke_last_and_there_is_no_draft_those_words_are_the_draft() -> None:
    turns = (Turn("customer", "Where is it?"), Turn("brand", "On its way."))
    draft = in_conversation(turns, Draft(""))
    assert (draft.text, draft.message, draft.earlier) == ("On its way.", Message("Where is it?"), ())


def test_bare_texts_alternate_and_roles_of_other_programs_are_understood() -> None:
    assert read_conversation('["a", "b"]', "t") == (Turn("customer", "a"), Turn("brand", "b"))
    raw = {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}
    assert read_conversation(json.dumps(raw), "t") == (Turn("customer", "a"), Turn("brand", "b"))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "t.json:1:2: is not JSON"),
        ("3", "expected a list"),
        ("[]", "holds no messages"),
        ("[3]", "message 1: expected a text"),
        ('[{"from": "customer"}]', "message 1: has no text"),
        ('["a", {"from": "robot", "text": "b"}]', "message 2: 'from' says 'robot'"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_a_faulty_file_is_one_clear_sentence(content: str, says: str) -> None:
    with pytest.raises(DraftError, match=r".") as caught:
        read_conversation(content, "t.json")
    assert says in str(caught.value)


def in_thread(text: str, *turns: tuple[str, str], message: str = "Any news?") -> Draft:
    earlier = tuple(Turn("customer" if by == "customer" else "brand", said) for by, said in turns)
    return Draft(text, message=Message(message), earlier=earlier)


def test_an_apology_after_two_earlier_ones_is_one_too_many() -> None:
    guide = guide_from("", only=("repeated-apology",))
    twice = (("brand", "Sorry the lamp is late."), ("customer", "And?"), ("brand", "I'm sorry, it is still in Hull."))
    found = check(in_thread("Sorry, it comes tomorrow.", *twice), guide).findings
    assert [item.entry for item in found] == ["conversation"]
    assert "twice already" in found[0].message
    assert check(in_thread("It comes tomorrow.", *twice), guide).findings == ()
    assert check(in_thread("Sorry, it comes tomorrow.", twice[0]), guide).findings == ()


def test_asking_for_what_an_earlier_message_gave_is_seen() -> None:
    guide = guide_from("", only=("asked-before",))
    found = check(
        in_thread("Could you send me your order number?", ("customer", "Order 4471 is late.")), guide
    ).findings
    assert [item.severity.label for item in found] == ["warning"]
    assert "4471" in found[0].message


def test_asking_a_second_time_is_seen() -> None:
    guide = guide_from("", only=("asked-before",))
    asked = ("brand", "Could you send us a photo?")
    found = check(in_thread("Please send us a photo of it.", asked), guide).findings
    assert [(item.severity.label, item.entry) for item in found] == [("info", "photo")]
    assert check(in_thread("It comes tomorrow.", asked), guide).findings == ()
