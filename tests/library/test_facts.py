"""Facts are read with what they are about, what narrows them and what they say; what is no fact is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.draft import Draft
from tonecheck.library.facts import facts

HOUR, DAY = 60.0, 24 * 60.0

# text, topic, role, limits, low, high, which days
STATED = [
    ("Refunds take 5-7 working days.", "refund", "takes", "", 5 * DAY, 7 * DAY, "working"),
    ("Your refund will reach you within 7–10 business days.", "refund", "takes", "", 7 * DAY, 10 * DAY, "working"),
    ("Please allow 3 to 5 days for your refund to appear.", "refund", "takes", "", 3 * DAY, 5 * DAY, ""),
    ("It can take up to ten days for the money to show.", "refund", "takes", "", None, 10 * DAY, ""),
    ("You'll see the money back on your card in five days.", "refund", "takes", "card", None, 5 * DAY, ""),
    ("Once we have your return, your refund takes a day or 2 days.", "refund", "takes", "", None, 2 * DAY, ""),
    ("Once it is cancelled it takes 3-5 days for the refund to arrive.", "refund", "takes", "", 3 * DAY, 5 * DAY, ""),
    ("We'll reply within 24 hours.", "reply", "takes", "", None, 24 * HOUR, ""),
    ("You'll hear back from us within one day.", "reply", "takes", "", None, DAY, ""),
    ("Express delivery takes 1-2 days.", "delivery", "takes", "express", DAY, 2 * DAY, ""),
    ("Your parcel should be with you in 2 weeks.", "delivery", "takes", "", None, 14 * DAY, ""),
    ("Orders are dispatched within 48 hours.", "dispatch", "takes", "", None, 48 * HOUR, ""),
    ("You have 30 days to return it.", "return", "allowed", "", None, 30 * DAY, ""),
    ("Items can be returned within 14 days of receiving them.", "return", "allowed", "", None, 14 * DAY, ""),
    ("We offer a 30-day return policy.", "return", "allowed", "", None, 30 * DAY, ""),
    ("Every lamp has a 2-year guarantee.", "warranty", "allowed", "", None, 730 * DAY, ""),
    ("Your reset link is valid for 2 hours.", "reset link", "allowed", "", None, 2 * HOUR, ""),
    ("Delivery costs £3.99.", "delivery", "price", "", None, 3.99, ""),
    ("Free delivery on orders over £1,050.", "delivery", "spending over", "", None, 1050.0, ""),
    ("We're open from 9am to 5.30pm.", "opening hours", "open", "", 9 * HOUR, 17.5 * HOUR, ""),
    ("Our chat is open 08:00-20:00.", "opening hours", "open", "chat", 8 * HOUR, 20 * HOUR, ""),
]

NO_FACTS = [
    "I ordered it 2 days ago.",
    "Your delivery is 3 days late.",
    "Refunds leave us every 7 days.",
    "If your parcel hasn't arrived after 10 days, write to us.",
    "Please wait 5 days for the delivery.",
    "We keep your delivery for 10 days.",
    "It takes 5 minutes.",
    "You paid £20 for the refund of order #12345.",
    "The refund of £20 is on its way.",
    "Delivery takes a few days.",
    "Trains are delayed by up to 60 minutes or cancelled.",
    "There are 2 to 3 items in your delivery; open it between Monday and Friday.",
    "Delivery within 1-3 days in the UK 3-7 days abroad.",
    "Your refund takes 7-5 days.",
    "",
]


@pytest.mark.parametrize(("text", "topic", "role", "limits", "low", "high", "days"), STATED)
def test_a_fact_is_read(
    text: str, topic: str, role: str, limits: str, low: float | None, high: float, days: str
) -> None:
    (fact,) = facts(Draft(f"😀 Hi Sam. {text}"))
    assert (fact.topic, fact.role, " ".join(sorted(fact.limits))) == (topic, role, limits)
    assert (fact.value.low, fact.value.high, fact.value.note) == (low, high, days)
    assert any(char.isalnum() for char in fact.span.of(f"😀 Hi Sam. {text}"))


@pytest.mark.parametrize("text", NO_FACTS)
def test_what_is_no_fact_is_not_read(text: str) -> None:
    assert not list(facts(Draft(text)))


def test_the_span_is_the_figure_in_the_text() -> None:
    text = "🎉 Hi {{name}}, refunds take 5-7 working days. Delivery costs £3.99."
    assert [fact.span.of(text) for fact in facts(Draft(text))] == ["5-7 working days", "£3.99"]


def test_two_statements_of_a_sentence_have_their_own_limits() -> None:
    text = "Standard delivery takes 3-5 days, and express delivery takes 1 day."
    assert [(sorted(fact.limits), fact.value.high / DAY) for fact in facts(Draft(text))] == [
        (["standard"], 5.0),
        (["express"], 1.0),
    ]


def test_a_sentence_that_refers_back_keeps_the_limits_before_it() -> None:
    (fact,) = facts(Draft("You can choose express. This delivery takes 2 days."))
    assert fact.limits == {"express"}


def test_the_name_of_a_reply_narrows_what_it_says() -> None:
    (fact,) = facts(Draft("Your refund takes 5 days.", name="refund_paypal"))
    assert fact.limits == {"paypal"}


def test_a_name_in_a_sentence_narrows_it_but_a_day_of_the_week_is_a_limit_of_its_own() -> None:
    (fact,) = facts(Draft("If you pay with Klarna, your refund takes 5 days."))
    assert fact.limits == {"klarna"}


@given(
    st.lists(
        st.sampled_from(
            "Refunds take |5|-|7 | working| days|. |within |£3.99 |from 9am to |you have |\n|, |until |and ".split("|")
        ),
        max_size=25,
    )
)
def test_any_mixture_of_words_can_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    for fact in facts(Draft(text)):
        assert 0 <= fact.span.start < fact.span.end <= len(text)
