"""No word of regret where something of ours went wrong.

Why: whoever was let down waits for that sentence; until it comes they read the help that follows as an excuse.
Bad:  Your suitcase is in Oslo and lands tomorrow at nine.
Good: I'm sorry we lost your suitcase for three days. It's in Oslo and lands tomorrow at nine.
Options: none.
Suggests: advice: say sorry once, for what went wrong, in their words.
Limits: only with the customer's message, and only if it tells of a fault of ours (late, lost, broken, charged twice,
    unanswered) and sounds upset. “That should not have happened”, “we got this wrong” and “thank you for waiting”
    count as regret. Information only: many a good reply puts things right without the word, and people who labelled
    replies for us let it pass. Replies of a few words, second parts of a split message and replies that only ask a
    question are not judged; an earlier apology in the conversation counts.
Source: E09, E10 (thanks in place of an apology); the wording is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.brand_fault import tells_of_a_fault
from tonecheck.phrases.gap import has_gap
from tonecheck.phrases.regret import shows_regret
from tonecheck.rule import Options, Rule, advise
from tonecheck.rules._mood import how_upset, is_glad
from tonecheck.rules._set_pieces import thread_part

FEWEST_WORDS = 8


class MissingApology(Rule[Options]):
    """Flags a reply without regret for a fault of the brand's."""

    id = "missing-apology"
    category = "unmet"
    severity = Severity.INFO
    needs = "message"
    measures_whole = True
    evidence: ClassVar[tuple[str, ...]] = ("E09", "E10")

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding on the whole reply."""
        message = draft.message
        if message is None or draft.words.count() < FEWEST_WORDS:
            return
        if shows_regret(draft) or has_gap(draft):
            return
        if not how_upset(draft) or thread_part(draft)[1] > 1 or _only_asks(draft):
            return
        fault = tells_of_a_fault(message)
        if fault and not is_glad(message):
            yield self.finding(
                None,
                f"they write “{fault}”, and nothing here says sorry for it",
                suggestions=(advise("say sorry once, for what went wrong, in their words: “I'm sorry that …”"),),
                why="until they are sure that you mean it, the help reads like an excuse",
            )


def _only_asks(draft: Draft) -> bool:
    """True if every sentence of more than a greeting is a question."""
    told = [sentence.of(draft.masked).rstrip() for sentence in draft.sentences]
    return all(text.endswith("?") or len(text.split()) <= 3 for text in told)
