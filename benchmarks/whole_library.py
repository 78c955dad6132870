"""Time `tonecheck library`'s judgements on replies of our own: python benchmarks/whole_library.py [--replies 5000].

The replies are drawn from a stock of sentences (all alike: hard for finding near-duplicates) or from the words of a
vocabulary (all different: easy). Processor seconds of one process; a busy machine counts more of them.
"""

from __future__ import annotations

import argparse
import datetime
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from corpus import replies

from tonecheck.draft import Draft
from tonecheck.library.judge import JUDGEMENTS, judge
from tonecheck.library.saved_reply import Library, SavedReply


def different(count: int) -> Iterator[str]:
    """Replies of 50 words drawn from 3,000, the low ones more often."""
    dice = random.Random(7)
    for _ in range(count):
        yield " ".join(f"word{int(3000 * dice.random() ** 3)}" for _ in range(50)) + "."


def main() -> None:
    """Print a line for each judgement and kind of library."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--replies", type=int, default=5000)
    count = parser.parse_args().replies
    for kind, texts in (("alike", replies(count, sentences=4)), ("different", different(count))):
        saved = tuple(SavedReply(Draft(text, name=str(number), template=True)) for number, text in enumerate(texts))
        start = time.process_time()
        for reply in saved:
            _ = reply.tokens
        print(f"{kind}: {count:,} replies cut into words {time.process_time() - start:.2f} s")
        library = Library(saved, datetime.date(2026, 11, 22))
        for name in JUDGEMENTS:
            start = time.process_time()
            notes = judge(library, (name,))
            print(f"{kind}: {name} {time.process_time() - start:.2f} s, {len(notes)} notes")


if __name__ == "__main__":
    main()
