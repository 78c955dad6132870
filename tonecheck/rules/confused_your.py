"""“your” for “you're”, and “you're” for “your”.

Why: one of the slips readers notice most, and it tells them that nobody read the reply.
Bad:  Your welcome! We've found you're order.
Good: You're welcome! We've found your order.
Options: none.
Suggests: the other spelling; safe.
Limits: clear cases only: “your” where nothing can be owned (your welcome!, your not, your having trouble), “you're”
    before what nobody can be (you're order).
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.rule import Options, Rule, replace_with
from tonecheck.rules._slips import written_like
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_AFTER_YOU_ARE = frozenset("a an not unable able sorry interested happy unhappy very so".split())
_THEN = {
    "having": frozenset("a an any this these issues issue trouble problems problem difficulties difficulty".split()),
    "experiencing": frozenset("a an any this these issues issue trouble problems problem difficulties".split()),
    "looking": frozenset("for to at".split()),
    "trying": frozenset({"to"}),
    "going": frozenset({"to"}),
    "waiting": frozenset("for on".split()),
    "referring": frozenset({"to"}),
    "talking": frozenset({"about"}),
    "very": frozenset({"welcome"}),
    "so": frozenset({"welcome"}),
    "most": frozenset({"welcome"}),
    "more": frozenset({"than"}),
    "the": frozenset("best one first only".split()),
    "always": frozenset({"welcome"}),
}
_NOBODY_IS = frozenset(
    """account order orders reservation email emails e-mail message details feedback patience experience
    phone name address postcode flight device bill payment package parcel delivery refund tweet dm query
    issue issues concern concerns luggage bag bags baggage ticket tickets password subscription membership invoice
    card router broadband""".split()
)


class ConfusedYourOptions(Options):
    """Nothing to set."""


class ConfusedYour(Rule[ConfusedYourOptions]):
    """Flags your for you're and you're for your."""

    id = "confused-your"
    category = "slips"
    looks_for = frozenset({"you", "your"})
    Options = ConfusedYourOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each clear case."""
        words = draft.words
        for at, norm in enumerate(words.norms[:-1]):
            if norm == "your" and _is_you_are(words, at) and not _starts_compound(draft, at + 1):
                yield self._confused(draft, Span(words.starts[at], words.ends[at]), "you're")
            elif norm == "you" and at + 2 < len(words) and words.norms[at + 2] in _NOBODY_IS:
                span = Span(words.starts[at], words.ends[at + 1])
                if span.of(draft.folded) in ("you're", "youre"):
                    yield self._confused(draft, span, "your")

    def _confused(self, draft: Draft, span: Span, form: str) -> Finding:
        form = written_like(form, span, draft)
        meaning = "“you are”" if form.lower() != "your" else "what belongs to the reader"
        return self.finding(
            span,
            f"“{form}” is meant here: {meaning}",
            suggestions=(replace_with(span, form, safe=True),),
            why="it is one of the slips readers notice most",
        )


def _starts_compound(draft: Draft, at: int) -> bool:
    """True for the first half of a name or compound: “your A-list”, “your The Club card”."""
    start, end = draft.words.starts[at], draft.words.ends[at]
    written = draft.text[start:end]
    return draft.text[end : end + 1] == "-" or (
        written[0].isupper() and not draft.text[start - 2 : start - 1].isupper()
    )


def _is_you_are(words: Words, at: int) -> bool:
    after = words.norms[at + 1]
    if words.kinds[at + 1] != WORD:
        return False
    then = words.norms[at + 2] if at + 2 < len(words) else ""
    if after == "welcome":
        return not then or words.kinds[at + 2] != WORD
    if after in _THEN:
        return then in _THEN[after]
    return after in _AFTER_YOU_ARE
