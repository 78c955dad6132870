"""From a draft to the file it stands in: which code points of the file each code point of the draft came from.

A map is made once, while the file is read, and nothing is ever searched for again. It is a row of pieces:

    verbatim   the draft's characters stand in the file one for one
    written    one character of the draft is written in another way: `\\n`, `&amp;`, `''`, the fold of a line
    markup     stands in the file and is no part of the text (a tag, the `> ` of a quotation); never edited

Maps compose: HTML in a JSON string in a file is one map, with the escapes of both in the right order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from tonecheck.finding import Edit
from tonecheck.text.span import Span

VERBATIM, WRITTEN, MARKUP = 0, 1, 2

Escape = Callable[[str], str | None]
"""How a text must be written to stand in a place; None if it cannot."""


class Piece(NamedTuple):
    """A stretch of the draft (`start` to `end`) and of its source; code points, half-open.

    The draft's side is empty for what has no character of its own, the source's side for a line break that
    only the reading of markup put there.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    kind: int = VERBATIM


class SourceMap:
    """The way from a draft's code points to those of its source, and back for edits.

    `pieces` are sorted and cover the draft from 0; `escapes` are applied to a replacement from the first to
    the last. A map that is not `exact` knows only where the draft's source is as a whole.
    """

    __slots__ = ("_starts", "escapes", "exact", "pieces")

    def __init__(self, pieces: Iterable[Piece], escapes: tuple[Escape, ...] = (), *, exact: bool = True) -> None:
        self.pieces = tuple(pieces)
        self.escapes = escapes
        self.exact = exact
        self._starts = [piece.start for piece in self.pieces]

    def to_source(self, span: Span) -> Span:
        """Where a span of the draft stands in the source; an empty one stays empty, behind what precedes it."""
        if not self.exact:
            whole = self.pieces[0]
            return Span(whole.source_start, whole.source_end)
        if span.start == span.end:
            at = self._end_of(span.start) if span.start else self._start_of(0)
            return Span(at, at)
        start = self._start_of(span.start)
        return Span(start, max(start, self._end_of(span.end)))

    def edit(self, edit: Edit) -> Edit | None:
        """The edit as it must be made in the source; None if it cannot be made without touching markup."""
        if not self.exact or not self._is_free(edit.span):
            return None
        replacement: str | None = edit.replacement
        for escape in self.escapes:
            replacement = escape(replacement) if replacement else replacement
            if replacement is None:
                return None
        return Edit(self.to_source(edit.span), replacement or "")

    def compose(self, outer: SourceMap) -> SourceMap:
        """This map's source is the draft of `outer`: the map from this draft to the source of `outer`."""
        escapes = (*self.escapes, *outer.escapes)
        if not (self.exact and outer.exact):
            inner, whole = self.pieces, outer.pieces
            end = inner[-1].end if inner else 0
            return inexact(end, whole[0].source_start, whole[-1].source_end)
        return SourceMap(_composed(self, outer), escapes)

    def _start_of(self, offset: int) -> int:
        """Where the character at an offset starts in the source (or the draft's end, if it is that)."""
        at = bisect_right(self._starts, offset) - 1
        piece = self.pieces[at]
        if offset >= piece.end:
            return piece.source_end
        return piece.source_start + (offset - piece.start if piece.kind == VERBATIM else 0)

    def _end_of(self, offset: int) -> int:
        """Where the character before an offset ends in the source."""
        at = bisect_right(self._starts, offset - 1) - 1
        piece = self.pieces[at]
        return piece.source_start + offset - piece.start if piece.kind == VERBATIM else piece.source_end

    def _is_free(self, span: Span) -> bool:
        """True if the span's source is whole characters in one stretch and holds no markup."""
        if span.start == span.end:
            at = bisect_right(self._starts, span.start) - 1
            inside = self.pieces[at]
            return inside.kind == VERBATIM or not inside.start < span.start < inside.end
        at = bisect_right(self._starts, span.start) - 1
        source_at = -1
        for piece in self.pieces[at:]:
            if piece.start >= span.end:
                break
            whole = span.start <= piece.start and piece.end <= span.end
            if piece.kind == MARKUP or (piece.kind == WRITTEN and not whole):
                return False
            if source_at not in (-1, piece.source_start):
                return False
            source_at = piece.source_end
        return True


class LaterMap(SourceMap):
    """A map that is made when it is first asked: most replies are clean, and nobody asks where they stand."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], SourceMap]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> Any:  # called for what has not been set yet
        if name not in SourceMap.__slots__:
            raise AttributeError(name)
        made = self._make()
        self.pieces, self.escapes, self.exact, self._starts = made.pieces, made.escapes, made.exact, made._starts
        return getattr(self, name)


def verbatim(length: int, source_start: int = 0, escapes: tuple[Escape, ...] = ()) -> SourceMap:
    """The map of a draft that stands in its source as it is, from an offset on."""
    return SourceMap([Piece(0, length, source_start, source_start + length)], escapes)


def inexact(length: int, source_start: int, source_end: int) -> SourceMap:
    """A map that knows only the stretch of the source; it gives positions of that stretch and no edits."""
    return SourceMap([Piece(0, length, source_start, source_end, MARKUP)], exact=False)


def _composed(inner: SourceMap, outer: SourceMap) -> list[Piece]:
    made: list[Piece] = []
    for piece in inner.pieces:
        start, end, low, high, kind = piece
        if kind != VERBATIM:
            there = outer.to_source(Span(low, high))
            made.append(Piece(start, end, there.start, there.end, kind))
            continue
        shift = start - low
        at = max(0, bisect_right(outer._starts, low) - 1)
        while at > 0 and outer.pieces[at - 1].start == low:  # what has no character of its own, just before
            at -= 1
        for other in outer.pieces[at:]:
            if other.start >= high:
                break
            first, last = max(low, other.start), min(high, other.end)
            if other.start == other.end:
                at_draft = other.start + shift
                made.append(Piece(at_draft, at_draft, other.source_start, other.source_end, other.kind))
            elif first < last and other.kind == VERBATIM:
                there_start = other.source_start + first - other.start
                made.append(Piece(first + shift, last + shift, there_start, there_start + last - first))
            elif first < last:
                made.append(Piece(first + shift, last + shift, other.source_start, other.source_end, other.kind))
        if low == high:
            there = outer.to_source(Span(low, low))
            made.append(Piece(start, end, there.start, there.end))
    return made
