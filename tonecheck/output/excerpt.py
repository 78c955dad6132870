"""The line of a draft that a finding stands in, and the carets below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tonecheck.output.display_width import is_plain, pieces

if TYPE_CHECKING:
    from tonecheck.text.span import Positions, Span

ELLIPSIS = "…"


def excerpt(positions: Positions, span: Span, width: int) -> tuple[str, str]:
    """The line the span starts in, and a line of carets under the span; both fit in `width` columns.

    A longer line is cut around the span. A span that goes on in the next line is underlined to the end of
    this one; one that is empty or stands on a line ending gets a single caret.
    """
    number, column = positions.line_column(span.start)
    text = positions.line_text(number)
    start, cut = column - 1, 0
    if is_plain(text):  # what is too far away to be shown need not be measured
        cut = max(0, start - width - 1)
        text = text[cut : start + len(span) + width + 1]
    shown = pieces(text)
    columns = [taken for _, taken in shown]
    start = min(start - cut, len(shown))
    end = max(start, min(start + len(span), len(shown)))
    room = width if start < len(shown) else width - 1  # a caret behind the last character needs a column too
    first, last = _window(columns, start, end, room)
    before = ELLIPSIS if first + cut > 0 else ""
    after = ELLIPSIS if last < len(shown) else ""
    line = before + "".join(text for text, _ in shown[first:last]) + after
    offset = len(before) + sum(columns[first:start])
    carets = sum(columns[start : min(end, last)])
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
