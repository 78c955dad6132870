"""Slots of every dialect, their names and defaults, and what only looks like a slot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.placeholders import FILL_IN_DIALECTS, find_placeholders, may_hold_placeholder

# text, dialect, name, default
SLOTS = [
    ("«say by when»", "gap", "say by when", None),
    ("{{ticket.requester.first_name}}", "double-brace", "ticket.requester.first_name", None),
    ("{{current_user.name}}", "double-brace", "current_user.name", None),
    ("{{dc.item}}", "double-brace", "dc.item", None),
    ("{{ticket.messages[-1].body_html}}", "double-brace", "ticket.messages[-1].body_html", None),
    ('{{ticket.created|datetime_format("MMM Do YY")}}', "double-brace", "ticket.created", None),
    ('{{user.name|fallback:"there"}}', "double-brace", "user.name", "there"),
    ("{{ recipient.first_name | default: 'there' }}", "double-brace", "recipient.first_name", "there"),
    ("{{ name | default: “there” }}", "double-brace", "name", "there"),
    ("{{ name | capitalize | default: 'pal' }}", "double-brace", "name", "pal"),
    ("{{ name | default: 'pal' | upcase }}", "double-brace", "name", "pal"),
    ("{{ name | upcase }}", "double-brace", "name", None),
    ("{{ name | default('pal') }}", "double-brace", "name", "pal"),
    ("{{ name | default: '' }}", "double-brace", "name", ""),
    ("{{ contact.first_name || 'there' }}", "double-brace", "contact.first_name", "there"),
    ('{{contact.first_name || "Unknown"}}', "double-brace", "contact.first_name", "Unknown"),
    ("{{ ${first_name} | default: 'you' }}", "double-brace", "first_name", "you"),
    ("{{lead.First Name:default=friend}}", "double-brace", "lead.First Name", "friend"),
    ("{{first_name | there}}", "double-brace", "first_name", "there"),
    ("{{opening hours}}", "double-brace", "opening hours", None),
    ("{{{Recipient.FirstName}}}", "triple-brace", "Recipient.FirstName", None),
    ("{% if ticket.id %}", "liquid-tag", "if", None),
    ("{%- endif -%}", "liquid-tag", "endif", None),
    ("{% assign a = '50%' %}", "liquid-tag", "assign", None),
    ("{%customer.firstName%}", "help-scout", "customer.firstName", None),
    ("{%customer.firstName,fallback=there%}", "help-scout", "customer.firstName", "there"),
    ("{%customer.firstName,fallback=%}", "help-scout", "customer.firstName", ""),
    ("{!Contact.FirstName}", "salesforce", "Contact.FirstName", None),
    ("{!Contact.FirstName, Valued Customer}", "salesforce", "Contact.FirstName", "Valued Customer"),
    ('{!BLANKVALUE(Contact.Name, "Valued Customer")}', "salesforce", "Contact.Name", "Valued Customer"),
    ("{$ticket.id}", "dollar-brace", "ticket.id", None),
    ("${first_name}", "dollar-brace", "first_name", None),
    ("$contact.name", "dollar-path", "contact.name", None),
    ("[[sn.org.greeting]]", "double-square", "sn.org.greeting", None),
    ("[[first_name|Dear Reader]]", "double-square", "first_name", "Dear Reader"),
    ('<attribute key="user.name"/>', "attribute-tag", "user.name", None),
    ('<attribute key="user.name" default="there"/>', "attribute-tag", "user.name", "there"),
    (r"<attribute key=\"user.name\" default=\"there\"/>", "attribute-tag", "user.name", "there"),
    ("%name%", "percent", "name", None),
    ("{nick}", "single-brace", "nick", None),
    ("{customer_name}", "single-brace", "customer_name", None),
    ("{contactfield=firstname|there}", "single-brace", "contactfield=firstname", "there"),
    ("{top/bottom/right/left}", "single-brace", "top/bottom/right/left", None),
    ("[Name]", "hand-kept", "Name", None),
    ("[X condition listed on Table 2]", "hand-kept", "X condition listed on Table 2", None),
    ("[ครับ/ค่ะ]", "hand-kept", "ครับ/ค่ะ", None),
    ("<insert name>", "hand-kept", "insert name", None),
    ("<Your Name>", "hand-kept", "Your Name", None),
    ("<ORDER_NO>", "hand-kept", "ORDER_NO", None),
    ("@<reporter>", "hand-kept", "reporter", None),
    ("#<insert issue>", "hand-kept", "insert issue", None),
    ("XXXXX", "fill-in", "XXXXX", None),
    ("XXX-XXX-XXXX", "fill-in", "XXX-XXX-XXXX", None),
    ("____", "fill-in", "____", None),
    ("INSERT ITEM HERE", "fill-in", "INSERT ITEM HERE", None),
    ("FILL IN", "fill-in", "FILL IN", None),
    ("TODO", "fill-in", "TODO", None),
    ("TBC", "fill-in", "TBC", None),
    ("TBD", "fill-in", "TBD", None),
]

NO_SLOTS = [
    "50% off or 20% now",
    "5%off%",
    "[our guide](https://example.com)",
    "[our guide][guide]",
    "[guide]: https://example.com/guide",
    "see [https://example.com]",
    "- [ ] call back",
    "- [x] call back",
    "<p>Thanks</p><br><a href='x'>here</a>",
    '<link rel="icon">',
    "we <3 it",
    "it is $5.99",
    "size XXL",
    '{"a": 1}',
    "as said [1]",
    "odd word [sic]",
    "[10:30 AM]",
    "#NAME#",
    "__email__",
    "@115719",
    "caf%C3%A9 or caf%c3%a9",
    "card XXXX-1234",
    "Thank you XXX",
    "so long\n________\nAda",
    "please FILL IN the form",
    "{{",
    "}}",
    "{{name",
    "{{name}",
    "{1}",
    "",
]


@pytest.mark.parametrize(("slot", "dialect", "name", "default"), SLOTS)
def test_a_slot_is_found_in_its_sentence(slot: str, dialect: str, name: str, default: str | None) -> None:
    text = f"Hello 😀 {slot}, thanks"
    (found,) = find_placeholders(text)
    assert found.span.of(text) == slot
    assert (found.dialect, found.name, found.default) == (dialect, name, default)
    if default is None:
        assert found.default_span is None
    else:
        assert found.default_span is not None
        assert found.default_span.of(text) == default


@pytest.mark.parametrize("text", NO_SLOTS)
def test_what_only_looks_like_a_slot_is_left_alone(text: str) -> None:
    assert find_placeholders(text) == ()


def test_slots_side_by_side_are_all_found_in_order() -> None:
    text = "Hi %first%%last%, {{a}}{b}: [Agent name]: Date ____, name ____."
    found = [slot.span.of(text) for slot in find_placeholders(text)]
    assert found == ["%first%", "%last%", "{{a}}", "{b}", "[Agent name]", "____", "____"]


def test_only_hand_written_dialects_wait_for_a_person() -> None:
    by_hand = {dialect for slot, dialect, _, _ in SLOTS if slot[0] not in "{%$" and "attribute" not in slot}
    assert by_hand - {"double-square"} == FILL_IN_DIALECTS


def test_plain_prose_is_ruled_out_before_anything_is_searched() -> None:
    assert not may_hold_placeholder("Thanks for writing. It's on its way, and we'll tell you more TODAY!")


HOSTILE = [
    "{",
    "{{",
    "{{a",
    "{%",
    "{% if a ",
    "{!",
    '{!a"b',
    "[",
    "[[",
    "[ ",
    "<",
    "<insert ",
    "%",
    "%a",
    "$",
    "_",
    "XXX-",
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("filler", ["", " ", "a", "\n"])
def test_a_hundred_thousand_openings_hold_no_slot(unit: str, filler: str) -> None:
    many = unit * (100_000 // len(unit))
    for text in (many + filler, unit + filler * 100_000):
        assert all(slot.dialect == "fill-in" for slot in find_placeholders(text))


PIECES = st.sampled_from([slot for slot, *_ in SLOTS] + NO_SLOTS + [" ", "\n", "{", "}", "[", "]", "a", "|", '"'])


@given(st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join)))
def test_slots_are_sorted_disjoint_and_hold_their_defaults(text: str) -> None:
    at = 0
    for slot in find_placeholders(text):
        assert at <= slot.span.start < slot.span.end <= len(text)
        at = slot.span.end
        if slot.default_span is None:
            assert slot.default is None
        else:
            assert slot.span.covers(slot.default_span)
            assert slot.default == slot.default_span.of(text)
    assert at == 0 or may_hold_placeholder(text)
