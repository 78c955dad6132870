"""What every rule owes when drafts are saved replies: no crashes, and legal edits."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from tonecheck import Draft, Guide, check, load_guide
from tonecheck.edits import apply_edits
from tonecheck.finding import Applicability
from tonecheck.fix import fix
from tonecheck.text.placeholders import find_placeholders

PARTS = (
    "{{name}}|{{ name | default: 'Valued Customer' }}|{{plan|fallback:\"leverage\"}}|{%customer.firstName,fallback=%}|"
    "{!Contact.Name}|{{{a.B}}}|{% if name %}|{% else %}|{% endif %}|{{|}}|{%|[[x|y]]|[NAME]|{nick}|Hi |Dear |an |  | |,|\n|"
    "We utilise it. |`{{code}}`|> {{quoted}}\n|😀|the the |£3.50"
).split("|")


@cache
def guide() -> Guide:
    return load_guide("support")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=20), st.sampled_from([None, "x", "sms", "email"]))
def test_any_template_can_be_checked_and_fixed_and_keeps_its_placeholders(
    parts: list[str], channel: str | None
) -> None:
    draft = Draft("".join(parts), channel=channel, template=True)
    report = check(draft, guide())
    assert not report.crashes
    before = [(slot.dialect, slot.name, slot.filters) for slot in find_placeholders(draft.text)]
    for finding in report.findings:
        assert finding.span is None or finding.span.end <= len(draft.text)
        for suggestion in finding.suggestions:
            after = find_placeholders(apply_edits(draft.text, suggestion.edits))
            assert [(slot.dialect, slot.name, slot.filters) for slot in after] == before, suggestion
    fixed = fix(draft, guide(), least=Applicability.UNSAFE).report
    assert len(fixed.findings) <= len(report.findings)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="{}%![]|<>$'\", aNx\n.:=", max_size=120))
def test_any_signs_at_all_can_be_checked(text: str) -> None:
    report = check(Draft(text, channel="sms", template=True), guide())
    assert not report.crashes
    assert all(finding.span is None or finding.span.end <= len(text) for finding in report.findings)
