"""`--changed-only`: replies, not files, held against a commit."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tonecheck.cli.main import outcome

PROJECT = """\
guide: guide.yaml
sources:
  - {files: "macros/*.yaml", fields: "$.replies[*].body", name: name}
  - {files: "*.txt"}
"""
BAD = "A wobbly van is here."


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "Change replies")


def write(**replies: str) -> None:
    Path("macros").mkdir(exist_ok=True)
    rows = [{"name": name, "body": body} for name, body in replies.items()]
    Path("macros/all.yaml").write_text(json.dumps({"replies": rows}, indent=1), encoding="utf-8")


def judged(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 1) -> list[str]:
    """The names of the replies that were judged."""
    capsys.readouterr()
    result = outcome(["check", "--format", "json", *arguments])
    shown = capsys.readouterr()
    assert result == code, shown
    return [draft["name"] for draft in json.loads(shown.out)["drafts"]]


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Test")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "test@example.com")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    monkeypatch.chdir(tmp_path)
    git("init", "--quiet", "--initial-branch=main")
    Path("tonecheck.yaml").write_text(PROJECT, encoding="utf-8")
    Path("guide.yaml").write_text("name: Test\nbanned: [wobbly]\n", encoding="utf-8")
    write(late=BAD, thanks="Your refund is here.")
    Path("old.txt").write_text(BAD, encoding="utf-8")


def test_nothing_changed_means_nothing_is_judged_and_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    assert judged(capsys, "--changed-only", code=0) == []
    assert outcome(["check", "--changed-only"]) == 0
    assert "only replies that changed since HEAD were judged" in capsys.readouterr().out


def test_only_the_reply_that_changed_is_judged(capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    write(first=f"A new one. {BAD}", late=BAD, thanks="Your refund is here.")
    assert judged(capsys, "--changed-only") == ["first"]


def test_a_reply_that_was_only_moved_or_renamed_is_not_judged(capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    write(thanks="Your refund is here.", delayed=BAD)
    assert judged(capsys, "--changed-only", code=0) == []


def test_a_renamed_file_is_held_against_its_old_self(capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    git("mv", "macros/all.yaml", "macros/every.yaml")
    content = (
        Path("macros/every.yaml")
        .read_text(encoding="utf-8")
        .replace("Your refund is here.", "Your refund is here today.")
    )
    Path("macros/every.yaml").write_text(content, encoding="utf-8")
    assert judged(capsys, "--changed-only", code=0) == ["thanks"]


def test_a_file_git_does_not_know_is_judged_whole(capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    Path("new.txt").write_text(BAD, encoding="utf-8")
    assert judged(capsys, "--changed-only") == ["new.txt"]


def test_all_is_new_before_the_first_commit(capsys: pytest.CaptureFixture[str]) -> None:
    assert sorted(judged(capsys, "--changed-only")) == ["late", "old.txt", "thanks"]


def test_a_branch_is_held_against_where_it_left_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    git("switch", "--quiet", "--create", "topic")
    Path("mine.txt").write_text(BAD, encoding="utf-8")
    commit()
    git("switch", "--quiet", "main")
    Path("old.txt").write_text("Somebody mended this on main.", encoding="utf-8")
    commit()
    git("switch", "--quiet", "topic")
    assert judged(capsys, "--changed-only=main") == ["mine.txt"]


def test_turned_line_ends_are_no_change(capsys: pytest.CaptureFixture[str]) -> None:
    Path("old.txt").write_bytes(b"Hello.\nA wobbly one.\n")
    commit()
    Path("old.txt").write_bytes(b"Hello.\r\nA wobbly one.\r\n")
    assert judged(capsys, "--changed-only", code=0) == []


def test_it_works_from_a_folder_of_the_repository(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    commit()
    monkeypatch.chdir("macros")
    assert judged(capsys, "--changed-only", "all.yaml", "../old.txt", code=0) == []


def test_known_findings_of_replies_that_were_not_judged_do_not_count_as_gone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert outcome(["baseline", "write"]) == 0
    commit()
    write(late=BAD, thanks="Your refund is here today.")
    capsys.readouterr()
    assert outcome(["check", "--changed-only"]) == 0
    assert "gone" not in capsys.readouterr().out


@pytest.mark.parametrize("ref", ["nowhere", "main..topic", "HEAD:macros"])
def test_an_unknown_commit_is_exit_2(ref: str, capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    assert outcome(["check", f"--changed-only={ref}"]) == 2
    assert f"git knows no commit '{ref}'" in capsys.readouterr().err


def test_outside_a_repository_is_exit_2(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(elsewhere.parent))
    Path("new.txt").write_text(BAD, encoding="utf-8")
    assert outcome(["check", "--changed-only", "--guide", "support", "--", "new.txt"]) == 2
    assert "not a git repository" in capsys.readouterr().err


def test_fixing_only_what_changed_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["check", "--changed-only", "--fix"]) == 2
    assert "--changed-only does not go with --fix" in capsys.readouterr().err
