"""Nothing in the reply names what happened to the customer.

Why: whoever is upset wants to see that their message was read; the first proof is their own matter in your words.
Bad:  Hi there, please send us your details and we will look into it for you by tomorrow noon.
Good: Three days without your suitcase is far too long. Please send me the tag number, and I'll ring Oslo by noon.
Options: none.
Suggests: advice: say in a few words what happened to them.
Limits: only in answer to a message that sounds very upset, or upset about a fault, and says what it is about. One
    word of theirs, or of the same family (“bag” for “suitcase”), is enough. Replies of a few words and later parts
    of a split message are not judged. A reply that sympathises without naming anything is reported by
    hollow-empathy instead.
Source: E06, E08; the families of words are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.brand_fault import tells_of_a_fault
from tonecheck.phrases.gap import has_gap
from tonecheck.rule import Options, Rule, advise
from tonecheck.rules._mood import how_upset
from tonecheck.rules._naming import names_something, telling_words
from tonecheck.rules._set_pieces import thread_part
from tonecheck.rules._sympathy import describes, sympathy

FEWEST_WORDS = 8
VERY_UPSET = 2
FEWEST_TELLING = 3  # words of the message that say what it is about
_SHOWN = 3


class MissingAcknowledgement(Rule[Options]):
    """Flags a reply that names nothing of what happened."""

    id = "missing-acknowledgement"
    category = "unmet"
    needs = "message"
    severity = Severity.INFO
    measures_whole = True
    evidence: ClassVar[tuple[str, ...]] = ("E06", "E08")

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding on the whole reply."""
        if draft.message is None or draft.words.count() < FEWEST_WORDS:
            return
        upset = how_upset(draft)
        if not upset or (upset < VERY_UPSET and not tells_of_a_fault(draft.message)):
            return
        about = telling_words(draft.message)
        if len(about) < FEWEST_TELLING or thread_part(draft)[1] > 1 or has_gap(draft):
            return
        if names_something(draft, about) or sympathy(draft) is not None or describes(draft):
            return
        shown = ", ".join(f"“{word}”" for word in list(about.values())[:_SHOWN])
        yield self.finding(
            None,
            f"they write of {shown}, and nothing here says that it was read",
            suggestions=(advise("say what happened to them, before what comes next: “You … and …, so …”"),),
            why="the first proof that somebody listened is their own matter in your words",
        )
