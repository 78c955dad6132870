"""docs/sources.md is run: its settings are read, its commands give what it shows, its examples are what it says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tonecheck.cli.main import outcome
from tonecheck.document.reader import keys
from tonecheck.formats.presets import PRESETS
from tonecheck.formats.shape import FORMATS
from tonecheck.formats.source_settings import SourceSettings, read_sources

PAGE = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
MACROS = ROOT / "examples" / "macros"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def commands() -> list[tuple[str, str]]:
    found = []
    for block in blocks("console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            if command.startswith("tonecheck"):
                found.append((command, shown))
    return found


@pytest.mark.parametrize(("command", "shown"), commands())
def test_a_command_prints_what_the_page_shows(
    command: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import shlex

    shutil.copytree(MACROS, tmp_path / "macros")
    monkeypatch.chdir(tmp_path / "macros")
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    code = outcome(shlex.split(command)[1:])
    assert capsys.readouterr().out == shown
    assert code == (1 if shown else 0)


@pytest.mark.parametrize("block", [block for block in blocks("yaml") if "sources:" in block])
def test_the_settings_of_the_page_are_read_without_a_fault(block: str, tmp_path: Path) -> None:
    path = tmp_path / "tonecheck.yaml"
    path.write_text(block, encoding="utf-8")
    assert read_sources(path)


def test_the_page_names_every_setting_preset_and_format() -> None:
    for name in (*keys(SourceSettings), *PRESETS, *FORMATS):
        assert f"`{name}`" in PAGE, name


def test_every_example_file_is_a_source_and_every_preset_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = read_sources(MACROS / "tonecheck.yaml")
    named = {path for source in sources for path in source.find()}
    assert named == {path for path in MACROS.rglob("*") if path.is_file()} - {MACROS / "tonecheck.yaml"}
    text = (MACROS / "tonecheck.yaml").read_text(encoding="utf-8")
    used = set(re.findall(r"preset: ([\w-]+)", text))
    assert used | {"chatwoot"} == set(PRESETS)
