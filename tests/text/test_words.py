"""Words as patterns see them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.fold import MASK, fold
from tonecheck.text.sentences import split_sentences
from tonecheck.text.words import PAUSE, STOP, WORD, Words


def words(text: str) -> Words:
    return Words(fold(text), split_sentences(text))


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("You've failed", ["you", "have", "failed"]),
        ("You’ve failed", ["you", "have", "failed"]),
        ("didn't can't won't", ["did", "not", "can", "not", "will", "not"]),
        ("didnt cant wont", ["did", "not", "can", "not", "will", "not"]),
        ("cannot", ["can", "not"]),
        ("I'm we're they'll", ["i", "am", "we", "are", "they", "will"]),
        ("o'clock ma'am", ["o'clock", "ma'am"]),
        ("best-in-class", ["best", "in", "class"]),
        ("£3.50 at 10:30, 3-5 days", ["3.50", "at", "10:30", ",", "3-5", "days"]),
        ("Sorry... but", ["sorry", "…", "but"]),
        ("No?! Yes.", ["no", "?!", "yes", "."]),
        ("one – two (three)", ["one", "-", "two", "(", "three", ")"]),
        ("“Quoted” *bold* 😀 end", ["quoted", "bold", "end"]),
        (f"Hi {MASK * 8}, hello", ["hi", MASK, ",", "hello"]),
        ("", []),
    ],
)
def test_norms(text: str, norms: list[str]) -> None:
    assert words(text).norms == norms


def test_an_ambiguous_ending_keeps_all_its_readings() -> None:
    found = words("it's he'd")
    assert found.norms == ["it", "is", "he", "would"]
    assert found.others == {1: ("has", "'s", "us"), 3: ("had",)}
    assert {"has", "had"} <= found.present


def test_kinds_and_sentences() -> None:
    found = words("Hi, Sam. Go!")
    assert found.kinds == [WORD, PAUSE, WORD, STOP, WORD, STOP]
    assert found.sentences == [0, 0, 0, 0, 1, 1]
    assert found.bounds == {0: (0, 4), 1: (4, 6)}
    assert found.count() == 3


def test_positions_find_every_reading() -> None:
    found = words("It's late. It has been late.")
    assert found.positions(frozenset({"has"})) == [1, 5]
    assert found.positions(frozenset({"nothing"})) == []


def test_at_gives_the_first_token_from_an_offset() -> None:
    found = words("one two three")
    assert [found.at(offset) for offset in (0, 1, 4, 5, 13)] == [0, 1, 1, 2, 3]


@given(st.text())
def test_tokens_stand_in_order_and_in_the_text(text: str) -> None:
    found = words(text)
    assert len(found.norms) == len(found.starts) == len(found.ends) == len(found.kinds) == len(found.sentences)
    at = 0
    for start, end in zip(found.starts, found.ends, strict=True):
        assert at <= start < end <= len(text)
        at = end
    assert found.sentences == sorted(found.sentences)
    for low, high in found.bounds.values():
        assert low < high
