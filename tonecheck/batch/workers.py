"""Sharing work among processes, in order, whatever becomes of one of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def shared(
    work: Callable[[Part], Result],
    parts: Sequence[Part],
    processes: int | None = None,
    *,
    begin: Callable[..., None] | None = None,
    given: tuple[Any, ...] = (),
) -> Iterator[Result]:
    """Yield `work(part)` of every part, in order.

    `processes` is the most to use (default: one for each processor); with one, the work is done here.
    `begin(*given)` is called once in each process before it works. If a process dies, the rest is done here.
    """
    at_work = min(processes or processors(), len(parts))
    done = 0
    if at_work > 1:
        from concurrent.futures.process import BrokenProcessPool

        try:
            for result in _elsewhere(work, parts, at_work, begin, given):
                yield result
                done += 1
        except BrokenProcessPool:  # killed, for want of memory perhaps: go on alone
            pass
    if begin is not None and done < len(parts):
        begin(*given)
    for part in parts[done:]:
        yield work(part)


def _elsewhere(
    work: Callable[[Part], Result],
    parts: Sequence[Part],
    processes: int,
    begin: Callable[..., None] | None,
    given: tuple[Any, ...],
) -> Iterator[Result]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Elsewhere than on Linux a fork may find locks of the system's libraries taken.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(processes, context, _begin, (begin, given))
    try:
        yield from pool.map(work, parts)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(begin: Callable[..., None] | None, given: tuple[Any, ...]) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that a person started
    if begin is not None:
        begin(*given)
