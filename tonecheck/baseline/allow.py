"""Findings a project allows, listed in its `tonecheck.yaml` under `allow:`, each with its reason."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from fnmatch import translate
from typing import Any, NamedTuple

from tonecheck.baseline.match import Judged
from tonecheck.baseline.reply import ReplyId
from tonecheck.finding import Finding


class Allowance(NamedTuple):
    """What one entry of `allow:` lets pass.

    `rule` is a rule's id; `reply` the name of a reply, its file, or `file#name`, with `*` and `?` as wildcards;
    `text` words that must stand in the finding, or empty; `expires` the last day it holds; `place` where it is
    written (`tonecheck.yaml:7`).
    """

    rule: str
    reply: str
    text: str
    reason: str
    expires: datetime.date | None
    place: str

    @classmethod
    def from_json(cls, data: list[Any]) -> Allowance:
        """The entry that `to_json` wrote."""
        rule, reply, text, reason, expires, place = data
        return cls(rule, reply, text, reason, datetime.date.fromisoformat(expires) if expires else None, place)

    def to_json(self) -> list[str]:
        """Plain JSON, for the cache."""
        return [*self[:4], self.expires.isoformat() if self.expires else "", self.place]

    def names_one_reply(self) -> bool:
        """True if `reply` has no wildcard."""
        return not any(sign in self.reply for sign in "*?[")


class Sifted(NamedTuple):
    """What is left after allowing.

    `findings[i]` are those of the i-th reply that stay; `allowed` counts the others; `unused` entries let
    nothing pass although every reply they could mean was judged; `expired` ones would have let something pass.
    """

    findings: tuple[tuple[Finding, ...], ...]
    allowed: int
    unused: tuple[Allowance, ...]
    expired: tuple[Allowance, ...]


def sift(
    judged: Iterable[Judged],
    allowances: tuple[Allowance, ...],
    *,
    today: datetime.date,
    every_reply: bool = False,
    every_rule: bool = True,
) -> Sifted:
    """Take out findings that are allowed.

    `every_reply` says that every reply of the project was judged; otherwise only an entry that names one reply,
    which was judged, can be known to be unused. None can if not `every_rule` took part.
    """
    by_rule: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
    for number, allowance in enumerate(allowances):
        by_rule.setdefault(allowance.rule, []).append((number, re.compile(translate(allowance.reply))))
    used: set[int] = set()
    expired: set[int] = set()
    kept: list[tuple[Finding, ...]] = []
    allowed = 0
    replies: set[ReplyId] = set()
    for item in judged:
        replies.add(item.reply)
        rest = []
        for finding in item.report.findings:
            fitting = [
                number
                for number, pattern in by_rule.get(finding.rule_id, ())
                if _means(pattern, item.reply) and _holds(allowances[number].text, finding, item)
            ]
            valid = [number for number in fitting if not _is_over(allowances[number], today)]
            if valid:
                used.update(valid)
                allowed += 1
            else:
                expired.update(fitting)
                rest.append(finding)
        kept.append(tuple(rest))
    unused = tuple(
        allowance
        for number, allowance in enumerate(allowances)
        if number not in used
        and number not in expired
        and every_rule
        and (every_reply or (allowance.names_one_reply() and _was_judged(allowance.reply, replies)))
    )
    return Sifted(tuple(kept), allowed, unused, tuple(allowances[number] for number in sorted(expired)))


def _is_over(allowance: Allowance, today: datetime.date) -> bool:
    return allowance.expires is not None and today > allowance.expires


def _means(pattern: re.Pattern[str], reply: ReplyId) -> bool:
    return any(pattern.match(name) for name in (reply.name, reply.path, str(reply)) if name)


def _was_judged(name: str, replies: set[ReplyId]) -> bool:
    return any(name in (reply.name, reply.path, str(reply)) for reply in replies)


def _holds(text: str, finding: Finding, item: Judged) -> bool:
    if not text:
        return True
    return finding.span is not None and _plain(text) in _plain(finding.span.of(item.report.draft.text))


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())
