"""A no that comes first: “No, dogs aren't allowed inside. You're welcome on the terrace.”

The way on is there, and the reader meets the wall before it. It counts in the first two sentences of an answer to
somebody who asked for something, if it gives no reason and does not go on to the way round in the same breath.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.bare_no import refusal_in
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.words import WORD, Words

_SENTENCES = 2  # in which a no comes first
ASKED = lazy_pattern(
    r"\?|\b(?:can|could|may|do|does|would|will|is|are) (?:i|we|you|u|it|there|my|the|this)\b"
    r"|\bi(?:'d| would) (?:like|love|want)|\b(?:i|we) (?:want|need|wish)\b|\bplease\b|\bpls\b|\bhow (?:do|can)\b"
)
# What turns the no round, or gives the reason, in the same sentence.
_TURNS = frozenset(
    "but because reason as since so therefore thus due why until till yet unless instead however though although while"
    " whereas otherwise still before safety law legal currently moment only if when due today tonight tomorrow".split()
)
# Good advice, or no refusal of theirs.
_NO_REFUSAL = frozenset(
    "please hear see learn worry promise guarantee guaranteed means considered must careful never ever all every"
    " always pay charged owe owed penny lose lost".split()
)
_REGRETS_IT = lazy_pattern(
    r"\b(?:sorry|apologise|apologize|regret) (?:that )?(?:it|this|that|there|we|i|they)\b|at this time"
)
_NOT_HAD = frozenset(
    "information info record records details update updates news idea access control sight timeline timelines timeframe"
    " timescale date eta time answer".split()
)
_SOFT = frozenset(
    "i am we are sorry afraid to say unfortunately sadly regrettably apologies , . ! mate sir madam hun".split()
)
_PAUSES = frozenset({",", ":", ";", "-", "(", "and"})


def refused_first(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the sentence that refuses before anything is offered, as tokens `first..last`; one at most."""
    words = draft.words
    if draft.message is None or "not" not in words.present or not ASKED.search(draft.message.folded):
        return
    at = 0
    for _ in range(_SENTENCES):
        if at >= len(words):
            return
        low, high = sentence_bounds(words, at)
        at = high
        core = refusal_in(words, low, high)
        if core is None or not _is_plain(words, low, high, core):
            continue
        if _REGRETS_IT.search(draft.folded, words.starts[low], words.ends[high - 1]):
            continue
        last = high
        while last > core and words.kinds[last - 1] != WORD:
            last -= 1
        first = low
        while first < core - 2 and (words.kinds[first] != WORD or words.norms[first].startswith("@")):
            first += 1
        yield first, last
        return


def _is_plain(words: Words, low: int, high: int, core: int) -> bool:
    """Whether the refusal gives no reason and offers nothing in its own sentence."""
    sentence = words.norms[low:high]
    if not _TURNS.isdisjoint(sentence) or not _NO_REFUSAL.isdisjoint(sentence) or any("?" in norm for norm in sentence):
        return False
    if words.norms[core - 1 : core + 1] == ["do", "not"] and (core - 1 == low or words.kinds[core - 2] != WORD):
        return False  # “Don't serve that one”: advice
    if ("you", "are", "not") in zip(sentence, sentence[1:], sentence[2:], strict=False):
        return False  # “you are not on a blacklist”: good news
    if not _NOT_HAD.isdisjoint(words.norms[core:high]) or "have" in words.norms[core + 1 : core + 3]:
        return False
    for at in range(core + 1, high - 1):
        if words.norms[at] in _PAUSES:
            rest = [norm for norm in words.norms[at + 1 : high] if norm not in _SOFT]
            if len(rest) > 1 and "not" not in rest and "no" not in rest:
                return False
    return True
