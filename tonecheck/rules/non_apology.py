"""A sentence that sounds like an apology and owns nothing: “sorry if”, “sorry you feel”, “any inconvenience”.

Why: the reader looks for the words that say who did what; without them the apology is an insult.
Bad:  We are sorry if you felt that our driver was late.
Good: I'm sorry our driver was an hour late.
Options: allow: ids of entries to let pass.
Suggests: how to begin again; a person has to fill in what happened.
Limits: it knows turns of phrase, not whether an apology is meant. “Sorry to hear that” passes: it is kind where
    the fault is not yours. So do “sorry if I misread you” and “sorry, but we can”.
Source: E09 and ours, after public writing on apologies.
"""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.finding import Finding
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.rule import PhraseRule


class NonApology(PhraseRule):
    """Flags apologies that own nothing."""

    id = "non-apology"
    category = "non-apology"
    packs = ("non-apology", "non-apology-taken", "non-apology-distance")
    message = "“{match}” sounds like an apology and owns nothing"

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one phrase, always with a reason."""
        found = super().report(hit, draft)
        return found if found.why else found._replace(why="the reader is still waiting for the apology")
