"""Measuring how right the rules are: findings against replies that a person has labelled.

A labelled file holds one JSON object per line: `id`, `reply`, and `labels` (each `family`, and `start`, `end` in
code points of the reply, or neither for the reply as a whole); optionally `channel`, `customer` (the message)
and `macro` (true: placeholders stay on purpose). A family is a category written with underscores.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tonecheck.draft import Draft, Message
from tonecheck.engine import check
from tonecheck.errors import DraftError
from tonecheck.finding import Finding, Severity
from tonecheck.guide.guide import Guide


@dataclass(frozen=True, slots=True)
class Label:
    """What a person marked: a category, and where (None: the reply as a whole)."""

    category: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled reply; `labels` is empty for a clean one."""

    draft: Draft
    labels: tuple[Label, ...]


@dataclass(slots=True)
class Tally:
    """Counts for a category or a rule: findings that are right and wrong, labels found and missed."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Share of findings that are right; None without findings."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """Share of labels that were found; None without labels."""
        return self.found / (self.found + self.missed) if self.found + self.missed else None


@dataclass(slots=True)
class Measurement:
    """The outcome over a labelled file.

    `by_category` and `by_rule` hold tallies; `misses` and `false_alarms` say which, as (reply, detail);
    `clean` counts replies without labels, `alarms_on_clean` the findings in them.
    """

    total: Tally = field(default_factory=Tally)
    by_category: dict[str, Tally] = field(default_factory=dict)
    by_rule: dict[str, Tally] = field(default_factory=dict)
    misses: list[tuple[Labelled, Label]] = field(default_factory=list)
    false_alarms: list[tuple[Labelled, Finding]] = field(default_factory=list)
    replies: int = 0
    clean: int = 0
    alarms_on_clean: int = 0


def read_labelled(lines: Iterable[str], name: str) -> Iterator[Labelled]:
    """Yield labelled replies; blank lines are skipped.

    Raises: DraftError naming the line that cannot be read.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            yield _labelled(record)
        except (ValueError, KeyError, TypeError) as error:
            raise DraftError(
                f"{name}:{number}: is not a labelled reply: {type(error).__name__} {error}",
                hint='expected {"id": ..., "reply": ..., "labels": [{"family": ..., "start": 0, "end": 9}]}',
            ) from None


def _labelled(record: dict[str, Any]) -> Labelled:
    draft = Draft(
        record["reply"],
        channel=record.get("channel"),
        message=Message(record["customer"]) if record.get("customer") else None,
        name=str(record["id"]),
        template=bool(record.get("macro", False)),
    )
    labels = tuple(
        Label(item["family"].replace("_", "-"), item.get("start"), item.get("end")) for item in record["labels"]
    )
    return Labelled(draft, labels)


def measure(
    labelled: Iterable[Labelled], guide: Guide, *, least: Severity = Severity.WARNING, leave_out: frozenset[str]
) -> Measurement:
    """Check every reply and compare the findings at or above `least` with the labels.

    A finding is right if a label of any category shares a character with it (or one of the two is about the
    whole reply and the categories agree); a label is found if such a finding exists. Labels of the categories
    in `leave_out` count neither as found nor as missed, but a finding on them is not wrong.
    """
    result = Measurement()
    for item in labelled:
        result.replies += 1
        report = check(item.draft, guide)
        findings = [finding for finding in report.findings if finding.severity >= least]
        if not item.labels:
            result.clean += 1
            result.alarms_on_clean += len(findings)
        for finding in findings:
            hit = [label for label in item.labels if _meets(finding, label)]
            for tally in (
                result.total,
                result.by_category.setdefault(finding.category, Tally()),
                result.by_rule.setdefault(finding.rule_id, Tally()),
            ):
                tally.right += bool(hit)
                tally.wrong += not hit
            if not hit:
                result.false_alarms.append((item, finding))
        for label in item.labels:
            if label.category in leave_out:
                continue
            is_found = any(_meets(finding, label) for finding in findings)
            for tally in (result.total, result.by_category.setdefault(label.category, Tally())):
                tally.found += is_found
                tally.missed += not is_found
            if not is_found:
                result.misses.append((item, label))
    return result


def _meets(finding: Finding, label: Label) -> bool:
    if finding.span is None or label.start is None or label.end is None:
        return finding.category == label.category
    return finding.span.start < label.end and label.start < finding.span.end
