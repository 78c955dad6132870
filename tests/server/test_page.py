"""The page, in a real browser: underlines, reasons, applying, the counter, the assistant, the guide."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.conftest import ROOT
from tests.server.running import BROWSER_FLAGS, Running, chromium, start
from tests.server.test_process import call
from tonecheck.server.state import State

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TEXT = "Hi Sam 😀👩‍👩‍👧. Calm down. We leverage it."
MARKS = "() => [...document.querySelectorAll('#copy mark')].map(mark => mark.textContent)"
RECTS = """() => {
  const area = document.querySelector('#draft');
  return [...document.querySelectorAll('#copy mark')].map(mark => {
    const before = document.createRange();
    before.setStart(document.querySelector('#copy'), 0); before.setEndBefore(mark);
    const start = before.toString().length;
    const there = area.createValueRange(start, start + mark.textContent.length).getClientRects()[0];
    const here = mark.getClientRects()[0];
    return [there.left - here.left, there.right - here.right, there.top - here.top];
  });
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with start(tmp_path_factory.mktemp("page"), "--guide", "support", "--guide", "retailer") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=[*BROWSER_FLAGS])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, server: Running) -> Iterator[Page]:
    """The page as somebody sees it who has not opened it with its link; nothing may go wrong in it."""
    context = browser.new_context()
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on(
        "request", lambda sent: None if sent.url.startswith((server.address, "data:")) else wrong.append(sent.url)
    )
    opened.goto(server.address)
    opened.wait_for_selector("html[data-ready=yes]")
    yield opened
    context.close()
    assert wrong == []


def write(page: Page, text: str) -> None:
    page.fill("#draft", text)


def marked(page: Page, *texts: str) -> None:
    """Wait until exactly these words are underlined."""
    expect(page.locator("#copy mark")).to_have_text(list(texts), timeout=20_000, use_inner_text=False)
    assert page.evaluate(MARKS) == list(texts)


def let_in(page: Page, server: Running) -> None:
    """Open the session with the page's link."""
    state = State(server.folder / "config" / "server.sqlite3")
    page.goto(f"{server.address}/?k={state.new_page_key()}")
    state.close()
    page.wait_for_selector("html[data-ready=yes]")


def test_findings_are_underlined_right_after_emoji(page: Page) -> None:
    write(page, TEXT)
    page.wait_for_function("() => document.querySelectorAll('#copy mark').length >= 2")
    found = page.evaluate(MARKS)
    assert found[-2:] == ["Calm down", "leverage"]
    assert page.evaluate("document.querySelector('#copy').textContent") == TEXT + "\u200b"
    for differences in page.evaluate(RECTS):
        assert all(abs(difference) < 1 for difference in differences)
    expect(page.locator("#status")).to_contain_text("to look at")


def test_underlines_stay_on_their_words_in_a_long_text(page: Page) -> None:
    write(page, ("Thank you for waiting so patiently, Sam 😀\n\n" + "word " * 60 + "\tWe leverage it. ") * 6)
    page.wait_for_function("() => document.querySelectorAll('#copy mark').length >= 6")
    for differences in page.evaluate(RECTS):
        assert all(abs(difference) < 1 for difference in differences)
    assert page.evaluate("(a => a.scrollHeight <= a.clientHeight)(document.querySelector('#draft'))")


def test_a_click_shows_why_and_another_applies(page: Page) -> None:
    write(page, "😀 We leverage it.")
    marked(page, "leverage")
    page.evaluate("document.querySelector('#draft').setSelectionRange(8, 8)")
    page.locator("#draft").dispatch_event("click")
    detail = page.locator("#findings .detail:visible")
    expect(detail).to_contain_text("Why: it is what offices say")
    expect(detail).to_contain_text("styleguides/support.yaml:")
    expect(detail.get_by_role("link", name="banned-term")).to_have_attribute("href", "/rules/banned-term")
    detail.get_by_role("button", name="write “use”").click()
    expect(page.locator("#draft")).to_have_value("😀 We use it.")
    expect(page.locator("#status")).to_have_text("Nothing to change.")
    page.locator("#draft").press("Control+z")
    expect(page.locator("#draft")).to_have_value("😀 We leverage it.")
    marked(page, "leverage")


