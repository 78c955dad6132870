"""Findings as SARIF 2.1.0, for code scanning services and editors.

Source: OASIS Standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

import json
import os
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from tonecheck import __version__
from tonecheck.baseline.fingerprint import fingerprint
from tonecheck.errors import UnknownNameError
from tonecheck.finding import Applicability, Finding, NotJudged, Severity, Suggestion
from tonecheck.output.run import Checked, Run
from tonecheck.output.wording import crash_in_one_line, in_one_line, unchecked_in_one_line
from tonecheck.rules import rule_class, rule_manual
from tonecheck.text.span import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "tonecheckWords/v1"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(run: Run) -> str:
    """The run as one SARIF log, ASCII, ending in a line ending."""
    return json.dumps(document(run), indent=2) + "\n"


def document(run: Run) -> dict[str, Any]:
    """The run as JSON values; rules are those that reported something, sorted by id."""
    reports = [item.report for item in run.checked]
    named = {finding.rule_id for report in reports for finding in report.findings}
    named |= {left.rule_id for report in reports for left in (*report.crashes, *report.not_judged)}
    rules = sorted(named)
    index = {rule_id: number for number, rule_id in enumerate(rules)}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "tonecheck",
                        "version": run.version or __version__,
                        "rules": [_rule(rule_id) for rule_id in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "invocations": [_invocation(run)],
                "results": [result for item in run.checked for result in _results(item, index)],
                "properties": {"guide": {"name": run.guide_name, "hash": run.guide_hash}},
            }
        ],
    }


def uri(path: str) -> str:
    """A file's path as a URI reference: relative if the path is, percent-encoded."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))


def _rule(rule_id: str) -> dict[str, Any]:
    try:
        manual, category = rule_manual(rule_id), rule_class(rule_id).category
        level = _LEVELS[rule_class(rule_id).severity]
    except UnknownNameError:  # a report that was made elsewhere, with rules of its own
        return {"id": rule_id}
    sections = _sections(manual)
    short = sections[0][1]
    why = next((body for label, body in sections if label == "Why"), "")
    return {
        "id": rule_id,
        "shortDescription": {"text": short},
        "fullDescription": {"text": f"{short} Why: {why}" if why else short},
        "help": {
            "text": manual.strip(),
            "markdown": "\n\n".join(f"**{label}:** {body}" if label else body for label, body in sections),
        },
        "defaultConfiguration": {"level": level},
        "properties": {"tags": [category]},
    }


def _sections(manual: str) -> list[tuple[str, str]]:
    """The sections of a rule's manual as (label, text on one line); the first has no label."""
    found: list[tuple[str, str]] = []
    for line in manual.strip().splitlines():
        label, colon, rest = line.partition(":")
        if colon and label.isalpha() and label[0].isupper() and found:
            found.append((label, rest.strip()))
        elif not found:
            found.append(("", line.strip()))
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}".strip())
    return found or [("", "")]


def _results(item: Checked, index: dict[str, int]) -> list[dict[str, Any]]:
    seen: dict[str, int] = {}
    results = []
    draft = item.report.draft
    for finding in item.report.findings:
        print_of_words = fingerprint(finding, draft.text, draft.name)
        seen[print_of_words] = seen.get(print_of_words, 0) + 1
        result: dict[str, Any] = {
            "ruleId": finding.rule_id,
            "ruleIndex": index[finding.rule_id],
            "level": _LEVELS[finding.severity],
            "message": {"text": in_one_line(finding)},
            "locations": [_location(item, finding)],
            "partialFingerprints": {FINGERPRINT: f"{print_of_words}:{seen[print_of_words]}"},
        }
        if item.path is not None:
            fixes = [
                fix
                for suggestion in finding.suggestions
                if suggestion.applicability > Applicability.DISPLAY
                and (fix := _fix(item, item.path, suggestion)) is not None
            ]
            if fixes:
                result["fixes"] = fixes
        about = {"source": finding.source, "evidence": list(finding.evidence), "entry": finding.entry}
        if properties := {name: value for name, value in about.items() if value}:
            result["properties"] = properties
        results.append(result)
    return results


def _location(item: Checked, finding: Finding) -> dict[str, Any]:
    draft = item.report.draft
    if finding.span is None:
        region: dict[str, Any] = {"startLine": item.place(None).line}
    else:
        region = {**_region(item, finding.span), "snippet": {"text": finding.span.of(draft.text)}}
    if item.path is None:
        return {"logicalLocations": [{"name": draft.name}], "properties": {"region": region}}
    physical = {"artifactLocation": {"uri": uri(item.path)}, "region": region}
    location: dict[str, Any] = {"physicalLocation": physical}
    if draft.name != item.path:
        location["logicalLocations"] = [{"name": draft.name}]
    return location


def _region(item: Checked, span: Span) -> dict[str, Any]:
    place = item.place(span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(item: Checked, path: str, suggestion: Suggestion) -> dict[str, Any] | None:
    """The suggestion as an edit of the file; None if it cannot be written where the draft stands."""
    replacements = []
    for edit in suggestion.edits:
        there = edit if item.origin is None else item.origin.edit(edit)
        if there is None:
            return None
        inserted = {"text": there.replacement}
        replacements.append({"deletedRegion": _region(item, edit.span), "insertedContent": inserted})
    return {
        "description": {"text": suggestion.title},
        "artifactChanges": [{"artifactLocation": {"uri": uri(path)}, "replacements": replacements}],
    }


def _invocation(run: Run) -> dict[str, Any]:
    notifications = [
        {
            "level": "error",
            "message": {"text": f"{missed.name} {unchecked_in_one_line(missed)}"},
            "locations": [{"logicalLocations": [{"name": missed.name}]}],
        }
        for missed in run.unchecked
    ]
    failed = bool(run.unchecked)
    for item in run.checked:
        failed = failed or bool(item.report.crashes)
        for crash in item.report.crashes:
            notifications.append(_notification(item, crash, "error", crash_in_one_line(crash)))
        for left in item.report.not_judged:
            notifications.append(_notification(item, left, "note", f"not judged: {left.reason}"))
    return {"executionSuccessful": not failed, "toolExecutionNotifications": notifications}


def _notification(item: Checked, about: NotJudged, level: str, message: str) -> dict[str, Any]:
    if item.path is None:
        location: dict[str, Any] = {"logicalLocations": [{"name": item.report.draft.name}]}
    else:
        location = {"physicalLocation": {"artifactLocation": {"uri": uri(item.path)}}}
    return {
        "level": level,
        "message": {"text": message},
        "associatedRule": {"id": about.rule_id},
        "locations": [location],
    }
