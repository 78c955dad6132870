"""SARIF: what code scanning services rely on."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sarif_pydantic import Sarif

from tests.output.sample import LATE, clean_run, finding, from_standard_input, run
from tonecheck.baseline.fingerprint import fingerprint
from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.finding import Applicability, Edit, Finding, Severity, Suggestion
from tonecheck.formats.files import TextFile
from tonecheck.formats.read import read_replies
from tonecheck.formats.reply import Reply
from tonecheck.formats.shape import Field, Shape
from tonecheck.output.formats import render
from tonecheck.output.run import Checked, Run
from tonecheck.output.sarif import uri
from tonecheck.rules import rule_manual
from tonecheck.text.span import Span

BAD = "Today we both leverage our own network every day."


def log(shown: Run) -> Any:
    return json.loads(render("sarif", shown))["runs"][0]


def test_a_log_comes_back_unchanged_from_a_reader_of_sarif() -> None:
    written = json.loads(render("sarif", run()))
    read = Sarif.model_validate(written)
    assert json.loads(read.model_dump_json(by_alias=True, exclude_unset=True)) == written
    assert read.model_extra == {}
    results = read.runs[0].results
    assert results is not None
    assert [str(result.level and result.level.value) for result in results] == [
        "note", "error", "warning", "warning", "warning",
    ]  # fmt: skip


def test_columns_count_code_points_and_regions_lead_back_to_the_words() -> None:
    shown = log(run())
    assert shown["columnKind"] == "unicodeCodePoints"
    lines = LATE.split("\r\n")
    for result in shown["results"][1:3]:
        region = result["locations"][0]["physicalLocation"]["region"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_a_finding_about_the_whole_draft_has_a_line_only() -> None:
    location = log(run())["results"][0]["locations"][0]
    assert location["physicalLocation"]["region"] == {"startLine": 1}


def test_rules_are_explained_by_their_manual() -> None:
    shown = log(run())
    rules = shown["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["banned-term", "preferred-term"]
    for rule in rules:
        manual = rule_manual(rule["id"])
        assert rule["shortDescription"]["text"] == manual.splitlines()[0]
        assert rule["fullDescription"]["text"].count("Why: ") == 1
        assert rule["help"]["text"] == manual.strip()
        assert "**Good:** " in rule["help"]["markdown"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in shown["results"])


def test_a_rule_nobody_knows_is_still_reported() -> None:
    found = Finding("house-rule", "words", Severity.ERROR, "no", Span(0, 2))
    shown = log(Run((Checked(Report(Draft(BAD), (found,), (), (), "", ""), "a.txt"),)))
    assert shown["tool"]["driver"]["rules"] == [{"id": "house-rule"}]


def test_only_suggestions_with_edits_are_fixes() -> None:
    results = log(run())["results"]
    assert [len(result.get("fixes", ())) for result in results] == [0, 2, 1, 0, 0]
    replacement = results[2]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"]["text"] == "parcel"
    assert replacement["deletedRegion"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 15}


def test_advice_that_a_person_must_finish_is_no_fix_even_with_edits() -> None:
    advice = Suggestion("name the day", (Edit(Span(0, 5), "On ..."),), Applicability.DISPLAY)
    found = finding(BAD, "Today", "which day?", advice, severity=Severity.ERROR)
    item = Checked(Report(Draft(BAD), (found,), (), (), "", ""), "a.txt")
    assert "fixes" not in log(Run((item,)))["results"][0]


def test_a_draft_inside_another_file_has_its_places_and_its_fixes_as_the_file_writes_them() -> None:
    source = '{"a": 1,\n "body": "Sorry \\u2019 it"}'
    file = TextFile("a.json", source, source.encode())
    (reply,) = read_replies(file, Shape("json", (Field("body"),)))
    assert isinstance(reply, Reply)
    quoted = Suggestion("quote it", (Edit(Span(0, 5), '"Sorry"'),), Applicability.UNSAFE)
    found = finding(reply.draft.text, "Sorry", "again", quoted, severity=Severity.ERROR)
    result = log(Run((Checked(Report(reply.draft, (found,), (), (), "", ""), "a.json", reply),)))["results"][0]
    region = {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 16}
    assert {
        name: value for name, value in result["locations"][0]["physicalLocation"]["region"].items() if name in region
    } == region
    assert result["locations"][0]["logicalLocations"] == [{"name": "body"}]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {"deletedRegion": region, "insertedContent": {"text": '\\"Sorry\\"'}}
    ]


def test_a_fix_that_would_touch_markup_is_left_out() -> None:
    source = "<p>So <b>sor</b>ry</p>"
    (reply,) = read_replies(TextFile("a.html", source, source.encode()), Shape("html"))
    assert isinstance(reply, Reply)
    found = finding(
        reply.draft.text,
        "sorry",
        "x",
        Suggestion("y", (Edit(Span(3, 8), ""),), Applicability.SAFE),
        severity=Severity.ERROR,
    )
    result = log(Run((Checked(Report(reply.draft, (found,), (), (), "", ""), "a.html", reply),)))["results"][0]
    assert result["locations"][0]["physicalLocation"]["region"]["endColumn"] == 19
    assert "fixes" not in result


def test_a_draft_without_a_file_has_a_logical_location() -> None:
    location = log(run())["results"][-1]["locations"][0]
    assert location["logicalLocations"] == [{"name": "standard input"}]
    assert "physicalLocation" not in location


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a.txt", "a.txt"),
        ("./a b/c%d.txt", "a%20b/c%25d.txt"),
        ("../10:30 café#1?.txt", "../10%3A30%20caf%C3%A9%231%3F.txt"),
        ("/tmp/a b.txt", "file:///tmp/a%20b.txt"),
        ("not utf-8 \udcff.txt", "not%20utf-8%20%FF.txt"),
    ],
)
def test_paths_are_written_as_uris(path: str, written: str) -> None:
    assert uri(path) == written


def test_trouble_is_told_and_makes_the_invocation_unsuccessful() -> None:
    told = log(run())["invocations"][0]
    assert told["executionSuccessful"] is False
    assert [note["level"] for note in told["toolExecutionNotifications"]] == ["error", "note", "error"]
    assert log(Run((from_standard_input(),)))["invocations"][0]["executionSuccessful"] is False
    assert log(clean_run())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        (f"Hello, Sam!\n\n{BAD} Goodbye.", True),
        ("today  we both LEVERAGE our own\nnetwork each week", True),
        ("Today we both leverage our new network every day.", False),
        ("Today we all leverage our own network every day.", False),
    ],
)
def test_a_fingerprint_rests_on_the_words_and_their_neighbours(text: str, stays: bool) -> None:
    def of(draft: str) -> str:
        start = draft.lower().index("leverage")
        found = Finding("banned-term", "words", Severity.ERROR, "no", Span(start, start + 8))
        return fingerprint(found, draft, "a.txt")

    assert (of(text) == of(BAD)) is stays


def test_fingerprints_tell_the_same_words_apart() -> None:
    text = "Sorry. Sorry. Sorry. Sorry. Sorry. Sorry. Sorry. Sorry. Sorry."
    found = tuple(
        finding(text, "Sorry", "again", severity=Severity.ERROR)._replace(span=Span(at, at + 5))
        for at in range(0, len(text), 7)
    )
    shown = log(Run((Checked(Report(Draft(text), found, (), (), "", ""), "a.txt"),)))
    prints = [result["partialFingerprints"]["tonecheckWords/v1"] for result in shown["results"]]
    assert len(set(prints)) == len(prints) == 9
