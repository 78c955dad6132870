"""The pictures of docs/extension.md, taken from real Chromium: `python -m tests.extension.pictures` renews them."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.extension.browser import Extension, click_underlined, wait_underlined
from tests.extension.building import ROOT, build
from tests.extension.conftest import Launched, pair, start_server, stop_server
from tests.extension.test_sites import SITES

NAMES = ("extension-popover.png", "extension-toolbar.png", "extension-settings.png")
_REPLY = "?line=Hi+Anna,&line=I’m+sorry+your+books+are+late.+We+leverage+a+new+courier,+and+your+shipment+is+with+you+on+Friday.&line=Wren"


def take(extension: Extension, folder: Path) -> None:
    """Take all pictures into `folder`."""
    page = extension.context.new_page()
    _reply(extension, page, "Zendesk")
    click_underlined(page, "shipment")
    expect(page.locator("tonecheck-card .message")).to_be_visible()
    page.screenshot(path=folder / NAMES[0], clip={"x": 90, "y": 10, "width": 900, "height": 590})
    _reply(extension, page, "X")
    popup = extension.open("toolbar", beside=page)
    expect(popup.locator(".findings li").first).to_be_visible()
    popup.set_viewport_size({"width": 360, "height": 600})
    popup.locator("body").screenshot(path=folder / NAMES[1])
    options = extension.open("options")
    options.set_viewport_size({"width": 720, "height": 700})
    expect(options.get_by_role("status")).to_contain_text("Connected")
    options.screenshot(path=folder / NAMES[2])
    for opened in (page, popup, options):
        opened.close()


def _reply(extension: Extension, page: Page, name: str) -> None:
    site = SITES[name]
    page.goto(site.url + _REPLY)
    if not extension.is_on(page):
        extension.switch_on(page)
    page.bring_to_front()
    page.locator(site.box).first.click()
    wait_underlined(page, "leverage", "shipment")


def main() -> None:
    """Renew the pictures in docs/."""
    build()
    process, server = start_server(Path(tempfile.mkdtemp()))
    try:
        with sync_playwright() as playwright, Launched(playwright, Path(tempfile.mkdtemp())) as extension:
            pair(extension, server)
            take(extension, ROOT / "docs" / "pictures")
    finally:
        stop_server(process)


if __name__ == "__main__":
    main()
