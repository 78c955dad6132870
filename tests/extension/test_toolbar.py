"""The toolbar popup and the settings page."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.extension.accessibility import serious_faults
from tests.extension.browser import Extension, until, wait_underlined


@pytest.fixture
def draft(extension: Extension, page: Page) -> Page:
    page.goto("https://x.com/compose/post?line=We+leverage+a+new+courier+for+your+shipment.")
    if not extension.is_on(page):
        extension.switch_on(page)
    page.locator("[contenteditable=true]").click()
    wait_underlined(page, "leverage", "shipment")
    return page


def test_the_badge_counts_findings_and_its_title_counts_as_the_channel_does(extension: Extension, draft: Page) -> None:
    until(draft, lambda: extension.badge(draft).isdigit())
    assert extension.badge(draft) == str(len(extension.box(draft)["findings"]))
    assert "of 280 characters" in extension.title(draft)
    popup = extension.open("toolbar", beside=draft)
    expect(popup.locator("#length")).to_have_text("44 of 280 characters")
    popup.close()


def test_the_channel_of_a_site_can_be_changed(extension: Extension, draft: Page) -> None:
    popup = extension.open("toolbar", beside=draft)
    popup.locator("#channel").select_option("bluesky")
    expect(popup.locator("#length")).to_contain_text("of 300")
    popup.locator("#channel").select_option("x")
    expect(popup.locator("#length")).to_contain_text("of 280")
    popup.close()


def test_the_guide_of_a_site_can_be_changed(extension: Extension, draft: Page) -> None:
    popup = extension.open("toolbar", beside=draft)
    popup.locator("#guide").select_option("support")
    wait_underlined(draft, "leverage")
    popup.locator("#guide").select_option("")
    wait_underlined(draft, "leverage", "shipment")
    popup.close()


def test_a_click_on_a_finding_opens_it_in_the_page(extension: Extension, draft: Page) -> None:
    popup = extension.open("toolbar", beside=draft)
    popup.locator(".findings button", has_text="shipment").click()
    expect(draft.locator("tonecheck-card .message")).to_contain_text("shipment")


def test_the_selected_text_can_stand_for_the_customers_message(extension: Extension, page: Page) -> None:
    page.goto("https://editors.test/plain?line=We+leverage+it")
    page.locator("[contenteditable]").click()
    wait_underlined(page, "leverage")
    popup = extension.open("toolbar", beside=page)
    popup.locator("#take-selection").click()
    expect(popup.locator("#note")).to_have_text("Nothing is selected on the page.")
    page.evaluate(
        "() => { const said = document.createElement('p'); said.textContent = 'Where is my book?'; document.body.append(said); getSelection().selectAllChildren(said) }"
    )
    popup.locator("#take-selection").click()
    expect(popup.locator("#customer")).to_have_text("Where is my book?")
    popup.locator("#forget-customer").click()
    expect(popup.locator("#customer")).to_have_count(0)
    popup.close()


def test_a_saved_reply_is_written_once_and_put_into_any_box_without_sending(extension: Extension, draft: Page) -> None:
    options = extension.open("options")
    options.get_by_label("Name").fill("Sign-off")
    options.get_by_label("Text").fill("Best wishes,\nWren")
    options.get_by_role("button", name="Save reply").click()
    expect(options.locator("#replies")).to_contain_text("Sign-off")
    options.close()
    draft.keyboard.press("Control+End")
    draft.keyboard.press("Enter")
    popup = extension.open("toolbar", beside=draft)
    popup.get_by_role("button", name="Sign-off").click()
    expect(draft.locator("[contenteditable=true]")).to_contain_text("Wren")
    assert draft.evaluate("window.model()") == "We leverage a new courier for your shipment.\nBest wishes,\nWren"
    assert draft.locator("html").get_attribute("data-sent") is None
    popup.close()
    options = extension.open("options")
    options.get_by_role("button", name="Delete Sign-off").click()
    expect(options.locator("#replies")).to_have_text("None yet.")
    options.close()


def test_the_assistant_says_what_is_unanswered_and_its_revision_goes_into_the_box(
    extension: Extension, draft: Page
) -> None:
    popup = extension.open("toolbar", beside=draft)
    popup.locator("#advise").click()
    expect(popup.locator(".asks li")).to_have_count(1)
    expect(popup.locator(".asks li")).to_contain_text("Where are they?")
    revision = popup.locator("#revision").inner_text()
    assert "use a new courier for your parcel" in revision
    popup.locator("#insert-revision").click()
    expect(popup.locator("#revision")).to_have_count(0)
    assert draft.evaluate("window.model()").split() == revision.split()
    assert draft.locator("html").get_attribute("data-sent") is None
    popup.close()


def test_a_site_that_is_taken_away_in_the_browser_is_off_and_given_back_is_on(extension: Extension, page: Page) -> None:
    registered = "async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id)"
    page.goto("https://boxes.test/")
    if not extension.is_on(page):
        extension.switch_on(page)
    assert "https://boxes.test" in extension.worker.evaluate(registered)
    manager = extension.context.new_page()
    manager.goto("chrome://extensions/")

    def manage(what: str, *values: object) -> None:
        manager.evaluate(
            "([what, values]) => new Promise((done) => chrome.developerPrivate[what](...values, done))", [what, values]
        )

    manage("updateExtensionConfiguration", {"extensionId": extension.id, "hostAccess": "ON_CLICK"})
    try:
        until(page, lambda: "https://boxes.test" not in extension.worker.evaluate(registered))
    finally:
        manage("updateExtensionConfiguration", {"extensionId": extension.id, "hostAccess": "ON_ALL_SITES"})
        manager.close()
    until(page, lambda: "https://boxes.test" in extension.worker.evaluate(registered))


def test_switching_on_and_off_takes_effect_on_the_open_page(extension: Extension, page: Page) -> None:
    page.goto("https://boxes.test/")
    if extension.is_on(page):
        extension.switch_off(page)
        page.reload()
    page.locator("#reply").click()
    extension.switch_on(page)
    wait_underlined(page, "leverage")
    extension.switch_off(page)
    wait_underlined(page)
    until(page, lambda: extension.badge(page) == "")
    extension.switch_on(page)
    wait_underlined(page, "leverage")


def test_a_wrong_code_is_refused_in_a_sentence(extension: Extension) -> None:
    options = extension.open("options")
    options.locator("#code").fill("000 000")
    options.get_by_role("button", name="Connect").click()
    expect(options.get_by_role("status")).to_contain_text("code")
    expect(options.get_by_role("status")).not_to_contain_text("Connected")
    options.close()


def test_pages_may_not_ask_for_settings_and_never_see_the_token(extension: Extension, page: Page) -> None:
    page.goto("https://editors.test/plain?line=Hello")
    page.locator("[contenteditable]").click()
    session = extension.context.new_cdp_session(page)
    worlds: list[int] = []
    session.on(
        "Runtime.executionContextCreated",
        lambda event: worlds.append(event["context"]["id"]) if event["context"]["name"] == "tonecheck" else None,
    )
    session.send("Runtime.enable")
    for ask in ("chrome.runtime.sendMessage({ name: 'server', what: {} })", "chrome.storage.local.get(null)"):
        answer = session.send(
            "Runtime.evaluate",
            {
                "expression": f"(async () => JSON.stringify(await {ask}))().catch(String)",
                "contextId": worlds[0],
                "awaitPromise": True,
                "returnByValue": True,
            },
        )
        said = str(answer["result"].get("value"))
        assert extension.settings()["token"] not in said, ask
        assert "port" not in said, ask
    session.detach()


@pytest.mark.parametrize("name", ["toolbar", "options"])
def test_our_own_pages_are_usable_with_a_screen_reader(extension: Extension, draft: Page, name: str) -> None:
    page = extension.open(name, beside=draft)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#main, main").first).not_to_contain_text("One moment")
    assert serious_faults(page) == []
    page.close()


def test_what_is_kept_is_small_and_holds_no_draft(extension: Extension, draft: Page) -> None:
    kept = json.dumps(extension.settings())
    assert "courier" not in kept
    assert "courier" not in json.dumps(extension.worker.evaluate("() => chrome.storage.session.get(null)"))
