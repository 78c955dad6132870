"""A name, number, date, amount, product or route that is not the one the customer wrote.

Why: a wrong name tells the reader that nobody read their message, and a wrong number may cost them the order.
Bad:  Hi Sophie, I've looked at order 70481 and the second lamp leaves today.
Good: Hi Sofia, I've looked at order 70418 and the second lamp leaves today.
Options: none.
Suggests: what the customer wrote, in its place; unsafe, since theirs may be the slip.
Limits: needs the customer's message. It speaks up only where the reply plainly means the customer's own: the greeting
    against their signature, a number that is theirs but for a figure, the day of something that happened, "your
    dishwasher" for a washing machine, a model with another figure, a journey the other way round. What the reply
    brings in anew is left alone, and so are short forms of a name.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Suggestion
from tonecheck.reply import Mismatch, mismatches
from tonecheck.rule import Options, Rule, advise, replace_with

_REPLACED = frozenset({"wrong-number", "wrong-amount", "wrong-date"})


class WrongDetail(Rule[Options]):
    """Flags details that disagree with the customer's message."""

    id = "wrong-detail"
    category = "wrong-detail"
    needs = "message"
    may_change_facts = True

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each detail that disagrees."""
        if draft.message is None or draft.template:
            return
        for item in mismatches(draft):
            if draft.is_protected(item.span) and item.kind != "wrong-number":
                continue
            yield self.finding(
                item.span,
                f"“{item.span.of(draft.text)}”, where the customer wrote “{item.expected.text}”",
                suggestions=(_suggestion(item),),
                why="it is the customer's own, and they know it by heart",
            )


def _suggestion(item: Mismatch) -> Suggestion:
    if item.kind in _REPLACED or (item.kind == "wrong-name" and " " not in item.expected.text):
        return replace_with(item.span, item.expected.text)
    return advise(f"check it against the message: “{item.expected.text}”")
