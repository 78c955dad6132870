"""Capitals and articles of a replacement."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.wordcase import article_edit, article_for, match_case, starts_with_vowel_sound


@pytest.mark.parametrize(
    ("original", "replacement", "expected"),
    [
        ("utilise", "use", "use"),
        ("Utilise", "use", "Use"),
        ("UTILISE", "use", "USE"),
        ("A", "one", "One"),
        ("It", "this", "This"),
        ("Touch base", "get in touch", "Get in touch"),
        ("Touch Base", "get in touch", "Get in touch"),
        ("touch base", "get in touch", "get in touch"),
        ("TOUCH BASE", "get in touch", "GET IN TOUCH"),
        ("REACH OUT", "we’ll call", "WE’LL CALL"),
        ("I AM SORRY", "sorry", "SORRY"),
        ("I'M SORRY", "sorry", "SORRY"),
        ("Utilise", "iPhone", "iPhone"),
        ("Utilise", "iPhone apps", "iPhone apps"),
        ("utilise", "PayPal", "PayPal"),
        ("UTILISE", "use Apple Pay", "USE Apple Pay"),
        ("UTILISE", "ask {{first name}}", "ASK {{first name}}"),
        ("UTILISE", "see [order link] or @acme", "SEE [order link] OR @acme"),
        ("UTILISE", "visit example.com", "VISIT example.com"),
        ("Utilise", "{name}, use it", "{name}, use it"),
        ("Utilise", "“use” it", "“Use” it"),
        ("Utilise", "2 days", "2 days"),
        ("Utilise", "éclair", "Éclair"),
        ("“Utilise", "use", "Use"),
        ("iPhone", "phone", "phone"),
        ("24/7", "all day", "all day"),
        ("Utilise", "", ""),
        ("", "use", "use"),
    ],
)
def test_a_replacement_takes_the_capitals_of_the_original(original: str, replacement: str, expected: str) -> None:
    assert match_case(original, replacement) == expected


@pytest.mark.parametrize("original", ["I", "I’m", "I'm really", "ASAP", "FYI,", "FAQs", "PayPal"])
def test_capitals_that_say_nothing_leave_it_to_the_place_in_the_sentence(original: str) -> None:
    assert match_case(original, "our team") == "our team"
    assert match_case(original, "our team", starts_sentence=True) == "Our team"


@given(st.text(max_size=20), st.text(max_size=20), st.booleans())
def test_matching_the_case_twice_changes_nothing_more(original: str, replacement: str, starts: bool) -> None:
    once = match_case(original, replacement, starts_sentence=starts)
    assert match_case(original, once, starts_sentence=starts) == once


@given(st.text(max_size=20), st.text(max_size=20), st.booleans())
def test_only_capitals_ever_change(original: str, replacement: str, starts: bool) -> None:
    found = match_case(original, replacement, starts_sentence=starts)
    assert found.casefold() == replacement.casefold()


@given(st.from_regex(r"[a-z]{2,12}", fullmatch=True), st.from_regex(r"[a-z]{2,12}", fullmatch=True))
def test_plain_words_follow_their_original(original: str, replacement: str) -> None:
    assert match_case(original, replacement) == replacement
    assert match_case(original.capitalize(), replacement) == replacement.capitalize()


AN = """
hour hours hourly honest honour honorable heir heirloom apple email e-mail update upgrade upset
uninstall umbrella urgent ugly usher utter unimportant unidentified uninvited unissued onerous open
order offer idea Uber 8 8th 11 11am 18 18-month 18:00 80 8,000 11,000 £80 $8 SMS FAQ FAQs HTML sms faq
html RMA SLA MOT EU HSBC XML IT it us hourglass X-ray x-ray A4 M25 MP3 FA20 F-150 iPhone eBay iOS xbox
Yvonne éclair über “apple (old "hour ORDER *apple*
"""
A = """
university user use used useful European euro one once one-off oneself unique unit union uniform
universal unanimous usual usage utility utensil uranium ukulele Ukrainian ewe yes YouTube customer
refund 1 1st 10 100 110 118 1,100 1.8 118,000 118765 3D 5G URL url UK US USB USB-C DM DMs PIN pin VAT
sim VIP U-turn T-shirt uSwitch xylophone hotel historic helpful Mr REFUND USED quick “user (unit
"""
NEITHER = """
herb homage Xmas MBNA NASDA FIX nth 0 0800 1100 1800 11000 11000000 {name} {{name}} [link] <name> @acme
#tag 🙂 Ωmega Ω 你好 - …
"""


@pytest.mark.parametrize("word", AN.split())
def test_an_goes_before_a_vowel_sound(word: str) -> None:
    assert starts_with_vowel_sound(word) is True
    assert article_for(word) == "an"


@pytest.mark.parametrize("word", A.split())
def test_a_goes_before_a_consonant_sound(word: str) -> None:
    assert starts_with_vowel_sound(word) is False
    assert article_for(word) == "a"


@pytest.mark.parametrize("word", [*NEITHER.split(), "", " "])
def test_no_article_is_claimed_where_it_cannot_be_told(word: str) -> None:
    assert starts_with_vowel_sound(word) is None
    assert article_for(word) is None


@pytest.mark.parametrize(
    ("article", "following", "expected"),
    [
        ("a", "update", "an"),
        ("an", "new order", "a"),
        ("A", "update", "An"),
        ("An", "user", "A"),
        ("AN", "USER", "A"),
        ("A", "UPDATE", "AN"),
        ("A", "SMS", "An"),
        ("a", "SMS", "an"),
        ("a", "user", None),
        ("An", "hour", None),
        ("a", "MBNA card", None),
        ("a", "{{product}}", None),
        ("the", "update", None),
        ("", "update", None),
    ],
)
def test_an_article_is_changed_only_when_it_is_wrong(article: str, following: str, expected: str | None) -> None:
    assert article_edit(article, following) == expected


@given(st.sampled_from(["a", "an", "A", "An", "AN"]), st.text(max_size=12))
def test_a_changed_article_is_right(article: str, following: str) -> None:
    changed = article_edit(article, following)
    if changed is not None:
        assert changed.lower() == article_for(following) != article.lower()
        assert article_edit(changed, following) is None
