"""A template with values in place of its placeholders, for checking only: it is never shown or written back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tonecheck.text.placeholders import Placeholder


class Rendered(NamedTuple):
    """A rendered template.

    `text` is what a customer would read; `pieces` are (start in `text`, start in the source, whether what
    follows is a value), sorted; the first starts at 0.
    """

    text: str
    pieces: tuple[tuple[int, int, bool], ...]

    def to_source(self, offset: int) -> int:
        """The code point of the source that a code point of `text` comes from; a value's is its placeholder's."""
        start, source, is_value = self.pieces[bisect_right(self.pieces, offset, key=_start) - 1]
        return source if is_value else source + offset - start


def _start(piece: tuple[int, int, bool]) -> int:
    return piece[0]


def render(text: str, slots: Sequence[Placeholder], value: Callable[[Placeholder], str]) -> Rendered:
    """`text` with each of `slots` (sorted, disjoint; may be empty) replaced by its value."""
    parts: list[str] = []
    pieces: list[tuple[int, int, bool]] = []
    at = size = 0
    for slot in slots:
        shown = value(slot)
        pieces += ((size, at, False), (size + slot.span.start - at, slot.span.start, True))
        parts += (text[at : slot.span.start], shown)
        size += slot.span.start - at + len(shown)
        at = slot.span.end
    pieces.append((size, at, False))
    parts.append(text[at:])
    return Rendered("".join(parts), tuple(pieces))
