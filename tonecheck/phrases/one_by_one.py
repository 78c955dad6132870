"""An entry for each pattern, so that a word of the draft tries the one pattern it belongs to, not all its sisters.

For rules whose entries hold many patterns with unlike anchor words.
"""

from __future__ import annotations

from typing import Any


def one_by_one(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Compiled entries with a single pattern each, in order; ids repeat."""
    return [{**entry, "patterns": [pattern]} for entry in entries for pattern in entry["patterns"]]
