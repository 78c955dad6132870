"""Pairing: a code, once, for a token; and what the page's link opens."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.server.test_guard import EXTENSION, FIREFOX, FORM
from tonecheck.cli.main import outcome
from tonecheck.server.state import CODE_LASTS_S, MOST_TRIES, State, state_file


class Clock:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def pair(
    client: TestClient, code: str, origin: str | None = EXTENSION, name: str = "Chromium"
) -> tuple[int, dict[str, str]]:
    headers = {} if origin is None else {"Origin": origin}
    answer = client.post("/v1/pair", json={"code": code, "name": name}, headers=headers)
    return answer.status_code, answer.json()


def test_an_extension_is_let_in_by_its_code_and_stays_in(client: TestClient, state: State) -> None:
    asked = {"content": FORM, "headers": {"Origin": FIREFOX}}
    assert client.post("/v2/check", **asked).status_code == 403
    status, made = pair(client, state.new_code(), FIREFOX)
    assert (status, made["origin"]) == (200, FIREFOX)
    answer = client.post("/v2/check", **asked)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == FIREFOX
    headers = {"Origin": FIREFOX, "Authorization": f"Bearer {made['token']}"}
    assert client.get("/v1/guides/support", headers=headers).status_code == 200
    preflight = client.options("/v1/check", headers={"Origin": FIREFOX, "Access-Control-Request-Method": "POST"})
    assert preflight.status_code == 204
    assert "authorization" in preflight.headers["access-control-allow-headers"]


def test_a_code_works_once(client: TestClient, state: State) -> None:
    code = state.new_code()
    assert pair(client, f" {code[:3]} {code[3:]} ")[0] == 200
    assert pair(client, code)[0] == 403


def test_a_new_code_makes_the_old_one_worthless(client: TestClient, state: State) -> None:
    old = state.new_code()
    new = state.new_code()
    if old != new:
        assert pair(client, old)[0] == 403
    assert pair(client, new)[0] == 200


def test_guessing_ends_after_five_tries(client: TestClient, state: State) -> None:
    code = state.new_code()
    wrong = "000000" if code != "000000" else "111111"
    for _ in range(MOST_TRIES):
        assert pair(client, wrong)[0] == 403
    assert pair(client, code)[0] == 403


def test_four_slips_are_forgiven(client: TestClient, state: State) -> None:
    code = state.new_code()
    for wrong in ("", "x", "😀", "1" * 50)[: MOST_TRIES - 1]:
        assert pair(client, wrong)[0] == 403
    assert pair(client, code)[0] == 200


def test_a_code_runs_out(tmp_path: Path) -> None:
    clock = Clock()
    state = State(tmp_path / "s.sqlite3", clock=clock)
    code = state.new_code()
    clock.now += CODE_LASTS_S - 1
    assert state.use_code(code)
    code = state.new_code()
    clock.now += CODE_LASTS_S
    assert not state.use_code(code)
    key = state.new_page_key()
    clock.now += CODE_LASTS_S
    assert not state.use_page_key(key)
    state.close()


def test_of_many_who_try_the_same_code_at_once_one_gets_in(tmp_path: Path) -> None:
    states = [State(tmp_path / "s.sqlite3") for _ in range(8)]
    code = states[0].new_code()
    ready = threading.Barrier(len(states))
    let_in: list[bool] = []

    def attempt(state: State) -> None:
        ready.wait()
        let_in.append(state.use_code(code))

    threads = [threading.Thread(target=attempt, args=(state,)) for state in states]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(let_in) == 1
    for state in states:
        state.close()


def test_a_token_serves_only_the_extension_it_was_given_to(client: TestClient, state: State) -> None:
    _, mine = pair(client, state.new_code(), FIREFOX)
    pair(client, state.new_code(), EXTENSION)
    headers = {"Origin": EXTENSION, "Authorization": f"Bearer {mine['token']}"}
    assert client.get("/v1/guides/support", headers=headers).status_code == 401


def test_pairing_again_replaces_the_old_token(client: TestClient, state: State) -> None:
    _, old = pair(client, state.new_code())
    _, new = pair(client, state.new_code())
    assert len(state.pairings()) == 1
    assert state.pairing_of(old["token"]) is None
    assert state.pairing_of(new["token"]) is not None


def test_a_pairing_can_be_taken_back_by_its_owner_alone(client: TestClient, state: State) -> None:
    _, one = pair(client, state.new_code(), FIREFOX)
    _, other = pair(client, state.new_code(), None, "a script")
    headers = {"Authorization": f"Bearer {one['token']}"}
    assert client.delete(f"/v1/pairings/{other['id']}", headers=headers).status_code == 403
    assert client.delete(f"/v1/pairings/{one['id']}", headers=headers).status_code == 204
    assert client.get("/v1/pairings", headers=headers).status_code == 401
    assert client.post("/v2/check", content=FORM, headers={"Origin": FIREFOX}).status_code == 403
    assert [pairing.name for pairing in state.pairings()] == ["a script"]


def test_a_token_cannot_let_others_in(client: TestClient, state: State) -> None:
    _, made = pair(client, state.new_code())
    answer = client.post("/v1/pairings", headers={"Authorization": f"Bearer {made['token']}"})
    assert answer.json()["error"]["code"] == "refused"


def test_the_page_s_link_opens_a_session_once(client: TestClient, state: State) -> None:
    key = state.new_page_key()
    answer = client.get(f"/?k={key}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("tonecheck-8765=")
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert client.get("/v1/guides/support").status_code == 200
    code = client.post("/v1/pairings").json()["code"]
    assert pair(client, code)[0] == 200
    client.cookies.clear()
    again = client.get(f"/?k={key}", follow_redirects=False)
    assert "set-cookie" not in again.headers
    assert client.get("/v1/guides/support").status_code == 401


def test_the_page_can_be_opened_with_a_code_too(client: TestClient, state: State) -> None:
    assert client.post("/session", json={"code": "nope"}).status_code == 403
    assert client.post("/session", json={"code": state.new_code()}, headers={"Origin": EXTENSION}).status_code == 403
    assert client.post("/session", json={"code": state.new_code()}).status_code == 200
    assert client.get("/v1/pairings").json() == {"pairings": []}


def test_the_page_may_take_back_any_pairing(client: TestClient, state: State) -> None:
    _, made = pair(client, state.new_code())
    client.get(f"/?k={state.new_page_key()}")
    assert client.delete(f"/v1/pairings/{made['id']}").status_code == 204
    assert client.delete(f"/v1/pairings/{made['id']}").status_code == 404


def test_the_state_file_is_its_owner_s_alone_and_holds_no_token(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "server.sqlite3"
    state = State(path)
    token = state.pair("tests", None).token
    session = state.new_session()
    state.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert token.encode() not in path.read_bytes()
    assert session.encode() not in path.read_bytes()
    again = State(path)
    assert again.pairing_of(token) is not None
    assert again.is_session(session)
    again.close()


def test_the_terminal_can_pair_list_and_remove(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["pair"]) == 0
    code = capsys.readouterr().out.split("  ")[0].replace(" ", "")
    state = State(state_file())
    assert state.use_code(code)
    assert outcome(["pair", "--program", "my script"]) == 0
    pairing = state.pairing_of(capsys.readouterr().out.strip())
    assert pairing is not None
    assert outcome(["pair", "--list"]) == 0
    assert capsys.readouterr().out == f"{pairing.id}  {pairing.paired_on}  my script  a program\n"
    assert outcome(["pair", "--remove", pairing.id]) == 0
    assert state.pairings() == ()
    assert outcome(["pair", "--remove", pairing.id]) == 2
    assert outcome(["pair", "--list", "--remove", "a"]) == 2
    state.close()
