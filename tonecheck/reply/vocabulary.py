"""Word lists as data: phrases filed by their rarest word, found in a text in one pass.

A file holds lines of `label`, a tab and phrases separated by ` | `. Words are compared by stem, so one form stands for
all; a word written with `=` in front is compared as it stands ("=lost").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from tonecheck.reply.stems import stem, stem_all
from tonecheck.text.words import Words

_INSIDE = frozenset("it them me us you him her this that".split())
_RARITY = {
    stem(word): place for place, word in enumerate(
        "the to be i , a and my for have on in you it not do of get can at your with me this from we that no out so"
        " will but now an how please just what our there why as could us they all if would or her them any again by"
        " he she their his its who off up one want when where time take".split()
    )
}  # fmt: skip
"""Words of nearly every text; any other is rarer."""
_PARTED = 2  # words of a phrase that may stand apart
Phrase = tuple[str, ...]


class Hit(NamedTuple):
    """A phrase found: its label, and tokens `first` up to but not including `last`."""

    label: str
    first: int
    last: int


# A named tuple's own constructor takes twice as long, and there are a hundred hits in a message.
_hit: Callable[[tuple[str, int, int]], Hit] = partial(tuple.__new__, Hit)


class _Entry(NamedTuple):
    """A phrase of two words and more; `offset` is that of the word it is filed under."""

    phrase: Phrase
    offset: int
    order: int


class _Filed(NamedTuple):
    """What is filed under a stem: phrases by the stem behind it, phrases that end with it by the stem before it."""

    after: Mapping[str, list[_Entry]]
    before: Mapping[str, list[_Entry]]
    single: Sequence[tuple[str, int]]
    """Form that must stand there ("" for any), and order."""


_NOTHING: Mapping[str, list[_Entry]] = {}


class Lexicon:
    """The phrases of one or more files, each filed under the stem of the word that is least common in any text.

    The order of a phrase is lower the longer it is; that of one found with a word between is `_count` higher.
    """

    __slots__ = ("_count", "_filed", "_labels", "_names")

    def __init__(self, entries: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        self._names = tuple(entries)
        split = [(name, label, tuple(phrase.split())) for name, found in entries.items() for label, phrase in found]
        split.sort(key=lambda item: -len(item[2]))
        self._count = len(split)
        self._labels = [(name, label) for name, label, _ in split] * 2
        after: dict[str, dict[str, list[_Entry]]] = {}
        before: dict[str, dict[str, list[_Entry]]] = {}
        single: dict[str, list[tuple[str, int]]] = {}
        most = len(_RARITY)
        for order, (_, _, said) in enumerate(split):
            if len(said) == 1:
                form = said[0][1:] if _is_exact(said[0]) else ""
                single.setdefault(stem(form or said[0]), []).append((form, order))
                continue
            stems = [stem(word[1:] if word[0] == "=" else word) for word in said]
            ranks = [_RARITY.get(name, most) for name in stems]
            offset = ranks.index(max(ranks))
            beside, filed = (offset + 1, after) if offset + 1 < len(said) else (offset - 1, before)
            phrase = tuple([word if word[0] == "=" else name for word, name in zip(said, stems, strict=True)])
            entry = _Entry(phrase, offset, order)
            filed.setdefault(stems[offset], {}).setdefault(stems[beside], []).append(entry)
        self._filed = {
            name: _Filed(after.get(name, _NOTHING), before.get(name, _NOTHING), single.get(name, ()))
            for name in {**single, **after, **before}
        }

    def find(self, words: Words, stems: Sequence[str]) -> dict[str, list[Hit]]:
        """For each file its phrases in a text, in order; of two with the same label that start together the longest."""
        filed, norms = self._filed, words.norms
        last = len(stems) - 1
        found: list[tuple[int, int, int]] = []
        named = [(at, entry) for at, entry in enumerate(map(filed.get, stems)) if entry is not None]
        for at, (after, before, single) in named:
            for form, order in single:
                if not form or norms[at] == form:
                    found.append((at, order, at + 1))
            if after and at < last:
                if (beside := stems[at + 1]) in after:
                    found += _standing(after[beside], norms, stems, at)
                if at + 1 < last and norms[at + 1] in _INSIDE and (beside := stems[at + 2]) in after:
                    found += self._parted(after[beside], norms, stems, at)
            if before and at:
                if (beside := stems[at - 1]) in before:
                    found += _standing(before[beside], norms, stems, at)
                if at > 1 and norms[at - 1] in _INSIDE and (beside := stems[at - 2]) in before:
                    found += self._parted(before[beside], norms, stems, at)
        found.sort()
        return self._hits(found)

    def _parted(
        self, entries: Sequence[_Entry], norms: Sequence[str], stems: Sequence[str], at: int
    ) -> Iterator[tuple[int, int, int]]:
        """Phrases of two words that stand with a short one between: "handed it in", "put me down"."""
        for phrase, offset, order in entries:
            first = at - offset * 2
            if len(phrase) != _PARTED or not _is_form(phrase[0], norms[first], stems[first]):
                continue
            if _is_form(phrase[1], norms[first + 2], stems[first + 2]):
                yield first, order + self._count, first + 3

    def _hits(self, found: Sequence[tuple[int, int, int]]) -> dict[str, list[Hit]]:
        """The hits by file; of what has the same label and starts together only the first."""
        hits: dict[str, list[tuple[str, int, int]]] = {name: [] for name in self._names}
        start = -1
        for first, order, end in found:
            label = self._labels[order]
            if first != start:
                start, seen = first, [label]
            elif label in seen:
                continue
            else:
                seen.append(label)
            hits[label[0]].append((label[1], first, end))
        return {name: [*map(_hit, found)] for name, found in hits.items()}


def _standing(
    entries: Sequence[_Entry], norms: Sequence[str], stems: Sequence[str], at: int
) -> Iterator[tuple[int, int, int]]:
    """First token, order and end of the phrases that stand where token `at` is the word they are filed under."""
    for phrase, offset, order in entries:
        first = at - offset
        end = first + len(phrase)
        if first < 0 or end > len(stems):
            continue
        if len(phrase) == _PARTED and norms[first + 1] in _INSIDE and end < len(stems):
            continue  # "put it" is found with a word between, or not at all
        if all(_is_form(word, norms[here], stems[here]) for here, word in enumerate(phrase, first)):
            yield first, order, end


def _is_exact(word: str) -> bool:
    return word[0] == "=" and len(word) > 1


def _is_form(word: str, norm: str, name: str) -> bool:
    return word == name or (word[0] == "=" and norm == word[1:])


@cache
def lexicon(*names: str) -> Lexicon:
    """The lexicon in the files of these names with ".tsv", beside this one; read on first use."""
    return Lexicon({name: entries(name) for name in names})


@cache
def entries(name: str) -> list[tuple[str, str]]:
    text = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8")
    entries: list[tuple[str, str]] = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            label, _, phrases = line.partition("\t")
            entries.extend((label, phrase.replace("cannot", "can not")) for phrase in phrases.split(" | "))
    return entries


def stems_of(words: Words) -> list[str]:
    """The stem of every token, in order."""
    return stem_all(words.norms)
