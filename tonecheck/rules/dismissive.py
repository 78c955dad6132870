"""Making the problem small, or ending the talk: “it's only a scratch”, “the matter is closed”.

Why: how much it matters is for the customer to say, and the talk is over when they have what they need.
Bad:  These things happen.
Good: A wheel broke on our van, and your parcel is with me. I'm bringing it round at four.
Options: allow: ids of entries to let pass.
Suggests: to leave an aside out (unsafe), or how to begin again.
Limits: it does not know how big the problem is; with the customer's message it lets comfort pass that answers
        an apology or a thank-you.
Source: ours; E12 and E15 of the register where an entry names them.
"""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.finding import Finding
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.parenthesis import close_gaps
from tonecheck.phrases.rule import PhraseRule


class Dismissive(PhraseRule):
    """Flags wording that makes the customer's problem small or ends the talk."""

    id = "dismissive"
    category = "dismissive"
    packs = ("dismissive", "dismissive-ending", "dismissive-shrug")
    message = "“{match}” makes light of what the customer wrote about"

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one phrase; leaving an aside out takes both its commas."""
        return close_gaps(super().report(hit, draft), draft)
