"""From what the command line names to reports: reading and checking, a few replies here, many in bulk."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import click

from tonecheck.cli.drafts import Batch, Planned, open_planned, read_planned, unchecked
from tonecheck.cli.guides import Guides
from tonecheck.draft import Draft
from tonecheck.engine import Report, check
from tonecheck.errors import DraftError, TonecheckError
from tonecheck.finding import NotJudged
from tonecheck.formats.reply import Reply
from tonecheck.guide.guide import Guide
from tonecheck.output.run import Checked, Unchecked

if TYPE_CHECKING:
    from tonecheck.fix import Judge

BULK_FROM = 100
BULK_FROM_BYTES = 50_000
"""Replies, and bytes to read, from which on several processes and the results of earlier runs are worth it."""
WATCHED_FROM = 50
"""Replies from which on a person who watches sees a progress bar."""


class Effort(NamedTuple):
    """How much may be done for speed: `processes` (None: one for each processor), and results of earlier runs."""

    processes: int | None = None
    use_cache: bool = True


def read_batches(
    items: Sequence[Planned | Unchecked], frame: Draft, effort: Effort, *, to_write: bool
) -> list[Batch | Unchecked]:
    """Read everything that was planned, in order; `to_write` says that replies may be written back."""
    paths = [item.path for item in items if isinstance(item, Planned) and item.path is not None]
    if to_write or sum(os.path.getsize(path) for path in paths if os.path.isfile(path)) < BULK_FROM_BYTES:
        return [item if isinstance(item, Unchecked) else read_planned(item, frame) for item in items]
    with _without_looking_for_rubbish():
        return _read_in_bulk(items, frame, effort)


def _read_in_bulk(items: Sequence[Planned | Unchecked], frame: Draft, effort: Effort) -> list[Batch | Unchecked]:
    from tonecheck.batch.read import Unread, read_many

    batches: list[Batch | Unchecked] = []
    places: list[int] = []
    files: list[Unread] = []
    for item in items:
        if isinstance(item, Unchecked) or item.path is None:
            batches.append(item if isinstance(item, Unchecked) else read_planned(item, frame))
            continue
        file = open_planned(item)
        if isinstance(file, Unchecked):
            batches.append(file)
        else:
            places.append(len(batches))
            files.append(Unread(file, item.shape))
            batches.append(Batch(item, file, ()))
    found = read_many(files, frame, processes=effort.processes, use_cache=effort.use_cache)
    for place, replies in zip(places, found, strict=True):
        batch = batches[place]
        assert isinstance(batch, Batch)
        batches[place] = batch._replace(replies=replies)
    return batches


def judge_batches(
    batches: Sequence[Batch | Unchecked], guides: Guides, effort: Effort, judge: Judge = check
) -> list[Checked | Unchecked]:
    """The report of each reply, or what stands in its place, in order."""
    results: list[Checked | Unchecked | None] = []
    waiting: dict[int, _Group] = {}  # by guide: replies to check, and where their reports go
    for batch in batches:
        if isinstance(batch, Unchecked):
            results.append(batch)
            continue
        try:
            guide_of = guides.of(batch)
        except TonecheckError as error:
            results.append(unchecked(batch.planned.name, error))
            continue
        path = batch.file.path if batch.planned.path is not None else None
        for reply in batch.replies:
            if isinstance(reply, Unchecked):
                results.append(reply)
            elif isinstance(reply, DraftError):
                results.append(unchecked(batch.planned.name, reply))
            else:
                guide = guide_of(reply)
                group = waiting.setdefault(id(guide), _Group(guide, [], []))
                group.places.append(len(results))
                group.items.append((reply, path))
                results.append(None)
    total = sum(len(group.items) for group in waiting.values())
    with _watched(total) as advance:
        for group in waiting.values():
            outcomes = _judged(group, guides, effort, judge, advance, in_bulk=total >= BULK_FROM)
            for place, (reply, path), outcome in zip(group.places, group.items, outcomes, strict=True):
                if isinstance(outcome, TonecheckError):
                    results[place] = unchecked(reply.draft.name, outcome)
                else:
                    results[place] = Checked(_with_idle_comments(outcome, reply, group.guide), path, reply)
    return [result for result in results if result is not None]


class _Group(NamedTuple):
    guide: Guide
    places: list[int]
    items: list[tuple[Reply, str | None]]


def _judged(
    group: _Group, guides: Guides, effort: Effort, judge: Judge, advance: Callable[[int], object], *, in_bulk: bool
) -> list[Report | TonecheckError]:
    drafts = [reply.draft for reply, _ in group.items]
    if in_bulk and judge is check:  # LanguageTool is one server, and its answers are not kept
        from tonecheck.batch.judge import judge as judge_in_bulk

        # What is typed or piped is not kept.
        from_files = all(path is not None for _, path in group.items)
        state = guides.state(group.guide) if from_files and effort.use_cache else ""
        with _without_looking_for_rubbish():
            return judge_in_bulk(drafts, group.guide, guide_state=state, processes=effort.processes, advance=advance)
    outcomes: list[Report | TonecheckError] = []
    for draft in drafts:
        try:
            outcomes.append(judge(draft, group.guide))
        except TonecheckError as error:
            outcomes.append(error)
        advance(1)
    return outcomes


def _with_idle_comments(report: Report, reply: Reply, guide: Guide) -> Report:
    """The report with a remark for each comment in the file that allows a rule which finds nothing."""
    idle = [item for item in reply.allowed if not _finds(item.rule_id, reply.draft, guide)]
    remarks = tuple(NotJudged(item.rule_id, f"allowed in line {item.line}, where nothing is found") for item in idle)
    return report._replace(not_judged=report.not_judged + remarks) if remarks else report


def _finds(rule_id: str, draft: Draft, guide: Guide) -> bool:
    return bool(check(draft, guide.restricted(frozenset((rule_id,)), frozenset())).findings)


@contextmanager
def _watched(total: int) -> Iterator[Callable[[int], object]]:
    """What moves the progress bar by a number of replies; it is shown where a person watches."""
    if total < WATCHED_FROM or not sys.stderr.isatty():
        yield lambda count: None
        return
    with click.progressbar(length=total, label="checking", file=sys.stderr) as bar:
        yield bar.update


@contextmanager
def _without_looking_for_rubbish() -> Iterator[None]:
    """Among thousands of replies, all of them still wanted, the search for rubbish takes a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
