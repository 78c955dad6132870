"""A large library from the command line: the same output with and without cache and processes."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest

import tonecheck.cli.judging as judging
from tests.conftest import ROOT
from tonecheck.cli.main import outcome

sys.path.insert(0, str(ROOT / "benchmarks"))
from library import write_library


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """120 replies in all formats."""
    folder = tmp_path / "library"
    folder.mkdir()
    write_library(folder, 120)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    monkeypatch.setenv("TONECHECK_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(judging, "BULK_FROM_BYTES", 1)
    return folder


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert outcome(["check", *arguments]) == 1
    return capsys.readouterr().out


def test_cache_and_processes_change_nothing_of_the_output(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = shown(capsys, "--format", "json", "--no-cache", "--jobs", "1")
    assert shown(capsys, "--format", "json", "--jobs", "2") == plain
    assert shown(capsys, "--format", "json") == plain
    assert '"drafts": 120' in plain


def test_the_cache_holds_no_words_of_the_replies(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown(capsys)
    path = tmp_path / "cache" / "results.sqlite3"
    base = sqlite3.connect(path)
    (count,) = base.execute("SELECT count(*) FROM results").fetchone()
    base.close()
    assert count > 120  # of replies, and of files
    kept = path.read_bytes()
    for word in (b"courier", b"depot", b"Aisha", b"postcode", b"reply-00"):
        assert word not in kept


def test_what_is_typed_or_piped_is_never_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TONECHECK_CACHE_DIR", str(tmp_path / "cache"))
    texts = [argument for number in range(120) for argument in ("--text", f"Parcel {number} is here.")]
    assert outcome(["check", "--quiet", *texts]) == 0
    assert not (tmp_path / "cache" / "results.sqlite3").exists()


def test_an_edited_file_is_read_again(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown(capsys)
    path = next((library / "plain").iterdir())
    path.write_text("We are actioning the SYNERGY NOW PLEASE.\n", encoding="utf-8")
    assert path.name in shown(capsys, "--select", "shouting")


def test_fixing_works_on_a_library_that_is_cached(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = next((library / "lists").iterdir())
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("body: |\n      ", "body: |\n      The the van is late. ", 1), encoding="utf-8")
    assert "repeated-word" in shown(capsys)
    capsys.readouterr()
    assert outcome(["check", "--fix", "--select", "repeated-word"]) == 0
    assert "The van is late." in path.read_text(encoding="utf-8")
