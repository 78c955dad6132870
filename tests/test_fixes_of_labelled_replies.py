"""Every edit offered for the labelled replies, alone and with the others: it mends its fault and changes no fact.

An edit may uncover a fault that a graver one on the same words hid, and words written out may take a sentence or a
post over its limit; neither was made by the edit. Negations may go only with the words the finding is about (“Nobody
forced you to”), and a fact only where the finding says that it is wrong.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from functools import cache

import pytest

from tests.conftest import ROOT
from tonecheck import Draft, Guide, Message, Report, check, load_guide
from tonecheck.edits import apply_edits, choose_suggestions
from tonecheck.facts import changed_facts
from tonecheck.finding import Applicability, Edit, Finding, Severity
from tonecheck.fix import fix

GUIDES = ("support", "bank")
ABOUT_FACTS = frozenset({"wrong-detail", "exposed-personal-data", "text-speak", "misplaced-cheer"})
LIMITS = frozenset({"long-sentence", "too-long"})
NEGATIONS = frozenset("not no never nor neither none nobody nothing".split())
APPLIED = (Applicability.SAFE, Applicability.UNSAFE)


@cache
def guide(name: str) -> Guide:
    return load_guide(name)


@cache
def reports(name: str) -> tuple[Report, ...]:
    """The labelled replies in which something is found that an edit could mend."""
    found = []
    for line in (ROOT / "tests" / "labelled" / "replies.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        message = Message(record["customer"]) if record["customer"] else None
        draft = Draft(record["reply"], channel=record["channel"], message=message, template=record["macro"])
        report = check(draft, guide(name))
        if choose_suggestions(report.findings, least=Applicability.UNSAFE):
            found.append(report)
    return tuple(found)


def negations(draft: Draft) -> int:
    return sum(norm in NEGATIONS for norm in draft.words.norms)


def protected(draft: Draft) -> Counter[tuple[str, str]]:
    """Names of the brand, handles, tags, links, addresses and placeholders, by kind and text."""
    return Counter((part.kind, part.span.of(draft.text)) for part in draft.protected)


def warnings(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.rule_id for finding in findings if finding.severity >= Severity.WARNING)


def hidden(report: Report, name: str) -> Counter[str]:
    """What every rule finds by itself, before one stretch gets one finding."""
    results = [result for rule in guide(name).rules_for(report.draft) for result in rule.check(report.draft)]
    return warnings(result for result in results if isinstance(result, Finding))


def written(report: Report, edits: Iterable[Edit]) -> Draft:
    return report.draft.replace(text=apply_edits(report.draft.text, edits))


def is_still_found(finding: Finding, before: Report, after: Report, edits: Iterable[Edit]) -> bool:
    """True if the same rule reports the same words at the same place."""
    same = [item for item in after.findings if item.rule_id == finding.rule_id]
    if finding.span is None:
        return any(item.message == finding.message for item in same)
    start = finding.span.start
    start += sum(len(edit.replacement) - len(edit.span) for edit in edits if edit.span.end <= start)
    words = finding.span.of(before.draft.text)
    return any(
        item.span is not None and item.span.start == start and item.span.of(after.draft.text) == words for item in same
    )


def hold(before: Report, after: Report, mended: Iterable[Finding], name: str) -> None:
    """What holds between a reply and the same reply with the edits for these findings made."""
    mended = tuple(mended)
    draft, changed = before.draft, after.draft
    told = (draft.text, changed.text)
    assert changed.text.strip(), told
    new = warnings(after.findings) - warnings(before.findings)
    if len(changed.text.split()) > len(draft.text.split()) or len(changed.text) > len(draft.text):
        new = Counter({rule_id: count for rule_id, count in new.items() if rule_id not in LIMITS})
    assert not new or not new - hidden(before, name), told
    if not any(finding.rule_id in ABOUT_FACTS for finding in mended):
        assert changed_facts(draft, changed) == ((), ()), told
    assert protected(draft) == protected(changed), told
    own = sum(negations(Draft(finding.span.of(draft.text))) for finding in mended if finding.span is not None)
    assert negations(draft) - own <= negations(changed) <= negations(draft), told
    for ugly in ("  ", " ,", ",,", " .", "\n\n\n", "a an ", "to to "):
        assert changed.text.count(ugly) <= draft.text.count(ugly), told


@pytest.mark.parametrize("name", GUIDES)
def test_each_edit_alone_mends_its_finding_and_changes_no_fact(name: str) -> None:
    tried = 0
    for report in reports(name):
        for finding in report.findings:
            for suggestion in finding.suggestions:
                if suggestion.applicability not in APPLIED:
                    continue
                tried += 1
                after = check(written(report, suggestion.edits), guide(name))
                assert not is_still_found(finding, report, after, suggestion.edits), (report.draft.text, finding)
                hold(report, after, (finding,), name)
    assert tried > 100


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize("least", APPLIED)
def test_all_edits_together_change_no_fact(name: str, least: Applicability) -> None:
    for report in reports(name):
        chosen = choose_suggestions(report.findings, least=least)
        if chosen:
            after = check(written(report, [edit for item in chosen for edit in item.edits]), guide(name))
            mended = [finding for finding in report.findings if not {*finding.suggestions}.isdisjoint(chosen)]
            hold(report, after, mended, name)


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize("least", APPLIED)
def test_what_was_fixed_stays_as_it_is(name: str, least: Applicability) -> None:
    for report in reports(name):
        fixed = fix(report.draft, guide(name), least=least)
        assert apply_edits(report.draft.text, fixed.edits) == fixed.report.draft.text
        hold(report, fixed.report, report.findings, name)
        again = fix(fixed.report.draft, guide(name), least=least)
        assert (again.applied, again.report.draft.text) == (0, fixed.report.draft.text)
