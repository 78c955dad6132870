"""Sent back to a channel the customer says they have tried: "give us a call" after three calls.

Why: the customer has knocked at that door; being sent there again is an answer they have had.
Bad:  Sorry to hear that. Please call us so we can help.
Good: Sorry you rang three times in vain. Tell me a time that suits you and I'll ring you myself.
Options: none.
Suggests: advice: do it for them, or ring them.
Limits: needs the customer's message, and there a channel used in the past: phone, e-mail, private message, chat, form,
    website or shop. Open doors ("if anything else comes up, call us") pass. `deflecting` looks at redirects that
    lead nowhere, whatever was tried; where both see the same words, one of them speaks.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.reply import sent_back
from tonecheck.rule import Options, Rule, advise


class AlreadyTriedChannel(Rule[Options]):
    """Flags redirects to a channel the message says was tried."""

    id = "already-tried-channel"
    category = "deflecting"
    needs = "message"

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each redirect to where the customer has been."""
        if draft.message is None or draft.template:
            return
        for item in sent_back(draft):
            yield self.finding(
                item.span,
                f"“{item.span.of(draft.text)}”, to a customer who writes “{item.tried.span.of(draft.message.text)}”",
                suggestions=(
                    advise(
                        "do it for them: “I've asked … and will write here by …”, or say what will be different now"
                    ),
                ),
                why="they have tried that door",
            )
