"""The guard, row by row: who gets through, and with what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.server.running import ADDRESS, app_of, client_of
from tonecheck.cli.main import outcome
from tonecheck.server.state import State

EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
FIREFOX = "moz-extension://0f5c8a7e-1111-2222-3333-444455556666"
FORM = "language=en&text=We+leverage"
JSON = {"content-type": "application/json"}
EVERY_PATH = (
    ("GET", "/"),
    ("GET", "/v1/health"),
    ("POST", "/v1/check"),
    ("POST", "/v1/pair"),
    ("GET", "/v2/check?language=en&text=a"),
    ("POST", "/v2/check"),
    ("GET", "/v2/healthcheck"),
    ("GET", "/static/manual.css"),
    ("GET", "/guide/support/v2/languages"),
    ("GET", "/nothing"),
)


def check(client: TestClient, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post("/v2/check", content=FORM, headers=named)


@pytest.mark.parametrize(("method", "path"), EVERY_PATH)
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.test:8765"},
        {"Host": "evil.test"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:8766"},
        {"Host": "127.0.0.1:8765.evil.test"},
        {"Host": "localhost.evil.test:8765"},
        {"Host": "0.0.0.0:8765"},
        {"Host": ""},
        {"Origin": "https://evil.test"},
        {"Origin": "http://evil.test:8765"},
        {"Origin": "http://127.0.0.1:8766"},
        {"Origin": "http://127.0.0.1"},
        {"Origin": "https://127.0.0.1:8765"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "file://"},
        {"Origin": "app://obsidian.md"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
        {"Sec-Fetch-Site": "something-new"},
    ],
)
def test_strangers_are_refused_everywhere(shared: TestClient, method: str, path: str, headers: dict[str, str]) -> None:
    answer = shared.request(method, path, headers=headers)
    assert answer.status_code == 403
    assert "refused" in answer.text
    assert "access-control-allow-origin" not in answer.headers
    preflight = shared.request("OPTIONS", path, headers={**headers, "Access-Control-Request-Method": "POST"})
    assert preflight.status_code == 403


@pytest.mark.parametrize("origin", [EXTENSION, FIREFOX, "safari-web-extension://ABC"])
def test_an_extension_that_is_not_paired_gets_no_further_than_pairing(shared: TestClient, origin: str) -> None:
    assert check(shared, Origin=origin).status_code == 403
    answer = shared.post("/v1/pair", json={"code": "000000"}, headers={"Origin": origin})
    assert answer.json()["error"]["code"] == "wrong-code"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": "LOCALHOST:8765"},
        {"Host": "[::1]:8765"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Origin": ADDRESS, "Sec-Fetch-Site": "same-origin"},
        {"Origin": "http://localhost:8765", "Host": "localhost:8765", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_programs_and_our_own_page_get_through(shared: TestClient, headers: dict[str, str]) -> None:
    assert check(shared, **headers).status_code == 200


def test_two_hosts_or_two_origins_are_one_too_many(shared: TestClient) -> None:
    for name, values in (("host", ("127.0.0.1:8765", "evil.test")), ("origin", (ADDRESS, "https://evil.test"))):
        answer = shared.post("/v2/check", content=FORM, headers=[(name, value) for value in values])
        assert answer.status_code == 403


def test_an_origin_that_was_named_gets_through_and_is_echoed_alone(tmp_path: Path) -> None:
    with client_of(app_of(tmp_path / "s.sqlite3", "support", origins=("app://obsidian.md",))) as client:
        answer = check(client, Origin="app://obsidian.md", Sec_Fetch_Site="cross-site")
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "app://obsidian.md"
        assert answer.headers["vary"] == "Origin"
        assert check(client, Origin="app://other").status_code == 403


def test_no_answer_ever_allows_every_origin(shared: TestClient) -> None:
    for method, path in EVERY_PATH:
        for headers in ({}, {"Origin": ADDRESS}, {"Origin": "https://evil.test"}):
            assert "*" not in shared.request(method, path, headers=headers).headers.get(
                "access-control-allow-origin", ""
            )


def test_every_answer_forbids_framing_sniffing_and_caching(shared: TestClient) -> None:
    for method, path in EVERY_PATH:
        for headers in ({}, {"Host": "evil.test"}):
            answer = shared.request(method, path, headers=headers)
            assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
            assert answer.headers["content-security-policy"].startswith("default-src 'none'")
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["cache-control"] == "no-store"
            assert answer.headers["referrer-policy"] == "no-referrer"


def test_web_sockets_are_refused(shared: TestClient) -> None:
    from starlette.websockets import WebSocketDisconnect

    with pytest.raises(WebSocketDisconnect), shared.websocket_connect("/v1/check"):
        pass


STORED = (("POST", "/v1/reply"), ("GET", "/v1/guides/support"), ("GET", "/v1/pairings"), ("POST", "/v1/pairings"), ("DELETE", "/v1/pairings/a"))  # fmt: skip


@pytest.mark.parametrize(("method", "path"), STORED)
def test_what_is_stored_or_costly_wants_a_token(shared: TestClient, method: str, path: str) -> None:
    for headers in (
        {},
        {"Authorization": "Bearer "},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "Basic d3Jvbmc="},
        {"Cookie": "tonecheck-8765=wrong"},
        {"Cookie": "tonecheck-8765"},
        {"Cookie": ";;=\x7f"},
    ):
        answer = shared.request(method, path, headers={**JSON, **headers})
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "no-token")


def test_checking_can_be_made_to_want_a_token(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    with client_of(app_of(path, "support", require_token=True)) as client:
        state = State(path)
        known = {"Authorization": f"Bearer {state.pair('tests', None).token}"}
        state.close()
        for url in ("/v1/guides", "/v1/rules", "/v1/rules/hype", "/v1/channels"):
            assert client.get(url).status_code == 401
            assert client.get(url, headers=known).status_code == 200
        for url in ("/v1/check", "/v1/apply"):
            assert client.post(url, json={"text": "a"}).status_code == 401
        assert client.post("/v1/check", json={"text": "a"}, headers=known).status_code == 200
        assert client.get("/v1/health").json()["token_required"] is True


@pytest.mark.parametrize("origin", ["*", "null", "https://", "app", "https://a.test/path", "https://*.test", "a b://c"])
def test_only_one_whole_origin_can_be_named(origin: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["serve", "--port", "0", "--allow-origin", origin]) == 2
    assert "is not one origin" in capsys.readouterr().err
