"""Building a source map piece by piece, while a text is read."""

from __future__ import annotations

from tonecheck.formats.source_map import MARKUP, VERBATIM, WRITTEN, Escape, Piece, SourceMap, inexact


class Pieces:
    """A draft in the making: its text, and where each part of it came from."""

    __slots__ = ("_pieces", "_texts", "length")

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0

    def verbatim(self, text: str, source_start: int) -> None:
        """Text that stands in the source as it is."""
        if not text:
            return
        end = self.length + len(text)
        last = self._pieces[-1] if self._pieces else None
        if last is not None and last.kind == VERBATIM and last.source_end == source_start:
            self._pieces[-1] = Piece(last.start, end, last.source_start, source_start + len(text))
        else:
            self._pieces.append(Piece(self.length, end, source_start, source_start + len(text)))
        self._texts.append(text)
        self.length = end

    def written(self, text: str, source_start: int, source_end: int) -> None:
        """Text (it may be empty) that is written as something else in the source."""
        self._add(text, source_start, source_end, WRITTEN)

    def markup(self, text: str, source_start: int, source_end: int) -> None:
        """Source that is not the reply's, and the text (mostly empty, or a line break) it stands for."""
        self._add(text, source_start, source_end, MARKUP)

    def _add(self, text: str, source_start: int, source_end: int, kind: int) -> None:
        end = self.length + len(text)
        self._pieces.append(Piece(self.length, end, source_start, source_end, kind))
        self._texts.append(text)
        self.length = end

    def text(self) -> str:
        """The draft's text so far."""
        return "".join(self._texts)

    def map(self, *escapes: Escape, empty_at: int = 0) -> SourceMap:
        """The map so far; `empty_at` is where a draft without any text stands."""
        return SourceMap(self._pieces or [Piece(0, 0, empty_at, empty_at)], escapes)

    def checked(self, value: str, start: int, end: int, *escapes: Escape) -> SourceMap:
        """The map if it tells the text that the parser read; else one that knows only the whole stretch."""
        if self.text() != value:
            return inexact(len(value), start, end)
        return self.map(*escapes, empty_at=start)
