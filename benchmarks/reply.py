"""How long the assistant takes, warm: the rules that need the message, coverage, and the whole answer with a revision.

    python benchmarks/reply.py [--words 150] [--rounds 3]

Messages and drafts are the labelled replies of the tests, joined until they are as long as asked for. Times are of
the process, so that other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path

from tonecheck import Draft, Message, check, load_guide
from tonecheck.assistant import assist
from tonecheck.reply import cover, read
from tonecheck.rules import rule_class, rule_ids

LABELLED = Path(__file__).resolve().parent.parent / "tests" / "labelled" / "replies.jsonl"


def drafts(words: int) -> list[Draft]:
    """Drafts of about `words` words in answer to messages of the same length."""
    rows = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
    made: list[Draft] = []
    for start in range(0, len(rows), 4):
        texts = []
        for field in ("customer", "reply"):
            found: list[str] = []
            for row in islice(cycle(rows), start, start + 60):
                found += row[field].split(" ")
                if len(found) >= words:
                    break
            texts.append(" ".join(found[:words]))
        made.append(Draft(texts[1], channel=rows[start]["channel"], message=Message(texts[0])))
    return made


def measure(title: str, texts: Sequence[Draft], rounds: int, run: Callable[[Draft], object]) -> None:
    """Print median and 99th percentile in milliseconds; the first round warms up."""
    times = []
    for number in range(rounds + 1):
        for draft in texts:
            fresh = Draft(
                draft.text, channel=draft.channel, message=Message(draft.message.text if draft.message else "")
            )
            start = time.process_time()
            run(fresh)
            if number:
                times.append((time.process_time() - start) * 1000)
    times.sort()
    print(f"{title:34} median {times[len(times) // 2]:6.2f} ms   p99 {times[int(len(times) * 0.99)]:6.2f} ms")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--words", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    guide = load_guide("support")
    answering = [rule_id for rule_id in rule_ids() if rule_class(rule_id).needs == "message"]
    texts = drafts(options.words)
    print(f"{len(texts)} drafts of {options.words} words, {options.rounds} rounds")
    measure("read the message", texts, options.rounds, lambda draft: read(draft.message or Message("")))
    measure("read it, and see what is answered", texts, options.rounds, cover)
    without = guide.restricted(frozenset(), frozenset(answering))
    measure("check, rules of the message off", texts, options.rounds, lambda draft: check(draft, without))
    measure("check, all rules", texts, options.rounds, lambda draft: check(draft, guide))
    measure("assist: all, and a revision", texts, options.rounds, lambda draft: assist(draft, guide))
    known = [check(draft, guide).draft for draft in texts]
    rules = [rule for rule in guide.rules_for(known[0]) if rule.id in answering and not rule.id.startswith("unans")]
    own = [rule for rule in rules if rule.id not in ("wrong-detail", "asks-again", "already-tried-channel")]
    times = []
    for draft in known:
        for rule in own:
            list(rule.check(draft))
        start = time.process_time()
        for rule in own:
            list(rule.check(draft))
        times.append((time.process_time() - start) * 1000)
    times.sort()
    print(
        f"{len(own)} rules of fit, message read       median {times[len(times) // 2]:6.2f} ms   p99 {times[-2]:6.2f} ms"
    )


if __name__ == "__main__":
    main()
