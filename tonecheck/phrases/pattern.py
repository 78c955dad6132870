"""Matching one phrase pattern against the words of a draft.

A pattern is compiled (see `compile`) to a small program of instructions and matched by backtracking with a
memory of the states already tried, so that a match costs at most `instructions x words` steps whatever the
pattern looks like: no pattern can hang the engine. Compiled patterns travel as JSON; a program is one text there,
with a bar between its instructions, and is taken apart when the pattern is tried, since most never are.

Instructions (the name comes first): `w forms` a word with one of these readings · `any` one word ·
`kind k` a word of a kind · `p mark` a punctuation token · `start`, `end` of the sentence · `split a b` try a,
then b · `jump a` · `open`, `close` the stretch to report · `match`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tonecheck.text.fold import MASK
from tonecheck.text.words import PAUSE, STOP, WORD, Words

if TYPE_CHECKING:
    from tonecheck.phrases.anchors import Way

# Written-out numbers count as numbers: "three days" is as concrete as "3 days".
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split()
)
_MOST_BEFORE_OPENING = 60  # tokens; X lets a reply open with 50 handles
_NOT_PARTICIPLES = frozenset("need indeed speed feed bed red shed wed embed exceed proceed succeed".split())


_WORDS, _SPLIT, _JUMP, _MATCH, _ANY, _MARK, _KIND, _START, _END, _OPEN, _CLOSE = range(11)
_CODES = {
    "w": _WORDS, "split": _SPLIT, "jump": _JUMP, "match": _MATCH, "any": _ANY, "p": _MARK, "kind": _KIND,
    "start": _START, "end": _END, "open": _OPEN, "close": _CLOSE,
}  # fmt: skip


BETWEEN = "|"  # stands in no word
MOST_REMEMBERED = 500  # words for which a split knows its ways; what comes after is worked out anew


class Match:
    """Where a pattern matched: token numbers, half-open; `first..last` is the stretch to report."""

    __slots__ = ("end", "first", "last", "start")

    def __init__(self, start: int, end: int, first: int, last: int) -> None:
        self.start, self.end, self.first, self.last = start, end, first, last


class Pattern:
    """A compiled pattern; build one with `tonecheck.phrases.compile.compile_pattern`.

    `anchor` holds word forms one of which every match must contain (empty: none is certain), standing between
    `least` and `most` tokens after the start of the match; `ways` are the ways to match, see `anchors.Way`.
    """

    __slots__ = (
        "_anchor", "_anchors", "_needs", "_opening", "_program", "_ready", "_steps", "_ways", "least", "most", "source",
    )  # fmt: skip

    def __init__(
        self,
        source: str,
        program: str,
        anchor: str,
        least: int,
        most: int,
        ways: list[Way],
    ) -> None:
        self.source = source
        self._program = program
        self._steps: list[str] = []
        self._anchor = anchor
        self._ways = ways
        self._ready: list[tuple[Any, ...]] = []
        self._anchors: frozenset[str] = frozenset()
        self._needs: list[list[frozenset[str]] | None] = [None] * len(ways)
        self._opening: frozenset[str] | None = None
        self.least = least
        self.most = most

    @property
    def anchor(self) -> tuple[str, ...]:
        """The forms that a match must contain one of."""
        return tuple(self._anchor.split())

    def to_json(self) -> list[Any]:
        """The pattern as a JSON-ready list; `from_json` reads it back."""
        return [self.source, self._program, self._anchor, self.least, self.most, self._ways]

    @classmethod
    def from_json(cls, data: list[Any]) -> Pattern:
        """Build a pattern from what `to_json` gave."""
        return cls(*data)

    def _forms(self, number: int) -> list[str]:
        """The words of a `w` instruction."""
        if not self._steps:
            self._steps = self._program.split(BETWEEN)
        return self._steps[number].split()[1:]

    def _prepare(self) -> None:
        """Make the program ready to run; put off until the pattern is tried."""
        program = [_ready(step.split()) for step in self._program.split(BETWEEN)]
        self._ready = [
            (_SPLIT, *_ways(program, number), {}) if step[0] == _SPLIT else step for number, step in enumerate(program)
        ]
        self._opening = _first_words(self._ready)
        self._anchors = frozenset(self._anchor.split())

    def needs(self, way: int) -> list[frozenset[str]]:
        """Sets of words; beside what a way is filed under, a match that goes it needs a word of each."""
        found = self._needs[way]
        if found is None:
            found = self._needs[way] = [
                frozenset(self._forms(needed) if isinstance(needed, int) else needed.split())
                for needed in self._ways[way][1]
            ]
        return found

    def find(self, words: Words, low: int = 0, high: int | None = None, *, reaches: int = 0) -> list[Match]:
        """All matches that lie in tokens `low..high`, in order, at most one per start; may be empty.

        A match never crosses the end of a sentence. With `reaches` it ends there or later.
        """
        if not self._ready:
            self._prepare()
        if high is None:
            high = len(words.norms)
            if len(self._ways) == 1 and any(needed.isdisjoint(words.present) for needed in self.needs(0)):
                return []
        if not self._anchor:
            starts = list(range(low, high))
        elif self.least == self.most:
            shift = self.least
            starts = [at - shift for at in words.positions(self._anchors, low, high) if low <= at - shift]
        else:
            starts = sorted(
                {
                    start
                    for at in words.positions(self._anchors, low, high)
                    for start in range(max(low, at - self.most), at - self.least + 1)
                }
            )
        found = []
        opening, others, norms = self._opening, words.others, words.norms
        for start in starts:
            if opening is not None and norms[start] not in opening and start not in others:
                continue
            match = self.match_at(words, start, high, reaches=reaches)
            if match is not None:
                found.append(match)
        return found

    def match_at(
        self, words: Words, at: int, high: int | None = None, ends_at: int = -1, *, reaches: int = 0
    ) -> Match | None:
        """The preferred match that starts at token `at`, or None.

        With `ends_at` only a match that ends there counts (used for "what stands just before"), with `reaches` only
        one that ends there or later ("what stands around": a gap at the end may have to stretch).
        """
        norms = words.norms
        if not 0 <= at < len(norms):
            return None
        if not self._ready:
            self._prepare()
        program, others = self._ready, words.others
        low, top = words.bounds[words.sentences[at]]
        if high is not None and high < top:
            top = high
        kinds = words.kinds
        # A state is remembered where the ways part; between two such places there is only one way.
        tried: set[tuple[int, int]] = set()
        stack: list[tuple[int, int, int, int]] = [(0, at, at, -1)]
        while stack:
            counter, here, first, last = stack.pop()
            while True:
                step = program[counter]
                code = step[0]
                if code == _WORDS:
                    if here >= top or (
                        norms[here] not in step[1] and (here not in others or step[1].isdisjoint(others[here]))
                    ):
                        break
                    here += 1
                elif code == _SPLIT:
                    if here >= top:
                        ways = step[2]
                    elif here in others:
                        ways = step[1]
                    else:
                        norm, known = norms[here], step[3]
                        ways = known.get(norm)
                        if ways is None:
                            ways = tuple(way for way in step[1] if program[way][0] != _WORDS or norm in program[way][1])
                            if len(known) < MOST_REMEMBERED:
                                known[norm] = ways
                    if len(ways) == 1:
                        counter = ways[0]
                        continue
                    for way in reversed(ways):
                        if (way, here) not in tried:
                            tried.add((way, here))
                            stack.append((way, here, first, last))
                    break
                elif code == _JUMP:
                    counter = step[1]
                    continue
                elif code == _MATCH:
                    if here >= reaches and ends_at in (-1, here):
                        return Match(at, here, first, here if last < 0 else last)
                    break
                elif code == _ANY:
                    if here >= top or kinds[here] != WORD:
                        break
                    here += 1
                elif code == _MARK:
                    if here >= top or not _is_mark(step[1], norms[here], kinds[here]):
                        break
                    here += 1
                elif code == _KIND:
                    if here >= top or not _is_kind(step[1], words, here):
                        break
                    here += 1
                elif code == _START:
                    if not opens_sentence(words, low, here):
                        break
                elif code == _END:
                    if any(kinds[rest] == WORD for rest in range(here, top)):
                        break
                elif code == _OPEN:
                    first = here
                else:
                    last = here
                counter += 1
        return None


def _ready(step: list[str]) -> tuple[Any, ...]:
    """An instruction as `Pattern.match_at` runs it."""
    name, *rest = step
    if name == "w":
        return _WORDS, frozenset(rest)
    if name in ("split", "jump"):
        return (_CODES[name], *map(int, rest))
    return (_CODES[name], *rest)


def _first_words(program: list[tuple[Any, ...]]) -> frozenset[str] | None:
    """The words a match can start with; None if it can start with anything else."""
    step = next(step for step in program if step[0] != _OPEN)
    if step[0] == _WORDS:
        return frozenset(step[1])
    if step[0] == _SPLIT and not step[2]:
        return frozenset().union(*(program[way][1] for way in step[1]))
    return None


def _ways(program: list[tuple[Any, ...]], split: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where a split leads, in order of preference: all ways, and those that need no certain word."""
    ways: list[int] = []
    ahead = [split]
    while ahead:
        number = ahead.pop()
        step = program[number]
        if step[0] == _SPLIT:
            ahead += (step[2], step[1])
        elif step[0] == _JUMP:
            ahead.append(step[1])
        elif number not in ways:
            ways.append(number)
    return tuple(ways), tuple(way for way in ways if program[way][0] != _WORDS)


