"""The draft with every edit made that does no harm, and with gaps marked for a person.

Edits are made as long as they leave the facts alone and the reply no worse; then a mark is put where a person has to
say something only they know. The result is checked again: it never holds more findings than the draft.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tonecheck.assistant.facts import same_facts
from tonecheck.assistant.gaps import Gap, Placed, place_gaps
from tonecheck.draft import Draft
from tonecheck.edits import apply_edits, choose_suggestions
from tonecheck.engine import Report, check
from tonecheck.finding import Applicability, Finding, Suggestion
from tonecheck.guide.guide import Guide
from tonecheck.text.span import Span

MOST_ROUNDS = 3
MOST_SINGLE = 8  # suggestions tried one by one when a round of them does harm


class Revision(NamedTuple):
    """What a draft could become.

    `text` has the gaps marked, `report` is the check of it; `edited` is the text before gaps were marked;
    `applied` the titles of the suggestions that were applied, in order; `gaps` those marked in the text, in order.
    """

    text: str
    edited: str
    report: Report
    applied: tuple[str, ...]
    gaps: tuple[Gap, ...]


def revise(report: Report, guide: Guide) -> Revision:
    """Revise the draft of a report made with the same guide.

    The revision holds the same facts as the draft and at most as many findings. Suggestions for a person alone
    (DISPLAY) are not applied; those that change words are, so a revision is read again before it is used.
    """
    if report.draft.template:  # a saved reply keeps its slots, and whoever uses it fills the gaps
        edited, applied = _edited(report, guide)
        return Revision(edited.draft.text, edited.draft.text, edited, applied, ())
    edited, applied = _edited(report, guide)
    marked, gaps = _marked(edited, guide)
    return Revision(marked.draft.text, edited.draft.text, marked, applied, gaps)


def _edited(report: Report, guide: Guide) -> tuple[Report, tuple[str, ...]]:
    applied: tuple[str, ...] = ()
    refused: set[Suggestion] = set()
    for _ in range(MOST_ROUNDS):
        findings = tuple(_without(finding, refused) for finding in report.findings)
        chosen = choose_suggestions(findings, least=Applicability.UNSAFE)
        if not chosen:
            break
        after = _attempt(report, chosen, guide)
        if after is None:
            refused.update(chosen if len(chosen) == 1 else ())
            for suggestion in reversed(chosen[:MOST_SINGLE]) if len(chosen) > 1 else ():
                after = _attempt(report, (suggestion,), guide)
                if after is not None:
                    chosen = (suggestion,)
                    break
                refused.add(suggestion)
        if after is None:
            continue
        report = after
        applied += tuple(suggestion.title for suggestion in chosen)
    return report, applied


def _without(finding: Finding, refused: set[Suggestion]) -> Finding:
    if not refused or refused.isdisjoint(finding.suggestions):
        return finding
    return replace(finding, suggestions=tuple(item for item in finding.suggestions if item not in refused))


def _attempt(report: Report, suggestions: tuple[Suggestion, ...], guide: Guide) -> Report | None:
    """The report after applying the suggestions, or None if a fact changes or nothing gets better."""
    edits = [edit for suggestion in suggestions for edit in suggestion.edits]
    draft = replace(report.draft, text=apply_edits(report.draft.text, edits))
    if not draft.text.strip() or not same_facts(report.draft, draft):
        return None
    after = check(draft, guide)
    return after if not after.crashes and _is_better(after, report) else None


def _is_better(after: Report, before: Report) -> bool:
    """No more findings than before, and less grave ones altogether."""
    return len(after.findings) <= len(before.findings) and _weight(after) < _weight(before)


def _weight(report: Report) -> int:
    return sum(finding.severity * finding.severity for finding in report.findings)


def _marked(report: Report, guide: Guide) -> tuple[Report, tuple[Gap, ...]]:
    """The report on the text with its gaps marked: all of them, or as many as settle the finding they are for."""
    placed = place_gaps(report.draft, report.findings)
    while placed:
        draft, gaps = _insert(report.draft, placed)
        after = check(draft, guide)
        if not after.crashes and len(after.findings) <= len(report.findings):
            return after, gaps
        settled = {finding.rule_id for finding in report.findings} - {finding.rule_id for finding in after.findings}
        kept = tuple(item for item in placed if item.gap.rule_id in settled)
        placed = kept if len(kept) < len(placed) else placed[:-1]
    return report, ()


def _insert(draft: Draft, placed: tuple[Placed, ...]) -> tuple[Draft, tuple[Gap, ...]]:
    parts: list[str] = []
    gaps: list[Gap] = []
    at = length = 0
    for item in placed:
        parts += (draft.text[at : item.at], item.before)
        length += item.at - at + len(item.before)
        gaps.append(item.gap._replace(span=Span(length, length + len(item.gap.text))))
        parts += (item.gap.text, item.after)
        length += len(item.gap.text) + len(item.after)
        at = item.at
    parts.append(draft.text[at:])
    return replace(draft, text="".join(parts)), tuple(gaps)


def difference(before: str, after: str, name: str = "draft") -> str:
    """The revision as a unified diff, line by line; empty if nothing changed."""
    import difflib

    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"{name} (now)", f"{name} (revised)"
    )
    return "".join(line if line.endswith("\n") else line + "\n\\ no newline at the end\n" for line in lines)
