"""Buzzwords and superlatives that nobody asked for.

Why: praise for oneself is skipped, and what stands next to it is believed a little less.
Bad:  Our cutting-edge app makes returns seamless.
Good: You can return it in the app: three taps, and the label comes by email.
Options: allow: ids of entries to let pass.
Suggests: a plainer word, or leaving it out; unsafe.
Limits: names in capitals pass. Mere enthusiasm (“amazing news”) is information only, and passes where the customer
    is pleased as well, or writes of no trouble and asks nothing.
Source: ours.
"""

from __future__ import annotations

from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.phrases.customer_mood import mood_of
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.praise import may_answer_praise
from tonecheck.phrases.reproach import ReproachRule


class Hype(ReproachRule):
    """Flags hype."""

    id = "hype"
    category = "hype"
    packs = ("hype",)
    message = "“{match}” is advertising, not an answer"
    why = "readers skip what a company says in praise of itself"
    advice: ClassVar[str] = "say what it does, with a number if you have one"

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Whether it counts: enthusiasm for somebody cheerful does not."""
        return hit.phrase.severity != "info" or not (mood_of(draft) == "pleased" or may_answer_praise(draft))
