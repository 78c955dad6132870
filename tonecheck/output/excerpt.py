"""The line of a draft that a finding stands in, and the carets below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tonecheck.output.display_width import pieces

if TYPE_CHECKING:
    from tonecheck.text.span import Positions, Span

ELLIPSIS = "…"


def excerpt(positions: Positions, span: Span, width: int) -> tuple[str, str]:
    """The line the span starts in, and a line of carets under the span; both fit in `width` columns.

    A longer line is cut around the span. A span that goes on in the next line is underlined to the end of
    this one; one that is empty or stands on a line ending gets a single caret.
    """
    number, column = positions.line_column(span.start)
    shown = pieces(positions.line_text(number))
    start = min(column - 1, len(shown))
    end = max(start, min(start + len(span), len(shown)))
    room = width if start < len(shown) else width - 1  # a caret behind the last character needs a column too
    first, last = _window([columns for _, columns in shown], start, end, room)
    before = ELLIPSIS if first > 0 else ""
    after = ELLIPSIS if last < len(shown) else ""
    line = before + "".join(text for text, _ in shown[first:last]) + after
    offset = len(before) + sum(columns for _, columns in shown[first:start])
    carets = sum(columns for _, columns in shown[start : min(end, last)])
    return line.rstrip(), " " * offset + "^" * max(1, carets)


def _window(columns: list[int], start: int, end: int, width: int) -> tuple[int, int]:
    """Which code points to show, from first up to but not including last: the span and what fits around."""
    if sum(columns) <= width:
        return 0, len(columns)
    room = width - 2 * len(ELLIPSIS)
    spare = max(0, room - max(1, sum(columns[start:end])))
    right = min(sum(columns[end:]), spare - spare // 2)
    left = min(sum(columns[:start]), spare - right)
    right = min(sum(columns[end:]), spare - left)
    first = start
    while first > 0 and columns[first - 1] <= left:
        first -= 1
        left -= columns[first]
    while first < start and columns[first] == 0:  # do not begin with half of an emoji
        first += 1
    last = start
    taken = sum(columns[first:start])
    while last < len(columns) and taken + columns[last] <= room:
        if last >= end:
            right -= columns[last]
            if right < 0:
                break
        taken += columns[last]
        last += 1
    return first, last
