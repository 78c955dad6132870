"""How X weighs a post: 280 is a weight, not a length.

Most Latin, Greek, Cyrillic, Arabic and Hebrew weighs 1 a code point, and so do curly quotes and dashes;
everything else weighs 2, an ellipsis `…` and `€` among it. A link weighs 23 whatever its length, an emoji 2
however it is put together. The text is brought into NFC first, and a CRLF is one line break.

Deviation from twitter-text: every well-formed emoji sequence weighs 2, not only those on a list, so a
sequence that nobody draws (a cat joined to glasses) is 2 here and 5 there.

Source: twitter-text, config/v3.json (scale 100, default weight 200), read 2026-10-31.
"""

from __future__ import annotations

import re
from functools import cache

from tonecheck.text.links import find_links

LINK_WEIGHT = 23
"""What any link weighs on X, and on Mastodon."""

_HEAVY = r"[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]"
_WEIGHS_TWO = re.compile(rf"[©®]|{_HEAVY}")
_MAKES_SEQUENCES = re.compile(r"[\u200d\u20e3\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e007f]")
_AUTOMATIC_MENTIONS = r"\s*(?:@[A-Za-z0-9_]{1,20}(?:\s+|\Z))+"


def twitter_weight(text: str) -> int:
    """The weight of a text on X; 0 for an empty one."""
    links = find_links(text)
    if not links:
        return plain_weight(text)
    total = LINK_WEIGHT * len(links)
    at = 0
    for start, end in links:
        total += plain_weight(text[at:start])
        at = end
    return total + plain_weight(text[at:])


def plain_weight(text: str) -> int:
    """The weight of a stretch that holds no link."""
    line_breaks = text.count("\r\n")
    if text.isascii():
        return len(text) - line_breaks
    from unicodedata import normalize

    composed = normalize("NFC", text)
    length = len(composed) - line_breaks
    if not _MAKES_SEQUENCES.search(composed):
        return length + len(_WEIGHS_TWO.findall(composed))
    return length + sum(2 - len(two) for two in _sequence_or_heavy().findall(composed))


def automatic_mentions_end(text: str) -> int:
    """Where the @mentions end that X puts at the head of a reply, in code points; 0 if there are none.

    Those weigh nothing. The text alone cannot say whether X or the writer put them there; the caller must.
    Source: docs.x.com, Counting characters, read 2026-10-31.
    """
    mentions = re.match(_AUTOMATIC_MENTIONS, text)
    return mentions.end() if mentions else 0


@cache
def _sequence_or_heavy() -> re.Pattern[str]:
    from tonecheck.text.emoji_sequences import EMOJI

    return re.compile(rf"{EMOJI}|{_HEAVY}")
