"""Maps: where a draft's characters come from, how maps compose, and which edits they refuse."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tonecheck.finding import Edit
from tonecheck.formats.pieces import Pieces
from tonecheck.formats.source_map import SourceMap, inexact, verbatim
from tonecheck.text.span import Span


@st.composite
def mapped(draw: st.DrawFn, text: str | None = None) -> tuple[str, SourceMap, list[tuple[int, int]]]:
    """A draft's text, a map of it, and where each character stands; drafts of `text`, or any."""
    pieces, places, at = Pieces(), [], draw(st.integers(0, 3))
    for char in draw(st.text("abc ", min_size=1, max_size=12)) if text is None else text:
        if draw(st.booleans()):
            gap = draw(st.integers(1, 3))
            pieces.markup("", at, at + gap)
            at += gap
        size = draw(st.sampled_from([1, 1, 1, 2, 6]))
        if size == 1:
            pieces.verbatim(char, at)
        else:
            pieces.written(char, at, at + size)
        places.append((at, at + size))
        at += size
    return pieces.text(), pieces.map(), places


@given(mapped(), st.data())
def test_a_span_runs_from_its_first_character_to_its_last(
    made: tuple[str, SourceMap, list[tuple[int, int]]], data: st.DataObject
) -> None:
    text, source, places = made
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert source.to_source(Span(start, end)) == Span(places[start][0], places[end - 1][1])


@given(st.data())
def test_maps_compose_like_the_ways_they_stand_for(data: st.DataObject) -> None:
    text, inner, places = data.draw(mapped())
    middle = "".join("x" for _ in range(places[-1][1] + data.draw(st.integers(0, 3))))
    _, outer, outer_places = data.draw(mapped(middle))
    both = inner.compose(outer)
    for offset in range(len(text)):
        start, end = places[offset]
        expected = Span(outer_places[start][0], outer_places[end - 1][1])
        assert both.to_source(Span(offset, offset + 1)) == expected


def test_an_edit_is_made_where_the_characters_stand_and_escaped_in_order() -> None:
    pieces = Pieces()
    pieces.verbatim("ab", 10)
    pieces.written("c", 12, 18)
    inner = pieces.map(lambda text: text.replace("&", "&amp;"))
    both = inner.compose(verbatim(30, 100, (lambda text: text.replace(";", "\\;"),)))
    assert both.edit(Edit(Span(1, 3), "x & y")) == Edit(Span(111, 118), "x &amp\\; y")
    assert both.edit(Edit(Span(0, 1), "")) == Edit(Span(110, 111), "")
    assert both.edit(Edit(Span(3, 3), "!")) == Edit(Span(118, 118), "!")


def test_an_edit_over_markup_half_an_escape_or_a_gap_is_refused() -> None:
    pieces = Pieces()
    pieces.verbatim("ab", 0)
    pieces.markup("", 2, 5)
    pieces.verbatim("cd", 5)
    pieces.written("ef", 7, 12)
    pieces.verbatim("gh", 20)
    source = pieces.map()
    assert source.edit(Edit(Span(1, 3), "x")) is None
    assert source.edit(Edit(Span(4, 5), "x")) is None
    assert source.edit(Edit(Span(5, 5), "x")) is None
    assert source.edit(Edit(Span(5, 7), "x")) is None
    assert source.edit(Edit(Span(2, 6), "x")) == Edit(Span(5, 12), "x")
    assert source.edit(Edit(Span(2, 2), "x")) == Edit(Span(2, 2), "x")


def test_a_replacement_that_cannot_be_written_is_refused() -> None:
    source = verbatim(3, 0, (lambda text: None if "," in text else text,))
    assert source.edit(Edit(Span(0, 1), "a,b")) is None
    assert source.edit(Edit(Span(0, 1), "ab")) == Edit(Span(0, 1), "ab")


def test_a_map_that_is_not_exact_gives_the_whole_stretch_and_no_edits() -> None:
    source = inexact(5, 10, 30)
    assert source.to_source(Span(2, 3)) == Span(10, 30)
    assert source.edit(Edit(Span(2, 3), "x")) is None
    assert verbatim(5).compose(source).to_source(Span(0, 1)) == Span(10, 30)
    assert source.compose(verbatim(40, 100)).exact is False


def test_what_the_parser_read_differently_is_known_as_a_whole_only() -> None:
    pieces = Pieces()
    pieces.verbatim("abc", 4)
    assert pieces.checked("abc", 3, 8).exact
    assert not pieces.checked("abd", 3, 8).exact
    assert pieces.checked("abd", 3, 8).to_source(Span(1, 2)) == Span(3, 8)
