"""The popover beside an underlined stretch: what it says, how the keyboard uses it, what its buttons do."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.extension.accessibility import serious_faults
from tests.extension.browser import Extension, click_underlined, underlined, wait_underlined

DRAFT = "https://editors.test/plain?line=Hi+Anna,&line=we+leverage+a+new+courier+for+your+shipment."


@pytest.fixture
def draft(extension: Extension, page: Page) -> Page:
    page.goto(DRAFT)
    page.locator("[contenteditable]").click()
    page.keyboard.press("Control+End")
    wait_underlined(page, "leverage", "shipment")
    return page


def test_it_says_what_why_and_which_line_of_the_guide(draft: Page) -> None:
    click_underlined(draft, "leverage")
    card = draft.locator("tonecheck-card")
    expect(card.locator(".message")).to_have_text("“leverage” is a word this brand does not use")
    expect(card.locator(".why")).to_have_text("Nobody talks like that in a bookshop")
    expect(card.locator(".source")).to_have_text(re.compile(r"Your guide: .*guide\.yaml:5"))
    expect(card.locator("[data-fix]")).to_have_text("Write “use”")
    card.locator("summary").click()
    expect(card.locator(".manual h2").first).to_have_text("Why")


def test_the_keyboard_goes_through_the_findings_applies_and_dismisses(extension: Extension, draft: Page) -> None:
    draft.keyboard.press("Control+Home")
    extension.command("next-finding", draft)
    number, focused = draft.locator("tonecheck-card .number"), draft.locator("tonecheck-card [data-fix='0']")
    expect(number).to_have_text("1 of 2")
    expect(focused).to_be_focused()
    draft.keyboard.press("ArrowDown")
    expect(number).to_have_text("2 of 2")
    draft.keyboard.press("ArrowUp")
    expect(number).to_have_text("1 of 2")
    draft.keyboard.press("Escape")
    expect(draft.locator("tonecheck-card")).to_have_count(0)
    expect(draft.locator("[contenteditable]")).to_be_focused()
    extension.command("next-finding", draft)
    extension.command("next-finding", draft)
    expect(number).to_have_text("2 of 2")
    extension.command("apply-finding", draft)
    expect(draft.locator("[contenteditable]")).to_contain_text("for your parcel.")
    wait_underlined(draft, "leverage")


def test_change_it_myself_selects_the_stretch(draft: Page) -> None:
    click_underlined(draft, "shipment")
    draft.get_by_role("button", name="I’ll change it").click()
    draft.keyboard.type("box")
    expect(draft.locator("[contenteditable]")).to_contain_text("for your box.")
    wait_underlined(draft, "leverage")


def test_wrong_here_is_kept_without_the_text_and_only_for_this_place(extension: Extension, draft: Page) -> None:
    click_underlined(draft, "leverage")
    draft.get_by_role("button", name="Wrong here").click()
    wait_underlined(draft, "shipment")
    kept = extension.settings()["judgements"]
    assert [(one["verdict"], one["rule"]) for one in kept] == [("wrong-here", "banned-term")]
    assert "leverage" not in str(kept)
    assert "courier" not in str(extension.settings())
    draft.reload()
    draft.locator("[contenteditable]").click()
    wait_underlined(draft, "shipment")
    forget_all(extension)
    draft.reload()
    draft.locator("[contenteditable]").click()
    wait_underlined(draft, "leverage", "shipment")


def test_not_for_us_holds_for_the_entry_everywhere_and_can_be_taken_back(extension: Extension, draft: Page) -> None:
    click_underlined(draft, "shipment")
    draft.get_by_role("button", name="Not for us").click()
    wait_underlined(draft, "leverage")
    draft.goto("https://editors.test/textarea?line=Another+shipment+to+leverage")
    draft.locator("textarea").click()
    wait_underlined(draft, "leverage")
    forget_all(extension)
    draft.keyboard.press("End")
    draft.keyboard.type(" now")
    wait_underlined(draft, "shipment", "leverage")


def forget_all(extension: Extension) -> None:
    """Takes judgements back on the settings page."""
    options = extension.open("options")
    options.get_by_role("button", name=re.compile("^Show .* again$")).click()
    expect(options.locator("#judgements")).to_have_text("Nothing.")
    options.close()


def test_a_page_cannot_press_its_buttons(draft: Page) -> None:
    click_underlined(draft, "leverage")
    expect(draft.locator("tonecheck-card [data-fix='0']")).to_be_visible()
    draft.evaluate("document.querySelector('tonecheck-card').shadowRoot.querySelector('[data-fix]').click()")
    assert "leverage" in draft.locator("[contenteditable]").inner_text()
    draft.locator("tonecheck-card [data-do='close']").click()
    assert "leverage" in draft.locator("[contenteditable]").inner_text()


def test_it_closes_when_its_stretch_is_typed_over_and_follows_when_it_moves(draft: Page) -> None:
    click_underlined(draft, "shipment")
    card = draft.locator("tonecheck-card")
    before = card.evaluate("(card) => card.getBoundingClientRect().y")
    draft.keyboard.press("Control+Home")
    draft.keyboard.press("Enter")
    wait_underlined(draft, "leverage", "shipment")
    assert card.evaluate("(card) => card.getBoundingClientRect().y") > before
    draft.evaluate("""() => { const range = [...CSS.highlights.get('tonecheck-open')][0];
      getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset) }""")
    draft.keyboard.type("box")
    expect(card).to_have_count(0)
    assert underlined(draft) == {"tonecheck-warning": ["leverage"]}


def test_it_is_usable_with_a_screen_reader(draft: Page) -> None:
    click_underlined(draft, "leverage")
    expect(draft.get_by_role("dialog", name="“leverage” is a word this brand does not use")).to_be_visible()
    assert serious_faults(draft, "tonecheck-card") == []
