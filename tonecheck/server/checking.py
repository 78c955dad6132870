"""Running the engine for a request: within a time budget, and without holding up the others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from tonecheck.draft import Draft
from tonecheck.engine import Report, check
from tonecheck.guide.guide import Guide
from tonecheck.server.problem import RequestError

Checker = Callable[[Draft, Guide], Report]
"""What judges a draft: the engine, or the engine and a grammar checker together. Called from a thread of its own
if it is said to wait for others.
"""

SHORT_TEXT = 4_000
"""Up to this many code points a check takes milliseconds, and a thread would only add to them."""

MOST_AT_ONCE = 4

P = ParamSpec("P")
T = TypeVar("T")


class Checking:
    """A checker with its threads. `waits` says that it waits for other programs; `budget_s` bounds one request."""

    def __init__(self, checker: Checker = check, *, waits: bool = False, budget_s: float = 10.0) -> None:
        self._checker = checker
        self._waits = waits
        self._budget_s = budget_s
        self._threads = ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="check")
        self._running = 0

    async def report(self, draft: Draft, guide: Guide) -> Report:
        """Check a draft.

        Raises: RequestError if it takes longer than the budget, or if too many long texts are being checked.
        """
        if not self._waits and len(draft.text) <= SHORT_TEXT:
            return self._checker(draft, guide)
        return await self.aside(self._checker, draft, guide)

    async def aside(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run something slow in a thread, within the budget.

        Work that has run out of time cannot be stopped, but keeps its place among the few that may run: slow
        requests cannot pile up. Raises: RequestError, as `report` does.
        """
        if self._running >= 4 * MOST_AT_ONCE:
            raise RequestError("busy", "too much is being checked at this moment", hint="try again in a second")
        self._running += 1
        job = asyncio.get_running_loop().run_in_executor(self._threads, lambda: work(*args, **kwargs))
        job.add_done_callback(self._done)
        try:
            return await asyncio.wait_for(asyncio.shield(job), self._budget_s)
        except TimeoutError:
            raise RequestError(
                "busy", f"this takes longer than {self._budget_s:g} seconds", hint="send less text"
            ) from None

    def _done(self, job: asyncio.Future[T]) -> None:
        self._running -= 1
        if not job.cancelled():
            job.exception()  # seen: a late failure is nobody's any more

    def close(self) -> None:
        """Take no more work."""
        self._threads.shutdown(wait=False, cancel_futures=True)
