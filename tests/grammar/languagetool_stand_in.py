"""A small HTTP server in LanguageTool's place, for what a real one cannot be made to do: `python ... -p PORT [MOOD]`.

Moods: `fine`; `dies` (answers the first question, then ends); `dead` (ends at once); `slow` (answers the first
question, then takes its time); `odd` (answers something else); `full` (503).
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from os import _exit
from threading import Event

MOOD = sys.argv[-1]
asked = 0


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.answer(200, b"OK")

    def do_POST(self) -> None:
        global asked
        asked += 1
        self.rfile.read(int(self.headers["Content-Length"]))
        if asked > 1 and MOOD == "dies":
            _exit(1)
        if asked > 1 and MOOD == "slow":
            Event().wait(30)
        if asked > 1 and MOOD == "full":
            self.answer(503, b"Error: too much")
        elif MOOD == "odd":
            self.answer(200, b"<html>Hello</html>")
        else:
            self.answer(200, json.dumps({"software": {"version": "0.1"}, "matches": []}).encode())

    def answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


if __name__ == "__main__":
    if MOOD == "dead":
        sys.exit(3)
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("-p") + 1])), Handler).serve_forever()