def sentence_bounds(words: Words, at: int) -> tuple[int, int]:
    """First token of the sentence that token `at` stands in, and the first token after it."""
    return words.bounds[words.sentences[at]]


def opens_sentence(words: Words, low: int, at: int) -> bool:
    """True if only handles, placeholders and pauses stand before: "@sam Simply restart" opens with Simply."""
    return at - low <= _MOST_BEFORE_OPENING and all(
        words.kinds[before] == PAUSE or words.norms[before] == MASK for before in range(low, at)
    )


def _is_mark(mark: str, norm: str, kind: int) -> bool:
    if mark == "stop":
        return kind == STOP
    if mark == "pause":
        return kind == PAUSE
    if mark == "question":
        return kind == STOP and "?" in norm
    if mark in ("exclamation", "!"):
        return kind == STOP and "!" in norm
    return norm == mark


def _is_kind(kind: str, words: Words, at: int) -> bool:
    if words.kinds[at] != WORD:
        return False
    norm = words.norms[at]
    if kind == "number":
        return norm[0].isdigit() or norm in _NUMBER_WORDS
    if kind == "masked":
        return norm == MASK
    if kind == "ing":
        return len(norm) > 5 and norm.endswith("ing")
    if kind == "ed":
        return len(norm) > 3 and norm.endswith("ed") and norm not in _NOT_PARTICIPLES
    if kind == "ly":
        return len(norm) > 4 and norm.endswith("ly")
    return False
