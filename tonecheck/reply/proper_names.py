"""Names of people and places, told by their capitals and by the words around them.

A capital alone proves nothing at the start of a sentence or in a message written in capitals; a person is told by
"with Leon", "my son Ali", "Dr Okoro", a signature or a verb of speech, a place by "in", "from", "to" or a street.
Limits: names written in small letters are missed, but for "it's dean" and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.capital_runs import run_of_capitals
from tonecheck.reply.name_words import (
    AFTER_NAME,
    CRIES,
    CRY_ENDINGS,
    EARLY,
    INITIALS,
    JOINERS,
    KIN,
    LONGEST_SIGNATURE,
    MINE,
    MINE_LAST,
    NO_NAMES,
    NUMBER,
    OFTEN_OTHER,
    PLACE_BEFORE,
    SIGN_OFFS,
    STREETS,
    UNITS,
    given_names,
)
from tonecheck.reply.names_in_context import names_in_context
from tonecheck.reply.once import capitals
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, STOP, WORD, Words

_BEFORE_STREET = PLACE_BEFORE | {"on"}
_IN_STREET = STREETS | JOINERS
_LONGEST_LINE = 12  # tokens of a last line that is a name with a town or a number
_SIGNED_WITH_DASH = re.compile(r"[-–—~]\s?([A-Z][a-zà-ÿ]+)((?: [A-Z](?:[a-zà-ÿ]+|\.)?)?)\s*")
_LONE = 1  # letters of "I" and of an initial, which shout nothing


class Named(NamedTuple):
    """A name: `kind` "name" or "place", its span, and whether it is the author's own."""

    kind: str
    span: Span
    is_author: bool


def find_names(message: Message) -> list[Named]:
    """Names and places in order; disjoint."""
    text = message.text
    words = message.words
    size = len(words)
    capital = [False] * size
    for at in capitals(message):
        capital[at] = _may_be_name(words.norms[at])
    found: list[Named] = []
    used = [False] * size

    def add(kind: str, first: int, last: int, is_author: bool = False) -> None:
        if first < last and not any(used[first:last]):
            used[first:last] = [True] * (last - first)
            found.append(Named(kind, Span(words.starts[first], words.ends[last - 1]), is_author))

    for first, last in _addresses(words, capital):
        add("place", first, last)
    signature = _signature(words, capital, text, message.is_post)
    if signature is None:
        signature = _first_of_last_line(words, capital, text)
        if signature is not None and capital[size - 1] and words.norms[signature[1]] == ",":
            add("place", size - 1, size)  # "Otto Vandermeer, Duluth"
    if signature is not None:
        add("name", *signature, True)
    elif signed := _behind_dash(words, text):
        found.append(Named("name", signed, True))
    for first, last in _own_name(words, capital):
        if message.is_post and not any(norm in given_names() for norm in words.norms[first:last]):
            continue  # on a post to a brand “I'm Gold” and “I'm WAITING” are commoner than names
        add("name", first, last, signature is None)
    if not _is_shouted(message):
        for kind, first, last in names_in_context(words, capital):
            add(kind, first, last)
    return sorted(found, key=lambda named: named.span.start)


def _may_be_name(norm: str) -> bool:
    if norm in NO_NAMES or norm == MASK:
        return False
    return norm.isalpha() or not any(char.isdigit() for char in norm)


def _is_shouted(message: Message) -> bool:
    """True if more than half of the words of two letters and more are in capitals."""
    text, words = message.text, message.words
    loud = [at for at in capitals(message) if words.ends[at] - words.starts[at] > _LONE]
    loud = [at for at in loud if text[words.starts[at] : words.ends[at]].isupper()]
    if not loud:
        return False
    ends = zip(words.starts, words.ends, strict=True)
    return len(loud) * 2 > sum([end - start > _LONE and text[start].isalpha() for start, end in ends])


