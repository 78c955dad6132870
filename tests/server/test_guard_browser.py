"""The guard against a real browser: what pages, images, forms, frames and extensions can make it send."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn import Config, Server

from tonecheck.draft import Draft
from tonecheck.engine import Report, check
from tonecheck.guide.guide import Guide
from tonecheck.server.app import build_app
from tonecheck.server.run import listen
from tonecheck.server.settings import GuideChoice, Settings
from tonecheck.server.state import State

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip

MANIFEST: dict[str, Any] = {
    "manifest_version": 3,
    "name": "A stand-in for the extension",
    "version": "1",
    "background": {"service_worker": "worker.js"},
    "host_permissions": ["http://127.0.0.1/*"],
    "content_scripts": [{"matches": ["http://127.0.0.1/*"], "js": ["content.js"]}],
}
CONTENT_SCRIPT = """
document.addEventListener('ask', async event => {
  const answer = document.documentElement;
  try { answer.dataset.answer = (await fetch(event.detail.url, event.detail.init)).status; }
  catch (error) { answer.dataset.answer = 'blocked'; }
});
"""
FETCH = """async ([url, init]) => {
  try { const answer = await fetch(url, init); return [answer.type, answer.status, await answer.text()]; }
  catch (error) { return ['blocked', 0, '']; }
}"""


class Strange(BaseHTTPRequestHandler):
    """A page of somebody else's."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>a stranger</title><body>a stranger</body>")

    def log_message(self, *_: Any) -> None:
        """Nothing on standard error."""


@pytest.fixture(scope="module")
def stranger() -> Iterator[str]:
    """The address of another server on this machine: a page on loopback is the hardest case, since the browser's
    own rules about local networks let it through.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), Strange)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


class Watched:
    """A server in a thread of this process that notes every request: origin, path, status; and counts the checks."""

    def __init__(self, folder: Path) -> None:
        self._arrived = threading.Condition()
        self._notes: list[tuple[str, str, int]] = []
        self.checks = 0
        self._listener = listen(0)
        self.port: int = self._listener.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.state = State(folder / "server.sqlite3")
        guides = (GuideChoice("support", "support", folder),)
        app = build_app(Settings(guides, self.port, folder / "server.sqlite3"), checker=self._check)
        config = Config(self._noting(app), ws="none", log_config=None, log_level="error")
        self._server = Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._listener]})
        self._thread.start()

    def close(self) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._listener.close()
        self.state.close()

    def forget(self) -> None:
        """Start anew."""
        with self._arrived:
            self._notes.clear()

    def next(self) -> tuple[str, str, int]:
        """The first request since, once it was answered."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: self._notes, timeout=15), "the browser sent nothing"
            return self._notes[0]

    def _check(self, draft: Draft, guide: Guide) -> Report:
        self.checks += 1
        return check(draft, guide)

    def _noting(self, app: ASGIApp) -> ASGIApp:
        async def noting(scope: Scope, receive: Receive, send: Send) -> None:
            async def note(message: Message) -> None:
                if message["type"] == "http.response.start":
                    origin = dict(scope["headers"]).get(b"origin", b"").decode()
                    with self._arrived:
                        self._notes.append((origin, scope["path"], message["status"]))
                        self._arrived.notify_all()
                await send(message)

            await app(scope, receive, note)

        return noting


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    watched = Watched(tmp_path_factory.mktemp("guarded"))
    yield watched
    watched.close()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """Chromium with the stand-in extension; a foreign name leads to this machine."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert chromium is not None, "these tests need Chromium (Debian: apt-get install chromium)"
    folder = tmp_path_factory.mktemp("extension")
    (folder / "manifest.json").write_text(json.dumps(MANIFEST), encoding="utf-8")
    (folder / "worker.js").write_text("", encoding="utf-8")
    (folder / "content.js").write_text(CONTENT_SCRIPT, encoding="utf-8")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"),
            executable_path=chromium,
            headless=True,
            args=[
                *FLAGS,
                f"--disable-extensions-except={folder}",
                f"--load-extension={folder}",
                "--host-resolver-rules=MAP evil.test 127.0.0.1",
            ],
        )
        yield context
        context.close()


@pytest.fixture
def page(browser: BrowserContext, stranger: str) -> Iterator[Page]:
    """A stranger's page."""
    opened = browser.new_page()
    opened.goto(stranger)
    yield opened
    opened.close()


def refused(server: Watched, page: Page, act: str, argument: Any) -> str:
    """Make a page send something; it must arrive, be refused, and not be worked on. Returns its origin."""
    server.forget()
    before = server.checks
    page.evaluate(act, argument)
    origin, path, status = server.next()
    assert status == 403, path
    assert server.checks == before
    return origin


@pytest.mark.parametrize("path", ["/v2/check", "/v1/check", "/v1/pair", "/session"])
@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded"])
def test_a_page_cannot_post_without_asking(page: Page, server: Watched, stranger: str, path: str, kind: str) -> None:
    init = {"method": "POST", "mode": "no-cors", "headers": {"Content-Type": kind}, "body": "language=en&text=leverage"}
    assert refused(server, page, FETCH, [server.address + path, init]) == stranger


