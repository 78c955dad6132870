"""What the assistant has to say about one draft: what was understood, what is missing, and a revision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tonecheck.assistant.checklist import Item, checklist
from tonecheck.assistant.revision import Revision, revise
from tonecheck.draft import Draft
from tonecheck.engine import Report, check
from tonecheck.guide.guide import Guide
from tonecheck.output.json_format import finding_entry
from tonecheck.output.run import Checked
from tonecheck.reply import Answer, Reading, cover, read
from tonecheck.text.span import Span


@dataclass(frozen=True, slots=True)
class Assistance:
    """The draft in the light of the message.

    `report` is the check of the draft as it is; `reading` what was understood of the message, None without one;
    `answers` one for each ask, in order; `checklist` what a reply to this message needs, and whether it is there;
    `revision` None if there is no draft yet. `rewritten` says how a rewrite by a language model went: None if none was
    asked for, an empty string if the revision is the model's, else the reason why it was refused.
    """

    report: Report
    reading: Reading | None
    answers: tuple[Answer, ...]
    checklist: tuple[Item, ...]
    revision: Revision | None
    rewritten: str | None = None

    def as_json(self) -> dict[str, Any]:
        """One entry of `{"replies": [...]}`: plain JSON values, as the package's docstring shows them."""
        reading, revision = self.reading, self.revision
        checked = Checked(self.report)
        return {
            "id": self.report.draft.name,
            "asks": [_answer(answer, self.report.draft) for answer in self.answers],
            "facts": [
                {"kind": fact.kind, "text": fact.text, "span": _span(fact.span)}
                for fact in (reading.facts if reading is not None else ())
            ],
            "feeling": reading.feeling.name if reading is not None else "cannot tell",
            "intensity": reading.feeling.intensity if reading is not None else 0,
            "kind": reading.kind.name if reading is not None else "cannot tell",
            "findings": [finding_entry(checked, finding) for finding in self.report.findings],
            "revision": revision.text if revision is not None else None,
            "gaps": [
                {"text": gap.text, "span": _span(gap.span), "rule": gap.rule_id, "why": gap.why}
                for gap in (revision.gaps if revision is not None else ())
            ],
        }


def assist(draft: Draft, guide: Guide) -> Assistance:
    """Read the message, see what the draft answers, check it, and revise it.

    Without a message the draft is checked and revised all the same. A draft without words gets no revision.

    Raises: UnknownNameError if the draft's channel is unknown.
    """
    report = check(draft, guide)
    draft = report.draft
    message = draft.message
    if message is None or not message.text.strip():
        return Assistance(report, None, (), checklist(report, None, ()), _revision(report, guide))
    reading = read(message)
    answers = cover(draft)
    return Assistance(report, reading, answers, checklist(report, reading, answers), _revision(report, guide))


def _revision(report: Report, guide: Guide) -> Revision | None:
    return revise(report, guide) if report.draft.text.strip() else None


def _answer(answer: Answer, draft: Draft) -> dict[str, Any]:
    by = answer.by
    return {
        "text": answer.ask.text,
        "span": _span(answer.ask.span),
        "answered": answer.answered,
        "by": "" if by is None else by.of(draft.text),
    }


def _span(span: Span | None) -> dict[str, int] | None:
    return None if span is None else {"start": span.start, "end": span.end}