def test_of_two_equal_findings_only_the_one_that_was_chosen_opens(page: Page) -> None:
    write(page, "We leverage. We leverage. We leverage. We leverage. We leverage. We leverage.")
    marked(page, *["leverage"] * 6)
    page.locator("#findings button").nth(3).click()
    expect(page.locator("#findings [aria-expanded=true]")).to_have_count(1)
    expect(page.locator("#finding-3")).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#finding-3")).to_be_focused()


def test_research_is_shown_where_a_finding_rests_on_it(page: Page) -> None:
    write(page, "We are sorry if you felt that our driver was late.")
    page.locator("#findings button").first.click()
    expect(page.locator("#findings .detail:visible")).to_contain_text("Research: E")


def test_underlines_move_with_what_is_typed_before_a_new_check_arrives(page: Page) -> None:
    write(page, "We leverage it.")
    marked(page, "leverage")
    page.route("**/v1/check", lambda route: None)  # no answer comes any more
    page.evaluate("document.querySelector('#draft').setSelectionRange(0, 0)")
    page.locator("#draft").press_sequentially("😀 Well, ")
    assert page.evaluate(MARKS) == ["leverage"]
    page.locator("#draft").press("End")
    page.locator("#draft").press_sequentially(" Yes.")
    assert page.evaluate(MARKS) == ["leverage"]
    page.evaluate("document.querySelector('#draft').setSelectionRange(16, 16)")
    page.locator("#draft").press_sequentially("x")  # into the word: it is another one now
    assert page.evaluate(MARKS) == []
    page.unroute("**/v1/check")


def test_fast_typing_ends_with_the_right_underlines(page: Page) -> None:
    page.locator("#draft").press_sequentially("😀 " + "We leverage it. " * 8, delay=3)
    marked(page, *["leverage"] * 8)
    for _ in range(40):
        page.keyboard.press("Backspace")
    assert page.evaluate(
        "document.querySelector('#copy').textContent.slice(0, -1) === document.querySelector('#draft').value"
    )
    count = page.input_value("#draft").count("leverage")
    marked(page, *["leverage"] * count)


def test_an_answer_that_comes_late_does_not_undo_a_newer_one(page: Page) -> None:
    held: list[Any] = []
    page.route("**/v1/check", lambda route: route.continue_() if held else held.append(route))
    with page.expect_request("**/v1/check"):
        write(page, "We leverage it.")
    write(page, "All is well.")
    expect(page.locator("#status")).to_have_text("Nothing to change.")
    held[0].continue_()
    page.select_option("#channel", "x")  # one more answer, which comes after the late one
    expect(page.locator("#counter")).to_contain_text("of 280")
    expect(page.locator("#copy mark")).to_have_count(0)


def test_the_counter_counts_as_the_channel_does(page: Page) -> None:
    write(page, "😀 https://example.com/a-very-long-address-indeed")
    expect(page.locator("#counter")).to_have_text("2 words")
    page.select_option("#channel", "x")
    expect(page.locator("#counter")).to_contain_text("2 words · 26 of 280 characters as X counts them")
    write(page, "😀" * 141)
    expect(page.locator("#counter")).to_have_class("over")
    page.select_option("#channel", "sms")
    write(page, "a" * 161)
    expect(page.locator("#counter")).to_contain_text("2 SMS")


def test_another_guide_finds_other_things(page: Page) -> None:
    write(page, "We leverage it.")
    marked(page, "leverage")
    with page.expect_response(lambda answer: "/v1/check" in answer.url) as caught:
        page.select_option("#guide", "retailer")
    assert caught.value.json()["guide"]["id"] == "retailer"


def test_the_keyboard_goes_from_finding_to_finding(page: Page) -> None:
    write(page, "We leverage it. We leverage that.")
    marked(page, "leverage", "leverage")
    page.evaluate("document.querySelector('#draft').setSelectionRange(0, 0)")
    selected = "() => { const a = document.querySelector('#draft'); return [a.selectionStart, a.selectionEnd]; }"
    page.locator("#draft").press("Alt+ArrowDown")
    assert page.evaluate(selected) == [3, 11]
    expect(page.locator("#finding-0")).to_have_attribute("aria-expanded", "true")
    page.locator("#draft").press("Alt+ArrowDown")
    assert page.evaluate(selected) == [19, 27]
    page.locator("#draft").press("Alt+ArrowUp")
    assert page.evaluate(selected) == [3, 11]
    page.locator("#finding-1").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#finding-1")).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#finding-1")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#draft")).to_have_value("We leverage it. We use that.")


