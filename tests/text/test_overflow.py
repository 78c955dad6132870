"""Where a text that is too long stops fitting."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tonecheck.errors import UnknownNameError
from tonecheck.text.counting import UNITS, count, overflow
from tonecheck.text.links import find_links

FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize("unit", UNITS)
def test_a_text_that_just_fits_has_no_overflow(unit: str) -> None:
    assert overflow("12345", unit, 5) is None


@pytest.mark.parametrize("unit", UNITS)
def test_plain_text_overflows_at_the_limit(unit: str) -> None:
    assert overflow("1234567", unit, 5) == 5


@pytest.mark.parametrize("unit", UNITS)
def test_nothing_fits_in_no_room(unit: str) -> None:
    assert overflow("12345", unit, 0) == 0


@pytest.mark.parametrize(
    ("text", "unit", "limit", "expected"),
    [
        ("ab" + FAMILY + "c", "codepoint", 5, 2),
        ("ab" + FAMILY + "c", "utf16", 12, 2),
        ("ab" + FAMILY + "c", "utf16", 13, 9),
        ("ab" + FAMILY + "c", "utf8_bytes", 26, 2),
        ("ab" + FAMILY + "c", "grapheme", 3, 9),
        ("ab" + FAMILY + "c", "threads", 26, 2),
        ("ab" + FAMILY + "c", "twitter", 3, 2),
        ("ab" + FAMILY + "c", "twitter", 4, 9),
        ("abe\u0301", "codepoint", 3, 2),
        ("ab\r\ncd", "codepoint", 3, 2),
        ("a€€", "gsm", 4, 2),
        ("a’😀", "gsm", 3, 2),
    ],
)
def test_no_grapheme_is_cut(text: str, unit: str, limit: int, expected: int) -> None:
    assert overflow(text, unit, limit) == expected


@pytest.mark.parametrize("unit", UNITS)
def test_no_link_is_cut(unit: str) -> None:
    text = "Look here: https://help.example.com/articles/returns and tell us."
    assert overflow(text, unit, 20) == 11


def test_a_link_that_weighs_23_fits_where_its_letters_would_not() -> None:
    text = "Look here: https://help.example.com/articles/returns and tell us."
    assert overflow(text, "twitter", 34) == text.index(" and")
    assert overflow(text, "mastodon", 34) == text.index(" and")
    assert overflow(text, "codepoint", 34) == 11


def test_a_mention_that_mastodon_shortens_is_not_cut() -> None:
    text = "Thanks @sam@social.example ok"
    assert overflow(text, "mastodon", 10) == 7
    assert overflow(text, "mastodon", 11) == text.index(" ok")


def test_the_offset_counts_the_free_mentions_of_a_reply() -> None:
    text = "@sam @ann abcdef"
    assert overflow(text, "twitter", 4, reply=True) == 14
    assert overflow(text, "twitter", 6, reply=True) is None


def test_letters_in_two_parts_overflow_at_the_offset_of_the_original() -> None:
    assert overflow("e\u0301" * 5, "twitter", 3) == 6


def test_a_mark_on_the_last_letter_of_a_link_goes_with_the_link() -> None:
    assert overflow("example.co\u0308x", "codepoint", 10) == 0
    assert overflow("example.co\u0308x", "codepoint", 11) == 11


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        overflow("Hello", "words", 3)


WORDS = st.sampled_from(
    [
        *("Sorry", "we’ll", "look", "cafe\u0301", "日本", FAMILY, "👍🏽", "1️⃣", "🇬🇧", "❤️", "€", "…", "^AB"),
        *(
            "https://help.example.com/a_b?c=d",
            "example.com",
            "e.g.",
            "@sam",
            "@sam@social.example",
            "\r\n",
            "\n",
        ),
    ]
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)


def places_to_stop(text: str) -> list[int]:
    """Offsets between graphemes that lie in no link and in no mention of an account on another server."""
    import regex

    whole = find_links(text) + [match.span() for match in regex.finditer(r"@sam@social\.example", text)]
    between = [match.start() for match in regex.finditer(r"\X", text)] + [len(text)]
    return [place for place in between if not any(start < place < end for start, end in whole)]


@given(TEXTS, st.sampled_from([unit for unit in UNITS if unit != "gsm"]), st.integers(0, 60))
def test_what_stands_before_the_overflow_fits_and_one_more_does_not(text: str, unit: str, limit: int) -> None:
    offset = overflow(text, unit, limit)
    if offset is None:
        assert count(text, unit) <= limit
        return
    places = places_to_stop(text) if unit == "mastodon" else places_to_stop(text.replace("@", " "))
    following = places[places.index(offset) + 1]
    assert count(text[:offset], unit) <= limit < count(text[:following], unit)


@given(TEXTS, st.sampled_from(UNITS), st.integers(0, 40), st.integers(1, 40))
def test_more_room_never_moves_the_overflow_to_the_left(text: str, unit: str, limit: int, more: int) -> None:
    small, large = overflow(text, unit, limit), overflow(text, unit, limit + more)
    assume(small is not None)
    assert large is None or (small is not None and small <= large)
