"""The built-in guides and the files in `examples/`, which are read, copied and trusted: they must hold."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.conftest import ROOT
from tonecheck.draft import Draft, Message
from tonecheck.engine import Report, check
from tonecheck.examples import draft_of, run_examples
from tonecheck.finding import Severity
from tonecheck.guide.build import compile_guide
from tonecheck.guide.guide import Guide
from tonecheck.guide.load import Source, built_in_names, find_guide, load_settings
from tonecheck.guide.review import review
from tonecheck.guide.schema import GuideFile
from tonecheck.rules import rule_ids
from tonecheck.text.counting import count

GUIDES = ("bank", "public-service", "publisher", "retailer", "support")
EXAMPLES = ROOT / "examples"
every_guide = pytest.mark.parametrize("name", GUIDES)


@cache
def settings_of(name: str) -> tuple[GuideFile, Source]:
    return load_settings(find_guide(name))


@cache
def built(name: str) -> Guide:
    compiled, _ = compile_guide(find_guide(name, ROOT))
    return Guide(compiled)


def flagged(report: Report) -> set[str]:
    assert report.crashes == ()
    return {finding.rule_id for finding in report.findings if finding.severity >= Severity.WARNING}


def test_the_built_in_guides_are_these_five() -> None:
    assert built_in_names() == GUIDES


@every_guide
def test_a_guide_reads_without_fault_or_remark(name: str) -> None:
    settings, source = settings_of(name)
    assert [str(remark) for remark in review(settings, source)] == []


@every_guide
def test_every_example_does_what_it_is_there_to_show(name: str) -> None:
    outcomes = run_examples(built(name))
    assert [f"{outcome.id}: {outcome.problem}" for outcome in outcomes if outcome.problem] == []
    assert [outcome.id for outcome in outcomes if outcome.report.crashes] == []


@every_guide
def test_it_shows_eight_good_and_eight_bad_replies_on_three_channels_or_more(name: str) -> None:
    examples = settings_of(name)[0].examples
    for kind in (examples.good, examples.bad):
        assert len(kind) >= 8
        assert len({example.channel for example in kind}) >= 3
        assert all(example.why for example in kind)
    assert sum(bool(example.message) for example in examples.good) >= 5


@every_guide
def test_every_bad_example_names_the_rules_that_flag_it_and_few_of_them(name: str) -> None:
    bad = settings_of(name)[0].examples.bad
    assert [example.id for example in bad if not 1 <= len(example.flagged_by) <= 2] == []
    assert len({rule for example in bad for rule in example.flagged_by}) >= 5


@every_guide
def test_every_value_and_trait_is_carried_and_says_what_it_means(name: str) -> None:
    guide = settings_of(name)[0]
    ids = {example.id for example in (*guide.examples.good, *guide.examples.bad)}
    assert len(guide.values) >= 3
    assert len(guide.personality) >= 3
    for value in guide.values:
        assert value.means
        assert value.carried_by
        assert {*value.carried_by} <= ids | {*rule_ids()}
        assert {*value.carried_by} & ids
    for trait in guide.personality:
        assert trait.is_
        assert trait.is_not
        assert {*trait.carried_by} & ids


@every_guide
def test_the_profile_text_fits_on_x(name: str) -> None:
    bio = settings_of(name)[0].bio["x"]
    assert 60 <= count(bio, "codepoint") <= 160


@every_guide
def test_somebody_answers_for_it_until_the_summer_of_2027(name: str) -> None:
    governance = settings_of(name)[0].governance
    assert governance.owner
    assert governance.review_by == "2027-06-30"


@every_guide
def test_no_text_holds_a_telephone_number_or_an_address_that_could_be_somebodys(name: str) -> None:
    text = find_guide(name).read_text(encoding="utf-8")
    numbers = re.findall(r"\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b", text)
    assert [number for number in numbers if not re.match(r"01632 960\d{3}$|07700 900\d{3}$", number)] == []
    addresses = re.findall(r"[\w.]+@[\w.]+\w|\b\w+\.(?:com|co\.uk|org|net|gov\.uk|example)\b", text)
    assert [address for address in addresses if not address.endswith(".example")] == []


@every_guide
def test_the_good_examples_do_what_their_situation_asks(name: str) -> None:
    guide = built(name)
    met: set[str] = set()
    for example in guide.info["examples"]["good"]:
        report = check(draft_of(example), guide)
        met.update(report.situations)
        unfit = [finding.message for finding in report.findings if finding.rule_id == "situation-fit"]
        assert unfit == [], example["id"]
    assert {"praise", "complaint"} <= met


@every_guide
def test_a_death_is_met_without_emoji_or_exclamation_marks(name: str) -> None:
    message = Message("My husband died on Sunday. What do I do about his order?")
    draft = Draft("Hello Ann, I am so sorry! 💛", channel="chat", message=message)
    report = check(draft, built(name))
    assert "bereavement" in report.situations
    assert {"emoji", "exclamation-marks"} <= flagged(report)


def test_no_two_brands_share_an_example() -> None:
    texts = [
        example.text
        for name in GUIDES
        for kind in (settings_of(name)[0].examples.good, settings_of(name)[0].examples.bad)
        for example in kind
    ]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hello Sam, it’s on the van! 🎉 You’ll have it by six. Bex",
            {
                "bank": {"contractions", "emoji", "exclamation-marks"},
                "public-service": {"emoji", "exclamation-marks"},
                "publisher": set(),
                "retailer": set(),
                "support": set(),
            },
        ),
        (
            "Hello Sam, you can purchase the new one from Monday. It costs £20. Ruth",
            {
                "bank": set(),
                "public-service": {"preferred-term"},
                "publisher": set(),
                "retailer": {"banned-term"},
                "support": set(),
            },
        ),
        (
            "Hello Sam, we guarantee that it is with you on Friday. Ruth",
            {
                "bank": {"banned-term"},
                "public-service": set(),
                "publisher": set(),
                "retailer": set(),
                "support": set(),
            },
        ),
        (
            "Hello Sam, ours is the leading shop for odd vases. Ruth",
            {
                "bank": set(),
                "public-service": set(),
                "publisher": {"banned-term"},
                "retailer": set(),
                "support": set(),
            },
        ),
        (
            "Hello Sam, the color you want is back on Monday. Ruth",
            {
                "bank": {"spelling-variant"},
                "public-service": {"spelling-variant"},
                "publisher": {"spelling-variant"},
                "retailer": {"spelling-variant"},
                "support": set(),
            },
        ),
    ],
)
def test_brands_judge_the_same_reply_differently(text: str, expected: dict[str, set[str]]) -> None:
    mine = {rule for rules in expected.values() for rule in rules}
    found = {name: flagged(check(Draft(text, channel="x"), built(name))) & mine for name in GUIDES}
    assert found == expected


@pytest.mark.parametrize(
    ("message", "is_fine"), [("Do you have the duck vase?", True), ("The duck vase came broken", False)]
)
def test_the_playful_shop_stops_playing_when_something_is_broken(message: str, is_fine: bool) -> None:
    draft = Draft("Hi Jess, a new one is on its way today! 🦆 Bex", channel="x", message=Message(message))
    assert flagged(check(draft, built("retailer"))) == (set() if is_fine else {"emoji", "exclamation-marks"})


@pytest.mark.parametrize(
    ("text", "is_banned"),
    [
        ("We are a leading provider of courses.", True),
        ("The leading agencies came.", True),
        ("A slow page, leading to fewer sales.", False),
        ("What is leading to this?", False),
        ("Priya is leading the workshop.", False),
        ("In the weeks leading up to the event we test.", False),
    ],
)
def test_the_publisher_bans_a_leading_provider_but_not_what_leads_to_something(text: str, is_banned: bool) -> None:
    assert ("banned-term" in flagged(check(text, built("publisher")))) is is_banned


def example_draft(name: str) -> Draft:
    message = (EXAMPLES / "messages" / "late-parcel.txt").read_text(encoding="utf-8")
    text = (EXAMPLES / "drafts" / name).read_text(encoding="utf-8")
    return Draft(text, channel="email", message=Message(message))


def test_the_faulty_example_draft_is_flagged_in_several_ways() -> None:
    report = check(example_draft("late-parcel.txt"), built("support"))
    wanted = {"exclamation-marks", "jargon", "repeated-word", "shouting", "unfilled-placeholder"}
    assert wanted <= flagged(report)
    jargon = [finding for finding in report.findings if finding.rule_id == "jargon"]
    assert any(suggestion.edits for finding in jargon for suggestion in finding.suggestions)


def test_the_better_example_draft_passes() -> None:
    assert flagged(check(example_draft("late-parcel-better.txt"), built("support"))) == set()


def test_the_bookshop_takes_its_settings_from_the_default_guide() -> None:
    path = EXAMPLES / "guides" / "harbour-books.yaml"
    assert 10 <= len(path.read_text(encoding="utf-8").splitlines()) <= 15
    settings, source = load_settings(path)
    assert [str(remark) for remark in review(settings, source)] == []
    guide = Guide(compile_guide(path)[0])
    assert [outcome.problem for outcome in run_examples(guide) if outcome.problem] == []
    assert "banned-term" in flagged(check("An unputdownable book, and we leverage it.", guide))
    assert len(settings.banned) == len(settings_of("support")[0].banned) + 1