def test_the_assistant_wants_the_code_and_then_says_what_is_asked(page: Page, server: Running) -> None:
    page.fill("#message", "Where is my order 4711? And can I have a receipt, please?")
    write(page, "Hi Sam, your order is with the courier and will be with you on Friday.")
    expect(page.locator("#session")).to_be_visible()
    state = State(server.folder / "config" / "server.sqlite3")
    page.fill("#code", state.new_code())
    state.close()
    page.get_by_role("button", name="open the assistant").click()
    expect(page.locator(".asks li")).to_have_count(2)
    expect(page.locator("#session")).to_be_hidden()
    expect(page.locator(".asks li").nth(1)).to_contain_text("receipt")
    expect(page.locator(".asks li").nth(1)).to_contain_text("not answered yet")
    page.fill("#message", "")
    expect(page.locator("#assistant")).to_contain_text("Paste what the customer wrote")


def test_the_link_opens_the_assistant_and_the_guide(page: Page, server: Running) -> None:
    let_in(page, server)
    assert page.url == f"{server.address}/"
    page.select_option("#guide", "retailer")
    page.get_by_text("Read the guide").click()
    view = page.locator("#guide-page")
    for title in ("Values", "Personality", "Write like this", "Not like this", "Words we do not use"):
        expect(view.get_by_role("heading", name=title)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_stands_in_anybody_s_way(page: Page, server: Running, scheme: Any, width: int) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    let_in(page, server)
    page.fill("#message", "Where is my order 4711? I am furious.")
    write(page, TEXT + " " + "a" * 300)
    page.select_option("#channel", "x")
    page.locator("#findings button").first.click()
    expect(page.locator(".asks li").first).to_be_visible()
    page.get_by_text("Read the guide").click()
    expect(page.locator("#guide-page h3").first).to_be_visible()
    page.get_by_text("Every setting, and the line").click()
    page.evaluate(AXE)
    # The copy behind the box carries the underlines; its letters are not painted and it is hidden from readers.
    found = page.evaluate(
        "async () => (await axe.run({exclude: ['#copy']})).violations.map(v => [v.impact, v.id, v.nodes.map(n => n.html)])"
    )
    assert found == []
    too_wide = """() => [...document.body.querySelectorAll('*')].filter(one => !one.closest('.wide table')
      && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(one => one.outerHTML.slice(0, 80))"""
    assert page.evaluate(too_wide) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_server_that_is_gone_is_said(page: Page) -> None:
    page.route("**/v1/check", lambda route: route.abort())
    write(page, "Hello")
    expect(page.locator("#problem")).to_contain_text("Is `tonecheck serve` still running?")
    page.unroute("**/v1/check")
    write(page, "Hello there")
    expect(page.locator("#problem")).to_have_text("")


def test_the_page_names_no_other_host_and_holds_no_inline_code(server: Running) -> None:
    for name in ("/", "/static/page.js", "/static/page.css", "/static/manual.css", "/rules/banned-term"):
        status, body = call(server.port, name)
        assert status == 200
        assert not re.search(rb"https?://|<script>| style=| on[a-z]+=", body), name


def test_the_page_is_built_from_its_sources() -> None:
    made = hashlib.sha256()
    for source in sorted((ROOT / "web/src").glob("*.ts")):
        made.update(source.read_bytes())
    shipped = ROOT / "tonecheck/server/static"
    note = f"/* built from {made.hexdigest()} */"
    assert (shipped / "page.js").read_text(encoding="utf-8").startswith(note), "run `npm ci && npm run build` in web/"
    for name in ("index.html", "page.css"):
        assert (shipped / name).read_bytes() == (ROOT / "web" / name).read_bytes(), "run `npm run build` in web/"
