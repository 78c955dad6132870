"""The “item” or “issue” of a reply whose customer wrote what it is.

Why: whoever reads their own word knows that somebody read theirs.
Bad:  Please send us a photo of the item.
Good: Please send us a photo of the kettle.
Options: most: most findings in one reply.
Suggests: the customer's own noun, if there is just one it can be; unsafe. Otherwise advice.
Limits: needs the customer's message, and finds in it only what they call “my …”, “the …” or “a …”. Silent where the
    reply names the thing somewhere. Information only.
Source: E03.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity, Suggestion
from tonecheck.phrases.customer_nouns import nouns_of
from tonecheck.rule import Options, Rule, advise, option, replace_with
from tonecheck.text.span import Span
from tonecheck.text.wordcase import match_case
from tonecheck.text.words import WORD

_THINGS = frozenset("item product merchandise goods".split())
_MATTERS = frozenset("issue matter query situation".split())
_POINTS = frozenset("the this that your".split())
# "the item number", "your query form": part of a longer name.
_LONGER = frozenset("number numbers code page form id list type name description details no price".split())


class AbstractReferenceOptions(Options):
    """Options of the rule."""

    most: int = option(1, "most findings in one reply", least=1)


class AbstractReference(Rule[AbstractReferenceOptions]):
    """Flags a general word where the customer used one of their own."""

    id = "abstract-reference"
    category = "abstract"
    needs = "message"
    looks_for = _THINGS | _MATTERS
    severity = Severity.INFO
    evidence = ("E03",)
    Options = AbstractReferenceOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for the first general words, if the customer named the thing and the reply does not."""
        words = draft.words
        if draft.message is None or (_THINGS | _MATTERS).isdisjoint(words.present):
            return
        if not (_THINGS | _MATTERS).isdisjoint(draft.message.words.present):
            return
        nouns = nouns_of(draft.message)
        if not nouns or any(noun in words.present or f"{noun}s" in words.present for noun in nouns):
            return
        found = 0
        for at in words.positions(_THINGS | _MATTERS):
            is_longer = at + 1 < len(words) and words.kinds[at + 1] == WORD and words.norms[at + 1] in _LONGER
            if words.norms[at - 1 : at + 2] == ["that", "matter", "to"]:
                continue  # "the things that matter to you"
            if at == 0 or words.norms[at - 1] not in _POINTS or is_longer or words.starts[at] - words.ends[at - 1] != 1:
                continue
            span = Span(words.starts[at - 1], words.ends[at])
            yield self.finding(
                span,
                f"“{span.of(draft.text)}” is {_listed(nouns)} to the customer",
                suggestions=(_suggestion(Span(words.starts[at], span.end), nouns, draft),),
                why="whoever reads their own word knows that somebody read theirs",
            )
            found += 1
            if found == self.options.most:
                return


def _listed(nouns: tuple[str, ...]) -> str:
    return " or ".join(f"“{noun}”" for noun in nouns[:2])


def _suggestion(span: Span, nouns: tuple[str, ...], draft: Draft) -> Suggestion:
    general = span.of(draft.text)
    if len(nouns) == 1 and general.lower() in ("item", "product"):
        return replace_with(span, match_case(general, nouns[0]))
    return advise(f"name it: {_listed(nouns)}")
