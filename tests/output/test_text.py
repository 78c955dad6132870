"""The format for people: carets, suggestions, colour, and the verdict."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.output.sample import clean, clean_run, finding, from_standard_input, late_parcel, run
from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.errors import UnknownNameError
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.output.formats import FORMATS, render
from tonecheck.output.run import Checked, Run, Unchecked
from tonecheck.output.text import describe
from tonecheck.text.span import Span


def described(text: str, start: int, end: int, width: int = 80, **more: object) -> list[str]:
    """The lines of one finding on `text[start:end]`."""
    found = Finding("banned-term", "words", Severity.ERROR, "no", Span(start, end), **more)  # type: ignore[arg-type]
    return describe(Checked(Report(Draft(text), (found,), (), (), "Support", "abc")), found, width=width)


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        ("", 0),
        ("Sorry ", 6),
        ("😀 ", 3),
        ("❤️ ", 3),  # a narrow sign that U+FE0F makes a picture
        ("👩‍👩‍👧 ", 3),
        ("👍🏽 ", 3),
        ("✌🏽 ", 3),
        ("🇬🇧 ", 3),
        ("1️⃣ ", 3),
        ("日本 ", 5),
        ("e\u0301te\u0301 ", 4),
        ("\t", 4),
        ("a\u200db ", 3),
        ("\x1b[31m", 5),
    ],
)
def test_carets_stand_under_the_words_they_mean(before: str, columns: int) -> None:
    lines = described(f"{before}leverage it", len(before), len(before) + 8)
    assert lines[2] == " " * (2 + columns) + "^" * 8


def test_a_wide_word_gets_as_many_carets_as_it_is_wide() -> None:
    assert described("so 日本 😀", 3, 7)[2].count("^") == 7


def test_a_long_line_is_cut_around_the_finding() -> None:
    text = "a " * 60 + "leverage" + " b" * 60
    line, carets = described(text, 120, 128, width=60)[1:3]
    assert len(line) <= 60
    assert line.strip()[0] == line[-1] == "…"
    assert line[carets.index("^") : carets.rindex("^") + 1] == "leverage"
    assert 15 < carets.index("^") < 35


def test_a_finding_longer_than_the_line_is_shown_from_its_start() -> None:
    line, carets = described("start " + "x" * 200, 6, 206, width=60)[1:3]
    assert line[carets.index("^")] == "x"
    assert len(carets) <= len(line) <= 60
    assert set(carets) == {" ", "^"}


def test_a_cut_never_begins_inside_an_emoji() -> None:
    text = "👩‍🚀" * 30 + "leverage" + "👩‍🚀" * 30
    for width in range(40, 60):
        line = described(text, 90, 98, width=width)[1].strip()
        assert line.startswith("…👩")
        assert line.endswith("🚀…")


def test_an_insertion_gets_one_caret() -> None:
    assert described("Hello", 5, 5)[2] == "       ^"


def test_a_finding_over_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    lines = described("one two\r\nthree", 4, 12)
    assert lines[1:3] == ["  one two", "      ^^^"]


def test_a_finding_on_a_blank_line_has_a_caret() -> None:
    assert described("a\n\nb", 2, 3)[1:3] == ["", "  ^"]


def test_a_finding_about_the_whole_draft_has_no_caret() -> None:
    shown = render("text", Run((late_parcel(),)))
    whole = shown.split("\n\n")[0].splitlines()
    assert whole[1] == "  the reply never says when the parcel arrives"
    assert not any("^" in line for line in whole)


def test_three_suggestions_are_shown_and_what_fix_does_is_among_them() -> None:
    edits = (Edit(Span(0, 1), "b"),)
    suggestions = (
        *(Suggestion(f"write “{word}”", edits, Applicability.UNSAFE) for word in "bcde"),
        Suggestion("write “f”", edits, Applicability.SAFE),
    )
    lines = described("a", 0, 1, suggestions=suggestions)[-3:]
    assert lines == ["  try: write “b”", "  or:  write “c”", "  or:  write “f” (--fix does this)"]


def test_long_sentences_are_wrapped_under_their_label() -> None:
    lines = described("a", 0, 1, width=40, why="the guide asks for plainer words than these are")
    assert lines[-2:] == ["  why: the guide asks for plainer words", "       than these are"]


def test_colour_adds_nothing_but_colour() -> None:
    coloured = render("text", run(), colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render("text", run())
    assert "\x1b[31;1merror\x1b[0m" in coloured


def test_nothing_in_a_draft_steers_the_terminal() -> None:
    hostile = "\x1b]0;x\x07 \u202e \x9b leverage"
    found = finding(hostile, "leverage", f"{hostile}\nfake line", severity=Severity.ERROR, why=hostile)
    item = Checked(Report(Draft(hostile), (found,), (NotJudged("x", hostile),), (), "", ""), hostile)
    shown = render("text", Run((item,), (Unchecked(hostile, hostile, hostile),)))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    assert "\nfake" not in shown


@pytest.mark.parametrize(
    ("shown", "verdict"),
    [
        (Run(()), "0 drafts checked."),
        (clean_run(), "1 draft checked: clean."),
        (clean_run()._replace(fixed=2), "1 draft checked: clean; 2 edits made."),
        (
            Run((late_parcel(), clean(), clean()), guide_name="Support"),
            "3 drafts checked: 1 error, 2 warnings, 1 info (guide Support).",
        ),
        (Run((), (Unchecked("x", "no"),)), "0 drafts checked; 1 could not be checked."),
        (
            Run((clean(),), (Unchecked("x", "no"),), "Support"),
            "1 draft checked: nothing found; 1 could not be checked.",
        ),
        (Run((from_standard_input(),)), "1 draft checked: 1 warning; 1 rule failed."),
    ],
)
def test_the_last_line_is_the_verdict(shown: Run, verdict: str) -> None:
    assert render("text", shown).splitlines()[-1] == verdict


def test_quiet_prints_nothing_when_all_is_clean() -> None:
    assert render("text", clean_run(), quiet=True) == ""
    assert render("text", clean_run()) == "1 draft checked: clean.\n"


def test_quiet_keeps_findings_failures_and_the_unchecked_but_not_what_was_not_judged() -> None:
    shown = render("text", run(), quiet=True)
    assert "not judged:" not in shown
    assert "leverage" in shown
    assert "this rule failed" in shown
    assert "hint: save it as UTF-8" in shown


def test_a_draft_that_was_not_wholly_judged_says_so_in_one_line() -> None:
    left = (NotJudged("a", "too short"), NotJudged("b", "no date\ngiven"))
    item = Checked(Report(Draft("Hi", name="hi.txt"), (), left, (), "", ""))
    assert render("text", Run((item, item))).splitlines() == [
        "hi.txt not judged: a (too short); b (no date given)",
        "hi.txt not judged: a (too short); b (no date given)",
        "",
        "2 drafts checked: clean.",
    ]


def test_an_unknown_format_is_refused_with_a_hint() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'sarif'"):
        render("sariff", run())


def test_text_imports_nothing_slow() -> None:
    program = (
        "import sys; import tonecheck.output.formats, tonecheck.output.text; "
        "print(*{'textwrap', 'shutil', 'json', 'unicodedata', 'xml', 'yaml', 'pathlib', "
        "'tonecheck.output.json_format'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ""


def test_every_format_ends_in_a_line_ending() -> None:
    assert all(render(name, run()).endswith("\n") for name in FORMATS)
