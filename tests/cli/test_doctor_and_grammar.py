"""`tonecheck doctor`, `tonecheck grammar install`, and `--grammar` where LanguageTool is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tonecheck.cli.main import outcome
from tonecheck.errors import GrammarError
from tonecheck.grammar import local


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    monkeypatch.delenv("TONECHECK_LANGUAGETOOL_URL", raising=False)
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "none"))
    monkeypatch.setattr(local, "java_version", lambda: "17.0")


@pytest.fixture
def _nothing_is_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    import requests

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("something was to be downloaded")

    monkeypatch.setattr(requests.Session, "request", refuse)


@pytest.mark.usefixtures("_nothing_is_downloaded")
def test_without_languagetool_the_rest_is_checked_and_the_exit_code_says_that_something_was_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["check", "--grammar", "--format", "json", "--text", "Calm down, we recieved it."]
    assert outcome(arguments) == 2
    shown = capsys.readouterr()
    draft = json.loads(shown.out)["drafts"][0]
    assert [item["rule"] for item in draft["findings"]] == ["defensive"]
    sentence = "LanguageTool is not installed; get it with `tonecheck grammar install`"
    assert [item["reason"] for item in draft["not_judged"] if item["rule"] == "grammar"] == [sentence]
    assert shown.err == f"tonecheck: no spelling and grammar: {sentence}\n"


def test_an_address_that_is_none_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["check", "--languagetool-url", "localhost", "--text", "Hello."]) == 2
    assert "'localhost' is no address of a LanguageTool" in capsys.readouterr().err


def test_one_is_told_where_drafts_go_if_they_leave_the_machine(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["check", "--languagetool-url", "http://languagetool.invalid", "--text", "Hello."]) == 2
    assert "drafts are sent to languagetool.invalid" in capsys.readouterr().err


@pytest.mark.usefixtures("_nothing_is_downloaded")
def test_doctor_shows_what_is_there_and_how_to_get_what_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["doctor"]) == 0
    shown = capsys.readouterr().out
    for line in (
        "tonecheck    ",
        "guide        Support (built in), en-GB, hash ",
        "cache        ",
        "Java         17.0",
        "LanguageTool optional: LanguageTool is not installed",
        "hint: get it with `tonecheck grammar install`",
        "[grammar]    installed",
        "pre-commit   ",
    ):
        assert line in shown


def test_doctor_says_what_is_wrong_with_a_guide_and_with_an_address(capsys: pytest.CaptureFixture[str]) -> None:
    Path("own.yaml").write_text("name: Mine\nvoise: {}\n", encoding="utf-8")
    assert outcome(["doctor", "--guide", "own.yaml", "--languagetool-url", "http://127.0.0.1:9"]) == 2
    shown = capsys.readouterr().out
    assert "guide        cannot be used" in shown
    assert "own.yaml:2:1: unknown key 'voise'" in shown
    assert "does not work: no LanguageTool answers at its address" in shown


def test_install_downloads_what_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = []

    def install(version: str) -> local.Installation:
        asked.append(version)
        return local.Installation("6.7", Path("there"))

    monkeypatch.setattr(local, "install", install)
    assert outcome(["grammar", "install", "--version", "6.7"]) == 0
    assert asked == ["6.7"]
    assert capsys.readouterr().out == "LanguageTool 6.7 is in there\n"


def test_a_download_that_fails_is_one_sentence_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    import requests

    def fail(*_: Any, **__: Any) -> None:
        raise requests.ConnectionError("no route")

    monkeypatch.setattr(requests, "get", fail)
    with pytest.raises(GrammarError) as caught:
        local.install()
    assert caught.value.message == "LanguageTool could not be downloaded (ConnectionError)"
    assert "unpack the zip" in caught.value.hint
    with pytest.raises(GrammarError, match="there is no LanguageTool 'best'"):
        local.install("best")
