"""How a sentence of a reply begins: behind the greeting, with a yes, with a no."""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.reply.act_words import (
    NO_REFUSAL_AFTER,
    NO_WORDS,
    NOT_YET,
    PRONOUNS,
    REFUSALS,
    SHORT_YES,
    YES_PAIRS,
    YES_WORDS,
)
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

GREETINGS = frozenset("hi hello hey dear hiya".split())
_DAY = (["morning"], ["afternoon"], ["evening"], ["day"])


def opens_yes(norms: Sequence[str], kinds: Sequence[int], at: int, high: int) -> bool:
    if at >= high:
        return False
    if norms[at] == "done" and at and norms[at - 1] == "well":
        return False
    if norms[at] in YES_WORDS or tuple(norms[at : at + 2]) in YES_PAIRS:
        return True
    is_short = at + 1 < high and norms[at + 1] in SHORT_YES and (at + 2 >= high or kinds[at + 2] != WORD)
    return is_short and norms[at] in {"it", "they", "you", "we", "i", "she", "he", "that", "there"}


def opens_no(norms: Sequence[str], kinds: Sequence[int], at: int, high: int) -> bool:
    if at >= high:
        return False
    if norms[at] == "not" and norms[at + 1 : at + 2] != [] and norms[at + 1] in NOT_YET:
        return True
    if norms[at] in NO_WORDS and tuple(norms[at : at + 2]) not in YES_PAIRS:
        return True
    if norms[at] == "sorry" and norms[at + 1 : at + 2] == [","] and not REFUSALS.isdisjoint(norms[at + 2 : at + 6]):
        return True
    return (
        norms[at] in PRONOUNS
        and norms[at + 1 : at + 2] != []
        and norms[at + 1] in SHORT_YES
        and norms[at + 2 : at + 3] == ["not"]
        and not (at + 3 < high and norms[at + 3] in NO_REFUSAL_AFTER)
    )


def first_word(words: Words, low: int, high: int) -> int:
    """The first word behind a greeting, a name, "and" and the like."""
    norms, kinds = words.norms, words.kinds
    at = low
    if norms[at] in GREETINGS or (norms[at] == "good" and norms[at + 1 : at + 2] in _DAY):
        here = at
        while here < high and kinds[here] == WORD and here - at < 5:
            here += 1
        if here < high and kinds[here] != WORD:
            at = here + 1
    while at < high and (
        kinds[at] != WORD or norms[at] in ("and", "but", "so", "oh", "well", MASK, "also", "then", "ah")
    ):
        if norms[at] == "oh" and norms[at + 1 : at + 2] == ["no"]:
            break
        at += 1
    return at
