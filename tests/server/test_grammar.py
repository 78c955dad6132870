"""A server that asks LanguageTool too: its findings stand beside ours on both surfaces."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.server.running import Running, start
from tests.server.test_process import call
from tonecheck.cli.main import outcome

TEXT = "😀 We leverage your parcle."


class Upstream(BaseHTTPRequestHandler):
    """LanguageTool's place: knows one misspelt word, and counts in UTF-16 as LanguageTool does."""

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        data = form.get("text", [""])[0] or "".join(
            piece.get("text", piece.get("markup", "")) for piece in json.loads(form["data"][0])["annotation"]
        )
        at = data.find("parcle")
        matches = []
        if at >= 0:
            offset = len(data[:at].encode("utf-16-le")) // 2
            matches.append(
                {
                    "message": "Possible spelling mistake found.",
                    "shortMessage": "Spelling mistake",
                    "replacements": [{"value": "parcel"}, {"value": "particle"}],
                    "offset": offset,
                    "length": 6,
                    "context": {"text": data, "offset": offset, "length": 6},
                    "rule": {
                        "id": "MORFOLOGIK_RULE_EN_GB",
                        "description": "Possible spelling mistake",
                        "issueType": "misspelling",
                        "category": {"id": "TYPOS", "name": "Possible Typo"},
                    },
                }
            )
        body = json.dumps({"software": {"name": "LanguageTool", "version": "6.6"}, "matches": matches}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Nothing on standard error."""


@pytest.fixture(scope="module")
def upstream() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Upstream)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def server(upstream: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("grammar")
    with start(folder, "--guide", "support", "--languagetool-url", upstream) as running:
        for _ in range(2000):  # LanguageTool is greeted in the background; until then `not_judged` says so
            if not json.loads(call(running.port, "/v1/check", {"text": "Hi there."})[1])["not_judged"]:
                break
        yield running


def test_both_kinds_of_finding_stand_in_one_answer(server: Running) -> None:
    assert json.loads(call(server.port, "/v1/health")[1])["grammar"] is True
    found = json.loads(call(server.port, "/v1/check", {"text": TEXT})[1])
    assert [(item["rule"], item["text"]) for item in found["findings"]] == [
        ("banned-term", "leverage"),
        ("spelling", "parcle"),
    ]


def test_clients_of_languagetool_see_its_findings_under_its_own_names(server: Running) -> None:
    form = "language=en-GB&text=" + TEXT.replace(" ", "+")
    found = json.loads(call(server.port, "/v2/check", form=form)[1])["matches"]
    assert [(match["rule"]["id"], match["rule"]["category"]["id"], match["offset"]) for match in found] == [
        ("TONECHECK_BANNED_TERM", "STYLE", 6),
        ("MORFOLOGIK_RULE_EN_GB", "TYPOS", 20),
    ]
    assert found[1]["rule"]["issueType"] == "misspelling"
    assert [item["value"] for item in found[1]["replacements"]] == ["parcel", "particle"]
    form += "&disabledRules=MORFOLOGIK_RULE_EN_GB"
    assert len(json.loads(call(server.port, "/v2/check", form=form)[1])["matches"]) == 1


def test_without_languagetool_the_rest_works_and_says_what_is_missing(tmp_path: Path) -> None:
    with start(tmp_path, "--guide", "support", "--languagetool-url", "http://127.0.0.1:9") as server:
        found = json.loads(call(server.port, "/v1/check", {"text": TEXT})[1])
        assert [item["rule"] for item in found["findings"]] == ["banned-term"]
        assert [item["rule"] for item in found["not_judged"]] == ["grammar"]


@pytest.mark.xdist_group("languagetool")
def test_a_server_starts_a_real_languagetool_and_ends_it(tmp_path: Path) -> None:
    with start(tmp_path, "--guide", "support", "--grammar") as server:
        assert json.loads(call(server.port, "/v1/check", {"text": TEXT})[1])["findings"][0]["rule"] == "banned-term"
        found = _judged_in_full(server, TEXT)  # it starts in the background; until then `not_judged` says so
        assert [(item["rule"], item["text"]) for item in found["findings"]] == [
            ("banned-term", "leverage"),
            ("spelling", "parcle"),
        ]
        form = "language=en-GB&text=" + TEXT.replace(" ", "+")
        matches = json.loads(call(server.port, "/v2/check", form=form)[1])["matches"]
        assert [(match["offset"], match["length"]) for match in matches] == [(6, 8), (20, 6)]
        java = [*_children(server.process.pid)]
        assert java
        assert server.stop() == 0
    assert not [process for process in java if _is_alive(process)]


def _judged_in_full(server: Running, text: str) -> dict[str, Any]:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        found: dict[str, Any] = json.loads(call(server.port, "/v1/check", {"text": text})[1])
        if not found["not_judged"]:
            return found
        threading.Event().wait(0.1)  # it needs the processors more than we do
    raise AssertionError(f"LanguageTool did not answer: {found['not_judged']}")


def _children(process: int) -> Iterator[int]:
    for task in Path(f"/proc/{process}/task").iterdir():
        yield from map(int, (task / "children").read_text().split())


def _is_alive(process: int) -> bool:
    try:
        return " Z " not in Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return False


def test_several_workers_share_one_languagetool(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["serve", "--port", "0", "--workers", "2", "--grammar"]) == 2
    assert "--languagetool-url" in capsys.readouterr().err
