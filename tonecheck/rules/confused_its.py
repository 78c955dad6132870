"""“its” for “it's”, and “it's” for “its”.

Why: one of the slips readers notice most, and it tells them that nobody read the reply.
Bad:  Its not lost, and it's on it's way to you.
Good: It's not lost, and it's on its way to you.
Options: none.
Suggests: the other spelling; safe.
Limits: clear cases only. “its” is wrong before what cannot belong to anything (its a, its not, its been), “it's”
    between a preposition and what belongs to it (on it's way, in it's original box).
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

# After “its” these leave no other reading than “it is” or “it has”.
_AFTER_IT_IS = frozenset(
    """a an the been being because not my our your their his we you they i he she it's gonna going being okay ok what
    that why how where when who supposed meant able unable unfortunate frustrating disappointing annoying
    definitely probably certainly""".split()
)
# Then “to” or “that” must follow: “its great to hear”.
_OPINIONS = frozenset(
    """great good nice lovely sad bad best better fair safe hard easy important essential vital possible impossible
    likely unlikely worth clear awful terrible wonderful fantastic brilliant always never""".split()
)
_AFTER_OPINION = frozenset("to that you we".split())
_PREPOSITIONS = frozenset("in on of to at with from for by into onto through within inside under during after".split())
_BELONGS = frozenset(
    """own way original destination entirety packaging place contents current final full size box battery price
    cover lid screen normal usual previous""".split()
)


class ConfusedItsOptions(Options):
    """Nothing to set."""


class ConfusedIts(Rule[ConfusedItsOptions]):
    """Flags its for it's and it's for its."""

    id = "confused-its"
    category = "slips"
    looks_for = frozenset({"it", "its"})
    Options = ConfusedItsOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each clear case."""
        words = draft.words
        for at, norm in enumerate(words.norms[:-1]):
            if norm == "its" and _is_it_is(words, at):
                yield self._confused(draft, Span(words.starts[at], words.ends[at]), "it's")
            elif norm == "it" and at + 2 < len(words) and _belongs(words, at):
                span = Span(words.starts[at], words.ends[at + 1])
                if span.of(draft.folded) == "it's":
                    yield self._confused(draft, span, "its")

    def _confused(self, draft: Draft, span: Span, form: str) -> Finding:
        form = written_like(form, span, draft)
        meaning = "“it is” or “it has”" if len(form) > len(span) else "what belongs to it"
        return self.finding(
            span,
            f"“{form}” is meant here: {meaning}",
            suggestions=(replace_with(span, form, safe=True),),
            why="it is one of the slips readers notice most",
        )


def _is_it_is(words: Words, at: int) -> bool:
    after = words.norms[at + 1]
    if words.kinds[at + 1] != WORD:
        return False
    if after in _OPINIONS:
        return at + 2 < len(words) and words.norms[at + 2] in _AFTER_OPINION
    return after in _AFTER_IT_IS


def _belongs(words: Words, at: int) -> bool:
    return bool(at) and words.norms[at - 1] in _PREPOSITIONS and words.norms[at + 2] in _BELONGS
