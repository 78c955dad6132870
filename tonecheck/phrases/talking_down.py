"""Sentences whose shape talks down, whatever their words.

| name           | shape                                            | for example                                |
|----------------|--------------------------------------------------|--------------------------------------------|
| `truism`       | a thing is, or means, itself                     | “Peak means peak.”                         |
| `definition`   | says what a word means that the customer used    | “A hinge is the part that bends.”          |
| `trailing-off` | “you just …” that trails off                     | “You just press it and then it stops ...”  |
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tonecheck.draft import Draft
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.text.words import PAUSE, WORD, Words

_LINKS = frozenset("is are means mean".split())
_ARTICLES = frozenset("a an the".split())
_VOCATIVES = frozenset("sir madam ma'am mate pet hun dear folks".split())
# "What it is is", "it is it": echoes of grammar, not of a noun.
_NO_NOUNS = frozenset(
    "it that this what which who there here he she they we you i one ones not no so all how is are yes more less"
    " day better best today tomorrow now".split()
)
_ASKS_MEANING = frozenset("mean means meaning difference explain define called stand stands".split())
_DEFINES = frozenset("a an the what when where how".split())
_EXPLAINS = frozenset({"is", "means"})
_OPENERS = frozenset("ok okay so well right now hi hello hey basically look righto".split())
_RELATIVES = frozenset("that which where you for who your".split())
_SHARED = frozenset(
    "refund delay reason issue problem order delivery replacement manager full new day time driver parcel member"
    " team person possibility chance way fee charge change ticket voucher flight room".split()
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A stretch of tokens `first..last` (half-open) with the name of its shape, why it hurts, and advice."""

    name: str
    first: int
    last: int
    why: str
    advice: str


def talking_down(draft: Draft) -> Iterator[Shape]:
    """Yield every stretch that has one of the shapes, in text order for each shape."""
    words = draft.words
    if not _LINKS.isdisjoint(words.present):
        yield from _truisms(words)
        if draft.message is not None and draft.message.text:
            yield from _definitions(draft)
    if "…" in words.present:
        yield from _trailing_off(words)


def _truisms(words: Words) -> Iterator[Shape]:
    norms, kinds = words.norms, words.kinds
    for at in words.positions(_LINKS):
        before = at - 1
        if before >= 0 and kinds[before] == PAUSE:  # "an apostrophe, sir, is an apostrophe"
            before -= 3 if before >= 2 and norms[before - 1] in _VOCATIVES else 1
        after = at + 1
        has_article = after < len(norms) and norms[after] in _ARTICLES
        after += has_article
        if before < 0 or after >= len(norms):
            continue
        noun = norms[before]
        if noun != norms[after] or kinds[before] != WORD or len(noun) < 3 or noun in _NO_NOUNS:
            continue
        low, high = sentence_bounds(words, at)
        if after >= high or (after + 1 < high and kinds[after + 1] == WORD and norms[after + 1] != "and"):
            continue
        first = before - 1 if before > low and norms[before - 1] in _ARTICLES else before
        if any(norm in ("if", "when", "whether") for norm in norms[low:first]):
            continue
        yield Shape(
            "truism", first, after + 1,
            "it gives the question back as its answer", "give the reason: “… because …”",
        )  # fmt: skip


def _definitions(draft: Draft) -> Iterator[Shape]:
    words = draft.words
    assert draft.message is not None
    asked = draft.message.words
    if not _ASKS_MEANING.isdisjoint(asked.present) or "what" in asked.present:
        return
    norms = words.norms
    for at in words.positions(_EXPLAINS):
        low, high = sentence_bounds(words, at)
        noun = norms[at - 1] if at - low >= 2 else ""
        if not noun or noun not in asked.present or noun in _SHARED or norms[at - 2] not in ("a", "an"):
            continue
        if any(words.kinds[here] == WORD and norms[here] not in _OPENERS for here in range(low, at - 2)):
            continue
        if norms[at] == "is" and (
            at + 1 >= high or norms[at + 1] not in _DEFINES or not _relative(norms[at + 1 : high])
        ):
            continue
        yield Shape(
            "definition", at - 2, high - 1 if words.kinds[high - 1] != WORD else high,
            "it explains a word the reader has just used", "skip the lesson: start with what they can do",
        )  # fmt: skip


def _relative(norms: list[str]) -> bool:
    """Whether what follows "a hinge is ..." defines: "where it bends", "the part that bends"."""
    return norms[0] in ("what", "when", "where", "how") or not _RELATIVES.isdisjoint(norms)


def _trailing_off(words: Words) -> Iterator[Shape]:
    norms = words.norms
    for at in words.positions(frozenset({"…"})):
        low, _ = sentence_bounds(words, at)
        start = next(
            (
                here
                for here in range(low, at - 2)
                if norms[here] == "you" and norms[here + 1] in ("just", "simply", "only")
            ),
            None,
        )
        if start is not None and any(norm in ("then", "will", "done", "gone", "works") for norm in norms[start:at]):
            yield Shape(
                "trailing-off", start, at + 1,
                "it trails off as if the rest were too plain to say", "finish the sentence, and say what happens then",
            )  # fmt: skip
