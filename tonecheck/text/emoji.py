"""The emoji of a text, whole: a family joined from four people is one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

if TYPE_CHECKING:
    import re

# Unicode calls these emoji; in replies they are ticks and arrows.
_SIGNS = frozenset("▪▫▶◀◻◼☑✔✖➡⬅⬆⬇☎✉✂✏✒")
_MAY_BEGIN = lazy_pattern("[\u00a9\u00ae\u203c-\ua014\U0001f000-\U0001faff]")
"""What an emoji can begin with, keycaps apart: a class of its own is ten times as quick to look for."""
_KEYCAP = "\u20e3"


def find_emoji(text: str) -> Iterator[Span]:
    """Yield the span of each emoji, in order; ticks, arrows and other signs are none."""
    if _KEYCAP in text:
        for match in _pattern().finditer(text):
            if match[0] not in _SIGNS:
                yield Span(*match.span())
        return
    at = 0
    while (first := _MAY_BEGIN.search(text, at)) is not None:
        found = _pattern().match(text, first.start())
        at = found.end() if found is not None else first.end()
        if found is not None and found[0] not in _SIGNS:
            yield Span(*found.span())


def may_hold_emoji(text: str) -> bool:
    """A cheap look at whether `find_emoji` can find anything."""
    return not text.isascii() and (_MAY_BEGIN.search(text) is not None or _KEYCAP in text)


@cache
def _pattern() -> re.Pattern[str]:
    from tonecheck.text.emoji_sequences import EMOJI_AS_SHOWN  # takes 5 ms, and most replies never need it

    return EMOJI_AS_SHOWN
