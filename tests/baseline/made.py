"""Replies with findings made by hand: each `[word]` in a text is a finding on that word."""

from __future__ import annotations

import datetime
import re

from tonecheck.baseline.match import Judged, Matched, match, renewed
from tonecheck.baseline.reply import ReplyId
from tonecheck.baseline.store import Entry
from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.finding import Finding, Severity
from tonecheck.text.span import Span

TODAY = datetime.date(2026, 11, 22)


def reply(name: str, marked: str, *, path: str = "macros.yaml", rule: str = "banned-term", whole: int = 0) -> Judged:
    """The reply called `name`; `whole` findings are about all of it."""
    parts = re.split(r"[\[\]]", marked)
    spans, at = [], 0
    for number, part in enumerate(parts):
        if number % 2:
            spans.append(Span(at, at + len(part)))
        at += len(part)
    findings = [Finding(rule, "words", Severity.WARNING, "no") for _ in range(whole)]
    findings += [Finding(rule, "words", Severity.WARNING, "no", span) for span in spans]
    return Judged(ReplyId(path, name), Report(Draft("".join(parts), name=name), tuple(findings), (), (), "Test", "abc"))


def never_gone(_: ReplyId) -> bool:
    return False


def baseline_of(*judged: Judged, reason: str = "", expires: datetime.date | None = None) -> tuple[Entry, ...]:
    return renewed(judged, (), today=TODAY, is_gone=never_gone, reason=reason, expires=expires)


def held(judged: list[Judged], entries: tuple[Entry, ...], *, gone: tuple[str, ...] = ()) -> Matched:
    return match(judged, entries, today=TODAY, is_gone=lambda reply: reply.name in gone)


def new_in(matched: Matched) -> list[int]:
    """How many findings of each reply are new."""
    return [len(findings) for findings in matched.new]
