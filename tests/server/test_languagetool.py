"""`/v2`: LanguageTool's rules for requests and answers, one by one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tonecheck.rules import rule_ids
from tonecheck.server.languagetool_request import LANGUAGES
from tonecheck.server.settings import MOST_TEXT
from tonecheck.server.state import State

TEXT = "😀 Hi. Calm down. We leverage it."


def utf16(text: str, offset: int, length: int) -> str:
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def ask(client: TestClient, **given: str) -> Any:
    answer = client.post("/v2/check", data={"language": "en-US", **given})
    assert answer.status_code == 200, answer.text
    return answer.json()


def marked(client: TestClient, **given: str) -> list[str]:
    whole = given.get("whole") or given["text"]
    given.pop("whole", None)
    return [utf16(whole, item["offset"], item["length"]) for item in ask(client, **given)["matches"]]


def complaint(client: TestClient, **given: str) -> tuple[int, str]:
    answer = client.post("/v2/check", data=given)
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith("Error: ")
    return answer.status_code, answer.text


def test_offsets_are_utf16_and_right_after_emoji(shared: TestClient) -> None:
    assert marked(shared, text=TEXT) == ["Calm down. ", "leverage"]
    assert marked(shared, text="👩‍👩‍👧\r\ne\u0301 😀leverage") == ["leverage"]


def test_every_field_is_there(shared: TestClient) -> None:
    found = ask(shared, text=TEXT)
    assert found.keys() == {
        "software", "warnings", "language", "matches", "sentenceRanges", "extendedSentenceRanges",
    }  # fmt: skip
    assert found["software"].keys() == {
        "name", "version", "buildDate", "apiVersion", "premium", "premiumHint", "status",
    }  # fmt: skip
    assert found["language"].keys() == {"name", "code", "detectedLanguage"}
    assert found["language"]["detectedLanguage"].keys() == {"name", "code", "confidence", "source"}
    assert found["warnings"] == {"incompleteResults": False}
    assert found["sentenceRanges"] == [[0, 6], [7, 17], [18, 33]]
    for match in found["matches"]:
        assert match.keys() == {
            "message", "shortMessage", "replacements", "offset", "length", "context", "sentence", "type", "rule",
            "ignoreForIncompleteSentence", "contextForSureMatch",
        }  # fmt: skip
        assert match["rule"].keys() == {
            "id", "subId", "sourceFile", "description", "issueType", "urls", "category",
        }  # fmt: skip
        assert match["rule"]["category"]["id"] == "STYLE"
        assert match["message"]
        assert match["shortMessage"]
        context = match["context"]
        assert context["text"] in TEXT
        assert utf16(context["text"], context["offset"], context["length"]) == utf16(
            TEXT, match["offset"], match["length"]
        )
    assert found["matches"][1]["sentence"] == "We leverage it."
    assert found["matches"][1]["replacements"][0]["value"] == "use"


def test_the_content_type_is_exactly_json(shared: TestClient) -> None:
    answer = shared.post("/v2/check", data={"language": "en", "text": "Hi"})
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize("content_type", ["text/json", "application/json", "text/plain; charset=utf-8", ""])
def test_the_body_is_a_form_whatever_it_is_called(shared: TestClient, content_type: str) -> None:
    body = "language=en&text=" + "We%20leverage+it" + "\n"
    found = shared.post("/v2/check", content=body, headers={"content-type": content_type}).json()
    assert [(item["offset"], item["length"]) for item in found["matches"]] == [(3, 8)]


def test_get_works_and_the_url_wins_over_the_body(shared: TestClient) -> None:
    assert shared.get("/v2/check", params={"language": "en", "text": TEXT}).json()["matches"]
    found = shared.post("/v2/check?text=We+leverage", data={"language": "en", "text": "Hello"}).json()
    assert len(found["matches"]) == 1


def test_line_endings_are_left_as_they_are(shared: TestClient) -> None:
    assert marked(shared, text="Hello\r\n\r\nWe leverage\r\n") == ["leverage"]


def test_markup_is_skipped_and_counted(shared: TestClient) -> None:
    whole = "Hi 😀 <b>We</b><p>leverage</p> it."
    pieces = [
        {"text": "Hi 😀 "},
        {"markup": "<b>"},
        {"text": "We"},
        {"markup": "</b>"},
        {"markup": "<p>", "interpretAs": "\n\n"},
        {"text": "leverage"},
        {"markup": "</p>"},
        {"text": " it."},
    ]
    found = ask(shared, data=json.dumps({"annotation": pieces}))
    (match,) = [item for item in found["matches"] if item["rule"]["id"] == "TONECHECK_BANNED_TERM"]
    assert utf16(whole, match["offset"], match["length"]) == "leverage"
    assert match["context"]["text"] == whole


def test_a_replacement_never_takes_markup_with_it(shared: TestClient) -> None:
    pieces = [{"text": "We lever"}, {"markup": "<i>"}, {"text": "age"}, {"markup": "</i>"}, {"text": " it."}]
    (match,) = ask(shared, data=json.dumps({"annotation": pieces}))["matches"]
    assert utf16("We lever<i>age</i> it.", match["offset"], match["length"]) == "lever<i>age"
    assert match["replacements"] == []


def test_data_may_hold_a_whole_text(shared: TestClient) -> None:
    assert marked(shared, whole=TEXT, data=json.dumps({"text": TEXT, "metaData": {"a": 1}})) == [
        "Calm down. ",
        "leverage",
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"language": "en"}, "Missing 'text' or 'data' parameter"),
        ({"language": "en", "text": "a", "data": "{}"}, "Set only 'text' or 'data' parameter, not both"),
        ({"text": "a"}, "Missing 'language' parameter"),
        ({"text": "a", "language": "xx"}, "'xx' is not a language that is checked here"),
        ({"text": "a", "language": "en", "preferredVariants": "en-GB"}, "language=auto"),
        ({"text": "a", "language": "en", "enabledOnly": "yes"}, "You must specify enabled rules"),
        ({"text": "a", "language": "en", "enabledOnly": "true", "enabledRules": "A", "disabledRules": "B"}, "disabled"),
        ({"text": "a", "language": "en", "level": "expert"}, "'level' must be"),
        ({"text": "a", "language": "en", "mode": "some"}, "'mode' must be"),
        ({"language": "en", "data": "{"}, "Could not parse JSON"),
        ({"language": "en", "data": "{}"}, "either 'text' or 'annotation'"),
        ({"language": "en", "data": '{"text": "a", "annotation": []}'}, "not both"),
        ({"language": "en", "data": '{"annotation": [{"text": "a", "markup": "b"}]}'}, "not both"),
        ({"language": "en", "data": '{"annotation": [{}]}'}, "either 'text' or 'markup'"),
        ({"language": "en", "data": '{"annotation": [{"text": "a", "interpretAs": "b"}]}'}, "without 'markup'"),
        ({"language": "en", "data": '{"annotation": 1}'}, "Could not parse JSON"),
    ],
)
def test_what_languagetool_refuses_is_refused_in_plain_text(
    shared: TestClient, given: dict[str, str], said: str
) -> None:
    status, text = complaint(shared, **given)
    assert status == 400
    assert said in text


def test_too_long_a_text_is_refused(shared: TestClient) -> None:
    assert complaint(shared, language="en", text="a" * (MOST_TEXT + 1))[0] == 413
    pieces = json.dumps({"annotation": [{"markup": "<p>", "interpretAs": "a" * (MOST_TEXT + 1)}]})
    assert complaint(shared, language="en", data=pieces)[0] == 413


def test_too_many_parameters_are_refused(shared: TestClient) -> None:
    answer = shared.post("/v2/check", content="&".join(f"a{n}=1" for n in range(500)))
    assert (answer.status_code, answer.text) == (400, "Error: there are too many parameters")


def test_unknown_parameters_are_passed_over(shared: TestClient) -> None:
    assert marked(shared, text=TEXT, useragent="x", motherTongue="de", inputLogging="no", c="1", v="9") == [
        "Calm down. ",
        "leverage",
    ]


def test_rules_and_categories_can_be_switched(shared: TestClient) -> None:
    assert marked(shared, text=TEXT, disabledRules="WHITESPACE_RULE,TONECHECK_BANNED_TERM") == ["Calm down. "]
    assert marked(shared, text=TEXT, disabledCategories="STYLE") == []
    assert marked(shared, text=TEXT, disabledCategories="STYLE", enabledRules="TONECHECK_BANNED_TERM") == ["leverage"]
    assert marked(shared, text=TEXT, enabledOnly="true", enabledRules="TONECHECK_DEFENSIVE") == ["Calm down. "]
    assert marked(shared, text=TEXT, enabledOnly="true", enabledCategories="TYPOS") == []


def test_modes_divide_the_findings_between_them(shared: TestClient) -> None:
    text = TEXT + " " + " ".join(f"word{number}" for number in range(60)) + "."
    whole = {item["rule"]["id"] for item in ask(shared, text=text, mode="textLevelOnly")["matches"]}
    rest = {item["rule"]["id"] for item in ask(shared, text=text, mode="allButTextLevelOnly")["matches"]}
    everything = {item["rule"]["id"] for item in ask(shared, text=text, mode="all", level="picky")["matches"]}
    assert whole
    assert rest
    assert not whole & rest
    assert whole | rest == everything


def test_the_language_may_be_left_to_us(shared: TestClient) -> None:
    found = ask(shared, text=TEXT, language="auto", preferredVariants="de-DE,en-AU")
    assert found["language"]["code"] == "en-AU"
    assert ask(shared, text=TEXT, language="auto")["language"]["code"] == "en-GB"


def test_an_empty_text_has_no_matches(shared: TestClient) -> None:
    assert ask(shared, text="", channel="email")["matches"] == []


def test_nothing_is_marked_with_no_length(shared: TestClient) -> None:
    text = "where is my parcel it is late and nobody answers the phone at all today or any other day of the week"
    for match in ask(shared, text=text, channel="email", guide="retailer")["matches"]:
        assert match["length"] > 0
        assert match["offset"] + match["length"] <= len(text)


def test_guide_channel_and_token_may_stand_in_the_address(shared: TestClient) -> None:
    text = "We leverage. " + "Long sentence here. " * 20
    there = shared.post("/guide/retailer/channel/x/v2/check", data={"language": "en", "text": text})
    assert "TONECHECK_TOO_LONG" in {item["rule"]["id"] for item in there.json()["matches"]}
    assert shared.get("/channel/x/v2/languages").status_code == 200
    wrong = shared.post("/guide/nobody/v2/check", data={"language": "en", "text": "a"})
    assert (wrong.status_code, wrong.text[:7]) == (404, "Error: ")


def test_the_small_end_points(shared: TestClient) -> None:
    assert shared.get("/v2/healthcheck").text == "OK"
    assert shared.get("/v2/maxtextlength").text == str(MOST_TEXT)
    languages = shared.get("/v2/languages").json()
    assert [item["longCode"] for item in languages] == list(LANGUAGES)
    assert all(set(item) == {"name", "code", "longCode"} for item in languages)
    assert shared.get("/v2/info").json()["software"].keys() == {"name", "version", "buildDate", "commit", "premium"}
    config = shared.get("/v2/configinfo?language=en-US").json()
    assert len(config["rules"]) == len(rule_ids())
    assert config["parameter"] == {"maxTextLength": MOST_TEXT}
    assert shared.get("/v2/configinfo").status_code == 400
    assert shared.get("/v2/words").text.startswith("Error: This end point needs a user id")
    assert shared.post("/v2/words/add").status_code == 400
    assert shared.post("/v2/log").text.startswith("Error: ")
    assert shared.get("/v2").status_code == 404


def test_a_link_of_a_match_leads_to_the_manual(shared: TestClient) -> None:
    (match,) = ask(shared, text="We leverage it.")["matches"]
    page = shared.get(match["rule"]["urls"][0]["value"])
    assert page.status_code == 200
    assert "<h1>banned-term</h1>" in page.text


def test_a_token_can_be_given_as_languagetool_s_clients_can(tmp_path: Any) -> None:
    from tests.server.running import app_of, client_of

    path = tmp_path / "server.sqlite3"
    with client_of(app_of(path, "support", require_token=True)) as client:
        state = State(path)
        token = state.pair("editor", None).token
        state.close()
        form = {"language": "en", "text": "We leverage it."}
        refused = client.post("/v2/check", data=form)
        assert (refused.status_code, refused.text[:21]) == (401, "Error: this needs a t")
        assert client.post("/v2/check", data={**form, "username": "a", "apiKey": "wrong"}).status_code == 401
        assert client.post("/v2/check", data={**form, "username": "a", "apiKey": token}).status_code == 200
        assert client.post(f"/t/{token}/v2/check", data=form).status_code == 200
        assert client.post("/t/wrong/v2/check", data=form).status_code == 401
        assert client.post("/v2/check", data=form, headers={"Authorization": f"Bearer {token}"}).status_code == 200
        assert client.get("/v2/healthcheck").status_code == 200
