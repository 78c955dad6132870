"""Pages that forbid everything, boxes that must be left alone, frames, and textareas without ranges of their own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.extension.browser import Extension, click_underlined, underlined, wait_underlined


def test_a_page_that_allows_no_connections_and_no_styles_is_checked_all_the_same(
    extension: Extension, page: Page
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto("https://strict.test/")
    extension.switch_on(page)
    page.get_by_label("Reply", exact=True).click()
    wait_underlined(page, "leverage")
    click_underlined(page, "leverage")
    card = page.locator("tonecheck-card")
    expect(card.locator(".message")).to_be_visible()
    assert card.locator(".card").evaluate("(card) => getComputedStyle(card).borderRadius") == "10px"
    card.locator("[data-fix='0']").click()
    expect(page.get_by_label("Reply", exact=True)).to_have_value("Hi Anna, we use a new courier.")
    page.get_by_label("Rich reply").click()
    wait_underlined(page, "shipment")
    assert said == []


@pytest.fixture
def boxes(extension: Extension, page: Page) -> Page:
    page.goto("https://boxes.test/")
    if not extension.is_on(page):
        extension.switch_on(page)
    return page


def test_secrets_single_lines_and_boxes_that_ask_for_it_are_never_read(extension: Extension, boxes: Page) -> None:
    for name in ("password", "line", "card", "code", "read", "away", "query", "one"):
        boxes.locator(f"#{name}").click()
        boxes.keyboard.press("End")
        boxes.keyboard.type(" it for your shipment")
    boxes.locator("#reply").click()
    wait_underlined(boxes, "leverage")
    assert extension.box(boxes)["text"] == "we leverage"


def test_editors_in_frames_are_checked(boxes: Page) -> None:
    frame = boxes.frame_locator("iframe")
    frame.locator("body").click()
    inside = next(frame for frame in boxes.frames if frame.parent_frame)
    inside.wait_for_function("() => [...(CSS.highlights.get('tonecheck-warning') ?? [])].join() === 'leverage'")


def test_editors_in_shadow_roots_are_checked(boxes: Page) -> None:
    boxes.get_by_label("In a shadow").click()
    wait_underlined(boxes, "leverage")
    click_underlined(boxes, "leverage")
    boxes.locator("tonecheck-card [data-fix='0']").click()
    expect(boxes.get_by_label("In a shadow")).to_have_text("In a shadow we use it")


def test_a_textarea_without_ranges_gets_its_underlines_from_a_copy_laid_over_it(page: Page) -> None:
    page.goto("https://editors.test/textarea?line=Hi+Anna,&line=we+leverage+it")
    page.evaluate("document.documentElement.dataset.forceMirror = ''")
    area = page.locator("textarea")
    area.click()
    wait_underlined(page, "leverage")
    place = "(range) => { const { x, y, width } = range.getBoundingClientRect(); return [x, y, width].map(Math.round) }"
    mirrored = page.evaluate(f"({place})([...CSS.highlights.get('tonecheck-warning')][0])")
    real = page.evaluate(f"({place})(document.querySelector('textarea').createValueRange(12, 20))")
    assert mirrored == real
    click_underlined(page, "leverage")
    page.locator("tonecheck-card [data-fix='0']").click()
    expect(area).to_have_value("Hi Anna,\nwe use it")


def test_nothing_is_put_into_the_page_of_a_site_that_is_off(extension: Extension, page: Page) -> None:
    page.goto("https://boxes.test/")
    if extension.is_on(page):
        extension.switch_off(page)
    page.locator("#reply").click()
    page.keyboard.type("we leverage it")
    assert page.evaluate("window.tonecheckRuns") is None
    assert underlined(page) == {}


def test_the_editors_elements_get_no_attributes(page: Page) -> None:
    page.goto("https://editors.test/plain?line=we+leverage+it")
    box = page.locator("[contenteditable]")
    before = box.evaluate("(box) => box.outerHTML")
    box.click()
    wait_underlined(page, "leverage")
    click_underlined(page, "leverage")
    expect(page.locator("tonecheck-card .message")).to_be_visible()
    assert box.evaluate("(box) => box.outerHTML") == before


def test_nothing_is_drawn_or_opened_while_a_character_is_composed(page: Page) -> None:
    page.goto("https://editors.test/plain?line=we+leverage+it")
    page.locator("[contenteditable]").click()
    wait_underlined(page, "leverage")
    page.keyboard.press("Control+End")
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": " shipment", "selectionStart": 9, "selectionEnd": 9})
    expect(page.locator("[contenteditable]")).to_have_text("we leverage it shipment")
    # Meanwhile another box on the page is checked twice, which takes longer than checking this one would.
    page.evaluate("""() => { window.other = document.createElement('textarea'); document.body.append(other) }""")
    for text in ("we leverage it", "we leverage it, and leverage more"):
        page.evaluate(
            "(text) => { other.value = text; other.dispatchEvent(new Event('input', { bubbles: true })) }", text
        )
        page.wait_for_function(
            "(size) => CSS.highlights.get('tonecheck-warning').size === size", arg=1 + text.count("leverage")
        )
    assert underlined(page) == {"tonecheck-warning": ["leverage"] * 3}
    keyboard.send("Input.insertText", {"text": " shipment"})
    wait_underlined(page, "leverage", "shipment", "leverage", "leverage")
