"""A guide's examples, run as its tests: good ones must pass, bad ones must be flagged by the rules they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tonecheck.draft import Draft, Message
from tonecheck.engine import Report, check
from tonecheck.finding import Severity
from tonecheck.guide.guide import Guide


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one example fared; `problem` is empty if it did what it should."""

    id: str
    is_good: bool
    text: str
    source: str
    report: Report
    problem: str


def run_examples(guide: Guide) -> tuple[Outcome, ...]:
    """Check every example, good ones first, in the guide's order; may be empty.

    A good example fails on any finding of warning or above. A bad one that names rules must be flagged (as a
    warning or above) by exactly those; one that names none must be flagged by something.
    """
    outcomes = []
    for kind in ("good", "bad"):
        for number, example in enumerate(guide.info["examples"][kind], start=1):
            report = check(draft_of(example), guide)
            problem = _good(report) if kind == "good" else _bad(report, example["flagged_by"])
            name = example["id"] or f"{kind} {number}"
            outcomes.append(Outcome(name, kind == "good", example["text"], example["source"], report, problem))
    return tuple(outcomes)


def draft_of(example: dict[str, Any]) -> Draft:
    """An example as a draft."""
    message = Message(example["message"]) if example["message"] else None
    return Draft(example["text"], channel=example["channel"], message=message, name=example["id"] or "example")


def _flagged(report: Report) -> tuple[str, ...]:
    rules = (item.rule_id for item in report.findings if item.severity >= Severity.WARNING)
    return tuple(sorted(set(rules)))


def _good(report: Report) -> str:
    found = _flagged(report)
    return f"should pass, but is flagged by {', '.join(found)}" if found else ""


def _bad(report: Report, named: list[str]) -> str:
    found = _flagged(report)
    if not found:
        return "should be flagged" + (f" by {', '.join(named)}" if named else "") + ", but passes"
    missing = sorted(set(named) - set(found))
    if missing:
        return f"should be flagged by {', '.join(missing)}; it is flagged by {', '.join(found)}"
    extra = sorted(set(found) - set(named)) if named else []
    return f"is also flagged by {', '.join(extra)}, which it does not name" if extra else ""
