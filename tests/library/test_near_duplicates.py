"""The filing of replies under rare pairs of words misses no reply that is alike to the first of a group."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from tests.library.sample import library
from tonecheck.library import near_duplicates
from tonecheck.library.saved_reply import Library

WORDS = "the lamp desk order today we you left here soon bring post card shop door noon blue oak call back".split()


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return Indel.normalized_similarity(one, other)


def groups_by_comparing_all(replies: Library, least: float) -> list[list[int]]:
    """The same grouping, the slow way."""
    leaders: dict[int, list[int]] = {}
    seen = set()
    for number, reply in enumerate(replies.replies):
        if len(reply.tokens) < near_duplicates.LEAST_WORDS or reply.tokens in seen:
            continue
        seen.add(reply.tokens)
        near = [(alike(replies.replies[leader].tokens, reply.tokens), -leader) for leader in leaders]
        best = max((item for item in near if item[0] >= least), default=None)
        if best is None:
            leaders[number] = []
        else:
            leaders[-best[1]].append(number)
    return [[leader, *followers] for leader, followers in leaders.items() if followers]


@pytest.mark.parametrize("least", [0.6, 0.75, 0.9])
@settings(max_examples=60, deadline=None)
@example(seed=1508, size=15)  # a word missing, and one put in between
@given(seed=st.integers(0, 10_000), size=st.integers(12, 40))
def test_the_groups_are_those_of_comparing_all_with_all(least: float, seed: int, size: int) -> None:
    dice = random.Random(seed)
    bases = [[dice.choice(WORDS) for _ in range(size)] for _ in range(3)]
    texts = []
    for _ in range(14):
        words = list(dice.choice(bases))
        for _ in range(dice.randrange(0, size // 2)):
            at = dice.randrange(len(words))
            if dice.random() < 0.5:
                words[at] = dice.choice(WORDS)
            elif dice.random() < 0.5:
                words.insert(at, dice.choice(WORDS))
            elif len(words) > 3:
                del words[at]
        texts.append(" ".join(words))
    replies = library(*texts)
    found = [
        [place.reply for group in note.groups for place in group.places]
        for note in near_duplicates.find(replies, least_alike=least)
        if note.severity.label == "info"
    ]
    assert sorted(found) == groups_by_comparing_all(replies, least)
