"""A word without its inflection, for comparing what a customer asked with what a reply says.

This is no dictionary form: "changes", "changed" and "changing" all become "chang". Irregular forms come from
`stems.tsv`. Both sides of a comparison must go through `stem`.
Limits: English; endings are cut by shape, so that a few unrelated words meet ("posted", "post").
Source: ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

_VOWELS = frozenset("aeiouy")
_KEEP = frozenset(
    "this his is was has does us bus gas plus yes its always perhaps news address process access business"
    " express less during morning evening something anything nothing everything thing bring king ring spring"
    " string sing wing need feed speed seed red bed shed indeed hundred as".split()
)


@cache
def _irregular() -> dict[str, str]:
    text = Path(__file__).with_name("stems.tsv").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            base, _, forms = line.partition("\t")
            for form in forms.split():
                found[form] = base
    return found


@cache
def irregular_forms() -> frozenset[str]:
    """The irregular past forms and participles known, "rang" and "broken" among them; no plurals."""
    return frozenset(form for form in _irregular() if not form.endswith(("s", "ing", "tion", "ment")))


_known: dict[str, str] = {}
_MOST_KNOWN = 20_000


def stem(word: str) -> str:
    """The stem of a lower-case word; figures and words of up to three letters stay as they are."""
    found = _known.get(word)
    if found is None:
        if len(_known) > _MOST_KNOWN:
            _known.clear()
        found = _known[word] = _stem(word)
    return found


def stem_all(words: Sequence[str]) -> list[str]:
    """The stem of each word, in order."""
    found = [*map(_known.get, words)]
    if None not in found:
        return found  # type: ignore[return-value]
    return [name or stem(word) for name, word in zip(found, words, strict=True)]


def _stem(word: str) -> str:
    word = _irregular().get(word, word)
    if len(word) < 4 or word in _KEEP or not word.isalpha():
        return word
    if word.endswith(("ies", "ied")):
        word = word[:-3] + "y" if len(word) > 4 else word[:-1]
    elif word.endswith("es") and word[:-2].endswith(("s", "x", "z", "ch", "sh")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ing") and len(word) > 5 and not _VOWELS.isdisjoint(word[:-3]):
        word = _undouble(word[:-3])
    elif word.endswith("ed") and len(word) > 4 and not word.endswith("eed") and not _VOWELS.isdisjoint(word[:-2]):
        word = _undouble(word[:-2])
    for ours, theirs in (("isation", "ization"), ("our", "or"), ("is", "iz")):
        if word.endswith(theirs) and len(word) > len(theirs) + 2:
            word = word.removesuffix(theirs) + ours
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word


def _undouble(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sz":
        return word[:-1]
    return word
