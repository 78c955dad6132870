"""What the customer did, told as the cause of what went wrong.

| order        | for example                                              |
|--------------|----------------------------------------------------------|
| effect first | “The refund was late because you took nine days.”        |
| cause first  | “As you moved the date, the slot was lost.”              |
| and so       | “You moved the date twice, so nothing could be booked.”  |

Each needs a deed in the past (“you moved”, not “you will have to move”) and an effect that is bad news. What a
customer may do as they like (book, pay, ask) is no deed of this kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.context import is_question
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, STOP, Words

_BECAUSE = frozenset({"because", "as", "since", "after"})
_ADVERBS = frozenset("just simply only also then still clearly actually yourself have had".split())
_IRREGULAR = frozenset(
    "took left let put gave kept chose went came made broke threw drove wore shut ran hid spilt bent hit cut"
    " forgot overslept drank slept stood sat wrote read drew swam dug tore taken left given thrown"
    " forgotten broken worn hidden chosen gone begun began spent burnt hung held built".split()
)
# Deeds that are the customer's good right, or that start the talk.
_HARMLESS = frozenset(
    "asked requested contacted reported mentioned wanted needed called emailed messaged raised booked purchased"
    " paid ordered joined subscribed used lived received noticed described experienced asked explained shared"
    " provided attached tried submitted stayed travelled traveled traveled visited enjoyed seemed followed"
    " referred advised applied registered linked logged signed preferred liked loved supposed based"
    " alluded stated indicated flagged highlighted suggested"
    " informed given expected purchased deserved replied confirmed".split()
)
_BAD_NEWS = frozenset(
    "not unable cannot nothing nobody cancelled canceled charged lost late closed refused declined void voided"
    " expired delayed delay blocked failed returned rejected missed wasted broke broken cracked suspended fee fine"
    " fault damage damaged penalty wrong stuck impossible invalid forfeited leaked leak overdue stopped jammed"
    " locked dead ruined shrank shrunk burnt flooded slower error errors confusion mix-up".split()
)
_CALM = frozenset(
    "sorry free credited waived apologise apologies apologize refund refunded thank thanks if when whether unless"
    " glad pleased happy kindly understand mistakenly owe owes".split()
)
_LINKS = (("so",), ("hence",), ("therefore",), ("which", "is", "why"), ("that", "is", "why"), ("which", "means"))


def told_as_cause(draft: Draft) -> Iterator[Span]:
    """Yield each “you did …” that is told as the cause of bad news in the same sentence."""
    words = draft.words
    if "you" not in words.present:
        return
    norms = words.norms
    for at in range(len(norms) - 2):
        if norms[at] != "you":
            continue
        deed = at + 1
        while deed < len(norms) - 1 and norms[deed] in _ADVERBS:
            deed += 1
        if not _is_deed(norms[deed]):
            continue
        low, high = sentence_bounds(words, at)
        sentence = norms[low:high]
        if not _CALM.isdisjoint(sentence) or is_question(words, low, high):
            continue
        effect = _effect(words, low, at, high)
        if not _BAD_NEWS.isdisjoint(effect):
            yield Span(words.starts[at], words.ends[_clause_end(words, deed, high) - 1])


def _is_deed(norm: str) -> bool:
    if norm in _HARMLESS:
        return False
    return norm in _IRREGULAR or (norm.endswith("ed") and len(norm) > 4)


def _effect(words: Words, low: int, at: int, high: int) -> list[str]:
    """The words that tell what came of the deed of the `you` at token `at`; none if it is told for itself."""
    norms, kinds = words.norms, words.kinds
    end = _clause_end(words, at, high)
    if at > low and norms[at - 1] in _BECAUSE:
        if any(norms[start : start + 2] == ["do", "not"] for start in range(low, low + 3)):
            return []  # "don't forget to save it after you have …"
        return norms[_clause_start(words, low, at - 1) : at - 1] if at - 1 > low + 1 else norms[end:high]
    if at > low and kinds[at - 1] not in (PAUSE, STOP) and norms[at - 1] not in ("but", "and", "however"):
        return []
    for link in range(at + 2, high - len(_LINKS[0])):
        if any(tuple(norms[link : link + len(phrase)]) == phrase for phrase in _LINKS):
            after = norms[link : min(high, link + 12)]
            if "you" in after[1:4] or after[1] == "that" or "hard" in after:  # "so it was hard not to hear you"
                return []
            return after
    return []


def _clause_start(words: Words, low: int, at: int) -> int:
    """Where the clause that ends before token `at` starts: after the last pause that is not just there."""
    for token in range(at - 2, low, -1):
        if words.kinds[token] in (PAUSE, STOP):
            return token + 1
    return low


def _clause_end(words: Words, at: int, high: int) -> int:
    """Where the clause that runs through token `at` ends: at the next pause or link, or the end of the sentence."""
    for token in range(at + 1, high):
        if words.kinds[token] in (PAUSE, STOP) or words.norms[token] in ("so", "hence", "which", "therefore"):
            return token
    return high