def _signature(words: Words, capital: list[bool], text: str, is_post: bool) -> tuple[int, int] | None:
    """The name that ends the message, behind a stop, a line end, a dash or "Thanks,"."""
    norms, kinds = words.norms, words.kinds
    last = len(words)
    while last and (kinds[last - 1] != WORD or norms[last - 1] in {"x", "xx", "xxx"} or norms[last - 1] == MASK):
        if norms[last - 1] == ")":
            break
        last -= 1
    first = last
    while first and last - first < LONGEST_SIGNATURE + 2:
        at = first - 1
        is_initial = norms[at] == "." and at and len(norms[at - 1]) == 1 and capital[at - 1]
        if capital[at] or is_initial or (norms[at] in JOINERS and first < last) or norms[at] in "()":
            if "\n" in text[words.ends[at] : words.starts[first]] if first < last else False:
                break
            first = at
        else:
            break
    while first < last and (not capital[first] or kinds[first] != WORD):
        first += 1
    if last - first == 0 or kinds[last - 1] != WORD or norms[last - 1][0].isdigit():
        last = _before_number(words, last)
        first = last
        while first and (capital[first - 1] or (norms[first - 1] in JOINERS and first < last)):
            first -= 1
        return (first, last) if last - first > 1 and first and norms[first - 1] in _ENDS else None
    if not 0 < last - first <= LONGEST_SIGNATURE + 2 or first == 0:
        return None
    if any(norms[at] in SIGN_OFFS for at in range(first, last)) or not _could_be_name(
        words, first, last, text, is_post
    ):
        return None
    before = norms[first - 1]
    gap = text[words.ends[first - 1] : words.starts[first]]
    if kinds[first - 1] in (STOP, PAUSE) or "\n" in gap or before in SIGN_OFFS or "-" in gap or not gap.isascii():
        at = first - 1
        if kinds[at] == PAUSE and norms[at] in {",", ":"} and "\n" not in gap:
            while at >= 0 and kinds[at] != WORD:
                at -= 1
            if at >= 0 and norms[at] not in SIGN_OFFS:
                return None  # the end of a list: "to Leeds, York"
        return first, last
    return None


def _first_of_last_line(words: Words, capital: list[bool], text: str) -> tuple[int, int] | None:
    """The name in "Otto Vandermeer, Duluth" and "D. Ashgrove, customer 900-44": names, figures and no more."""
    line = text.rstrip().rfind("\n") + 1
    at, size = words.at(line), len(words)
    if not line or not 1 < size - at <= _LONGEST_LINE or not capital[at]:
        return None
    if text[:line].rstrip(" \t")[-2:-1] != "\n" and words.kinds[at - 1] != STOP:
        return None  # a list, or a line that goes on
    end = run_of_capitals(words, capital, at, size)
    if end >= size or words.norms[end] != "," or not 1 < words.kinds[at:end].count(WORD) <= LONGEST_SIGNATURE:
        return None
    rest = range(end, size)
    plain = all(capital[here] or words.kinds[here] != WORD or _goes_with_name(words.norms[here]) for here in rest)
    return (at, end) if plain and SIGN_OFFS.isdisjoint(words.norms[at:end]) else None


def _behind_dash(words: Words, text: str) -> Span | None:
    """The given name in "... who do I call? - Sofia", which is folded away as the signatures of agents are."""
    if not len(words) or words.norms[-1] != MASK:
        return None
    signed = _SIGNED_WITH_DASH.fullmatch(text, words.starts[-1], len(text))
    if signed is None or signed[1].lower() not in given_names():
        return None
    return Span(signed.start(1), signed.end(2))


def _goes_with_name(norm: str) -> bool:
    """True for what stands behind a name on its line: a number, and what it counts."""
    return norm[0].isdigit() or norm in _NUMBERED or norm in UNITS or norm == MASK


_ENDS = frozenset(".!?")
_BEFORE_NAME = frozenset({"my", ".", ",", "?", "!"})
_NUMBERED = frozenset("account order ref reference policy booking member customer invoice ticket case".split())


def _before_number(words: Words, last: int) -> int:
    """The end of the name in "Darnell Whitaker, account 88-40517"; `last` itself if that is no such line."""
    norms, kinds = words.norms, words.kinds
    at = last
    while at and (norms[at - 1][0].isdigit() or kinds[at - 1] != WORD or norms[at - 1] in {"no", "number"}):
        at -= 1
    if at < 3 or norms[at - 1] not in _NUMBERED or norms[at - 2] != ",":
        return last
    return at - 2


