"""The draft with every edit made that does no harm, and with gaps marked for a person.

Edits are made as long as they leave the facts alone and the reply no worse; a mark stands where a person has to say
something only they know. The result is checked again: it never holds more findings than the draft.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tonecheck.assistant.gaps import Gap, Placed, place_gaps
from tonecheck.draft import Draft
from tonecheck.edits import apply_edits, choose_suggestions
from tonecheck.engine import Report, check
from tonecheck.facts import same_facts
from tonecheck.finding import Applicability, Edit, Finding, Suggestion
from tonecheck.guide.guide import Guide
from tonecheck.text.span import Span

MOST_ROUNDS = 3
MOST_SINGLE = 4  # suggestions tried one by one where all of them together do harm


class Revision(NamedTuple):
    """What a draft could become.

    `text` has the gaps marked, `report` is the check of it; `applied` the titles of the suggestions that were applied,
    in order; `gaps` what a person has to fill in, in order: marks («say by when») and the draft's own open slots.
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
    return found._replace(gaps=_with_open_slots(found))


def _with_open_slots(found: Revision) -> tuple[Gap, ...]:
    """The gaps that were marked, and the slots of the draft's own that are still open, in text order."""
    marked = {gap.span for gap in found.gaps}
    slots = [
        Gap(item.span.of(found.text), item.span, item.rule_id, item.message)
        for item in found.report.findings
        if item.rule_id == "unfilled-placeholder" and item.span is not None and item.span not in marked
    ]
    return tuple(sorted((*found.gaps, *slots), key=lambda gap: gap.span.start if gap.span is not None else -1))


def _round(found: Revision, guide: Guide) -> Revision | None:
    """One round: all edits and gaps together, or else one by one; None if nothing gets better."""
    report = found.report
    chosen = _chosen(report)
    if not _keeps_facts(report.draft, chosen):
        chosen = tuple(item for item in chosen if _keeps_facts(report.draft, (item,)))
        if not _keeps_facts(report.draft, chosen):  # harmless one by one, and not together
            chosen = chosen[:1]
    placed = _gaps(report, chosen) if not found.gaps else ()
    if not chosen and not placed:
        return None
    # All at once nearly always holds, and costs a single check.
    if (better := _attempt(found, chosen, placed, guide)) is not None:
        return better
    if len(chosen) + len(placed) == 1:
        return None
    attempts: list[tuple[tuple[Suggestion, ...], tuple[Placed, ...]]] = []
    if chosen and placed:
        attempts += ((chosen, ()), ((), placed))
    attempts += (((item,), ()) for item in reversed(chosen[:MOST_SINGLE]))
    attempts += (((), (gap,)) for gap in reversed(placed[:MOST_SINGLE]))
    for edits, gaps in attempts:
        if (better := _attempt(found, edits, gaps, guide)) is not None:
            return better
    return None


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
    gaps = gaps or _moved(found.gaps, edits)
    kept, made = (before.draft.replace(text=_bare(*pair)) for pair in ((before.draft.text, found.gaps), (text, gaps)))
    if not text.strip() or not same_facts(kept, made):
        return None
    after = check(before.draft.replace(text=text), guide)
    if after.crashes or len(after.findings) > len(before.findings) or not _is_better(after, before):
        return None
    return Revision(text, after, (*found.applied, *(item.title for item in chosen)), gaps)


def _bare(text: str, gaps: tuple[Gap, ...]) -> str:
    """The text without the gaps marked in it: what is left of the draft once a person has dropped them."""
    for gap in sorted(gaps, key=lambda gap: gap.span or Span(0, 0), reverse=True):
        if gap.span is not None:
            text = text[: gap.span.start] + text[gap.span.end :]
    return text


def _moved(gaps: tuple[Gap, ...], edits: list[Edit]) -> tuple[Gap, ...]:
    """Gaps marked in an earlier round, where they stand after these edits; no edit touches one."""
    moved = []
    for gap in gaps:
        assert gap.span is not None
        by = sum(len(edit.replacement) - len(edit.span) for edit in edits if edit.span.end <= gap.span.start)
        moved.append(gap._replace(span=Span(gap.span.start + by, gap.span.end + by)))
    return tuple(moved)


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
    return not edits or same_facts(draft, draft.replace(text=apply_edits(draft.text, edits)))


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
