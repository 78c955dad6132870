"""A text that matches one of the guide's own regular expressions.

Why: some things a brand does not want to see are shapes, not words: a price with three decimals, an old code.
Bad:  Use the code SAVE-2024 at the till.
Good: Use the code on your voucher at the till.
Options: patterns: the guide's `banned_patterns`.
Suggests: the guide's own `instead` texts; unsafe.
Limits: RE2 syntax, so no look-around and no back-references, and no expression can hang the check. Capitals never
    matter, curly apostrophes count as straight ones, and names, links, placeholders and quoted customer text are
    never matched. At most 50 matches of an expression are reported.
Source: the line of the guide that holds the expression.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.rule import Options, Rule, option, replace_with
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.wordcase import match_case

_MOST_TRIES = 1000  # of one expression, with those that hold nothing to report
_MOST_MATCHES = 50  # of one expression; the next ones say nothing new


class BannedPatternOptions(Options):
    """The expressions."""

    patterns: list[dict[str, Any]] = option([], "the guide's regular expressions", setting="banned_patterns")


class BannedPattern(Rule[BannedPatternOptions]):
    """Flags what the guide's regular expressions match."""

    id = "banned-pattern"
    category = "words"
    may_change_facts = True  # the guide says what to write
    idle_without = ("patterns",)
    Options = BannedPatternOptions
    _compiled: tuple[tuple[dict[str, Any], Any], ...] | None = None

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each match that holds more than white space."""
        if not self.options.patterns:
            return
        if self._compiled is None:
            self._compiled = tuple((item, _compile(item["regex"])) for item in self.options.patterns)
        text = draft.folded
        if not text.isascii():  # RE2 takes no lone surrogates, which JSON can hold
            text = text.encode("utf-8", "replace").decode("utf-8")
        for item, pattern in self._compiled:
            for span in islice(_spans(pattern, text), _MOST_MATCHES):
                yield self._report(span, item, draft)

    def _report(self, span: Span, item: dict[str, Any], draft: Draft) -> Finding:
        written = span.of(draft.text)
        shown = " ".join(written.split())
        if len(shown) > 60:
            shown = f"{shown[:59]}…"
        return self.finding(
            span,
            item["message"] or f"“{shown}” is something this brand does not write",
            suggestions=tuple(replace_with(span, match_case(written, text)) for text in item["instead"]),
            why="the guide asks for it to be written differently",
            source=item["source"],
            entry=item["regex"],
        )


def _compile(regex: str) -> Any:
    import re2  # imported here: most guides have no expressions

    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    return re2.compile(regex, options)


def _spans(pattern: Any, text: str) -> Iterator[Span]:
    """Matches without the white space around them; empty ones and wholly protected ones are left out."""
    for match in islice(pattern.finditer(text), _MOST_TRIES):
        found = match.group()
        inner = found.strip()
        if inner.strip(MASK):
            start = match.start() + len(found) - len(found.lstrip())
            yield Span(start, start + len(inner))
