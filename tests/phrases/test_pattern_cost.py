"""What a match costs at most, and that the matcher agrees with regular expressions."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.phrases.sample import pattern
from tonecheck.draft import Draft
from tonecheck.errors import PatternError
from tonecheck.phrases.compile import compile_pattern


class Counted(list[Any]):
    """A program that counts the steps taken in it."""

    steps = 0

    def __getitem__(self, index: Any) -> Any:
        self.steps += 1
        return super().__getitem__(index)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a? " * 30 + "a " * 30, "a " * 400),
        ("(a|a a)? " * 30 + "b", "a " * 400),
        ("(a? ){30} b".replace("{30}", "") * 15, "a " * 400),
        ("... " * 9 + "b", "a " * 400),
        ("a ...12 a ...12 a ...12 b", "a, " * 400),
        ("^ a ...12 b", "a " * 400),
        ("((a|b)? (a|b)?)? " * 15 + "z", "a b " * 200),
    ],
)
def test_the_steps_for_one_start_are_bounded_by_instructions_times_tokens(source: str, text: str) -> None:
    made = pattern(source)
    words = Draft(text).words
    made.match_at(words, 0)
    assert made._ready is not None
    made._ready = program = Counted(made._ready)
    for start in range(0, len(words), 37):
        program.steps = 0
        made.match_at(words, start)
        assert program.steps <= 3 * len(program) * (len(words) - start + 1)  # looking ahead where ways part costs two


def test_a_long_text_is_searched_in_linear_time() -> None:
    """Doubling the text doubles the steps, whatever the pattern looks like."""
    made = pattern("a? " * 20 + "a ...5 <number>")
    counts = []
    for length in (1000, 2000):
        words = Draft("a " * length).words
        made.match_at(words, 0)
        assert made._ready is not None
        made._ready = program = Counted(made._ready)
        assert made.find(words) == []
        counts.append(program.steps)
    assert counts[1] < 2.1 * counts[0]


WORD = st.from_regex(r"[a-z]{1,8}(?:'(?:ve|re|ll|s|d))?", fullmatch=True) | st.sampled_from(
    ["can't", "cannot", "we'll", "10:30", "follow-up", "3", "gonna", "don't"]
)


@settings(deadline=None)
@given(st.lists(WORD, min_size=1, max_size=12), st.randoms())
def test_a_pattern_made_of_the_words_of_a_sentence_matches_that_sentence(words: list[str], chance: Any) -> None:
    text = " ".join(
        (word.capitalize() if chance.random() < 0.2 else word).replace("'", chance.choice("'’")) for word in words
    )
    tokens = Draft(text).words
    if len(set(tokens.sentences)) > 1:  # “no.” and the like never occur, but list numbers may
        return
    match = compile_pattern(" ".join(words)).match_at(tokens, 0)
    assert match is not None
    assert match.end == len(tokens)


@st.composite
def grammar(draw: st.DrawFn, depth: int = 3) -> tuple[str, str]:
    """A pattern over the words a, b and c, and the regular expression that means the same over letters."""
    kind = draw(st.sampled_from(["word", "any", "gap", "opt", "alt", "seq"] if depth else ["word", "any"]))
    if kind == "word":
        letter = draw(st.sampled_from("abc"))
        return letter, letter
    if kind == "any":
        return "*", "."
    if kind == "gap":
        size = draw(st.integers(1, 4))
        return f"...{size}", f".{{0,{size}}}?"
    if kind == "opt":
        source, regex = draw(grammar(depth=depth - 1))
        return f"({source})?", f"(?:{regex})?"
    parts = draw(st.lists(grammar(depth=depth - 1), min_size=1, max_size=3))
    if kind == "alt":
        return f"({'|'.join(part[0] for part in parts)})", f"(?:{'|'.join(part[1] for part in parts)})"
    return " ".join(part[0] for part in parts), "".join(part[1] for part in parts)


@settings(max_examples=400, deadline=None)
@given(grammar(), st.text("abc", min_size=1, max_size=14))
def test_a_pattern_matches_what_the_same_regular_expression_matches(sources: tuple[str, str], letters: str) -> None:
    source, regex = sources
    try:
        made = compile_pattern(source)
    except PatternError:
        assert re.fullmatch(regex, "") is not None, "refused although it needs a word"
        return
    words = Draft(" ".join(letters)).words
    expected = [
        (start, match.end())
        for start in range(len(letters))
        if (match := re.compile(regex).match(letters, start)) is not None
    ]
    assert [(match.start, match.end) for match in made.find(words)] == expected
