"""A name, number, date or thing that is not what the customer wrote.

Why: a wrong name says that this was meant for somebody else; a wrong number sends them after the wrong parcel.
Bad:  Hi Miriam, order 88210 left us today.
Good: Hi Milan, order 88120 left us today.
Options: none.
Suggests: what they wrote, in its place; unsafe, because the reply may be right and the message wrong.
Limits: only with the customer's message, and only where it names one such thing: nothing is said about a second order
    that only the reply speaks of.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.reply import mismatches
from tonecheck.rule import Options, Rule, replace_with


class WrongDetail(Rule[Options]):
    """Flags details that differ from the message's."""

    id = "wrong-detail"
    category = "wrong-detail"

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each detail, where it stands."""
        if draft.message is None:
            return
        for found in mismatches(draft):
            written = " ".join(found.span.of(draft.text).split())
            yield self.finding(
                found.span,
                f"“{written}” is not what they wrote: “{found.expected.text}”",
                suggestions=(replace_with(found.span, found.expected.text),),
                why="they will think this was meant for somebody else",
                entry=found.kind,
            )
