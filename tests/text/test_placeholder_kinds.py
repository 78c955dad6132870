"""What placeholders stand for, whether they may be missing, and templates rendered with values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.placeholder_kinds import VALUES, kind_of, may_be_missing, sample_value
from tonecheck.text.placeholders import Placeholder, find_placeholders
from tonecheck.text.rendering import render

KINDS = [
    ("{{ticket.requester.first_name}}", "name", True),
    ("{{customer.FirstName}}", "name", True),
    ("{{{Recipient.FirstName}}}", "name", True),
    ("{!Contact.FirstName}", "name", True),
    ("{%customer.firstName,fallback=%}", "name", True),
    ("{%customer.firstName,fallback=there%}", "name", False),
    ("{%user.firstName%}", "agent", False),
    ("{{current_user.name}}", "agent", False),
    ("{{agent.first_name}}", "agent", False),
    ("{nick}", "name", False),
    ("{operator}", "agent", False),
    ("[Name]", "name", False),
    ("{{ticket.organization.name}}", "company", True),
    ("{{Company Name}}", "company", False),
    ("{{Contact}}", "name", False),
    ("{{contact.custom_attribute.size}}", "custom", True),
    ("{{contact.phone}}", "phone", True),
    ("{{product_name}}", "product", False),
    ("{{Website Name}}", "text", False),
    ("{{ticket.id}}", "number", False),
    ("{{order.total_price}}", "amount", False),
    ("{{delivery_date}}", "date", False),
    ("{{tracking_url}}", "link", False),
    ("{{user.email}}", "email", False),
    ("{{shipping.city}}", "address", False),
    ("{{dc.product}}", "text", False),
    ("{{ticket.title}}", "text", False),
    ("{% if vip %}", "logic", False),
    ("{{}}", "text", False),
]


def slot(text: str) -> Placeholder:
    (found,) = find_placeholders(text)
    return found


@pytest.mark.parametrize(("text", "kind", "missing"), KINDS)
def test_the_name_tells_what_a_placeholder_stands_for(text: str, kind: str, missing: bool) -> None:
    assert kind_of(slot(text)) == kind
    assert may_be_missing(slot(text)) is missing


@pytest.mark.parametrize("kind", VALUES)
def test_long_values_are_longer_than_usual_ones_and_short_ones_are_not(kind: str) -> None:
    values = VALUES[kind]
    assert len(values["short"]) <= len(values["usual"]) <= len(values["long"])


def test_values_of_the_project_come_first() -> None:
    samples = {"plan": ("Plus", "Basic plan", "Pro ✨")}
    values = [sample_value(slot("{{plan}}"), length, samples) for length in ("short", "usual", "long", "emoji")]
    assert values == ["Plus", "Pro ✨", "Basic plan", "Pro ✨"]


def test_tags_show_nothing_and_what_a_person_fills_in_stays() -> None:
    assert sample_value(slot("{% if vip %}"), "usual") == ""
    assert sample_value(slot("XXXXX"), "long") == "XXXXX"


def test_filters_are_listed_in_order_without_the_default() -> None:
    assert slot("{{ name | capitalize | default: 'a | b' | upcase }}").filters == ("capitalize", "upcase")
    assert slot("{{ contact.first_name || 'there' }}").filters == ()
    assert slot('{{ticket.created|datetime_format("MMM")}}').filters == ("datetime_format",)


@given(st.lists(st.sampled_from(["{{a}}", "{% if b %}", "{c}", "😀", "Hi ", "[Name]", "."]), max_size=12))
def test_every_character_of_a_rendered_text_leads_back_to_its_source(parts: list[str]) -> None:
    text = "".join(parts)
    slots = find_placeholders(text)
    rendered = render(text, slots, lambda slot: f"<{slot.name}>")
    starts = {slot.span.start: slot for slot in slots}
    for at, char in enumerate(rendered.text):
        source = rendered.to_source(at)
        if source in starts:
            assert char in f"<{starts[source].name}>"
        else:
            assert text[source] == char
    assert rendered.to_source(len(rendered.text)) in (len(text), *starts)
