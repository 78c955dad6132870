"""The pictures of docs/extension.md can be taken anew, and the page shows each of them."""

from __future__ import annotations

import re
from pathlib import Path

from tests.extension import pictures
from tests.extension.browser import Extension
from tests.extension.building import ROOT


def test_the_pictures_of_the_page_show_what_there_is_now(extension: Extension, tmp_path: Path) -> None:
    pictures.take(extension, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(pictures.NAMES)
    page = (ROOT / "docs" / "extension.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\]\(pictures/([\w.-]+)\)", page)) == set(pictures.NAMES)
    for name in pictures.NAMES:
        assert (ROOT / "docs" / "pictures" / name).stat().st_size > 10_000


def test_the_page_names_the_keys_and_the_id_that_the_manifest_gives(extension: Extension) -> None:
    page = (ROOT / "docs" / "extension.md").read_text(encoding="utf-8")
    commands = extension.worker.evaluate("async () => (await chrome.commands.getAll()).map(({ shortcut }) => shortcut)")
    for keys in filter(None, commands):
        assert keys in page
    assert extension.id in page
