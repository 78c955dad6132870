"""The README is run: its guide, its output, its Python, and the commands that others call."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tonecheck.cli.main import outcome

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, number: int = 0) -> str:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)[number]


def test_the_guide_and_the_draft_give_what_the_readme_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "guide.yaml").write_text(block("yaml"), encoding="utf-8")
    command, _, shown = block("console").partition("\n")
    text = re.search(r'--text "(.*)"', command)
    assert text is not None
    assert outcome(["check", "--guide", "guide.yaml", "--text", text[1]]) == 1
    assert capsys.readouterr().out == shown
    assert outcome(["guide", "check", "guide.yaml"]) == 0, capsys.readouterr().out
    assert outcome(["guide", "test", "guide.yaml"]) == 0, capsys.readouterr().out


def test_the_python_lines_run(capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block("python"), "README.md", "exec"), {})
    assert "utilise" in capsys.readouterr().out


def test_the_guide_has_ten_lines_and_the_python_six() -> None:
    assert len(block("yaml").strip().splitlines()) == 10
    assert len([line for line in block("python").splitlines() if line.strip()]) <= 6


def test_every_file_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if not target.startswith("http"):
            assert (ROOT / target).exists(), target


def test_the_readme_and_contributing_pass_tonecheck(capsys: pytest.CaptureFixture[str]) -> None:
    names = [str(ROOT / name) for name in ("README.md", "CONTRIBUTING.md")]
    assert outcome(["check", "--guide", "support", "--quiet", *names]) == 0, capsys.readouterr().out


def test_ci_calls_exactly_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "test command" in script
    assert README.count("<!-- test command -->") == 1
    command = re.search(r"<!-- test command -->\n```sh\n(.*?)```", README, re.DOTALL)
    assert command is not None
    assert "pytest" in command[1]
