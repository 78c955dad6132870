"""The pattern language: what a writer may put into a pack or a guide, and what it finds."""

from __future__ import annotations

import json
import re

import pytest

from tests.phrases.sample import FORMS, pattern
from tonecheck.draft import Draft
from tonecheck.errors import PatternError
from tonecheck.phrases.compile import MOST_DEPTH
from tonecheck.phrases.pattern import Pattern


def found(source: str, text: str) -> list[str]:
    """The stretches of `text` that a pattern reports, in order."""
    words = Draft(text).words
    return [text[words.starts[match.first] : words.ends[match.last - 1]] for match in pattern(source).find(words)]


# Words


def test_words_must_stand_in_order_and_next_to_each_other() -> None:
    assert found("calm down", "Please calm down now.") == ["calm down"]
    assert found("calm down", "Go down and be calm.") == []
    assert found("calm down", "Calm him down.") == []


def test_a_base_form_stands_for_all_its_inflections_and_an_inflected_form_for_itself() -> None:
    assert found("fail to", "You failed to reply, and failing to reply fails to help.") == [
        "failed to",
        "failing to",
        "fails to",
    ]
    assert found("failed to", "You fail to reply.") == []


def test_an_equals_sign_takes_a_word_as_it_stands() -> None:
    assert found("=fail", "They fail and failed.") == ["fail"]


def test_capitals_curly_apostrophes_quotation_marks_and_hyphens_never_matter() -> None:
    assert found("can't even", "We CAN’T “even” say.") == ["CAN’T “even"]
    assert found("follow-up", "A Follow up, a follow-up and a follow‑up.") == [
        "Follow up",
        "follow-up",
        "follow‑up",
    ]
    assert found("follow up", "Our follow-ups followed up.") == ["followed up"]


def test_a_hyphenated_word_inflects_like_its_parts() -> None:
    assert found("follow-up", "He followed up.") == ["followed up"]
    assert found("=follow-up", "He followed up.") == []


@pytest.mark.parametrize(
    "text", ["you have not paid", "you've not paid", "you haven't paid", "You’ve not paid", "youve not paid"]
)
def test_a_contraction_needs_no_pattern_of_its_own(text: str) -> None:
    assert found("you have not", text) == [re.split(r"\s*paid", text)[0]]


@pytest.mark.parametrize("text", ["cannot", "can't", "can not", "CAN’T"])
def test_a_contraction_in_a_pattern_finds_the_full_form(text: str) -> None:
    assert found("can't", f"We {text} do it.") == [text]


def test_an_ambiguous_s_is_read_every_way() -> None:
    assert found("it is late", "It's late.") == ["It's late"]
    assert found("it has been", "It’s been late.") == ["It’s been"]
    assert found("let us", "Let's go.") == ["Let's"]


def test_numbers_with_signs_inside_are_one_word() -> None:
    assert found("at 10:30", "See you at 10:30, not 10.") == ["at 10:30"]


# Alternatives, options, gaps


def test_one_of_several_alternatives_each_of_several_words() -> None:
    assert found("(calm down|relax|take it easy) please", "Relax please. Take it easy please.") == [
        "Relax please",
        "Take it easy please",
    ]
    assert found("relax|calm down", "Calm down, relax.") == ["Calm down", "relax"]


def test_groups_may_stand_inside_groups() -> None:
    assert found("(a (b|c d)|e) f", "A b f, a c d f, e f, a c f.") == ["A b f", "a c d f", "e f"]


def test_a_question_mark_makes_a_word_or_a_group_optional() -> None:
    assert found("so? sorry", "Sorry, so sorry.") == ["Sorry", "so sorry", "sorry"]
    assert found("(very much)? sorry", "Very much sorry.") == ["Very much sorry", "sorry"]
    assert found("a follow-up? call", "A call, a follow-up call, a follow call.") == ["A call", "a follow-up call"]
    assert found("we don't? know", "We know, we don't know, we do know.") == ["We know", "we don't know"]


