"""Write docs/precision.md: how right the rules are, on texts that people have labelled.

    python tools/build_precision_page.py [--check] [--elsewhere LABELLED.jsonl]

The table over the project's own labelled replies is measured anew each time. Replies that are not ours to ship
are measured with `--elsewhere`, which keeps the counts alone in docs/precision/elsewhere.json. What people
judged by reading hits on real replies stands in docs/precision/readings.json (rule -> [right, read]).
With `--check` nothing is written; the exit code is 1 if the page is not up to date.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tonecheck.cli.measure import rows
from tonecheck.guide.project import load_guide
from tonecheck.measure import Measurement, Tally, measure, read_labelled

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "precision.md"
COUNTS = ROOT / "docs" / "precision" / "elsewhere.json"
READINGS = ROOT / "docs" / "precision" / "readings.json"
OWN = ROOT / "tests" / "labelled" / "replies.jsonl"
OTHERS = ROOT / "tests" / "labelled" / "other_writers"
LEAVE_OUT = frozenset({"unanswered", "wrong-detail"})
HEAD = """# How right the rules are

Made by `python tools/build_precision_page.py`. Counted are warnings and errors of the built-in `support` guide.
A finding is right if a person's label shares a character with it. A label is found if a finding does.
Labels need not agree with a finding about the category, since one stretch can be wrong in two ways.

Precision says how often a finding is worth reading. Recall says how many of the labelled faults were found.
These are small samples, labelled by one reader each: a rule with five findings has no precision to speak of.
"""


def measured(path: Path) -> Measurement:
    """The rules of the default guide on a labelled file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return measure(read_labelled(lines, path.name), load_guide("support"), leave_out=LEAVE_OUT)


def counts(result: Measurement) -> dict[str, Any]:
    """A measurement as counts, without any text."""

    def four(tally: Tally) -> list[int]:
        return [tally.right, tally.wrong, tally.found, tally.missed]

    return {
        "replies": result.replies,
        "clean": result.clean,
        "alarms_on_clean": result.alarms_on_clean,
        "total": four(result.total),
        "categories": {name: four(tally) for name, tally in sorted(result.by_category.items())},
        "rules": {name: four(tally) for name, tally in sorted(result.by_rule.items())},
    }


def page() -> str:
    """The whole page."""
    parts = [
        HEAD,
        "\n## Replies of other writers: the part nobody has looked at\n\n",
        "People who had not seen the rules wrote and labelled these. Most were asked to avoid textbook wording: at\n",
        "most one fault in ten has it, so recall is the least to expect. The clean replies were written to be hard.\n",
        "Whoever works on rules and phrases must not read them.\n\n",
        _section(counts(measured(OTHERS / "replies_unseen.jsonl")), by_rule=True),
        "\n## Replies of other writers: the part used for tuning\n\n",
        "Phrases were widened and narrowed on it, so that the figures say what can be told apart, not what is found\n",
        "elsewhere.\n\n",
        _section(counts(measured(OTHERS / "replies_seen.jsonl")), by_rule=False),
        "\n## Everyday replies of other writers\n\n",
        "Five more writers were asked for what stands in the archives of ordinary companies, a third of the faults\n",
        "in textbook wording; half of the clean replies were written to be hard. At first sight the rules found 0.59\n",
        "to 0.70 of the faults of each, at a precision of 0.79 to 0.90 and with 6 to 22 findings in 100 clean\n",
        "replies: that is what to expect of yours. What was learnt from four of them changed nothing on the fifth.\n",
        "Since then all have been used for tuning, so the table flatters.\n\n",
        _section(counts(measured(OTHERS / "everyday_replies_seen.jsonl")), by_rule=False),
        "\n## Replies written for the project\n\n",
        "All of them have been read by people who work on the phrases.\n\n",
        _section(counts(measured(OWN)), by_rule=True),
    ]
    if COUNTS.exists():
        kept = json.loads(COUNTS.read_text(encoding="utf-8"))
        parts += [
            "\n## Replies labelled elsewhere\n\n",
            "Real and written replies that cannot be shipped; only counts are kept. The rules were developed with\n",
            "them in sight, so the figures show progress, not proof.\n\n",
            _section(kept, by_rule=True),
        ]
    if READINGS.exists():
        parts.append("\n## Read by hand\n\nHits on real replies of brands, judged one by one; mostly 50 a rule.\n")
        parts.append("Rules with fewer than 30 hits were mended on these replies, so expect a little less of them.\n\n")
        parts.append("| rule | right | read | precision |\n|---|---|---|---|\n")
        for rule, (right, read) in sorted(json.loads(READINGS.read_text(encoding="utf-8")).items()):
            share = f"{right / read:.2f}" if read else ""
            parts.append(f"| {rule} | {right} | {read} | {share} |\n")
    return "".join(parts)


def _section(kept: dict[str, Any], *, by_rule: bool) -> str:
    alarms = 100 * kept["alarms_on_clean"] / kept["clean"]
    lines = [
        f"{kept['replies']} replies, {kept['clean']} of them clean: {alarms:.1f} findings in 100 clean replies.\n\n"
    ]
    for title in ("category", "rule") if by_rule else ("category",):
        group = kept["categories" if title == "category" else "rules"]
        tallies = {name: Tally(*four) for name, four in group.items()}
        for number, row in enumerate(rows(title, tallies, Tally(*kept["total"]))):
            cells = row if title == "category" else row[:4]
            lines.append("| " + " | ".join(cells) + " |\n")
            if number == 0:
                lines.append("|" + "---|" * len(cells) + "\n")
        lines.append("\n")
    return "".join(lines)


def main() -> int:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--elsewhere", type=Path)
    given = parser.parse_args()
    if given.elsewhere:
        kept = json.dumps(counts(measured(given.elsewhere)), indent=1)
        COUNTS.write_text(kept + "\n", encoding="utf-8")
    made = page()
    if given.check:
        return int(not TARGET.exists() or TARGET.read_text(encoding="utf-8") != made)
    TARGET.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
