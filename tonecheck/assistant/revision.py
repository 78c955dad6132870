"""The draft with every edit made that does no harm, and with gaps marked for a person.

Edits are made as long as they leave the facts alone and the reply no worse; a mark stands where a person has to say
something only they know. The result is checked again: it never holds more findings than the draft.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from tonecheck.assistant.facts import same_facts
from tonecheck.assistant.gaps import Gap, Placed, place_gaps
from tonecheck.draft import Draft
from tonecheck.edits import apply_edits, choose_suggestions
from tonecheck.engine import Report, check
from tonecheck.finding import Applicability, Edit, Finding, Suggestion
from tonecheck.guide.guide import Guide
from tonecheck.text.span import Span

MOST_ROUNDS = 3
MOST_SINGLE = 6  # suggestions tried one by one where all of them together do harm


class Revision(NamedTuple):
    """What a draft could become.

    `text` has the gaps marked, `report` is the check of it; `applied` the titles of the suggestions that were applied,
    in order; `gaps` those marked in the text, in order.
    """

    text: str
    report: Report
    applied: tuple[str, ...]
    gaps: tuple[Gap, ...]


def revise(report: Report, guide: Guide) -> Revision:
    """Revise the draft of a report made with the same guide.

    The revision holds the same facts as the draft and at most as many findings. Suggestions for a person alone
    (DISPLAY) are not applied; those that change words are, so a revision is read again before it is used. A saved
    reply (`template`) gets no gaps: it keeps its slots.
    """
    found = Revision(report.draft.text, report, (), ())
    for _ in range(MOST_ROUNDS):
        if not found.report.findings or report.crashes:
            break
        better = _round(found, guide)
        if better is None:
            break
        found = better
    return found


def _round(found: Revision, guide: Guide) -> Revision | None:
    """One round: all edits and gaps together, or else one by one; None if nothing gets better."""
    report = found.report
    chosen = tuple(item for item in _chosen(report) if _keeps_facts(report.draft, (item,)))
    placed = _gaps(report, chosen) if not found.gaps else ()
    if not chosen and not placed:
        return None
    # All at once nearly always holds, and costs a single check.
    if _keeps_facts(report.draft, chosen) and (better := _attempt(found, chosen, placed, guide)) is not None:
        return better
    if len(chosen) + len(placed) == 1:
        return None
    best: Revision | None = None
    for item in reversed(chosen[:MOST_SINGLE]):
        best = best or _attempt(found, (item,), (), guide)
    for gap in reversed(placed[:MOST_SINGLE]):
        best = best or _attempt(found, (), (gap,), guide)
    return best


def _chosen(report: Report) -> tuple[Suggestion, ...]:
    return choose_suggestions(report.findings, least=Applicability.UNSAFE)


def _gaps(report: Report, chosen: tuple[Suggestion, ...]) -> tuple[Placed, ...]:
    """Gaps for what no edit settles, none of them inside a stretch that is edited."""
    if report.draft.template:
        return ()
    edits = [edit.span for suggestion in chosen for edit in suggestion.edits]
    open_ = tuple(finding for finding in report.findings if not _is_settled(finding, chosen))
    placed = place_gaps(report.draft, open_)
    return tuple(item for item in placed if not any(span.start < item.at < span.end for span in edits))


def _is_settled(finding: Finding, chosen: tuple[Suggestion, ...]) -> bool:
    return any(suggestion in chosen for suggestion in finding.suggestions if suggestion.edits)


def _attempt(
    found: Revision, chosen: tuple[Suggestion, ...], placed: tuple[Placed, ...], guide: Guide
) -> Revision | None:
    """The revision after these edits and gaps, or None if that makes it worse, or leaves it as bad as it was."""
    before = found.report
    edits = [edit for suggestion in chosen for edit in suggestion.edits]
    text, gaps = _apply(before.draft.text, edits, placed)
    if not text.strip():
        return None
    after = check(replace(before.draft, text=text), guide)
    if after.crashes or len(after.findings) > len(before.findings) or not _is_better(after, before):
        return None
    return Revision(text, after, (*found.applied, *(item.title for item in chosen)), gaps or found.gaps)


def _is_better(after: Report, before: Report) -> bool:
    """Less, or less grave, if an open gap is no fault: it takes the place of one."""
    return _weight(after) < _weight(before)


def _weight(report: Report) -> int:
    text = report.draft.text
    return sum(
        finding.severity * finding.severity
        for finding in report.findings
        if finding.span is None or text[finding.span.start : finding.span.start + 1] != "«"
    )


def _keeps_facts(draft: Draft, suggestions: tuple[Suggestion, ...]) -> bool:
    edits = [edit for suggestion in suggestions for edit in suggestion.edits]
    return not edits or same_facts(draft, replace(draft, text=apply_edits(draft.text, edits)))


def _apply(text: str, edits: Iterable[Edit], placed: Iterable[Placed]) -> tuple[str, tuple[Gap, ...]]:
    """The text with the edits made and the gaps marked, and the gaps with where they stand in it."""
    steps: list[tuple[Span, str, str, str, Gap | None]] = [
        (edit.span, edit.replacement, "", "", None) for edit in edits
    ]
    steps += [(Span(item.at, item.at), item.before, item.gap.text, item.after, item.gap) for item in placed]
    parts: list[str] = []
    gaps: list[Gap] = []
    at = length = 0
    for span, before, mark, after, gap in sorted(steps, key=lambda step: (step[0].start, step[0].end)):
        kept = text[at : span.start] + before
        length += len(kept)
        if gap is not None:
            gaps.append(gap._replace(span=Span(length, length + len(mark))))
        parts += (kept, mark, after)
        length += len(mark) + len(after)
        at = span.end
    parts.append(text[at:])
    return "".join(parts), tuple(gaps)


def difference(before: str, after: str, name: str = "draft") -> str:
    """The revision as a unified diff, line by line; empty if nothing changed."""
    import difflib

    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"{name} (now)", f"{name} (revised)"
    )
    return "".join(line if line.endswith("\n") else line + "\n\\ no newline at the end\n" for line in lines)
