"""Syllables: the rules, the table that overrules them, and the two kept in step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text import syllables
from tonecheck.text.syllables import count_syllables, estimate_syllables

TABLE = Path(syllables.__file__).with_suffix(".tsv")


def rows() -> list[tuple[str, int]]:
    """Every word of the data file with its count."""
    found = []
    for line in TABLE.read_text(encoding="ascii").splitlines():
        if not line.startswith("#"):
            count, words = line.split("\t")
            found += [(word, int(count)) for word in words.split(" ")]
    return found


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("sorry", 2),
        ("late", 1),
        ("table", 2),
        ("centre", 2),
        ("names", 1),
        ("boxes", 2),
        ("asked", 1),
        ("wanted", 2),
        ("cancelled", 2),
        ("safely", 2),
        ("timeframes", 2),
        ("organise", 3),
        ("apologise", 4),
        ("favourite", 3),
        ("cheque", 1),
        ("catalogues", 3),
        ("typically", 3),
        ("media", 3),
        ("nation", 2),
        ("appreciate", 4),
        ("quieter", 3),
        ("easiest", 3),
        ("seeing", 2),
        ("paying", 2),
        ("video", 3),
        ("usual", 3),
        ("outgoing", 3),
        ("algorithm", 4),
        ("naïve", 2),
        ("café", 2),
    ],
)
def test_the_spelling_rules_alone_count_common_shapes(word: str, count: int) -> None:
    assert estimate_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("business", 2), ("recipe", 3), ("people", 2), ("interest", 2), ("maybe", 2), ("Mrs", 2)],
)
def test_the_table_overrules_the_rules(word: str, count: int) -> None:
    assert estimate_syllables(word.lower()) != count
    assert count_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("can't", 1),
        ("don't", 1),
        ("didn't", 2),
        ("haven't", 2),
        ("we're", 1),
        ("it'll", 2),
        ("would've", 2),
        ("you'd", 1),
        ("it'd", 2),
        ("boss's", 2),
        ("driver's", 2),
        ("o'clock", 2),
        ("ma'am", 1),
    ],
)
def test_contractions_and_possessives_are_counted_from_their_stem(word: str, count: int) -> None:
    assert count_syllables(word) == count
    assert count_syllables(word.replace("'", "’")) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("e-mail", 2),
        ("well-known", 2),
        ("and/or", 2),
        ("U.S.", 2),
        ("10am", 2),
        ("3-day", 2),
        ("B2B", 3),
        ("follow-up", 3),
    ],
)
def test_the_parts_of_a_joined_word_are_added_up(word: str, count: int) -> None:
    assert count_syllables(word) == count


@pytest.mark.parametrize("number", ["7", "2024", "2,500", "£3.99", "21st", "4TH", "10:30"])
def test_a_number_counts_one(number: str) -> None:
    assert count_syllables(number) == 1


@pytest.mark.parametrize(("word", "count"), [("SMS", 3), ("PDF", 3), ("www", 9), ("btw", 5)])
def test_a_word_without_vowels_is_spelled_out(word: str, count: int) -> None:
    assert count_syllables(word) == count


@pytest.mark.parametrize("text", ["", " ", "–", "...", "'", "_", "😀"])
def test_what_has_neither_letter_nor_digit_counts_nothing(text: str) -> None:
    assert count_syllables(text) == 0


@given(st.text(max_size=30))
def test_any_text_has_a_count_and_a_letter_makes_it_at_least_one(text: str) -> None:
    count = count_syllables(text)
    assert count >= any(map(str.isalnum, text))
    assert count <= 3 * len(text) + 1


@given(st.sampled_from(sorted(word for word, _ in rows())))
def test_case_does_not_matter(word: str) -> None:
    assert count_syllables(word.upper()) == count_syllables(word.title()) == count_syllables(word)


def test_every_word_of_the_table_corrects_the_rules() -> None:
    """A word the rules get right is dead weight; after changing a rule, build the table again."""
    assert [word for word, count in rows() if estimate_syllables(word) == count] == []


def test_the_table_is_plain_sorted_small_and_free_of_repeats() -> None:
    words = [word for word, _ in rows()]
    assert len(words) > 3_000
    assert len(set(words)) == len(words)
    assert all(re.fullmatch(r"[a-z]+(?:'[a-z]+)*", word) for word in words)
    assert rows() == sorted(rows(), key=lambda row: (row[1], row[0]))
    assert TABLE.stat().st_size < 150_000


def test_the_table_carries_the_licence_of_its_source() -> None:
    header = [line for line in TABLE.read_text(encoding="ascii").splitlines() if line.startswith("#")]
    assert any("Copyright (C) 1993-2015 Carnegie Mellon University" in line for line in header)
    assert any("Redistributions of source code must retain" in line for line in header)
