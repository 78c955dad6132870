"""A no where a yes is there to be said: “strollers aren't allowed inside the castle”, and not a word more.

Why: the reader learns where the wall is and not where the door is, and has to ask again.
Bad:  Strollers aren't allowed inside the castle.
Good: You can leave your stroller with Jo at the gate; she lends you a baby sling.
Options: allow: ids of entries to let pass (`bare-no` is the one for whole sentences).
Suggests: how to begin with what the customer can do, as advice.
Limits: only clear cases. A no with an apology, a reason, or a way on anywhere in the reply passes, and so does bad
    news that is nobody's rule. Whether there is a better answer is for the writer to know.
Source: ours, after public plain-language guidance.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.bare_no import bare_noes, stands_bare
from tonecheck.phrases.clause import to_clause_end
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.no_first import refused_first
from tonecheck.phrases.no_then_yes import walls_before_doors
from tonecheck.phrases.refusals import WALL_WORDS
from tonecheck.phrases.rule import PhraseRule
from tonecheck.rule import advise
from tonecheck.text.span import Span


class NegativeFraming(PhraseRule):
    """Flags a bare no."""

    id = "negative-framing"
    category = "negative"
    packs = ("negative-framing",)
    looks_for = WALL_WORDS
    message = "“{match}” says what can't be had, and nothing else"

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each phrase, and for each sentence that is a bare no."""
        yield from super().check(draft)
        found = [] if "bare-no" in self.options.allow else list(bare_noes(draft))
        if not found and "no-first" not in self.options.allow:
            yield from self._first(draft)
        for first, last in found:
            span = Span(draft.words.starts[first], draft.words.ends[last - 1])
            yield self.finding(
                span,
                self.message.replace("{match}", " ".join(span.of(draft.text).split())),
                suggestions=(advise("begin with what the customer can do, or what you'll do: “You can …”"),),
                why="the reader has to ask what they can do then",
                entry="bare-no",
            )

    def _first(self, draft: Draft) -> Iterator[Finding]:
        """Yield a finding for a no that stands before what can be had."""
        found = list(refused_first(draft))
        # A wall in words nobody listed is one in two: worth a look, and no warning.
        severity = None if found else Severity.INFO
        for first, last in found or walls_before_doors(draft):
            span = Span(draft.words.starts[first], draft.words.ends[last - 1])
            yield self.finding(
                span,
                f"“{' '.join(span.of(draft.text).split())}” puts the no before what can be done, and gives no reason",
                suggestions=(advise("begin with what they can do, or say why not: “You can …”, “…, because …”"),),
                why="the reader stops at the wall, and may never see the door",
                severity=severity,
                entry="no-first",
            )

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Whether an entry named `bare-…` stands alone in its reply."""
        return not hit.phrase.id.startswith("bare-") or stands_bare(draft, hit.match.start, hit.match.end)

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one hit: advice is for the whole clause."""
        return super().report(hit if hit.phrase.offers else to_clause_end(hit, draft.words), draft)
