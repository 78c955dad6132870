"""Spans, and the converter between code points, line:column and UTF-16."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.errors import SpanError
from tonecheck.text.span import Positions, Span


def test_a_span_is_half_open_and_knows_its_length() -> None:
    assert len(Span(2, 5)) == 3
    assert Span(2, 5).of("abcdefg") == "cde"


def test_a_span_never_changes_and_equals_its_like() -> None:
    span = Span(2, 5)
    with pytest.raises(AttributeError, match="never changes"):
        span.start = 3  # type: ignore[misc]
    with pytest.raises(AttributeError, match="never changes"):
        del span.end
    assert span == Span(2, 5) != Span(2, 6)
    assert len({span, Span(2, 5)}) == 1
    assert span != (2, 5)
    assert pickle.loads(pickle.dumps(span)) == span
    assert repr(span) == "Span(start=2, end=5)"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_backward_or_negative_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(SpanError):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 3), (2, 5), True),
        ((0, 3), (3, 5), False),
        ((1, 2), (0, 5), True),
        ((2, 2), (0, 5), True),
        ((2, 2), (2, 5), False),
    ],
)
def test_overlap(one: tuple[int, int], other: tuple[int, int], expected: bool) -> None:
    assert Span(*one).overlaps(Span(*other)) is expected
    assert Span(*other).overlaps(Span(*one)) is expected


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("a\u2028b", 2, (1, 3)),
        ("a\x0cb", 2, (1, 3)),
        ("😀b", 1, (1, 2)),
    ],
)
def test_line_and_column(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Positions(text).line_column(offset) == place


def test_line_texts_come_without_their_endings() -> None:
    positions = Positions("one\r\ntwo\nthree")
    assert [positions.line_text(line) for line in (1, 2, 3)] == ["one", "two", "three"]
    assert positions.line_start(3) == 9


def test_utf16_counts_astral_characters_twice() -> None:
    positions = Positions("a😀b")
    assert [positions.to_utf16(offset) for offset in range(4)] == [0, 1, 3, 4]
    assert [positions.from_utf16(offset) for offset in (0, 1, 3, 4)] == [0, 1, 2, 3]


@pytest.mark.parametrize("offset", [2, 5, -1])
def test_a_utf16_offset_inside_a_pair_or_outside_is_refused(offset: int) -> None:
    with pytest.raises(SpanError):
        Positions("a😀b").from_utf16(offset)


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(SpanError):
        Positions("abc").to_utf16(offset)
    with pytest.raises(SpanError):
        Positions("abc").line_column(offset)


@given(st.text())
def test_utf16_is_what_python_encodes_and_comes_back(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        units = positions.to_utf16(offset)
        assert units == len(text[:offset].encode("utf-16-le")) // 2
        assert positions.from_utf16(units) == offset


@given(st.text(alphabet="ab\r\n😀"))
def test_line_and_column_are_what_splitting_gives(text: str) -> None:
    positions = Positions(text)
    lines = text.replace("\r\n", "\n\x00").replace("\r", "\n").split("\n")
    at = 0
    for number, line in enumerate(lines, start=1):
        for column in range(len(line) - line.startswith("\x00") + 1):
            offset = at + column + line.startswith("\x00")
            assert positions.line_column(offset) == (number, column + 1)
        at += len(line) + 1
