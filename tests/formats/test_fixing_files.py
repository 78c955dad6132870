"""--fix in source files: whole files or none, only the words changed, and what cannot be written is said."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.formats.reading import read, shape
from tonecheck.cli.main import outcome
from tonecheck.draft import Draft
from tonecheck.finding import Edit
from tonecheck.formats.files import TextFile
from tonecheck.formats.rewrite import rewrite
from tonecheck.text.span import Span

GUIDE = "name: House\nbanned: [{term: leverage, instead: [use]}, {term: zorple, instead: ['a: b, \"c\"']}]\n"


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    Path("house.yaml").write_text(GUIDE, encoding="utf-8")


def fix(name: str, *arguments: str) -> int:
    return outcome(["check", "--guide", "house.yaml", "--select", "banned-term", "--fix", "--unsafe", *arguments, name])


def test_all_replies_of_a_file_are_fixed_in_one_go(capsys: pytest.CaptureFixture[str]) -> None:
    source = "# keep\nr:\n- b:   'it''s leverage'   # keep\n- b: |\n    leverage,\n     leverage\n- {b: \"\\u2019 leverage\", c: leverage}\n"
    Path("a.yaml").write_text(source, encoding="utf-8")
    assert fix("a.yaml", "--from", "yaml", "--text-field", "$.r[*].b") == 0
    fixed = Path("a.yaml").read_text(encoding="utf-8")
    assert fixed == source.replace("leverage", "use").replace("c: use", "c: leverage")
    assert "4 edits made" in capsys.readouterr().out


def test_findings_that_are_left_are_shown_where_they_stand_after_the_fix(capsys: pytest.CaptureFixture[str]) -> None:
    text = '{"b": "We leverage it. We apologise for any inconvenience caused."}'
    Path("a.json").write_text(text, encoding="utf-8")
    code = outcome(
        "check --guide house.yaml --select banned-term,non-apology --fix --unsafe --format json "
        "--from json --text-field b a.json".split()
    )
    finding = json.loads(capsys.readouterr().out)["drafts"][0]["findings"][0]
    text = Path("a.json").read_text(encoding="utf-8")
    assert code == 1
    assert text[finding["column"] - 1 :].startswith(finding["text"])


def test_a_change_that_a_plain_scalar_or_cell_cannot_hold_is_left_to_a_person(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("a.yaml").write_text("r: one zorple\ns: 'one zorple'\n", encoding="utf-8")
    assert fix("a.yaml", "--from", "yaml", "--text-field", "$.*") == 1
    assert Path("a.yaml").read_text(encoding="utf-8") == "r: one zorple\ns: 'one a: b, \"c\"'\n"
    assert "a.yaml: r: a change could not be written there by itself" in capsys.readouterr().err
    Path("a.csv").write_text('b\nit zorple\n"it zorple"\n', encoding="utf-8")
    assert fix("a.csv", "--from", "csv", "--text-field", "b") == 1
    assert Path("a.csv").read_text(encoding="utf-8") == 'b\nit zorple\n"it a: b, ""c"""\n'


def test_a_change_across_tags_is_left_to_a_person_and_others_are_made(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.html").write_text("<p>We le<b>ver</b>age, we &amp; they <i>leverage</i>.</p>", encoding="utf-8")
    assert fix("a.html") == 1
    assert Path("a.html").read_text(encoding="utf-8") == "<p>We le<b>ver</b>age, we &amp; they <i>use</i>.</p>"
    assert "by itself" in capsys.readouterr().err


def test_a_rewrite_that_would_read_differently_is_refused_for_that_reply_alone() -> None:
    source = "r:\n  - |\n    one two\n  - plain\n"
    replies = read(source, shape("yaml", "$.r[*]"))
    file = TextFile("f", source, source.encode())
    changes = {0: [Edit(Span(0, 3), " ")], 1: [Edit(Span(0, 5), "x")]}  # a leading space would be indentation
    done = rewrite(file, shape("yaml", "$.r[*]"), Draft(""), replies, changes)
    assert done.refused == (0,)
    assert done.text == "r:\n  - |\n    one two\n  - x\n"


def test_fixing_standard_input_of_a_format_prints_the_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"b": "\\tleverage"}\n'), encoding="utf-8"))
    assert fix("-", "--from", "jsonl", "--text-field", "b") == 0
    assert capsys.readouterr().out == '{"b": "\\tuse"}\n'


def test_two_names_of_one_file_are_fixed_once() -> None:
    Path("a.txt").write_text("We leverage.", encoding="utf-8")
    assert outcome("check --guide house.yaml --select banned-term --fix --unsafe a.txt ./a.txt".split()) == 0
    assert Path("a.txt").read_text(encoding="utf-8") == "We use."


def test_killed_in_the_middle_every_file_is_old_or_new(tmp_path: Path) -> None:
    """200 files; the process is killed as soon as some have been written, and again and again."""
    entry = "  - {{title: T{0}, body: 'Hi, we leverage it. 😀 {1}'}}\n"
    old = "replies:\n" + "".join(entry.format(number, "x" * 400) for number in range(3))
    new = old.replace("leverage", "use")
    paths = [tmp_path / f"{number:03}.yaml" for number in range(200)]
    command = [
        sys.executable, "-m", "tonecheck", "check", "--guide", "house.yaml", "--select", "banned-term", "--fix",
        "--unsafe", "--from", "yaml", "--text-field", "$.replies[*].body", *map(str, paths),
    ]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    states: set[tuple[bool, bool]] = set()
    for wanted in (3, 90):
        for path in paths:
            path.write_text(old, encoding="utf-8")
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        while process.poll() is None and paths[wanted].read_text(encoding="utf-8") == old:
            pass
        process.send_signal(signal.SIGKILL)
        process.wait()
        texts = [path.read_text(encoding="utf-8") for path in paths]
        assert all(text in (old, new) for text in texts)
        states.add((old in texts, new in texts))
    assert (True, True) in states, "the process was never killed in the middle"
