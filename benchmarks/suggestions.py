"""For how many findings something better is offered: python -m benchmarks.suggestions [--guide support] [--list RULE]

Counted are warnings and errors. A finding counts once, by the best it offers:

    edit       an edit that can be applied
    by hand    an edit that is shown, because a name, a figure or a “not” would go with it
    wording    words to write, in quotation marks, with gaps to fill in: “I'm sorry we …”
    advice     what to do, without the words for it
    nothing    no suggestion at all

Reads the labelled replies of the tests and, where they are there, ../shared/data/gold_replies.jsonl and 3,000 replies
of ../shared/data/twcs_airlines.jsonl. The bar is 60 % with an edit or a wording.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tonecheck import Draft, Finding, Message, Severity, check, load_guide
from tonecheck.finding import Applicability

ROOT = Path(__file__).resolve().parent.parent
LABELLED = ROOT / "tests" / "labelled" / "replies.jsonl"
SHARED = ROOT.parent / "shared" / "data"
OFFERS = ("edit", "by hand", "wording", "advice", "nothing")
BETTER = OFFERS[:3]
BAR = 0.6
SAMPLE = 3000

_WORDS = re.compile(r"“([^”]*)”")


def offer_of(finding: Finding, draft: Draft) -> str:
    """The best that a finding offers: one of `OFFERS`."""
    if any(item.applicability > Applicability.DISPLAY for item in finding.suggestions):
        return "edit"
    if any(item.edits for item in finding.suggestions):
        return "by hand"
    if any(_has_words(item.title, draft) for item in finding.suggestions):
        return "wording"
    return "advice" if finding.suggestions else "nothing"


def _has_words(title: str, draft: Draft) -> bool:
    """True if the advice holds words to write: neither a gap alone nor words of the draft (“split it at …”)."""
    quoted = [words.strip("…") for words in _WORDS.findall(title)]
    return any(any(char.isalpha() for char in words) and words not in draft.text for words in quoted)


def labelled(path: Path) -> list[Draft]:
    """The drafts of a file of labelled replies; empty if it is not there."""
    if not path.exists():
        return []
    return [_draft(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _draft(row: dict[str, Any]) -> Draft:
    message = Message(row["customer"]) if row.get("customer") else None
    return Draft(row["reply"], channel=row["channel"], message=message, template=bool(row.get("macro")))


def tweets(path: Path) -> Iterator[Draft]:
    """The same random replies in every run; none if the file is not there."""
    if not path.exists():
        return
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    random.Random(7).shuffle(rows)
    for row in rows[:SAMPLE]:
        yield Draft(row["agent_reply"], channel="x", message=Message(row["customer"]))


def measure(title: str, drafts: Iterable[Draft], guide: Any, shown: str) -> None:
    """Print the shares for some replies, all rules together and each by itself."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    poor: Counter[tuple[str, str]] = Counter()
    replies = 0
    for draft in drafts:
        replies += 1
        for finding in check(draft, guide).findings:
            if finding.severity < Severity.WARNING:
                continue
            offer = offer_of(finding, draft)
            counts[finding.rule_id][offer] += 1
            if offer not in BETTER and shown in ("all", finding.rule_id):
                said = finding.suggestions[0].title if finding.suggestions else finding.message
                poor[f"{finding.rule_id} {finding.entry}", said] += 1
    if not replies:
        return
    total = sum(counts.values(), Counter[str]())
    print(f"\n{title}: {replies} replies, {total.total()} findings")
    print(f"{'':26}{'':>7}" + "".join(f"{name:>9}" for name in OFFERS) + "   better")
    _line("all", total)
    for rule_id, found in sorted(counts.items(), key=lambda item: -item[1].total()):
        _line(rule_id, found)
    for (name, said), count in poor.most_common():
        print(f"  {count:4} {name}: {said}")
    if (share := _better(total)) < BAR:
        print(f"under the bar of {BAR:.0%}: {share:.1%}")


def _line(name: str, found: Counter[str]) -> None:
    shares = "".join(f"{found[offer] / found.total():9.1%}" for offer in OFFERS)
    print(f"{name:26}{found.total():7}{shares}{_better(found):9.1%}")


def _better(found: Counter[str]) -> float:
    return sum(found[offer] for offer in BETTER) / max(1, found.total())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--guide", default="support")
    parser.add_argument("--list", default="", metavar="RULE", help="list what offers nothing better (a rule, or “all”)")
    chosen = parser.parse_args()
    guide = load_guide(chosen.guide)
    measure("labelled replies", labelled(LABELLED), guide, chosen.list)
    measure("gold_replies", labelled(SHARED / "gold_replies.jsonl"), guide, chosen.list)
    measure("twcs_airlines", tweets(SHARED / "twcs_airlines.jsonl"), guide, chosen.list)


if __name__ == "__main__":
    main()
