"""Grapheme clusters: what a reader calls one character, so a family emoji, `é` and a CRLF are one each.

Source: Unicode Standard Annex 29, extended grapheme clusters, as the `regex` package implements them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

_ONE_EACH = re.compile(
    r"[\u0000-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2100-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001faff]*+"
)
"""Code points that never join a neighbour of this class (CR before LF apart): no need to import `regex`."""


def count_graphemes(text: str) -> int:
    """Number of grapheme clusters; 0 for an empty text."""
    if _one_each(text):
        return len(text) - text.count("\r\n")
    return len(_cluster().findall(text))


def grapheme_ends(text: str, start: int, end: int) -> list[int]:
    """Where each cluster of `text[start:end]` ends, in code points of `text`; empty for an empty stretch."""
    stretch = text[start:end]
    if "\r" not in stretch and _one_each(stretch):
        return list(range(start + 1, end + 1))
    return [match.end() for match in _cluster().finditer(text, start, end)]


def grapheme_end(text: str, offset: int) -> int:
    """Where the cluster ends that holds the code point before `offset`, which must be above 0."""
    if _one_each(text[offset - 1 : offset + 1]):
        return offset
    cluster = _cluster().match(text, offset - 1)
    return cluster.end() if cluster else offset


def _one_each(text: str) -> bool:
    return text.isascii() or _ONE_EACH.fullmatch(text) is not None


@cache
def _cluster() -> regex.Pattern[str]:
    import regex  # takes 25 ms, and most replies never need it

    return regex.compile(r"\X")
