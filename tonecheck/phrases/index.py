"""Finding which of many phrases occur in a draft, at a cost that does not grow with their number.

Every pattern must contain one of its anchor words, and many must contain two words side by side. Phrases are filed
under those pairs, or else under the anchor words; a draft's own words (some twenty, of which a handful are filed)
decide which patterns are tried at all. A dictionary look-up for
each word of the draft does what an Aho-Corasick automaton would, without an automaton to build at start-up;
CONTRIBUTING.md has the figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any, NamedTuple, TypedDict

from tonecheck.draft import Draft
from tonecheck.phrases.context import holds
from tonecheck.phrases.entry import Hit, Phrase


class Filing(TypedDict):
    """Where the patterns of some entries are filed, as JSON; a place numbers a pattern.

    `words` and `pairs` ("two words") lead to places, `everywhere` lists places that must always be tried, and
    `places` gives for each place the number of the entry and of the pattern in it.
    """

    words: dict[str, list[int]]
    pairs: dict[str, list[int]]
    everywhere: list[int]
    places: list[list[int]]


class Filed(NamedTuple):
    """Compiled entries (perhaps read one by one, when needed) and their filing."""

    entries: Sequence[dict[str, Any]]
    filing: Filing


def file_entries(entries: Sequence[dict[str, Any]]) -> Filing:
    """File compiled entries under the words, or pairs of words, that their patterns cannot do without."""
    filing: Filing = {"words": {}, "pairs": {}, "everywhere": [], "places": []}
    for number, entry in enumerate(entries):
        for own, pattern in enumerate(entry["patterns"]):
            place = len(filing["places"])
            filing["places"].append([number, own])
            program, anchor, beside = pattern[1], pattern[2], pattern[6]
            if beside:
                for first, second in product(program[beside[0]][1], program[beside[1]][1]):
                    filing["pairs"].setdefault(f"{first} {second}", []).append(place)
            elif anchor:
                for word in anchor:
                    filing["words"].setdefault(word, []).append(place)
            else:
                filing["everywhere"].append(place)
    return filing


class PhraseIndex:
    """Finds the phrases of some compiled entries in drafts. Entries without a filing are filed here."""

    __slots__ = ("_built", "_entries", "_everywhere", "_pairs", "_places", "_words")

    def __init__(self, entries: Sequence[dict[str, Any]], filing: Filing | None = None) -> None:
        filing = file_entries(entries) if filing is None else filing
        self._entries = entries
        self._built: dict[int, Phrase] = {}
        self._words = filing["words"]
        self._pairs = filing["pairs"]
        self._everywhere = filing["everywhere"]
        self._places = filing["places"]

    def __len__(self) -> int:
        return len(self._entries)

    def hits(self, draft: Draft) -> list[Hit]:
        """Phrases that match where their context tests allow it, in text order; two phrases may share a stretch."""
        words = draft.words
        places = {place for word in self._words.keys() & words.present for place in self._words[word]}
        for pair in self._pairs.keys() & words.pairs:
            places.update(self._pairs[pair])
        places.update(self._everywhere)
        if not places:
            return []
        found = []
        for place in sorted(places):
            number, own = self._places[place]
            phrase = self._built.get(number)
            if phrase is None:
                phrase = self._built[number] = Phrase(self._entries[number])
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
