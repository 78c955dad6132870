"""A request for something the customer has just given: "what is your order number?" beside an order number.

Why: it says that the message was not read, and it costs the customer another round.
Bad:  Sorry about the lamp! Could you send me your order number?
Good: Sorry about the lamp! I've found order 70418; could you send me a photo of the crack?
Options: none.
Suggests: advice: use what they wrote.
Limits: needs the customer's message. It knows order, booking, case, flight and account numbers, e-mail address, phone
    number, full name, address, branch, dates and models, and only where the message names the same kind of number. A
    new address or another number may be asked for.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.reply import asked_again
from tonecheck.rule import Options, Rule, advise


class AsksAgain(Rule[Options]):
    """Flags requests for what the message holds."""

    id = "asks-again"
    category = "unanswered"
    needs = "message"

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each thing asked for again."""
        if draft.message is None or draft.template:
            return
        for item in asked_again(draft):
            yield self.finding(
                item.span,
                f"the customer has given it: “{item.given.text}”",
                suggestions=(advise(f"use what they wrote: “{item.given.text}”"),),
                why="asking again says that the message was not read",
            )
