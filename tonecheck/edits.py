"""Choosing edits and applying them to a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tonecheck.errors import EditError
from tonecheck.finding import Applicability, Edit, Finding, Suggestion
from tonecheck.text.span import Span


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


def compose_edits(first: Iterable[Edit], second: Iterable[Edit], length: int) -> tuple[Edit, ...]:
    """Edits of a text of `length` code points that do at once what `first` and then `second` would do.

    `first` counts code points of the text, `second` of the text that `first` makes of it. The result is
    sorted and disjoint; edits that meet have become one.
    """
    # What the text between them is made of: (length there, start here, end here, new text or None if kept).
    between: list[tuple[int, int, int, str | None]] = []
    at = 0
    for edit in sorted(first, key=lambda edit: (edit.span.start, edit.span.end)):
        between.append((edit.span.start - at, at, edit.span.start, None))
        between.append((len(edit.replacement), edit.span.start, edit.span.end, edit.replacement))
        at = edit.span.end
    between.append((length - at, at, length, None))
    made: list[Edit] = []
    kept_until, new = 0, ""  # what has been replaced since the last stretch that was kept

    def keep(start: int, end: int) -> None:
        nonlocal kept_until, new
        if start < end:
            if new or start > kept_until:
                made.append(Edit(Span(kept_until, start), new))
            kept_until, new = end, ""

    def take(count: int, *, drop: bool) -> None:
        """Go on by `count` code points of the text between, keeping or dropping them."""
        nonlocal new
        while count > 0:
            size, start, end, text = between[0]
            some = min(size, count)
            if text is None:
                if not drop:
                    keep(start, start + some)
                between[0] = (size - some, start + some, end, None)
            else:
                if not drop:
                    new += text[:some]
                between[0] = (size - some, start, end, text[some:])
            if some == size:
                between.pop(0)
            count -= some

    there = 0
    for edit in sorted(second, key=lambda edit: (edit.span.start, edit.span.end)):
        take(edit.span.start - there, drop=False)
        new += edit.replacement
        take(edit.span.end - edit.span.start, drop=True)
        there = edit.span.end
    take(sum(size for size, *_ in between), drop=False)
    keep_end = length
    if new or keep_end > kept_until:
        made.append(Edit(Span(kept_until, keep_end), new))
    return tuple(made)


def _touch(one: Edit, other: Edit) -> bool:
    """True if the edits overlap or meet: neighbours could join into a word nobody wrote."""
    return one.span.start <= other.span.end and other.span.start <= one.span.end
