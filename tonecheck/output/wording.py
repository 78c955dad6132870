"""Words that several formats share, so that a finding says the same wherever it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tonecheck.finding import Applicability
from tonecheck.output.display_width import REPLACEMENT, steers

if TYPE_CHECKING:
    from tonecheck.finding import Finding, NotJudged, Suggestion
    from tonecheck.output.run import Unchecked

MOST_SUGGESTIONS = 3
"""How many suggestions of a finding people are shown; programs get all of them."""


def counted(number: int, noun: str) -> str:
    """ "1 draft", "2 drafts"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def printable(text: str) -> str:
    """The text on one line and without characters that would steer a terminal."""
    if text.isprintable():
        return text
    return "".join(" " if char in "\t\n\r\u2028\u2029" else REPLACEMENT if steers(char) else char for char in text)


def origin(finding: Finding) -> str:
    """Where a rule comes from: the line of the guide, then ids of evidence; may be empty."""
    return "; ".join(part for part in (finding.source, ", ".join(finding.evidence)) if part)


def what_fix_does(finding: Finding) -> Suggestion | None:
    """The suggestion that `--fix` carries out, or None: the first that is safe."""
    for suggestion in finding.suggestions:
        if suggestion.applicability is Applicability.SAFE:
            return suggestion
    return None


def shown_suggestions(finding: Finding) -> tuple[Suggestion, ...]:
    """The suggestions to show people, in order, at most three; what `--fix` does is always among them."""
    first = finding.suggestions[:MOST_SUGGESTIONS]
    fix = what_fix_does(finding)
    return first if fix is None or fix in first else (*first[:-1], fix)


def in_one_line(finding: Finding, called: str = "") -> str:
    """The finding for readers that have one line to show: what, why, and what to do.

    `called` is the reply's own name, to be said where it does not stand beside the line already.
    """
    parts = [f"{called}: {finding.message}" if called else finding.message]
    if finding.why:
        parts.append(f"Why: {finding.why}")
    if titles := [suggestion.title for suggestion in shown_suggestions(finding)]:
        parts.append(f"Try: {', or '.join(titles)}")
    return printable(" ".join(_closed(part) for part in parts))


def crash_in_one_line(crash: NotJudged) -> str:
    """A rule that failed, in one sentence."""
    return printable(f"the rule {crash.rule_id} failed and judged nothing here (a bug in tonecheck): {crash.reason}")


def unchecked_in_one_line(item: Unchecked) -> str:
    """A draft that could not be checked, without its name."""
    hint = f" Hint: {_closed(item.hint)}" if item.hint else ""
    return printable(f"could not be checked: {_closed(item.reason) if hint else item.reason}{hint}")


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."
