"""Sentences whose shape talks down, whatever their words.

| name           | shape                                            | for example                                |
|----------------|--------------------------------------------------|--------------------------------------------|
| `truism`       | a thing is, or means, itself                     | “Peak means peak.”                         |
| `definition`   | says what a word means that the customer used    | “A hinge is the part that bends.”          |
| `trailing-off` | “you just …” that trails off                     | “You just press it and then it stops ...”  |
| `quiz`         | a question in the form of a statement            | “You do own a screwdriver?”                |
| `tag-question` | a “no” that ends in a little question            | “Nothing is broken, is it?”                |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.text.words import PAUSE, STOP, WORD, Words

_LINKS = frozenset({"is", "are", "means", "mean"})
# None of the shapes can stand where none of these words does.
SIGNS = _LINKS | {"…", "?"}
_ARTICLES = frozenset({"a", "an", "the"})
_VOCATIVES = frozenset("sir madam ma'am mate pet hun dear folks".split())
# "What it is is", "it is it": echoes of grammar, not of a noun.
_NO_NOUNS = frozenset(
    "it that this what which who there here he she they we you i one ones not no so all how is are yes more less"
    " day better best today tomorrow now promise deal free".split()
)
_CONDITIONS = frozenset({"if", "when", "whether"})
# "After ten, shut means shut, because the guard goes home": the reason is there.
_REASONS = frozenset({"because", "since", "as", "so"})
_ASKS_MEANING = frozenset("what mean means meaning difference explain define called stand stands".split())
_DEFINES = frozenset("a an the what when where how".split())
_RELATIVES = frozenset("that which where you for who your".split())
_OPENERS = frozenset("ok okay so well right now hi hello hey basically look righto and but um erm".split())
# Nouns that both sides use and whose sentences report ("a refund is the quickest way for you").
_SHARED = frozenset(
    "refund delay reason issue problem order delivery replacement manager full new day time driver parcel member"
    " team person possibility chance way fee charge change ticket voucher flight room".split()
)
_CARRIES_ON = frozenset("then will done gone works".split())
_AUXILIARIES = frozenset("is was are were does did do has have can could will would".split())
_PRONOUNS = frozenset("it that they he she there you we anyone".split())
_NEGATIONS = frozenset("not nothing nobody no never hardly".split())


class Shape(NamedTuple):
    """A stretch of tokens `first..last` (half-open) with the name of its shape, why it hurts, and advice."""

    name: str
    first: int
    last: int
    why: str
    advice: str


def talking_down(draft: Draft) -> Iterator[Shape]:
    """Yield every stretch that has one of the shapes."""
    words = draft.words
    norms, present = words.norms, words.present
    if not _LINKS.isdisjoint(present):
        explains = draft.message is not None and ("a" in present or "an" in present)
        for at, norm in enumerate(norms):
            if norm in _LINKS and at > 0:
                if norms[at - 1] in norms[at + 1 : at + 3] or (words.kinds[at - 1] == PAUSE and at > 1):
                    yield from _truism(words, at)
                if explains and at > 1 and norms[at - 2] in ("a", "an"):
                    yield from _definition(draft, at)
    if "…" in present:
        yield from _trailing_off(words)
    if "?" in present and ("you" in present or "," in present):
        yield from _questions(words)


def _truism(words: Words, at: int) -> Iterator[Shape]:
    """A truism around the `is` or `means` at token `at`."""
    norms, kinds = words.norms, words.kinds
    before = at - 1
    if kinds[before] == PAUSE:  # "an apostrophe, sir, is an apostrophe"
        before -= 3 if before >= 2 and norms[before - 1] in _VOCATIVES else 1
    after = at + 1
    after += after < len(norms) and norms[after] in _ARTICLES
    if before < 0 or after >= len(norms):
        return
    noun = norms[before]
    if noun != norms[after] or kinds[before] != WORD or len(noun) < 3 or noun in _NO_NOUNS:
        return
    low, high = sentence_bounds(words, at)
    if after >= high or (after + 1 < high and kinds[after + 1] == WORD and norms[after + 1] != "and"):
        return
    first = before - 1 if before > low and norms[before - 1] in _ARTICLES else before
    if _CONDITIONS.isdisjoint(norms[low:first]) and _REASONS.isdisjoint(norms[after + 1 : high]):
        why = "it gives the question back as its answer"
        yield Shape("truism", first, after + 1, why, "give the reason: “… because …”")


def _definition(draft: Draft, at: int) -> Iterator[Shape]:
    """“A hinge is the part that bends”, to somebody who wrote of a hinge."""
    words = draft.words
    norms = words.norms
    asked = draft.message.words.present if draft.message is not None else set()
    noun = norms[at - 1]
    if noun not in asked or noun in _SHARED or not _ASKS_MEANING.isdisjoint(asked):
        return
    low, high = sentence_bounds(words, at)
    rest = norms[at + 1 : high]
    if any(norm not in _OPENERS for norm in norms[low : at - 2] if norm[0].isalnum()):
        return
    if norms[at] in ("are", "mean") or not rest or (norms[at] == "is" and rest[0] not in _DEFINES):
        return
    if norms[at] == "is" and rest[0] in _ARTICLES and _RELATIVES.isdisjoint(rest):
        return
    last = high if words.kinds[high - 1] == WORD else high - 1
    why = "it explains a word the reader has just used"
    yield Shape("definition", at - 2, last, why, "skip the lesson, and start with what they can do: “To …, …”")


def _trailing_off(words: Words) -> Iterator[Shape]:
    norms = words.norms
    for at in words.positions(frozenset({"…"})):
        low, _ = sentence_bounds(words, at)
        for start in range(low, at - 2):
            if norms[start] == "you" and norms[start + 1] in ("just", "simply", "only"):
                if not _CARRIES_ON.isdisjoint(norms[start:at]):
                    why = "it trails off as if the rest were too plain to say"
                    yield Shape("trailing-off", start, at + 1, why, "finish the sentence: “…, and then …”")
                break


def _questions(words: Words) -> Iterator[Shape]:
    norms, kinds = words.norms, words.kinds
    for stop in range(3, len(norms)):
        if kinds[stop] != STOP or "?" not in norms[stop]:
            continue
        low, _ = sentence_bounds(words, stop)
        if norms[stop - 1] in _PRONOUNS and norms[stop - 2] in _AUXILIARIES and norms[stop - 3] == ",":
            if stop - low > 4 and not _NEGATIONS.isdisjoint(norms[low : stop - 3]):
                why = "the little question asks the reader to give in"
                yield Shape("tag-question", stop - 2, stop, why, "ask openly: “Did …?”, or say what is so")
            continue
        first = low
        while first < stop and (kinds[first] == PAUSE or norms[first] in _OPENERS):
            first += 1
        asks = stop - first > 3 and norms[first] == "you" and norms[first + 1] in ("do", "did")
        if asks and norms[first + 2] != "not" and "or" not in norms[first:stop]:
            why = "it tests the reader like a schoolchild"
            yield Shape("quiz", first, stop, why, "ask openly: “Did the … reach you?”")
