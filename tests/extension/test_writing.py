"""What must not be lost when a text is changed: formatting, mentions, a moved text, what the agent types meanwhile."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.extension.browser import Extension, click_underlined, underlined, wait_model, wait_underlined


def box(page: Page, content: str) -> None:
    """A plain editable box with this content, the caret at its end."""
    page.goto("https://editors.test/plain?line=x")
    root = page.locator("[contenteditable=true]")
    root.evaluate("(box, content) => { box.innerHTML = content }", content)
    root.click()
    page.keyboard.press("Control+End")


def test_bold_and_links_around_a_fix_stay(page: Page) -> None:
    box(page, '<div>Hi <b>Anna</b>, we leverage <a href="https://books.test/">our site</a>.</div>')
    wait_underlined(page, "leverage")
    click_underlined(page, "leverage")
    page.locator("tonecheck-card [data-fix='0']").click()
    expect(page.locator("[contenteditable]")).to_have_text("Hi Anna, we use our site.")
    expect(page.locator("[contenteditable] b")).to_have_text("Anna")
    expect(page.locator("[contenteditable] a")).to_have_text("our site")


def test_a_fix_inside_bold_stays_bold(page: Page) -> None:
    box(page, "<div>Hi Anna, we <b>leverage it</b> now.</div>")
    wait_underlined(page, "leverage")
    click_underlined(page, "leverage")
    page.locator("tonecheck-card [data-fix='0']").click()
    expect(page.locator("[contenteditable] b")).to_have_text("use it")


def test_a_mention_is_read_and_never_written_into(extension: Extension, page: Page) -> None:
    extension.context.grant_permissions(["clipboard-read", "clipboard-write"])
    box(page, '<div>Your <span contenteditable="false">shipment</span> leaves on Friday.</div>')
    wait_underlined(page, "shipment")
    click_underlined(page, "shipment")
    page.locator("tonecheck-card [data-fix='0']").click()
    expect(page.locator("tonecheck-card [role=alert]")).to_contain_text("press Ctrl+V")
    assert page.evaluate("navigator.clipboard.readText()") == "parcel"
    expect(page.locator("[contenteditable=true]")).to_have_text("Your shipment leaves on Friday.")


def test_a_click_that_the_page_made_up_changes_nothing(page: Page) -> None:
    page.goto("https://editors.test/textarea?line=We+leverage+it")
    page.locator("textarea").click()
    wait_underlined(page, "leverage")
    click_underlined(page, "leverage")
    fix = page.locator("tonecheck-card [data-fix='0']")
    expect(fix).to_be_visible()
    fix.dispatch_event("click")
    # A click that counts closes the popover at once, before anything is written.
    assert fix.is_visible()
    fix.click()
    expect(page.locator("textarea")).to_have_value("We use it")


def test_a_draft_that_the_page_changed_is_not_written_over(page: Page) -> None:
    page.goto("https://editors.test/textarea?line=We+leverage+it")
    page.locator("textarea").click()
    wait_underlined(page, "leverage")
    click_underlined(page, "leverage")
    # A page that sets the value by itself sends no event, and the extension's next look closes the popover.
    # So the page does it in the click itself, before the button hears of it: no look comes between.
    page.evaluate("""() => window.addEventListener('click', () => {
      document.querySelector('textarea').value = 'Something else altogether' }, { capture: true, once: true })""")
    page.locator("tonecheck-card [data-fix='0']").click()
    expect(page.locator("tonecheck-card [role=alert]")).to_contain_text("changed meanwhile")
    expect(page.locator("textarea")).to_have_value("Something else altogether")


@pytest.mark.parametrize("editor", ["textarea", "plain", "slate", "draft", "ckeditor"])
def test_several_changes_of_one_suggestion_are_made_and_undone_together(page: Page, editor: str) -> None:
    page.goto(f"https://editors.test/{editor}?line=This+is+a+product+of+ours.")
    page.locator("html[data-ready]").wait_for()
    page.locator("textarea, [contenteditable=true]").first.click()
    wait_underlined(page, "product")
    click_underlined(page, "product")
    page.locator("tonecheck-card [data-fix='0']").click()
    wait_model(page, "This is an item of ours.")
    page.keyboard.press("Control+z")
    wait_model(page, "This is a product of ours.")


def test_a_box_that_puts_its_own_text_back_is_not_fought_with(page: Page) -> None:
    page.goto("https://editors.test/textarea?line=We+leverage+it")
    page.evaluate("""() => { const area = document.querySelector('textarea');
      area.addEventListener('input', () => { area.value = 'We leverage it' }) }""")
    page.locator("textarea").click()
    wait_underlined(page, "leverage")
    click_underlined(page, "leverage")
    page.locator("tonecheck-card [data-fix='0']").click()
    expect(page.locator("tonecheck-card [role=alert]")).to_be_visible()
    expect(page.locator("textarea")).to_have_value("We leverage it")


def test_a_sent_reply_leaves_no_underlines_and_no_count(extension: Extension, page: Page) -> None:
    page.goto("https://editors.test/textarea?line=We+leverage+it")
    page.locator("textarea").click()
    wait_underlined(page, "leverage")
    page.evaluate("document.querySelector('textarea').value = ''")
    wait_underlined(page)
    page.evaluate("document.querySelector('textarea').remove()")
    page.locator("#outside").click()
    assert underlined(page) == {}
