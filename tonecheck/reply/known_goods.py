"""Words known for goods (`goods.tsv`) where they stand for goods: "the ride", not "we ride".

Limits: no tagger; what a word stands for is told by the word before it and the one behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tonecheck.draft import Message
from tonecheck.reply.once import hits
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.product_words import ALSO_NAMES, ALSO_VERBS, CLOSERS, DETERMINERS, VERBS
from tonecheck.reply.stems import irregular_forms
from tonecheck.reply.vocabulary import entries
from tonecheck.text.fold import MASK
from tonecheck.text.words import Words

OBJECTS = DETERMINERS | frozenset("me us him you them".split())
_BEFORE_NOUNS = DETERMINERS | frozenset("no any of one first second third last next new old".split())
_BEFORE_GERUNDS = frozenset("for of about with no and".split())
_WITH_ARTICLE = [["the"], ["a"], ["an"], ["your"], ["this"]]


def known_goods(message: Message, used: Sequence[bool], capital: Sequence[bool]) -> dict[int, tuple[int, str]]:
    """Known goods: first token to the one behind the last, and the kind of goods. `used` tokens are other facts."""
    words, names = message.words, stems_in(message)
    known: dict[int, tuple[int, str]] = {}
    for hit in hits(message, "goods"):
        if used[hit.first]:
            continue
        norm = words.norms[hit.first]
        if hit.last - hit.first == 1 and not (norm in _forms() and _is_noun_here(words, names, hit.first, used)):
            continue  # "booked" is no book, "mate" no mat, "nobody rings the bell" no ring
        if capital[hit.first] and norm in ALSO_NAMES and words.norms[hit.first - 1 : hit.first] not in _WITH_ARTICLE:
            continue
        known.setdefault(hit.first, (hit.last, hit.label))
    return known


@cache
def _forms() -> frozenset[str]:
    """Goods of one word, in the singular and the plural; stems are shared with too many other words."""
    found: set[str] = set()
    for _, phrase in entries("goods"):
        word = phrase.removeprefix("=")
        found |= {word, f"{word}s", f"{word}es", word.removesuffix("s")}
        if word.endswith(("y", "ies", "f", "fe", "ves")):
            found |= {f"{word[:-1]}ies", f"{word[:-3]}y", f"{word.rstrip('fe')}ves", f"{word[:-3]}f"}
    return frozenset(found)


def _is_noun_here(words: Words, names: Sequence[str], at: int, used: Sequence[bool]) -> bool:
    """True if a word for goods that is a verb as well stands where a noun stands: "the ride", "a plain cut"."""
    norms = words.norms
    norm = norms[at]
    if names[at] not in VERBS and names[at] not in ALSO_VERBS:
        return True
    if norm != names[at] and norm in irregular_forms():
        return False  # "threw"
    low, high = words.bounds[words.sentences[at]]
    after = norms[at + 1] if at + 1 < high else ""
    if after in OBJECTS and not norm.endswith("ing"):
        return False
    if at == low:
        return not norm.endswith("ing")
    before = norms[at - 1]
    if "'s" in words.others.get(at - 1, ()):
        return True
    if before in _BEFORE_NOUNS or before[0].isdigit() or MASK in before:
        return True
    if before in CLOSERS:
        return norm.endswith("ing") and before in _BEFORE_GERUNDS
    if at - 1 == low or used[at - 1]:
        return norm.endswith("ing")  # "Smooth crossing to Mull"
    return not before.endswith("s") and not _BEFORE_NOUNS.isdisjoint(norms[max(low, at - 3) : at - 1])
