"""Edits and suggestions: applied at once, never overlapping, refused when they make no sense."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.edits import apply_edits, choose_suggestions, compose_edits
from tonecheck.engine import settle
from tonecheck.errors import EditError
from tonecheck.finding import Applicability, Edit, Finding, Severity, Suggestion
from tonecheck.text.span import Span


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text)


def finding(
    start: int, end: int, *suggestions: Suggestion, severity: Severity = Severity.WARNING, rule: str = "jargon"
) -> Finding:
    return Finding(rule, "words", severity, "m", Span(start, end), suggestions)


def test_edits_in_any_order_are_made_at_once() -> None:
    assert apply_edits("one two three", [edit(8, 13, "3"), edit(0, 3, "1"), edit(4, 4, "and ")]) == "1 and two 3"


@pytest.mark.parametrize("edits", [[edit(0, 3, "a"), edit(2, 4, "b")], [edit(2, 9, "")]])
def test_edits_that_overlap_or_leave_the_text_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(EditError):
        apply_edits("one two", edits)


def test_a_suggestion_with_edits_out_of_order_is_refused() -> None:
    with pytest.raises(EditError):
        Suggestion("x", (edit(3, 4, ""), edit(0, 1, "")), Applicability.SAFE)


def test_an_applicable_suggestion_without_edits_is_refused() -> None:
    with pytest.raises(EditError):
        Suggestion("x", (), Applicability.SAFE)


def test_at_most_one_suggestion_of_a_finding_is_chosen_and_none_that_touch() -> None:
    safe = Suggestion("a", (edit(0, 3, "x"),), Applicability.SAFE)
    other = Suggestion("b", (edit(0, 3, "y"),), Applicability.SAFE)
    next_to_it = Suggestion("c", (edit(3, 5, "z"),), Applicability.SAFE)
    unsafe = Suggestion("d", (edit(7, 9, "w"),), Applicability.UNSAFE)
    findings = [finding(0, 3, safe, other), finding(3, 5, next_to_it), finding(7, 9, unsafe)]
    assert choose_suggestions(findings) == (safe,)
    assert choose_suggestions(findings, least=Applicability.UNSAFE) == (safe, unsafe)


def test_advice_is_never_chosen() -> None:
    advice = Suggestion("say who", (), Applicability.DISPLAY)
    assert choose_suggestions([finding(0, 3, advice)], least=Applicability.DISPLAY) == ()


def test_of_overlapping_findings_the_most_severe_then_the_longest_is_kept() -> None:
    short_error = finding(5, 8, severity=Severity.ERROR)
    long_warning = finding(0, 10)
    other = finding(12, 20)
    shorter = finding(14, 16)
    assert settle([long_warning, shorter, short_error, other]) == [short_error, other]


def test_a_measure_of_the_whole_stands_beside_a_word() -> None:
    sentence = finding(0, 40, rule="long-sentence")._replace(category="too-long")
    word = finding(5, 8)
    assert settle([word, sentence]) == [sentence, word]


def test_a_measure_of_the_whole_yields_to_a_word_of_its_category() -> None:
    sentence = finding(0, 40, rule="long-sentence")
    word = finding(5, 8)
    assert sentence.category == word.category
    assert settle([word, sentence]) == [word]


spans = st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(
    st.lists(st.tuples(spans, st.sampled_from(list(Severity)), st.sampled_from(["jargon", "shouting"])), max_size=12)
)
def test_settled_findings_are_sorted_disjoint_and_leave_no_gap_unspoken(
    rows: list[tuple[tuple[int, int], Severity, str]],
) -> None:
    found = [finding(*span, severity=severity, rule=rule) for span, severity, rule in rows]
    kept = settle(found)
    places = [item.span for item in kept if item.span is not None]
    assert places == sorted(places)
    for one, other in itertools.pairwise(places):
        assert one.end <= other.start
    for item in found:
        assert item.span is not None
        assert any(item.span.overlaps(place) for place in places)


@st.composite
def _some_edits(draw: st.DrawFn, length: int) -> list[Edit]:
    cuts = sorted(set(draw(st.lists(st.integers(0, length), max_size=6))))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [edit(start, end, draw(st.text("xyz", max_size=3))) for start, end in pairs]


@given(st.data())
def test_composed_edits_do_at_once_what_two_rounds_do(data: st.DataObject) -> None:
    text = data.draw(st.text("abc", max_size=12))
    first = data.draw(_some_edits(len(text)))
    between = apply_edits(text, first)
    second = data.draw(_some_edits(len(between)))
    composed = compose_edits(first, second, len(text))
    assert apply_edits(text, composed) == apply_edits(between, second)
    assert all(one.span.end < other.span.start for one, other in itertools.pairwise(composed))


def test_composed_edits_leave_what_neither_round_touched() -> None:
    composed = compose_edits([edit(4, 7, "2")], [edit(6, 11, "three"), edit(0, 0, "zero ")], 13)
    assert composed == (edit(0, 0, "zero "), edit(4, 7, "2"), edit(8, 13, "three"))
