"""Noun phrases that may name goods: cut at closed-class words and verbs, with what in them speaks for goods.

Limits: no tagger; a verb that looks like a noun ("the airer trips") is known by the object behind it, or by the plural
before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.known_goods import OBJECTS, known_goods
from tonecheck.reply.name_words import COMPANIES, PLACE_AFTER, UNITS
from tonecheck.reply.once import capitals
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.product_words import (
    CLOSERS,
    CONTAINERS,
    DEALINGS,
    DETERMINERS,
    GOT,
    HAPPENED,
    HOW_SERVED,
    NO_GOODS,
    NOUNS_IN_LY,
    SETTINGS,
    SOFT,
    STOOD_AT,
    STRETCHES,
    VERBS,
)
from tonecheck.reply.stems import irregular_forms, stem
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_LONGEST = 4
_MOST_KEPT = 20_000  # words whose class is remembered
_NONE = (0, "")
_TIERS = frozenset(stem(word) for word in "plan pass pack package membership subscription bundle tariff".split())
_GREETINGS = frozenset("dear hi hello hey".split())
_BRANDED = frozenset("the my your this a".split())
_RAISING = frozenset("very really quite so such too rather pretty".split())
_SERVICES = frozenset({"service", "services"})
_ARTICLES = frozenset("the a an".split())
_INSIDE_TITLES = frozenset("the a an of in on and to for with at by from".split())
_BEFORE = DETERMINERS | {MASK}


class Phrase(NamedTuple):
    """Tokens `first` up to but not including `last`; `start` begins the phrase, `sort` says what speaks for goods."""

    sort: str
    first: int
    last: int
    start: int


class Seen(NamedTuple):
    """A message as the search for goods sees it: which tokens may stand in a noun phrase, which are known goods."""

    words: Words
    stems: Sequence[str]
    capital: Sequence[bool]
    may_stand: Sequence[bool]
    used: Sequence[bool]
    """Tokens that are facts of another kind."""
    joined: frozenset[int]
    """Tokens with a hyphen behind them."""
    known: dict[int, tuple[int, str]]
    """Known goods: first token to the one behind the last, and the kind of goods."""


def seen(message: Message, taken: Sequence[Span]) -> Seen:
    """A message without the spans that are facts of another kind."""
    words = message.words
    text = message.text
    capital = [False] * len(words)
    for at in capitals(message):
        is_loud_article = words.norms[at] in _ARTICLES and text[words.starts[at] : words.ends[at]].isupper()
        capital[at] = not text.startswith("I'", words.starts[at]) and not (is_loud_article and words.norms[at] != "a")
    used = [False] * len(words)
    for span in taken:
        for at in range(words.at(span.start), words.at(span.end)):
            used[at] = True
    may_stand = [
        kind == WORD and not is_used and _could_be_noun(norm)
        for kind, is_used, norm in zip(words.kinds, used, words.norms, strict=True)
    ]
    joined: frozenset[int] = frozenset()
    if "-" in text:
        pairs = enumerate(zip(words.ends, words.starts[1:], strict=False))
        hyphens = [at for at, (end, start) in pairs if start - end == 1 and text[end] == "-"]
        for at in reversed(hyphens):
            if may_stand[at + 1]:  # "no-ads pack", "left-hand desk"
                may_stand[at] = words.kinds[at] == WORD and not used[at]
        joined = frozenset(at for at in hyphens if may_stand[at + 1])
    known = known_goods(message, used, capital)
    return Seen(words, stems_in(message), capital, may_stand, used, joined, known)


def phrases_in(text: Seen, low: int, high: int) -> Iterator[Phrase]:
    """The phrases of the sentence of tokens `low` to `high` that may name goods, in order; disjoint."""
    words, may_stand, joined = text.words, text.may_stand, text.joined
    known, capital = text.known, text.capital
    norms, starts, ends = words.norms, words.starts, words.ends
    at = low
    while at < high:
        if capital[at] and at > low and norms[at] in _ARTICLES and (last := _title_end(text, at, high)):
            yield Phrase("title", at, last, at)
            at = last
            continue
        if not may_stand[at]:
            at += 1
            continue
        end = max(at + 1, known.get(at, _NONE)[0])
        hyphens = int(at in joined)
        is_marked = at in known or capital[at]
        while end < high and end - at < _LONGEST + hyphens and may_stand[end]:
            if starts[end] - ends[end - 1] > 1 or _ends_phrase(text, end, high):
                break
            hyphens += end in joined
            is_marked = is_marked or end in known or capital[end]
            end = max(end + 1, known.get(end, _NONE)[0])
        # A word that is neither known nor a name speaks for goods only behind "the", "my" and the like.
        if is_marked or at == low or norms[at - 1] in _BEFORE:
            part = _best_part(text, at, end, low)
            if part is not None:
                yield part
        at = end


def _title_end(text: Seen, at: int, high: int) -> int:
    """The end of a title that begins with an article in capitals: "The Clockmaker", "A Winter in Tin"; 0 if none."""
    last = 0
    here = at + 1
    while here < high and text.words.kinds[here] == WORD and not text.used[here]:
        if text.capital[here]:
            last = here + 1
        elif "'s" in text.words.others.get(here, ()):
            pass  # "The Glassblower's Wife"
        elif text.words.norms[here] not in _INSIDE_TITLES or not last or here > last + 1:
            break
        here += 1
    return last


def _ends_phrase(text: Seen, at: int, high: int) -> bool:
    """True if the token behind the start of a phrase is a verb, and no part of it."""
    if at - 1 in text.joined:
        return False
    norm = text.words.norms[at]
    if at in text.known and not norm.endswith("s"):
        return False
    if _is_verb(text, at):
        return True
    if at in text.known:
        return False
    before = text.words.norms[at - 1]
    is_plural = before.endswith("s") and not before.endswith(("ss", "us", "is"))
    if is_plural and (text.stems[at] in HAPPENED or text.known.get(at - 1, _NONE)[0] == at):
        return True  # "the trousers shrink"
    is_verb = norm.endswith("s") and not norm.endswith("ss") and at + 1 < high
    return is_verb and text.words.norms[at + 1] in OBJECTS  # "the airer trips my electrics"


def _is_verb(text: Seen, at: int) -> bool:
    return at not in text.joined and _could_be_verb(text.words.norms[at], text.stems[at])


@lru_cache(_MOST_KEPT)
def _could_be_noun(norm: str) -> bool:
    return (
        norm not in CLOSERS and norm != MASK and not (norm.endswith("ly") and len(norm) > 4 and norm not in NOUNS_IN_LY)
    )


@lru_cache(_MOST_KEPT)
def _could_be_verb(norm: str, name: str) -> bool:
    is_past = name != norm and not norm.endswith(("s", "e")) and not norm.endswith("ing")
    return name in VERBS or (norm.endswith("ed") and len(norm) > 4) or (is_past and norm in irregular_forms())


def _best_part(text: Seen, at: int, end: int, low: int) -> Phrase | None:
    """The part of a noun phrase that names goods, with what speaks for it."""
    words, stems, capital, known, start = text.words, text.stems, text.capital, text.known, at
    norms = words.norms
    while at < end - 1 and norms[at] in SOFT and at not in text.joined:
        at += 1
    if at + 1 < end and capital[at + 1] and stems[at] in GOT:
        at += 1  # "Bought Hollow Meridian"
    if capital[at] and (norms[end - 1] in COMPANIES or _is_greeted(words, at)):
        return None
    for first in range(at, end):
        last, label = known.get(first, _NONE)
        if last and norms[last - 1] in CONTAINERS and norms[last : last + 1] == ["of"]:
            return None  # "jars of jelly"
        if last > end or not last or norms[last - 1] in DEALINGS:
            continue
        while (
            last < end and stems[last] not in NO_GOODS and not norms[last].endswith("ing") and not _is_verb(text, last)
        ):
            last += 1
        begin = first
        while begin > at and (begin - 1 in text.joined or _describes(norms[begin - 1], stems[begin - 1])):
            begin -= 1
        if begin == at == start and at > low + 1 and "'s" in words.others.get(at - 1, ()) and text.may_stand[at - 2]:
            begin = start = at - 2  # "my grandmother's ring"
        if begin == low and begin < first and capital[low] and not capital[low + 1] and low + 1 < first:
            begin += 1
        if norms[last - 1] in _SERVICES and (begin < last - 1 and norms[last - 2] in HOW_SERVED):
            continue
        if label != "dealing" and stems[last - 1] in NO_GOODS and last - begin == 1:
            continue
        while (
            begin < first
            and not text.words.norms[begin].isalpha()
            and begin not in text.joined
            and (
                norms[begin][0].isdigit()
                and (norms[begin].isdigit() or norms[begin].endswith(("st", "nd", "rd", "th")))
            )
        ):
            begin += 1
            if begin < first and norms[begin] in STRETCHES:
                begin += 1  # "a 6 minute ride"
        if last - begin == 1 and begin > low + 1 and norms[begin - 1] == "of" and norms[begin - 2] == "pair":
            begin = start = begin - 2
        if begin < first and start > low and norms[start - 1] in _RAISING and begin == start:
            begin += 1  # "a very thorough eye test"
        if any(_is_verb(text, here) for here in range(start, begin)):
            start = begin  # "bought walking boots"
        if label in ("venue", "dealing"):
            sort = label
        elif norms[first] in SETTINGS:
            sort = "setting"
        elif label == "doing":
            sort = "doing"
        else:
            sort = "known"
        if capital[begin] and begin > low and last - begin > 1:
            sort = "venue" if norms[last - 1] in PLACE_AFTER or norms[last - 1] in STOOD_AT else "called"
        return Phrase(sort, begin, last, start)
    if capital[at] and at > low:
        last = at + 1
        while last < end and (capital[last] or norms[last][0].isdigit()):
            last += 1
        if norms[last - 1] in COMPANIES or norms[at] in UNITS:
            return None
        while "'s" in words.others.get(last, ()) and last + 1 < len(norms) and capital[last + 1]:
            last += 2  # "The Glassblower's Wife"
        is_got = stems[at - 1] in GOT
        if norms[last - 1][0].isdigit():
            goes_on = last < end and last in known
            return Phrase("model", at, last + 1 if goes_on else last, start)
        if last < end and stems[last] in _TIERS:
            return Phrase("tier", at, last + 1, start)  # "the Business plan"
        if last < end and stems[last] not in NO_GOODS and not _is_verb(text, last):
            while last in text.joined and last + 1 < end:
                last += 1  # "the Linden two-seater"
            if norms[last] in PLACE_AFTER or norms[last] in STOOD_AT:
                return None
            return Phrase("named", at, last + 1, start)
        if last - at > 1 and (norms[at - 1] in DETERMINERS or is_got):
            first = at - 1 if at - 1 > low and capital[at - 1] else at
            return Phrase("title", first, last, start)  # "the Garden Suite", "to see The Lantern Makers"
        if last - at == 1 and norms[at - 1] in _BRANDED and len(norms[at]) > 2:
            return Phrase("brand", at, last, start)  # "the Fiat"
        return None
    head = end - 1
    while head > at and (stems[head] in NO_GOODS or norms[head].endswith(("ed", "ing"))):
        return None
    if stems[head] in NO_GOODS or len(norms[head]) < 3 or not norms[head].isalpha() or _is_verb(text, head):
        return None
    if norms[head].endswith(("ing", "ful", "able", "ous")) or (norms[at][0].isdigit() and head == at):
        return None
    return Phrase("plain", at, end, start)


def _is_greeted(words: Words, at: int) -> bool:
    """ "Dear Rookwood Nurseries": whom they write to."""
    return at == 1 and words.norms[0] in _GREETINGS


def _describes(norm: str, name: str) -> bool:
    """True for a word before goods that may be part of what they are called: "linen" trousers, not "ordered" ones."""
    return not norm.endswith(("ed", "est")) and name not in VERBS
