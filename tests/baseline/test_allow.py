"""Findings a project allows: which they are, when they end, and every fault in how they are written."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tests.baseline.made import TODAY, reply
from tonecheck.baseline.allow import Allowance, Sifted, sift
from tonecheck.baseline.match import Judged
from tonecheck.baseline.project import read_adoption
from tonecheck.errors import ConfigError

YESTERDAY = TODAY - datetime.timedelta(days=1)
LATE = reply("late", "We [leverage] the [synergy] of our network.")


def allowance(reply: str = "late", *, rule: str = "banned-term", text: str = "", **more: object) -> Allowance:
    return Allowance(rule, reply, text, "legal wording", more.get("expires"), "tonecheck.yaml:3")  # type: ignore[arg-type]


def sifted(*judged: Judged, allow: Allowance, **how: bool) -> Sifted:
    return sift(judged, (allow,), today=TODAY, **how)


@pytest.mark.parametrize(
    "name", ["late", "macros.yaml", "macros.yaml#late", "l*", "macros.*", "*#late", "*", "l[a-b]te"]
)
def test_a_reply_is_meant_by_its_name_its_file_or_both(name: str) -> None:
    outcome = sifted(LATE, allow=allowance(name))
    assert (outcome.allowed, outcome.findings, outcome.unused) == (2, ((),), ())


@pytest.mark.parametrize("name", ["Late", "lat", "macros", "other.yaml#late", "late#macros.yaml"])
def test_another_reply_is_not_meant(name: str) -> None:
    assert sifted(LATE, allow=allowance(name)).allowed == 0


def test_another_rule_is_not_allowed() -> None:
    assert sifted(LATE, allow=allowance(rule="jargon")).allowed == 0


@pytest.mark.parametrize("text", ["synergy", "SYNERGY", "syn"])
def test_a_text_picks_the_findings_whose_words_hold_it(text: str) -> None:
    outcome = sifted(LATE, allow=allowance(text=text))
    assert outcome.allowed == 1
    assert [finding.span.of(LATE.report.draft.text) for finding in outcome.findings[0] if finding.span] == ["leverage"]


def test_a_text_never_means_a_finding_about_the_whole_reply() -> None:
    assert sifted(reply("late", "We are late.", whole=1), allow=allowance(text="late")).allowed == 0


def test_an_entry_holds_through_its_last_day_and_is_named_afterwards() -> None:
    assert sifted(LATE, allow=allowance(expires=TODAY)).allowed == 2
    outcome = sifted(LATE, allow=allowance(expires=YESTERDAY))
    assert (outcome.allowed, len(outcome.expired), outcome.unused) == (0, 1, ())


def test_an_unused_entry_is_named_as_far_as_the_run_can_know() -> None:
    clean = reply("late", "All is well.")
    other = reply("other", "All is well.")
    assert sifted(clean, allow=allowance("late")).unused
    assert not sifted(other, allow=allowance("late")).unused
    assert not sifted(clean, allow=allowance("l*")).unused
    assert sifted(other, allow=allowance("l*"), every_reply=True).unused
    assert not sifted(clean, allow=allowance("late"), every_rule=False).unused


PROJECT = """\
guide: support
baseline: old.json
allow:
  - {rule: shouting, reply: late, reason: it is a brand name, expires: 2027-01-31}
  - rule: jargon
    text: utilise
    reason: legal wording
"""


def test_a_project_file_is_read_and_kept_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    project = tmp_path / "tonecheck.yaml"
    project.write_text(PROJECT, encoding="utf-8")
    first = read_adoption(project)
    with monkeypatch.context() as patched:
        patched.setattr("tonecheck.baseline.project_file.read_project_file", None)
        again = read_adoption(project)
    assert first == again
    assert first.baseline == tmp_path / "old.json"
    assert first.allowances == (
        Allowance("shouting", "late", "", "it is a brand name", datetime.date(2027, 1, 31), "tonecheck.yaml:4"),
        Allowance("jargon", "*", "utilise", "legal wording", None, "tonecheck.yaml:5"),
    )


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (
            "{rule: shoutng, reason: x}",
            r"tonecheck.yaml:2:12: there is no rule 'shoutng'\n  hint: did you mean 'shouting'",
        ),
        ("{rule: shouting}", r"tonecheck.yaml:2:5: 'reason' is missing"),
        ("{rule: shouting, reason: ''}", r"tonecheck.yaml:2:30: 'reason' is empty"),
        ("{rule: shouting, reason: x, expires: soon}", r"tonecheck.yaml:2:42: 'soon' is not a date"),
        ("{rule: shouting, reason: x, replies: late}", r"tonecheck.yaml:2:33: unknown key 'replies'"),
        ("shouting", r"tonecheck.yaml:2:5: expected 'name: value' lines, found 'shouting'"),
    ],
)
def test_a_fault_is_named_with_its_place(
    entry: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    project = tmp_path / "tonecheck.yaml"
    project.write_text(f"allow:\n  - {entry}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=message):
        read_adoption(project)


def test_a_baseline_that_is_no_path_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tonecheck.yaml").write_text("baseline: [a, b]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"tonecheck.yaml:1:11: 'baseline' takes the path of one file"):
        read_adoption(tmp_path / "tonecheck.yaml")


def test_two_projects_named_from_where_they_stand_are_not_mixed_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tonecheck.yaml").write_text(f"baseline: {name}.json\n", encoding="utf-8")
        monkeypatch.chdir(tmp_path / name)
        assert read_adoption(Path("tonecheck.yaml")).baseline == tmp_path / name / f"{name}.json"
