"""Why an ask without a sentence of its own may be answered all the same, or be none: reasons not to say "no"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tonecheck.draft import Draft, Message
from tonecheck.reply.acts import ASKS_BACK, HANDS_OVER, SORRY, TAKES_UP
from tonecheck.reply.candidates import Candidate
from tonecheck.reply.opener_words import OPENINGS
from tonecheck.reply.parts import Part
from tonecheck.reply.read import read
from tonecheck.reply.reading import Ask, Feeling
from tonecheck.reply.wanted import Wanted
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

_CLEAR = 2  # of three
_TELLING_TOKENS = 7
_SOUGHT = frozenset("where when who wheres whens".split())
_HEDGES = frozenset("roughly about approximately exactly also btw ok so and oh".split())
_FEWEST_TELLING = 3
_FEWEST_LEFT, _SOME_TOKENS = 2, 6
_SPECIFIC = frozenset("when where who name price number how".split())
"""Kinds of asks whose answer shows: a time, a place, a name."""
_TO_ALL = frozenset({("to", "both"), ("on", "both"), ("both", "questions"), ("both", "counts")})
_SECOND_BEST = (
    ("if", "not"),
    ("otherwise",),
    ("failing", "that"),
    ("if", "that", "is", "not"),
    ("if", "you", "can", "not"),
)


def in_full(asks: Sequence[Ask], wants: str, spare: Sequence[Part]) -> str:
    """Why the only ask of a message may be answered: whatever else the reply tells, it tells in answer to it."""
    if len(asks) == 1 and wants not in _SPECIFIC and sum(_tells(part) for part in spare) >= _FEWEST_TELLING:
        return "the reply may say it in other words"
    return ""


def _tells(part: Part) -> bool:
    """True for a sentence of some length that neither asks back nor hands over nor regrets."""
    return part.high - part.low >= _TELLING_TOKENS and part.acts.isdisjoint((ASKS_BACK, HANDS_OVER, SORRY, TAKES_UP))


def may_be_no_ask(ask: Ask, message: Message) -> str:
    """Why the ask may be none: a statement with a question mark, or a cry ("isn't it diverted?!"); or ""."""
    words = message.words
    at = words.at(ask.span.start)
    if words.norms[at] in _HEDGES and at + 1 < len(words):
        at += 1  # "roughly how long would that take?"
    first = words.norms[at]
    if ("?!" in ask.text or "!?" in ask.text) and first not in _SOUGHT:
        return "the question may be a cry"
    if first not in _SOUGHT and message.is_post and _is_beside_itself(read(message).feeling):
        return "in an angry public post the question may be a cry"
    if ask.form == "question" and first not in OPENINGS:
        return "it is written like a statement"
    return ""


def _is_beside_itself(feeling: Feeling) -> bool:
    """True for anger that shows more than once; a single sign of it does not make a question a cry."""
    return feeling.name == "angry" and (len(feeling.spans) > 1 or feeling.intensity > _CLEAR)


def may_be_moot(ask: Ask, words: Words, before: str) -> str:
    """Why "and if not, who has it?" may need no answer: what it depends on was answered."""
    if before in ("", "no"):
        return ""
    at = words.at(ask.span.start)
    near = words.norms[max(0, at - 4) : at + 4]
    for lead in _SECOND_BEST:
        if any(tuple(near[here : here + len(lead)]) == lead for here in range(len(near))):
            return "the answer before it may have settled it"
    return ""


def answers_all(words: Words, asks: int) -> str:
    """Why one sentence may answer every one of several asks: "yes to both"."""
    if asks > 1 and any(pair in _TO_ALL for pair in pairwise(words.norms)):
        return "the reply answers several asks at once"
    return ""


def are_left_over(item: Wanted, spare: Sequence[Candidate]) -> str:
    """Why one of several asks may be answered: two sentences or more tell something, and answer no other."""
    if (
        not item.alone
        and item.wants not in _SPECIFIC
        and sum(_says_more(candidate) for candidate in spare) >= _FEWEST_LEFT
    ):
        return "the reply says more, and may mean this"
    return ""


def _says_more(candidate: Candidate) -> bool:
    """True for a sentence of some length that tells neither what to do nor what the brand is like."""
    return candidate.part.high - candidate.part.low >= _SOME_TOKENS and not candidate.tip and not candidate.portrait


def is_half(draft: Draft) -> str:
    """Why the reply may be half of a longer one: it is numbered, or begins in the middle of a sentence."""
    words = draft.words
    is_half = any(part.kind == "thread" for part in draft.protected)
    for at, norm in enumerate(words.norms):
        if norm != MASK and words.kinds[at] == WORD:
            is_half = is_half or (draft.text[words.starts[at]].islower() and at > 0)
            break
    return "this is one half of a longer reply" if is_half else ""
