"""Measure tonecheck: cold start, throughput, latency, memory, and how cost grows.

    python benchmarks/speed.py [--python PATH] [--tweets FILE.jsonl] [--json FILE]

`--python` is an interpreter with tonecheck installed from a wheel (an editable install compiles its files
anew where byte code is not written). Everything that is compared is measured in the same run, in turns.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from corpus import replies, tweets

from tonecheck import Draft, check, load_guide

ROOT = Path(__file__).resolve().parent.parent
DRAFT = "Hi Sam, sorry your parcel is late. We utilise a new courier; it'll be with you by Friday. ^AB"


def seconds(run: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def cold_start(python: str, rounds: int = 15) -> dict[str, float]:
    """`tonecheck check` of one reply against a bare `python -c pass`, in turns; the guide is cached.

    Three replies: a sentence with nothing in it, one with a finding, and the README's, with eleven.
    """
    with tempfile.TemporaryDirectory() as folder:
        cache = {**os.environ, "TONECHECK_CACHE_DIR": folder}
        cache.pop("PYTHONDONTWRITEBYTECODE", None)
        tonecheck = [python, "-m", "tonecheck", "check", "--text", DRAFT]
        commands = {
            "bare": [python, "-c", "pass"],
            "plain": [*tonecheck[:-1], "Your parcel is on its way."],
            "check": tonecheck,
            "faulty": [*tonecheck[:4], str(ROOT / "examples/drafts/late-parcel.txt")],
        }
        first = seconds(lambda: subprocess.run(tonecheck, env=cache, cwd=folder, capture_output=True))
        took: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds + 1):  # the first of each draft keeps what it compiled
            for name, command in commands.items():
                took[name].append(
                    seconds(lambda: subprocess.run(command, env=cache, cwd=folder, capture_output=True))  # noqa: B023
                )
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        del before
        peak = subprocess.run(
            [
                python, "-c",
                "import resource,runpy,sys\n"
                f"sys.argv={['tonecheck', *tonecheck[3:]]!r}\n"
                "try: runpy.run_module('tonecheck', run_name='__main__')\n"
                "except SystemExit: pass\n"
                "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)",
            ],
            env=cache, cwd=folder, capture_output=True, text=True,
        )  # fmt: skip
    middle = {name: statistics.median(times[1:]) * 1000 for name, times in took.items()}
    return {
        "first run ever, ms": first * 1000,
        "bare python, ms": middle["bare"],
        "tonecheck check, ms": middle["check"],
        "ratio": middle["check"] / middle["bare"],
        "ratio, a plain sentence": middle["plain"] / middle["bare"],
        "ratio, the README's draft": middle["faulty"] / middle["bare"],
        "peak memory, MB": int(peak.stderr.split()[-1]) / 1024,
    }


def throughput(texts: list[str]) -> dict[str, float]:
    """Replies a second on one core with the default guide, warm."""
    guide = load_guide("support")
    for text in texts[:300]:
        check(Draft(text, channel="x"), guide)
    runs = []
    for _ in range(3):
        took = seconds(lambda: [check(Draft(text, channel="x"), guide) for text in texts])
        runs.append(len(texts) / took)
    return {"tweets a second": max(runs), "slowest of three": min(runs)}


def latency() -> dict[str, float]:
    """Checks of replies of 95 to 105 words, warm: as they came, and the best of five rounds for each reply.

    The first holds whatever else the machine did meanwhile, the second is what the replies themselves cost.
    """
    guide = load_guide("support")
    texts = [text for text in replies(4000, sentences=8, seed=11) if 95 <= len(text.split()) <= 105]
    for text in texts[:200]:
        check(Draft(text, channel="email"), guide)
    rounds = [
        [seconds(lambda: check(Draft(text, channel="email"), guide)) for text in texts]  # noqa: B023
        for _ in range(5)
    ]
    took, best = sorted(rounds[0]), sorted(map(min, zip(*rounds, strict=True)))
    return {
        "replies": len(texts),
        "p50, ms": took[len(took) // 2] * 1000,
        "p99, ms": took[int(len(took) * 0.99)] * 1000,
        "best of five, p50, ms": best[len(best) // 2] * 1000,
        "best of five, p99, ms": best[int(len(best) * 0.99)] * 1000,
    }


def growth() -> dict[str, float]:
    """Cost per character of long texts, and cost of a tweet with 10 and with 10,000 banned terms."""
    guide = load_guide("support")
    per_char = {}
    for count in (1, 10, 100):
        text = "\n".join(replies(20 * count, seed=3))
        per_char[count] = min(seconds(lambda: check(Draft(text), guide)) for _ in range(5)) / len(text)  # noqa: B023
    texts = list(replies(500, seed=5))
    took = {}
    with tempfile.TemporaryDirectory() as folder:
        guides = {}
        for terms in (10, 10_000):
            path = Path(folder) / f"{terms}.yaml"
            words = [f"zq{number:05}x" for number in range(terms)]
            path.write_text("name: Terms\nbanned: [" + ", ".join(words) + "]\n", encoding="utf-8")
            guides[terms] = load_guide(path)
        for text in texts[:50]:
            for loaded in guides.values():
                check(Draft(text), loaded)
        for terms, loaded in guides.items():
            took[terms] = min(
                seconds(lambda: [check(Draft(text), loaded) for text in texts])  # noqa: B023
                for _ in range(5)
            )
    return {
        "cost a character, 100 times the text": per_char[100] / per_char[1],
        "cost, 10,000 terms against 10": took[10_000] / took[10],
    }


def prefilter() -> dict[str, float]:
    """The word index against an Aho-Corasick automaton, 10,000 terms: building it, and one tweet."""
    import ahocorasick_rs

    terms = [f"zq{number:05}x" for number in range(10_000)]
    texts = list(replies(500, seed=5))
    drafts = [Draft(text) for text in texts]
    for draft in drafts:
        draft.words  # noqa: B018 (made once, shared by all rules)
    built = {}
    found: dict[str, object] = {}
    built["automaton"] = seconds(lambda: found.setdefault("automaton", ahocorasick_rs.AhoCorasick(terms)))
    built["index"] = seconds(lambda: found.setdefault("index", dict.fromkeys(terms, 0)))
    automaton, keys = found["automaton"], found["index"].keys()
    scan = seconds(lambda: [automaton.find_matches_as_indexes(draft.folded) for draft in drafts])
    look = seconds(lambda: [keys & draft.words.present for draft in drafts])
    return {
        "automaton: build, ms": built["automaton"] * 1000,
        "automaton: a tweet, µs": scan / len(texts) * 1e6,
        "word index: build, ms": built["index"] * 1000,
        "word index: a tweet, µs": look / len(texts) * 1e6,
    }


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--tweets", type=Path)
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    figures = {
        "cold start": cold_start(given.python),
        "throughput": throughput(tweets(given.count, given.tweets)),
        "a 100-word reply": latency(),
        "growth": growth(),
        "prefilter, 10,000 terms": prefilter(),
    }
    for title, table in figures.items():
        print(title)
        for name, value in table.items():
            print(f"  {name:40} {value:12,.2f}")
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
