"""Money, a voucher or an extra offered in public to make up for something.

Why: everybody who reads along learns that complaining in public pays, and the customer may feel bought off.
Bad:  I'm sorry the room was cold, Sam. As a goodwill gesture we've taken £50 off your bill.
Good: I'm sorry the room was cold, Sam. The heating is fixed. I've sent you a private message about your bill.
Options: public: whether strangers can read this channel; empty if no channel is named. allow: ids of entries to let
    pass.
Suggests: advice: what to say in public, and what in private.
Limits: only in answer to trouble, and only on a channel that strangers can read. A refund of what was owed is no
    compensation, and neither is an answer to somebody who asked about a voucher, points or compensation.
Source: E17; the wording is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.phrases.customer_mood import mood_of
from tonecheck.phrases.rule import PhraseOptions, PhraseRule
from tonecheck.rule import option

_WHY = "whoever reads along sees a price list for complaints, and the customer may feel bought off"


class PublicCompensationOptions(PhraseOptions):
    """Who can read the channel."""

    public: bool | None = option(None, "whether strangers can read the channel", setting="channel.public")


class PublicCompensation(PhraseRule):
    """Flags compensation that strangers can read."""

    id = "public-compensation"
    category = "public"
    needs = "message"
    packs = ("public-compensation",)
    message = "“{match}” offers compensation where everybody can read it"
    evidence: ClassVar[tuple[str, ...]] = ("E17",)
    Options = PublicCompensationOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each offer, in public and in answer to trouble."""
        if getattr(self.options, "public", None) is not True or draft.message is None:
            return
        if mood_of(draft) == "trouble":
            ends = -1  # of the sentence reported last: one offer, one finding
            for result in super().check(draft):
                if isinstance(result, Finding) and result.span is not None:
                    if result.span.start < ends:
                        continue
                    sentence = draft.sentence_at(result.span.start)
                    ends = sentence.end if sentence is not None else -1
                    result = result._replace(why=result.why or _WHY)
                yield result
