"""A real Chromium with the extension in it, and the pages it visits. Nothing leaves the machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Route, TimeoutError, Worker, expect

from tests.extension.building import EDITORS

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
EDITOR_SITE = "https://editors.test"
# Where boxes that ask spell checkers to stay away are checked too: CodeMirror does so by default.
CODE_SITE = "https://code.test"
_PAGES = Path(__file__).with_name("pages")
_LISTED = """
() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((range) => (
  range instanceof Range
    ? range.toString()
    : (document.activeElement.value ?? document.querySelector("textarea").value).slice(range.startOffset, range.endOffset)
))]))
"""


def answer_pages(route: Route) -> None:
    """Serves what the tests visit: an editor by its name, or a page shaped like a real site."""
    url = route.request.url
    host = url.split("/")[2]
    path = url.split("?")[0].split("/", 3)[3]
    built = EDITORS / "build" / path
    if path.endswith((".js", ".css")) and built.exists():
        kind = "text/javascript" if path.endswith(".js") else "text/css"
        route.fulfill(path=built, content_type=f"{kind}; charset=utf-8")
        return
    if host in ("editors.test", "code.test"):
        style = f'<link rel="stylesheet" href="/{path}.css">' if built.with_suffix(".css").exists() else ""
        body = (
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>Editor</title>'
            f"{style}<style>body {{ font: 16px/1.6 sans-serif; margin: 40px }}</style>"
            f'<button id="outside">Elsewhere</button><div id="root"></div><script type="module" src="/{path}.js"></script>'
        )
        route.fulfill(body=body, content_type="text/html; charset=utf-8")
        return
    page = _PAGES / f"{host}.html"
    if not page.exists():
        route.abort()
        return
    headers = {"content-type": "text/html; charset=utf-8"}
    if (policy := page.with_suffix(".policy")).exists():
        headers["content-security-policy"] = policy.read_text(encoding="utf-8").strip()
    route.fulfill(body=page.read_text(encoding="utf-8"), headers=headers)


class Extension:
    """The extension in a running browser."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.id = self.worker.url.split("/")[2]

    @property
    def worker(self) -> Worker:
        """Its service worker, which the browser may have stopped and started again."""
        workers = self.context.service_workers
        return workers[0] if workers else self.context.wait_for_event("serviceworker")

    def open(self, name: str, *, beside: Page | None = None) -> Page:
        """Opens one of its own pages; the toolbar popup is told which tab it is for."""
        page = self.context.new_page()
        query = f"?tab={self.tab_of(beside)}" if beside else ""
        page.goto(f"chrome-extension://{self.id}/{name}.html{query}")
        return page

    def tab_of(self, page: Page) -> int:
        """The browser's number of the tab that shows `page`."""
        found = self.worker.evaluate(
            "async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1", page.url
        )
        assert found >= 0, page.url
        return int(found)

    def settings(self) -> dict[str, Any]:
        """Everything it keeps on this computer."""
        kept: dict[str, Any] = self.worker.evaluate("() => chrome.storage.local.get(null)")
        return kept

    def keep(self, **values: Any) -> None:
        """Changes what it keeps."""
        self.worker.evaluate("(values) => chrome.storage.local.set(values)", values)

    def switch_on(self, page: Page, *, all_boxes: bool = False) -> None:
        """Switches the page's site on, as an agent does: with the button in the popup."""
        popup = self.open("toolbar", beside=page)
        popup.locator("#switch-on").click()
        expect(popup.locator("#switch-off")).to_be_visible()
        if all_boxes:
            popup.locator("#all-boxes").check()
        popup.close()

    def is_on(self, page: Page) -> bool:
        """Whether the page's site is switched on."""
        origin = "/".join(page.url.split("/")[:3])
        return bool(self.settings().get("sites", {}).get(origin, {}).get("on"))

    def switch_off(self, page: Page) -> None:
        """Switches the page's site off, with the button in the popup."""
        popup = self.open("toolbar", beside=page)
        popup.locator("#switch-off").click()
        expect(popup.locator("#switch-on")).to_be_visible()
        popup.close()

    def badge(self, page: Page) -> str:
        """What the toolbar button shows for the tab."""
        text: str = self.worker.evaluate("(tabId) => chrome.action.getBadgeText({ tabId })", self.tab_of(page))
        return text

    def title(self, page: Page) -> str:
        """What the toolbar button says when pointed at."""
        text: str = self.worker.evaluate("(tabId) => chrome.action.getTitle({ tabId })", self.tab_of(page))
        return text

    def command(self, name: str, page: Page) -> None:
        """Sends a keyboard command, as the browser does when its keys are pressed."""
        self.worker.evaluate(
            "async ([name, id]) => chrome.commands.onCommand.dispatch(name, await chrome.tabs.get(id))",
            [name, self.tab_of(page)],
        )

    def insert(self, page: Page, text: str, *, replace_all: bool = False) -> dict[str, Any]:
        """Puts a text into the box of the page, as the popup does when a saved reply is clicked."""
        placed: dict[str, Any] = self.order(page, {"do": "insert", "text": text, "replaceAll": replace_all})
        return placed

    def box(self, page: Page) -> dict[str, Any]:
        """The box the agent is in, as the popup is told of it."""
        view: dict[str, Any] = self.order(page, {"do": "view-box"})
        return view

    def order(self, page: Page, order: dict[str, Any]) -> Any:
        """Sends an order to the page, as the popup does."""
        popup = self.open("toolbar", beside=page)
        answer = popup.evaluate(
            "(what) => chrome.runtime.sendMessage({ name: 'order', what })", {"tab": self.tab_of(page), "order": order}
        )
        popup.close()
        return answer

    def stop_worker(self, page: Page) -> None:
        """Stops the service worker, as the browser does when it is idle."""
        session = self.context.new_cdp_session(page)
        session.send("ServiceWorker.enable")
        session.send("ServiceWorker.stopAllWorkers")
        session.detach()


