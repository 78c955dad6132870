"""Words that put the fault on the customer.

Why: whoever reads that it was their own doing stops reading; what is missing, and what happens next, is lost.
Bad:  Your claim was rejected because you failed to upload the police report.
Good: The police report isn't with your claim yet; you can send it to us until 30 June.
Options: allow: ids of entries to let pass.
Suggests: what is missing instead of who missed it, mostly as advice; an edit where the sentence survives it.
Limits: knows wording, not facts: a fault told without a word of blame passes, and so does blame that only the
    customer's own story gives away.
Source: ours, after public guidance on replies to complaints.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.phrases.reproach import ReproachRule
from tonecheck.phrases.told_as_cause import told_as_cause
from tonecheck.rule import advise
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

# "It IS on the box", "we DID tell you": a verb in capitals corrects the reader.
_INSISTING = lazy_pattern(
    r"\b(?:[Ii]t|[Tt]hat|[Tt]his|[Ww]e|I|[Tt]hey|[Yy]ou) (?:IS|ARE|WAS|WERE|DID|DO|DOES|HAVE)\b"
    r" (?:on|in|at|say|state|tell|told|written|there|clear|ask|asked|mention|email|warn|send|sent|explain|agree|sign)\b"
)
_LOUD = tuple(f" {verb} " for verb in "IS ARE WAS WERE DID DO DOES HAVE".split())


class Blaming(ReproachRule):
    """Flags blame put on the customer."""

    id = "blaming"
    category = "blaming"
    packs = ("blaming", "blaming-terms", "blaming-doings", "blaming-neglect", "blaming-hints", "blaming-asides")
    looks_for = frozenset({"you", *(verb.strip().lower() for verb in _LOUD)})
    message = "“{match}” puts the fault on the customer"
    why = "the reader hears whose fault it was, not how it gets fixed"
    advice: ClassVar[str] = (
        "say what happened, not whose fault it was, and what you will do next: “The … was …; I've …”"
    )

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each phrase, for each deed told as the cause, and for each verb in capitals."""
        yield from super().check(draft)
        if "told-as-cause" not in getattr(self.options, "allow", ()):
            for span in told_as_cause(draft):
                yield self.finding(
                    span,
                    f"“{span.of(draft.text)}” is told as the cause, so the fault is the customer's",
                    suggestions=(advise(self.advice),),
                    why=self.why,
                    entry="told-as-cause",
                )
        text = draft.masked
        if not any(verb in text for verb in _LOUD):
            return
        for match in _INSISTING.finditer(text):
            if not draft.masked[max(0, match.start() - 20) : match.end() + 20].isupper():
                yield self.finding(
                    Span(match.start(), match.end()),
                    f"“{match.group()}” insists that the customer should have seen it",
                    suggestions=(advise("quote what it says: “The label says …, which is easy to miss”"),),
                    why=self.why,
                    entry="insisting-capitals",
                )
