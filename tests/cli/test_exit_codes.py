"""The table of exit codes, row by row."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonecheck.cli.main import outcome

GUIDE = "name: Test\nbanned: [{term: leverage, instead: [use]}]\nrules: {shouting: info}\n"


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    (tmp_path / "tonecheck.yaml").write_text("guide: g.yaml\n", encoding="utf-8")
    (tmp_path / "g.yaml").write_text(GUIDE, encoding="utf-8")
    (tmp_path / "clean.txt").write_text("Your parcel is on its way.\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_text("We leverage it.\n", encoding="utf-8")
    (tmp_path / "loud.txt").write_text("Please DO NOT WORRY about it.\n", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "bad.md").write_text("We leverage it.\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("check clean.txt", 0),
        ("check bad.txt", 1),
        ("check clean.txt bad.txt", 1),
        ("check folder", 1),
        ("check --exit-zero bad.txt", 0),
        ("check --fail-on error bad.txt", 0),
        ("check --fail-on never bad.txt", 0),
        ("check loud.txt", 0),
        ("check --fail-on info loud.txt", 1),
        ("check --ignore banned-term bad.txt", 0),
        ("check --select banned-term bad.txt", 1),
        ("check --select words bad.txt", 1),
        ("check missing.txt", 2),
        ("check missing.txt bad.txt", 2),
        ("check latin.txt", 2),
        ("check --exit-zero latin.txt", 2),
        ("check empty", 2),
        ("check --channel nowhere clean.txt", 2),
        ("check --select no-such-rule clean.txt", 2),
        ("check --guide no-such-guide clean.txt", 2),
        ("check --no-such-option", 2),
        ("check --date tomorrow clean.txt", 2),
        ("check --unsafe clean.txt", 2),
        ("check --from jsonl clean.txt", 2),
        ("check --message @missing.txt clean.txt", 2),
        ("no-such-verb", 2),
        ("check --baseline missing.json bad.txt", 2),
        ("check --changed-only=no-such-commit clean.txt", 2),
        ("check --jobs 0 clean.txt", 2),
        ("baseline write bad.txt", 0),
        ("baseline write latin.txt", 2),
        ("baseline write", 2),
        ("baseline check bad.txt", 2),
        ("baseline prune bad.txt", 2),
        ("explain banned-term", 0),
        ("explain no-such-rule", 2),
        ("rules", 0),
        ("channels", 0),
        ("--version", 0),
        ("--help", 0),
        ("check --help", 0),
        ("guide check g.yaml", 0),
        ("guide schema", 0),
        ("guide show", 0),
        ("guide show --resolved", 0),
        ("guide list", 0),
    ],
)
def test_exit_code(arguments: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(arguments.split()) == code, capsys.readouterr()


def test_an_interruption_exits_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tonecheck.cli.guides.load_guide", interrupt)
    assert outcome(["check", "clean.txt"]) == 130


def test_a_bug_of_ours_exits_2_and_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("tonecheck.cli.guides.load_guide", fail)
    assert outcome(["check", "clean.txt"]) == 2
    assert "a bug in tonecheck: RuntimeError: boom" in capsys.readouterr().err


def test_a_rule_that_crashes_exits_2_and_the_other_rules_still_speak(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from tonecheck.rules.repeated_word import RepeatedWord

    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(RepeatedWord, "check", fail)
    assert outcome(["check", "bad.txt"]) == 2
    shown = capsys.readouterr().out
    assert "repeated-word" in shown
    assert "banned-term" in shown


def test_a_faulty_guide_exits_2_with_the_place(capsys: pytest.CaptureFixture[str]) -> None:
    Path("g.yaml").write_text("name: Test\nbaned: [x]\n", encoding="utf-8")
    assert outcome(["check", "clean.txt"]) == 2
    shown = capsys.readouterr().err
    assert "g.yaml:2:1: unknown key 'baned'" in shown
    assert "did you mean 'banned'?" in shown


def test_the_other_drafts_are_checked_when_one_cannot_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["check", "latin.txt", "bad.txt", "missing.txt"]) == 2
    shown = capsys.readouterr().out
    assert "latin.txt:1:4" in shown
    assert "UTF-8" in shown
    assert "there is no such file" in shown
    assert "banned-term" in shown
