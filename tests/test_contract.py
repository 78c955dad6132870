"""What every rule and every phrase owes: held over all rules and a set of drafts, and over made-up texts."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tonecheck import Draft, Guide, Message, check, load_guide
from tonecheck.edits import apply_edits, choose_suggestions
from tonecheck.finding import Applicability
from tonecheck.fix import fix
from tonecheck.guide.load import built_in_names
from tonecheck.rule import Rule
from tonecheck.rules import rule_class, rule_ids, rule_manual

SECTIONS = ("Why", "Bad", "Good", "Options", "Suggests", "Limits", "Source")


@cache
def guide(name: str = "support") -> Guide:
    return load_guide(name)


@cache
def samples() -> tuple[Draft, ...]:
    """Drafts of every kind: the guides' examples, the example drafts, and awkward texts."""
    drafts = []
    for name in built_in_names():
        for kind in ("good", "bad"):
            for example in guide(name).info["examples"][kind]:
                message = Message(example["message"]) if example["message"] else None
                drafts.append(Draft(example["text"], channel=example["channel"], message=message))
    for path in sorted((ROOT / "examples" / "drafts").glob("*.txt")):
        drafts.append(Draft(path.read_text(encoding="utf-8")))
    for path in sorted((ROOT / "tests" / "rules").glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]:
            message = Message(case["message"]) if "message" in case else None
            drafts.append(Draft(case.get("clean", case.get("flag")), channel=case.get("channel"), message=message))
    awkward = (
        "", " ", "\n\n", "😀", "👨‍👩‍👧‍👦" * 3, "a" * 5000, "İstanbul’da ﬃ ŉ", "\ufeffHi", "Hi {{", "}} {{name",
        "!" * 400, "((((", "“‘«", "\u202eabc", "\x00\x01", "Sorry\r\nSorry\rSorry", "🇬🇧🇬🇧", "é" * 50,
    )  # fmt: skip
    drafts.extend(Draft(text, channel=channel) for text in awkward for channel in (None, "x", "sms", "email"))
    return tuple(drafts)


def manual_section(rule_id: str, name: str) -> str:
    """The text behind `Name:` in a rule's manual page, its lines joined."""
    lines = rule_manual(rule_id).splitlines()
    found: list[str] = []
    inside = False
    for line in lines:
        title = line.split(":")[0]
        if title in SECTIONS and not line.startswith(" "):
            inside = title == name
            line = line.partition(":")[2]
        if inside:
            found.append(line.strip())
    return " ".join(part for part in found if part)


@pytest.mark.parametrize("rule_id", rule_ids())
def test_every_manual_page_has_all_its_sections(rule_id: str) -> None:
    manual = rule_manual(rule_id)
    assert manual.strip().splitlines()[0].rstrip().endswith((".", "?"))
    for name in SECTIONS:
        assert manual_section(rule_id, name), f"{rule_id} has no {name}:"


@pytest.mark.parametrize("rule_id", rule_ids())
def test_the_options_of_a_rule_are_in_its_manual(rule_id: str) -> None:
    described = manual_section(rule_id, "Options")
    for name in rule_class(rule_id).Options.fields:
        if name not in ("phrases",):
            assert name in described, f"{rule_id}: option {name} is not described"


@pytest.mark.parametrize("name", built_in_names())
def test_no_rule_crashes_and_every_span_lies_in_the_text(name: str) -> None:
    for draft in samples():
        report = check(Draft(draft.text, channel=draft.channel, message=draft.message), guide(name))
        assert not report.crashes, (report.crashes, draft.text)
        for finding in report.findings:
            assert finding.message
            assert finding.span is None or 0 <= finding.span.start <= finding.span.end <= len(draft.text)


def test_the_same_draft_gives_the_same_report_twice() -> None:
    other = load_guide("support")
    for draft in samples():
        first = check(Draft(draft.text, channel=draft.channel), guide())
        again = check(Draft(draft.text, channel=draft.channel), other)
        assert first.findings == again.findings
        assert first.not_judged == again.not_judged


def test_one_stretch_gets_one_finding() -> None:
    for draft in samples():
        spans = [
            finding.span
            for finding in check(draft, guide()).findings
            if finding.span is not None and not rule_class(finding.rule_id).measures_whole
        ]
        for before, after in pairwise(spans):
            assert before.end <= after.start, (draft.text, before, after)


