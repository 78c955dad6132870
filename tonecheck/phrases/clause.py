"""From a few words that give a clause away to the clause that would have to be written anew."""

from __future__ import annotations

from tonecheck.phrases.entry import Hit
from tonecheck.phrases.pattern import Match, sentence_bounds
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

MOST_WORDS = 8  # further words of the clause; a longer tail is left alone
_JOINTS = frozenset("and but so because which who that if when while as or until unless though although".split())


def to_clause_end(hit: Hit, words: Words) -> Hit:
    """The same hit, its reported stretch carried on to the end of the clause if that is near."""
    last = hit.match.last
    _, high = sentence_bounds(words, hit.match.first)
    if words.kinds[last - 1] != WORD:
        return hit
    end = last
    while end < high and words.kinds[end] == WORD and words.norms[end] not in _JOINTS and words.norms[end] != MASK:
        end += 1
    if end == last or end - last > MOST_WORDS:
        return hit
    return Hit(hit.phrase, Match(hit.match.start, hit.match.end, hit.match.first, end))
