"""The time budget, and the cap on what may run at once."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.running import app_of, client_of
from tonecheck.draft import Draft
from tonecheck.engine import Report, check
from tonecheck.guide.guide import Guide
from tonecheck.server.checking import MOST_AT_ONCE, SHORT_TEXT, Checking
from tonecheck.server.problem import RequestError

LONG = "word " * SHORT_TEXT


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What the slow checker waits for; open at the end, whatever happens."""
    made = threading.Event()
    yield made
    made.set()


def test_a_check_that_takes_too_long_is_given_up(tmp_path: Path, gate: threading.Event) -> None:
    def slow(draft: Draft, guide: Guide) -> Report:
        if draft.text == LONG:
            gate.wait()
        return check(draft, guide)

    with client_of(app_of(tmp_path / "s.sqlite3", "support", checker=slow, budget_s=0.05)) as client:
        answer = client.post("/v1/check", json={"text": LONG})
        assert (answer.status_code, answer.json()["error"]["code"]) == (503, "busy")
        assert client.post("/v2/check", data={"language": "en", "text": LONG}).text.startswith("Error: this takes")
        assert client.post("/v1/check", json={"text": "Hello"}).status_code == 200  # others are not held up
        gate.set()


def test_slow_checks_cannot_pile_up(gate: threading.Event) -> None:
    async def many() -> list[RequestError | None]:
        checking = Checking(waits=True, budget_s=0.05)
        jobs = (checking.aside(gate.wait) for _ in range(4 * MOST_AT_ONCE + 3))
        outcomes = await asyncio.gather(*jobs, return_exceptions=True)
        with pytest.raises(RequestError, match="too much"):  # those given up still run, and count
            await checking.aside(gate.wait)
        gate.set()
        checking.close()
        return [outcome for outcome in outcomes if isinstance(outcome, RequestError)]

    outcomes = asyncio.run(many())
    assert [outcome.code for outcome in outcomes if outcome] == ["busy"] * (4 * MOST_AT_ONCE + 3)
    assert sum("too much" in outcome.message for outcome in outcomes if outcome) == 3
