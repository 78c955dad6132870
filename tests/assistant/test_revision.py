"""A revision never changes a fact or a protected stretch, and never holds more findings than the draft."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache

import hypothesis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tonecheck import Draft, Edit, Guide, Message, Report, Span, check, load_guide
from tonecheck.assistant.gaps import Gap
from tonecheck.assistant.revision import Revision, _moved, revise
from tonecheck.facts import Fact, changed_facts, facts_of
from tonecheck.guide.load import built_in_names
from tonecheck.output.difference import difference

SAMPLES = 70  # labelled replies tried in one run; hypothesis picks which


@cache
def guide(name: str = "support") -> Guide:
    return load_guide(name)


@cache
def labelled() -> tuple[Draft, ...]:
    """The labelled replies, and every example of the built-in guides."""
    found = []
    for line in (ROOT / "tests" / "labelled" / "replies.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        message = Message(record["customer"]) if record["customer"] else None
        found.append(Draft(record["reply"], channel=record["channel"], message=message, template=record["macro"]))
    for name in built_in_names():
        for kind in ("good", "bad"):
            for example in guide(name).info["examples"][kind]:
                message = Message(example["message"]) if example["message"] else None
                found.append(Draft(example["text"], channel=example["channel"], message=message))
    return tuple(found)


def protected(draft: Draft) -> Counter[tuple[str, str]]:
    """Protected stretches by kind and text, gaps aside."""
    return Counter(
        (part.kind, part.span.of(draft.text)) for part in draft.protected if draft.text[part.span.start] != "«"
    )


def hold(report: Report, revision: Revision) -> None:
    before, after = report.draft, revision.report.draft
    assert after.text == revision.text
    bare = revision.text
    for gap in reversed(revision.gaps):
        assert gap.span is not None
        assert gap.span.of(revision.text) == gap.text
        if gap.rule_id == "unfilled-placeholder":
            continue  # a slot of the draft's own
        bare = bare[: gap.span.start] + bare[gap.span.end :]
    assert len(revision.report.findings) <= len(report.findings)
    assert check(after, guide()).findings == revision.report.findings
    without_gaps = Draft(bare, channel=before.channel, message=before.message, names=before.names)
    assert changed_facts(before, without_gaps) == ((), ())
    assert protected(before) == protected(without_gaps)


@settings(max_examples=SAMPLES, deadline=None)
@given(st.data())
def test_it_holds_for_replies_people_wrote(data: st.DataObject) -> None:
    draft = data.draw(st.sampled_from(labelled()))
    report = check(draft, guide())
    hold(report, revise(report, guide()))


PIECES = (
    "Hi Sam, ", "Hi Sam,\n\n", "😀", "We leverage order #4471 at https://shop.example/x. ", "Sorry for any inconvenience. ",
    "We will be in touch shortly! ", "sorry, so sorry! ", "Have a great day!! ", "{{name}} ", "£20 by Friday. ",
    "Please contact the retailer. ", "> quoted text\n", "u ", "the the ", "ALREADY sent. ", "Ask Priya Shah on 01632 960 377. ",
    "«say by when» ", "«", "a\n\nb", "Best wishes,\nEllie", " ^EL", "Why not upgrade to Premium? ", "«answer: x» ",
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@hypothesis.example(
    ["> quoted text\n", "😀"], None, "My order 4471 is late again! Where is it? And do you open on Monday? Sam"
)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=9),
    st.sampled_from((None, "x", "email", "sms")),
    st.sampled_from(
        (None, "My order 4471 is late again! Where is it? And do you open on Monday? Sam", "Lovely, thanks!")
    ),
)
def test_it_holds_for_texts_put_together_by_chance(pieces: list[str], channel: str | None, message: str | None) -> None:
    draft = Draft("".join(pieces), channel=channel, message=Message(message) if message else None)
    report = check(draft, guide())
    hold(report, revise(report, guide()))


def revised(text: str, message: str | None = None, channel: str | None = None) -> Revision:
    draft = Draft(text, channel=channel, message=Message(message) if message is not None else None)
    return revise(check(draft, guide()), guide())


def test_edits_are_made_and_gaps_are_marked_where_they_belong() -> None:
    found = revised("We leverage three couriers. We'll be in touch shortly.")
    assert found.text == "We use three couriers. We'll be in touch shortly «say by when»."
    assert [gap.text for gap in found.gaps] == ["«say by when»"]
    assert found.applied == ("write “use”",)


def test_an_open_gap_is_reported_so_that_it_is_not_posted() -> None:
    found = revised("We'll be in touch shortly.")
    assert [item.rule_id for item in found.report.findings] == ["unfilled-placeholder"]


def test_an_ask_that_is_left_out_becomes_a_gap_before_the_sign_off() -> None:
    found = revised(
        "Hi Jo,\n\nYes, we deliver to Jersey in three to five days for £6.\n\nBest wishes,\nEllie",
        "Hi, do you deliver to Jersey? And is gift wrapping free? Jo",
    )
    assert "for £6. «answer: is gift wrapping free?»\n\nBest wishes,\nEllie" in found.text


def test_an_open_slot_of_the_draft_is_a_gap_as_well() -> None:
    found = revised("Hi [Name], we'll be in touch shortly.")
    assert [(gap.text, gap.rule_id) for gap in found.gaps] == [
        ("[Name]", "unfilled-placeholder"),
        ("«say by when»", "vague-promise"),
    ]


def test_a_saved_reply_gets_no_gaps() -> None:
    draft = Draft("We'll be in touch shortly.", template=True)
    assert revise(check(draft, guide()), guide()).gaps == ()


def test_a_clean_draft_stays_as_it_is() -> None:
    assert revised("Your parcel left Hull this morning.")[0] == "Your parcel left Hull this morning."


def test_an_edit_that_would_drop_a_fact_is_not_made() -> None:
    text = "Sorry about the lamp. Have you thought of our Ultra plan for £5? A new one leaves today."
    assert "£5" in revised(text, "My lamp came broken, I am furious").text


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("It costs £20.50 in all.", Fact("number", "£20.50")),
        ("It comes on Friday.", Fact("date", "friday")),
        ("Please ask Priya today.", Fact("name", "Priya")),
        ("See https://a.example/b.", Fact("url", "https://a.example/b")),
        ("Hi Sam, thanks.", Fact("name", "Sam")),
        ("Order #4471 left.", Fact("reference", "#4471")),
    ],
)
def test_names_numbers_dates_and_links_are_facts(text: str, fact: Fact) -> None:
    assert fact in facts_of(Draft(text))


def test_what_was_dropped_and_added_is_told_apart() -> None:
    assert changed_facts(Draft("It is £20."), Draft("It is £30.")) == (
        (Fact("number", "£20"),),
        (Fact("number", "£30"),),
    )


def test_a_difference_is_empty_if_nothing_changed() -> None:
    assert difference("a", "a") == ""
    assert "+b" in difference("a", "b").splitlines()


def test_a_gap_keeps_its_place_when_a_later_edit_comes_before_it() -> None:
    gap = Gap("«say by when»", Span(20, 33), "vague-promise", "")
    assert _moved((gap,), [Edit(Span(0, 5), ""), Edit(Span(7, 7), "ab"), Edit(Span(40, 41), "x")]) == (
        gap._replace(span=Span(17, 30)),
    )
