"""Holding the findings of a run against a baseline: which are known, which are new, which are gone."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from tonecheck.baseline.fingerprint import fingerprint
from tonecheck.baseline.reply import ReplyId
from tonecheck.baseline.store import Entry
from tonecheck.engine import Report
from tonecheck.finding import Finding


class Judged(NamedTuple):
    """A reply that was checked, and what was found in it."""

    reply: ReplyId
    report: Report

    def prints(self) -> tuple[str, ...]:
        """The fingerprint of each finding, in order."""
        draft = self.report.draft
        return tuple(fingerprint(finding, draft.text, str(self.reply)) for finding in self.report.findings)


class Matched(NamedTuple):
    """What a baseline makes of a run.

    `new[i]` are the findings of the i-th reply that the baseline does not know, in their order; `known` counts
    the others; `expired` are entries whose day is over though their finding is still there (it counts as new);
    `fixed` are entries whose finding is gone, with the count that is gone; `moved` are entries of replies that
    are no more, each with the reply in which its finding now stands.
    """

    new: tuple[tuple[Finding, ...], ...]
    known: int
    expired: tuple[Entry, ...]
    fixed: tuple[Entry, ...]
    moved: tuple[tuple[Entry, ReplyId], ...] = ()


def match(
    judged: Iterable[Judged],
    entries: Iterable[Entry],
    *,
    today: datetime.date,
    is_gone: Callable[[ReplyId], bool],
    ran: Callable[[str], bool] = lambda rule_id: True,
) -> Matched:
    """Hold findings against the entries of a baseline.

    A finding uses up one count of the entry of its reply, rule and fingerprint; so a second one on the same
    words is new. What is left is tried on entries of replies that are no more (`is_gone`): a reply that was
    renamed or moved keeps its entries. `ran` says of a rule whether it took part in the run: entries of
    others are left alone.
    """
    judged = tuple(judged)
    left: Counter[tuple[ReplyId, str, str]] = Counter()
    by_key: dict[tuple[ReplyId, str, str], Entry] = {}
    for entry in entries:
        left[entry.key] += entry.count
        by_key[entry.key] = entry
    new: list[list[tuple[Finding, str]]] = []
    expired: dict[tuple[ReplyId, str, str], None] = {}
    known = 0
    for item in judged:
        unknown = []
        for finding, print_of_words in zip(item.report.findings, item.prints(), strict=True):
            key = (item.reply, finding.rule_id, print_of_words)
            if left[key] <= 0:
                unknown.append((finding, print_of_words))
                continue
            left[key] -= 1
            if by_key[key].has_expired(today):
                expired[key] = None
                unknown.append((finding, ""))
            else:
                known += 1
        new.append(unknown)
    strays = _of_replies_gone(left, by_key, is_gone, today) if any(new) else {}
    moved: list[tuple[Entry, ReplyId]] = []
    rest: list[tuple[Finding, ...]] = []
    for item, unknown in zip(judged, new, strict=True):
        kept = []
        for finding, print_of_words in unknown:
            keys = strays.get((finding.rule_id, print_of_words), [])
            if keys:
                known += 1
                left[keys[-1]] -= 1
                moved.append((by_key[keys.pop()]._replace(count=1), item.reply))
            else:
                kept.append(finding)
        rest.append(tuple(kept))
    checked = {item.reply for item in judged}
    fixed = tuple(
        by_key[key]._replace(count=count)
        for key, count in left.items()
        if count > 0 and ran(key[1]) and (key[0] in checked or is_gone(key[0]))
    )
    return Matched(tuple(rest), known, tuple(by_key[key] for key in expired), fixed, tuple(moved))


def _of_replies_gone(
    left: Counter[tuple[ReplyId, str, str]],
    by_key: dict[tuple[ReplyId, str, str], Entry],
    is_gone: Callable[[ReplyId], bool],
    today: datetime.date,
) -> dict[tuple[str, str], list[tuple[ReplyId, str, str]]]:
    """Keys left over from replies that are no more, by rule and fingerprint; one for each count."""
    found: dict[tuple[str, str], list[tuple[ReplyId, str, str]]] = {}
    for key, count in left.items():
        if count > 0 and is_gone(key[0]) and not by_key[key].has_expired(today):
            found.setdefault(key[1:], []).extend([key] * count)
    return found


def renewed(
    judged: Iterable[Judged],
    entries: Iterable[Entry],
    *,
    today: datetime.date,
    is_gone: Callable[[ReplyId], bool],
    wanted: Callable[[str], bool] = lambda rule_id: True,
    reason: str = "",
    expires: datetime.date | None = None,
) -> tuple[Entry, ...]:
    """The entries of a baseline written anew, sorted.

    Replies that were judged get an entry for each finding of a `wanted` rule; one that had an entry keeps its
    reason and last day unless that is over, the others get those given. Entries of other rules and of replies
    that were not judged stay; entries of replies that are gone go.
    """
    judged = tuple(judged)
    matched = match(judged, entries, today=today, is_gone=is_gone)
    old = {entry.key: entry for entry in refiled(entries, matched)}
    counts: Counter[tuple[ReplyId, str, str]] = Counter()
    for item in judged:
        for finding, print_of_words in zip(item.report.findings, item.prints(), strict=True):
            if wanted(finding.rule_id):
                counts[item.reply, finding.rule_id, print_of_words] += 1
    checked = {item.reply for item in judged}
    kept = [entry for key, entry in old.items() if entry.reply not in checked or not wanted(entry.rule)]
    written = [
        old[key]._replace(count=count)
        if key in old and not old[key].has_expired(today)
        else Entry(*key, count, reason, expires)
        for key, count in counts.items()
    ]
    return tuple(sorted((*kept, *written), key=lambda entry: entry.key))


def refiled(entries: Iterable[Entry], matched: Matched) -> tuple[Entry, ...]:
    """The entries without what is fixed, and with what moved under the reply it moved to, sorted."""
    gone = Counter({entry.key: entry.count for entry in matched.fixed})
    arrived: dict[tuple[ReplyId, str, str], Entry] = {}
    for entry, reply in matched.moved:
        gone[entry.key] += 1
        here = entry._replace(reply=reply)
        before = arrived.get(here.key)
        arrived[here.key] = here if before is None else before._replace(count=before.count + 1)
    kept: dict[tuple[ReplyId, str, str], Entry] = {}
    for entry in entries:
        if (count := entry.count - gone[entry.key]) > 0:
            kept[entry.key] = entry._replace(count=count)
    for key, entry in arrived.items():
        kept[key] = kept[key]._replace(count=kept[key].count + entry.count) if key in kept else entry
    return tuple(sorted(kept.values(), key=lambda entry: entry.key))
