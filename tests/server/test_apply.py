"""`/v1/apply`: edits in a text that is still the one that was checked."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

TEXT = "😀 We leverage and we leverage."


def hash_of(client: TestClient, text: str) -> str:
    found: str = client.post("/v1/check", json={"text": text}).json()["text_hash"]
    return found


def test_edits_from_a_check_are_made_at_once(shared: TestClient) -> None:
    checked = shared.post("/v1/check", json={"text": TEXT}).json()
    edits = [edit for item in checked["findings"] for edit in item["suggestions"][0]["edits"]]
    assert len(edits) == 2
    answer = shared.post("/v1/apply", json={"text": TEXT, "text_hash": checked["text_hash"], "edits": edits}).json()
    assert answer["text"] == "😀 We use and we use."
    assert answer["text_hash"] == hash_of(shared, "😀 We use and we use.")


def test_offsets_may_be_utf16(shared: TestClient) -> None:
    asked = {
        "text": TEXT,
        "text_hash": hash_of(shared, TEXT),
        "edits": [{"start": 6, "end": 14, "replacement": "use"}],
        "offsets": "utf16",
    }
    assert shared.post("/v1/apply", json=asked).json()["text"] == "😀 We use and we leverage."


def test_a_text_that_changed_is_left_alone(shared: TestClient) -> None:
    asked = {"text": TEXT + " ", "text_hash": hash_of(shared, TEXT), "edits": []}
    answer = shared.post("/v1/apply", json=asked)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "changed")


@pytest.mark.parametrize(
    ("edits", "offsets", "said"),
    [
        ([(0, 99)], "codepoint", "after the text"),
        ([(5, 3)], "codepoint", "start <= end"),
        ([(0, 4), (3, 5)], "codepoint", "overlap"),
        ([(1, 2)], "utf16", "not a character boundary"),
        ([(-1, 2)], "codepoint", "$.edits[0].start"),
    ],
)
def test_edits_that_cannot_be_made_are_refused(
    shared: TestClient, edits: list[tuple[int, int]], offsets: str, said: str
) -> None:
    asked: dict[str, Any] = {
        "text": TEXT,
        "text_hash": hash_of(shared, TEXT),
        "edits": [{"start": start, "end": end, "replacement": ""} for start, end in edits],
        "offsets": offsets,
    }
    answer = shared.post("/v1/apply", json=asked)
    assert answer.status_code == 400
    assert said in answer.json()["error"]["message"]