def underlined(page: Page) -> dict[str, list[str]]:
    """The stretches that are underlined, by the name of the highlight."""
    found: dict[str, list[str]] = page.evaluate(_LISTED)
    return found


def wait_underlined(page: Page, *words: str) -> None:
    """Waits until these stretches are underlined and no others: errors first, then warnings, then hints."""
    wanted = json.dumps(list(words), separators=(",", ":"), ensure_ascii=False)
    try:
        page.wait_for_function(
            f"(wanted) => {{ const listed = ({_LISTED})(); return JSON.stringify("
            "['error', 'warning', 'info'].flatMap((name) => listed[`tonecheck-${name}`] ?? [])) === wanted }",
            arg=wanted,
        )
    except TimeoutError as error:
        raise AssertionError(f"{underlined(page)} is underlined, not {wanted}") from error


def click_underlined(page: Page, word: str) -> None:
    """Clicks in the middle of an underlined stretch."""
    point = page.evaluate(
        """(word) => {
          for (const ranges of CSS.highlights.values()) for (const range of ranges) {
            const area = document.activeElement.value ?? document.querySelector("textarea")?.value;
            const text = range instanceof Range ? range.toString() : area.slice(range.startOffset, range.endOffset);
            if (text !== word) continue;
            const rect = range.getClientRects()[0];
            return [rect.x + rect.width / 2, rect.y + rect.height / 2];
          }
          return null;
        }""",
        word,
    )
    assert point, f"{word!r} is not underlined: {underlined(page)}"
    page.mouse.click(*point)


def wait_model(page: Page, expected: str) -> None:
    """Waits until the editor's own model of its text is `expected`."""
    try:
        page.wait_for_function("(expected) => window.model() === expected", arg=expected)
    except TimeoutError as error:
        raise AssertionError(f"the model is {page.evaluate('window.model()')!r}, not {expected!r}") from error


def until(page: Page, true: Callable[[], bool]) -> None:
    """Waits for something that no page can see, such as the badge, by looking again after each frame."""
    for _ in range(600):
        if true():
            return
        page.evaluate("() => new Promise((resolve) => requestAnimationFrame(resolve))")
    raise AssertionError("it did not become true")
