"""Dodging: a rule as the last word, somebody else's fault, “it was decided”, “our records show”.

Why: the reader asked what happens now. Who is not responsible is no answer to that, and a decision nobody made
     cannot be talked about.
Bad:  Bus passes are dealt with by another department.
Good: The council makes the bus passes, so I've sent them the right spelling; the new one comes on Friday.
Options: allow: ids of entries to let pass.
Suggests: to leave out a reference to the rules (unsafe), otherwise advice on how to own the matter.
Limits: it knows turns of phrase. A cause that is told together with something you do about it ("the courier has it;
        I'm chasing them") passes; an excuse in words of its own does too.
Source: ours; the direction of the advice is E15 in the evidence register.
"""

from __future__ import annotations

from dataclasses import replace

from tonecheck.draft import Draft
from tonecheck.finding import Finding
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.ownership import takes_on
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.phrases.rule import PhraseRule
from tonecheck.phrases.whole_words import from_whole_word

# Entries that are a way out only while nobody on this side does anything.
_MAY_BE_OWNED = "them-"
_WHY = "the reader learns who is not to blame, not what happens now"


class Dodging(PhraseRule):
    """Flags replies that deny or hide who is responsible."""

    id = "dodging"
    category = "dodging"
    packs = (
        "dodging",
        "dodging-elsewhere",
        "dodging-excuses",
        "dodging-walls",
        "dodging-faceless",
        "dodging-somebody",
        "dodging-small",
        "dodging-shrugs",
    )
    message = "“{match}” steps away from the problem"

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Let somebody else's doing pass where the same sentence or the next takes the matter on."""
        if not hit.phrase.id.startswith(_MAY_BE_OWNED):
            return True
        low, high = sentence_bounds(draft.words, hit.match.first)
        if high < len(draft.words):  # "The courier has it. I'm chasing them."
            high = sentence_bounds(draft.words, high)[1]
        return not takes_on(draft.words, low, high)

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one phrase, always with a reason."""
        found = super().report(from_whole_word(hit, draft), draft)
        return found if found.why else replace(found, why=_WHY)
