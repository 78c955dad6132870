"""Every rule against its case file `tests/rules/<rule-id>.yaml`.

A case file: `rule:`, an optional `guide:` (YAML text of guide settings for all its cases), and `cases:` with

    clean: text                nothing may be found
    flag: text                 something must be; `spans:` the exact stretches, in order ("" = whole draft)
    fixed: text                what applying the first applicable suggestion of every finding leads to
    severity: error            of every finding
    says: text                 stands in the first finding's message
    not_judged: text           stands in the reason why the rule could not decide
    channel:, message:, date: (2026-11-27), template: true, guide: (in place of the file's)
    slips: what a proofreader says, [{at: words, kind:, code:, message:, instead: [words]}]
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import guide_from
from tonecheck.draft import Draft, Message, Slip
from tonecheck.edits import apply_edits, choose_suggestions
from tonecheck.engine import Report, check
from tonecheck.finding import Applicability
from tonecheck.rules import rule_ids
from tonecheck.text.span import Span

FOLDER = Path(__file__).parent / "rules"
KEYS = {
    "clean", "flag", "spans", "fixed", "severity", "says", "not_judged", "channel", "message", "date",
    "template", "guide", "slips",
}  # fmt: skip


def load(rule_id: str) -> dict[str, Any]:
    content = yaml.safe_load((FOLDER / f"{rule_id}.yaml").read_text(encoding="utf-8"))
    assert content["rule"] == rule_id
    return content


def all_cases() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.yaml")):
        content = load(path.stem)
        for number, case in enumerate(content["cases"]):
            found.append(pytest.param(path.stem, content.get("guide", ""), case, id=f"{path.stem}-{number}"))
    return found


def draft_of(case: dict[str, Any], text: str) -> Draft:
    date = case.get("date")
    return Draft(
        text,
        channel=case.get("channel"),
        message=Message(case["message"]) if "message" in case else None,
        date=date if isinstance(date, datetime.date) else None,
        template=case.get("template", False),
        slips=tuple(slip_of(item, text) for item in case.get("slips", ()) if item["at"] in text),
    )


def slip_of(item: dict[str, Any], text: str) -> Slip:
    start = text.index(item["at"])
    span = Span(start, start + len(item["at"]))
    return Slip(span, item["kind"], item["code"], item["message"], tuple(item.get("instead", ())))


def fix(case: dict[str, Any], report: Report, guide: Any) -> str:
    """Apply first applicable suggestions until nothing changes; no finding may be traded for another."""
    text = report.draft.text
    for _ in range(20):
        chosen = choose_suggestions(report.findings, least=Applicability.UNSAFE)
        if not chosen:
            break
        text = apply_edits(text, [edit for suggestion in chosen for edit in suggestion.edits])
        report = check(draft_of(case, text), guide)
    return text


@pytest.mark.parametrize("rule_id", rule_ids())
def test_every_rule_has_a_case_file_with_clean_cases_first_and_a_hit(rule_id: str) -> None:
    cases = load(rule_id)["cases"]
    assert "clean" in cases[0], "clean and tricky cases come first"
    assert sum("clean" in case for case in cases) >= 3
    assert any("flag" in case or "not_judged" in case for case in cases)
    for case in cases:
        assert case.keys() <= KEYS, case.keys() - KEYS


@pytest.mark.parametrize(("rule_id", "settings", "case"), all_cases())
def test_case(rule_id: str, settings: str, case: dict[str, Any]) -> None:
    guide = guide_from(case.get("guide", settings), only=(rule_id,))
    text = case.get("clean", case.get("flag"))
    report = check(draft_of(case, text), guide)
    assert not report.crashes
    found = [finding.span.of(text) if finding.span else "" for finding in report.findings]
    if "clean" in case:
        assert found == []
    elif "spans" in case:
        assert found == case["spans"]
    else:
        assert found, "nothing was found"
    if "severity" in case:
        assert {finding.severity.label for finding in report.findings} == {case["severity"]}
    if "says" in case:
        assert case["says"] in report.findings[0].message
    if "not_judged" in case:
        assert any(case["not_judged"] in item.reason for item in report.not_judged), report.not_judged
    else:
        assert not report.not_judged or "flag" in case or "clean" in case
    if "fixed" in case:
        assert fix(case, report, guide) == case["fixed"]
