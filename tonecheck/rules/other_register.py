"""Chatty in answer to a formal letter: “Hey! No worries” to somebody who writes “Dear Sir or Madam”.

Why: whoever chose formal words reads slang as a sign of not being taken seriously.
Bad:  Hey there! No worries, we've got you covered, the refund is on its way.
Good: Dear Mr Osei, the refund of £40 left us today and will reach your bank by Friday.
Options: formality: how formal a reply is (the guide's `voice.formality`); with casual nothing is reported.
Suggests: advice: a word of the same register.
Limits: information only. Their message has to open or close like a formal letter (“Dear Sir or Madam”, “Yours
    faithfully”). Contractions and first names are fine.
Source: E07, E19; the wording is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.alternatives import alternatives
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.text.span import Span

_FORMAL = r"""
dear (sirs?|madam|sir or madam|sir/madam|sir / madam|sir, madam)|to whom it may concern
yours (faithfully|sincerely|truly)|i (am|was) writing (to|with|in|regarding|about|concerning)|i (should|\
would) be (most )?(grateful|obliged)
i look forward to (hearing from you|your (reply|response|early reply))|kindly (confirm|advise|let me know)
"""
_CHATTY = r"""
hey|hiya|heya|howdy|yo|yep|yup|nope|yeah|gonna|wanna|gotta|no worries|no probs|no problemo|cheers|ta|lol|haha
awesome|cool|guys|folks|mate|pal|buddy|dude|hang tight|got you covered|got your back|bear with|shout|ping (us|me)
drop (us|me) a (line|note|message)|pop (us|me|it|that|over)|my bad|oops|whoops|super (sorry|happy|excited)|stuff
catch you later|ttyl|xx+|grab|sort you out|bummer|gutted
"""


class OtherRegisterOptions(Options):
    """How the brand speaks."""

    formality: str = option("neutral", "how formal a reply is", setting="voice.formality")


class OtherRegister(Rule[OtherRegisterOptions]):
    """Flags chat in answer to a formal letter."""

    id = "other-register"
    category = "unmet"
    needs = "message"
    severity = Severity.INFO
    evidence: ClassVar[tuple[str, ...]] = ("E07", "E19")
    Options = OtherRegisterOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding, at the first chatty word."""
        if draft.message is None or self.options.formality == "casual":
            return
        found = alternatives(_CHATTY).search(draft.folded)
        if found is None or not alternatives(_FORMAL).search(draft.message.folded):
            return
        span = Span(*found.span())
        yield self.finding(
            span,
            f"“{span.of(draft.text)}” is chat, in answer to a formal letter",
            suggestions=(advise("choose a word you would use in a letter"),),
            why="whoever chose formal words may not feel taken seriously",
        )
