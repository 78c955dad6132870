"""A server in this process for most tests, and a real one in a process of its own for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.server.running import Running, app_of, client_of, start
from tonecheck.server.state import State


@pytest.fixture(autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONECHECK_CONFIG_DIR", str(tmp_path_factory.mktemp("config")))


@pytest.fixture(scope="session")
def _shared_state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("state") / "server.sqlite3"


@pytest.fixture(scope="session")
def shared(_shared_state: Path) -> Iterator[TestClient]:
    """A server with the guides `support` and `retailer`; tests leave no mark on it."""
    with client_of(app_of(_shared_state, "support", "retailer")) as client:
        yield client


@pytest.fixture(scope="session")
def token(shared: TestClient, _shared_state: Path) -> dict[str, str]:
    """Headers with a token of the shared server."""
    state = State(_shared_state)
    made = state.pair("tests", None).token
    state.close()
    return {"Authorization": f"Bearer {made}"}


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    """The state of `client`."""
    opened = State(tmp_path / "server.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def client(state: State, tmp_path: Path) -> Iterator[TestClient]:
    """A server of the test's own, with the guide `support`."""
    with client_of(app_of(tmp_path / "server.sqlite3", "support")) as opened:
        yield opened


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A real server process that tests share and leave running."""
    with start(tmp_path_factory.mktemp("running"), "--guide", "support", "--guide", "retailer") as server:
        yield server
