"""Word lists as data: phrases filed by their first word, found in a text in one pass.

A file holds lines of `label`, a tab and phrases separated by ` | `. Words are compared by stem, so one form stands for
all; a word written with `=` in front is compared as it stands ("=lost").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tonecheck.reply.stems import stem, stem_all
from tonecheck.text.words import Words

_INSIDE = frozenset("it them me us you him her this that".split())
_PARTED = 2  # words of a phrase that may stand apart
Phrase = tuple[str, ...]


class Hit(NamedTuple):
    """A phrase found: its label, and tokens `first` up to but not including `last`."""

    label: str
    first: int
    last: int


class _Entries(NamedTuple):
    """Phrases that begin with the same stem, by the stem of their second word; longest first."""

    longer: dict[str, tuple[tuple[Phrase, str], ...]]
    single: tuple[tuple[str, str], ...]
    """Pairs of the form that must stand there ("" for any) and the label."""


class Lexicon:
    """Phrases by the stem of their first word, then of their second, the longest first."""

    __slots__ = ("by_first",)

    def __init__(self, entries: Sequence[tuple[str, str]]) -> None:
        by_first: dict[str, list[tuple[Phrase, str]]] = {}
        for label, phrase in entries:
            words = tuple(word if word[0] == "=" and len(word) > 1 else stem(word) for word in phrase.split())
            first = stem(phrase.split()[0].removeprefix("="))
            by_first.setdefault(first, []).append((words, label))
        self.by_first = {first: _filed(found) for first, found in by_first.items()}

    def find(self, words: Words, stems: Sequence[str]) -> list[Hit]:
        """Every phrase of a text, in order; of two with the same label that start together the longest."""
        by_first = self.by_first
        norms = words.norms
        size = len(stems)
        found: list[Hit] = []
        for at, (longer, single) in [(at, by_first[name]) for at, name in enumerate(stems) if name in by_first]:
            if not single and (at + 1 == size or (stems[at + 1] not in longer and norms[at + 1] not in _INSIDE)):
                continue
            before = len(found)
            if longer and at + 1 < size:
                parted = norms[at + 1] in _INSIDE and at + _PARTED < size  # "handed it in", "put me down"
                for phrase, label in longer.get(stems[at + 1], ()):
                    last = at + len(phrase)
                    if last > size or (parted and len(phrase) == _PARTED):
                        continue
                    if len(found) > before and _is_among(label, found, before):
                        continue
                    if _stands(phrase, norms, stems, at):
                        found.append(Hit(label, at, last))
                for phrase, label in longer.get(stems[at + 2], ()) if parted else ():
                    if (
                        len(phrase) == _PARTED
                        and not _is_among(label, found, before)
                        and _is_form(phrase[0], norms[at], stems[at])
                        and _is_form(phrase[1], norms[at + 2], stems[at + 2])
                    ):
                        found.append(Hit(label, at, at + 3))
            for form, label in single:
                if (not form or norms[at] == form) and not (len(found) > before and _is_among(label, found, before)):
                    found.append(Hit(label, at, at + 1))
        return found


def _is_among(label: str, found: Sequence[Hit], first: int) -> bool:
    """True if one of the hits from number `first` on has this label."""
    return len(found) > first and any(hit.label == label for hit in found[first:])


def _filed(found: list[tuple[Phrase, str]]) -> _Entries:
    longer: dict[str, list[tuple[Phrase, str]]] = {}
    single: list[tuple[str, str]] = []
    for phrase, label in sorted(found, key=lambda item: -len(item[0])):
        if len(phrase) > 1:
            second = phrase[1]
            longer.setdefault(stem(second[1:]) if _is_exact(second) else second, []).append((phrase, label))
        else:
            single.append((phrase[0][1:] if _is_exact(phrase[0]) else "", label))
    return _Entries({second: tuple(items) for second, items in longer.items()}, tuple(single))


def _is_exact(word: str) -> bool:
    return word[0] == "=" and len(word) > 1


def _is_form(word: str, norm: str, name: str) -> bool:
    return norm == word[1:] if _is_exact(word) else name == word


def _stands(phrase: Phrase, norms: Sequence[str], stems: Sequence[str], at: int) -> bool:
    """True if a phrase stands at token `at`; its second word is known to share the stem."""
    for here, word in enumerate(phrase, at):
        if word != stems[here] and not (word[0] == "=" and norms[here] == word[1:]):
            return False
    return True


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon in `name`.tsv beside this file; read on first use."""
    text = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8")
    entries: list[tuple[str, str]] = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            label, _, phrases = line.partition("\t")
            entries.extend((label, phrase.replace("cannot", "can not")) for phrase in phrases.split(" | "))
    return Lexicon(entries)


def stems_of(words: Words) -> list[str]:
    """The stem of every token, in order."""
    return stem_all(words.norms)
