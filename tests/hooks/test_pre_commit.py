"""The hooks as other repositories use them: a git URL, an install by pre-commit itself, and real commits."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SHIPPED = (
    "tonecheck", "styleguides", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE", ".pre-commit-hooks.yaml",
)  # fmt: skip
CONFIG = """\
repos:
  - repo: {url}
    rev: {rev}
    hooks:
      - {{id: tonecheck, files: ^replies/}}
      - {{id: tonecheck, alias: lenient, name: lenient, files: ^lenient/, args: [--fail-on, error]}}
      - {{id: tonecheck-guide}}
"""
GUIDE = "name: Test\nbanned: [{term: leverage, instead: [use]}]\n"
CLEAN = "Your parcel is on its way, and it should be with you on Friday.\n"
BAD = "We leverage a new courier.\n"


class Repository:
    """A git repository in a folder of its own, cut off from the settings of whoever runs the tests."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, code: int = 0) -> str:
        """Run git; its output, or a failed test if it does not exit with `code`."""
        return self.run("git", *arguments, code=code)

    def run(self, *command: str, code: int = 0) -> str:
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert done.returncode == code, done.stdout
        return done.stdout

    def write(self, name: str, content: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        self.git("add", name)

    def commit(self, *options: str, code: int = 0) -> str:
        return self.git("commit", "--message", "Change replies", *options, code=code)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    assert shutil.which("git"), "these tests commit to a repository: install git"
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON", "TONECHECK"))}
    return {
        **kept,
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "TONECHECK_CACHE_DIR": str(home / "tonecheck"),
        "PRE_COMMIT_COLOR": "never",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_NAME": "Test" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "test@example.com" for who in ("AUTHOR", "COMMITTER")},
    }


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Repository:
    """A repository of replies with the hooks installed from the git URL of a copy of this checkout."""
    product = Repository(tmp_path_factory.mktemp("product"), environment)
    for name in SHIPPED:
        source, target = ROOT / name, product.folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    product.git("add", "--all")
    product.commit("--quiet")
    url, rev = product.folder.as_uri(), product.git("rev-parse", "HEAD").strip()
    library = Repository(tmp_path_factory.mktemp("library"), environment)
    library.write(".pre-commit-config.yaml", CONFIG.format(url=url, rev=rev))
    library.write("tonecheck.yaml", "guide: guide.yaml\n")
    library.write("guide.yaml", GUIDE)
    library.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    library.commit()
    return library


@pytest.fixture(autouse=True)
def _as_committed(library: Repository) -> None:
    library.git("reset", "--quiet", "--hard")


def said(output: str, hook: str) -> str:
    """What a hook printed itself, below pre-commit's own lines about it."""
    found = re.search(
        rf"^{re.escape(hook)}\.*(.*?)^- duration:[^\n]*\n(.*?)(?=^\S+[^\n]*\.{{3,}}|\Z)", output, re.M | re.S
    )
    assert found, output
    return re.sub(r"^- exit code:.*\n", "", found[2], flags=re.M).strip()


def test_a_clean_reply_is_committed_and_nothing_is_printed(library: Repository) -> None:
    library.write("replies/clean.txt", CLEAN)
    output = library.commit("--quiet")
    assert re.search(r"^tonecheck \(replies\)\.+Passed$", output, re.M), output
    assert said(output, "tonecheck (replies)") == ""


def test_a_finding_stops_the_commit_and_names_its_place(library: Repository) -> None:
    before = library.git("rev-parse", "HEAD")
    library.write("replies/late.txt", CLEAN + BAD)
    output = library.commit(code=1)
    assert "replies/late.txt:2:4 warning banned-term" in output
    assert library.git("rev-parse", "HEAD") == before


def test_only_changed_files_are_checked(library: Repository) -> None:
    library.write("replies/old.txt", BAD)
    library.commit("--no-verify")
    library.write("replies/new.txt", CLEAN)
    assert "banned-term" not in library.commit()
    library.write("replies/old.txt", BAD + BAD)
    assert "replies/old.txt:2:4" in library.commit(code=1)


def test_warnings_that_do_not_fail_are_shown(library: Repository) -> None:
    library.write("lenient/late.txt", BAD)
    output = library.commit("--quiet")
    assert re.search(r"^lenient\.+Passed$", output, re.M), output
    assert "lenient/late.txt:1:4 warning banned-term" in said(output, "lenient")


def test_a_file_that_cannot_be_read_stops_the_commit(library: Repository) -> None:
    library.write("replies/latin.txt", b"caf\xe9 is open\n")
    assert "latin.txt:1:4: is not UTF-8 text" in library.commit(code=1).replace("\n", " ")


def test_a_faulty_guide_stops_the_commit(library: Repository) -> None:
    library.write("guide.yaml", GUIDE.replace("banned", "baned"))
    assert "guide.yaml:2:1: unknown key 'baned'" in library.commit(code=1)


def test_a_guide_whose_example_fails_stops_the_commit(library: Repository) -> None:
    library.write("guide.yaml", f"{GUIDE}examples: {{good: ['{BAD.strip()}']}}\n")
    output = library.commit(code=1)
    assert "tonecheck (guides)" in output
    assert "1 failed" in output


def test_a_guide_in_order_is_committed_and_nothing_is_printed(library: Repository) -> None:
    library.write("guide.yaml", GUIDE + "language: en-GB\n")
    assert said(library.commit("--quiet"), "tonecheck (guides)") == ""
