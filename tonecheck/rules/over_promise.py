"""A promise nobody can keep, or an admission of legal liability: “this will never happen again”.

Why: the next time it happens the promise is held against us; a lawyer reads an admission as one.
Bad:  I'm sorry about the two wrong pairs. This will never happen again.
Good: I'm sorry about the two wrong pairs. I've checked the new one against your prescription myself.
Options: allow: ids of entries to let pass, for what your brand does guarantee.
Suggests: leaving the absolute word out where the sentence survives it (unsafe), otherwise what to say in its place.
Limits: knows wording, not facts: what your terms do guarantee has to be allowed by its entry. A guarantee as a thing
    (“the 2-year guarantee”) and a promise of one's own with a time (“I promise to call by 5”) pass. Weather, tests,
    sales, decisions of others and health count as foretold only where the customer's message asks about them.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.phrases.clause import to_clause_end
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.foretold import SIGNS, foretold
from tonecheck.phrases.parenthesis import close_gaps
from tonecheck.phrases.rule import PhraseRule
from tonecheck.rule import advise
from tonecheck.text.span import Span

FORETOLD = "foretold"


class OverPromise(PhraseRule):
    """Flags guarantees nobody can give, and admissions of liability."""

    id = "over-promise"
    category = "overpromise"
    packs = ("over-promise", "over-promise-sworn", "over-promise-outcome")
    looks_for = SIGNS
    message = "“{match}” promises more than anybody can keep"

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each phrase, and for each outcome foretold that nobody can know."""
        yield from super().check(draft)
        if FORETOLD in self.options.allow:
            return
        words = draft.words
        for first, last in foretold(draft):
            span = Span(words.starts[first], words.ends[last - 1])
            yield self.finding(
                span,
                f"“{' '.join(span.of(draft.text).split())}” foretells what nobody can know",
                suggestions=(advise("say what you do know, and what happens otherwise: “… ; if …, I'll …”"),),
                why="the reader asked because it isn't certain, and will act on this",
                entry=FORETOLD,
            )

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one hit; leaving an aside out takes both its commas, advice is for the whole clause."""
        if not hit.phrase.offers:
            hit = to_clause_end(hit, draft.words)
        return close_gaps(super().report(hit, draft), draft)
