"""Findings as JSON for programs; `report.schema.json` beside this file describes the document.

The version rises when a field changes its meaning or goes; a new field does not raise it.
"""

from __future__ import annotations

import json
from typing import Any

from tonecheck import __version__
from tonecheck.finding import Finding, NotJudged, Severity, Suggestion
from tonecheck.output.run import Checked, Run
from tonecheck.text.span import Span

VERSION = 1


def render(run: Run) -> str:
    """The run as one JSON document, ASCII, ending in a line ending."""
    return json.dumps(document(run), indent=2) + "\n"


def document(run: Run) -> dict[str, Any]:
    """The run as JSON values, in the order the drafts were named."""
    return {
        "version": VERSION,
        "tool": {"name": "tonecheck", "version": run.version or __version__},
        "guide": {"name": run.guide_name, "hash": run.guide_hash},
        "drafts": [_draft(item) for item in run.checked],
        "unchecked": [{"name": item.name, "reason": item.reason, "hint": item.hint} for item in run.unchecked],
        "notes": list(run.notes),
        "summary": {
            "drafts": len(run.checked),
            "errors": run.count(Severity.ERROR),
            "warnings": run.count(Severity.WARNING),
            "infos": run.count(Severity.INFO),
            "fixed": run.fixed,
            "known": run.known,
            "allowed": run.allowed,
            "failed": run.fails(),
        },
    }


def _draft(item: Checked) -> dict[str, Any]:
    report = item.report
    return {
        "name": report.draft.name,
        "channel": report.draft.channel,
        "path": item.path,
        "findings": [finding_entry(item, finding) for finding in report.findings],
        "not_judged": [left_out_entry(left) for left in report.not_judged],
        "situations": list(report.situations),
        "crashes": [left_out_entry(crash) for crash in report.crashes],
    }


def finding_entry(item: Checked, finding: Finding) -> dict[str, Any]:
    """One finding as JSON values."""
    span = finding.span
    place = item.place(span)
    return {
        "rule": finding.rule_id,
        "category": finding.category,
        "severity": finding.severity.label,
        "message": finding.message,
        "why": finding.why,
        "source": finding.source,
        "evidence": list(finding.evidence),
        "entry": finding.entry,
        "span": None if span is None else {"start": span.start, "end": span.end},
        "span_utf16": None if span is None else _utf16(item, span),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": "" if span is None else span.of(item.report.draft.text),
        "suggestions": [_suggestion(suggestion) for suggestion in finding.suggestions],
    }


def _utf16(item: Checked, span: Span) -> dict[str, int]:
    positions = item.report.draft.positions
    return {"start": positions.to_utf16(span.start), "end": positions.to_utf16(span.end)}


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "title": suggestion.title,
        "applicability": suggestion.applicability.label,
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "replacement": edit.replacement}
            for edit in suggestion.edits
        ],
    }


def left_out_entry(left: NotJudged) -> dict[str, str]:
    """A rule that did not judge, and why, as JSON values."""
    return {"rule": left.rule_id, "reason": left.reason}
