"""What a change makes of a text, as a unified diff."""

from __future__ import annotations

import difflib


def difference(before: str, after: str, name: str = "draft", *, then: str = "revised") -> str:
    """The change as a unified diff, line by line; empty if there is none. `then` says what the new text is."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"{name} (now)", f"{name} ({then})"
    )
    return "".join(line if line.endswith("\n") else line + "\n\\ no newline at the end\n" for line in lines)
