"""One browser with the extension, one real server, for all tests in here."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, Playwright, expect, sync_playwright

from tests.extension.browser import CODE_SITE, EDITOR_SITE, FLAGS, Extension, answer_pages
from tests.extension.building import ROOT, TEST_BUILD, MissingToolError, build, chromium

GUIDE = Path(__file__).with_name("guide.yaml")


class Server(NamedTuple):
    """A running `tonecheck serve`: its port, and the code that pairs the first client."""

    port: int
    code: str


def start_server(home: Path, port: int = 0) -> tuple[subprocess.Popen[str], Server]:
    """Start a server whose settings live in `home`."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tonecheck",
            "serve",
            "--port",
            str(port),
            "--guide",
            f"harbour={GUIDE}",
            "--guide",
            "support",
        ],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "XDG_CONFIG_HOME": str(home), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if found := re.search(r"Pair the extension:\s+([\d ]+\d)", said):
            address = re.search(r"http://127\.0\.0\.1:(\d+)", said)
            assert address, said
            return process, Server(int(address[1]), found[1])
    raise AssertionError(f"the server did not start: {said}")


def stop_server(process: subprocess.Popen[str]) -> None:
    """Stop a server and wait for it."""
    process.terminate()
    process.wait(timeout=10)
    assert process.stdout is not None
    process.stdout.close()


@pytest.fixture(scope="session")
def built() -> None:
    """Everything is built; what is missing is said in one sentence."""
    try:
        chromium()
        build()
    except MissingToolError as missing:
        pytest.fail(str(missing), pytrace=False)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    process, server = start_server(tmp_path_factory.mktemp("server"))
    yield server
    stop_server(process)


# For this package only: while Playwright runs, no other test may start an event loop.
@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="package")
def extension(
    built: None, playwright: Playwright, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Extension]:
    """The extension, paired with the server on its own settings page, and switched on for the editor pages."""
    with Launched(playwright, tmp_path_factory.mktemp("profile")) as extension:
        pair(extension, server)
        for site in (EDITOR_SITE, CODE_SITE):
            page = extension.context.new_page()
            page.goto(f"{site}/plain?line=Hello")
            extension.switch_on(page, all_boxes=site == CODE_SITE)
            page.close()
        yield extension


class Launched:
    """A browser with the extension, for as long as the `with` lasts."""

    def __init__(self, playwright: Playwright, profile: Path) -> None:
        self._context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium(),
            headless=True,
            args=[*FLAGS, f"--disable-extensions-except={TEST_BUILD}", f"--load-extension={TEST_BUILD}"],
            viewport={"width": 1000, "height": 760},
        )
        # Long, since it is only ever waited out by a test that fails, and machines are busy at times.
        self._context.set_default_timeout(20_000)
        expect.set_options(timeout=20_000)
        self._context.route("https://**/*", answer_pages)

    def __enter__(self) -> Extension:
        return Extension(self._context)

    def __exit__(self, *_: object) -> None:
        self._context.close()


def pair(extension: Extension, server: Server) -> None:
    """Types the server's code into the settings page."""
    options = extension.open("options")
    options.locator("#port").fill(str(server.port))
    options.locator("#code").fill(server.code)
    options.get_by_role("button", name="Connect").click()
    expect(options.get_by_role("status")).to_contain_text("Connected to tonecheck")
    options.close()


@pytest.fixture(scope="module")
def tab(extension: Extension) -> Iterator[Page]:
    tab = extension.context.new_page()
    yield tab
    tab.close()


@pytest.fixture
def page(extension: Extension, tab: Page) -> Iterator[Page]:
    """An empty page. One tab serves a whole module: opening one for each test would take half the time."""
    tab.goto("about:blank")
    tab.bring_to_front()
    yield tab
    for other in extension.context.pages:
        if other is not tab:
            other.close()
