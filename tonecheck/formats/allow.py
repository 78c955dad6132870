"""Comments in a source file that let a rule pass for the reply that comes next.

    # tonecheck: allow long-sentence - legal wrote this one          (YAML)
    <!-- tonecheck: allow long-sentence - legal wrote this one -->   (Markdown, HTML)

A comment stands in the file, never in the text a customer receives: one inside a reply allows nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from tonecheck.errors import DraftError, did_you_mean
from tonecheck.formats.reply import Allowance, Reply
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Positions, Span

_WORDS = (
    r"tonecheck:[ \t]*allow[ \t]+(?P<rules>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)(?:[ \t]+[-–—][ \t]+(?P<reason>{reason}))?"
)
_COMMENTS = {
    "yaml": lazy_pattern(r"(?m)^[ \t]*#[ \t]*" + _WORDS.format(reason=r"[^\r\n]+") + r"[ \t]*\r?$"),
    "html": lazy_pattern(r"<!--[ \t]*" + _WORDS.format(reason=r"(?:(?!-->)[^\r\n])+?") + r"[ \t]*-->"),
}


def allowances(
    replies: Iterable[Reply | DraftError],
    text: str,
    name: str,
    positions: Positions,
    language: str,
    hidden: Iterable[tuple[int, int]] = (),
) -> list[Reply | DraftError]:
    """The replies, each with the rules that comments before it allow; `hidden` stretches hold no comments.

    An error for each comment that names an unknown rule, gives no reason, or stands before no reply.
    """
    listed = list(replies)
    if "tonecheck:" not in text:
        return listed
    spans = sorted(hidden)
    starts = [start for start, _ in spans]
    found: list[tuple[int, tuple[Allowance, ...]]] = []
    errors: list[Reply | DraftError] = []
    for comment in _COMMENTS[language].finditer(text):
        at = comment.start("rules")
        around = bisect_right(starts, at) - 1
        if around >= 0 and at < spans[around][1]:
            continue
        line, column = positions.line_column(at)
        try:
            found.append((at, _read(comment, f"{name}:{line}:{column}", line)))
        except DraftError as error:
            errors.append(error)
    order = sorted(
        (reply.to_source(Span(0, 0)).start, number) for number, reply in enumerate(listed) if isinstance(reply, Reply)
    )
    for at, allowed in found:
        behind = bisect_right(order, (at, len(listed)))
        if behind == len(order):
            line, column = positions.line_column(at)
            errors.append(DraftError(f"{name}:{line}:{column}: no reply follows this comment"))
            continue
        number = order[behind][1]
        reply = listed[number]
        assert isinstance(reply, Reply)
        listed[number] = reply._replace(allowed=(*reply.allowed, *allowed))
    return listed + errors


def _read(comment: re.Match[str], place: str, line: int) -> tuple[Allowance, ...]:
    from tonecheck.rules import rule_ids

    reason = (comment["reason"] or "").strip()
    if not reason:
        raise DraftError(f"{place}: a comment that allows a rule says why", hint="allow rule-id - the reason")
    rules = [rule.strip() for rule in comment["rules"].split(",")]
    for rule in rules:
        if rule not in rule_ids():
            raise DraftError(f"{place}: there is no rule '{rule}'", hint=did_you_mean(rule, rule_ids()))
    return tuple(Allowance(rule, reason, line) for rule in rules)
