"""An apology or sympathy in answer to praise.

Why: somebody took the time to say something kind, and reads that nobody looked at it.
Bad:  Hi Jo, we're sorry to hear that. Please send us your order number so we can put this right.
Good: Hi Jo, you've made Marta's day. I've pinned your message up in the kitchen. Thank you!
Options: none.
Suggests: advice: thank them for the thing they name.
Limits: only if the message praises and names no trouble at all. “Sorry for the late reply” and “sorry you're leaving”
    pass, and so does an answer to a post that names the brand's handle: half of the praise there is sarcasm.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.gap import has_gap
from tonecheck.rule import Options, Rule, advise
from tonecheck.rules._mood import is_plain_praise
from tonecheck.rules._sympathy import sympathy
from tonecheck.text.lazy_pattern import lazy_pattern

_FINE = lazy_pattern(
    r"\b(?:late|later|slow|delay\w*|missed|miss|so long|took|wait\w*|sooner|leav\w*|go|goodbye|say|bother\w*|typo"
    r"|gone|sold out|not|n't|can't|un\w+)\b"
)


class PraiseAsComplaint(Rule[Options]):
    """Flags regret in answer to praise."""

    id = "praise-as-complaint"
    category = "unmet"
    needs = "message"
    severity = Severity.INFO

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding, on the first words of regret."""
        if draft.message is None or not is_plain_praise(draft) or has_gap(draft):
            return
        if draft.message.is_post:  # “great job losing my bag”: sarcasm is commoner there
            return
        span = sympathy(draft)
        if span is None:
            return
        sentence = draft.sentence_at(span.start) or span
        if _FINE.search(sentence.of(draft.folded)):
            return
        yield self.finding(
            span,
            f"they praise you, and read “{' '.join(span.of(draft.text).split())}”",
            suggestions=(advise("thank them for the thing they name, in their words"),),
            why="it shows that nobody read what they wrote",
        )
