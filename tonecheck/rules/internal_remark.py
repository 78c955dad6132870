"""Notes to colleagues, and remarks about the customer, in a reply the customer will read.

Why: the customer reads what is said about them behind their back, and it is all they will remember.
Bad:  FYI team, serial complainer, be quick. Your invoice is attached.
Good: Your invoice is attached. I'm sorry you had to ask three times.
Options: allow: ids of entries to let pass. asides: report brackets, openings and
         notes (“NB …”, “>> Fwd to …”) that speak to a colleague.
Suggests: leaving the whole sentence or bracket out; unsafe, for there may be news in it.
Limits: “the customer” in general passes, and so does telling the customer what a colleague does (“I've asked Priya
    to ring you”). “He” and “she” count if neither the reply nor the customer's message names anybody they could
    stand for; without the message, only beside an order or a judgement.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Finding, NotJudged, Severity, Suggestion
from tonecheck.phrases.asides import asides
from tonecheck.phrases.office_notes import office_notes
from tonecheck.phrases.rule import PhraseOptions, PhraseRule
from tonecheck.phrases.suggest import deletion
from tonecheck.phrases.third_person import third_person
from tonecheck.rule import advise, option
from tonecheck.text.span import Span

WHY = "the customer reads it, and will not forget it"


class InternalRemarkOptions(PhraseOptions):
    """Options of the rule."""

    asides: bool = option(True, "report brackets that speak to a colleague")


class InternalRemark(PhraseRule):
    """Flags what was meant for colleagues."""

    id = "internal-remark"
    category = "internal-remark"
    severity = Severity.ERROR
    packs = ("internal-remark",)
    looks_for = None
    message = "“{match}” is meant for a colleague, and the customer will read it"
    Options = InternalRemarkOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each sentence with such a phrase, and for each bracket that speaks to a colleague."""
        for result in super().check(draft):
            if isinstance(result, Finding) and result.span is not None:
                span = _sentence_of(result.span, draft)
                result = result._replace(span=span, suggestions=_leave_out(span, draft), why=result.why or WHY)
            yield result
        if getattr(self.options, "asides", True):
            for span in asides(draft):
                told = "What stands in the brackets is for a colleague, and the customer will read it"
                yield self._note(span, told, "aside", draft)
            for span in office_notes(draft):
                yield self._note(span, "This is written to the office, and the customer will read it", "note", draft)
        for span in third_person(draft):
            told = "This may speak of the customer, and the customer will read it"
            yield self._note(span, told, "third-person", draft, Severity.INFO)

    def _note(self, span: Span, told: str, name: str, draft: Draft, severity: Severity | None = None) -> Finding:
        return self.finding(span, told, suggestions=_leave_out(span, draft), why=WHY, entry=name, severity=severity)


def _sentence_of(span: Span, draft: Draft) -> Span:
    """The sentence a phrase stands in: the note goes as a whole."""
    return draft.sentence_around(span) or span


def _leave_out(span: Span, draft: Draft) -> tuple[Suggestion, ...]:
    if len(draft.sentences) > 1 and len(span) < len(draft.text.strip()):
        return (deletion(span, draft, Applicability.UNSAFE),)
    return (advise("take it out, and put it where only colleagues can read it"),)
