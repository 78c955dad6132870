"""Reporting whole words: “That's not our fault”, where the phrase itself starts at the “'s”."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.pattern import Match


def from_whole_word(hit: Hit, draft: Draft) -> Hit:
    """The hit, starting with the whole word if it starts inside a contraction."""
    match, words = hit.match, draft.words
    first = match.first
    while first > 0 and words.ends[first - 1] == words.starts[first] and draft.text[words.starts[first]] in "'’":
        first -= 1
    return hit if first == match.first else Hit(hit.phrase, Match(match.start, match.end, first, match.last))
