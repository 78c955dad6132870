"""Replies that say nearly the same.

Two replies are compared word by word (placeholders, links and numbers of orders count as equal): alike are twice the
words they share in the same order, over the words of both. To find pairs without comparing all, every reply is filed
under its rarest pairs of neighbouring words: replies that are alike enough must share one of those (prefix
filtering). A reply joins the first one it is most like, and is not filed itself, so copies do not add to the cost.

Limits: replies under 12 words are reported only if they are the same. A reply that is like a copy, but not like the
first of its group, starts a group of its own.
Source: prefix filtering after Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins" (2006).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import ceil, floor

from rapidfuzz import process
from rapidfuzz.distance import Indel, LCSseq

from tonecheck.finding import Severity
from tonecheck.library.saved_reply import Group, Library, Note, Place, SavedReply
from tonecheck.text.fold import MASK

JUDGEMENT = "near-duplicates"
LEAST_WORDS = 12
LEAST_WORDS_SAME = 3
LEAST_ALIKE = 0.9
_ROUNDING = 0.01  # the comparison may miss a cutoff that is met exactly, so it is asked for a little less
_LOWEST = 0x20  # the first character that stands for a word
_COST_OF_A_PAIR = 2  # looking a reply up by a pair takes so many times as long as comparing it
_MOST_SHOWN = 6  # words of a difference


def find(library: Library, *, least_alike: float = LEAST_ALIKE) -> Iterator[Note]:
    """Yield a note for each group of replies that are the same, or alike by at least `least_alike` (0 to 1)."""
    same: dict[tuple[str | None, tuple[str, ...]], list[int]] = defaultdict(list)
    for number, reply in enumerate(library.replies):
        same[reply.draft.channel, reply.tokens].append(number)
    for (_, tokens), numbers in same.items():
        if len(numbers) > 1 and len(tokens) >= LEAST_WORDS_SAME:
            yield Note(
                JUDGEMENT,
                Severity.WARNING,
                f"{len(numbers)} replies have the same words",
                (Group("", tuple(Place(number) for number in numbers)),),
                "keep one of them",
            )
    distinct = [numbers[0] for (_, tokens), numbers in same.items() if len(tokens) >= LEAST_WORDS]
    found = sorted(_groups(library.replies, distinct, least_alike), key=_weight)
    for leader, followers in found:
        least, most = min(alike for _, alike in followers), max(alike for _, alike in followers)
        share = f"{floor(least * 100)}" if floor(least * 100) == floor(most * 100) else _span(least, most)
        groups = [Group("", (Place(leader),))]
        groups += (
            Group(difference(library.replies[leader], library.replies[number]), (Place(number),))
            for number, _ in followers
        )
        yield Note(
            JUDGEMENT,
            Severity.INFO,
            f"{len(groups)} replies say nearly the same ({share} % of their words)",
            tuple(groups),
            "keep one of them, or make sure that they are meant to differ",
        )


def _weight(group: tuple[int, list[tuple[int, float]]]) -> tuple[float, int]:
    """Groups that are most alike come first, then the largest."""
    return -max(alike for _, alike in group[1]), -len(group[1])


def _span(least: float, most: float) -> str:
    return f"{floor(least * 100)} to {floor(most * 100)}"


def _groups(
    replies: tuple[SavedReply, ...], numbers: list[int], least_alike: float
) -> Iterator[tuple[int, list[tuple[int, float]]]]:
    """The first reply of each group, and the others with how alike they are to it, in the library's order."""
    written = _as_characters({number: replies[number].tokens for number in numbers})
    pairs = {number: set(map("".join, pairwise(text))) for number, text in written.items()}
    counts = Counter(pair for found in pairs.values() for pair in found)
    files: dict[str | None, _File] = defaultdict(_File)  # replies on different channels are not compared
    followers: dict[int, list[tuple[int, float]]] = {}
    for number in numbers:
        text = written[number]
        file = files[replies[number].draft.channel]
        prefix = _rarest(pairs[number], len(text), counts, least_alike)
        found = [
            (alike, -leader)
            for candidates in file.near(text, prefix, least_alike)
            for _, alike, leader in process.extract(
                text, candidates, scorer=Indel.normalized_similarity, limit=None, score_cutoff=least_alike - _ROUNDING
            )
            if alike >= least_alike
        ]
        if found:
            alike, leader = max(found)
            followers[-leader].append((number, alike))
        else:
            followers[number] = []
            file.add(number, text, prefix)
    return ((leader, found) for leader, found in followers.items() if found)


