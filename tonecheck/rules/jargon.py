"""An office or legal word where a plain one would do.

Why: the reader has to translate it before they learn what happens to their parcel.
Bad:  You can utilise your voucher until Friday.
Good: You can use your voucher until Friday.
Options: allow: ids of entries, of letters (office-letters, unknown-letters) and of sentences full of words of a trade
    (shop-talk), to let pass. known_terms: words this audience knows.
Suggests: the plain word in the same inflection; unsafe, or safe where nothing can change.
Limits: what counts as jargon depends on the audience: name what yours knows under `audience: knows:`. Letters in
    capitals are reported if offices are known to use them, or if nobody knows them and an office speaks of them
    (“your TPR was voided”); what the customer wrote, letters that differ from theirs in the last
    one (MQM, MQD), and what the reply spells out pass.
Source: ours, after public plain-language guidance.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.office_capitals import office_capitals
from tonecheck.phrases.rule import PhraseOptions, PhraseRule
from tonecheck.phrases.shop_talk import may_talk_shop, shop_talk
from tonecheck.phrases.suggest import hit_span
from tonecheck.rule import advise, option


class JargonOptions(PhraseOptions):
    """Options of the rule."""

    known_terms: tuple[str, ...] = option((), "terms of the trade that the audience knows", setting="audience.knows")


class Jargon(PhraseRule):
    """Flags office and legal words."""

    id = "jargon"
    category = "jargon"
    packs = ("jargon", "jargon-systems")
    looks_for = None
    message = "“{match}” is office language"
    Options = JargonOptions

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Whether the term is none that the audience knows anyway."""
        known = getattr(self.options, "known_terms", ())
        return hit_span(hit, draft).of(draft.text).casefold() not in known

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each phrase, and for each abbreviation of the office."""
        taken = []
        for result in super().check(draft):
            if isinstance(result, Finding) and result.span is not None and result.severity > Severity.INFO:
                taken.append(result.span)
            yield result
        known = {term.casefold() for term in getattr(self.options, "known_terms", ())}
        for span, listed in office_capitals(draft):
            entry = "office-letters" if listed else "unknown-letters"
            written = span.of(draft.text)
            if entry in self.options.allow or written.casefold() in known:
                continue
            if not any(span.overlaps(other) for other in taken):
                yield self.finding(
                    span,
                    f"“{written}” means nothing to a reader outside the office",
                    suggestions=(advise("write it out, or say what it does: “the form that …”, “the team that …”"),),
                    why="the reader has never met the letters",
                    entry=entry,
                )
                taken.append(span)
        if "shop-talk" not in self.options.allow and may_talk_shop(draft):
            for sentence in shop_talk(draft, known):
                if not any(sentence.overlaps(span) for span in taken):
                    yield self.finding(
                        sentence,
                        "A trade talks to itself here",
                        suggestions=(advise("say what it means for the reader: what they will see, and when"),),
                        why="the reader would have to work there to follow",
                        entry="shop-talk",
                    )
