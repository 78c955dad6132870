"""Leaving out an aside: “The key is, believe it or not, on its hook” loses both commas, not one."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.finding import Edit, Finding, Suggestion
from tonecheck.text.span import Span


def close_gaps(finding: Finding, draft: Draft) -> Finding:
    """The same finding; an edit that leaves out a stretch between two commas takes the first comma too."""
    if finding.span is None or not finding.suggestions:
        return finding
    return finding._replace(suggestions=tuple(_without_commas(suggestion, draft) for suggestion in finding.suggestions))


def _without_commas(suggestion: Suggestion, draft: Draft) -> Suggestion:
    if len(suggestion.edits) != 1 or suggestion.edits[0].replacement:
        return suggestion
    start, end, text = suggestion.edits[0].span.start, suggestion.edits[0].span.end, draft.text
    if "," not in text[start:end].lstrip(",")[-2:] or not text[:start].endswith(", "):
        return suggestion
    return Suggestion(suggestion.title, (Edit(Span(start - 2, end - 1), ""),), suggestion.applicability)
