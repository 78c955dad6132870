"""Findings as JUnit XML, which build servers show as test results: one test case for each draft.

A finding that makes the run fail is a failure; the others are in `system-out`. A draft that could not be
checked and a rule that failed are errors.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tonecheck.finding import Finding
from tonecheck.output.run import Checked, Run
from tonecheck.output.text import describe
from tonecheck.output.wording import (
    crash_in_one_line,
    in_one_line,
    printable,
    unchecked_in_one_line,
)
from tonecheck.output.xml_document import element, written

CLASS_OF_THE_PATHLESS = "tonecheck"


def render(run: Run) -> str:
    """The run as an XML document.

    The counts are of test cases, as readers subtract them from `tests`: a draft with three failures counts
    once, and one with an error counts as that.
    """
    root = element(None, "testsuites")
    suite = element(root, "testsuite")
    errors = failures = 0
    for item in run.checked:
        failed = _case(suite, item, run)
        if item.report.crashes:
            errors += 1
        elif failed:
            failures += 1
    for missed in run.unchecked:
        errors += 1
        case = element(suite, "testcase", name=missed.name, classname=CLASS_OF_THE_PATHLESS)
        element(case, "error", type="unchecked", message=unchecked_in_one_line(missed))
    tests = len(run.checked) + len(run.unchecked)
    for counted in (root, suite):
        counted.attrib |= {
            "name": "tonecheck",
            "tests": str(tests),
            "failures": str(failures),
            "errors": str(errors),
        }
    return written(root)


def _case(suite: Element, item: Checked, run: Run) -> bool:
    """Add the test case of a draft; True if it has a failure."""
    report = item.report
    case = element(suite, "testcase", name=report.draft.name, classname=item.path or CLASS_OF_THE_PATHLESS)
    remarks: list[str] = []
    failed = False
    for finding in report.findings:
        details = "\n".join(describe(item, finding))
        if run.fail_on is not None and finding.severity >= run.fail_on:
            failed = True
            element(case, "failure", details, type=finding.rule_id, message=_title(item, finding))
        else:
            remarks.append(details)
    for crash in report.crashes:
        element(case, "error", type=crash.rule_id, message=crash_in_one_line(crash))
    remarks += (printable(f"not judged: {left.rule_id} ({left.reason})") for left in report.not_judged)
    if remarks:
        element(case, "system-out", "\n\n".join(remarks))
    return failed


def _title(item: Checked, finding: Finding) -> str:
    place = item.place(finding.span)
    return f"{place.line}:{place.column} {in_one_line(finding)}"