def test_a_page_cannot_read_or_post_by_asking(page: Page, server: Watched) -> None:
    json_post = {"method": "POST", "headers": {"Content-Type": "application/json"}, "body": '{"text": "leverage"}'}
    for path, init in (("/v1/check", json_post), ("/v1/health", {}), ("/v2/check?language=en&text=leverage", {})):
        refused(server, page, FETCH, [server.address + path, init])
        assert page.evaluate(FETCH, [server.address + path, init]) == ["blocked", 0, ""]


@pytest.mark.parametrize(
    "act",
    [
        "url => { new Image().src = url; }",
        "url => { const tag = document.createElement('script'); tag.src = url; document.body.append(tag); }",
        "url => { const tag = document.createElement('iframe'); tag.src = url; document.body.append(tag); }",
        "url => { const tag = document.createElement('link'); tag.rel = 'stylesheet'; tag.href = url; document.head.append(tag); }",
        "url => { fetch(url, {mode: 'no-cors'}).catch(() => {}); }",
        "url => { navigator.sendBeacon(url, 'language=en&text=leverage'); }",
        "url => { location.href = url; }",
        "url => { const form = document.createElement('form'); form.method = 'POST'; form.action = url;"
        " document.body.append(form); form.submit(); }",
        "url => { const tag = document.createElement('iframe'); tag.sandbox = 'allow-scripts allow-forms';"
        " tag.srcdoc = `<form method=POST action='${url}'><input name=text value=a></form>"
        "<script>document.forms[0].submit()</script>`; document.body.append(tag); }",
    ],
    ids=["image", "script", "frame", "stylesheet", "get", "beacon", "link", "form", "sandboxed form"],
)
def test_nothing_a_page_embeds_or_follows_is_served(page: Page, server: Watched, act: str) -> None:
    refused(server, page, act, f"{server.address}/v2/check?language=en&text=leverage")


def test_a_web_socket_is_refused(page: Page, server: Watched) -> None:
    act = """url => new Promise(done => {
      const socket = new WebSocket(url); socket.onopen = () => done('open'); socket.onerror = () => done('refused'); })"""
    assert page.evaluate(act, server.address.replace("http", "ws") + "/v1/check") == "refused"


def test_a_name_rebound_to_this_machine_is_refused(browser: BrowserContext, server: Watched) -> None:
    page = browser.new_page()
    address = f"http://evil.test:{server.port}"
    answer = page.goto(f"{address}/")
    assert answer is not None
    assert answer.status == 403
    assert "refused (host)" in page.content()
    # To the browser, what a page of that name sends is "same-origin": only the Host gives it away.
    act = """url => { const form = document.createElement('form'); form.method = 'POST'; form.action = url;
      document.body.append(form); form.submit(); }"""
    assert refused(server, page, act, f"{address}/v2/check?language=en&text=leverage") in (address, "null")
    page.close()


def test_a_content_script_is_refused_like_the_page_it_runs_in(page: Page, server: Watched, stranger: str) -> None:
    init = {
        "method": "POST",
        "mode": "no-cors",
        "headers": {"Content-Type": "text/plain"},
        "body": "language=en&text=a",
    }
    act = "detail => document.dispatchEvent(new CustomEvent('ask', {detail}))"
    assert refused(server, page, act, {"url": f"{server.address}/v2/check", "init": init}) == stranger


def test_an_extension_gets_in_by_pairing_only(browser: BrowserContext, server: Watched) -> None:
    worker = browser.service_workers[0] if browser.service_workers else browser.wait_for_event("serviceworker")
    url = server.address
    headers = {"Content-Type": "application/json"}
    check = [f"{url}/v1/check", {"method": "POST", "headers": headers, "body": '{"text": "We leverage it."}'}]
    assert worker.evaluate(FETCH, check)[1] == 403
    code = server.state.new_code()
    init = {"method": "POST", "headers": headers, "body": json.dumps({"code": code, "name": "stand-in"})}
    status, text = worker.evaluate(FETCH, [f"{url}/v1/pair", init])[1:]
    assert status == 200
    paired = json.loads(text)
    assert paired["origin"] == worker.url.removesuffix("/worker.js")
    status, text = worker.evaluate(FETCH, check)[1:]
    assert status == 200
    assert [item["rule"] for item in json.loads(text)["findings"]] == ["banned-term"]
    guide = f"{url}/v1/guides/support"
    assert worker.evaluate(FETCH, [guide, {}])[1] == 401
    known = {"Authorization": f"Bearer {paired['token']}"}
    assert worker.evaluate(FETCH, [guide, {"headers": known}])[1] == 200


def test_our_own_page_gets_in_and_asks_nobody_else(browser: BrowserContext, server: Watched, stranger: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(f"{server.address}/")
    assert answer is not None
    assert answer.status == 200
    page.wait_for_load_state("load")
    init = {"method": "POST", "headers": {"Content-Type": "application/json"}, "body": '{"text": "We leverage it."}'}
    assert page.evaluate(FETCH, [f"{server.address}/v1/check", init])[1] == 200
    assert all(url.startswith(server.address) for url in asked)
    assert page.evaluate(FETCH, [stranger, {"mode": "no-cors"}]) == ["blocked", 0, ""]
    page.close()
