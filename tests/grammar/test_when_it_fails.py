"""Whatever happens to LanguageTool, the rest works and one sentence says what is missing."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

import tonecheck.grammar.proofreader as module
from tests.conftest import guide_from
from tonecheck.draft import Draft
from tonecheck.errors import GrammarError
from tonecheck.finding import NotJudged
from tonecheck.grammar import Proofreader, local, open_proofreader
from tonecheck.grammar.service import KEEPER
from tonecheck.grammar.wire import Wire

STAND_IN = Path(__file__).with_name("languagetool_stand_in.py")
GUIDE = guide_from("banned: [leverage]", only=("banned-term", "grammar", "spelling"))
DRAFT = Draft("We leverage it.")
Start = Callable[[str], Proofreader]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts proofreaders on the stand-in, in a mood."""
    opened = []

    def start(mood: str) -> Proofreader:
        monkeypatch.setattr(local, "command", lambda port: [sys.executable, str(STAND_IN), "-p", str(port), mood])
        opened.append(open_proofreader(timeout_s=0.3))
        opened[-1].wait()
        return opened[-1]

    yield start
    for item in opened:
        item.close()


def reason(found: object) -> str:
    assert isinstance(found, NotJudged)
    assert found.rule_id == "grammar"
    return found.reason


def until(holds: Callable[[], bool], timeout_s: float = 20) -> bool:
    end = monotonic() + timeout_s
    while not holds():
        if monotonic() > end:
            return False
        Event().wait(0.02)
    return True


def test_it_does_not_keep_anybody_waiting_while_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(local, "command", lambda port: command)
    with open_proofreader() as starting:
        assert reason(starting.check(DRAFT, GUIDE)) == "LanguageTool is still starting"
        assert [item.rule_id for item in starting.review(DRAFT, GUIDE).findings] == ["banned-term"]


def test_one_that_dies_is_started_again_and_the_rest_works_meanwhile(
    started: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAUSE_S", 0.0)
    opened = started("dies")
    assert opened.state.is_ready
    report = opened.review(DRAFT, GUIDE)
    assert [item.rule_id for item in report.findings] == ["banned-term"]
    assert report.not_judged
    assert until(lambda: opened.state.is_ready)


def test_one_that_ends_at_once_is_given_up(started: Start) -> None:
    opened = started("dead")
    assert not opened.state.is_ready
    assert "stops as soon as it is started" in reason(opened.check(DRAFT, GUIDE))


def test_one_that_is_slow_is_not_waited_for_a_second_time(started: Start) -> None:
    opened = started("slow")
    assert reason(opened.check(DRAFT, GUIDE)) == "LanguageTool took too long to answer"
    begun = monotonic()
    assert reason(opened.check(DRAFT, GUIDE)) == "LanguageTool took too long to answer"
    assert monotonic() - begun < 0.2


def test_one_that_has_too_much_to_do_is_asked_again(started: Start) -> None:
    opened = started("full")
    assert reason(opened.check(DRAFT, GUIDE)) == "LanguageTool has too much to do"
    assert opened.state.is_ready


def test_something_else_at_its_address_is_told_apart(started: Start) -> None:
    opened = started("odd")
    assert reason(opened.check(DRAFT, GUIDE)) == "what answers at LanguageTool's address is not LanguageTool"


def test_an_address_where_nobody_answers() -> None:
    with open_proofreader("http://127.0.0.1:9/v2/") as opened:
        opened.wait()
        assert reason(opened.check(DRAFT, GUIDE)) == "no LanguageTool answers at its address"


@pytest.mark.parametrize("url", ["", "localhost:8081", "ftp://a.example", "http://", "http://a:port"])
def test_an_address_that_is_none_is_refused_with_a_hint(url: str) -> None:
    with pytest.raises(GrammarError) as caught:
        Wire(url)
    assert "http://127.0.0.1:8081" in caught.value.hint


@pytest.mark.parametrize("end", ["", "/", "/v2", "/v2/"])
def test_an_address_may_end_in_v2_or_not(end: str) -> None:
    assert Wire(f"http://127.0.0.1:8081{end}")._base == "/v2/"
    assert Wire(f"http://127.0.0.1:8081/t/abc{end}")._base == "/t/abc/v2/"


def test_a_closed_one_says_so_and_may_be_closed_again(started: Start) -> None:
    opened = started("fine")
    assert opened.check(DRAFT, GUIDE) == ()
    opened.close()
    opened.close()
    assert reason(opened.check(DRAFT, GUIDE)) == "LanguageTool was closed"


def test_a_draft_without_a_letter_and_a_guide_without_the_rules_ask_nothing() -> None:
    with open_proofreader("http://127.0.0.1:9") as opened:
        assert opened.check(Draft("😀 12 !"), GUIDE) == ()
        assert opened.check(DRAFT, GUIDE.restricted(frozenset({"banned-term"}), frozenset())) == ()


def test_what_is_missing_is_said_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    fault = local.fault()
    assert fault is not None
    assert str(fault) == "LanguageTool is not installed\nhint: get it with `tonecheck grammar install`"
    old = tmp_path / "java"
    old.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n", encoding="utf-8")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    fault = local.fault()
    assert fault is not None
    assert fault.message == "LanguageTool needs Java 17; here is 11.0"
    old.unlink()
    fault = local.fault()
    assert fault is not None
    assert fault.message == "LanguageTool needs Java, which is not installed"
    assert "Java 17 or newer" in fault.hint
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    fault = local.fault()
    assert fault is not None
    assert fault.hint == "get it with `pip install 'tonecheck[grammar]'`"


def test_languagetool_ends_with_the_process_that_started_it_even_when_that_is_killed(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    kept = "import os, pathlib, sys, time; pathlib.Path(sys.argv[1]).write_text(str(os.getpid())); time.sleep(60)"
    command = [sys.executable, "-I", "-S", str(KEEPER), sys.executable, "-c", kept, str(note)]
    start = "import subprocess, sys; subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE).wait()"
    owner = subprocess.Popen([sys.executable, "-c", start, *command])
    assert until(lambda: note.exists() and bool(note.read_text()))
    owner.kill()
    owner.wait()
    assert until(lambda: not is_running(int(note.read_text())))


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
