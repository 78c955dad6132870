"""Judging many drafts: what is known from an earlier run is looked up, the rest is shared among the cores.

The order and the reports are those of `check` on one draft after the other, whatever is cached and however many
processes work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tonecheck.batch.result import decode, encode
from tonecheck.batch.workers import processors, shared
from tonecheck.draft import Draft
from tonecheck.engine import Report, check
from tonecheck.errors import CacheError, TonecheckError
from tonecheck.guide.guide import Guide

SHARED_FROM = 200
"""Drafts to check from which on a second process pays: starting one takes as long as some dozen replies."""

_AT_ONCE = 40  # drafts a process is given at once: a bar that moves, and an end that comes soon after Ctrl-C

Outcome = Report | TonecheckError
_Packed = bytes | TonecheckError
_Advance = Callable[[int], object]


def judge(
    drafts: Sequence[Draft],
    guide: Guide,
    *,
    guide_state: str = "",
    processes: int | None = None,
    advance: _Advance = lambda count: None,
) -> list[Outcome]:
    """The report of each draft, or the error that stands in its place, in order.

    `guide_state` stands for the guide and the choice of its rules; results are looked up and kept under it, or
    neither if it is empty. `processes` is the most to use (default: one for each processor). `advance` is called
    with the number of drafts judged since the last call.
    """
    if not guide_state:
        return list(_fresh(drafts, guide, processes, advance))
    from tonecheck.batch.store import Results, keys_of, results_path

    path = results_path()
    if path is None:
        return list(_fresh(drafts, guide, processes, advance))
    keys = keys_of(drafts, guide_state)
    with Results(path) as results:
        kept = results.read(keys)
    outcomes: dict[int, Outcome] = {}
    for number, key in enumerate(keys):
        if key in kept:
            try:
                outcomes[number] = decode(kept[key], drafts[number], guide)
            except TonecheckError:  # damaged, or an unknown channel: then it is checked, and says so
                continue
    if outcomes:
        advance(len(outcomes))
    rest = [number for number in range(len(drafts)) if number not in outcomes]
    fresh: dict[bytes, bytes] = {}
    for number, outcome in zip(
        rest, _fresh([drafts[number] for number in rest], guide, processes, advance), strict=True
    ):
        outcomes[number] = outcome
        if isinstance(outcome, Report) and not outcome.crashes:
            fresh[keys[number]] = encode(outcome)
    if fresh:
        with Results(path) as results:
            results.write(fresh)
    return [outcomes[number] for number in range(len(drafts))]


def _fresh(drafts: Sequence[Draft], guide: Guide, processes: int | None, advance: _Advance) -> Iterator[Outcome]:
    """Check drafts, on several processors if there are enough of them."""
    if len(drafts) < SHARED_FROM or (processes or processors()) == 1:
        for draft in drafts:
            yield _check(draft, guide)
            advance(1)
        return
    parts = [drafts[start : start + _AT_ONCE] for start in range(0, len(drafts), _AT_ONCE)]
    for part, packed in zip(parts, shared(_check_part, parts, processes, begin=_begin, given=(guide,)), strict=True):
        for draft, item in zip(part, packed, strict=True):
            yield _unpacked(item, draft, guide)
        advance(len(part))


_guide: Guide | None = None  # of a process that works for another


def _begin(guide: Guide) -> None:
    global _guide
    _guide = guide


def _check_part(drafts: Sequence[Draft]) -> list[_Packed]:
    assert _guide is not None
    outcomes = (_check(draft, _guide) for draft in drafts)
    return [encode(outcome) if isinstance(outcome, Report) else outcome for outcome in outcomes]


def _unpacked(item: _Packed, draft: Draft, guide: Guide) -> Outcome:
    if isinstance(item, TonecheckError):
        return item
    try:
        return decode(item, draft, guide)
    except CacheError:  # too long to be packed
        return _check(draft, guide)


def _check(draft: Draft, guide: Guide) -> Outcome:
    try:
        return check(draft, guide)
    except TonecheckError as error:
        return error