def test_a_gap_spans_up_to_three_words_and_as_few_as_it_can() -> None:
    assert found("sorry ... but", "Sorry but no.") == ["Sorry but"]
    assert found("sorry ... but", "Sorry for all that but no, but.") == ["Sorry for all that but"]
    assert found("sorry ... but", "Sorry for all of that but no.") == []
    assert found("sorry … but", "Sorry that but no.") == ["Sorry that but"]


def test_a_gap_may_be_given_a_size() -> None:
    assert found("a ...5 b", "A 1 2 3 4 5 b.") == ["A 1 2 3 4 5 b"]
    assert found("a ...1 b", "A 1 2 b.") == []


def test_a_gap_looks_through_commas_but_not_through_full_stops() -> None:
    assert found("sorry ... but", "Sorry, we know, but no.") == ["Sorry, we know, but"]
    assert found("sorry ... but", "Sorry. But no.") == []


def test_a_star_is_exactly_one_word() -> None:
    assert found("you * to", "You need to. You to. You really need to. You, to.") == ["You need to"]


def test_every_start_gives_its_own_match() -> None:
    assert found("a a", "A a a.") == ["A a", "a a"]


# Kinds and classes


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("<number> days", "In 3 days, two days, some days, 10.5 days.", ["3 days", "two days", "10.5 days"]),
        ("hi <masked>", "Hi {{name}}, hi @sam, hi Sam.", ["Hi {{name}}", "hi @sam"]),
        ("<ing> it", "Checking it, sing it, being it.", ["Checking it"]),
        ("<ed> by", "Delayed by, need by, fed by.", ["Delayed by"]),
        ("<ly> late", "Really late, fly late, early late.", ["Really late", "early late"]),
        ("<we> can", "We can, you can.", ["We can"]),
        ("by <late>", "By soon, by in a moment, by never, by now.", ["By soon", "by in a moment", "by never"]),
        ("<soon>? yes", "Soon yes.", ["Soon yes", "yes"]),
    ],
)  # fmt: skip
def test_a_word_of_a_kind_or_of_a_class(source: str, text: str, expected: list[str]) -> None:
    assert found(source, text) == expected


# Sentence borders and punctuation


def test_a_caret_is_the_start_of_a_sentence_after_handles_and_placeholders() -> None:
    assert found("^ sadly", "Sadly no. We sadly do. “Sadly so.”") == ["Sadly", "Sadly"]
    assert found("^ sadly", "@sam {{name}}, sadly no.") == ["sadly"]
    assert found("^ sadly", "😢 Sadly no.") == ["Sadly"]
    assert found("^ sadly", "Hi Sam, sadly no.") == []


def test_a_dollar_is_the_end_of_a_sentence_whatever_marks_follow() -> None:
    assert found("thanks $", "Thanks! No thanks, Sam. Many thanks…") == ["Thanks", "thanks"]
    assert found("thanks $", "Thanks 😊") == ["Thanks"]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("sorry ,? but", "Sorry, but. Sorry but.", ["Sorry, but", "Sorry but"]),
        ("sorry , but", "Sorry but. Sorry; but.", []),
        ("sorry - but", "Sorry – but. Sorry - but. Sorry-but.", ["Sorry – but", "Sorry - but"]),
        ("sorry — but", "Sorry—but.", ["Sorry—but"]),
        ("note : it", "Note: it. Note it.", ["Note: it"]),
        ("wow !", "Wow! Wow!! Wow?! Wow.", ["Wow!", "Wow!!", "Wow?!"]),
        ("e.g. this", "E.g. this, eg this.", ["E.g. this"]),
        ("really <question>", "Really? Really. Really?!", ["Really?", "Really?!"]),
        ("really <exclamation>", "Really? Really! Really?!", ["Really!", "Really?!"]),
        ("really <stop>", "Really? Really… Really, yes.", ["Really?", "Really…"]),
        ("really <pause>", "Really, yes. Really - yes. Really yes.", ["Really,", "Really -"]),
    ],
)
def test_punctuation_can_be_asked_for(source: str, text: str, expected: list[str]) -> None:
    assert found(source, text) == expected


