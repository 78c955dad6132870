"""What X takes for a link."""

from __future__ import annotations

import pytest

from tonecheck.text.links import find_links
from tonecheck.text.top_level_domains import TOP_LEVEL_DOMAINS, UNICODE_TOP_LEVEL_DOMAINS


def links(text: str) -> list[str]:
    return [text[start:end] for start, end in find_links(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://example.com.", ["https://example.com"]),
        ("See example.com, or ask.", ["example.com"]),
        ("HTTPS://EXAMPLE.COM/Help", ["HTTPS://EXAMPLE.COM/Help"]),
        ("help.example.co.uk/returns?id=1&x=2!", ["help.example.co.uk/returns?id=1&x=2"]),
        ("(https://example.com/a_(b))", ["https://example.com/a_(b)"]),
        ("https://example.com/a_(b(c)d)e", ["https://example.com/a_(b(c)d)e"]),
        ("https://example.com/()", ["https://example.com/"]),
        ("(see https://example.com/a)", ["https://example.com/a"]),
        ("https://example.com:8080/x", ["https://example.com:8080/x"]),
        ("https://example.com?x=1", ["https://example.com?x=1"]),
        ("example.com?x=1 ok", ["example.com"]),
        ("example.com?u=other.com ok", ["example.com"]),
        ("example.com:8080 ok", ["example.com"]),
        ("two: a.co b.co\nc.co", ["a.co", "b.co", "c.co"]),
        ("Oops.https://example.com", ["https://example.com"]),
        ("www.http://a.co/b", ["http://a.co/b"]),
        ("example.com.zzz", ["example.com"]),
        ("example.com…", ["example.com"]),
        ("example.com日本", ["example.com"]),
        ("foo_bar.example.com", ["bar.example.com"]),
        ("https://foo_bar.example.com", ["https://foo_bar.example.com"]),
        ("https://日本.みんな/x", ["https://日本.みんな/x"]),
        ("xn--e1afmkfd.xn--p1ai", ["xn--e1afmkfd.xn--p1ai"]),
        ("https://t.co/aB3’s", ["https://t.co/aB3"]),
        ("https://t.co/aB3/more", ["https://t.co/aB3"]),
        ("a sentence ends.so it goes", ["ends.so"]),
    ],
)
def test_links_are_found_whole(text: str, expected: list[str]) -> None:
    assert links(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We are sorry. Please wait.",
        "That is 3.50 a month, e.g. in May.",
        "sam@example.com",
        "first.last@mail.example.com",
        "@example.com",
        "#example.com",
        "$example.com",
        "example.comx",
        "example.com@x",
        "foo_bar.com",
        "-example.com",
        "./example.com",
        "/example.com/a_(b)c.com",
        "http://localhost/x",
        "https://",
        "x" * 64 + ".com",
        "https://" + "x" * 64 + ".com",
        "",
    ],
)
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    assert links(text) == []


def test_a_label_of_63_letters_is_a_host() -> None:
    host = "x" * 63 + ".com"
    assert links(host) == [host]


def test_the_top_level_domains_are_lower_case_and_the_longest_unicode_one_comes_first() -> None:
    assert {"com", "uk", "io", "xyz", "рф"} <= TOP_LEVEL_DOMAINS
    assert all(name == name.lower() for name in TOP_LEVEL_DOMAINS)
    lengths = [len(name) for name in UNICODE_TOP_LEVEL_DOMAINS]
    assert lengths == sorted(lengths, reverse=True)
    assert "嘉里大酒店" in UNICODE_TOP_LEVEL_DOMAINS
