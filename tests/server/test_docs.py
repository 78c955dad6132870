"""docs/server.md is run: its commands against a server, its options against the command line."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.server.running import Running, start
from tonecheck.cli.serve import serve_command
from tonecheck.server.app import V1

PAGE = (ROOT / "docs/server.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("docs")
    tonecheck = folder / "bin" / "tonecheck"
    tonecheck.parent.mkdir()
    tonecheck.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tonecheck "$@"\n', encoding="utf-8")
    tonecheck.chmod(0o755)
    with start(folder, "--guide", "support") as running:
        yield running


def run(server: Running, command: str) -> dict[str, object]:
    assert shutil.which("curl") is not None, "this test needs curl (Debian: apt-get install curl)"
    done = subprocess.run(
        ["sh", "-euc", command.replace("127.0.0.1:8765", f"127.0.0.1:{server.port}")],
        capture_output=True,
        timeout=60,
        cwd=ROOT,
        env={
            **os.environ,
            "PATH": f"{server.folder / 'bin'}:{os.environ['PATH']}",
            "TONECHECK_CONFIG_DIR": str(server.folder / "config"),
        },
    )
    assert done.returncode == 0, done.stderr.decode()
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize(
    ("number", "key"),
    [(0, "findings"), (1, "matches"), (2, "reply"), (3, "error")],
    ids=["check", "v2", "reply", "error"],
)
def test_every_command_of_the_page_works(server: Running, number: int, key: str) -> None:
    assert len(COMMANDS) == 4
    answer = run(server, COMMANDS[number])
    assert answer.get(key), answer


def test_the_error_is_the_one_the_page_shows(server: Running) -> None:
    (shown,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert run(server, COMMANDS[3]) == json.loads(shown)


def test_every_option_is_described_and_every_described_one_exists() -> None:
    options = {name for option in serve_command.params for name in option.opts if name.startswith("--")}
    table = PAGE.partition("| option |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(--[a-z-]+)", table)) == options


def test_every_path_the_page_names_exists() -> None:
    known = {route.path.replace("{id}", "ID") for route in V1}
    assert set(re.findall(r"/v1/[a-zA-Z/.]+", PAGE)) <= known


def test_the_file_the_page_links_to_is_there() -> None:
    for target in re.findall(r"\]\((\.\.?/[^)]+)\)", PAGE):
        assert (Path(ROOT / "docs") / target).resolve().is_file()
