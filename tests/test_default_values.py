"""Default values of placeholders are judged at their own characters, and edits keep the placeholder valid."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import guide_from
from tonecheck import Draft, check
from tonecheck.default_values import DefaultValues, keeps_valid
from tonecheck.edits import apply_edits
from tonecheck.finding import Applicability, Edit
from tonecheck.fix import fix
from tonecheck.text.placeholders import find_placeholders
from tonecheck.text.span import Span

GUIDE = "banned: [{term: valued customer, instead: [friend]}, {term: leverage, instead: [use]}]"
RULES = ("banned-term", "repeated-word")
FORMS = [
    '{{user.name|fallback:"%s"}}',
    "{{ recipient.first_name | default: '%s' }}",
    "{{ contact.first_name || '%s' }}",
    "{{ first_name | capitalize | default: '%s' }}",
    "{{first_name | %s}}",
    "{{lead.First Name:default=%s}}",
    "{%%customer.firstName,fallback=%s%%}",
    "{!Contact.FirstName, %s}",
    '{!BLANKVALUE(Contact.FirstName, "%s")}',
    "[[first_name|%s]]",
    '<attribute key="user.name" default="%s"/>',
    "{contactfield=firstname|%s}",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_finding_in_a_default_points_at_its_characters_and_its_fix_keeps_the_placeholder(form: str) -> None:
    text = f"😀 Dear {form % 'Valued Customer'}, your lamp is here."
    guide = guide_from(GUIDE, only=RULES)
    (finding,) = check(Draft(text, template=True), guide).findings
    assert finding.span is not None
    assert finding.span.of(text) == "Valued Customer"
    fixed = fix(Draft(text, template=True), guide, least=Applicability.UNSAFE).report
    assert fixed.draft.text == f"😀 Dear {form % 'Friend'}, your lamp is here."
    assert not fixed.findings
    (before,), (after,) = find_placeholders(text), find_placeholders(fixed.draft.text)
    assert (before.dialect, before.name, before.filters) == (after.dialect, after.name, after.filters)


def test_a_default_of_a_final_reply_is_left_to_the_rule_on_open_slots() -> None:
    text = "Dear {{name | default: 'Valued Customer'}}, hello."
    assert not check(text, guide_from(GUIDE, only=RULES)).findings
    assert Draft(text).is_protected(Span(30, 35))


def test_a_finding_that_reaches_into_a_default_is_told_at_the_default() -> None:
    text = "Your oak lamp {{item | default: 'lamp'}} is here."
    (finding,) = check(Draft(text, template=True), guide_from(GUIDE, only=RULES)).findings
    assert finding.rule_id == "repeated-word"
    assert finding.span is not None
    assert finding.span == Span(text.index("'lamp'") + 1, text.index("'lamp'") + 5)
    assert not [edit for suggestion in finding.suggestions for edit in suggestion.edits if edit.span.start < 14]


def test_prose_around_a_default_is_told_once() -> None:
    text = "We leverage it, {{name | default: 'friend'}}, and leverage that."
    found = check(Draft(text, template=True), guide_from(GUIDE, only=RULES)).findings
    assert [finding.span.of(text) for finding in found if finding.span] == ["leverage", "leverage"]


@pytest.mark.parametrize("replacement", ["it's", "a}b", "}}", "{{x}}", "", " "])
def test_an_edit_that_would_break_the_placeholder_is_refused(replacement: str) -> None:
    text = "Hi {{ name | default: 'leverage' }}."
    (slot,) = find_placeholders(text)
    assert slot.default_span is not None
    assert not keeps_valid(text, slot, (Edit(slot.default_span, replacement),))


def test_a_replacement_that_would_break_the_placeholder_is_not_offered() -> None:
    guide = guide_from('banned: [{term: leverage, instead: ["what\'s good"]}]', only=("banned-term",))
    (finding,) = check(Draft("Hi {{ name | default: 'leverage' }}.", template=True), guide).findings
    assert not [suggestion for suggestion in finding.suggestions if suggestion.edits]


@given(
    st.lists(
        st.sampled_from([*(form % "pal" for form in FORMS), "{{x}}", "Hi ", "{% if a %}", "😀", "pal "]), max_size=12
    )
)
def test_places_in_the_filled_text_and_the_template_hold_the_same_words(parts: list[str]) -> None:
    draft = Draft("".join(parts), template=True)
    filled = DefaultValues.of(draft)
    if filled is None:
        return
    guide = guide_from("banned: [pal]", only=("banned-term",))
    for finding in check(filled.draft, guide).findings:
        moved = filled.moved(finding)
        if moved is not None:
            assert moved.span is not None
            assert moved.span.of(draft.text) == "pal"


@given(st.text(max_size=20))
def test_an_edit_that_is_allowed_changes_nothing_but_the_default(replacement: str) -> None:
    text = "Hi {{ name | default: 'pal' }}."
    (slot,) = find_placeholders(text)
    assert slot.default_span is not None
    edits = (Edit(slot.default_span, replacement),)
    if keeps_valid(text, slot, edits):
        changed = apply_edits(text, edits)
        (after,) = find_placeholders(changed)
        assert (after.name, after.default) == ("name", replacement)
        assert changed.startswith("Hi {{ name | default: '")
        assert changed.endswith("' }}.")
