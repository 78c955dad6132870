"""Judging the default values of placeholders: "{{name | default: 'Valued Customer'}}" greets some with these words.

A template is filled in with its defaults, the rules run over that text, and what they find inside a default is
told at its characters in the template. An edit may change a default and nothing else of a placeholder.
"""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.edits import apply_edits
from tonecheck.finding import Edit, Finding, Suggestion
from tonecheck.text.placeholders import Placeholder, find_placeholders
from tonecheck.text.span import Span

_Filled = tuple[int, int, Placeholder]  # where a default stands in the filled text (code points), and its slot


class DefaultValues:
    """A template filled in with its defaults.

    `draft` is what to judge. Raises nothing; build it with `of`, which is None where there is nothing to judge.
    """

    __slots__ = ("_places", "draft", "template")

    def __init__(self, template: Draft, slots: list[Placeholder]) -> None:
        parts: list[str] = []
        places: list[_Filled] = []
        at = size = 0
        for slot in slots:
            before, default = template.text[at : slot.span.start], slot.default or ""
            parts += (before, default)
            size += len(before)
            places.append((size, size + len(default), slot))
            size += len(default)
            at = slot.span.end
        self.template = template
        self.draft = template.replace(text="".join((*parts, template.text[at:])))
        self._places = places

    @classmethod
    def of(cls, draft: Draft) -> DefaultValues | None:
        """The draft filled in, or None if it is no template or has no default that shows."""
        if not draft.template:
            return None
        slots = [slot for slot in draft.placeholders if slot.default is not None and slot.default.strip()]
        return cls(draft, slots) if slots else None

    def moved(self, finding: Finding) -> Finding | None:
        """A finding in the filled text, moved to where its default stands in the template; None if it is in none."""
        if finding.span is None:
            return None
        for start, end, slot in self._places:
            if finding.span.start < end and start < finding.span.end:
                default = slot.default_span
                assert default is not None
                shift = default.start - start
                first, last = max(finding.span.start, start), min(finding.span.end, end)
                suggestions = tuple(
                    moved
                    for suggestion in finding.suggestions
                    if (moved := self._moved_suggestion(suggestion, slot, start, end, shift)) is not None
                )
                return finding._replace(span=Span(first + shift, last + shift), suggestions=suggestions)
        return None

    def _moved_suggestion(
        self, suggestion: Suggestion, slot: Placeholder, start: int, end: int, shift: int
    ) -> Suggestion | None:
        """The suggestion with its edits in the template, or None if one leaves the default or breaks its slot."""
        if not all(start <= edit.span.start and edit.span.end <= end for edit in suggestion.edits):
            return None
        edits = tuple(
            Edit(Span(edit.span.start + shift, edit.span.end + shift), edit.replacement) for edit in suggestion.edits
        )
        if not keeps_valid(self.template.text, slot, edits):
            return None
        return Suggestion(suggestion.title, edits, suggestion.applicability)


def keeps_valid(text: str, slot: Placeholder, edits: tuple[Edit, ...]) -> bool:
    """True if edits inside a slot's default leave the same slot behind, with nothing but its default changed.

    Edits must lie inside the slot; their spans count code points of `text`.
    """
    if not edits:
        return True
    default = slot.default_span
    if default is None:
        return False
    own = [Edit(Span(e.span.start - slot.span.start, e.span.end - slot.span.start), e.replacement) for e in edits]
    found = find_placeholders(apply_edits(slot.span.of(text), own))
    if len(found) != 1 or found[0].span.start != 0:
        return False
    inside = [Edit(Span(e.span.start - default.start, e.span.end - default.start), e.replacement) for e in edits]
    wanted = apply_edits(default.of(text), inside)
    new = found[0]
    return bool(wanted.strip()) and (new.dialect, new.name, new.filters, new.default) == (
        slot.dialect,
        slot.name,
        slot.filters,
        wanted,
    )
