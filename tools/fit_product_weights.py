"""Fits what the signs of a phrase weigh in the search for the product: python tools/fit_product_weights.py

A logistic regression by gradient descent, in a fixed order, so that the same messages give the same weights. It reads
the labelled messages that may be looked at, leaves each set out once and prints how well products are found in it, and
then prints the weights fitted on all of them beside those in `tonecheck/reply/product_weights.py`. Nothing is written:
a weight is changed by hand, and `python -m benchmarks.messages` says whether that was good.
"""

from __future__ import annotations

import math
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.messages import GOLD, HALF, OTHERS, SHORT, Row, Score, overlap, own_rows, rows_of
from tonecheck.draft import Message
from tonecheck.reply import read
from tonecheck.reply.product_weights import ENOUGH, PLENTY, WEIGHTS
from tonecheck.reply.products import weighed

_ROUNDS = 60
_RATE, _DECAY = 0.3, 25.0


class Case(NamedTuple):
    """A message's products, and the phrases that may be one: their signs, whether they are, and where they stand."""

    products: list[tuple[int, int]]
    phrases: list[tuple[list[str], bool, tuple[int, int]]]


def cases(rows: Iterable[Row]) -> list[Case]:
    """What there is to learn from some messages."""
    found = []
    for row in rows:
        message = Message(row.customer)
        words = message.words
        taken = [fact.span for fact in read(message).facts if fact.kind != "product"]
        products = [span for kind, span in row.facts if kind == "product"]
        phrases = []
        for part, signs in weighed(message, taken):
            span = words.starts[part.first], words.ends[part.last - 1]
            phrases.append((signs, any(overlap(span, product) >= HALF for product in products), span))
        found.append(Case(products, phrases))
    return found


def fit(learnt: Iterable[Case]) -> dict[str, float]:
    """The weight of each sign: AdaGrad, with all weights pulled to nothing a little."""
    rows = [(signs, is_product) for case in learnt for signs, is_product, _ in case.phrases]
    weights: defaultdict[str, float] = defaultdict(float)
    steps: defaultdict[str, float] = defaultdict(lambda: 1e-6)
    order = random.Random(1)
    for _ in range(_ROUNDS):
        order.shuffle(rows)
        for signs, is_product in rows:
            wrong = 1 / (1 + math.exp(-sum(weights[sign] for sign in signs))) - is_product
            for sign in signs:
                slope = wrong + _DECAY * weights[sign] / len(rows)
                steps[sign] += slope * slope
                weights[sign] -= _RATE * slope / math.sqrt(steps[sign])
    return dict(weights)


def found_with(weights: Mapping[str, float], some: Iterable[Case]) -> Score:
    """How well products are found with these weights."""
    score = Score()
    for case in some:
        ranked = sorted(
            ((sum(weights.get(sign, 0.0) for sign in signs), -at) for at, (signs, *_) in enumerate(case.phrases)),
            reverse=True,
        )[:2]
        limits = (ENOUGH, PLENTY)
        chosen = [case.phrases[-at][2] for (sum_, at), least in zip(ranked, limits, strict=False) if sum_ >= least]
        score.add(case.products, chosen)
    return score


def main() -> None:
    """Print how well left-out sets are found, and the weights."""
    sets = {
        "our own": cases(own_rows()),
        "short": cases(own_rows(SHORT)),
        "other writers": cases(rows_of(OTHERS / "messages_seen.jsonl")),
        "everyday": cases(rows_of(OTHERS / "everyday_messages_seen.jsonl")),
        "shared": cases(rows_of(GOLD)),
    }
    for name, kept in sets.items():
        if kept:
            rest = [case for other, some in sets.items() if other != name for case in some]
            print(f"left out: {name:14} {found_with(fit(rest), kept)}")
    fitted = fit([case for some in sets.values() for case in some])
    for sign in WEIGHTS:
        print(f"{sign:14} in use {WEIGHTS[sign]:5.1f}   fitted {fitted.get(sign, 0.0):5.2f}")


if __name__ == "__main__":
    main()
