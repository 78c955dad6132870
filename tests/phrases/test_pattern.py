"""The pattern language: what a writer may put into a pack or a guide, and what it finds."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonecheck.document.nodes import Faults
from tonecheck.draft import Draft, Message
from tonecheck.errors import PatternError
from tonecheck.phrases.compile import MOST_DEPTH, compile_pattern
from tonecheck.phrases.index import PhraseIndex
from tonecheck.phrases.pack import Compiler, ContextTest, PackEntry
from tonecheck.phrases.pattern import Pattern
from tonecheck.phrases.suggest import hit_span

FORMS = {
    "fail": ("fail", "failed", "failing", "fails"),
    "calm": ("calm", "calmed", "calming", "calms"),
    "follow": ("follow", "followed", "following", "follows"),
}
CLASSES = {"we": "we", "soon": "soon|in a moment", "late": "<soon>|never"}


def inflect(word: str) -> tuple[str, ...]:
    return FORMS.get(word, (word,))


def pattern(source: str) -> Pattern:
    return compile_pattern(source, inflect=inflect, classes=CLASSES)


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
    import json

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


# Cost


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
def test_the_steps_for_one_start_are_at_most_instructions_times_tokens(source: str, text: str) -> None:
    made = pattern(source)
    words = Draft(text).words
    made.match_at(words, 0)
    assert made._ready is not None
    made._ready = program = Counted(made._ready)
    for start in range(0, len(words), 37):
        program.steps = 0
        made.match_at(words, start)
        assert program.steps <= len(program) * (len(words) - start + 1)


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


# Properties

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


# Context


def hits(entry: dict[str, Any], text: str, message: str | None = None, channel: str | None = None) -> list[str]:
    """What an entry of a pack finds in a reply."""
    faults = Faults()
    made = Compiler(faults, inflect, lambda _source, _target: {}, CLASSES).entry(
        PackEntry(id="x", flag=(), **{"pattern": ("fail",), **entry})
    )
    assert not faults
    draft = Draft(text, channel=channel, message=Message(message) if message is not None else None)
    return [hit_span(hit, draft).of(text) for hit in PhraseIndex([made]).hits(draft)]


def unless(**test: Any) -> dict[str, Any]:
    return {"unless": (ContextTest(**test),)}


@pytest.mark.parametrize(
    ("test", "spared", "flagged"),
    [
        ({"test": "negated"}, "We never really fail.", "We fail."),
        ({"test": "negated"}, "We won't fail.", "Not that we of all people fail."),
        ({"test": "question"}, "Did it fail?", "It did fail."),
        ({"test": "question"}, "Did it fail?!", "Why? It did fail!"),
        ({"test": "conditional"}, "If the switch fails, ring us.", "The switch fails if it rains."),
        ({"test": "quoted"}, 'You wrote "it failed" here.', 'You wrote "it" and it failed.'),
        ({"test": "quoted"}, "You wrote “it failed” here.", "You wrote it “failed."),
        ({"test": "named"}, "The Fail Safe club is open.", "Fail safe."),
        ({"test": "named"}, "Ask Fail for it.", "@sam Fail safe."),
        ({"test": "named"}, "Ask Fail for it.", "Please do not FAIL us."),
        ({"test": "opening"}, "Hi Sam! You failed to send the form. Bye.", "The form is here now. You failed."),
        ({"subject": ("we",)}, "We sadly failed.", "You sadly failed."),
        ({"subject": ("we", "i")}, "I failed.", "We know that you failed."),
        ({"subject": ("you",)}, "Your card failed.", "Your card, we see, failed."),
        ({"before": ("never|hardly ever",)}, "They hardly ever fail.", "They never ever fail."),
        ({"after": ("to (load|start)",)}, "It failed to load.", "It failed, to load."),
        ({"around": ("fail safe",)}, "A fail safe box.", "Safe or fail."),
        ({"sentence": ("test",)}, "In a test it may fail.", "A test. It may fail."),
        ({"previous": ("test",)}, "A test. It may fail.", "Yes. It may fail in a test."),
        ({"next": ("test",)}, "It may fail. A test.", "It may fail in a test."),
        ({"draft": ("test",)}, "It may fail. Why? A test.", "It may fail."),
        ({"channel": ("x", "sms")}, "", "It may fail."),
    ],
)
def test_an_unless_test_spares_a_phrase_where_it_holds(test: dict[str, Any], spared: str, flagged: str) -> None:
    if spared:
        assert hits(unless(**test), spared) == []
    assert len(hits(unless(**test), flagged)) == 1
    if spared:
        assert len(hits({"only": (ContextTest(**test),)}, spared)) == 1
    assert hits({"only": (ContextTest(**test),)}, flagged) == []


def test_a_message_test_needs_a_message() -> None:
    only = {"only": (ContextTest(message=("refund",)),)}
    assert hits(only, "We failed.") == []
    assert hits(only, "We failed.", message="Hello") == []
    assert hits(only, "We failed.", message="Where is my refund?") == ["failed"]


def test_a_channel_test_names_channels() -> None:
    only = {"only": (ContextTest(channel=("x", "sms")),)}
    assert hits(only, "We failed.", channel="x") == ["failed"]
    assert hits(only, "We failed.", channel="email") == []


def test_a_phrase_is_found_once_where_its_matches_lie_inside_each_other() -> None:
    assert hits({"pattern": ("so? fail",)}, "So fail, fail.") == ["So fail", "fail"]
    assert hits({"pattern": ("fail", "=failed")}, "It failed.") == ["failed"]


def test_two_tests_in_one_item_are_a_fault() -> None:
    faults = Faults()
    Compiler(faults, inflect, lambda _source, _target: {}, CLASSES).test(ContextTest(before=("a",), after=("b",)))
    assert any("'before' and 'after' are two tests" in message for _, message in faults.lines)
