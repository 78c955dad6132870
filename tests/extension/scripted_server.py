"""A server that fails on purpose: away, slow, or broken. Only for tests of failures; all others ask the real one."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_FINDING = {
    "rule": "banned-term", "category": "words", "severity": "warning", "message": "found", "why": "", "source": "",
    "evidence": [], "entry": "leverage", "line": 1, "column": 1, "end_line": 1, "end_column": 9, "text": "leverage",
    "fingerprint": "f", "suggestions": [],
}  # fmt: skip


class ScriptedServer:
    """Answers checks with one finding for each "leverage"; `mode` is well, broken or slow."""

    def __init__(self) -> None:
        self.mode = "well"
        self.asked = 0
        self.go_on = threading.Event()
        script = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                script.asked += 1
                if script.mode == "slow":
                    script.go_on.wait(20)
                self.answer(500 if script.mode == "broken" else 200, script.check(request["text"]))

            def do_GET(self) -> None:
                health = {"status": "ok", "version": "0", "api": 1, "token_required": False, "grammar": False}
                self.answer(200, health if self.path.endswith("health") else {"guides": [], "channels": []})

            def answer(self, status: int, body: dict[str, Any]) -> None:
                payload = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(payload)))
                self.end_headers()
                self.wfile.write(payload)

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._http.server_port
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        """Stop listening."""
        self.go_on.set()
        self._http.shutdown()
        self._http.server_close()

    def check(self, text: str) -> dict[str, Any]:
        """A check's answer in the form of the API."""
        findings = []
        start = text.find("leverage")
        while start >= 0:
            span = {"start": start, "end": start + 8}
            findings.append({**_FINDING, "span": span, "span_utf16": span})
            start = text.find("leverage", start + 8)
        return {
            "guide": {"id": "g", "name": "G", "hash": "0"}, "channel": None, "text_hash": "0" * 64, "findings": findings,
            "not_judged": [], "crashes": [], "situations": [], "took_ms": 1.0,
            "length": {"words": 1, "codepoints": len(text), "counters": [], "sms": None},
        }  # fmt: skip
