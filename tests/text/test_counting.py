"""Counting in every unit a channel may use."""

from __future__ import annotations

import subprocess
import sys
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.errors import UnknownNameError
from tonecheck.text.counting import UNITS, Unit, count
from tonecheck.text.graphemes import count_graphemes

FAMILY = "👨‍👩‍👧‍👦"
ASCII_UNITS = ("codepoint", "utf16", "utf8_bytes", "grapheme", "twitter", "gsm", "threads", "mastodon")


@pytest.mark.parametrize("unit", UNITS)
def test_an_empty_text_is_0_in_every_unit(unit: str) -> None:
    assert count("", unit) == 0


@pytest.mark.parametrize("unit", UNITS)
def test_plain_english_counts_its_letters_in_every_unit(unit: str) -> None:
    assert count("Sorry about that, Sam.\nWe are on it!", unit) == 36


def test_the_units_are_those_of_the_type() -> None:
    assert get_args(Unit) == UNITS == ASCII_UNITS


def test_an_unknown_unit_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UnknownNameError, match="no unit of length 'graphemes'") as caught:
        count("Hello", "graphemes")
    assert caught.value.hint == "did you mean 'grapheme'?"


def test_an_unknown_unit_like_no_other_is_refused_with_the_list() -> None:
    with pytest.raises(UnknownNameError) as caught:
        count("Hello", "xyz")
    assert "codepoint, utf16, utf8_bytes" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "codepoint", "utf16", "utf8_bytes", "grapheme", "threads"),
    [
        ("café", 4, 4, 5, 4, 4),
        ("cafe\u0301", 5, 5, 6, 4, 5),
        ("😀", 1, 2, 4, 1, 4),
        ("👍🏽", 2, 4, 8, 1, 8),
        (FAMILY, 7, 11, 25, 1, 25),
        ("🇬🇧🇫🇷", 4, 8, 16, 2, 16),
        ("1️⃣", 3, 3, 7, 1, 7),
        ("❤️", 2, 2, 6, 1, 6),
        ("☀", 1, 1, 3, 1, 3),
        ("©", 1, 1, 2, 1, 1),
        ("©️", 2, 2, 5, 1, 5),
        ("™ → … —", 7, 7, 15, 7, 7),
        ("क्षि", 4, 4, 12, 1, 4),
        ("a\r\nb", 4, 4, 4, 3, 4),
        ("日本", 2, 2, 6, 2, 2),
        ("𝗕𝗼𝗹𝗱", 4, 8, 16, 4, 4),
        ("\ud83d", 1, 1, 3, 1, 1),
    ],
)
def test_each_unit_counts_its_own_way(
    text: str, codepoint: int, utf16: int, utf8_bytes: int, grapheme: int, threads: int
) -> None:
    assert count(text, "codepoint") == codepoint
    assert count(text, "utf16") == utf16
    assert count(text, "utf8_bytes") == utf8_bytes
    assert count(text, "grapheme") == grapheme
    assert count(text, "threads") == threads


def test_threads_counts_only_the_emoji_by_their_bytes() -> None:
    assert count("Grüße — " + FAMILY + " ok", "threads") == 8 + 25 + 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://help.example.com/a/very/long/path/to/an/article?id=12345", 4 + 23),
        ("See http://a.co now", 4 + 23 + 4),
        ("See example.com", 15),
        ("@sam@mastodon.example thanks", len("@sam thanks")),
        ("@sam.w@social.example hi", len("@sam.w hi")),
        ("@sam thanks", 11),
        ("mail sam@mail@mail.example", 26),
        ("https://social.com/@sam@other.com", 23),
        ("@a@b.com https://a.com @c@d.com", 2 + 1 + 23 + 1 + 2),
        (f"{FAMILY} thanks", 8),
    ],
)
def test_mastodon_shortens_links_and_the_server_of_a_mention(text: str, expected: int) -> None:
    assert count(text, "mastodon") == expected


def test_a_bluesky_post_of_few_graphemes_can_still_be_too_many_bytes() -> None:
    post = FAMILY * 200
    assert count(post, "grapheme") == 200
    assert count(post, "utf8_bytes") == 5000


def test_mentions_at_the_head_of_a_reply_weigh_nothing_only_if_the_caller_says_so() -> None:
    text = "@sam @ann_b Thanks for telling us @eve"
    assert count(text, "twitter") == 38
    assert count(text, "twitter", reply=True) == len("Thanks for telling us @eve")
    assert count(text, "codepoint", reply=True) == 38


@pytest.mark.parametrize(
    ("text", "expected"),
    [("@sam", 0), ("@sam, thanks", 12), ("@sam's order", 12), ("Hi @sam", 7), ("\n@sam\n\nhi", 2)],
)
def test_only_bare_mentions_at_the_head_weigh_nothing(text: str, expected: int) -> None:
    assert count(text, "twitter", reply=True) == expected


NEAR_THE_SHORT_WAY = st.text(
    alphabet=st.sampled_from("aZ 9.\r\n’“—…€™éßČ→©✓☀✨😀🎉🥰🀄\u00ad\u00a0\u0301\u20d0\u200d\ufe0f"),
    max_size=30,
)


@given(NEAR_THE_SHORT_WAY)
def test_the_short_way_to_graphemes_agrees_with_the_long_one(text: str) -> None:
    import regex

    assert count_graphemes(text) == len(regex.findall(r"\X", text))


@given(st.text(max_size=30))
def test_graphemes_are_those_of_annex_29(text: str) -> None:
    import regex

    assert count(text, "grapheme") == len(regex.findall(r"\X", text))


@given(st.text(max_size=40), st.sampled_from(UNITS))
def test_every_text_can_be_counted_in_every_unit(text: str, unit: str) -> None:
    assert count(text, unit) >= 0


def test_counting_ordinary_replies_never_imports_regex() -> None:
    program = (
        "import sys\n"
        "from tonecheck.text.counting import UNITS, count, overflow\n"
        "for unit in UNITS:\n"
        "    count('We’ll look into it 😊 — see https://example.com…', unit)\n"
        "    overflow('We’ll look into it 😊 — see https://example.com…', unit, 9)\n"
        "sys.exit('regex' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
