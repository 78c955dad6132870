"""Write docs/rules.md from the rules' manual pages: python tools/build_rule_pages.py [--check].

With `--check` nothing is written; the exit code is 1 if the page is not up to date.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tonecheck.guide.packs import phrase_book
from tonecheck.rules import rule_class, rule_ids, rule_manual

TARGET = Path(__file__).resolve().parent.parent / "docs" / "rules.md"
HEAD = """# The rules

Made by `python tools/build_rule_pages.py` from the manual page of each rule (`tonecheck explain RULE`).
A guide sets a rule under `rules:`, either `emoji: off` (or `error`, `warning`, `info`) or with its options,
`emoji: {severity: error, max: 1}`.

"""


def page() -> str:
    """The whole page."""
    parts = [HEAD, "| rule | category | severity | flags |\n|---|---|---|---|\n"]
    for rule_id in rule_ids():
        kind = rule_class(rule_id)
        severity = kind.severity.label if kind.enabled else "off"
        first = rule_manual(rule_id).strip().splitlines()[0]
        parts.append(f"| [{rule_id}](#{rule_id}) | {kind.category} | {severity} | {first} |\n")
    for rule_id in rule_ids():
        parts.append(f"\n## {rule_id}\n\n{_manual(rule_id)}")
    return "".join(parts)


def _manual(rule_id: str) -> str:
    lines = []
    for line in rule_manual(rule_id).strip().splitlines():
        title, colon, rest = line.partition(":")
        is_section = bool(colon) and not line.startswith(" ") and title.isalpha()
        lines.append(f"- **{title}:**{rest}" if is_section else line)
    packs = rule_class(rule_id).packs
    if packs:
        count = sum(len(phrase_book().entries(name)) for name in packs)
        lines.append(f"- **Phrases:** {count}, in " + ", ".join(f"`phrases/{name}.yaml`" for name in packs))
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page, or check it."""
    made = page()
    if "--check" in sys.argv[1:]:
        return int(not TARGET.exists() or TARGET.read_text(encoding="utf-8") != made)
    TARGET.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
