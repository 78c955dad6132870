"""Text with markup in between, as LanguageTool's clients send it, and the way back from plain to marked-up places."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

import msgspec

from tonecheck.server.problem import RequestError
from tonecheck.text.span import Span


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text, or of markup that may stand for some text."""

    text: str | None = None
    markup: str | None = None
    interpret_as: str | None = msgspec.field(default=None, name="interpretAs")


class Data(msgspec.Struct, frozen=True):
    """The parameter `data`: a whole text, or pieces in order."""

    text: str | None = None
    annotation: list[Piece] | None = None


class _Part(NamedTuple):
    """Where a piece starts in the plain text and in the whole text, in code points; its length in either."""

    plain_start: int
    whole_start: int
    plain_size: int
    whole_size: int
    is_markup: bool


class Annotated:
    """A text with markup: `plain` is what is judged, `whole` what the client counts in."""

    def __init__(self, pieces: list[Piece]) -> None:
        parts: list[_Part] = []
        plain: list[str] = []
        whole: list[str] = []
        plain_at = whole_at = 0
        for piece in pieces:
            shown = piece.text if piece.text is not None else piece.interpret_as or ""
            written = piece.text if piece.text is not None else piece.markup or ""
            parts.append(_Part(plain_at, whole_at, len(shown), len(written), piece.text is None))
            plain.append(shown)
            whole.append(written)
            plain_at += len(shown)
            whole_at += len(written)
        self.plain = "".join(plain)
        self.whole = "".join(whole)
        # Only what shows in the plain text can be looked up in it.
        self._parts = [part for part in parts if part.plain_size]
        self._starts = [part.plain_start for part in self._parts]

    @classmethod
    def bare(cls, text: str) -> Annotated:
        """A text without markup."""
        return cls([Piece(text=text)])

    @classmethod
    def from_json(cls, data: str) -> Annotated:
        """Read the parameter `data`.

        Raises: RequestError if it is not as LanguageTool describes it.
        """
        try:
            read = msgspec.json.decode(data.encode("utf-8"), type=Data)
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            raise RequestError("bad-request", f"Could not parse JSON from 'data' parameter: {error}") from None
        if (read.text is None) == (read.annotation is None):
            raise RequestError("bad-request", "'data' key in JSON requires either 'text' or 'annotation', not both")
        if read.text is not None:
            return cls.bare(read.text)
        for piece in read.annotation or ():
            if (piece.text is None) == (piece.markup is None):
                raise RequestError("bad-request", "Each annotation must have either 'text' or 'markup', not both")
            if piece.interpret_as is not None and piece.markup is None:
                raise RequestError("bad-request", "'interpretAs' cannot be used without 'markup'")
        return cls(read.annotation or [])

    def place(self, span: Span) -> Span:
        """The stretch of the whole text that a stretch of the plain text stands in; markup that stands for text
        is taken whole.
        """
        start = self._whole(span.start, at_end=False)
        if len(span) == 0:
            return Span(start, start)
        return Span(start, max(start, self._whole(span.end - 1, at_end=True)))

    def is_verbatim(self, span: Span) -> bool:
        """True if the stretch reads the same in the whole text: no markup stands in it."""
        place = self.place(span)
        return place.of(self.whole) == span.of(self.plain)

    def _whole(self, offset: int, *, at_end: bool) -> int:
        """The offset in the whole text of the start, or of the end, of one code point of the plain text."""
        if not self._parts:
            return 0
        part = self._parts[max(0, bisect_right(self._starts, offset) - 1)]
        inside = offset - part.plain_start
        if inside >= part.plain_size:  # behind everything
            return part.whole_start + part.whole_size
        if part.is_markup:
            return part.whole_start + (part.whole_size if at_end else 0)
        return part.whole_start + inside + (1 if at_end else 0)
