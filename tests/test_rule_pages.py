"""docs/rules.md is made from the rules, and is up to date."""

from __future__ import annotations

from tools.build_rule_pages import TARGET, page


def test_the_page_of_rules_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == page(), "run: python tools/build_rule_pages.py"
