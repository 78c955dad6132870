"""Asking for what was given, or asked for, earlier in the conversation.

Why: it shows that nobody read the conversation, and they write it all again.
Bad:  Could you send us a photo of the lamp?
Good: Thanks, I have your photo. The new lamp leaves today.
Options: none.
Suggests: advice: use what they gave, or say why you need it once more.
Limits: only in a conversation: what the customer's last message gives is the business of asks-again. What was asked for
    and not given yet is information. It knows order, ticket and booking numbers, names, addresses and the like by
    their form.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft, Message
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.reply import asked_again
from tonecheck.rule import Options, Rule, advise
from tonecheck.rules._asked_before import asked_for


class AskedBefore(Rule[Options]):
    """Flags questions for what came up earlier."""

    id = "asked-before"
    category = "unanswered"
    needs = "message"

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each question, where it stands."""
        if draft.message is None or not draft.earlier or draft.template:
            return
        reported = [item.span for item in asked_again(draft)]  # by asks-again
        told = [turn.text for turn in draft.earlier if turn.by == "customer"]
        for item in asked_again(draft.replace(message=Message("\n\n".join(told)))) if told else ():
            if any(item.span.overlaps(other) for other in reported):
                continue
            reported.append(item.span)
            yield self.finding(
                item.span,
                f"they have given it earlier: “{item.given.text}”",
                suggestions=(advise(f"use “{item.given.text}”, and ask only for what is missing"),),
                why="whoever has to write it twice feels unread",
                entry=item.given.kind,
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
