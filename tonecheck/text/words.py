"""Words of a draft, in the form that phrase patterns are matched against.

A text is cut into *tokens*: words, and the punctuation that separates clauses. Contractions are opened
(`you've` is `you` + `have`, `didn't` is `did` + `not`, `can't` is `can` + `not`), so that one pattern covers
every way of writing it; `'s` and `'d` keep all the readings they can have. Quotation marks, asterisks,
hyphens inside words and emoji are not tokens: a pattern looks through them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tonecheck.text.fold import MASK
from tonecheck.text.span import Span

WORD, PAUSE, STOP = 0, 1, 2  # kinds of token: a word; , ; : ( ) or a dash; . ! ? or an ellipsis

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.!?…]+|[,;:()–—]|(?<=\s)-(?=\s)")
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)+[a-z]*")

_SUFFIXES: dict[str, tuple[str, ...]] = {
    "'ve": ("have",),
    "'re": ("are",),
    "'ll": ("will",),
    "'m": ("am",),
    "'d": ("would", "had"),
    "'s": ("is", "has", "'s", "us"),
}
_NOT_STEMS = {"ca": "can", "wo": "will", "sha": "shall", "ai": "be"}
# Written without the apostrophe, where that spells nothing else: cut at the offset given.
_BARE: dict[str, tuple[int, str, str]] = {
    "cannot": (3, "can", "not"),
    "cant": (3, "can", "not"),
    "wont": (2, "will", "not"),
    "im": (1, "i", "am"),
    "ive": (1, "i", "have"),
    "youre": (3, "you", "are"),
    "youve": (3, "you", "have"),
    "youll": (3, "you", "will"),
    "theyre": (4, "they", "are"),
    "theyve": (4, "they", "have"),
    "thats": (4, "that", "is"),
    "gonna": (3, "going", "to"),
    "gotta": (3, "got", "to"),
    "wanna": (3, "want", "to"),
} | {
    verb + "nt": (len(verb), verb, "not")
    for verb in ("do does did is was were are have has had could would should must need".split())
}


class Words:
    """The tokens of one text, as parallel lists in text order (all the same length; may be empty).

    `norms` the token as patterns know it (lower case, contraction opened); `others` further readings by token
    number; `starts`, `ends` code point offsets; `kinds` WORD, PAUSE or STOP; `sentences` the number of the
    sentence each token stands in; `present` every reading of every token, for quick refusals; `bounds` for each
    sentence number its first token and the first after it.
    """

    __slots__ = ("bounds", "ends", "kinds", "norms", "others", "present", "sentences", "starts")

    def __init__(self, folded: str, sentences: Sequence[Span]) -> None:
        norms: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        kinds: list[int] = []
        others: dict[int, tuple[str, ...]] = {}
        skip_to = -1
        for match in _TOKEN.finditer(folded):
            start, end = match.span()
            if start < skip_to:
                continue
            token = folded[start:end]
            first = token[0]
            if first.isalnum():
                if first == MASK:
                    token = MASK
                elif first.isdigit():
                    number = _NUMBER.match(folded, start)
                    if number is not None:
                        token, end = number.group(), number.end()
                        skip_to = end
                elif "'" in token:
                    cut = token.rfind("'")
                    if token.endswith("n't") and len(token) > 3:
                        stem = token[:-3]
                        norms.append(_NOT_STEMS.get(stem, stem))
                        starts.append(start)
                        ends.append(end - 3)
                        kinds.append(WORD)
                        token, start = "not", end - 3
                    elif (readings := _SUFFIXES.get(token[cut:])) is not None:
                        norms.append(token[:cut])
                        starts.append(start)
                        ends.append(start + cut)
                        kinds.append(WORD)
                        start += cut
                        token = readings[0]
                        if len(readings) > 1:
                            others[len(norms)] = readings[1:]
                elif (bare := _BARE.get(token)) is not None:
                    cut, left, token = bare
                    norms.append(left)
                    starts.append(start)
                    ends.append(start + cut)
                    kinds.append(WORD)
                    start += cut
                kinds.append(WORD)
            elif first in ".!?…":
                token = "…" if token.startswith(("..", "…")) and not token.strip(".…") else token
                kinds.append(STOP)
            else:
                token = "-" if first in "–—-" else token
                kinds.append(PAUSE)
            norms.append(token)
            starts.append(start)
            ends.append(end)
        self.norms = norms
        self.starts = starts
        self.ends = ends
        self.kinds = kinds
        self.others = others
        self.sentences = _number_sentences(starts, sentences)
        self.bounds = _bounds(self.sentences)
        self.present = set(norms)
        for readings in others.values():
            self.present.update(readings)

    def __len__(self) -> int:
        return len(self.norms)

    def at(self, offset: int) -> int:
        """Number of the first token that starts at or after a code point offset."""
        return bisect_right(self.starts, offset - 1)

    def count(self) -> int:
        """How many of the tokens are words (an opened contraction counts as two)."""
        return self.kinds.count(WORD)

    def positions(self, forms: frozenset[str], low: int = 0, high: int | None = None) -> list[int]:
        """Numbers of the tokens among `low..high` (default: all) that read as one of `forms`, in order."""
        if high is None:
            high = len(self.norms)
            if forms.isdisjoint(self.present):
                return []
        norms, others = self.norms, self.others
        if others:
            return [
                at
                for at in range(low, high)
                if norms[at] in forms or (at in others and not forms.isdisjoint(others[at]))
            ]
        return [at for at in range(low, high) if norms[at] in forms]


def _bounds(numbers: list[int]) -> dict[int, tuple[int, int]]:
    """Sentence number -> its first token and the first after it; numbers never fall."""
    found: dict[int, tuple[int, int]] = {}
    low = 0
    for at, number in enumerate(numbers):
        if number != numbers[low]:
            found[numbers[low]] = low, at
            low = at
    if numbers:
        found[numbers[low]] = low, len(numbers)
    return found


def _number_sentences(starts: list[int], sentences: Sequence[Span]) -> list[int]:
    numbers: list[int] = []
    current = 0
    last = len(sentences) - 1
    for start in starts:
        while current < last and start >= sentences[current + 1].start:
            current += 1
        numbers.append(current)
    return numbers
