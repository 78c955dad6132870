"""Equal-length copies of a text: folded for comparing, masked for judging.

Both have exactly as many code points as the original, so a span found in a copy is a span of the original.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tonecheck.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from tonecheck.text.protected import Protected

MASK = "\ua015"
"""Stands for one protected code point: a letter that is neither upper nor lower case, so that words and
sentences around it keep their shape. No reply is written with it."""

_PLAIN = {
    **dict.fromkeys("’‘‛ʼ′＇´", "'"),
    **dict.fromkeys("“”„‟″＂", '"'),
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    **dict.fromkeys("\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u2010\u2011", "-"),
}
_FANCY = lazy_pattern(f"[{''.join(_PLAIN)}]")


def fold(text: str) -> str:
    """`text` in lower case with plain apostrophes, double quotes, spaces and hyphens; same length.

    Every code point is folded by itself, so the fold of two texts put together is their folds put together;
    one whose lower case would be longer (`İ`) stays. Soft hyphens and zero-width characters stay.
    Folding twice changes nothing more.
    """
    if text.isascii():
        return text.lower()
    # Alone, a capital sigma becomes σ; str.lower would look at its neighbours and sometimes choose ς.
    text = _FANCY.sub(_plain, text).replace("Σ", "σ")
    return "İ".join([part.lower() for part in text.split("İ")])


def mask(text: str, protected: Sequence[Protected]) -> str:
    """`text` with every protected code point replaced by `MASK`, but for line ends, which stay; same length.

    `protected` must be sorted by start and disjoint, as `find_protected` returns it; may be empty.
    """
    if not protected:
        return text
    pieces: list[str] = []
    at = 0
    for item in protected:
        start, end = item.span.start, item.span.end
        hidden = text[start:end]
        pieces.append(text[at:start])
        if "\n" in hidden or "\r" in hidden:
            pieces.append("".join(char if char in "\r\n" else MASK for char in hidden))
        else:
            pieces.append(MASK * len(hidden))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _plain(match: re.Match[str]) -> str:
    return _PLAIN[match.group()]
