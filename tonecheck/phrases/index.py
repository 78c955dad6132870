"""Finding which of many phrases occur in a draft, at a cost that does not grow with their number.

Every pattern must contain one of its anchor words, and many must contain two words side by side. Phrases are filed
under those pairs, or else under the anchor words; a draft's own words (some twenty, of which a handful are filed)
decide which patterns are tried at all. A dictionary look-up for each word of the draft does what an Aho-Corasick
automaton would, without an automaton to build at start-up; CONTRIBUTING.md has the figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from operator import itemgetter
from typing import Any

from tonecheck.draft import Draft
from tonecheck.phrases.context import holds
from tonecheck.phrases.entries import Entries
from tonecheck.phrases.entry import Hit, Phrase
from tonecheck.phrases.pattern import BETWEEN, Pattern
from tonecheck.text.words import Words


class Filing:
    """Where patterns are filed: under a word, two words side by side, or nothing (always to be tried).

    `places` maps each such key to ways of patterns as "12.0.3 80.1.0": the fourth way of entry 12's first pattern,
    the first of entry 80's second. `firsts` holds the words that open a key of two words. `drawers` tells what is filed
    and not unpacked yet: by the first two letters of the keys, where `read` finds key and places by turns. A process
    that checks one reply needs few of them.
    """

    __slots__ = ("_asked", "_read", "drawers", "firsts", "places")

    def __init__(
        self,
        places: dict[str, str],
        firsts: frozenset[str],
        drawers: dict[str, int] | None = None,
        read: Callable[[int], str] = str,
    ) -> None:
        self.places = places
        self.firsts = firsts
        self.drawers = drawers or {}
        self._read = read
        self._asked = 0

    def packed(self) -> dict[str, str]:
        """All places as drawers."""
        drawers: dict[str, list[str]] = {}
        for key, places in self.places.items():
            drawers.setdefault(_drawer(key), []).extend((key, places))
        return {opening: BETWEEN.join(pieces) for opening, pieces in drawers.items()}

    def unpack(self, words: Iterable[str]) -> None:
        """Have ready what is filed under keys that begin with one of these words, and what must always be tried.

        Who asks often gets everything: looking which drawers are closed would then cost more than it saves.
        """
        self._asked += 1
        wanted = {"", *[word[:_OPENING] for word in words]} & self.drawers.keys()
        for opening in wanted if self._asked < _OFTEN else list(self.drawers):
            if (drawer := self.drawers.get(opening)) is None:
                continue
            pieces = self._read(drawer).split(BETWEEN)
            self.places.update(zip(pieces[::2], pieces[1::2], strict=True))
            # Only now: another thread that looks the drawer up meanwhile has to find it, or its places.
            self.drawers.pop(opening, None)


def _drawer(key: str) -> str:
    return key.partition(" ")[0][:_OPENING]


_OPENING = 2  # letters
_OFTEN = 50  # texts


class Place:
    """One way of one pattern of one entry; `number` and `own` say which pattern."""

    __slots__ = ("needs", "number", "own", "pattern")

    def __init__(self, number: int, own: int, way: int, pattern: Pattern) -> None:
        self.number, self.own, self.pattern = number, own, pattern
        self.needs = pattern.needs(way)


Chance = tuple[Place, int, int]


def file_entries(entries: Iterable[dict[str, Any]]) -> Filing:
    """File compiled entries under the words, or pairs of words, that their patterns cannot do without."""
    filed: dict[str, list[str]] = {}
    firsts: set[str] = set()
    for number, entry in enumerate(entries):
        for own, pattern in enumerate(entry["patterns"]):
            steps, ways = [step.split() for step in pattern[1].split(BETWEEN)], pattern[5]
            for way, (under, _) in enumerate(ways):
                if isinstance(under, int):
                    keys = steps[under][1:]
                elif isinstance(under, list):
                    one, other = (steps[step][1:] for step in under)
                    keys = [" ".join(pair) for pair in product(one, other)]
                    firsts.update(one)
                else:
                    keys = under.split() or [""]
                for key in keys:
                    filed.setdefault(key, []).append(f"{number}.{own}.{way}")
    return Filing({key: " ".join(places) for key, places in filed.items()}, frozenset(firsts))


class PhraseIndex:
    """Finds the phrases of some compiled entries in drafts. Entries without a filing are filed here."""

    __slots__ = ("_cabinet", "_entries", "_filed", "_filing", "_firsts", "_patterns", "_phrases", "_places")

    def __init__(self, entries: Sequence[dict[str, Any]] | Entries, filing: Filing | None = None) -> None:
        self._entries = entries if isinstance(entries, Entries) else Entries(entries)
        self._cabinet = filing or file_entries(self._entries[number] for number in range(len(entries)))
        self._filing, self._firsts = self._cabinet.places, self._cabinet.firsts
        self._filed: dict[str, tuple[Place, ...]] = {}  # what was looked up before; never more than is filed
        self._places: dict[str, Place] = {}
        self._patterns: dict[tuple[int, int], Pattern] = {}
        self._phrases: dict[int, Phrase] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def entries(self) -> Entries:
        """The compiled entries."""
        return self._entries

    def hits(self, draft: Draft) -> list[Hit]:
        """Phrases that match where their context tests allow it, in text order; two phrases may share a stretch."""
        chances = self.chances(draft.words)
        return self.hits_at(chances, draft) if chances else []

    def chances(self, words: Words) -> list[Chance]:
        """The patterns whose words all stand in one sentence of a text, with the tokens of that sentence, half-open;
        whether they match is still to be seen.

        Going sentence by sentence keeps the cost in proportion to the length: in a long text every word stands
        somewhere.
        """
        filing, firsts = self._filing, self._firsts
        if self._cabinet.drawers:
            self._cabinet.unpack(words.present)
        if firsts.isdisjoint(words.present) and "" not in filing and filing.keys().isdisjoint(words.present):
            return []
        norms, others, filed = words.norms, words.others, self._filed
        found: list[Chance] = []
        for low, high in words.bounds.values():
            present = set(norms[low:high])
            keys = [norm for norm in present if norm in filing]
            for at in range(low, high - 1):
                if norms[at] in firsts and (key := f"{norms[at]} {norms[at + 1]}") in filing:
                    keys.append(key)
            if others:
                for at in others:
                    if low <= at < high:
                        present.update(others[at])
                        keys += (key for key in _keys_of_readings(words, at, low, high) if key in filing)
            if "" in filing:
                keys.append("")
            seen: list[Pattern] = []
            for key in keys:
                for place in filed.get(key) or self._file(key):
                    for needed in place.needs:
                        if needed.isdisjoint(present):
                            break
                    else:
                        if place.pattern not in seen:
                            seen.append(place.pattern)
                            found.append((place, low, high))
        return found

    def _file(self, key: str) -> tuple[Place, ...]:
        """The places filed under a key, built on first use."""
        filed = self._filed[key] = tuple(
            self._places.get(name) or self._place(name) for name in self._filing[key].split()
        )
        return filed

    def _place(self, name: str) -> Place:
        number, own, way = map(int, name.split("."))
        pattern = self._patterns.get((number, own))
        if pattern is None:
            pattern = self._patterns[number, own] = Pattern.from_json(self._entries.pattern(number, own))
        place = self._places[name] = Place(number, own, way, pattern)
        return place

    def _phrase(self, number: int) -> Phrase:
        phrase = self._phrases.get(number)
        if phrase is None:
            phrase = self._phrases[number] = Phrase(self._entries.about(number))
        return phrase

    def hits_at(self, chances: Iterable[Chance], draft: Draft) -> list[Hit]:
        """The hits among some chances, in text order."""
        words = draft.words
        found = []
        for place, low, high in chances:
            for match in place.pattern.find(words, low, high):
                phrase = self._phrase(place.number)
                if holds(phrase, match, draft):
                    found.append((match.first, -match.last, place.number, place.own, Hit(phrase, match)))
        found.sort(key=itemgetter(0, 1, 2, 3))
        return _without_repeats([item[4] for item in found])


def _keys_of_readings(words: Words, at: int, low: int, high: int) -> Iterator[str]:
    """What is looked up for the further readings of token `at`: each, and each beside its neighbours."""
    norms, others = words.norms, words.others
    for reading in others[at]:
        yield reading
        if at > low:
            yield f"{norms[at - 1]} {reading}"
            yield from (f"{before} {reading}" for before in others.get(at - 1, ()))
        if at + 1 < high:
            yield f"{reading} {norms[at + 1]}"


def _without_repeats(hits: list[Hit]) -> list[Hit]:
    """Hits without those that lie inside an earlier hit of the same phrase ("sorry" in "very sorry")."""
    reached: dict[str, int] = {}
    kept = []
    for hit in hits:
        if hit.match.last > reached.get(hit.phrase.id, -1):
            reached[hit.phrase.id] = hit.match.last
            kept.append(hit)
    return kept
