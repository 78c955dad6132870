"""Each help desk's shape: which texts are replies, and what they are called."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.formats.reading import texts
from tonecheck.formats.presets import PRESETS

ZENDESK = {
    "macros": [
        {
            "title": "Late",
            "actions": [
                {"field": "status", "value": "solved"},
                {"field": "comment_value", "value": "plain"},
                {"field": "comment_value", "value": ["channel:chat", "by channel"]},
                {"field": "comment_value_html", "value": "<p>in &amp; HTML</p>"},
                {"field": "subject", "value": "not a reply"},
            ],
        },
        {"title": "Other", "actions": [{"field": "comment_value", "value": "second"}]},
    ]
}

CASES: dict[str, list[tuple[Any, dict[str, str]]]] = {
    "zendesk-macros": [
        (
            ZENDESK,
            {"Late": "in & HTML", "Late / channel:chat": "by channel", "Other": "second"},  # "plain" is Late too
        ),
        ({"macro": ZENDESK["macros"][1]}, {"Other": "second"}),
        ([ZENDESK["macros"][1]], {"Other": "second"}),
    ],
    "zendesk-dynamic-content": [
        (
            {"items": [{"name": "Bye", "variants": [{"content": "So long", "locale_id": 1}, {"content": "<b>Bye</b> now<br>x", "locale_id": 2}]}]},
            {"Bye / 1": "So long", "Bye / 2": "Bye now\nx"},
        ),
    ],
    "intercom": [
        ({"data": [{"name": "Hi", "body": "<p>no</p>", "body_text": "yes"}]}, {"Hi": "yes"}),
        ({"name": "Hi", "body": "<p>no</p>", "body_text": "yes"}, {"Hi": "yes"}),
    ],
    "front": [({"_results": [{"name": "N", "subject": "s", "body": "<p>Hi<br>you</p>"}]}, {"N": "Hi\nyou"})],
    "gorgias": [
        (
            {
                "data": [
                    {"name": "A", "actions": [{"name": "setResponseText", "arguments": {"body_html": "<i>x</i>", "body_text": "x?"}}]},
                    {"name": "B", "actions": [{"name": "setResponseText", "arguments": {"body_text": "text"}}]},
                    {"name": "C", "actions": [{"name": "addTags", "arguments": {"body_text": "no"}}]},
                ]
            },
            {"A": "x", "B": "text"},
        )
    ],
    "freshdesk": [
        ([{"title": "T", "content": "old", "content_html": "<div>new</div>"}, {"title": "U", "content": "text"}], {"T": "new", "U": "text"}),
    ],
    "help-scout": [
        ({"_embedded": {"replies": [{"name": "N", "text": "Hi<br />you"}]}}, {"N": "Hi\nyou"}),
        ([{"name": "N", "chatText": "Hi < you"}], {"N": "Hi < you"}),
    ],
    "chatwoot": [([{"short_code": "hi", "content": "Hello"}], {"hi": "Hello"})],
    "kustomer": [({"data": [{"attributes": {"name": "N", "draft": {"text": "Hi *you*"}}}]}, {"N": "Hi *you*"})],
    "github": [
        ({"data": {"viewer": {"savedReplies": {"nodes": [{"title": "T", "body": "Hi"}]}}}}, {"T": "Hi"}),
        ({"replies": [{"name": "N", "body": "Hi"}]}, {"N": "Hi"}),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("preset", "document", "expected"), [(p, *case) for p, cases in CASES.items() for case in cases]
)
def test_a_preset_finds_the_replies_and_their_names(preset: str, document: Any, expected: dict[str, str]) -> None:
    how = PRESETS[preset].shape._replace(format="json")
    assert texts(json.dumps(document), how) == expected
    assert texts(json.dumps(document, indent=1, ensure_ascii=False), how) == expected


def test_zendesk_gives_every_kind_of_comment() -> None:
    from tests.formats.reading import replies

    how = PRESETS["zendesk-macros"].shape._replace(format="json")
    found = [reply.draft.text for reply in replies(json.dumps(ZENDESK), how)]
    assert found == ["plain", "second", "by channel", "in & HTML"]


def test_salesforce_files_are_html_where_they_look_like_it() -> None:
    how = PRESETS["salesforce"].shape
    assert texts("Hi {!Contact.FirstName} & co", how) == {"f": "Hi {!Contact.FirstName} & co"}
    assert texts("<html><body><p>Hi &amp; co</p></body></html>", how) == {"f": "Hi & co"}


def test_chatwoot_csv_has_two_columns() -> None:
    assert texts('short_code,content\nhi,"Hello, you"\n', PRESETS["chatwoot-csv"].shape) == {"hi": "Hello, you"}


def test_every_preset_is_tried_here() -> None:
    assert set(PRESETS) == {*CASES, "salesforce", "chatwoot-csv"}
