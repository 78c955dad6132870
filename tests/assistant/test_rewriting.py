"""Rewriting by a language model, against a scripted endpoint on this machine that also misbehaves."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tonecheck import Draft, Guide, Message, TonecheckError, load_guide
from tonecheck.assistant.acceptance import promises_of
from tonecheck.assistant.assistance import Assistance, assist
from tonecheck.assistant.endpoint import KEY, completions_url
from tonecheck.assistant.rewriting import Rewriter

MESSAGE = "Order 4471 came with the wrong lamp. I'm so disappointed. Sam"
DRAFT = "Hi Sam, we leverage our network for order 4471. I'll send the right lamp on Friday. u can keep the old one."
GOOD = "Hi Sam, I'm sorry order 4471 came with the wrong lamp. I'll send the right lamp on Friday. You can keep the old one."


class Endpoint:
    """A scripted endpoint: `answer` is the text the model says, or `raw` the whole body; `seen` is what was sent."""

    def __init__(self) -> None:
        self.answer = GOOD
        self.raw: bytes | None = None
        self.status = 200
        self.waits = False
        self.drips = False
        self.done = threading.Event()
        self.seen: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                endpoint.seen.append((self.path, dict(self.headers), body))
                endpoint.reply(self)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))
        self.thread.start()

    def reply(self, handler: BaseHTTPRequestHandler) -> None:
        if self.waits:
            self.done.wait(30)
        raw = self.raw
        if raw is None:
            raw = json.dumps({"choices": [{"message": {"role": "assistant", "content": self.answer}}]}).encode()
        try:
            handler.send_response(self.status)
            handler.end_headers()
            if self.drips:
                while not self.done.wait(0.02):
                    handler.wfile.write(b" ")
            handler.wfile.write(raw)
        except OSError:
            pass  # the client has gone, as it should

    def close(self) -> None:
        self.done.set()
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endpoint]:
    monkeypatch.delenv(KEY, raising=False)
    made = Endpoint()
    yield made
    made.close()


@cache
def guide() -> Guide:
    return load_guide("support")


def before() -> Assistance:
    return assist(Draft(DRAFT, message=Message(MESSAGE)), guide())


def rewritten(endpoint: Endpoint, timeout_s: float = 10.0) -> Assistance:
    return Rewriter(endpoint.url, "tiny", timeout_s).rewrite(before(), guide())


def test_a_better_wording_becomes_the_revision(endpoint: Endpoint) -> None:
    made = rewritten(endpoint)
    assert made.rewritten == ""
    assert made.revision is not None
    assert made.revision.text == GOOD
    assert len(made.revision.report.findings) < len(made.report.findings)


def test_the_model_is_told_the_guide_the_message_the_draft_and_the_findings(endpoint: Endpoint) -> None:
    rewritten(endpoint)
    ((path, headers, body),) = endpoint.seen
    assert path == "/v1/chat/completions"
    assert "Authorization" not in headers
    assert (body["model"], body["temperature"], body["stream"]) == ("tiny", 0, False)
    system, user = (part["content"] for part in body["messages"])
    assert guide().info["mission"] in system
    for words in (MESSAGE, DRAFT, "leverage", "“u”"):
        assert words in user


def test_a_key_in_the_environment_is_sent(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "open-sesame")
    rewritten(endpoint)
    assert endpoint.seen[0][1]["Authorization"] == "Bearer open-sesame"


BASE = "Hi Sam, I'm sorry order 4471 came with the wrong lamp. I'll send the right lamp on Friday."


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (BASE + " We'll refund you too.", "refund"),
        (BASE + " The money goes back to you as a voucher.", "voucher"),
        (BASE.replace("order 4471", "your order"), "drops the number “4471”"),
        (BASE.replace("4471", "4417"), "“4471”"),
        (BASE.replace("Friday", "Monday"), "“friday”"),
        (BASE.replace("Sam", "Pam"), "“Sam”"),
        (BASE + " Please ask for Nadia.", "Nadia"),
        (BASE + "\n\nGrace", "Grace"),
        (BASE + " See https://shop.example/lamps.", "https://shop.example/lamps"),
        (BASE + " It takes two days.", "“days”"),
        (BASE + " I'll ring the driver.", "adds the promise “ring”"),
        (BASE.replace("I'll send the right lamp", "The right lamp leaves"), "drops the promise “send”"),
        (BASE.replace("I'll send", "I will not send"), "promise"),
        ("Here's the reworded reply:\n" + BASE, "more than the reply"),
        (f"```\n{BASE}\n```", "more than the reply"),
        (BASE + " Thank you for telling us." * 30, "much longer"),
        (DRAFT, "findings"),
    ],
)
def test_a_wording_that_says_something_else_is_refused_with_the_reason(
    endpoint: Endpoint, answer: str, reason: str
) -> None:
    endpoint.answer = answer
    made = rewritten(endpoint)
    assert reason in (made.rewritten or "")
    assert made.revision == before().revision


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"<html>busy</html>", "not a chat completion"),
        (b"{}", "not a chat completion"),
        (b'{"choices": []}', "not a chat completion"),
        (b'{"choices": [{"message": {"content": null}}]}', "said nothing"),
        (b'{"choices": [{"message": {"content": "  "}}]}', "said nothing"),
        (b"[" * 100_000, "not a chat completion"),
        (b"\xff\xfe", "not a chat completion"),
        (b" " * 1_200_000, "does not end"),
    ],
)
def test_an_answer_that_cannot_be_read_is_no_answer(endpoint: Endpoint, raw: bytes, reason: str) -> None:
    endpoint.raw = raw
    made = rewritten(endpoint)
    assert reason in (made.rewritten or "")
    assert made.revision == before().revision


def test_an_endpoint_that_refuses_is_named_by_its_status(endpoint: Endpoint) -> None:
    endpoint.status = 503
    assert "status 503" in (rewritten(endpoint).rewritten or "")


def test_an_endpoint_that_does_not_answer_in_time_is_given_up(endpoint: Endpoint) -> None:
    endpoint.waits = True
    assert "within 0.3 seconds" in (rewritten(endpoint, 0.3).rewritten or "")


def test_an_answer_that_trickles_in_for_ever_is_given_up(endpoint: Endpoint) -> None:
    endpoint.drips = True
    assert "within 0.3 seconds" in (rewritten(endpoint, 0.3).rewritten or "")


def test_an_endpoint_that_is_not_there_is_no_error(endpoint: Endpoint) -> None:
    endpoint.close()
    assert "cannot be reached" in (rewritten(endpoint).rewritten or "")


def test_a_clean_draft_is_not_sent_anywhere(endpoint: Endpoint) -> None:
    clean = assist(Draft("It left Hull this morning."), guide())
    made = Rewriter(endpoint.url, "tiny").rewrite(clean, guide())
    assert made.rewritten == "there is nothing to reword"
    assert endpoint.seen == []


@pytest.mark.parametrize("url", ["localhost:11434", "ftp://a.example", "http://", "file:///etc/passwd", "http://["])
def test_what_is_no_address_is_said_at_once(url: str) -> None:
    with pytest.raises(TonecheckError, match="not an address"):
        Rewriter(url, "tiny")


def test_the_path_is_completed() -> None:
    assert completions_url("http://a.example/v1/") == "http://a.example/v1/chat/completions"
    assert completions_url("http://a.example/x/chat/completions") == "http://a.example/x/chat/completions"


@pytest.mark.parametrize(
    ("text", "promises"),
    [
        ("I'll send it.", ["send"]),
        ("We won't charge you.", ["not charg"]),
        ("I've just refunded it and I'm writing to Tom.", ["refund", "writ"]),
        ("I understand. I can see it.", []),
    ],
)
def test_promises_are_what_the_brand_does_or_will_do(text: str, promises: list[str]) -> None:
    assert sorted(promises_of(Draft(text))) == sorted(promises)
