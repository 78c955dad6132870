"""Each judgement on libraries of a few replies: what it tells, and what it leaves alone."""

from __future__ import annotations

import pytest

from tests.library.sample import library, told
from tonecheck.errors import UnknownNameError
from tonecheck.finding import Severity
from tonecheck.library import (
    contradicting_facts,
    mixed_dialects,
    mixed_person,
    mixed_spelling,
    near_duplicates,
    overdue,
    written_two_ways,
)
from tonecheck.library.judge import JUDGEMENTS, judge
from tonecheck.library.near_duplicates import difference
from tonecheck.library.saved_reply import SavedReply

LONG = (
    "Thank you for your patience. Your lamp left our workshop this morning, and the driver will ring you before noon."
)


def test_the_same_fact_stated_differently_is_told_with_the_commoner_figure_first() -> None:
    (note,) = contradicting_facts.find(
        library("Refunds take 5-7 days.", "Your refund takes 7 to 10 days.", "Please allow 5–7 days for your refund.")
    )
    assert note.message == "replies differ on how long a refund takes"
    assert note.severity is Severity.WARNING
    assert told(note) == [("“5-7 days”", [0, 2]), ("“7 to 10 days”", [1])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Standard delivery takes 3-5 days.", "Express delivery takes 1-2 days."),
        ("Refunds take 5-7 days.", "Delivery takes 3-5 days."),
        (
            "Refunds take 5-7 days.",
            "You can ask for a refund within 30 days of buying it, with a 30-day refund policy.",
        ),
        ("We'll reply within 24 hours.", "We'll reply within a day, and at most within 1 day."),
        ("Your refund takes up to 7 days.", "Your refund takes 5-7 days."),
        ("Our guarantee lasts 12 months.", "Our guarantee lasts 360 days."),
        ("Refunds take 5 days, and a second refund takes 7 days.", "Refunds take 5 days."),
        ("Delivery costs £3.99.", "Returns cost £2.99."),
    ],
)
def test_what_can_both_be_right_is_left_alone(one: str, other: str) -> None:
    assert not list(contradicting_facts.find(library(one, other)))


def test_figures_that_one_reply_states_side_by_side_are_both_right() -> None:
    both = "Your refund takes 5 days. In rare cases the refund takes 9 days."
    assert not list(contradicting_facts.find(library(both, "Your refund takes 5 days.", "The refund takes 9 days.")))


def test_working_days_and_days_are_told_apart_as_information() -> None:
    (note,) = contradicting_facts.find(library("Your refund takes 5 days.", "Your refund takes 5 working days."))
    assert note.severity is Severity.INFO
    assert note.advice == "say which days are meant"


def test_opening_hours_and_prices_are_compared() -> None:
    found = contradicting_facts.find(
        library("We're open 9am to 5pm. Delivery costs £3.99.", "We're open 08:00-17:00. Delivery is £4.99.")
    )
    assert {note.message for note in found} == {
        "replies differ on opening hours",
        "replies differ on what delivery costs",
    }


def test_replies_with_the_same_words_are_told_whatever_their_spacing() -> None:
    (note,) = near_duplicates.find(library("It is on its way.", "It is on\nits way!", "It is here now."))
    assert told(note) == [("", [0, 1])]
    assert note.severity is Severity.WARNING


def test_alike_replies_are_told_with_what_differs() -> None:
    (note,) = near_duplicates.find(library(LONG, LONG.replace("noon", "six"), "Something else altogether " * 6))
    assert note.message == "2 replies say nearly the same (95 % of their words)"
    assert told(note) == [("", [0]), ("“six” for “noon”", [1])]


def test_replies_on_different_channels_are_no_duplicates() -> None:
    one, other = library(LONG, channel="x"), library(LONG.replace("noon", "six"), channel="email")
    assert not list(near_duplicates.find(one._replace(replies=one.replies + other.replies)))


def test_short_replies_are_told_only_if_they_are_the_same() -> None:
    assert not list(near_duplicates.find(library("Your lamp is on its way.", "Your desk is on its way.")))


def test_how_alike_replies_must_be_can_be_said() -> None:
    changed = LONG.replace("this morning", "on Monday").replace("driver", "courier")
    assert not list(near_duplicates.find(library(LONG, changed)))
    assert list(near_duplicates.find(library(LONG, changed), least_alike=0.8))


def test_differences_name_the_words_of_either_side() -> None:
    one, other = library("Bring your card and a pen {{x}} with you.", "Bring the card and with you please.").replies
    assert difference(one, other) == "“the” for “your”; without “a pen …”; with “please”"


def test_dates_are_compared_with_the_day_that_is_given() -> None:
    days = ("2026-11-21", "2026-11-22", "2026-12-07", "soon", "", "2026-06-01T00:00:00")
    notes = list(overdue.find(library(*"abcdef", review_by=days)))
    assert [told(note) for note in notes] == [
        [("“soon”", [3])],
        [("due 2026-06-01, 174 days ago", [5]), ("due 2026-11-21, yesterday", [0])],
        [("due 2026-11-22", [1])],
    ]
    assert [note.severity.label for note in notes] == ["warning", "warning", "info"]


