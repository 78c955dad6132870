"""Sympathy and thanks, and no step: nothing is done, answered, asked or promised.

Why: a customer with a problem reads such a reply to the end, looks for what happens now, and writes again.
Bad:  Hi Sam, we're so sorry your order came with the wrong lamp. Thank you for letting us know. Best wishes, Ellie
Good: Hi Sam, we're so sorry your order came with the wrong lamp. I'll send the right one today, and it's due on Friday.
Options: none.
Suggests: advice: one step, who takes it, and by when.
Limits: only in answer to a question, a request or trouble. Any sentence that is more than a greeting, regret, sympathy,
    thanks or a sign-off counts as a step: an answer, a question, a link, something done. A promise without a time
    is the business of vague-promise. Parts of a split message are not judged.
Source: E12; the wording is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.alternatives import alternatives
from tonecheck.phrases.customer_mood import mood_of
from tonecheck.phrases.gap import has_gap
from tonecheck.rule import Options, Rule, advise
from tonecheck.rules._mood import needs_something
from tonecheck.rules._set_pieces import thread_part
from tonecheck.rules._sympathy import sympathy

FEWEST_WORDS = 5
_GREETING_WORDS = 4
_SOFT = r"""
sorry|apolog\w+|regret\w*|sympath\w+|saddened|thank\w*|thx|appreciate\w*|grateful
(understand|imagine|hear|know|realise|realize) (\w+ ){0,4}(frustrat\w+|disappoint\w+|upset\w*|annoy\w*|concern\w*|\
feel\w*|how|hard|difficult|stressful)
(frustrating|disappointing|upsetting|annoying|awful|terrible|unacceptable|not good enough|not the experience|\
not what we)
(kind|best|warm|many) (regards|wishes)|have a (\w+ )?(day|weekend|evening|night|one)
(value|care about|committed to|strive|pride ourselves|always (want|aim|try|strive))
(take|takes) (\w+ ){0,4}seriously|feedback (\w+ ){0,3}(important|valued|valuable|noted|appreciated|welcome)
hope (\w+ ){0,6}(day|week|well|better|soon)|oh (no|dear)|never (what|like|how|a way)|not like us
"""
# What makes a sentence a step whatever else it says.
_STEP = r"""
=\?|\d
(i|we)('re \w+ing|are \w+ing|'m \w+ing|'d|'ll|'ve| will| have| can| am going| are going|\
'm going) (?!(\w+ )?(be sorry|apolog|understand|appreciate|see how|imagine|only apolog|been sorry))\w+
(will|shall|can) (\w+ )?(be )?(happy|able|glad|there|help|assist)
please|pls|dm|pm|call|ring|email|visit|follow|try|check|click|let (us|me) know|you (can|could|may|will|should|need|\
might|have)
(has|have|is|are|was|were)( now| just| already)?( been| being)? \w+ed|because|due to|so that|passed|pass|forward\w*|\
refund\w*|replac\w*|fix\w*|sent|send
however|but|not|this is|now|look into|looking into|investigat\w+|shar(e|ed|ing)|report\w*|rais(e|ed|ing)|escalat\w+|\
work(ing)? on|available|unfortunately|currently|contact|reach|speak|team|manager|store|if
"""


class MissingNextStep(Rule[Options]):
    """Flags a reply to a problem that holds no step."""

    id = "missing-next-step"
    category = "unmet"
    needs = "message"
    measures_whole = True
    evidence: ClassVar[tuple[str, ...]] = ("E12",)

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding on the whole reply."""
        if draft.message is None or draft.words.count() < FEWEST_WORDS:
            return
        if not _is_soft_throughout(draft) or thread_part(draft)[1] > 1 or has_gap(draft):
            return
        if mood_of(draft) == "pleased" and sympathy(draft) is None:
            return  # thanks for praise that asks a little as well
        if needs_something(draft):
            yield self.finding(
                None,
                "this reply sympathises, and nothing in it is done, answered or promised",
                suggestions=(advise("say one step, who takes it, and by when: “I'll … by …”"),),
                why="they look for what happens now, and have to write again",
                severity=Severity.INFO if draft.message.is_post else None,
            )


def _is_soft_throughout(draft: Draft) -> bool:
    """True if no sentence is more than a greeting, regret, sympathy, thanks or a sign-off, and one is."""
    if any(part.kind in ("url", "email") for part in draft.protected):
        return False
    soft = 0
    for sentence in draft.sentences:
        text = sentence.of(draft.folded)
        if alternatives(_STEP).search(text):
            return False
        if alternatives(_SOFT).search(text):
            soft += 1
        elif len(text.split()) > _GREETING_WORDS:
            return False
    return soft > 0
