"""What no rule may judge and no edit may touch. In a case, `⟦…⟧` stand around what must be protected."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.protected import KINDS, find_protected

PROTECTED = [
    # links
    ("url", "See ⟦https://example.com/a?b=1#c⟧."),
    ("url", "See (⟦http://example.com/a⟧), or ⟦HTTPS://EXAMPLE.COM⟧!"),
    ("url", "See ⟦https://example.com/wiki/A_(b)⟧."),
    ("url", "See ⟦https://example.com/a⟧: it is all there."),
    ("url", "See ⟦www.example.co.uk/help⟧?"),
    ("url", "See --⟦x.shop.example.com⟧ now"),
    ("url", "See ⟦example.com⟧, ⟦shop.example.co.uk⟧ or ⟦example.org/help?x=1⟧."),
    ("url", "Sorry...⟦example.com⟧ is back."),
    ("url", "Pay at ⟦ex.me/pay⟧ now."),
    ("url", "[the guide](⟦https://example.com/g⟧)"),
    ("url", "Track it: ⟦https://example.com/t/{{ order.id }}/now⟧ or ⟦https://example.com/{id}⟧"),
    ("url", "here⟦https://example.com⟧ 😀"),
    # addresses and handles
    ("email", "Write to ⟦sam.o+x@mail.example.co.uk⟧."),
    ("email", "Write to ⟦jo.com@example.com⟧, please."),
    ("handle", "⟦@sam⟧ ⟦@115719⟧ thanks, ⟦@ex_ample⟧'s team has it."),
    ("handle", "⟦@sam@example.social⟧ hello, .⟦@jo.example.social⟧!"),
    # numbers with a hash, tags
    ("reference", "Order ⟦#12345⟧ and parcel#⟦⟧".replace("parcel#⟦⟧", "ticket⟦#44-556⟧")),
    ("hashtag", "⟦#shop⟧.com is not a link"),
    ("hashtag", "Love it ⟦#HappyFeet⟧ ⟦#top10⟧!"),
    # code
    ("code", "Type ⟦`reset now`⟧ and ⟦``a ` b``⟧."),
    ("code", "Type\n⟦```\nreset\nnow\n```⟧ thanks"),
    ("code", "Type\n⟦```\nreset `all` now⟧"),
    # quotes
    ("quote", "⟦> it broke\n> twice⟧\nSorry about that."),
    ("quote", "⟦> it broke⟧\r\nSorry about that."),
    ("quote", "Sorry.\n\n⟦On Mon, 3 Nov 2025 at 10:00, Sam Lee\nwrote:\n> it broke\n\nbye⟧"),
    ("quote", "Sorry.\n⟦-----Original Message-----\nFrom: Sam⟧"),
    # signatures and threads
    *[
        ("signature", case)
        for case in (
            "Please message us. ⟦^AB⟧",
            "Please message us ⟦^AB⟧.",
            "Please message us?⟦^a⟧",
            "Please message us. ⟦^DaniH⟧",
            "Please message us. ⟦*ABC⟧",
            "Please message us... ⟦*ABC⟧...",
            "Please message us. ⟦~RD⟧",
            "Please message us. ⟦/Anna⟧",
            "Please message us. ⟦-AB⟧",
            "Please message us.⟦--AB⟧",
            "Please message us ☺⟦-Sabi⟧",
            "Please message us ⟦-KW⟧",
            "Please message us? ⟦- Zoë⟧",
            "Kind regards ⟦- Mary-Ann⟧",
            "Talk to you shortly ⟦- Mike⟧",
            "Thanks ⟦– Ada B⟧",
            "Thanks!\n⟦- Sam⟧",
            "See you\n\n⟦- Sam⟧",
            "Thanks!\n⟦— Sam⟧  \n",
        )
    ],
    ("thread", "We had to stop it ⟦1/2⟧"),
    ("thread", "We had to stop it ⟦(1/2)⟧…"),
    ("thread", "⟦(2/3)⟧ and then it left us."),
    ("thread", "⟦2/2⟧ and then it left us."),
    # slots
    ("placeholder", "Hi ⟦{{name}}⟧, call ⟦[Phone number]⟧ by ⟦XXXX⟧."),
]

SEVERAL = [
    ("@sam Hi, see https://example.com/a. ^AB", ["handle", "url", "signature"]),
    ("Is it here?^W https://example.com/a", ["signature", "url"]),
    ("It is here ^AB https://example.com/a https://example.com/b 2/2", ["signature", "url", "url", "thread"]),
    ("It is here 2/2. ^Ada", ["thread", "signature"]),
    ("It is here. *ABC 2/2", ["signature", "thread"]),
    ("It is here ^AB https://example.com/a.", ["signature", "url"]),
    ("Fly with us #HappyFeet - Ada", ["hashtag", "signature"]),
    ("@sam 1/2 It was", ["handle", "thread"]),
    ("Thanks. ^AB\n\nOn 3 Nov 2025, Sam <sam@example.com> wrote:\n> hi", ["signature", "quote"]),
    ("Thanks. ^AB\n\nOn 3 Nov 2025, Sam wrote:\n> https://example.com", ["signature", "quote"]),
]

PROSE = [
    "Thanks. We have sent it, and it's on its way to you today!",
    "It is £5.99, or $3, on 3 May 2026 at 10:30; call 020 7946 0000.",
    "Our #1 priority &#39;is&#39; the #NAME# of __email__.",
    "Sorry.It is thanks.it and so.We said e.g. this, i.e. that, in the U.S. at 5 a.m.",
    "It was at 10@5, or us@here.",
    "Open Settings > General - Storage",
    "Model - XL",
    "We sell:\n- apples\n- pears\n- Sam",
    "item#tag",
    "Prices from 5 *terms",
    "We have Wi-Fi",
    "We are here 24/7",
    "It was due on 10/12",
    "1/2 price today",
    "the link ^TN gave you is right",
    "and/OR",
    "a `lone tick",
    "He wrote: thanks.",
    "On my way home I wrote:\nthanks",
]


@pytest.mark.parametrize(("kind", "case"), PROTECTED)
def test_only_what_is_marked_is_protected(kind: str, case: str) -> None:
    text = case.replace("⟦", "").replace("⟧", "")
    found = find_protected(text)
    assert [item.span.of(text) for item in found] == re.findall("⟦(.*?)⟧", case, re.DOTALL)
    assert {item.kind for item in found} == {kind}


@pytest.mark.parametrize(("text", "kinds"), SEVERAL)
def test_several_kinds_stand_side_by_side(text: str, kinds: list[str]) -> None:
    assert [item.kind for item in find_protected(text)] == kinds


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_not_protected(text: str) -> None:
    assert find_protected(text) == ()


def test_the_words_of_the_customer_are_protected_where_they_are_quoted() -> None:
    text = 'You wrote "It’s NEVER on time," and ‘I give up’. We call it “slow”, on a 5" screen with 6" more.'
    found = find_protected(text, message="it's never on time. I GIVE UP!")
    assert [item.span.of(text) for item in found] == ["It’s NEVER on time", "I give up"]
    assert {item.kind for item in found} == {"quote"}
    assert find_protected(text) == ()


def test_a_quotation_must_be_whole_words_of_the_message() -> None:
    assert find_protected('You said "art"', message="the party") == ()
    assert find_protected('You said "?!"', message="?!") == ()


def test_names_are_protected_as_written_and_as_whole_words() -> None:
    text = "Plus and Example Plus Max, not example plus, Pluses or nonPlus; [Go] (Go)."
    found = find_protected(text, names=("Plus", "Example Plus", "Example Plus Max", "(Go)", ""))
    assert [(item.span.of(text), item.kind) for item in found] == [
        ("Plus", "name"),
        ("Example Plus Max", "name"),
        ("[Go]", "placeholder"),
        ("(Go)", "name"),
    ]
    assert find_protected("Plus", names=("",)) == ()


def test_of_two_that_overlap_the_outer_one_wins() -> None:
    text = "`{{name}}` > https://example.com/{{id}}#tag"
    assert [item.kind for item in find_protected(text)] == ["code", "url"]
    assert [item.kind for item in find_protected("{{name}} is Name", names=("name", "Name"))] == [
        "placeholder",
        "name",
    ]


def test_of_two_that_cross_the_earlier_one_wins_and_the_rest_stays_protected() -> None:
    text = "Example `Plus and` more"
    found = find_protected(text, names=("Example `Plus",))
    assert [(item.span.of(text), item.kind) for item in found] == [
        ("Example `Plus", "name"),
        (" and`", "code"),
    ]


HOSTILE = [
    "@",
    "@a",
    "a@",
    "a@a.",
    "#",
    "#_",
    "`",
    "``",
    "```",
    "`a``",
    "http://(",
    "http://a{",
    "www.",
    "a.co.",
    ">",
    "> \n",
]


@pytest.mark.parametrize("unit", [*HOSTILE, '"', "'a", "^", "-A", "1/2", "On 1\n", "wrote:", "-----"])
@pytest.mark.parametrize("filler", [" ", "a", "."])
def test_a_long_hostile_text_is_searched_to_its_end(unit: str, filler: str) -> None:
    for text in (unit * (100_000 // len(unit)) + filler, unit + filler * 100_000):
        found = find_protected(text, message="a b", names=("ab",))
        assert all(item.span.end <= len(text) for item in found)


PIECES = st.sampled_from(
    [case.replace("⟦", "").replace("⟧", "") for _, case in PROTECTED]
    + PROSE
    + [" ", "\n", "@", "#", "`", "^", "-", '"', "’", "(", ")", "😀", "{{", "}}", "1/2", ".", "…", "٣/٤", "a"]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=8).map("".join)), st.text(max_size=20))
def test_protected_stretches_are_sorted_disjoint_in_range_and_never_empty(text: str, message: str) -> None:
    at = 0
    for item in find_protected(text, message=message, names=("Sam", "a", message)):
        assert at <= item.span.start < item.span.end <= len(text)
        assert item.kind in KINDS
        at = item.span.end
