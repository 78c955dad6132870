"""A reply that does not do what the guide asks for in a situation: something required, forbidden or limited.

Why: a complaint, a bereavement and an outage each need something of their own, and the guide has said what.
Bad:  The lamp can be returned. While you are here, ask about our special offer on bulbs.
Good: I'm sorry the lamp came broken. A new one leaves today, and you can keep the old one.
Options: name: the situation, as the guide describes it. require: patterns, each of which the reply must hold.
    forbid: patterns it must not hold. limits: most of a thing: words, exclamations, emoji, apologies, hashtags.
    prefer: advice shown with what is missing.
Suggests: the guide's own advice for the situation; nothing is changed for you.
Limits: only in answer to a customer's message that the guide's `when` fits. What is required and what is
    limited is information unless the guide sets the rule's severity, since a pattern cannot read intent; what
    is forbidden is a warning.
Source: the guide's `situations`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.pattern import Pattern
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.text.emoji import find_emoji
from tonecheck.text.span import Span

_APOLOGIES = frozenset({"sorry", "apologise", "apologize", "apologies", "apology"})


class SituationFitOptions(Options):
    """What the situation that holds asks for."""

    name: str = option("", "the situation, as the guide describes it")
    require: list[Any] = option([], "patterns the reply must hold")
    forbid: list[Any] = option([], "patterns the reply must not hold")
    limits: list[Any] = option([], "most of a thing, as pairs of name and number")
    prefer: list[str] = option([], "advice of the guide")


class SituationFit(Rule[SituationFitOptions]):
    """Compares the reply with what the guide asks for in the situation."""

    id = "situation-fit"
    category = "situation"
    idle_without = ("name",)
    Options = SituationFitOptions

    def __init__(self, options: SituationFitOptions, severity: Severity | None = None) -> None:
        super().__init__(options, severity)
        self._require = [Pattern.from_json(item) for item in options.require]
        self._forbid = [Pattern.from_json(item) for item in options.forbid]

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield what is forbidden where it stands, and what is missing or too much for the whole reply."""
        if not self.options.name:
            return
        words = draft.words
        for pattern in self._forbid:
            for match in pattern.find(words):
                span = Span(words.starts[match.first], words.ends[match.last - 1])
                yield self.finding(
                    span,
                    f"“{span.of(draft.text)}” does not belong here: {self.options.name}",
                    suggestions=(advise("leave it for another day"),),
                    why="the guide keeps it out of replies in this situation",
                )
        for pattern in self._require:
            if not pattern.find(words):
                yield self._whole(f"nothing here says “{pattern.source.strip('()').replace('|', '” or “')}”")
        for name, most in self.options.limits:
            if (count := _count(name, draft)) > most:
                yield self._whole(f"{count} {name}, where the guide allows {most}")

    def _whole(self, message: str) -> Finding:
        return self.finding(
            None,
            f"{message}: {self.options.name}",
            suggestions=tuple(advise(text) for text in self.options.prefer),
            why="the guide asks for it in this situation",
            severity=Severity.INFO,
        )


def _count(name: str, draft: Draft) -> int:
    if name == "words":
        return draft.words.count()
    if name == "exclamations":
        return draft.masked.count("!")
    if name == "apologies":
        return len(draft.words.positions(_APOLOGIES))
    if name == "hashtags":
        return sum(part.kind == "hashtag" for part in draft.protected)
    if draft.text.isascii():
        return 0
    return sum(1 for _ in find_emoji(draft.masked))
