"""Asking for what the customer has given already, in this message or earlier in the conversation.

Why: it shows that nobody read what they wrote, and they write it all again.
Bad:  Hi Milan, could you send us your order number?
Good: Hi Milan, I've found order 88120, and the missing leg leaves today.
Options: none.
Suggests: advice: use what they gave.
Limits: only with the customer's message. It knows order, ticket and booking numbers, names, e-mail addresses, phone
    numbers and the like by their form; “could you confirm it's 88120?” passes. In a conversation, asking a second time
    for what was asked before is reported as information if the customer has not given it yet.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tonecheck.draft import Draft, Message
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.reply import asked_again
from tonecheck.rule import Options, Rule, advise
from tonecheck.rules._asked_before import asked_for


class AskedAgain(Rule[Options]):
    """Flags questions for what was given."""

    id = "asked-again"
    category = "deflecting"

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each question, where it stands."""
        if draft.message is None:
            return
        told = [turn.text for turn in draft.earlier if turn.by == "customer"]
        whole = replace(draft, message=Message("\n\n".join((*told, draft.message.text)))) if told else draft
        reported = []
        for found in asked_again(whole):
            reported.append(found.span)
            yield self.finding(
                found.span,
                f"they have given it already: “{found.given.text}”",
                suggestions=(advise(f"use “{found.given.text}”, and ask only for what is missing"),),
                why="whoever has to write it twice feels unread",
                entry=found.given.kind,
            )
        asked = {thing for turn in draft.earlier if turn.by == "brand" for thing, _ in asked_for(Draft(turn.text))}
        for thing, span in asked_for(draft) if asked else ():
            if thing in asked and not any(span.overlaps(other) for other in reported):
                yield self.finding(
                    span,
                    f"you have asked for the {thing} before in this conversation",
                    suggestions=(advise("say why you need it once more, or do without it"),),
                    why="whoever is asked twice feels unread",
                    severity=Severity.INFO,
                    entry=thing,
                )
