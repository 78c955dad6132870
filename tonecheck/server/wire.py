"""Reports as the values that `/v1` answers with."""

from __future__ import annotations

import hashlib
from typing import Any

from tonecheck.baseline.fingerprint import fingerprint
from tonecheck.engine import Report
from tonecheck.finding import Finding
from tonecheck.output.json_format import finding_entry, left_out_entry
from tonecheck.output.run import Checked
from tonecheck.server.shelf import Shelved


def text_hash(text: str) -> str:
    """64 hexadecimal digits that differ for different texts."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def guide_values(shelved: Shelved) -> dict[str, str]:
    """A guide in short: the id requests call it by, its own name, its hash."""
    return {"id": shelved.choice.id, "name": shelved.guide.name, "hash": shelved.guide.hash}


def report_values(report: Report) -> dict[str, Any]:
    """What was found, what could not be judged, and which rules failed; every offset in both units."""
    return {
        "findings": [_finding(report, finding) for finding in report.findings],
        "not_judged": [left_out_entry(left) for left in report.not_judged],
        "crashes": [left_out_entry(crash) for crash in report.crashes],
        "situations": list(report.situations),
    }


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    values = finding_entry(Checked(report), finding)
    to_utf16 = report.draft.positions.to_utf16
    for suggestion in values["suggestions"]:
        for edit in suggestion["edits"]:
            edit["start_utf16"], edit["end_utf16"] = to_utf16(edit["start"]), to_utf16(edit["end"])
    values["fingerprint"] = fingerprint(finding, report.draft.text, report.draft.name)
    return values
