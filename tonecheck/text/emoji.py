"""The emoji of a text, whole: a family joined from four people is one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tonecheck.text.span import Span

if TYPE_CHECKING:
    import re

# Unicode calls these emoji; in replies they are ticks and arrows.
_SIGNS = frozenset("▪▫▶◀◻◼☑✔✖➡⬅⬆⬇☎✉✂✏✒")


def find_emoji(text: str) -> Iterator[Span]:
    """Yield the span of each emoji, in order; ticks, arrows and other signs are none."""
    for match in _pattern().finditer(text):
        if match[0] not in _SIGNS:
            yield Span(*match.span())


@cache
def _pattern() -> re.Pattern[str]:
    from tonecheck.text.emoji_sequences import EMOJI_AS_SHOWN  # takes 5 ms, and most replies never need it

    return EMOJI_AS_SHOWN
