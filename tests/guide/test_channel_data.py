"""The channel data: whoever corrects a figure is told at once what is missing."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import tonecheck
from tonecheck.text.counting import UNITS

PATH = Path(tonecheck.__file__).parent / "guide" / "channels.yaml"
CHANNELS: dict[str, dict[str, Any]] = yaml.safe_load(PATH.read_text(encoding="utf-8"))
LIMITS = [(name, limit) for name, channel in CHANNELS.items() for limit in channel["limits"]]
KINDS = {"social", "message", "email", "chat", "review", "letter"}
FLAGS = {"public", "gifs", "greeting_expected", "sign_off_expected"}

each_channel = pytest.mark.parametrize(("name", "channel"), CHANNELS.items(), ids=list(CHANNELS))
each_limit = pytest.mark.parametrize(
    ("name", "limit"), LIMITS, ids=[f"{name}-{limit['field']}-{limit['limit']}" for name, limit in LIMITS]
)


def test_the_channels_people_ask_for_are_there() -> None:
    asked = "x x-dm facebook facebook-comment messenger instagram instagram-dm whatsapp sms linkedin youtube"
    asked += " tiktok reddit bluesky mastodon threads google-play app-store google-business trustpilot tripadvisor"
    asked += " zendesk intercom email chat phone-script letter"
    assert set(asked.split()) <= set(CHANNELS)


def test_no_channel_is_described_twice() -> None:
    headings = re.findall(r"^([^\s#][^:]*):", PATH.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == list(CHANNELS)


def test_every_name_and_alias_is_unique_and_easy_to_type() -> None:
    names = [*CHANNELS, *(alias for channel in CHANNELS.values() for alias in channel.get("aliases", []))]
    assert sorted(names) == sorted(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []


@each_channel
def test_a_channel_says_what_it_is(name: str, channel: dict[str, Any]) -> None:
    assert set(channel) <= {"title", "kind", "aliases", "limits", *FLAGS}
    assert isinstance(channel["title"], str)
    assert channel["title"]
    assert channel["kind"] in KINDS
    assert isinstance(channel["public"], bool)
    assert all(isinstance(channel[flag], bool) for flag in FLAGS & set(channel))


@each_limit
def test_a_limit_says_how_it_is_counted_and_where_it_was_read(name: str, limit: dict[str, Any]) -> None:
    required = {"field", "limit", "unit", "severity", "confidence", "source", "checked_on"}
    assert required <= set(limit) <= required | {"note"}
    assert re.fullmatch(r"[a-z]+", limit["field"])
    assert isinstance(limit["limit"], int)
    assert limit["limit"] > 0
    assert limit["unit"] in UNITS
    assert limit["source"].strip()
    assert isinstance(limit["checked_on"], datetime.date)


@each_limit
def test_only_a_verified_figure_is_an_error_unless_a_lower_one_warns(name: str, limit: dict[str, Any]) -> None:
    assert limit["confidence"] in {"verified", "partner", "secondary"}
    if limit["confidence"] == "verified":
        assert limit["severity"] == "error"
        return
    same = [
        other
        for other in CHANNELS[name]["limits"]
        if (other["field"], other["unit"]) == (limit["field"], limit["unit"]) and other["limit"] < limit["limit"]
    ]
    warned_before = any(other["severity"] == "warning" for other in same)
    assert limit["severity"] == "warning" or (limit["severity"] == "error" and warned_before)


@each_channel
def test_no_limit_stands_twice(name: str, channel: dict[str, Any]) -> None:
    keys = [(limit["field"], limit["unit"], limit["limit"]) for limit in channel["limits"]]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("name", "field", "expected"),
    [
        ("x", "text", [(280, "twitter", "error")]),
        ("x", "bio", [(160, "codepoint", "warning")]),
        ("facebook-comment", "text", [(5000, "utf16", "warning"), (8000, "utf16", "error")]),
        ("bluesky", "text", [(300, "grapheme", "error"), (3000, "utf8_bytes", "error")]),
        ("google-business", "text", [(4096, "utf8_bytes", "warning")]),
        ("linkedin-message", "text", [(1900, "codepoint", "warning")]),
        ("trustpilot", "text", []),
        ("tripadvisor", "text", []),
        ("intercom", "text", []),
    ],
)
def test_a_figure_is_the_one_that_was_read(name: str, field: str, expected: list[tuple[int, str, str]]) -> None:
    limits = [limit for limit in CHANNELS[name]["limits"] if limit["field"] == field]
    assert [(limit["limit"], limit["unit"], limit["severity"]) for limit in limits] == expected


def test_letters_and_emails_want_a_greeting_and_a_sign_off() -> None:
    for name in ("email", "letter"):
        assert CHANNELS[name]["greeting_expected"] is True
        assert CHANNELS[name]["sign_off_expected"] is True
