"""What the customer asks: questions with and without a question mark, requests and wishes, one by one.

A sentence is cut where a comma, a dash or "and" is followed by words that open another ask; "or" joins two halves of
one question. Rhetorical questions, tags ("isn't it?") and greetings ("how are you?") are no asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.clauses import (
    CONNECTORS,
    FEWEST_BEFORE,
    FEWEST_WORDS,
    clause_start,
    clauses,
    end_before_aside,
    skip_leads,
)
from tonecheck.reply.opener_words import QUESTION, WHETHER, WISH
from tonecheck.reply.openers import opens
from tonecheck.reply.reading import Ask
from tonecheck.reply.rhetorical import is_rhetorical
from tonecheck.reply.statements import reported
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, STOP, WORD, Words

_OPENING = 8  # words of an ask among which "whether" tells that more may follow
_FRANKLY = frozenset("frankly honestly also then ideally preferably maybe perhaps quite really".split())
_DASHES = frozenset("- – — : ;".split())
_ALONE = frozenset("help why when how where".split())
_KINDLY = frozenset("good kind please would mind".split())
_SHORT_MESSAGE = 30  # words: in a longer one a lone "Why?" is a sigh
_GREETING = 3  # words of a greeting or handle that may stand before the first clause


class _Found(NamedTuple):
    first: int
    last: int
    form: str


def find_asks(message: Message) -> tuple[Ask, ...]:
    """The asks of a message in order; may be empty."""
    words = message.words
    text = message.text
    found: list[Ask] = []
    for low, high in words.bounds.values():
        for ask in _in_sentence(words, low, high, bool(found) and found[-1].text.endswith("?")):
            start, end = words.starts[ask.first], words.ends[ask.last - 1]
            span = Span(start, end)
            found.append(Ask(span.of(text), span, ask.form))
    return tuple(found) or _reported(message)


def _reported(message: Message) -> tuple[Ask, ...]:
    """What a message that asks nothing in so many words reports as wanted: one wish, or none."""
    words = message.words
    for low, high in words.bounds.values():
        first = reported(words, low, high)
        if first >= 0:
            span = Span(words.starts[first], words.ends[high - 1])
            return (Ask(span.of(message.text), span, WISH),)
    return ()


def _in_sentence(words: Words, low: int, high: int, goes_on: bool) -> Iterator[_Found]:
    norms, kinds = words.norms, words.kinds
    while high > low and norms[high - 1] == MASK:
        high -= 1
    marks = [at for at in range(low, high) if kinds[at] == STOP and "?" in norms[at]]
    last_mark = marks[-1] if marks else -1
    found: list[_Found] = []
    for clause in clauses(words, low, high):
        at, is_first = skip_leads(words, clause, high, low)
        if at >= high:
            continue
        and_another = goes_on and norms[low] in {"and", "also", "plus"} and clause == low
        is_next = bool(found) and found[-1].form == QUESTION and norms[clause - 1] == "," and norms[at] in WHETHER
        form = opens(
            words,
            at,
            high,
            last_mark > at or and_another,
            is_first or is_next,
            clause == low or bool(found) or at - low <= _GREETING or norms[clause - 1] in _DASHES,
        )
        if not form and found:
            form = _goes_on(words, found[-1], clause, at, high)
        if not form:
            continue
        start = clause_start(norms, clause, at)
        if found and found[-1].last > clause:
            if norms[clause - 1 : clause] == ["or"] or norms[clause] == "or":
                continue  # the other half of the same question
            if not _may_split(words, found[-1], clause):
                continue
            found[-1] = found[-1]._replace(last=_trim(words, found[-1].first, clause))
        found.append(_Found(start, end_before_aside(words, start, high), form))
    if not found and last_mark >= 0 and not (goes_on and norms[low] in {"or", "under"}):
        found = _elliptical(words, low, last_mark + 1)
    if not found and _ends_politely(words, low, high):
        found = [_Found(skip_leads(words, low, high, low)[0], high, WISH)]
    for ask in found:
        count = kinds[ask.first : ask.last].count(WORD)
        if count < FEWEST_WORDS and not (norms[ask.first] in _ALONE and words.count() <= _SHORT_MESSAGE):
            continue
        if not is_rhetorical(words, ask.first, ask.last):
            yield ask


def _goes_on(words: Words, before: _Found, clause: int, at: int, high: int) -> str:
    """The form of a second thing that is wanted or asked with the same words, or "".

    "I want the difference back and frankly an explanation", "I wonder whether ..., and if ...".
    """
    norms, kinds = words.norms, words.kinds
    if norms[clause] != "and" or before.last <= clause:
        return ""
    while at < high and norms[at] in _FRANKLY:
        at += 1
    asked = norms[before.first : before.first + _OPENING]
    second = norms[at + 1 if norms[at] == "to" else at] if at + 1 < high else ""
    if second in WHETHER | {"whom"} and not WHETHER.isdisjoint(asked) and kinds[at:high].count(WORD) > FEWEST_WORDS:
        return QUESTION
    is_wish = (
        before.form == WISH
        and at < high
        and (norms[at] in {"a", "an"} or (norms[at] == "the" and norms[at + 2 : at + 3] == ["of"]))
        and kinds[before.first : clause].count(WORD) > FEWEST_BEFORE
        and kinds[at:high].count(WORD) > FEWEST_WORDS
        and norms[before.first] in {"i", "we", "need", "want"}
    )
    return WISH if is_wish else ""


def _may_split(words: Words, before: _Found, clause: int) -> bool:
    """A new ask needs a clause break that is not part of a list or of a condition."""
    return words.kinds[before.first : clause].count(WORD) >= FEWEST_WORDS


def _trim(words: Words, first: int, last: int) -> int:
    while last > first + 1 and (words.kinds[last - 1] == PAUSE or words.norms[last - 1] in CONNECTORS):
        last -= 1
    return last


def _elliptical(words: Words, low: int, high: int) -> list[_Found]:
    """A sentence with a question mark that opens like a statement: "You deliver to Jersey?", "Blue one in stock?"."""
    kinds = words.kinds
    start = low
    for at in range(low, high - 1):
        if kinds[at] == STOP or (kinds[at] == PAUSE and kinds[at + 1 : high].count(WORD) > FEWEST_WORDS):
            start = at + 1
    at, _ = skip_leads(words, start, high, low)
    if at >= high or kinds[at:high].count(WORD) < FEWEST_WORDS:
        return []
    return [_Found(at, high, QUESTION)]


def _ends_politely(words: Words, low: int, high: int) -> bool:
    """ "A refund please.", "More information, please", "a complete copy, if you'd be so good"."""
    if "if" in words.norms[low + 1 : high] and words.norms[low] in {"a", "an", "some", "one", "another", "the", "just"}:
        rest = words.norms[words.norms.index("if", low + 1, high) + 1 : high]
        return rest[:1] == ["possible"] or (rest[:1] == ["you"] and not _KINDLY.isdisjoint(rest[1:]))
    last = high
    while last > low and words.kinds[last - 1] != WORD:
        last -= 1
    return last > low + 1 and words.norms[last - 1] in {"please", "pls", "plz"}
