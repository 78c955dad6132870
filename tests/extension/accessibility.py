"""What axe-core finds wrong with a page."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.extension.building import EDITORS


def serious_faults(page: Page, within: str = "body") -> list[str]:
    """The faults that keep people out, of the part of the page that `within` selects."""
    page.evaluate((EDITORS / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("(within) => axe.run(within)", within)
    return [
        f"{fault['id']}: {node['html']}"
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]
