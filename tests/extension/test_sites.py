"""Pages shaped like the sites agents work on: the customer's message is found, the reply is checked, nothing is sent."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.extension.browser import Extension, click_underlined, wait_underlined


class Site(NamedTuple):
    """A site, its reply box, the channel it stands for, and what the customer wrote there."""

    url: str
    box: str
    channel: str
    customer: str


SITES = {
    "Gmail": Site("https://mail.google.com/mail/u/0/", "[role=textbox]", "email", "Hello, my three books from order 41882 should have come last Friday. Where are they?"),
    "Zendesk": Site("https://acme.zendesk.com/agent/tickets/5521", ".ck-editor__editable", "zendesk", "My parcel is a week late and nobody answers. Can you tell me where it is?"),
    "X": Site("https://x.com/compose/post", "[contenteditable=true]", "x", "@harbourbooks three books ordered, none here. A week late! Where are they?"),
    "Intercom": Site("https://app.intercom.com/a/inbox/abc/inbox/conversation/1", ".ProseMirror", "intercom", "Hi, I ordered three books and none of them came. Can I have my money back?"),
}  # fmt: skip
DRAFT = "?line=Hi+Anna,&line=We+leverage+a+new+courier,+and+your+shipment+is+here+on+Friday."


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest, extension: Extension, page: Page) -> tuple[Site, Page]:
    """The page of a site, switched on, the agent in the reply box."""
    site = SITES[request.param]
    page.goto(site.url + DRAFT)
    if not extension.is_on(page):
        extension.switch_on(page)
    page.bring_to_front()
    page.locator(site.box).first.click()
    return site, page


def test_the_reply_is_checked_and_mended_and_nothing_is_sent(site: tuple[Site, Page]) -> None:
    _, page = site
    wait_underlined(page, "leverage", "shipment")
    click_underlined(page, "leverage")
    page.locator("tonecheck-card [data-fix='0']").click()
    wait_underlined(page, "shipment")
    expect(page.locator(site[0].box).first).to_contain_text(
        "We use a new courier, and your shipment is here on Friday."
    )
    assert page.locator("html").get_attribute("data-sent") is None


def test_channel_and_customers_message_are_known(site: tuple[Site, Page], extension: Extension) -> None:
    shape, page = site
    wait_underlined(page, "leverage", "shipment")
    popup = extension.open("toolbar", beside=page)
    expect(popup.locator("#channel")).to_have_value(shape.channel)
    expect(popup.locator("#customer")).to_have_text(shape.customer)
    popup.close()


def test_the_quoted_mail_below_a_reply_is_not_checked(extension: Extension, page: Page) -> None:
    page.goto(SITES["Gmail"].url)
    if not extension.is_on(page):
        extension.switch_on(page)
    page.locator("[role=textbox]").click()
    wait_underlined(page, "leverage", "shipment")
    assert extension.box(page)["text"] == "Hi Anna,\n\nWe leverage a new courier, and your shipment is here on Friday."
