"""A word spelt the American way in a British guide, or the other way round.

Why: it looks as if the reply came from somewhere else, or from somebody else's template.
Bad:  We apologise for the color; we've canceled the order.
Good: We apologise for the colour; we've cancelled the order.
Options: spelling: en-GB, en-US or any. accept_ize: with en-GB, let “organize” stand, which is correct in
    British English too.
Suggests: the other spelling with the same capitals; safe.
Limits: spelling, not vocabulary. Words with a capital inside a sentence are left alone, for they may be names
    (Labor Day, Pearl Harbor), and so are words in capitals.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.phrases.pattern import opens_sentence, sentence_bounds
from tonecheck.rule import Options, Rule, option, replace_with
from tonecheck.text.span import Span
from tonecheck.text.spelling import variants
from tonecheck.text.wordcase import match_case

_SIDES = {"en-GB": "British", "en-US": "American"}
_OTHER = {"en-GB": "American", "en-US": "British"}


class SpellingVariantOptions(Options):
    """Which spelling."""

    spelling: str = option("any", "en-GB, en-US or any", setting="spelling")
    accept_ize: bool = option(True, "with en-GB, let “organize” stand beside “organise”")


class SpellingVariant(Rule[SpellingVariantOptions]):
    """Flags spellings of the other side of the Atlantic."""

    id = "spelling-variant"
    category = "words"
    idle_without = ("spelling",)
    Options = SpellingVariantOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each word spelt the other way."""
        spelling = self.options.spelling
        if spelling != "en-GB" and spelling != "en-US":
            return
        table: Mapping[str, tuple[str, str]] = variants(spelling)
        words = draft.words
        foreign = words.present & table.keys()
        if not foreign:
            return
        for at, norm in enumerate(words.norms):
            if norm not in foreign:
                continue
            own, kind = table[norm]
            if kind == "ise" and spelling == "en-GB" and self.options.accept_ize:
                continue
            span = Span(words.starts[at], words.ends[at])
            written = span.of(draft.text)
            if _may_be_name(draft, at, written) or draft.text[span.start - 1 : span.start] in ("#", "@", "_"):
                continue
            yield self.finding(
                span,
                f"“{written}” is {_OTHER[spelling]} spelling, and this brand writes {_SIDES[spelling]} English",
                suggestions=(replace_with(span, match_case(written, own), safe=True),),
                why="one spelling throughout reads as one voice",
                entry=norm,
            )


def _may_be_name(draft: Draft, at: int, written: str) -> bool:
    """True for capitals inside a sentence, and at its start if another capital follows (“Color Me Mine”)."""
    if written.islower():
        return False
    words = draft.words
    low, high = sentence_bounds(words, at)
    if not opens_sentence(words, low, at) or (written.isupper() and len(written) > 1):
        return True
    following = draft.text[words.starts[at + 1] : words.ends[at + 1]] if at + 1 < high else ""
    return following[:1].isupper() and following != "I"
