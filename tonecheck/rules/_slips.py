"""From what a proofreader says to findings: which levels count, and how far its suggestions are trusted."""

from __future__ import annotations

from tonecheck.draft import Draft, Slip
from tonecheck.finding import Applicability, Edit, Severity, Suggestion
from tonecheck.text.span import Span

MOST_SUGGESTIONS = 5
WHY = "small slips make a reply look as if nobody had read it"


def severity_of(level: str) -> Severity | None:
    """The severity that a level of the guide names; None for "off"."""
    return Severity[level.upper()] if level.upper() in Severity.__members__ else None


def written_like(form: str, span: Span, draft: Draft) -> str:
    """A small word in the case of what it replaces, with the draft's kind of apostrophe."""
    written = span.of(draft.text)
    if "’" in draft.text:
        form = form.replace("'", "’")
    return form.upper() if written.isupper() else form.capitalize() if written[0].isupper() else form


def suggestions_for(slip: Slip, draft: Draft) -> tuple[Suggestion, ...]:
    """The proofreader's suggestions, at most five. One alone may be applied by a program when words may change;
    of several a person chooses.
    """
    written = slip.span.of(draft.text)
    instead = [text.replace("'", "’") if "’" in draft.text else text for text in slip.instead]
    found = [text for text in instead if text != written][:MOST_SUGGESTIONS]
    trust = Applicability.UNSAFE if len(found) == 1 else Applicability.DISPLAY
    return tuple(
        Suggestion(f"write “{text}”" if text.strip() else "leave it out", (Edit(slip.span, text),), trust)
        for text in found
    )