class _File:
    """The first replies of groups, filed under their rare pairs of words and by length."""

    def __init__(self) -> None:
        self.by_pair: dict[str, list[int]] = defaultdict(list)
        self.by_length: dict[int, dict[int, str]] = defaultdict(dict)
        self.texts: dict[int, str] = {}

    def add(self, number: int, text: str, prefix: list[str]) -> None:
        """File a reply."""
        self.texts[number] = text
        self.by_length[len(text)][number] = text
        for pair in prefix:
            self.by_pair[pair].append(number)

    def near(self, text: str, prefix: list[str], least_alike: float) -> list[dict[int, str]]:
        """Replies that may be alike: those that share a rare pair, or all of about that length if these are fewer to
        look through, as they are where many replies are made of the same sentences.
        """
        least = ceil(len(text) * least_alike / (2 - least_alike))
        most = floor(len(text) * (2 - least_alike) / least_alike)
        lengths = [found for size in range(least, most + 1) if (found := self.by_length.get(size))]
        lists = [self.by_pair[pair] for pair in prefix if pair in self.by_pair]
        if sum(map(len, lists)) * _COST_OF_A_PAIR > sum(map(len, lengths)):
            return lengths
        numbers = set().union(*lists)
        return [{number: self.texts[number] for number in numbers}] if numbers else []


def _as_characters(tokens: dict[int, tuple[str, ...]]) -> dict[int, str]:
    """Each reply with a character in place of each word: strings compare fast, and faster with low characters."""
    counts = Counter(token for found in tokens.values() for token in found)
    characters = {token: chr(_LOWEST + at) for at, (token, _) in enumerate(counts.most_common())}
    return {number: "".join(map(characters.__getitem__, found)) for number, found in tokens.items()}


def _rarest(pairs: set[str], size: int, counts: Counter[str], least_alike: float) -> list[str]:
    """Pairs of words of a reply of `size` words, at least one of which an alike reply must have.

    Of its words at most a share of `2 * (1 - a) / (2 - a)` can be missing from a reply that is alike by `a`, and each
    breaks two pairs at most. What is left of that share for words put in between, each of which breaks one, is less
    than a word. Below an `a` of 2/3 words put in between break more. One pair more must be shared.
    """
    broken = floor(2 * size * 2 * (1 - least_alike) / (2 - least_alike) + _ROUNDING)
    if least_alike < 2 / 3:
        broken = max(broken, floor(size * (2 / least_alike - 2) + _ROUNDING))
    return sorted(pairs, key=lambda pair: (counts[pair], pair))[: broken + 1]


def difference(one: SavedReply, other: SavedReply) -> str:
    """Words in which two replies differ, in plain words: “cancel” where the first says “track”; at most three."""
    merged: list[tuple[str, str]] = []
    may_join = False  # what is taken out and put in at one place is one change
    for step in LCSseq.opcodes(one.tokens, other.tokens):
        here = _quoted(other.tokens[step.dest_start : step.dest_end])
        there = _quoted(one.tokens[step.src_start : step.src_end])
        if step.tag == "equal":
            may_join = False
        elif may_join:
            merged[-1] = (merged[-1][0] or here, merged[-1][1] or there)
        else:
            merged.append((here, there))
            may_join = True
    shown = [
        f"{here} for {there}" if here and there else f"with {here}" if here else f"without {there}"
        for here, there in merged[:3]
    ]
    more = len(merged) - len(shown)
    return "; ".join(shown) + (f"; and {more} more" if more > 0 else "")


def _quoted(tokens: tuple[str, ...]) -> str:
    if not tokens:
        return ""
    shown = " ".join("…" if token == MASK else token for token in tokens[:_MOST_SHOWN])
    return f"“{shown}{' …' if len(tokens) > _MOST_SHOWN else ''}”"
