"""The GitHub Action: as its schema asks, and its script as the runner would run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEP: dict[str, Any] = ACTION["runs"]["steps"][-1]


def test_the_action_is_as_its_published_schema_asks() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_inputs_come_in_as_variables_only() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
    named = {value.removeprefix("${{ inputs.").removesuffix(" }}") for value in STEP["env"].values()}
    assert named | {"python-version"} == ACTION["inputs"].keys()


def run(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the last step as the runner does, with the defaults of inputs that are not given."""
    binary = folder / "runner" / "tonecheck" / "bin" / "tonecheck"
    binary.parent.mkdir(parents=True, exist_ok=True)
    binary.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tonecheck "$@"\n', encoding="utf-8")
    binary.chmod(0o755)
    values = {name: str(spec["default"]) for name, spec in ACTION["inputs"].items()} | inputs
    environment = {**os.environ, "RUNNER_TEMP": str(folder / "runner"), "PYTHONPATH": str(ROOT)}
    environment |= {name: values[value[len("${{ inputs.") : -len(" }}")]] for name, value in STEP["env"].items()}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", STEP["run"]],
        cwd=folder, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "guide.yaml").write_text("name: Test\nbanned: [wobbly]\n", encoding="utf-8")
    (tmp_path / "tonecheck.yaml").write_text('guide: guide.yaml\nsources: [{files: "*.txt"}]\n', encoding="utf-8")
    (tmp_path / "late van.txt").write_text("A wobbly van.\n", encoding="utf-8")
    (tmp_path / "clean.txt").write_text("Your parcel is here.\n", encoding="utf-8")
    return tmp_path


def test_without_inputs_the_sources_are_checked_and_findings_annotated(folder: Path) -> None:
    done = run(folder)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning file=late van.txt,line=1,endLine=1,col=3,endColumn=9,title=")


def test_inputs_reach_the_command(folder: Path) -> None:
    assert run(folder, files="clean.txt").returncode == 0
    assert run(folder, files="clean.txt\nlate van.txt\n").returncode == 1
    assert run(folder, **{"fail-on": "error"}).returncode == 0
    assert run(folder, arguments="--ignore\nbanned-term").returncode == 0
    assert run(folder, guide="support").returncode == 0
    assert run(folder, guide="no-such-guide").returncode == 2


def test_an_input_is_never_program_text(folder: Path) -> None:
    assert run(folder, files='$(touch hacked); "`touch hacked`"').returncode == 2
    assert not (folder / "hacked").exists()


def test_sarif_is_written_and_the_findings_still_fail(folder: Path) -> None:
    done = run(folder, sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    log = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["banned-term"]
