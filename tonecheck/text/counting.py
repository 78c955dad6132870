"""How long a text is, in the unit its channel counts: a bare `len()` is right for almost none of them.

unit         what it counts
codepoint    Unicode code points, as Python does
utf16        UTF-16 units, as JavaScript does: most emoji are two or more
utf8_bytes   bytes of UTF-8
grapheme     what a reader calls one character (Bluesky, with utf8_bytes as its second limit)
twitter      the weight on X: links 23, emoji and many symbols 2
gsm          SMS septets, or UTF-16 units once a character leaves the GSM alphabet; parts: `text.sms`
threads      code points, but an emoji is as many as its bytes of UTF-8
mastodon     graphemes, but a link with `https://` is 23 and `@user@host` is `@user`
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from tonecheck.errors import UnknownNameError, did_you_mean
from tonecheck.text.graphemes import count_graphemes, grapheme_end, grapheme_ends
from tonecheck.text.links import find_links
from tonecheck.text.twitter_weight import LINK_WEIGHT, automatic_mentions_end, plain_weight, twitter_weight

Unit = Literal["codepoint", "utf16", "utf8_bytes", "grapheme", "twitter", "gsm", "threads", "mastodon"]

_REMOTE_MENTION = r"(?a)(?<![=/\w])@(\w(?:[\w.-]*\w)?)@[\w.-]+\w"
_FIRST_OF_EMOJI = "\u20e3"


def count(text: str, unit: str, *, reply: bool = False) -> int:
    """Length of a text in a unit of `UNITS`; 0 for an empty text.

    `reply` says that X put the leading @mentions there, so they weigh nothing; only unit twitter heeds it.

    Raises: UnknownNameError if there is no such unit.
    Source: Threads: developers.facebook.com/documentation/threads/posts; Mastodon: its StatusLengthValidator,
    which looks for links and mentions before it counts; both read 2026-10-31.
    """
    measure = _COUNTS.get(unit)
    if measure is None:
        hint = did_you_mean(unit, UNITS) or f"the units are {', '.join(UNITS)}"
        raise UnknownNameError(f"there is no unit of length '{unit}'", hint=hint)
    if reply and unit == "twitter":
        text = text[automatic_mentions_end(text) :]
    return measure(text)


def overflow(text: str, unit: str, limit: int, *, reply: bool = False) -> int | None:
    """Code point offset of the first thing that no longer fits in `limit`, or None if all fits.

    The offset never lies inside a grapheme, a surrogate pair or a link, nor inside a mention that Mastodon
    shortens: what does not fit whole is over from its start. Lengths are those within the whole text.

    Raises: UnknownNameError if there is no such unit.
    """
    if count(text, unit, reply=reply) <= limit:
        return None
    start = automatic_mentions_end(text) if reply and unit == "twitter" else 0
    spent = 0
    for end, size in _pieces(text, unit, start):
        spent += size
        if spent > limit:
            break
        start = end
    return start


def _pieces(text: str, unit: str, start: int) -> Iterator[tuple[int, int]]:
    """(end, length in `unit`) of each link and grapheme of `text[start:]`, in order and without gaps."""
    measure = _plain_measure(text, unit)
    at = start
    for link_start, link_end, fixed in _blocks(text, unit):
        for end in grapheme_ends(text, at, link_start):
            yield end, measure(text[at:end])
            at = end
        at = grapheme_end(text, link_end)
        known = measure(text[link_start:at]) if fixed is None else fixed + measure(text[link_end:at])
        yield at, known
    for end in grapheme_ends(text, at, len(text)):
        yield end, measure(text[at:end])
        at = end


def _blocks(text: str, unit: str) -> list[tuple[int, int, int | None]]:
    """(start, end, length or None if it is to be measured) of what must not be cut, sorted and disjoint."""
    if unit == "mastodon":
        return _mastodon_blocks(text)
    size = LINK_WEIGHT if unit == "twitter" else None
    return [(start, end, size) for start, end in find_links(text)]


def _mastodon_blocks(text: str) -> list[tuple[int, int, int | None]]:
    links = find_links(text)
    remote_mention = re.compile(_REMOTE_MENTION)
    blocks: list[tuple[int, int, int | None]] = []
    at = 0
    for start, end in [*links, (len(text), len(text))]:
        if text.count("@", at, start) > 1:
            for mention in remote_mention.finditer(text, at, start):
                blocks.append((mention.start(), mention.end(), len("@") + len(mention[1])))
        if start < end:
            with_scheme = text[start : start + len("https://")].lower().startswith(("http://", "https://"))
            blocks.append((start, end, LINK_WEIGHT if with_scheme else None))
        at = end
    return blocks


def _plain_measure(text: str, unit: str) -> Callable[[str], int]:
    if unit == "twitter":
        return plain_weight
    if unit == "gsm":
        from tonecheck.text.sms import forces_ucs2, gsm_septets

        return _utf16_units if forces_ucs2(text) else gsm_septets
    return count_graphemes if unit == "mastodon" else _COUNTS[unit]


def _utf16_units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _utf8_bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _threads_length(text: str) -> int:
    if text.isascii() or max(text) < _FIRST_OF_EMOJI:
        return len(text)
    from tonecheck.text.emoji_sequences import EMOJI_AS_SHOWN

    return len(text) + sum(_utf8_bytes(emoji) - len(emoji) for emoji in EMOJI_AS_SHOWN.findall(text))


def _mastodon_length(text: str) -> int:
    at, total = 0, 0
    for start, end, fixed in _mastodon_blocks(text):
        if fixed is not None:
            total += count_graphemes(text[at:start]) + fixed
            at = end
    return total + count_graphemes(text[at:])


def _gsm_units(text: str) -> int:
    from tonecheck.text.sms import sms_units

    return sms_units(text)


_COUNTS: dict[str, Callable[[str], int]] = {
    "codepoint": len,
    "utf16": _utf16_units,
    "utf8_bytes": _utf8_bytes,
    "grapheme": count_graphemes,
    "twitter": twitter_weight,
    "gsm": _gsm_units,
    "threads": _threads_length,
    "mastodon": _mastodon_length,
}

UNITS = tuple(_COUNTS)
"""Every unit `count` knows."""
