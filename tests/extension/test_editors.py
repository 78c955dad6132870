"""Each editor that reply boxes are made of: the right words are underlined, and a fix is what the editor sends."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.extension.browser import CODE_SITE, EDITOR_SITE, Extension, click_underlined, wait_model, wait_underlined

EDITORS = (
    "textarea", "react", "plain", "lexical", "slate", "prosemirror", "tiptap", "quill", "draft", "codemirror",
    "ckeditor", "trix",
)  # fmt: skip
LINES = ("Hi Anna,", "😀 We leverage a new courier for your shipment today.", "Your books leave Whitby on Friday.")
BOX = "textarea, [contenteditable=true], trix-editor"


def text(*changes: tuple[str, str]) -> str:
    whole = "\n".join(LINES)
    for old, new in changes:
        assert old in whole
        whole = whole.replace(old, new)
    return whole


@pytest.fixture(params=EDITORS)
def editor(request: pytest.FixtureRequest, page: Page) -> Page:
    """A page with the editor, holding `LINES`, the caret at the end of the text."""
    site = CODE_SITE if request.param == "codemirror" else EDITOR_SITE
    page.goto(f"{site}/{request.param}?{urlencode([('line', line) for line in LINES])}")
    page.locator("html[data-ready]").wait_for()
    page.locator(BOX).first.click()
    page.keyboard.press("Control+End")
    return page


def fix(page: Page, word: str) -> None:
    click_underlined(page, word)
    page.locator("tonecheck-card [data-fix='0']").click()


def test_the_right_words_are_underlined_and_a_fix_reaches_the_editors_model_and_can_be_undone(editor: Page) -> None:
    wait_underlined(editor, "leverage", "shipment")
    fix(editor, "leverage")
    wait_model(editor, text(("leverage", "use")))
    wait_underlined(editor, "shipment")
    editor.keyboard.press("Control+z")
    wait_model(editor, text())
    wait_underlined(editor, "leverage", "shipment")


def test_two_fixes_in_a_row_and_then_typing_go_on_where_the_agent_was(editor: Page) -> None:
    wait_underlined(editor, "leverage", "shipment")
    editor.keyboard.press("Control+End")
    fix(editor, "leverage")
    wait_underlined(editor, "shipment")
    fix(editor, "shipment")
    fixed = text(("leverage", "use"), ("shipment", "parcel"))
    wait_model(editor, fixed)
    expect(editor.locator("tonecheck-card")).to_have_count(0)
    wait_underlined(editor)
    editor.keyboard.press("Control+End")
    editor.keyboard.type(" Bye!")
    wait_model(editor, f"{fixed} Bye!")


def test_a_fix_works_while_the_focus_is_elsewhere(editor: Page) -> None:
    wait_underlined(editor, "leverage", "shipment")
    click_underlined(editor, "shipment")
    editor.locator("#outside").focus()
    editor.locator("tonecheck-card [data-fix='0']").click()
    wait_model(editor, text(("shipment", "parcel")))


def test_fast_typing_while_a_check_runs_moves_the_underlines_along(editor: Page) -> None:
    wait_underlined(editor, "leverage", "shipment")
    editor.keyboard.press("Control+Home")
    editor.keyboard.type("Well 😀 now, once more with all of it: ", delay=5)
    wait_underlined(editor, "leverage", "shipment")
    fix(editor, "shipment")
    wait_model(editor, "Well 😀 now, once more with all of it: " + text(("shipment", "parcel")))


def test_the_caret_stays_where_the_agent_was(extension: Extension, editor: Page) -> None:
    wait_underlined(editor, "leverage", "shipment")
    extension.command("next-finding", editor)
    first_fix = editor.locator("tonecheck-card [data-fix='0']")
    if editor.locator("tonecheck-card .number").inner_text() != "1 of 2":
        editor.keyboard.press("ArrowDown")
    expect(first_fix).to_be_focused()
    editor.keyboard.press("Enter")
    wait_model(editor, text(("leverage", "use")))
    wait_underlined(editor, "shipment")
    editor.keyboard.type(" Bye!")
    wait_model(editor, text(("leverage", "use")) + " Bye!")


def test_a_saved_reply_of_several_lines_goes_to_the_caret(extension: Extension, editor: Page) -> None:
    wait_underlined(editor, "leverage", "shipment")
    placed = extension.insert(editor, "Best wishes 🙂,\nWren\nHarbour Books")
    assert placed == {"done": True, "note": ""}
    assert lines(editor) == [*LINES[:2], f"{LINES[2]}Best wishes 🙂,", "Wren", "Harbour Books"]
    wait_underlined(editor, "leverage", "shipment")


def test_a_revision_takes_the_place_of_the_draft(extension: Extension, editor: Page) -> None:
    wait_underlined(editor, "leverage", "shipment")
    placed = extension.insert(editor, "Hi Anna,\nYour books are on their way.\nWren", replace_all=True)
    assert placed == {"done": True, "note": ""}
    assert lines(editor) == ["Hi Anna,", "Your books are on their way.", "Wren"]
    wait_underlined(editor)
    editor.keyboard.press("Control+z")
    editor.wait_for_function("(word) => window.model().includes(word)", arg="leverage")


def lines(page: Page) -> list[str]:
    model: str = page.evaluate("window.model()")
    return [line.strip() for line in model.split("\n") if line.strip()]
