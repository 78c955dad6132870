"""Replies that say nearly the same.

Two replies are compared word by word (placeholders, links and numbers of orders count as equal): alike are twice the
words they share in the same order, over the words of both. To find pairs without comparing all, every reply is filed
under its rarest pairs of neighbouring words: replies that are alike enough must share some of those (prefix
filtering). A reply joins the first one it is most like, and is not filed itself, so copies do not add to the cost.

Limits: replies under 12 words are reported only if they are the same. A reply that is like a copy, but not like the
first of its group, starts a group of its own.
Source: prefix filtering after Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins" (2006).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import floor

from rapidfuzz.distance import Indel, LCSseq

from tonecheck.finding import Severity
from tonecheck.library.saved_reply import Group, Library, Note, Place, SavedReply
from tonecheck.text.fold import MASK

JUDGEMENT = "near-duplicates"
LEAST_WORDS = 12
LEAST_WORDS_SAME = 3
LEAST_ALIKE = 0.9
_SHARED = 4  # rare pairs that a candidate must share; more file longer, fewer compare more
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
    for leader, followers in _groups(library.replies, distinct, least_alike):
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


def _span(least: float, most: float) -> str:
    return f"{floor(least * 100)} to {floor(most * 100)}"


def _groups(
    replies: tuple[SavedReply, ...], numbers: list[int], least_alike: float
) -> Iterator[tuple[int, list[tuple[int, float]]]]:
    """The first reply of each group, and the others with how alike they are to it, in the library's order."""
    letters: dict[str, str] = {}  # a character for each word, so that the comparison runs on plain strings
    written = {
        number: "".join(letters.setdefault(token, chr(0x100000 - len(letters))) for token in replies[number].tokens)
        for number in numbers
    }
    pairs = {number: list(map("".join, pairwise(text))) for number, text in written.items()}
    counts = Counter(pair for found in pairs.values() for pair in found)
    filed: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    needed: dict[int, int] = {}
    followers: dict[int, list[tuple[int, float]]] = {}
    for number in numbers:
        text, channel = written[number], replies[number].draft.channel
        prefix, needed[number] = _rarest(pairs[number], len(text), counts, least_alike)
        shared = Counter(leader for pair in prefix for leader in filed.get((channel, pair), ()))
        best, best_alike = -1, 0.0
        for leader, count in sorted(shared.items()):
            if count < needed[leader] and count < needed[number]:
                continue
            alike = Indel.normalized_similarity(written[leader], text, score_cutoff=max(least_alike, best_alike))
            if alike > best_alike:
                best, best_alike = leader, alike
        if best >= 0:
            followers[best].append((number, best_alike))
            continue
        followers[number] = []
        for pair in prefix:
            filed[channel, pair].append(number)
    return ((leader, found) for leader, found in followers.items() if found)


def _rarest(pairs: list[str], size: int, counts: Counter[str], least_alike: float) -> tuple[list[str], int]:
    """Pairs of words to file a reply of `size` words under, and how many of them an alike reply must have.

    Of `size` words at most `2 * (1 - a) / (2 - a)` can be missing from a reply that is alike by `a`, and each breaks
    two pairs at most; below an `a` of 2/3 words put in between break more. Whatever is filed beyond those is shared.
    """
    broken = 2 * floor(size * 2 * (1 - least_alike) / (2 - least_alike))
    if least_alike < 2 / 3:
        broken = max(broken, floor(size * (2 / least_alike - 2)))
    distinct = sorted(set(pairs), key=lambda pair: (counts[pair], pair))
    shared = max(1, min(_SHARED, len(distinct) - broken))
    return distinct[: broken + shared], shared


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
