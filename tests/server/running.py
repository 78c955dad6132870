"""Starting servers for tests."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient
from starlette.types import ASGIApp

from tonecheck.engine import check
from tonecheck.server.app import build_app
from tonecheck.server.checking import Checker
from tonecheck.server.settings import GuideChoice, Settings

PORT = 8765
ADDRESS = f"http://127.0.0.1:{PORT}"


def settings_of(state: Path, *guides: str, **others: Any) -> Settings:
    """Settings for the guides given by built-in name or path."""
    choices = tuple(GuideChoice(Path(guide).stem, guide, state.parent) for guide in guides)
    return Settings(choices, PORT, state, **others)


def app_of(state: Path, *guides: str, checker: Checker = check, waits: bool = False, **others: Any) -> ASGIApp:
    """An application for the guides given by built-in name or path."""
    return build_app(settings_of(state, *guides, **others), checker=checker, waits=waits)


def client_of(app: ASGIApp) -> TestClient:
    """A client of an application in this process; failures of the server are answers, as they are for anybody."""
    return TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)


class Running:
    """A server process: its `port`, its `folder`, and what it has printed."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        self.process = process
        self.folder = folder
        self.port = int(self.line())

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def line(self) -> str:
        """The next line of standard output; waits for it."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline().decode()
        if not line:
            raise AssertionError(f"the server ended: {(self.folder / 'stderr').read_text()}")
        return line.strip()

    def until(self, pattern: str) -> str:
        """The first group of the first line that the pattern is found in."""
        while True:
            found = re.search(pattern, self.line())
            if found:
                return found[1]

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Send a signal and wait for the end; returns the exit code."""
        self.process.send_signal(number)
        assert self.process.stdout is not None
        rest = self.process.stdout.read()
        (self.folder / "stdout").write_bytes(rest)
        return self.process.wait(20)


@contextlib.contextmanager
def start(folder: Path, *options: str, before: tuple[str, ...] = (), **environment: str) -> Iterator[Running]:
    """A server in a process of its own, working in `folder`, with its state in `folder/config`."""
    with (folder / "stderr").open("wb") as errors:
        process = subprocess.Popen(
            [*before, sys.executable, "-m", "tonecheck", "serve", "--port", "0", *options],
            stdout=subprocess.PIPE,
            stderr=errors,
            cwd=folder,
            env={**os.environ, "TONECHECK_CONFIG_DIR": str(folder / "config"), "PYTHONUNBUFFERED": "1", **environment},
        )
    try:
        yield Running(process, folder)
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()