def test_punctuation_that_is_not_asked_for_is_no_match() -> None:
    assert found("sorry but", "Sorry, but.") == []


def test_a_pattern_never_crosses_the_end_of_a_sentence() -> None:
    assert found("it works", "We did it. Works now.") == []
    assert found("it works", "We did it\n\nWorks now") == []


# What is reported


def test_brackets_say_what_is_reported() -> None:
    assert found("sorry [if you felt]", "Sorry if you felt cold.") == ["if you felt"]
    assert found("[sorry] if", "So sorry if.") == ["sorry"]
    assert found("(a [b]|c [d]) e", "A b e, c d e.") == ["b", "d"]


def test_a_match_lies_between_the_tokens_asked_for() -> None:
    words = Draft("fail, fail, fail").words
    assert [match.start for match in pattern("fail").find(words, 1, 4)] == [2]


def test_a_match_can_be_asked_to_end_at_a_token() -> None:
    words = Draft("so very very sorry").words
    assert pattern("so very? very?").match_at(words, 0, ends_at=2) is not None
    assert pattern("so very? very?").match_at(words, 0, ends_at=4) is None
    assert pattern("so").match_at(words, 9) is None


def test_a_pattern_survives_json() -> None:
    made = pattern("(calm|relax) ...2 <soon>? [please] $")
    again = Pattern.from_json(json.loads(json.dumps(made.to_json())))
    words = Draft("Relax, all of you, please!").words
    assert [(m.start, m.end, m.first, m.last) for m in again.find(words)] == [
        (m.start, m.end, m.first, m.last) for m in made.find(words)
    ]
    assert again.anchor == made.anchor


def test_a_pattern_is_filed_under_its_rarest_word() -> None:
    assert pattern("in order to").anchor == ("order",)
    assert pattern("we fail to").anchor == FORMS["fail"]
    assert pattern("(utilise|leverage) it").anchor == ("leverage", "utilise")
    assert pattern("sorry? [if] <number>").anchor == ("if",)
    assert pattern("* <ing>").anchor == ()


# Errors


@pytest.mark.parametrize(
    ("source", "column", "part"),
    [
        ("", 1, "something is missing"),
        ("calm (down", 11, "never closed"),
        ("calm down)", 10, "')' without '('"),
        ("calm (down|) now", 12, "something is missing"),
        ("?", 1, "'?' must follow"),
        ("^? calm", 2, "'?' must follow"),
        ("calm [down", 6, "'[' is never closed"),
        ("calm down]", 10, "']' without '['"),
        ("[calm [down]]", 7, "'[' inside '['"),
        ("a ...99 b", 3, "1 to 12 words"),
        ("a ...0 b", 3, "1 to 12 words"),
        ("say <son>", 5, "unknown class <son>"),
        ("say <Soon>", 5, "cannot read '<'"),
        ("a = b", 3, "cannot read '='"),
        ("% b", 1, "holds no word"),
        ("(" * (MOST_DEPTH + 1) + "a" + ")" * (MOST_DEPTH + 1), MOST_DEPTH + 1, "groups inside each other"),
    ],
)
def test_an_error_says_what_is_wrong_and_in_which_column(source: str, column: int, part: str) -> None:
    with pytest.raises(PatternError, match=re.escape(part)) as caught:
        pattern(source)
    assert caught.value.column == column


def test_a_misspelt_class_is_guessed() -> None:
    with pytest.raises(PatternError) as caught:
        pattern("say <son>")
    assert "soon" in caught.value.hint


@pytest.mark.parametrize("source", ["sorry?", "(a|b)?", "a? ...", "^ $", "[ ]", "..."])
def test_a_pattern_that_could_match_nothing_is_refused(source: str) -> None:
    with pytest.raises(PatternError, match="at least one word"):
        pattern(source)
