"""Words of a draft, in the form that phrase patterns are matched against.

A text is cut into *tokens*: words, and the punctuation that separates clauses. Contractions are opened
(`you've` is `you` + `have`, `didn't` is `did` + `not`, `can't` is `can` + `not`), so that one pattern covers
every way of writing it; `'s` and `'d` keep all the readings they can have. Quotation marks, asterisks,
hyphens inside words and emoji are not tokens: a pattern looks through them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, repeat

from tonecheck.text.fold import MASK
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

WORD, PAUSE, STOP = 0, 1, 2  # kinds of token: a word; , ; : ( ) or a dash; . ! ? or an ellipsis
_UNREAD = -1

_known: dict[str, int] = {}  # the kinds of tokens that are read as they are written
_MOST_KNOWN = 20_000

_TOKEN = lazy_pattern(r"(\d++(?>(?:[.,:/-]\d++)+)[a-z]*+|[^\W_]++(?>(?:'[^\W_]++)*)|[.!?…]++|[,;:()–—]|(?<=\s)-(?=\s))")

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
        # What stands between the tokens and the tokens by turns; where each begins is the sum of the lengths before.
        parts = _TOKEN.split(folded)
        offsets = [*accumulate(map(len, parts))]
        norms, starts, ends = parts[1::2], offsets[:-1:2], offsets[1::2]
        kinds = [*map(_known.get, norms, repeat(_UNREAD))]
        self.others: dict[int, tuple[str, ...]] = {}
        if _UNREAD in kinds:
            norms, kinds, starts, ends = _read(norms, kinds, starts, ends, self.others)
        self.norms, self.kinds, self.starts, self.ends = norms, kinds, starts, ends
        self.sentences: list[int] = []
        self.bounds: dict[int, tuple[int, int]] = {}
        low = 0
        for number in range(max(1, len(sentences))):
            is_last = number + 1 >= len(sentences)
            high = len(norms) if is_last else bisect_left(self.starts, sentences[number + 1].start, low)
            if high > low:
                self.bounds[number] = low, high
                self.sentences += [number] * (high - low)
                low = high
        self.present = set(norms)
        for readings in self.others.values():
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


def _read(
    norms: list[str], kinds: list[int], starts: list[int], ends: list[int], others: dict[int, tuple[str, ...]]
) -> tuple[list[str], list[int], list[int], list[int]]:
    """The tokens with those that are no plain words read: contractions opened, masks and marks brought to one form.

    Takes time in proportion to the number of tokens. Further readings are put into `others`.
    """
    new_norms: list[str] = []
    new_kinds: list[int] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    done = 0
    for at, kind in enumerate(kinds):
        if kind != _UNREAD:
            continue
        norm = norms[at]
        opened = _opened(norm) if "'" in norm or norm in _BARE else None
        if opened is None:
            norms[at], kinds[at] = _plain(norm)
            continue
        cut, left, right, readings = opened
        middle = starts[at] + cut
        new_norms += (*norms[done:at], left, right)
        new_kinds += (*kinds[done:at], WORD, WORD)
        new_starts += (*starts[done : at + 1], middle)
        new_ends += (*ends[done:at], middle, ends[at])
        if readings:
            others[len(new_norms) - 1] = readings
        done = at + 1
    if not done:
        return norms, kinds, starts, ends
    return new_norms + norms[done:], new_kinds + kinds[done:], new_starts + starts[done:], new_ends + ends[done:]


def _plain(token: str) -> tuple[str, int]:
    """The form and the kind of a token that is no contraction; words are remembered, figures and masks are not."""
    first = token[0]
    if first.isalnum():
        if first == MASK:
            return MASK, WORD
        norm, kind = token, WORD
    elif first in ".!?…":
        norm, kind = "…" if token.startswith(("..", "…")) and not token.strip(".…") else token, STOP
    else:
        norm, kind = "-" if first in "–—-" else token, PAUSE
    if norm == token and not first.isdigit():
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[token] = kind
    return norm, kind


@lru_cache(maxsize=2048)
def _opened(token: str) -> tuple[int, str, str, tuple[str, ...]] | None:
    """Where a contraction is cut, its two words, and further readings of the second; None for other words."""
    if token[0].isdigit() or token[0] == MASK:
        return None
    if token.endswith("n't") and len(token) > 3:
        stem = token[:-3]
        return len(stem), _NOT_STEMS.get(stem, stem), "not", ()
    cut = token.rfind("'")
    if cut >= 0 and (readings := _SUFFIXES.get(token[cut:])) is not None:
        return cut, token[:cut], readings[0], readings[1:]
    if (bare := _BARE.get(token)) is not None:
        return *bare, ()
    return None
