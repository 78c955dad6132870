"""A baseline knows the findings it was written with, and no others, however the replies move about."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.baseline.made import TODAY, baseline_of, held, never_gone, new_in, reply
from tonecheck.baseline.match import Judged, refiled, renewed
from tonecheck.baseline.store import dump_baseline, parse_baseline

OLD = "Hi, we [leverage] our network to help you."


def test_what_was_there_is_known() -> None:
    matched = held([reply("late", OLD)], baseline_of(reply("late", OLD)))
    assert (new_in(matched), matched.known, matched.fixed, matched.expired) == ([0], 1, (), ())


@pytest.mark.parametrize(
    "edited",
    [
        "A new first line.\n\nHi, we [leverage] our network to help you.",
        "hi,  we\n[Leverage] our network to help you.",
        "Hi, we [leverage] our network to help you. Call us on Monday, please.",
    ],
)
def test_an_edit_elsewhere_in_the_reply_does_not_make_it_new(edited: str) -> None:
    assert new_in(held([reply("late", edited)], baseline_of(reply("late", OLD)))) == [0]


@pytest.mark.parametrize(
    "edited",
    ["Hi, we [utilise] our network to help you.", "Hi, they never [leverage] anything.", OLD + " We [leverage] much."],
)
def test_other_words_or_other_neighbours_are_new(edited: str) -> None:
    assert sum(new_in(held([reply("late", edited)], baseline_of(reply("late", OLD))))) == 1


def test_another_rule_on_the_same_words_is_new() -> None:
    assert new_in(held([reply("late", OLD, rule="jargon")], baseline_of(reply("late", OLD)))) == [1]


def test_the_same_sentence_copied_to_another_reply_is_new_there() -> None:
    matched = held([reply("late", OLD), reply("copy", OLD)], baseline_of(reply("late", OLD)))
    assert new_in(matched) == [0, 1]


def test_a_second_time_in_the_same_reply_is_new() -> None:
    twice = f"{OLD}\n\n{OLD}"
    assert new_in(held([reply("late", twice)], baseline_of(reply("late", OLD)))) == [1]


def test_a_finding_that_is_gone_is_fixed() -> None:
    matched = held([reply("late", "All is well.")], baseline_of(reply("late", f"{OLD}\n\n{OLD}")))
    assert [(entry.reply.name, entry.times) for entry in matched.fixed] == [("late", 2)]
    assert refiled(baseline_of(reply("late", f"{OLD}\n\n{OLD}")), matched) == ()


def test_a_reply_that_was_not_judged_keeps_its_entries() -> None:
    entries = baseline_of(reply("late", OLD), reply("other", OLD))
    matched = held([reply("late", "Fine.")], entries)
    assert [entry.reply.name for entry in refiled(entries, matched)] == ["other"]


def test_a_renamed_reply_keeps_its_entries_with_their_reason() -> None:
    entries = baseline_of(reply("late", OLD), reason="legal wording")
    matched = held([reply("delayed", OLD)], entries, gone=("late",))
    assert (new_in(matched), matched.known, matched.fixed) == ([0], 1, ())
    (entry,) = refiled(entries, matched)
    assert (entry.reply.name, entry.reason) == ("delayed", "legal wording")


def test_a_copy_in_a_run_that_did_not_see_the_first_reply_is_new() -> None:
    assert new_in(held([reply("copy", OLD)], baseline_of(reply("late", OLD)))) == [1]


def test_replies_that_are_only_counted_may_move_down_the_file() -> None:
    before = [reply("row 2", OLD, whole=1), reply("row 3", "We [touch base] soon.", whole=1)]
    after = [
        reply("row 2", "A new first row."),
        reply("row 3", OLD, whole=1),
        reply("row 4", "We [touch base] soon.", whole=1),
    ]
    matched = held(after, baseline_of(*before))
    assert (new_in(matched), matched.known, matched.fixed) == ([0, 0, 0], 4, ())


def test_a_finding_about_a_whole_reply_stays_known_while_the_reply_is_edited() -> None:
    entries = baseline_of(reply("late", "One two three.", whole=1))
    assert new_in(held([reply("late", "One two three four.", whole=1)], entries)) == [0]
    assert new_in(held([reply("late", "One two three four.", whole=2)], entries)) == [1]
    assert new_in(held([reply("other", "Something else.", whole=1)], entries)) == [1]


def test_an_entry_holds_through_its_last_day_and_no_longer() -> None:
    yesterday = TODAY - datetime.timedelta(days=1)
    for last, new in ((TODAY, [0]), (yesterday, [1])):
        matched = held([reply("late", OLD)], baseline_of(reply("late", OLD), expires=last))
        assert new_in(matched) == new
        assert len(matched.expired) == new[0]
        assert matched.fixed == ()


def test_nothing_is_fixed_if_only_some_rules_ran() -> None:
    from tonecheck.baseline.match import match

    entries = baseline_of(reply("late", OLD))
    assert match([reply("late", "Fine.")], entries, today=TODAY, is_gone=never_gone, every_rule=False).fixed == ()


def test_writing_anew_keeps_reasons_and_gives_the_new_ones_theirs() -> None:
    entries = baseline_of(reply("late", OLD), reason="legal wording")
    again = renewed(
        [reply("late", OLD + " We [touch base] soon.")], entries, today=TODAY, is_gone=never_gone, reason="adopted"
    )
    assert sorted(entry.reason for entry in again) == ["adopted", "legal wording"]


def test_writing_anew_renews_what_has_expired() -> None:
    past, future = TODAY - datetime.timedelta(days=1), TODAY + datetime.timedelta(days=90)
    entries = baseline_of(reply("late", OLD), expires=past)
    (entry,) = renewed([reply("late", OLD)], entries, today=TODAY, is_gone=never_gone, expires=future)
    assert entry.expires == future


def test_writing_for_one_rule_leaves_the_entries_of_others() -> None:
    entries = baseline_of(reply("late", OLD))
    item = reply("late", "Fine, we [touch base].", rule="jargon")
    again = renewed([item], entries, today=TODAY, is_gone=never_gone, wanted=lambda rule: rule == "jargon")
    assert sorted(entry.rule for entry in again) == ["banned-term", "jargon"]


words = st.lists(st.sampled_from("we you [leverage] [synergy] our network [actioned] today the".split()), max_size=12)
libraries = st.lists(words.map(" ".join), max_size=5)


@given(libraries)
def test_a_baseline_knows_exactly_what_it_was_written_with(texts: list[str]) -> None:
    judged = [reply(f"reply {number}", text) for number, text in enumerate(texts)]
    entries = parse_baseline(dump_baseline(baseline_of(*judged)), "b.json")
    matched = held(judged, entries)
    assert sum(new_in(matched)) == 0
    assert matched.known == sum(len(item.report.findings) for item in judged)
    assert matched.fixed == matched.moved == ()


@given(libraries, libraries)
def test_known_findings_never_outnumber_the_entries(before: list[str], after: list[str]) -> None:
    old = [reply(f"reply {number}", text) for number, text in enumerate(before)]
    now = [reply(f"reply {number}", text) for number, text in enumerate(after)]
    entries = baseline_of(*old)
    matched = held(now, entries, gone=tuple(f"reply {number}" for number in range(len(after), len(before))))
    total = sum(entry.times for entry in entries)
    assert matched.known + sum(entry.times for entry in matched.fixed) == total
    assert matched.known + sum(new_in(matched)) == sum(len(item.report.findings) for item in now)
    kept = refiled(entries, matched)
    assert sum(entry.times for entry in kept) == matched.known
    assert sum(new_in(held(now, kept))) == sum(new_in(matched))


@given(libraries, st.randoms(use_true_random=False))
def test_the_order_of_replies_does_not_matter(texts: list[str], dice: object) -> None:
    judged = [reply(f"reply {number}", text) for number, text in enumerate(texts)]
    shuffled: list[Judged] = list(judged)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert baseline_of(*judged) == baseline_of(*shuffled)


def test_names_of_the_draft_play_no_part() -> None:
    item = reply("late", OLD)
    renamed = Judged(item.reply, item.report._replace(draft=item.report.draft.replace(name="x")))
    assert new_in(held([renamed], baseline_of(item))) == [0]