def test_no_edit_touches_a_protected_stretch() -> None:
    for draft in samples():
        report = check(draft, guide())
        for finding in report.findings:
            for suggestion in finding.suggestions:
                for edit in suggestion.edits:
                    assert not report.draft.is_protected(edit.span), (draft.text, finding)


def test_fixing_never_leaves_more_to_find_and_is_done_in_one_go() -> None:
    for draft in samples():
        before = check(draft, guide())
        outcome = fix(draft, guide(), least=Applicability.UNSAFE)
        assert len(outcome.report.findings) <= len(before.findings)
        again = fix(outcome.report.draft, guide(), least=Applicability.UNSAFE)
        assert again.report.draft.text == outcome.report.draft.text


def test_a_safe_edit_checks_clean_of_its_own_rule() -> None:
    for draft in samples():
        report = check(draft, guide())
        for finding in report.findings:
            safe = [s for s in finding.suggestions if s.applicability is Applicability.SAFE]
            if not safe or finding.span is None:
                continue
            changed = apply_edits(draft.text, safe[0].edits)
            same = [f for f in check(Draft(changed, channel=draft.channel), guide()).findings
                    if f.rule_id == finding.rule_id]  # fmt: skip
            assert len(same) < sum(f.rule_id == finding.rule_id for f in report.findings), (draft.text, finding)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.sampled_from([None, "x", "sms", "email", "facebook"]))
def test_any_text_at_all_can_be_checked_and_fixed(text: str, channel: str | None) -> None:
    report = check(Draft(text, channel=channel), guide())
    assert not report.crashes
    for finding in report.findings:
        assert finding.span is None or finding.span.end <= len(text)
    chosen = choose_suggestions(report.findings, least=Applicability.UNSAFE)
    apply_edits(text, [edit for suggestion in chosen for edit in suggestion.edits])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "Hi {{name}}, |We utilise |order #12345 |https://a.example/x |@sam |£3.50 |in order to |not |NEVER |"
            "the the |!!! |sorry |you |“quoted” |😀 |Thank you |on 12 May |^AB |leverage ".split("|")
        ),
        max_size=20,
    )
)
def test_a_fix_keeps_names_numbers_links_placeholders_and_negations(parts: list[str]) -> None:
    text = "".join(parts)
    fixed = fix(Draft(text, channel="email"), guide(), least=Applicability.UNSAFE).report.draft.text
    for kept in ("{{name}}", "#12345", "https://a.example/x", "@sam", "£3.50", "12 May", "^AB"):
        assert fixed.count(kept) == text.count(kept)
    assert len(re.findall(r"\bnot\b", fixed)) == len(re.findall(r"\bnot\b", text))


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python before 3.11.5, Debian's among them, matches `(?:a|b)*+` wrongly; `(?>(?:a|b)*)` says the same."""
    repeated = re.compile(r"(?<!\\)\)(?:[*+?]|\{+\d+,?\d*\}+)\+")
    for path in (ROOT / "tonecheck").rglob("*.py"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            assert not repeated.search(line.replace("'()*+,-./", "")), f"{path.name}:{number}"


def test_rule_files_are_named_for_their_rules() -> None:
    for rule_id in rule_ids():
        assert rule_class(rule_id).id == rule_id
        assert Path(ROOT / "tests" / "rules" / f"{rule_id}.yaml").exists()


def test_rules_that_are_left_out_would_find_nothing() -> None:
    """`looks_for`, `idle_without` and the filing of phrases save time; they must never cost a finding."""
    subject = guide()
    for draft in samples()[::3]:
        draft = draft.with_names(subject.names)
        run = {rule.id for rule in subject.rules_for(draft)}
        for rule in every_rule(draft.channel):
            if rule.id not in run:
                assert not list(rule.check(draft)), (rule.id, draft.text)


@cache
def every_rule(channel: str | None) -> tuple[Rule[Any], ...]:
    """Every rule of the guide on a channel, built whether it can find something or not."""
    plan = guide()._plan(channel, ())
    for rule_id, entry in guide()._table.items():
        if entry["severity"] != "off":
            plan.settings.setdefault(rule_id, (entry["severity"], entry["options"]))
    return tuple(plan.rule(rule_id) for rule_id in plan.settings)
