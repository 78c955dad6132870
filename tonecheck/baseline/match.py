"""Holding the findings of a run against a baseline: which are known, which are new, which are gone."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from tonecheck.baseline.fingerprint import WHOLE, fingerprint, whole_fingerprint
from tonecheck.baseline.reply import ReplyId
from tonecheck.baseline.store import Entry
from tonecheck.engine import Report
from tonecheck.finding import Finding

_Key = tuple[ReplyId, str, str]  # of an entry: reply, rule, fingerprint


class Judged(NamedTuple):
    """A reply that was checked, and what was found in it."""

    reply: ReplyId
    report: Report

    def prints(self) -> tuple[str, ...]:
        """The fingerprint of each finding, in order."""
        text = self.report.draft.text
        return tuple(
            whole_fingerprint(text) if finding.span is None else fingerprint(finding, text, "")
            for finding in self.report.findings
        )


class Matched(NamedTuple):
    """What a baseline makes of a run.

    `new[i]` are the findings of the i-th reply that the baseline does not know, in their order; `known` counts
    the others; `expired` are entries whose day is over though their finding is still there (it counts as new);
    `fixed` are entries whose finding is gone, with the count that is gone; `moved` are entries whose finding
    now stands elsewhere, one for each count, with the key it has there.
    """

    new: tuple[tuple[Finding, ...], ...]
    known: int
    expired: tuple[Entry, ...]
    fixed: tuple[Entry, ...]
    moved: tuple[tuple[Entry, _Key], ...] = ()


def match(
    judged: Iterable[Judged],
    entries: Iterable[Entry],
    *,
    today: datetime.date,
    is_gone: Callable[[ReplyId], bool],
    every_rule: bool = True,
) -> Matched:
    """Hold findings against the entries of a baseline.

    A finding uses up one count of the entry of its reply, rule and fingerprint; so a second one on the same
    words is new. Entries that are left over because their finding is not there any more are then tried on the
    same words elsewhere, so that a reply which was renamed or moved keeps them (`is_gone` tells of a reply that
    it is no more; a run that judged only some replies cannot know from its own). If not `every_rule` took part,
    nothing is known to be fixed.
    """
    return _Matching(tuple(judged), entries, today, is_gone).outcome(every_rule)


class _Matching:
    def __init__(
        self,
        judged: tuple[Judged, ...],
        entries: Iterable[Entry],
        today: datetime.date,
        is_gone: Callable[[ReplyId], bool],
    ) -> None:
        self.entries = {entry.key: entry for entry in entries}
        self.left = Counter({key: entry.times for key, entry in self.entries.items()})
        self.today = today
        self.known = 0
        self.expired: dict[_Key, None] = {}
        self.moved: list[tuple[Entry, _Key]] = []
        self.new: list[tuple[Finding, ...]] = []
        unknown = [
            (
                item,
                [pair for pair in zip(item.report.findings, item.prints(), strict=True) if not self.stays(item, *pair)],
            )
            for item in judged
        ]
        checked = {item.reply for item in judged}
        self.free = [key for key, count in self.left.items() if count > 0 and (key[0] in checked or is_gone(key[0]))]
        self.by_print: dict[tuple[str, str], list[_Key]] = {}
        self.by_reply: dict[tuple[ReplyId, str], list[_Key]] = {}
        for key in self.free:
            self.by_print.setdefault(key[1:], []).append(key)
            if key[2].startswith(WHOLE):
                self.by_reply.setdefault(key[:2], []).append(key)
        for step in (self.by_print, self.by_reply):  # all that moved as it was, before any that was edited
            unknown = [
                (item, [pair for pair in pairs if not self.arrives(item, step, *pair)]) for item, pairs in unknown
            ]
        self.new = [tuple(finding for finding, _ in pairs) for _, pairs in unknown]

    def outcome(self, every_rule: bool) -> Matched:
        fixed = [self.entries[key]._replace(times=self.left[key]) for key in self.free if self.left[key] > 0]
        return Matched(
            tuple(self.new),
            self.known,
            tuple(self.entries[key] for key in self.expired),
            tuple(fixed) if every_rule else (),
            tuple(self.moved),
        )

    def stays(self, item: Judged, finding: Finding, print_of_words: str) -> bool:
        """True if the finding is known just where it stands."""
        key = (item.reply, finding.rule_id, print_of_words)
        if self.left[key] <= 0:
            return False
        self.left[key] -= 1
        return self._counts(key)

    def arrives(self, item: Judged, step: dict[Any, list[_Key]], finding: Finding, print_of_words: str) -> bool:
        """True if the finding is known from elsewhere, or (about a whole draft) from before an edit."""
        by_print = step is self.by_print
        keys = step.get((finding.rule_id, print_of_words) if by_print else (item.reply, finding.rule_id), [])
        while keys and self.left[keys[-1]] <= 0:
            keys.pop()
        if not keys or (not by_print and finding.span is not None):
            return False
        self.left[keys[-1]] -= 1
        entry = self.entries[keys[-1]]
        self.moved.append((entry._replace(times=1), (item.reply, finding.rule_id, print_of_words)))
        return self._counts(entry.key)

    def _counts(self, key: _Key) -> bool:
        if self.entries[key].has_expired(self.today):
            self.expired[key] = None
            return False
        self.known += 1
        return True


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
    entries = tuple(entries)
    judged = tuple(_only(item, wanted) for item in judged)
    old_ones = [entry for entry in entries if wanted(entry.rule)]
    old = {entry.key: entry for entry in refiled(old_ones, match(judged, old_ones, today=today, is_gone=is_gone))}
    counts: Counter[_Key] = Counter()
    for item in judged:
        for finding, print_of_words in zip(item.report.findings, item.prints(), strict=True):
            counts[item.reply, finding.rule_id, print_of_words] += 1
    checked = {item.reply for item in judged}
    kept = [entry for entry in entries if not wanted(entry.rule)]
    kept += [entry for entry in old.values() if entry.reply not in checked]
    written = [
        old[key]._replace(times=times)
        if key in old and not old[key].has_expired(today)
        else Entry(*key, times, reason, expires)
        for key, times in counts.items()
    ]
    return tuple(sorted((*kept, *written), key=lambda entry: entry.key))


def _only(item: Judged, wanted: Callable[[str], bool]) -> Judged:
    findings = tuple(finding for finding in item.report.findings if wanted(finding.rule_id))
    return Judged(item.reply, item.report._replace(findings=findings))


def refiled(entries: Iterable[Entry], matched: Matched) -> tuple[Entry, ...]:
    """The entries without what is fixed, and with what moved under the reply it moved to, sorted."""
    gone = Counter({entry.key: entry.times for entry in matched.fixed})
    arrived: dict[_Key, Entry] = {}
    for entry, key in matched.moved:
        gone[entry.key] += 1
        here = Entry(*key, 1, entry.reason, entry.expires)
        before = arrived.get(here.key)
        arrived[here.key] = here if before is None else before._replace(times=before.times + 1)
    kept: dict[_Key, Entry] = {}
    for entry in entries:
        if (count := entry.times - gone[entry.key]) > 0:
            kept[entry.key] = entry._replace(times=count)
    for key, entry in arrived.items():
        kept[key] = kept[key]._replace(times=kept[key].times + entry.times) if key in kept else entry
    return tuple(sorted(kept.values(), key=lambda entry: entry.key))
