"""All phrase packs as one book, opened once for a draft whichever rules then read in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from tonecheck.draft import Draft
from tonecheck.phrases.entries import Entries
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.index import Chance, Filing, PhraseIndex
from tonecheck.text.words import Words


class Book:
    """The compiled entries of all packs, one pack after the other, and one filing for all of them.

    `firsts` gives for each pack the number of its first entry; packs stand in that order.
    """

    def __init__(self, entries: Entries, filing: Filing, firsts: dict[str, int]) -> None:
        self._index = PhraseIndex(entries, filing)
        self._names = list(firsts)
        self._firsts = list(firsts.values())
        # The words looked up last: every rule asks for the same draft in turn.
        self._latest: tuple[Words | None, dict[str, list[Chance]]] = None, {}

    @property
    def packs(self) -> tuple[str, ...]:
        """Names of the packs."""
        return tuple(self._names)

    def entries(self, name: str) -> Sequence[dict[str, Any]]:
        """The compiled entries of a pack."""
        at = self._names.index(name)
        last = self._firsts[at + 1] if at + 1 < len(self._firsts) else len(self._index)
        return [self._index.entries[number] for number in range(self._firsts[at], last)]

    def open_at(self, words: Words) -> dict[str, list[Chance]]:
        """For each pack that can match: where, as `PhraseIndex.chances`."""
        known, found = self._latest
        if known is words:
            return found
        found = {}
        for chance in self._index.chances(words):
            name = self._names[bisect_right(self._firsts, chance[0].number) - 1]
            found.setdefault(name, []).append(chance)
        self._latest = words, found
        return found

    def hits_at(self, chances: list[Chance], draft: Draft) -> list[Hit]:
        """As `PhraseIndex.hits_at`."""
        return self._index.hits_at(chances, draft)

    def pack(self, name: str) -> Pack:
        """One pack of the book."""
        return Pack(self, name)


class Pack:
    """One pack of a book; finds its phrases in drafts."""

    __slots__ = ("_book", "_name")

    def __init__(self, book: Book, name: str) -> None:
        self._book, self._name = book, name

    @property
    def entries(self) -> Sequence[dict[str, Any]]:
        """The compiled entries."""
        return self._book.entries(self._name)

    def hits(self, draft: Draft) -> list[Hit]:
        """As `PhraseIndex.hits`."""
        chances = self._book.open_at(draft.words).get(self._name)
        return self._book.hits_at(chances, draft) if chances else []
