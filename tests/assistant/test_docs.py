"""The page on replies is run: its commands and its Python."""

from __future__ import annotations

import re
import shlex

import pytest

from tests.conftest import ROOT
from tonecheck.cli.main import outcome
from tonecheck.rules import rule_ids

PAGE = (ROOT / "docs" / "reply.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n\$ (.*?)\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("command", "shown"), BLOCKS, ids=range(len(BLOCKS)))
def test_a_command_prints_what_the_page_shows(
    command: str, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line of dots stands for any lines, dots at the end of a line for the rest of it."""
    monkeypatch.chdir(ROOT)
    program, *arguments = shlex.split(command)
    assert program == "tonecheck"
    assert outcome(arguments) in (0, 1)
    printed = capsys.readouterr().out.splitlines()
    at = 0
    skips = False
    for line in shown.splitlines():
        if line.strip() == "...":
            skips = True
            continue
        places = [place for place in range(at, len(printed)) if _is_shown(printed[place], line)]
        assert places, f"not printed: {line}"
        assert skips or places[0] == at, f"printed before it: {printed[at]}"
        at, skips = places[0] + 1, False
    assert skips or at == len(printed), printed[at:]


def _is_shown(printed: str, line: str) -> bool:
    return printed.startswith(line.removesuffix("...")) if line.endswith("...") else printed == line


def test_there_are_commands_to_run() -> None:
    assert len(BLOCKS) == 4


def test_the_python_lines_run(capsys: pytest.CaptureFixture[str]) -> None:
    for lines in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        exec(compile(lines, "reply.md", "exec"), {})
    assert "«answer: " in capsys.readouterr().out


def test_every_rule_the_page_names_is_there() -> None:
    table = PAGE.split("| rule |")[1].split("\n\n")[0]
    named = {name for row in table.splitlines() if "|" in row for name in re.findall(r"`([a-z-]+)`", row.split("|")[1])}
    assert named <= set(rule_ids()), named - set(rule_ids())
    assert len(named) > 15
