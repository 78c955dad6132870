"""What LanguageTool costs: seconds until it is ready, milliseconds a reply, memory.

    python benchmarks/grammar.py [REPLIES]

Uses the replies the project wrote for its own measurements; the first pass warms LanguageTool up, the second
counts.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import psutil

from tonecheck import Draft, load_guide
from tonecheck.grammar import open_proofreader

OWN = Path(__file__).resolve().parent.parent / "tests" / "labelled" / "replies.jsonl"


def main() -> None:
    """Measure and print."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    lines = OWN.read_text(encoding="utf-8").splitlines()[:most]
    texts = [item.get("text") or item["reply"] for item in map(json.loads, lines)]
    guide = load_guide("support")
    begun = perf_counter()
    with open_proofreader(languages=[guide.language]) as proofreader:
        state = proofreader.wait()
        print(f"LanguageTool {state.version or state.reason}: ready after {perf_counter() - begun:.1f} s")
        if not state.is_ready:
            return
        times: list[float] = []
        for _ in range(2):
            times = []
            for text in texts:
                started = perf_counter()
                proofreader.check(Draft(text), guide)
                times.append(1000 * (perf_counter() - started))
        words = median(len(text.split()) for text in texts)
        slowest = quantiles(times, n=100)[98]
        print(f"{len(texts)} replies of {words:.0f} words: median {median(times):.0f} ms, p99 {slowest:.0f} ms")
        largest = max(child.memory_info().rss for child in psutil.Process().children(recursive=True))
        print(f"memory: {largest / 2**20:.0f} MB")


if __name__ == "__main__":
    main()
