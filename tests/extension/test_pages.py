"""Pages that forbid everything, boxes that must be left alone, frames, and textareas without ranges of their own."""

from __future__ import annotations

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.extension.browser import Extension, click_underlined, underlined, wait_underlined


def test_a_page_that_allows_no_connections_and_no_styles_is_checked_all_the_same(extension: Extension, page: Page) -> None:
    said: list[ConsoleMessage] = []
    page.on("console", said.append)
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


@pytest.mark.parametrize("name", ["password", "line", "card", "code", "read", "away", "query", "one"])
def test_secrets_and_single_lines_are_never_read(boxes: Page, name: str) -> None:
    boxes.locator(f"#{name}").click()
    boxes.locator("#reply").click()
    wait_underlined(boxes, "leverage")
    boxes.locator(f"#{name}").click()
    boxes.keyboard.press("End")
    boxes.keyboard.type(" it")
    boxes.locator("#reply").click()
    boxes.keyboard.press("End")
    boxes.keyboard.type(" for your shipment")
    wait_underlined(boxes, "leverage", "shipment")


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


def test_nothing_happens_while_a_character_is_composed(page: Page) -> None:
    page.goto("https://editors.test/plain?line=we+leverage+it")
    page.locator("[contenteditable]").click()
    wait_underlined(page, "leverage")
    page.keyboard.press("Control+End")
    session = page.context.new_cdp_session(page)
    asked: list[str] = []
    page.evaluate("""() => { window.seen = []; const set = CSS.highlights.set.bind(CSS.highlights);
      new MutationObserver(() => window.seen.push([...CSS.highlights.keys()].join())).observe(document, { subtree: true, childList: true, characterData: true }) }""")
    session.send("Input.imeSetComposition", {"text": " shipment", "selectionStart": 9, "selectionEnd": 9})
    click_underlined(page, "leverage")
    expect(page.locator("tonecheck-card")).to_have_count(0)
    session.send("Input.insertText", {"text": " shipment"})
    wait_underlined(page, "leverage", "shipment")
    assert asked == []
