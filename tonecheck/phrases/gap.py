"""Gaps that a revision left for a person: “I'll write to you «say by when»”.

What a gap asks for is not missing as well: a rule that looks for it lets the sentence pass, and the open gap itself is
reported instead.
"""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.text.words import Words

OPENING = "«"


def has_gap(draft: Draft, low: int = 0, high: int | None = None) -> bool:
    """True if a gap stands among tokens `low..high` of the draft (default: anywhere)."""
    text = draft.text
    if OPENING not in text:
        return False
    words: Words = draft.words
    high = len(words) if high is None else high
    if low >= high:
        return False
    start, end = words.starts[low], words.ends[high - 1]
    return any(
        part.kind == "placeholder"
        and text[part.span.start] == OPENING
        and start <= part.span.start
        and part.span.end <= end
        for part in draft.protected
    )
