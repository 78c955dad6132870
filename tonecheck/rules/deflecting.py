"""Deflecting: sent away with neither an address nor a reason, or back to where the customer has been already.

Why: the customer came to you; a redirect without a number or a reason starts the search again, and for somebody
     who has tried that door before it is an answer they have had.
Bad:  Please contact the retailer.
Good: The retailer has to book the collection, so I've written to them; you'll hear from them by Friday.
Options: allow: ids of entries, and of shapes (no-address, been-there, tell-again, bare-private-message,
         left-to-others), to let pass.
Suggests: advice: the address or the reason to add, or what to do yourself.
Limits: it knows redirects by their verbs and parties. A redirect with a link, a handle, a number, a place, a reason
        ("so we can look into it") or somebody going along ("I've told them") passes, as does "if anything else
        comes up". A private message without a reason is an information only. Whether the customer has been there
        is judged from their message, so only with it; so is an answer left to somebody who is only named ("your
        solicitor should have that"), for which they must have asked something.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.dead_ends import (
    BEEN_THERE,
    PRIVATE_MESSAGE,
    SIGNS,
    DeadEnd,
    dead_ends,
    gives_address,
    has_other_half,
    sent_ahead,
)
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.left_to_others import KEEPING, MAY, left_to_others
from tonecheck.phrases.ownership import takes_on
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.phrases.rule import PhraseRule
from tonecheck.phrases.whole_words import from_whole_word
from tonecheck.rule import advise
from tonecheck.text.span import Span

_SENT_AWAY = "refer-yourself"
_OTHERS = "left-to-others"
# What is done in a sentence beside it helps only if it is about the same matter: "I've asked them", "I'll find out".
_GOING_ALONG = frozenset(
    "them him her they their it this that both ask asked asking find found check checking ring rung chase chased"
    " passed pass forward forwarded told raised rang spoke spoken contacted emailed informed".split()
)
_WHY = "the customer starts from the beginning, somewhere else"


class Deflecting(PhraseRule):
    """Flags replies that send the customer away without help on the way."""

    id = "deflecting"
    category = "deflecting"
    packs = ("deflecting", "deflecting-pointers", "deflecting-parties", "deflecting-others", "deflecting-pointing")
    looks_for = SIGNS | MAY | KEEPING
    message = "“{match}” sends the customer away without help on the way"

    messages: ClassVar[dict[str, str]] = {
        "no-address": "“{match}” sends the customer on with neither an address nor a reason",
        "been-there": "“{match}” sends the customer back to where they have been already",
        "tell-again": "“{match}” asks for what the customer has just told you",
        "bare-private-message": "“{match}” asks for a private message and does not say what for",
    }
    advice: ClassVar[dict[str, str]] = {
        "no-address": "add the number or link, and why them: “… on …, because …”; better still, ask them yourself",
        "been-there": "do it for them: “I've asked … and will write to you by …”",
        "tell-again": "say what you have understood, and ask only for what is missing: “Could you send … so I can …?”",
        "bare-private-message": "say what for: “so I can look at your …”",
    }

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each phrase, and for each redirect that leads nowhere."""
        yield from super().check(draft)
        for end in dead_ends(draft):
            if end.name not in self.options.allow:
                yield self.report_dead_end(end, draft)
        if _OTHERS not in self.options.allow:
            for first, last in left_to_others(draft):
                if not self.is_helped(first, draft):
                    yield self.report_others(Span(draft.words.starts[first], draft.words.ends[last - 1]), draft)

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Let a pointer pass that comes with an address, or next to something you do yourself.

        Who is told to take it up with somebody is sent away, whatever else the reply does.
        """
        return hit.phrase.id == _SENT_AWAY or not self.is_helped(hit.match.first, draft)

    def is_helped(self, at: int, draft: Draft) -> bool:
        """True if an address is given, or something done beside what stands at a token."""
        if gives_address(draft) or has_other_half(draft):
            return True
        words = draft.words
        low, high = sentence_bounds(words, at)
        end = sentence_bounds(words, high)[1] if high < len(words) else high
        last = end if not _GOING_ALONG.isdisjoint(words.norms[high:end]) else high
        first = sent_ahead(words, low)
        first = first if not _GOING_ALONG.isdisjoint(words.norms[first:low]) else low
        return takes_on(words, first, last)

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one phrase, always with a reason."""
        found = super().report(from_whole_word(hit, draft), draft)
        return found if found.why else found._replace(why=_WHY)

    def report_others(self, span: Span, draft: Draft) -> Finding:
        """The finding for an answer that is left to somebody else."""
        written = " ".join(span.of(draft.text).split())
        return self.finding(
            span,
            f"“{written} …” leaves the answer to somebody else",
            suggestions=(advise("ask them yourself, or give the name and the number: “… on …”"),),
            why=_WHY,
            severity=Severity.INFO,  # one in five was right in replies by people who had not seen the rules
            entry=_OTHERS,
        )

    def report_dead_end(self, end: DeadEnd, draft: Draft) -> Finding:
        """The finding for one redirect."""
        words = draft.words
        span = Span(words.starts[end.redirect.first], words.ends[end.redirect.last - 1])
        written = " ".join(span.of(draft.text).split())
        return self.finding(
            span,
            self.messages[end.name].replace("{match}", written),
            suggestions=(advise(self.advice[end.name]),),
            why="they have tried that door" if end.name == BEEN_THERE else _WHY,
            severity=Severity.INFO if end.name == PRIVATE_MESSAGE else None,
            entry=end.name,
        )
