"""docs/adoption.md is run from top to bottom: its files are written, its commands give what it shows."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tonecheck.cli.main import outcome

PAGE = (ROOT / "docs" / "adoption.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?:<!-- (file|shows): (\S+) -->\n)?```(\w+)\n(.*?)```", re.DOTALL)


def test_the_page_gives_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = 0
    for what, name, language, content in BLOCK.findall(PAGE):
        if what == "file":
            Path(name).write_text(content, encoding="utf-8")
        elif what == "shows":
            shown = json.loads(Path(name).read_text(encoding="utf-8"))
            for number, entry in enumerate(shown["entries"]):
                entry["fingerprint"] = "ab"[number]
            assert shown == json.loads(content)
        elif language == "console":
            for command, expected in re.findall(r"\$ tonecheck ([^\n]+)\n((?:(?!\$ )[^\n]*\n)*)", content):
                outcome([*shlex.split(command), "--today", "2026-11-22"])
                assert capsys.readouterr().out == expected
                commands += 1
    assert commands == 7


def test_commands_in_shell_blocks_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    for what, _, language, content in BLOCK.findall(PAGE):
        if language != "sh" or what:
            continue
        for line in content.splitlines():
            words = shlex.split(line, comments=True)
            if words[0] == "tonecheck":
                verbs = [word for word in words[1:3] if word in ("check", "baseline", "write")]
                assert outcome([*verbs, "--help"]) == 0
                offered = capsys.readouterr().out
                for word in words[1:]:
                    assert not word.startswith("--") or word.split("=")[0] in offered


@pytest.mark.parametrize("page", ["adoption.md", "hooks.md"])
def test_every_file_the_page_links_to_is_there(page: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / "docs" / page).read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (ROOT / "docs" / target).exists(), target
