"""The weight on X, against twitter-text as `twitter-text-parser` ports it.

The oracle is asked only about what both see alike. Ours differs on purpose in two ways: every well-formed
emoji sequence weighs 2, and a host that touches another script or a quotation mark is read as a person would.
"""

from __future__ import annotations

import sys
from importlib import resources
from types import SimpleNamespace
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.counting import count
from tonecheck.text.top_level_domains import TOP_LEVEL_DOMAINS
from tonecheck.text.twitter_weight import twitter_weight


def _resource_string(package: str, name: str) -> bytes:
    return (resources.files(package.rpartition(".")[0]) / name).read_bytes()


# The oracle reads its emoji table through pkg_resources, which recent setuptools no longer have.
with mock.patch.dict(sys.modules, pkg_resources=SimpleNamespace(resource_string=_resource_string)):
    from twitter_text import parse_tweet
    from twitter_text.regexp.emoji import emoji_list
    from twitter_text.regexp.valid_cctld import valid_cctld
    from twitter_text.regexp.valid_gtld import valid_gtld


def oracle(text: str) -> int:
    return int(parse_tweet(text).weightedLength)


TRAPS = [
    ("’‘“”–—", 6),
    ("…", 2),
    ("...", 3),
    ("€", 2),
    ("•", 2),
    ("‟", 1),
    ("†", 2),
    ("→", 2),
    ("™", 2),
    ("©", 2),
    ("®", 2),
    ("é", 1),
    ("e\u0301", 1),
    ("\u1100\u1161", 2),
    ("日本", 4),
    ("Привет", 6),
    ("\u200d", 1),
    ("\u200e", 2),
    ("\u202a", 2),
    ("\u2009", 1),
    ("′″", 2),
    ("‵", 1),
    ("‸", 2),
    ("\U00010000\U0010ffff", 4),
    ("a\r\nb", 3),
    ("👨‍👩‍👧‍👦", 2),
    ("🙋🏽", 2),
    ("1️⃣", 2),
    ("#️⃣", 2),
    ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    ("🇬🇧🇫🇷", 4),
    ("❤️", 2),
    ("☺", 2),
    ("\U0001fae9", 2),
    ("H🐱☺👨‍👩‍👧‍👦", 7),
    ("❤ and ❤️ and ©️", 16),
    ("example.com", 23),
    ("https://example.com/" + "x" * 200, 23),
    ("Test https://test.com test https://test.com test.com test", 86),
    ("x" * 64 + ".com", 68),
    ("mail sam@example.com", 20),
]


@pytest.mark.parametrize(("text", "weight"), TRAPS)
def test_the_weight_is_the_one_x_shows(text: str, weight: int) -> None:
    assert twitter_weight(text) == weight


@pytest.mark.parametrize(("text", "weight"), TRAPS)
def test_the_oracle_sees_the_same_traps(text: str, weight: int) -> None:
    assert oracle(text) == weight


@pytest.mark.parametrize("sequence", ["🐱‍👓", "😀️", "🇦🇦", "😀🏽"])
def test_a_sequence_on_no_list_weighs_2_where_the_oracle_adds_up_its_parts(sequence: str) -> None:
    assert twitter_weight(sequence) == 2
    assert oracle(sequence) > 2


def test_every_listed_emoji_weighs_2() -> None:
    assert [entry.emoji for entry in emoji_list if twitter_weight(entry.emoji) != 2] == []


def test_the_top_level_domains_are_those_of_the_oracle() -> None:
    def names(pattern: str) -> set[str]:
        return set(pattern[len("(?:(?:") : pattern.index(")(?=")].split("|")) - {""}

    assert names(valid_gtld.pattern) | names(valid_cctld.pattern) == TOP_LEVEL_DOMAINS


HOSTS = st.sampled_from(["example.com", "help.example.co.uk", "a.io", "x-y.shop", "t.co", "foo.zzz"])
SCHEMES = st.sampled_from(["", "", "http://", "https://", "HTTPS://"])
PATHS = st.sampled_from(["", "/", "/a/b", "/a_(b)", "/a)", "/x?y=z&q=1", "?y=1", ":80/x", "/é ", "/a… ", "#top", "/a,"])
LINKS = st.tuples(SCHEMES, HOSTS, PATHS).map("".join)
PIECES = st.one_of(
    LINKS,
    st.sampled_from([" ", " ", "\n", "\r\n", ". ", ", ", "! ", " (", ") ", " - ", "/", "@", "#", "$", "e.g.", "3.50"]),
    st.sampled_from(["Sorry", " Café ", "sam@example.com", " ’ ", " … ", " — ", " 日本 ", " 👍🏽 ", " 1️⃣ ", " 🇬🇧 "]),
    st.sampled_from([entry.emoji for entry in emoji_list]).map(" {} ".format),
    st.text(alphabet="abcXYZ 019.,!?-_+*=%&~|<>[](){}:;'\n", max_size=12),
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_the_weight_agrees_with_the_oracle(text: str) -> None:
    assert count(text, "twitter") == oracle(text)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="."), max_size=40))
def test_the_weight_of_any_text_without_links_agrees_with_the_oracle_up_to_emoji(text: str) -> None:
    joiners = any(char in "\u200d\ufe0f\u20e3" or "\U0001f1e6" <= char <= "\U0001f3ff" for char in text)
    if joiners:
        assert count(text, "twitter") <= oracle(text)
    else:
        assert count(text, "twitter") == oracle(text)