def _could_be_name(words: Words, first: int, last: int, text: str, is_post: bool) -> bool:
    """Not "REFUND", "Unbelievable." or "Suggestions?": a lone last word is more often a cry than a signature."""
    parts = [text[words.starts[at] : words.ends[at]] for at in range(first, last) if words.kinds[at] == WORD]
    if any(part.isupper() and len(part) > INITIALS for part in parts):
        return False
    tail = text[words.ends[last - 1] :].lstrip()[:1]
    if tail and tail in "?!:;,":
        return False
    if is_post and words.norms[first] not in given_names():
        return False  # posts to a brand are seldom signed
    gap = text[words.ends[first - 1] : words.starts[first]]
    is_set_off = (
        "\n" in gap or "-" in gap or words.norms[first - 1] in SIGN_OFFS or words.norms[first - 1] in {",", "-"}
    )
    if is_set_off or len(parts) > 1:
        return not all(part.lower() in CRIES for part in parts)
    norm = words.norms[first]
    if norm in given_names():
        return True
    return not is_post and norm not in CRIES and not norm.endswith(CRY_ENDINGS)


def _own_name(words: Words, capital: list[bool]) -> Iterator[tuple[int, int]]:
    """ "My name is Ada", "it's Sam here", "Jo Marsh here"; by the capital that stands behind or before."""
    norms = words.norms
    for at in [at for at, may_be_name in enumerate(capital) if may_be_name]:
        if norms[at + 1 : at + 2] == ["here"] and at <= EARLY:
            first = at
            while first and capital[first - 1]:
                first -= 1
            yield first, at + 1
        if not at or norms[at - 1] not in MINE_LAST:
            continue
        for lead in MINE:
            start = at - len(lead)
            if start < 0 or tuple(norms[start:at]) != lead:
                continue
            end = run_of_capitals(words, capital, at, len(words))
            after = norms[end] if end < len(words) else "."
            if lead[0] == "name" and start and norms[start - 1] not in _BEFORE_NAME:
                continue  # "his name is Howard"
            if lead[-2:] == ("i", "am") and (after not in AFTER_NAME or not _is_word(norms[at])):
                continue
            is_kin = norms[start] == "this" and after in KIN
            if lead in OFTEN_OTHER and ((after not in AFTER_NAME and not is_kin) or start > EARLY):
                continue
            yield at, end
            break


def _is_word(norm: str) -> bool:
    return norm.isalpha() and len(norm) > 1


def _addresses(words: Words, capital: list[bool]) -> Iterator[tuple[int, int]]:
    """ "5 Mill Close, Ripon", "flat 3B, Albion House"."""
    norms, kinds = words.norms, words.kinds
    if STREETS.isdisjoint(words.present):
        return
    size = len(words)
    reached = 0
    for at in [at for at, norm in enumerate(norms) if capital[at] or norm[0].isdigit() or norm in UNITS]:
        if at < reached:
            continue
        start = at
        if norms[at] in UNITS and at + 1 < size and norms[at + 1][:1].isdigit():
            here = at + 2
            if here < size and norms[here] == ",":
                here += 1
            if here < size and NUMBER.fullmatch(norms[here]):
                here += 1  # "Flat 4, 27 Quill Street"
            end = _street_end(words, capital, here)
        elif norms[at][0].isdigit() and NUMBER.fullmatch(norms[at]) and at + 2 < size and capital[at + 1]:
            here = at + 1
            end = _street_end(words, capital, here)
        elif capital[at] and (at == 0 or not capital[at - 1]):
            end = _street_end(words, capital, at) if _after_place_word(norms, at) else 0
        else:
            end = 0
        if end:
            while end + 1 < size and norms[end] == "," and capital[end + 1] and kinds[end + 1] == WORD:
                town = run_of_capitals(words, capital, end + 1, size)
                if town - end > 3:
                    break
                end = town
            yield start, end
            reached = end


def _after_place_word(norms: list[str], at: int) -> bool:
    return at > 0 and norms[at - 1] in _BEFORE_STREET


def _street_end(words: Words, capital: list[bool], at: int) -> int:
    norms = words.norms
    for here in range(at, min(at + 5, len(words))):
        if not capital[here] and norms[here] not in _IN_STREET and "'s" not in words.others.get(here, ()):
            return 0
        if here > at and norms[here] in STREETS:
            return here + 1
    return 0
