"""Many drafts: the same reports in the same order, however they are worked out."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

import tonecheck.batch.judge as judging
from tests.conftest import guide_from
from tonecheck.batch.judge import judge
from tonecheck.batch.store import FILE_NAME, FORMAT, Results, keys_of
from tonecheck.batch.workers import shared
from tonecheck.draft import Draft, Message
from tonecheck.engine import Report, check
from tonecheck.errors import UnknownNameError

GUIDE = guide_from("banned: [{term: leverage, instead: [use]}, wobbly]\n", only=("banned-term", "shouting"))
DRAFTS = [
    Draft(f"Parcel {number} is {'wobbly' if number % 7 == 0 else 'here'}. We LEVERAGE it.", name=f"reply {number}")
    for number in range(260)
]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TONECHECK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / FILE_NAME


@pytest.fixture
def one_by_one() -> list[Report]:
    return [check(draft, GUIDE) for draft in DRAFTS]


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_several_processes_give_the_same_reports_in_the_same_order(processes: int, one_by_one: list[Report]) -> None:
    assert judge(DRAFTS, GUIDE, processes=processes) == one_by_one


def test_the_second_run_checks_nothing(cache: Path, one_by_one: list[Report], monkeypatch: pytest.MonkeyPatch) -> None:
    assert judge(DRAFTS, GUIDE, guide_state="g", processes=1) == one_by_one
    monkeypatch.setattr(judging, "check", None)
    assert judge(DRAFTS, GUIDE, guide_state="g", processes=1) == one_by_one


def test_only_what_changed_is_checked_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judge(DRAFTS, GUIDE, guide_state="g", processes=1)
    seen: list[str] = []

    def watched(draft: Draft, guide: object) -> Report:
        seen.append(draft.text)
        return check(draft, GUIDE)

    monkeypatch.setattr(judging, "check", watched)
    new = Draft("A wobbly new one.", name="new")
    reports = judge([DRAFTS[0], new, *DRAFTS[1:]], GUIDE, guide_state="g", processes=1)
    assert seen == [new.text]
    assert [report.draft.name for report in reports[:3] if isinstance(report, Report)] == ["reply 0", "new", "reply 1"]


def test_a_key_tells_apart_all_that_a_report_rests_on() -> None:
    import datetime

    drafts = [
        Draft("a"), Draft("b"), Draft("a", channel="x"), Draft("a", message=Message("")), Draft("a", template=True),
        Draft("a", message=Message("q")), Draft("a", date=datetime.date(2026, 1, 1)),
    ]  # fmt: skip
    keys = [*keys_of(drafts, "one"), *keys_of(drafts, "two")]
    assert len(set(keys)) == len(keys)
    assert keys_of([Draft("a", name="n")], "one") == keys_of([Draft("a")], "one")


def test_what_cannot_be_checked_stands_in_its_place_and_is_not_kept(cache: Path) -> None:
    drafts = [Draft("Fine."), Draft("Fine.", channel="nowhere"), Draft("It is wobbly.")]
    for _ in range(2):
        outcomes = judge(drafts, GUIDE, guide_state="g")
        assert [type(outcome) for outcome in outcomes] == [Report, UnknownNameError, Report]
    with sqlite3.connect(cache) as base:
        assert base.execute("SELECT count(*) FROM results").fetchone() == (2,)
    base.close()


def test_a_rule_that_crashed_is_tried_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tonecheck.rules.shouting import Shouting

    guide = guide_from("banned: [wobbly, crash]\n", only=("banned-term", "shouting"))

    def fail(*_: object) -> Iterator[object]:
        raise RuntimeError("boom")

    with monkeypatch.context() as patched:
        patched.setattr(Shouting, "check", fail)
        (first,) = judge([Draft("It is wobbly.")], guide, guide_state="g")
    (second,) = judge([Draft("It is wobbly.")], guide, guide_state="g")
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert first.crashes
    assert not second.crashes


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 400])
def test_a_damaged_store_is_made_again(damage: bytes, cache: Path, one_by_one: list[Report]) -> None:
    judge(DRAFTS, GUIDE, guide_state="g", processes=1)
    cache.write_bytes(damage)
    assert judge(DRAFTS, GUIDE, guide_state="g", processes=1) == one_by_one
    with Results(cache) as results:
        assert len(results.read(keys_of(DRAFTS, "g"))) == len(DRAFTS)


def test_damaged_entries_are_checked_again(cache: Path, one_by_one: list[Report]) -> None:
    judge(DRAFTS, GUIDE, guide_state="g", processes=1)
    with sqlite3.connect(cache) as base:
        base.execute("UPDATE results SET value = x'00ff'")
    base.close()
    assert judge(DRAFTS, GUIDE, guide_state="g", processes=1) == one_by_one


def test_a_store_of_another_form_is_emptied(cache: Path) -> None:
    judge(DRAFTS[:3], GUIDE, guide_state="g")
    with sqlite3.connect(cache) as base:
        base.execute(f"PRAGMA user_version = {FORMAT + 1}")
    base.close()
    with Results(cache) as results:
        assert results.read(keys_of(DRAFTS[:3], "g")) == {}


def test_a_store_that_cannot_be_opened_or_is_locked_is_no_trouble(cache: Path, one_by_one: list[Report]) -> None:
    cache.mkdir(parents=True)
    assert judge(DRAFTS[:5], GUIDE, guide_state="g") == one_by_one[:5]


def test_results_nobody_asked_for_are_dropped(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tonecheck.batch.store as store

    judge(DRAFTS[:3], GUIDE, guide_state="g")
    now = store.time.time()
    monkeypatch.setattr(store.time, "time", lambda: now + 20 * 86_400)
    judge(DRAFTS[:1], GUIDE, guide_state="g")  # asked for again: stays
    monkeypatch.setattr(store.time, "time", lambda: now + 40 * 86_400)
    judge(DRAFTS[5:6], GUIDE, guide_state="g")
    with Results(cache) as results:
        assert set(results.read(keys_of(DRAFTS, "g"))) == set(keys_of([DRAFTS[0], DRAFTS[5]], "g"))


def test_without_a_cache_folder_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, one_by_one: list[Report]) -> None:
    monkeypatch.setenv("TONECHECK_CACHE_DIR", "")
    assert judge(DRAFTS[:5], GUIDE, guide_state="g") == one_by_one[:5]


def test_progress_adds_up(cache: Path) -> None:
    for _ in range(2):
        counts: list[int] = []
        judge(DRAFTS, GUIDE, guide_state="g", processes=2, advance=counts.append)
        assert sum(counts) == len(DRAFTS)


def _die_in_a_child(part: int) -> int:
    if os.getpid() != _PARENT and part == 3:
        os._exit(1)
    return part * 2


_PARENT = os.getpid()


def test_the_work_of_a_process_that_dies_is_done_here() -> None:
    assert list(shared(_die_in_a_child, range(8), 2)) == [part * 2 for part in range(8)]


def _raise(part: int) -> int:
    raise ValueError(str(part))


def test_an_error_of_the_work_is_raised_here() -> None:
    with pytest.raises(ValueError, match="0"):
        list(shared(_raise, range(4), 2))
