"""`/v1/reply`: the assistant, as the command line has it."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.server.test_openapi import fits
from tonecheck import Draft, Message, load_guide
from tonecheck.assistant import assist

MESSAGE = "😀 Where is my order 4711? It was due on Monday. And can I have the receipt, please?"
TEXT = "Hi Sam, sorry your order is late. We'll be in touch shortly."


def test_the_answer_holds_what_the_assistant_says(shared: TestClient, token: dict[str, str]) -> None:
    asked = {"message": MESSAGE, "text": TEXT, "channel": "twitter", "id": "ticket 12", "date": "2026-11-27"}
    answer = shared.post("/v1/reply", json=asked, headers=token)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    fits(found, "POST", "/v1/reply", 200)
    draft = Draft(TEXT, channel="x", message=Message(MESSAGE), name="ticket 12")
    assert found["reply"] == assist(draft, load_guide("support")).as_json()
    assert found["channel"] == "x"
    (ask, *_) = found["reply"]["asks"]
    assert MESSAGE[ask["span"]["start"] : ask["span"]["end"]] == ask["text"]
    checked = shared.post("/v1/check", json={"text": TEXT}).json()
    assert found["text_hash"] == checked["text_hash"]


def test_without_a_draft_the_message_is_read_all_the_same(shared: TestClient, token: dict[str, str]) -> None:
    found = shared.post("/v1/reply", json={"message": MESSAGE}, headers=token).json()
    fits(found, "POST", "/v1/reply", 200)
    assert found["text_hash"] is None
    assert found["reply"]["revision"] is None
    assert found["reply"]["asks"]


def test_it_wants_a_token(shared: TestClient) -> None:
    assert shared.post("/v1/reply", json={"message": MESSAGE}).status_code == 401


def test_a_message_is_needed(shared: TestClient, token: dict[str, str]) -> None:
    answer = shared.post("/v1/reply", json={"text": TEXT}, headers=token)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad-request")
