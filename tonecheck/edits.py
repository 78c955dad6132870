"""Choosing edits and applying them to a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tonecheck.errors import EditError
from tonecheck.finding import Applicability, Edit, Finding, Suggestion


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with all `edits` made at once.

    Edits may come in any order; each span counts code points of `text` as it is given.

    Raises: EditError if two edits overlap or one lies outside the text.
    """
    ordered = sorted(edits, key=lambda edit: (edit.span.start, edit.span.end))
    parts: list[str] = []
    at = 0
    for edit in ordered:
        if edit.span.start < at:
            raise EditError(f"two edits overlap at offset {edit.span.start}")
        if edit.span.end > len(text):
            raise EditError(f"an edit ends at {edit.span.end}, after the text's {len(text)} code points")
        parts.append(text[at : edit.span.start])
        parts.append(edit.replacement)
        at = edit.span.end
    parts.append(text[at:])
    return "".join(parts)


def choose_suggestions(
    findings: Sequence[Finding], *, least: Applicability = Applicability.SAFE
) -> tuple[Suggestion, ...]:
    """Pick at most one suggestion of each finding so that none of the edits picked overlap.

    Findings are served in the order given (a report is sorted by position, so the result is stable); a
    finding's first suggestion at or above `least` is its candidate. One that would touch an edit already
    picked is left for the next round: callers apply, check again, and choose again.
    """
    chosen: list[Suggestion] = []
    taken: list[Edit] = []
    for finding in findings:
        for suggestion in finding.suggestions:
            if suggestion.applicability < least or not suggestion.edits:
                continue
            if not any(_touch(edit, other) for edit in suggestion.edits for other in taken):
                chosen.append(suggestion)
                taken.extend(suggestion.edits)
            break
    return tuple(chosen)


def _touch(one: Edit, other: Edit) -> bool:
    """True if the edits overlap or meet: neighbours could join into a word nobody wrote."""
    return one.span.start <= other.span.end and other.span.start <= one.span.end
