"""One report out of two: what the guide's rules found, and what LanguageTool did."""

from __future__ import annotations

from tonecheck.edits import apply_edits
from tonecheck.engine import Report, settle
from tonecheck.finding import Finding, NotJudged
from tonecheck.rules import rule_class

_OWN_SLIPS = "slips"  # the category of our few rules for slips, which LanguageTool knows more about


def merge(report: Report, theirs: tuple[Finding, ...] | NotJudged) -> Report:
    """The report with LanguageTool's findings; its order stays by position.

    Where both speak of the same words there is one finding. Ours is kept if it is about tone, or if it is about
    a slip and puts the same words there (ours may be applied without reading again); else LanguageTool's is.
    Findings that measure a whole sentence or draft stand beside the others.
    """
    if isinstance(theirs, NotJudged):
        return report._replace(not_judged=(*report.not_judged, theirs))
    kept = list(report.findings)
    for finding in settle(list(theirs)):
        span = finding.span
        if span is None:
            kept.append(finding)
            continue
        rivals = [other for other in kept if _competes(other) and other.span is not None and other.span.overlaps(span)]
        if any(other.category != _OWN_SLIPS or _agree(other, finding, report.draft.text) for other in rivals):
            continue
        kept = [other for other in kept if other not in rivals]
        kept.append(finding)
    return report._replace(findings=tuple(sorted(kept, key=_place)))


def _competes(finding: Finding) -> bool:
    return not rule_class(finding.rule_id).measures_whole


def _agree(ours: Finding, theirs: Finding, text: str) -> bool:
    """True if one of our suggestions leads to the same text as one of theirs."""
    return not _results(ours, text).isdisjoint(_results(theirs, text))


def _results(finding: Finding, text: str) -> set[str]:
    return {apply_edits(text, suggestion.edits) for suggestion in finding.suggestions if suggestion.edits}


def _place(finding: Finding) -> tuple[int, int, str]:
    span = finding.span
    return (span.start, span.end, finding.rule_id) if span is not None else (-1, -1, finding.rule_id)
