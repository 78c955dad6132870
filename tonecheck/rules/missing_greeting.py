"""A reply that starts without a greeting where the channel or the guide asks for one.

Why: a letter that opens with its business reads like a form, whoever wrote it.
Bad:  Your refund left us on Monday and should be with you by Friday.
Good: Hi Priya, your refund left us on Monday and should be with you by Friday.
Options: required: whether this channel asks for a greeting. patterns: the guide's own greetings; if there are any,
    only these count.
Suggests: the guide's first greeting, as advice: only a person knows the name that follows.
Limits: without greetings of the guide's own, a name before a comma, an opening handle and an opening “thanks” count
    too. It may stand in the first three sentences, after a subject line. The second part of a split message
    (“2/2”) needs none.
Source: ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.pattern import Pattern
from tonecheck.rule import Options, Rule, option
from tonecheck.rules._set_pieces import advice_from, holds_words, thread_part
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

_SENTENCES = 3  # a subject line or “Re:” may stand ahead of the greeting
_GREETINGS = frozenset(
    "hi hiya hello hey heya howdy dear morning afternoon evening greetings welcome thanks thank cheers hola "
    "bonjour congratulations".split()
)
_AFTER_FIRST = {
    "good": frozenset("morning afternoon evening day".split()),
    "many": frozenset({"thanks"}),
    "happy": frozenset("birthday anniversary monday tuesday wednesday thursday friday".split()),
}
_NAME = (  # compiled when it is first needed
    r"\W*((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam)\.? )?[^\W\d_][\w'’-]*+(?: [A-Z][\w'’-]*+){0,2})"
    r"\s?(?:[,!:–—]|-\s)"
)
_NO_NAMES = frozenset(
    "yes no ok okay sorry please well oh ah also so and but if once when as however sure great good perfect "
    "absolutely actually now then today tomorrow yesterday apologies update note re subject ps fyi "
    "unfortunately sadly".split()
)


class MissingGreetingOptions(Options):
    """Whether a greeting is asked for, and which."""

    required: bool = option(False, "whether a greeting is asked for", setting="channel.greeting")
    patterns: list[Any] = option([], "the guide's greetings", setting="phrases.greetings")


class MissingGreeting(Rule[MissingGreetingOptions]):
    """Flags a reply without a greeting."""

    id = "missing-greeting"
    category = "structure"
    idle_without = ("required",)
    severity = Severity.INFO
    measures_whole = True
    Options = MissingGreetingOptions

    def __init__(self, options: MissingGreetingOptions, severity: Severity | None = None) -> None:
        super().__init__(options, severity)
        self._patterns = [Pattern.from_json(item) for item in options.patterns]

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for the whole draft if nobody is greeted."""
        if not self.options.required or not holds_words(draft) or thread_part(draft)[0] > 1:
            return
        words = draft.words
        openings = list(_openings(words))
        if self._patterns:
            greeted = any(pattern.match_at(words, at) for pattern in self._patterns for at in openings)
        else:
            greeted = any(_greets(words, at) for at in openings) or _opens_with_a_name(draft)
        if not greeted:
            yield self.finding(
                None,
                "the reply starts without a greeting, which can feel like a form letter",
                suggestions=(advice_from(self._patterns, "open with", "open with “Hi” and the customer's name"),),
                why="a greeting tells the reader that a person is writing to them",
            )


def _openings(words: Words) -> Iterator[int]:
    """Tokens a greeting may start at: the first of each early sentence, and what follows handles and marks."""
    seen = -1
    for at, number in enumerate(words.sentences):
        if number >= _SENTENCES:
            return
        if number == seen:
            continue
        yield at
        if words.norms[at] == MASK or words.kinds[at] != WORD:
            continue
        seen = number


def _greets(words: Words, at: int) -> bool:
    norm = words.norms[at]
    return norm in _GREETINGS or (
        norm in _AFTER_FIRST and at + 1 < len(words) and words.norms[at + 1] in _AFTER_FIRST[norm]
    )


def _opens_with_a_name(draft: Draft) -> bool:
    """True for an opening handle, a slot before a comma, or “Sam,”."""
    first = draft.protected[0] if draft.protected else None
    if first is not None and not draft.text[: first.span.start].strip():
        rest = draft.text[first.span.end :].lstrip()
        return first.kind == "handle" or (first.kind in ("placeholder", "name") and rest[:1] in tuple(",!–-"))
    name = re.match(_NAME, draft.text)
    if name is None or not name[1][0].isupper():
        return False
    opening = name[1].split()[0].lower()
    return opening not in _NO_NAMES and not opening.endswith("ly")
