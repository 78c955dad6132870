"""The server is away, slow or broken, and the browser stops our service worker: nothing is lost, nobody is bothered."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.extension.browser import Extension, underlined, until, wait_underlined
from tests.extension.conftest import Server, pair, start_server, stop_server
from tests.extension.scripted_server import ScriptedServer

DRAFT = "https://editors.test/textarea?line=We+leverage+it"


@pytest.fixture
def scripted(extension: Extension) -> Iterator[ScriptedServer]:
    """The extension talks to a scripted server for one test."""
    kept = extension.settings()
    server = ScriptedServer()
    extension.keep(port=server.port)
    forgive(extension)
    yield server
    server.close()
    extension.keep(port=kept["port"])
    forgive(extension)


def forgive(extension: Extension) -> None:
    """Forgets that the server was away, so that the next test does not wait."""
    extension.worker.evaluate("() => chrome.storage.session.remove('absence')")


def absence(extension: Extension) -> dict[str, float]:
    found: dict[str, float] = extension.worker.evaluate(
        "async () => (await chrome.storage.session.get('absence')).absence ?? { failures: 0, retryAt: 0 }"
    )
    return found


def test_a_broken_server_is_a_quiet_badge_and_it_is_asked_less_and_less_often(
    extension: Extension, scripted: ScriptedServer, page: Page
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    scripted.mode = "broken"
    page.goto(DRAFT)
    page.locator("textarea").click()
    until(page, lambda: extension.badge(page) == "!")
    assert "not running" in extension.title(page)
    page.keyboard.press("End")
    page.keyboard.type(" and more, and more, and more", delay=20)
    until(page, lambda: absence(extension)["failures"] >= 2)
    # Typing does not make it ask before its time.
    assert scripted.asked == absence(extension)["failures"]
    scripted.mode = "well"
    wait_underlined(page, "leverage")
    until(page, lambda: extension.badge(page) == "1")
    assert absence(extension) == {"failures": 0, "retryAt": 0}
    assert said == []


def test_the_waits_between_tries_double_up_to_a_minute(
    extension: Extension, scripted: ScriptedServer, page: Page
) -> None:
    assert page.url == "about:blank"  # no box that asks by itself
    scripted.mode = "broken"
    options = extension.open("options")
    waits = []
    for failures in range(8):
        waits.append(
            options.evaluate(
                """async (failures) => {
                  await chrome.storage.session.set({ absence: { failures, retryAt: 0 } });
                  const answer = await chrome.runtime.sendMessage({ name: "check", what: { text: "x", customer: null } });
                  return answer.retryInMs;
                }""",
                failures,
            )
        )
    options.close()
    assert waits == [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]


def test_nobody_listening_is_the_same(extension: Extension, scripted: ScriptedServer, page: Page) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        extension.keep(port=held.getsockname()[1])
        page.goto(DRAFT)
        page.locator("textarea").click()
        until(page, lambda: extension.badge(page) == "!")
        popup = extension.open("toolbar", beside=page)
        expect(popup.get_by_role("status").first).to_contain_text("tonecheck is not running")
        popup.close()
    extension.keep(port=scripted.port)
    wait_underlined(page, "leverage")


def test_typing_while_a_slow_check_runs_moves_what_it_finds_and_asks_once_more(
    extension: Extension, scripted: ScriptedServer, page: Page
) -> None:
    scripted.mode = "slow"
    page.goto(DRAFT)
    page.locator("textarea").click()
    until(page, lambda: scripted.asked == 1)
    page.keyboard.press("Home")
    page.keyboard.type("Well, 😀 then: ", delay=10)
    assert underlined(page) == {}
    assert scripted.asked == 1
    scripted.mode = "well"
    scripted.go_on.set()
    wait_underlined(page, "leverage")
    until(page, lambda: scripted.asked == 2)


def test_a_service_worker_that_was_stopped_goes_on_as_before(extension: Extension, page: Page) -> None:
    before = extension.settings()
    page.goto("https://editors.test/plain?line=We+leverage+it")
    page.locator("[contenteditable]").click()
    wait_underlined(page, "leverage")
    extension.stop_worker(page)
    page.keyboard.press("Control+End")
    page.keyboard.type(" for your shipment")
    wait_underlined(page, "leverage", "shipment")
    assert extension.settings() == before
    until(page, lambda: extension.badge(page) == str(len(extension.box(page)["findings"])))
    extension.stop_worker(page)
    other = extension.context.new_page()
    other.goto("https://editors.test/textarea?line=We+leverage+it")
    other.locator("textarea").click()
    wait_underlined(other, "leverage")
    other.close()


def test_a_server_that_starts_again_is_found_again(
    extension: Extension, server: Server, page: Page, tmp_path: Path
) -> None:
    kept = extension.settings()
    process, own = start_server(tmp_path)
    try:
        pair(extension, own)
        page.goto("https://editors.test/plain?line=We+leverage+it")
        page.locator("[contenteditable]").click()
        wait_underlined(page, "leverage")
        stop_server(process)
        page.keyboard.press("Control+End")
        page.keyboard.type(" for your shipment")
        until(page, lambda: extension.badge(page) == "!")
        process, _ = start_server(tmp_path, own.port)
        wait_underlined(page, "leverage", "shipment")
    finally:
        stop_server(process)
        extension.keep(port=kept["port"], token=kept["token"])
        forgive(extension)
