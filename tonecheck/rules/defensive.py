"""Telling the customer how to feel or behave, and hitting back: sarcasm, threats, other guests who were happy.

Why: it makes the reader's manner the subject; from there on nobody talks about what went wrong.
Bad:  There's no need to be rude. What is your order number?
Good: I can help with that. What is your order number?
Options: allow: ids of entries to let pass. quotes: report the customer's own words in scare quotes, yes or no.
Suggests: leaving the sentence out, or advice on what to say in its place.
Limits: sarcasm without a turn of phrase that gives it away passes. Scare quotes are judged only with the customer's
    message beside the reply.
Source: ours, after public guidance on replies to complaints.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.phrases.reproach import ReproachRule
from tonecheck.phrases.rule import PhraseOptions
from tonecheck.phrases.scare_quotes import scare_quotes
from tonecheck.rule import advise, option


class DefensiveOptions(PhraseOptions):
    """Options of the rule."""

    quotes: bool = option(True, "report the customer's own words in scare quotes")


class Defensive(ReproachRule):
    """Flags replies that correct the customer's manner, or hit back."""

    id = "defensive"
    category = "defensive"
    packs = ("defensive", "defensive-retorts", "defensive-standing", "defensive-comebacks")
    looks_for = frozenset("‘“\"'")
    message = "“{match}” answers the customer's manner instead of the problem"
    why = "the reader feels told off, and the problem is still there"
    advice: ClassVar[str] = "leave it out, and say what went wrong or what you will do next: “… went wrong, and I've …”"
    Options = DefensiveOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each phrase, and for each complaint thrown back in quotation marks."""
        yield from super().check(draft)
        if getattr(self.options, "quotes", True):
            for span in scare_quotes(draft):
                yield self.finding(
                    span,
                    f"{span.of(draft.text)} in quotation marks doubts what the customer told you",
                    suggestions=(
                        advise("take off the quotation marks, and say what you found: “I looked at …, and it is …”"),
                    ),
                    why="the reader sees their own word held up between two fingers",
                    entry="scare-quotes",
                )
