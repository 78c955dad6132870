"""What presses a grievance and makes it angry: a bare demand, words in capitals, marks in a heap.

Limits: English; capitals that are a name ("the NIMBUS lamp") are told from a cry by a list of words people shout.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.reading import Ask
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span


class Felt(NamedTuple):
    """A sign of a feeling, `weight` 0 to 3, and the words that tell it.

    `name` is "angry", "disappointed", "worried" or "pleased"; "press", "shout" or "mock", which make a grievance
    angry; or "stake" (a deadline, a child, a medicine), which makes one a worry.
    """

    name: str
    weight: int
    span: Span


_COURTESY = frozenset(
    "please pls plz thanks thank thx ta cheers regards kindly grateful hello hi hey dear sincerely would could".split()
)
_INDIRECT = (
    "can ",
    "could",
    "would",
    "any chance",
    "i'd",
    "i would",
    "need ",
    "i need",
    "you can",
    "let me",
    "lemme",
    "tell them",
    "tell him",
    "tell her",
    "thank",
    "pass ",
)
_LOUD = frozenset(
    "not no never again your where when what why how who still now all only ever every paid was is my own wrong nothing"
    " stop back give want refund been broken late nobody yes any must yet years weeks days months hours none zero twice"
    " three both exact same entire whole free did told said money do have read answer fix fixed stinks disgusting"
    " useless appalling disgrace rude lies shame joke scam worst awful hate lost".split()
)
_SHOUT = lazy_pattern(r"[A-Z]{2,}")
_HEAP = lazy_pattern(r"[!?]{2,}")
_MOST_LOUD = 2
_SHORT = 3  # longest capitals that are taken for initials


def demanded(message: Message, asks: Sequence[Ask]) -> list[Felt]:
    """ "Refund me today", "I want my deposit back": said without a please."""
    if not _COURTESY.isdisjoint(message.words.present):
        return []
    return [
        Felt("press", 1, ask.span)
        for ask in asks
        if (ask.form == "request" and ask.text[-1:] != "?" and not ask.text.lower().startswith(_INDIRECT))
        or ask.text.lower().startswith(("i want", "we want", "want my", "want a", "i need you"))
    ][:_MOST_LOUD]


def shouted(message: Message) -> list[Felt]:
    """Words in capitals and heaps of marks: each presses once, all capitals together twice at most."""
    text = message.text
    found: list[Felt] = []
    if ("!" in text or "?" in text) and (heap := _HEAP.search(text)):
        found.append(Felt("shout", 1, Span(*heap.span())))
    lower: set[str] | None = None
    loud = 0
    for match in _SHOUT.finditer(text):
        start, end = match.span()
        low = match.group().lower()
        if loud == _MOST_LOUD or not _is_word(text, start, end):
            continue
        if low not in _LOUD:
            if end - start <= _SHORT:
                continue
            if lower is None:
                lower = {word for word in text.split() if word.islower()}
            if low not in lower:
                continue
        found.append(Felt("shout", 1, Span(start, end)))
        loud += 1
    return found


def _is_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in {"@", "#", "-", "_"} or after.isalnum() or after == "-")
