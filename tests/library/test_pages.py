"""docs/library.md and docs/placeholders.md are run: their commands print what the pages show."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tonecheck.cli.main import outcome

PLACEHOLDERS = (ROOT / "docs" / "placeholders.md").read_text(encoding="utf-8")
LIBRARY = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")


def consoles(page: str) -> list[str]:
    return re.findall(r"```console\n(.*?)```", page, re.DOTALL)


def test_the_example_of_the_library_gives_what_the_page_shows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, shown = consoles(LIBRARY)[1].split("\n", 2)
    assert first == "$ cd examples/library"
    monkeypatch.chdir(ROOT / "examples" / "library")
    assert outcome(shlex.split(second.removeprefix("$ tonecheck "))) == 1
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize("number", [0, 1])
def test_the_examples_of_placeholders_give_what_the_page_shows(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    if number == 1:
        (project,) = re.findall(r"```yaml\n(.*?)```", PLACEHOLDERS, re.DOTALL)
        (tmp_path / "tonecheck.yaml").write_text(project, encoding="utf-8")
    command, _, shown = consoles(PLACEHOLDERS)[number].partition("\n")
    assert outcome(shlex.split(command.removeprefix("$ tonecheck "))) == 1
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize("page", [PLACEHOLDERS, LIBRARY])
def test_every_file_the_pages_link_to_is_there(page: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page):
        if not target.startswith("http"):
            assert (ROOT / "docs" / target).exists(), target
