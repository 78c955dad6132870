"""A LanguageTool server of our own: started on a free loopback port, ended with us."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from threading import Event
from typing import Any

from tonecheck.errors import GrammarError
from tonecheck.grammar import local
from tonecheck.grammar.wire import Wire

KEEPER = Path(__file__).with_name("keeper.py")
LONGEST_START_S = 90.0
_TRIES = 3  # ports: between finding a free one and LanguageTool's using it, another program may take it


class Service:
    """The process of one LanguageTool. `start` may be called again after it died."""

    def __init__(self) -> None:
        self._keeper: subprocess.Popen[bytes] | None = None

    def start(self, stop: Event) -> Wire:
        """Start LanguageTool and wait until it answers; gives up when `stop` is set.

        Raises: GrammarError if it cannot be found or does not start.
        """
        for _ in range(_TRIES):
            self.end()
            if stop.is_set():
                break
            port = _free_port()
            self._keeper = _kept(local.command(port))
            wire = Wire(f"http://127.0.0.1:{port}")
            if self._answers(wire, stop):
                return wire
            wire.close()
        raise GrammarError("LanguageTool stops as soon as it is started", hint="see `tonecheck doctor`")

    def is_alive(self) -> bool:
        """True while the process runs."""
        return self._keeper is not None and self._keeper.poll() is None

    def end(self) -> None:
        """End the process, if there is one, and wait until it has gone."""
        keeper, self._keeper = self._keeper, None
        if keeper is None:
            return
        assert keeper.stdin is not None
        keeper.stdin.close()
        try:
            keeper.wait(10)
        except subprocess.TimeoutExpired:
            keeper.kill()
            keeper.wait()

    def _answers(self, wire: Wire, stop: Event) -> bool:
        until = time.monotonic() + LONGEST_START_S
        while self.is_alive():
            try:
                wire.get("healthcheck", timeout_s=2)
            except GrammarError:
                if time.monotonic() > until:
                    raise GrammarError(f"LanguageTool was not ready after {LONGEST_START_S:.0f} seconds") from None
                if stop.wait(0.1):
                    raise GrammarError("LanguageTool was not waited for") from None
            else:
                return True
        return False


def _free_port() -> int:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _kept(command: list[str]) -> subprocess.Popen[bytes]:
    options: dict[str, Any] = {"start_new_session": True}  # Ctrl-C is for us; we end LanguageTool ourselves
    if sys.platform == "win32":
        options = {"creationflags": subprocess.CREATE_NO_WINDOW}
    nothing = subprocess.DEVNULL
    return subprocess.Popen(
        [sys.executable, "-I", "-S", str(KEEPER), *command],
        stdin=subprocess.PIPE, stdout=nothing, stderr=nothing, **options,
    )  # fmt: skip
