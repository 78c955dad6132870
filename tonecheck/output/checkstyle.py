"""Findings as checkstyle XML, version 4.3, which many code review tools read.

A draft that could not be checked and a rule that failed are errors on the first line of their draft.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tonecheck.output.run import Run
from tonecheck.output.wording import crash_in_one_line, in_one_line, unchecked_in_one_line
from tonecheck.output.xml_document import element, written


def render(run: Run) -> str:
    """The run as an XML document; drafts of one file stand under one `file`."""
    root = element(None, "checkstyle", version="4.3")
    files: dict[str, Element] = {}

    def file(name: str) -> Element:
        if name not in files:
            files[name] = element(root, "file", name=name)
        return files[name]

    for item in run.checked:
        under = file(item.path or item.report.draft.name)
        for finding in item.report.findings:
            place = item.place(finding.span)
            element(
                under,
                "error",
                line=place.line,
                column=place.column,
                severity=finding.severity.label,
                message=in_one_line(finding, item.called),
                source=f"tonecheck.{finding.rule_id}",
            )
        for crash in item.report.crashes:
            _trouble(under, crash_in_one_line(crash), f"tonecheck.{crash.rule_id}")
    for missed in run.unchecked:
        _trouble(file(missed.name), unchecked_in_one_line(missed), "tonecheck")
    return written(root)


def _trouble(under: Element, message: str, source: str) -> None:
    element(under, "error", line=1, column=1, severity="error", message=message, source=source)
