"""Applying suggestions to a draft, and making sure that it is better afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.edits import apply_edits, choose_suggestions, compose_edits
from tonecheck.engine import Report, check
from tonecheck.finding import Applicability, Edit, Suggestion
from tonecheck.guide.guide import Guide

MOST_ROUNDS = 10


class Fixed(NamedTuple):
    """The outcome: `report` on the changed draft, and how many suggestions were `applied`.

    `edits` are what they come to on the draft as it was given; sorted, disjoint. `refused` counts suggestions
    that could not be written where the draft stands.
    """

    report: Report
    applied: int
    edits: tuple[Edit, ...] = ()
    refused: int = 0


CanWrite = Callable[[Edit], bool]
"""Says whether an edit of the draft can be written where the draft stands (a file that escapes it, say)."""


Judge = Callable[[Draft, Guide], Report]
"""What checks a draft: `check`, or more than the guide's rules (spelling and grammar too)."""


def fix(
    draft: Draft,
    guide: Guide,
    *,
    least: Applicability = Applicability.SAFE,
    can_write: CanWrite | None = None,
    judge: Judge = check,
) -> Fixed:
    """Apply suggestions at or above `least` round by round until nothing more can be done.

    A round that would leave more findings than before is taken back and tried one suggestion at a time; one
    that makes things worse on its own is not applied. DISPLAY suggestions are never applied, nor is one that
    `can_write` refuses. `judge` checks, where it is not the guide's rules alone.
    """
    least = max(least, Applicability.UNSAFE)
    report = judge(draft, guide)
    length = len(draft.text)
    edits: tuple[Edit, ...] = ()
    applied = 0
    refused: set[Suggestion] = set()
    for _ in range(MOST_ROUNDS):
        chosen = choose_suggestions(report.findings, least=least)
        if can_write is not None:
            writable = []
            for suggestion in chosen:
                if all(map(can_write, compose_edits(edits, suggestion.edits, length))):
                    writable.append(suggestion)
                else:
                    refused.add(suggestion)
            chosen = tuple(writable)
        if not chosen:
            break
        better = _attempt(report, chosen, guide, judge)
        if better is None:
            for suggestion in reversed(chosen):  # from the end, so that earlier spans keep their places
                better, chosen = _attempt(report, (suggestion,), guide, judge), (suggestion,)
                if better is not None:
                    break
            else:
                break
        report, applied = better, applied + len(chosen)
        edits = compose_edits(edits, [edit for suggestion in chosen for edit in suggestion.edits], length)
    return Fixed(report, applied, edits, len(refused))


def _attempt(report: Report, suggestions: tuple[Suggestion, ...], guide: Guide, judge: Judge) -> Report | None:
    """The report after applying the suggestions, or None if there are not fewer findings."""
    edits = [edit for suggestion in suggestions for edit in suggestion.edits]
    after = judge(report.draft.replace(text=apply_edits(report.draft.text, edits)), guide)
    return after if _weight(after) < _weight(report) else None


def _weight(report: Report) -> int:
    return sum(finding.severity * finding.severity for finding in report.findings) + 100 * len(report.crashes)
