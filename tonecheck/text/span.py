"""Spans of a text, and the one converter between code points, line:column and UTF-16.

A `Span` is half-open and counts Unicode code points of the original text, as Python does.
People read line:column (both from 1); browsers, editors and LanguageTool clients count UTF-16 units.
Both are derived from the span when something is printed, never searched for again.
"""

from __future__ import annotations

from bisect import bisect_right

from tonecheck.errors import SpanError
from tonecheck.text.value import Value, set_once


class Span(Value):
    """Half-open stretch of a text, `start` up to but not including `end`, in code points.

    Raises: SpanError if `start` is negative or after `end`.
    """

    __slots__ = ("end", "start")
    compared = ("start", "end")
    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise SpanError(f"a span must have 0 <= start <= end, not {start} to {end}")
        set_once(self, "start", start)
        set_once(self, "end", end)

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        return Span, (self.start, self.end)

    def _key(self) -> tuple[int, int]:
        return self.start, self.end

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """True if the two share a code point; an empty span overlaps a span that it lies inside of."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True if `other` lies wholly in this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The stretch itself."""
        return text[self.start : self.end]


class Positions:
    """Line:column and UTF-16 offsets for one text.

    Lines end at `\\n`, `\\r\\n` or a lone `\\r`; nothing else ends a line (a form feed or U+2028 does not),
    which is what editors and SARIF viewers count. Building is lazy and linear; each look-up is logarithmic.
    """

    __slots__ = ("_astral", "_lines", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines: list[int] | None = None
        self._astral: list[int] | None = None

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point offset, both from 1; the column counts code points.

        Raises: SpanError if the offset is not in `0..len(text)`.
        """
        self._require(offset)
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """The text of a line (from 1) without its line ending."""
        starts = self._line_starts()
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")

    def line_start(self, line: int) -> int:
        """Code point offset at which a line (from 1) starts."""
        return self._line_starts()[line - 1]

    def to_utf16(self, offset: int) -> int:
        """UTF-16 offset of a code point offset.

        Raises: SpanError if the offset is not in `0..len(text)`.
        """
        self._require(offset)
        astral = self._astral_offsets()
        return offset + bisect_right(astral, offset - 1)

    def from_utf16(self, offset: int) -> int:
        """Code point offset of a UTF-16 offset.

        Raises: SpanError if it lies outside the text or inside a surrogate pair.
        """
        astral = self._astral_offsets()
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if middle + bisect_right(astral, middle - 1) < offset:
                low = middle + 1
            else:
                high = middle
        if offset < 0 or self.to_utf16(low) != offset:
            raise SpanError(f"UTF-16 offset {offset} is not a character boundary of this text")
        return low

    def _require(self, offset: int) -> None:
        if not 0 <= offset <= len(self.text):
            raise SpanError(f"offset {offset} is not in this text of {len(self.text)} code points")

    def _line_starts(self) -> list[int]:
        if self._lines is None:
            starts = [0]
            text = self.text
            at = text.find("\n")
            if "\r" not in text:
                while at >= 0:
                    starts.append(at + 1)
                    at = text.find("\n", at + 1)
            else:
                for index, char in enumerate(text):
                    if char == "\n" or (char == "\r" and text[index + 1 : index + 2] != "\n"):
                        starts.append(index + 1)
            self._lines = starts
        return self._lines

    def _astral_offsets(self) -> list[int]:
        if self._astral is None:
            text = self.text
            self._astral = [] if text.isascii() else [index for index, char in enumerate(text) if char > "\uffff"]
        return self._astral
