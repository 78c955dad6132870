"""A server process from start to end: what it prints, how it stops, what it survives, and what it never writes."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.server.running import Running, start
from tonecheck.server.run import listen

MARK = "zanzibarine-quokka-73"
TEXT = f"😀 We leverage it, {MARK}. Calm down."


def call(port: int, path: str, body: Any = None, *, form: str | None = None, **headers: str) -> tuple[int, bytes]:
    """One request on a connection of its own; returns the status and the body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        if body is not None:
            headers = {"Content-Type": "application/json", **headers}
            connection.request("POST", path, json.dumps(body), headers)
        elif form is not None:
            connection.request("POST", path, form.encode(), headers)
        else:
            connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def raw(port: int, request: bytes, *, half_close: bool) -> bytes:
    """Send bytes, and read until the server closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(request)
        if half_close:
            connection.shutdown(socket.SHUT_WR)
        parts = []
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_where_it_listens_and_stops_cleanly(tmp_path: Path, number: int) -> None:
    with start(tmp_path, "--guide", "support", "--guide", "shop=retailer") as server:
        assert server.line() == f"Listening on {server.address} with support, shop"
        assert server.line().startswith(f"The page:            {server.address}/?k=")
        assert server.line().startswith("Pair the extension:  ")
        assert server.line() == f"LanguageTool API:    {server.address}/v2"
        assert call(server.port, "/v1/check", {"text": "a", "guide": "shop"})[0] == 200
        assert server.stop(number) == 0
    assert (tmp_path / "stdout").read_text() == "Stopped.\n"
    assert (tmp_path / "stderr").read_text() == ""


def test_it_listens_on_the_loopback_interface_only(running: Running) -> None:
    with pytest.raises(OSError, match="refused"), socket.create_connection(("127.0.0.2", running.port), timeout=5):
        pass


def test_a_client_that_closes_its_half_is_answered_and_let_go(running: Running) -> None:
    body = b"language=en&text=We+leverage+it"
    head = f"POST /v2/check HTTP/1.1\r\nHost: localhost:{running.port}\r\nContent-Length: {len(body)}\r\n\r\n"
    answer = raw(running.port, head.encode() + body, half_close=True)
    assert answer.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"TONECHECK_BANNED_TERM" in answer
    long_body = b"language=en&text=" + b"We+leverage+it.+" * 1000  # long texts are checked in a thread
    head = f"POST /v2/check HTTP/1.1\r\nHost: localhost:{running.port}\r\nContent-Length: {len(long_body)}\r\n\r\n"
    assert raw(running.port, head.encode() + long_body, half_close=True).startswith(b"HTTP/1.1 200 OK\r\n")


def test_a_client_that_goes_away_early_does_no_harm(running: Running) -> None:
    for request in (
        b"",
        b"POST /v2/ch",
        b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\nabc",
    ):
        raw(running.port, request, half_close=True)
    assert call(running.port, "/v1/health")[0] == 200


def test_two_host_headers_are_refused(running: Running) -> None:
    host = f"Host: 127.0.0.1:{running.port}\r\n"
    answer = raw(running.port, f"GET /v1/health HTTP/1.1\r\n{host}Host: evil.test\r\n\r\n".encode(), half_close=True)
    assert answer.split(b" ")[1] in (b"400", b"403")
    assert raw(running.port, b"GET /v1/health HTTP/1.0\r\n\r\n", half_close=True).split(b" ")[1] == b"403"


def test_a_forwarding_header_changes_nothing(running: Running) -> None:
    status, _ = call(running.port, "/v1/health", Host="evil.test", **{"X-Forwarded-Host": f"127.0.0.1:{running.port}"})
    assert status == 403


def test_a_taken_port_is_said_in_a_sentence(running: Running, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tonecheck", "serve", "--port", str(running.port)], capture_output=True, timeout=60
    )
    assert run.returncode == 2
    assert f"cannot listen on port {running.port}".encode() in run.stderr


def test_a_faulty_guide_is_reported_before_anything_listens(tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_text("name: A\nbaned: [x]\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "tonecheck", "serve", "--port", "0", "--guide", "brand.yaml"],
        capture_output=True,
        cwd=tmp_path,
        timeout=60,
    )
    assert (run.returncode, run.stdout) == (2, b"")
    assert b"brand.yaml:2:1" in run.stderr


def test_pairings_outlive_a_server_that_is_killed(tmp_path: Path) -> None:
    with start(tmp_path, "--guide", "support") as server:
        code = server.until(r"Pair the extension:  (\d{3} \d{3})")
        _, body = call(server.port, "/v1/pair", {"code": code, "name": "tests"})
        token = json.loads(body)["token"]
        server.process.kill()
        server.process.wait(20)
    with start(tmp_path, "--guide", "support") as server:
        status, body = call(server.port, "/v1/pairings", Authorization=f"Bearer {token}")
        assert status == 200
        assert [item["name"] for item in json.loads(body)["pairings"]] == ["tests"]
        assert call(server.port, "/v1/check", {"text": TEXT})[0] == 200


def test_workers_share_the_port_and_a_dead_one_is_replaced(tmp_path: Path) -> None:
    with start(tmp_path, "--guide", "support", "--workers", "2") as server:
        code = server.until(r"Pair the extension:  (\d{3} \d{3})")
        assert call(server.port, "/v1/check", {"text": TEXT})[0] == 200
        token = json.loads(call(server.port, "/v1/pair", {"code": code})[1])["token"]
        workers = children(server.process.pid)
        assert len(workers) >= 2
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        # Connections wait in the queue of the shared socket until a new worker takes them.
        assert call(server.port, "/v1/pairings", Authorization=f"Bearer {token}")[0] == 200
        assert server.stop() == 0


def children(process: int) -> list[int]:
    """Processes started by a process that serve (not the one that tracks resources)."""
    found = []
    for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
        if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
            found.append(int(child))
    return found


def test_what_is_checked_stands_in_no_log_and_no_file(tmp_path: Path) -> None:
    environment = {
        "TONECHECK_CACHE_DIR": str(tmp_path / "cache"),
        "HOME": str(tmp_path / "home"),
        "TMPDIR": str(tmp_path / "tmp"),
        "XDG_CONFIG_HOME": str(tmp_path / "home/config"),
        "XDG_STATE_HOME": str(tmp_path / "home/state"),
    }
    for folder in ("home", "tmp"):
        (tmp_path / folder).mkdir()
    with start(tmp_path, "--guide", "support", **environment) as server:
        code = server.until(r"Pair the extension:  (\d{3} \d{3})")
        token = json.loads(call(server.port, "/v1/pair", {"code": code})[1])["token"]
        known = {"Authorization": f"Bearer {token}"}
        call(server.port, "/v1/check", {"text": TEXT, "message": TEXT, "channel": MARK})
        call(server.port, "/v1/check", {"text": TEXT, "message": TEXT})
        call(server.port, "/v1/check", {"text": TEXT * 500})
        call(server.port, "/v1/check", {"text": TEXT, "date": MARK, MARK: MARK})
        call(server.port, "/v1/reply", {"text": TEXT, "message": TEXT}, **known)
        call(server.port, "/v1/apply", {"text": TEXT, "text_hash": "0" * 64, "edits": []})
        call(server.port, f"/v2/check?language=en&text={MARK}+leverage")
        call(server.port, "/v2/check", form=f"language=en&text={MARK}")
        call(server.port, "/v2/check", form=f"language={MARK}&data={{{MARK}")
        call(server.port, f"/{MARK}")
        call(server.port, "/v1/check", {"text": TEXT}, Host=MARK)
        raw(server.port, f"{MARK} {MARK}\r\n\r\n".encode(), half_close=True)
        server.stop()
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"stdout", "stderr", "server.sqlite3"} <= {path.name for path in written}
    for path in written:
        assert MARK.encode() not in path.read_bytes(), path


def test_a_bug_is_reported_without_the_text_it_stumbled_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.server.running import app_of, client_of

    def stumble(*_: Any) -> Any:
        raise ValueError(f"cannot cope with {MARK}")

    with client_of(app_of(tmp_path / "s.sqlite3", "support", checker=stumble)) as client:
        answer = client.post("/v1/check", json={"text": TEXT})
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "failed")
    shown = capsys.readouterr()
    assert MARK not in answer.text + shown.out + shown.err
    assert "ValueError at test_process.py:" in shown.err


@pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are a thing of Linux")
def test_it_works_where_there_is_no_network_at_all(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    assert unshare is not None, "this test needs `unshare` (Debian: apt-get install util-linux)"
    script = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from pathlib import Path\n"
        "from tests.server.running import start\n"
        "from tests.server.test_process import TEXT, call\n"
        "with start(Path('.'), '--guide', 'support') as server:\n"
        "    status, body = call(server.port, '/v1/check', {'text': TEXT})\n"
        "    assert status == 200 and b'banned-term' in body, body\n"
        "    assert call(server.port, '/v2/check', form='language=en&text=leverage')[0] == 200\n"
        "    assert call(server.port, '/')[0] == 200\n"
        "print('it works')\n"
    )
    root = str(Path(__file__).resolve().parents[2])
    run = subprocess.run(
        [unshare, "--net", "--map-root-user", "sh", "-c", 'ip link set lo up && exec "$@"', "sh",
         sys.executable, "-c", script, root],
        capture_output=True,
        cwd=tmp_path,
        timeout=120,
    )  # fmt: skip
    assert run.stdout == b"it works\n", run.stderr.decode()


def test_many_may_wait_for_a_process_that_takes_one_connection_at_a_time() -> None:
    """asyncio listens with as long a queue as the number of connections it takes at once: one, here."""
    with listen(0) as listener:
        listener.listen(1)
        port = listener.getsockname()[1]
        waiting = [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(60)]
        for connection in waiting:
            connection.close()


def test_two_processes_answer_on_one_port(tmp_path: Path) -> None:
    with start(tmp_path, "--guide", "support", "--workers", "2") as server:
        for _ in range(20):
            assert call(server.port, "/v1/check", {"text": TEXT})[0] == 200
        assert server.stop() == 0
