"""An office or legal word where a plain one would do.

Why: the reader has to translate it before they learn what happens to their parcel.
Bad:  You can utilise your voucher until Friday.
Good: You can use your voucher until Friday.
Options: allow: ids of entries to let pass. known_terms: words this audience knows.
Suggests: the plain word in the same inflection; unsafe, or safe where nothing can change.
Limits: what counts as jargon depends on the audience: name what yours knows under `audience: knows:`.
Source: ours, after public plain-language guidance.
"""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.rule import PhraseOptions, PhraseRule
from tonecheck.phrases.suggest import hit_span
from tonecheck.rule import option


class JargonOptions(PhraseOptions):
    """Options of the rule."""

    known_terms: tuple[str, ...] = option((), "terms of the trade that the audience knows", setting="audience.knows")


class Jargon(PhraseRule):
    """Flags office and legal words."""

    id = "jargon"
    category = "jargon"
    packs = ("jargon",)
    message = "“{match}” is office language"
    Options = JargonOptions

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Whether the term is none that the audience knows anyway."""
        known = getattr(self.options, "known_terms", ())
        return hit_span(hit, draft).of(draft.text).casefold() not in known
