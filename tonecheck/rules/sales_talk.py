"""Selling in answer to a complaint, and pressing the customer to decide.

Why: whoever came with a problem reads that they are worth a sale, not an answer.
Bad:  Sorry about the buffering! Have you thought about switching to our Ultra plan?
Good: Sorry about the buffering. I've reset your line, and it should be steady within ten minutes.
Options: allow: ids of entries to let pass. offers: report sentences that sell by what they are made of (a price,
    something of yours, what it would do for the reader), whatever their wording.
Suggests: leaving the sentence out where another one is left; unsafe, and for a person to do where a price, a date or a
    name would go with it. Otherwise advice.
Limits: where the customer asks what something costs, how to get it or what you recommend, and where they praise, only
    pressure is reported. Plain news of what you sell (a new range, a code, a newsletter) is a warning in answer to a
    complaint, or where the reply says sorry; otherwise information. A refund or a discount given to make up for
    something is no sale, and neither is a step of a numbered list.
Source: ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Finding, NotJudged, Severity, Suggestion
from tonecheck.phrases.customer_mood import mood_of
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.offers import SIGNS, may_sell, offers
from tonecheck.phrases.rule import PhraseOptions, PhraseRule
from tonecheck.phrases.suggest import deletion
from tonecheck.rule import advise, option
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_STEP = lazy_pattern(r"^ *\d{1,2}[.)] ", re.MULTILINE)
WHY = "they came with a problem, and are offered a purchase"
ADVICE = "leave it until it is put right or they ask, and end on the answer: “I've …, and …”"


class SalesTalkOptions(PhraseOptions):
    """Options of the rule."""

    offers: bool = option(True, "report sentences that sell by what they are made of")


class SalesTalk(PhraseRule):
    """Flags selling where an answer is wanted.

    The severity an entry brings says how it is read: `warning` is pressure and counts whatever the customer wrote;
    none is selling, and passes where they asked or praised; `info` is news, and a warning only in trouble.
    """

    id = "sales-talk"
    category = "pushy"
    packs = ("sales-talk", "sales-pressure", "sales-nudges", "sales-persuasion")
    looks_for = SIGNS
    message = "“{match}” sells where an answer is wanted"
    Options = SalesTalkOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding for each sentence that sells or presses."""
        for result in super().check(draft):
            if not isinstance(result, Finding):
                yield result
            elif result.span is None or not _is_step(result.span, draft):
                yield self._whole(result, draft)
        if getattr(self.options, "offers", True) and may_sell(draft):
            mood = mood_of(draft)
            if mood not in ("unknown", "trouble"):
                return
            for span in offers(draft, in_trouble=mood == "trouble"):
                if _is_step(span, draft):
                    continue
                finding = self.finding(
                    span,
                    "This sells something that nobody asked for",
                    why=WHY,
                    entry="offer",
                    # To whom nothing went wrong, what reads like an offer was often what they asked about.
                    severity=None if mood == "trouble" else Severity.INFO,
                )
                yield self._whole(finding, draft)

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Whether the customer's message leaves it a fault."""
        return hit.phrase.severity == "warning" or mood_of(draft) in ("unknown", "trouble")

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one hit; what is only news is a warning where something is wrong."""
        finding = super().report(hit, draft)
        if hit.phrase.severity == "info" and mood_of(draft) == "trouble" and not self.level_is_set:
            return finding._replace(severity=Severity.WARNING)
        return finding

    def _whole(self, finding: Finding, draft: Draft) -> Finding:
        """The finding on its whole sentence, unless the sentence says what was done as well."""
        span = finding.span
        suggestions = finding.suggestions or (advise(ADVICE),)
        sentence = draft.sentence_around(span) if span is not None else None
        if span is not None and sentence is not None and not _says_what_was_done(sentence, span, draft):
            span = sentence
            if len(draft.sentences) > 1:
                suggestions = (_left_out(sentence, draft), *suggestions)
        return finding._replace(span=span, suggestions=suggestions, why=finding.why or WHY)


def _is_step(span: Span, draft: Draft) -> bool:
    """True for one of several numbered steps: “2. Browse our range and add it to your basket”."""
    line_start = draft.text.rfind("\n", 0, span.start) + 1
    return _STEP.match(draft.text, line_start) is not None and len(_STEP.findall(draft.text)) > 1


def _says_what_was_done(sentence: Span, span: Span, draft: Draft) -> bool:
    """True if the sentence holds news besides the offer: “I've refunded it, and why not try Premium?”"""
    before = draft.folded[sentence.start : span.start]
    return any(mark in before for mark in ("i've ", "we've ", "i have ", "we have ", "i'll ", "we'll ", "refund"))


def _left_out(sentence: Span, draft: Draft) -> Suggestion:
    return deletion(sentence, draft, Applicability.UNSAFE)
