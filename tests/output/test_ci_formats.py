"""GitHub workflow commands, JUnit and checkstyle: what build servers rely on."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from junitparser import Error, Failure, JUnitXml

from tests.output.sample import clean_run, from_standard_input, late_parcel, run
from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.finding import Finding, Severity
from tonecheck.output.formats import render
from tonecheck.output.github import command
from tonecheck.output.run import Checked, Run, Unchecked
from tonecheck.text.span import Span


def test_a_workflow_command_escapes_what_would_end_it() -> None:
    shown = command("error", "50%, a: b\r\nc", file="a,b:c%.txt", line=3, col=None)
    assert shown == "::error file=a%2Cb%3Ac%25.txt,line=3::50%25, a: b%0D%0Ac"


def test_findings_are_commands_with_the_level_github_knows() -> None:
    lines = render("github", run()).splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        "::notice", "::error", "::warning", "::warning", "::warning", "::error", "::error",
    ]  # fmt: skip
    assert ",line=1,endLine=1,col=16,endColumn=24," in lines[1]


@pytest.mark.parametrize("number", [0, 3])
def test_columns_are_left_out_where_github_takes_none(number: int) -> None:
    assert "col=" not in render("github", Run((late_parcel(),))).splitlines()[number]


def test_a_clean_run_gives_github_nothing() -> None:
    assert render("github", clean_run()) == ""


def test_a_message_cannot_smuggle_in_a_second_command() -> None:
    found = Finding("banned-term", "words", Severity.ERROR, "x\n::set-output name=a::b", Span(0, 1))
    item = Checked(Report(Draft("x", name="n\n::debug::y"), (found,), (), (), "", ""))
    shown = render("github", Run((item,), (Unchecked("a\r::debug::z", "b\n::debug::c"),)))
    assert len(shown.splitlines()) == 2


def parsed(shown: Run) -> list[tuple[str, int, int]]:
    """Name, failures and errors of each test case."""
    cases = [case for suite in JUnitXml.fromstring(render("junit", shown).encode()) for case in suite]
    return [
        (
            case.name,
            sum(isinstance(result, Failure) for result in case.result),
            sum(isinstance(result, Error) for result in case.result),
        )
        for case in cases
    ]


def test_each_draft_is_a_test_case() -> None:
    assert parsed(run()) == [
        ("replies/late parcel, café.txt", 3, 0),
        ("standard input", 1, 1),
        ("bye.txt", 0, 0),
        ("old.txt", 0, 1),
    ]


def test_test_cases_are_counted_not_findings() -> None:
    suites = JUnitXml.fromstring(render("junit", run()).encode())
    assert (suites.tests, suites.failures, suites.errors) == (4, 1, 2)


@pytest.mark.parametrize(("fail_on", "failures"), [(Severity.INFO, 4), (Severity.ERROR, 1), (None, 0)])
def test_findings_below_fail_on_are_told_without_failing(fail_on: Severity | None, failures: int) -> None:
    shown = Run((late_parcel(),), fail_on=fail_on)
    assert parsed(shown)[0][1] == failures
    out = ElementTree.fromstring(render("junit", shown)).findtext("testsuite/testcase/system-out") or ""
    assert out.count(" preferred-term\n") + out.count(" banned-term\n") == 4 - failures
    assert "not judged: preferred-term (24 words" in out


def test_checkstyle_lists_every_file_once_with_its_findings() -> None:
    late = late_parcel()
    root = ElementTree.fromstring(render("checkstyle", Run((late, late, from_standard_input()))))
    assert (root.tag, root.get("version")) == ("checkstyle", "4.3")
    assert [len(file) for file in root] == [8, 2]
    first = root[0][1].attrib
    assert (first["line"], first["column"], first["severity"]) == ("1", "16", "error")
    assert first["source"] == "tonecheck.banned-term"
    assert first["message"].startswith("“leverage” is a word this brand does not use. Why: ")


def test_checkstyle_says_which_draft_could_not_be_checked() -> None:
    root = ElementTree.fromstring(render("checkstyle", clean_run()._replace(unchecked=run().unchecked)))
    assert [len(file) for file in root] == [0, 1]
    assert root[1][0].attrib["message"].startswith("could not be checked: it is not UTF-8")
