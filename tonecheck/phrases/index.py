"""Finding which of many phrases occur in a draft, at a cost that does not grow with their number.

Every pattern must contain one of its anchor words, and many must contain two words side by side. Phrases are filed
under those pairs, or else under the anchor words; a draft's own words (some twenty, of which a handful are filed)
decide which patterns are tried at all. A dictionary look-up for
each word of the draft does what an Aho-Corasick automaton would, without an automaton to build at start-up;
CONTRIBUTING.md has the figures.
"""

from __future__ import annotations

from itertools import product
from typing import Any

from tonecheck.draft import Draft
from tonecheck.phrases.context import holds
from tonecheck.phrases.entry import Hit, Phrase


class PhraseIndex:
    """Phrases filed by the anchor words of their patterns. Built from what `pack.Compiler.entry` makes."""

    __slots__ = ("_built", "_by_pair", "_by_word", "_data", "_everywhere", "_filed", "_paired", "_places")

    def __init__(self, entries: list[dict[str, Any]]) -> None:
        self._data = entries
        self._built: dict[int, Phrase] = {}
        self._places: list[tuple[int, int]] = []  # pattern -> number of its entry, and its own number there
        by_word: dict[str, list[int]] = {}
        by_pair: dict[tuple[str, str], list[int]] = {}
        everywhere: list[int] = []
        for number, entry in enumerate(entries):
            for own, pattern in enumerate(entry["patterns"]):
                place = len(self._places)
                self._places.append((number, own))
                program, anchor, beside = pattern[1], pattern[2], pattern[6]
                if beside:
                    for pair in product(program[beside[0]][1], program[beside[1]][1]):
                        by_pair.setdefault(pair, []).append(place)
                elif anchor:
                    for word in anchor:
                        by_word.setdefault(word, []).append(place)
                else:
                    everywhere.append(place)
        self._by_pair = by_pair
        self._paired = by_pair.keys()
        self._by_word = by_word
        self._filed = by_word.keys()
        self._everywhere = everywhere

    def __len__(self) -> int:
        return len(self._data)

    def hits(self, draft: Draft) -> list[Hit]:
        """Phrases that match where their context tests allow it, in text order; two phrases may share a stretch."""
        words = draft.words
        filed = self._filed & words.present
        paired = self._paired & words.pairs
        if not filed and not paired and not self._everywhere:
            return []
        places = {place for word in filed for place in self._by_word[word]}
        for pair in paired:
            places.update(self._by_pair[pair])
        places.update(self._everywhere)
        found = []
        for place in sorted(places):
            number, own = self._places[place]
            phrase = self._built.get(number)
            if phrase is None:
                phrase = self._built[number] = Phrase(self._data[number])
            for match in phrase.patterns[own].find(words):
                if holds(phrase, match, draft):
                    found.append(Hit(phrase, match))
        found.sort(key=lambda hit: (hit.match.first, -hit.match.last))
        return _without_repeats(found) if len(found) > 1 else found


def _without_repeats(hits: list[Hit]) -> list[Hit]:
    """Hits without those that lie inside an earlier hit of the same phrase ("sorry" in "very sorry")."""
    reached: dict[str, int] = {}
    kept = []
    for hit in hits:
        if hit.match.last > reached.get(hit.phrase.id, -1):
            reached[hit.phrase.id] = hit.match.last
            kept.append(hit)
    return kept