@pytest.mark.parametrize(
    ("one", "other", "told_as"),
    [
        ("Try the VeloMax today.", "Try the Velo Max today.", "name"),
        ("Try the VeloMax today.", "Ask for your velomax in the shop.", "name"),
        ("We like the Hartley-Lamp best.", "We like the Hartley Lamp best.", "name"),
        ("Come to 12 Mill Street.", "Come to 12 Mill St.", "address"),
        ("Come to 12 mill, 7 Old Mill Rd, or not.", "Come to 7 Old Mill Road, or not.", "address"),
        ("Ring 01632 960123 now.", "Ring 01632 960 123 now.", "phone number"),
        ("Ring +44 1632 960123 now.", "Ring (01632) 960123 now.", "phone number"),
        ("Write to Help@lamp.example now.", "Write to help@lamp.example now.", "e-mail address"),
        ("See http://lamp.example.com/a/ now.", "See https://www.lamp.example.com/a now.", "link"),
    ],
)
def test_one_thing_written_in_two_ways_is_told(one: str, other: str, told_as: str) -> None:
    (note,) = written_two_ways.find(library(one, other))
    assert note.message == f"one {told_as} is written in 2 ways"
    assert {tuple(numbers) for _, numbers in told(note)} == {(0,), (1,)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Open My Account first.", "It is in my account."),
        ("Try the VeloMax today.", "The VeloMax's bell rings. Two VeloMax here."),
        ("Come to 12 Mill Street.", "Come to 14 Mill Street."),
        ("Please write to us.", "We ask you: Please write to us."),
        ("Ring 01632 960123.", "Ring 01632 960124."),
        ("See https://a.example.com/x.", "See https://a.example.com/y."),
        ("THE SHOP IS OPEN today.", "The shop is open today."),
        ("Ask for Sam Lee today.", "Ask for Samlee, no, for Lee."),
    ],
)
def test_different_things_and_plain_words_are_left_alone(one: str, other: str) -> None:
    notes = [note for note in written_two_ways.find(library(one, other)) if "samlee" not in str(note).lower()]
    assert not notes


def test_placeholders_of_two_help_desks_in_one_file_are_told() -> None:
    (note,) = mixed_dialects.find(library("Hi {{name}}, {{order}}.", "Hi {!Contact.Name}.", "Hi {{{name}}}, [NAME]."))
    assert told(note) == [("{! }", [1])]


def test_replies_that_mix_placeholders_themselves_or_stand_in_other_files_are_left_alone() -> None:
    assert not list(mixed_dialects.find(library("Hi {{name}}.", "Hi {{name}} and {!Contact.Name}.")))
    one, other = library("Hi {{name}}.", path="a.yaml"), library("Hi {!Contact.Name}.", path="b.yaml")
    assert not list(mixed_dialects.find(one._replace(replies=one.replies + other.replies)))


def test_the_rarer_person_is_told() -> None:
    (note,) = mixed_person.find(library("I'm sorry.", "I'll check it.", "We will look into it.", "We open at nine."))
    assert note.message == "2 replies say “I” and 1 say “we”"
    assert told(note) == [("“we”", [2])]
    assert not list(mixed_person.find(library("I'm sorry.", "I'll check it.", "We open at nine.")))


def test_the_rarer_spelling_is_told() -> None:
    (note,) = mixed_spelling.find(library("The colour and the centre.", "The color of it.", "We organise it."))
    assert told(note) == [("“color”", [1])]


def test_ise_beside_ize_is_told_only_where_nothing_else_differs() -> None:
    (note,) = mixed_spelling.find(library("We organise it in the centre.", "We organise it.", "We organize it."))
    assert told(note) == [("“organize”", [2])]
    assert not list(mixed_spelling.find(library("We organise it.", "The colour.")))


def test_of_two_equal_sides_both_are_told() -> None:
    (note,) = mixed_spelling.find(library("The colour.", "The color."))
    assert {says for says, _ in told(note)} == {"“color”", "“colour”"}


def test_judgements_are_chosen_by_name() -> None:
    replies = library("Refunds take 5 days. The color.", "Refunds take 9 days. The colour.")
    assert {note.judgement for note in judge(replies)} == {"contradicting-facts", "mixed-spelling"}
    assert {note.judgement for note in judge(replies, ("mixed-spelling",))} == {"mixed-spelling"}
    with pytest.raises(UnknownNameError, match="no judgement 'overdo'(?s:.*)did you mean 'overdue'"):
        judge(replies, ("overdo",))


def test_every_judgement_has_a_module_that_says_its_name() -> None:
    for module in (
        contradicting_facts, near_duplicates, overdue, written_two_ways, mixed_dialects, mixed_person, mixed_spelling,
    ):  # fmt: skip
        assert module.JUDGEMENT in JUDGEMENTS
    assert len(JUDGEMENTS) == 7


def test_a_place_is_found_in_the_draft_or_by_the_reader_of_its_file() -> None:
    (reply,) = library("a\nb").replies
    assert reply.line_column(None) == (1, 1)
    assert SavedReply(reply.draft, locate=lambda span: (7, 8)).line_column(None) == (7, 8)


def test_an_empty_library_has_nothing_to_tell() -> None:
    assert judge(library()) == ()
