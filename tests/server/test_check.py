"""`/v1/check`: what is found, where, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tonecheck import Draft, check, load_guide
from tonecheck.server.settings import MOST_BODY_BYTES, MOST_TEXT


def post(client: TestClient, **asked: Any) -> Any:
    answer = client.post("/v1/check", json=asked)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    return answer.json()


def utf16(text: str, start: int, end: int) -> str:
    """A stretch as JavaScript cuts it."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_a_finding_has_its_place_in_code_points_and_in_utf16_right_after_emoji(shared: TestClient) -> None:
    text = "👩‍👩‍👧😀 Calm down. We leverage e\u0301clairs\r\n😀leverage"
    found = post(shared, text=text)
    assert {"Calm down", "leverage", "😀"} <= {item["text"] for item in found["findings"]}
    for item in found["findings"]:
        assert text[item["span"]["start"] : item["span"]["end"]] == item["text"]
        assert utf16(text, item["span_utf16"]["start"], item["span_utf16"]["end"]) == item["text"]
        for suggestion in item["suggestions"]:
            for edit in suggestion["edits"]:
                assert text[edit["start"] : edit["end"]] == utf16(text, edit["start_utf16"], edit["end_utf16"])
    last = found["findings"][-1]
    assert (last["span"]["end"], last["span_utf16"]["end"]) == (len(text), len(text) + 5)  # five astral characters


def test_the_server_finds_what_the_library_finds(shared: TestClient) -> None:
    text = "As per our policy, we leverage synergies. You failed to read the email!!! Calm down."
    found = post(shared, text=text, guide="retailer", channel="twitter")
    report = check(Draft(text, channel="x"), load_guide("retailer"))
    assert [(item["rule"], item["message"]) for item in found["findings"]] == [
        (finding.rule_id, finding.message) for finding in report.findings
    ]
    assert found["guide"] == {"id": "retailer", "name": report.guide_name, "hash": report.guide_hash}
    assert found["channel"] == "x"
    assert found["took_ms"] > 0


def test_the_counter_counts_as_the_channel_does(shared: TestClient) -> None:
    text = "😀 https://example.com/a-very-long-address-indeed " * 8
    found = post(shared, text=text, channel="x")["length"]
    assert found["words"] == 16
    assert found["codepoints"] == len(text)
    (counter,) = found["counters"]
    assert (counter["unit"], counter["limit"], counter["severity"]) == ("twitter", 280, "error")
    assert counter["count"] == 8 * (2 + 1 + 23 + 1)
    assert counter["over_at"] is None
    over = post(shared, text="😀" * 141, channel="x")["length"]["counters"][0]
    assert (over["over_at"], over["over_at_utf16"]) == (140, 280)


def test_an_sms_is_counted_in_parts(shared: TestClient) -> None:
    assert post(shared, text="a" * 161, channel="sms")["length"]["sms"] == {
        "parts": 2,
        "encoding": "gsm7",
        "units": 161,
        "units_per_part": 153,
    }
    assert post(shared, text="Hi", channel="email")["length"]["sms"] is None


def test_without_a_channel_nothing_is_counted_against(shared: TestClient) -> None:
    assert post(shared, text="Hi", channel=None)["length"]["counters"] == []
    assert post(shared, text="Hi", channel="")["channel"] is None


def test_an_empty_text_is_checked_too(shared: TestClient) -> None:
    found = post(shared, text="")
    assert found["length"]["words"] == 0


def test_equal_texts_have_equal_hashes_and_others_have_not(shared: TestClient) -> None:
    hashes = [post(shared, text=text)["text_hash"] for text in ("a", "a", "b", "a ")]
    assert hashes[0] == hashes[1]
    assert len(set(hashes)) == 3


def test_a_fingerprint_outlives_an_edit_elsewhere_and_holds_no_text(shared: TestClient) -> None:
    before = post(shared, text="I ask you to please calm down now.")["findings"][0]
    after = post(shared, text="Well, I ask you to please calm down now.")["findings"][0]
    assert before["fingerprint"] == after["fingerprint"]
    assert before["span"] != after["span"]
    assert len(before["fingerprint"]) == 32


@pytest.mark.parametrize(
    ("body", "status", "code", "said"),
    [
        ("{", 400, "bad-request", "the body cannot be read"),
        ("[]", 400, "bad-request", "Expected `object`"),
        ("{}", 400, "bad-request", "missing required field `text`"),
        ('{"text": 1}', 400, "bad-request", "$.text"),
        ('{"text": "a", "chanel": "x"}', 400, "bad-request", "chanel"),
        ('{"text": "a", "date": "tomorrow"}', 400, "bad-request", "$.date"),
        ('{"text": "a", "guide": "nobody"}', 404, "unknown", "there is no guide"),
        ('{"text": "a", "channel": "pigeon"}', 404, "unknown", "there is no channel"),
        ("[" * 100_000, 400, "bad-request", "the body"),
        ('{"text": "' + "a" * (MOST_TEXT + 1) + '"}', 413, "too-long", "40,000"),
        ('{"text": "a", "message": "' + "a" * (MOST_TEXT + 1) + '"}', 413, "too-long", "message"),
    ],
)
def test_what_cannot_be_read_is_answered_with_one_sentence(
    shared: TestClient, body: str, status: int, code: str, said: str
) -> None:
    answer = shared.post("/v1/check", content=body, headers={"content-type": "application/json; charset=utf-8"})
    assert answer.status_code == status
    error = answer.json()["error"]
    assert error["code"] == code
    assert said in error["message"]


def test_bytes_that_are_no_utf8_are_refused(shared: TestClient) -> None:
    answer = shared.post("/v1/check", content=b'{"text": "\xff"}', headers={"content-type": "application/json"})
    assert answer.status_code == 400


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_a_body_that_does_not_say_it_is_json_is_refused(shared: TestClient, content_type: str) -> None:
    answer = shared.post("/v1/check", content='{"text": "a"}', headers={"content-type": content_type})
    assert (answer.status_code, answer.json()["error"]["code"]) == (415, "not-json")


def test_a_body_over_the_limit_is_refused_whether_or_not_it_says_its_size(shared: TestClient) -> None:
    size = MOST_BODY_BYTES + 1
    said = shared.post("/v1/check", content=b"a" * size, headers={"content-type": "application/json"})
    streamed = shared.post(
        "/v1/check", content=(b"a" * 65536 for _ in range(17)), headers={"content-type": "application/json"}
    )
    assert said.status_code == streamed.status_code == 413


def test_the_wrong_method_and_the_wrong_path_are_said(shared: TestClient) -> None:
    assert shared.get("/v1/check").json()["error"]["code"] == "not-allowed"
    answer = shared.get("/v1/nothing")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            ["😀", "👩‍👩‍👧", "e\u0301", "\r\n", "calm down ", "leverage ", "Hi! ", "ſ", "İ", "{{name}} ", "\u2028"]
        ),
        max_size=12,
    ).map("".join)
)
def test_any_text_is_answered_with_places_that_agree(shared: TestClient, text: str) -> None:
    for item in post(shared, text=text, channel="email")["findings"]:
        if item["span"] is not None:
            assert utf16(text, item["span_utf16"]["start"], item["span_utf16"]["end"]) == item["text"]
