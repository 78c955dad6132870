"""Word lists as data: phrases filed by their first word, found in a text in one pass.

A file holds lines of `label`, a tab and phrases separated by ` | `. Words are compared by stem, so one form stands for
all; a word written with `=` in front is compared as it stands ("=lost").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tonecheck.reply.stems import stem
from tonecheck.text.words import Words

_INSIDE = frozenset("it them me us you him her this that".split())
_PARTED = 2  # words of a phrase that may stand apart
Phrase = tuple[str, ...]


class Hit(NamedTuple):
    """A phrase found: its label, and tokens `first` up to but not including `last`."""

    label: str
    first: int
    last: int


class Lexicon:
    """Phrases by the stem of their first word, the longest first."""

    __slots__ = ("by_first",)

    def __init__(self, entries: Sequence[tuple[str, str]]) -> None:
        by_first: dict[str, list[tuple[Phrase, str]]] = {}
        for label, phrase in entries:
            words = tuple(word if word[0] == "=" and len(word) > 1 else stem(word) for word in phrase.split())
            first = stem(words[0].lstrip("="))
            by_first.setdefault(first, []).append((words, label))
        for found in by_first.values():
            found.sort(key=lambda item: -len(item[0]))
        self.by_first = by_first

    def find(self, words: Words, stems: Sequence[str], low: int = 0, high: int | None = None) -> Iterator[Hit]:
        """Every phrase in tokens `low..high`, in order; of two with the same label that start together the longest."""
        high = len(stems) if high is None else high
        by_first = self.by_first
        norms = words.norms
        for at in range(low, high):
            entries = by_first.get(stems[at])
            if entries is None:
                continue
            seen: list[str] = []
            for phrase, label in entries:
                last = at + len(phrase)
                if last > high or label in seen:
                    continue
                if len(phrase) == _PARTED and norms[at + 1] in _INSIDE and last < high:
                    phrase = (phrase[0], stems[at + 1], phrase[1])  # "handed it in", "put me down"
                    last += 1
                for offset, word in enumerate(phrase):
                    if word[0] == "=" and len(word) > 1:
                        if norms[at + offset] != word[1:]:
                            break
                    elif stems[at + offset] != word:
                        break
                else:
                    seen.append(label)
                    yield Hit(label, at, last)


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon in `name`.tsv beside this file; read on first use."""
    text = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8")
    entries: list[tuple[str, str]] = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            label, _, phrases = line.partition("\t")
            entries.extend((label, phrase) for phrase in phrases.split(" | "))
    return Lexicon(entries)


def stems_of(words: Words) -> list[str]:
    """The stem of every token, in order."""
    return [stem(norm) for norm in words.norms]
