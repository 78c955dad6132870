"""Applying suggestions to a draft, and making sure that it is better afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.edits import apply_edits, choose_suggestions
from tonecheck.engine import Report, check
from tonecheck.finding import Applicability, Suggestion
from tonecheck.guide.guide import Guide

MOST_ROUNDS = 10


class Fixed(NamedTuple):
    """The outcome: `report` on the changed draft, and how many suggestions were `applied`."""

    report: Report
    applied: int


def fix(
    draft: Draft,
    guide: Guide,
    *,
    least: Applicability = Applicability.SAFE,
    judge: Callable[[Draft, Guide], Report] = check,
) -> Fixed:
    """Apply suggestions at or above `least` round by round until nothing more can be done.

    A round that would leave more findings than before is taken back and tried one suggestion at a time; one
    that makes things worse on its own is not applied. DISPLAY suggestions are never applied. `judge` checks,
    where it is not the guide's rules alone.
    """
    least = max(least, Applicability.UNSAFE)
    report = judge(draft, guide)
    applied = 0
    for _ in range(MOST_ROUNDS):
        chosen = choose_suggestions(report.findings, least=least)
        if not chosen:
            break
        better = _attempt(report, chosen, guide, judge)
        if better is not None:
            report, applied = better, applied + len(chosen)
            continue
        for suggestion in reversed(chosen):  # from the end, so that earlier spans keep their places
            single = _attempt(report, (suggestion,), guide, judge)
            if single is not None:
                report, applied = single, applied + 1
                break
        else:
            break
    return Fixed(report, applied)


def _attempt(
    report: Report, suggestions: tuple[Suggestion, ...], guide: Guide, judge: Callable[[Draft, Guide], Report]
) -> Report | None:
    """The report after applying the suggestions, or None if there are not fewer findings."""
    edits = [edit for suggestion in suggestions for edit in suggestion.edits]
    after = judge(replace(report.draft, text=apply_edits(report.draft.text, edits)), guide)
    return after if _weight(after) < _weight(report) else None


def _weight(report: Report) -> int:
    return sum(finding.severity * finding.severity for finding in report.findings) + 100 * len(report.crashes)
