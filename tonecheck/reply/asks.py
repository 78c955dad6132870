"""What the customer asks: questions with and without a question mark, requests and wishes, one by one.

A sentence is cut where a comma, a dash or "and" is followed by words that open another ask; "or" joins two halves of
one question. Rhetorical questions, tags ("isn't it?") and greetings ("how are you?") are no asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.ask_ends import ask_end, with_condition
from tonecheck.reply.clauses import (
    CONNECTORS,
    FEWEST_BEFORE,
    FEWEST_WORDS,
    WH_OPENERS,
    clause_start,
    clauses,
    skip_leads,
)
from tonecheck.reply.opener_words import (
    AUXILIARIES,
    PLEASE,
    PRONOUNS,
    QUESTION,
    REQUEST,
    SERVANTS,
    SUBJECTS,
    WHETHER,
    WISH,
)
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
_ANSWERS = frozenset("no nope nah yes yep never absolutely definitely not of hardly".split())
_ANSWERS_ON = frozenset({("a", "bit"), ("at", "all"), ("course",), ("course", "not"), ("really",), ("not",), ("ever",)})
_POINTS = frozenset("things questions points queries".split())  # "two things, please"
_NAMED = 8  # tokens among which a thing that is wanted and its "please" stand
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
        if found and found[-1].text.endswith("?") and _answers_itself(words, low, high, found[-1].span.end):
            found.pop()
            continue
        for ask in _in_sentence(words, low, high, bool(found) and found[-1].text.endswith("?")):
            start, end = words.starts[ask.first], words.ends[ask.last - 1]
            span = Span(start, end)
            found.append(Ask(span.of(text), span, ask.form))
    return tuple(found) or _reported(message)


def _answers_itself(words: Words, low: int, high: int, asked_to: int) -> bool:
    """True for "No.", "Not a bit." and "Of course!" right behind a question that ends at code point `asked_to`."""
    norms, kinds = words.norms, words.kinds
    if norms[low] not in _ANSWERS or kinds[high - 1] != STOP or "?" in norms[high - 1]:
        return False
    said = norms[low : high - 1]
    return words.ends[low - 1] == asked_to and (len(said) == 1 or tuple(said[1:]) in _ANSWERS_ON)


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
        if is_next and _relates(norms, at):
            continue
        form = opens(
            words,
            at,
            high,
            last_mark > at or and_another,
            is_first or is_next,
            clause == low
            or bool(found)
            or at - low <= _GREETING
            or norms[clause - 1] in _DASHES
            or norms[clause] == "so",
        )
        if not form and found:
            form = _goes_on(words, found[-1], clause, at, high)
        if not form or (found and form == REQUEST and _goes_on_doing(norms, found[-1], clause, at)):
            continue
        start = clause_start(norms, clause, at)
        if found and found[-1].last > clause:
            if norms[clause - 1 : clause] == ["or"] or norms[clause] == "or":
                continue  # the other half of the same question
            if not _may_split(words, found[-1], clause):
                continue
            found[-1] = found[-1]._replace(last=_trim(words, found[-1].first, clause))
        found.append(_Found(start, ask_end(words, start, high), form))
    if not found and last_mark >= 0 and not (goes_on and norms[low] in {"or", "under"}):
        found = _elliptical(words, low, last_mark + 1)
    if not found and _ends_politely(words, low, high):
        found = [_Found(skip_leads(words, low, high, low)[0], high, WISH)]
    end = 0 if found and norms[found[0].first - 1] not in CONNECTORS else _polite_end(words, low, high)
    if end and not (found and found[0].first < end):
        found.insert(0, _Found(skip_leads(words, low, end, low)[0], end, WISH))
    free = low
    for ask in found:
        count = kinds[ask.first : ask.last].count(WORD)
        if count < FEWEST_WORDS and not (norms[ask.first] in _ALONE and words.count() <= _SHORT_MESSAGE):
            continue
        if not is_rhetorical(words, ask.first, ask.last):
            yield ask._replace(first=with_condition(words, free, ask.first, ask.last)) if ask.form != WISH else ask
        free = ask.last


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


def _relates(norms: list[str], at: int) -> bool:
    """ ", which I chose", ", which are chipped": it goes with what stands before the comma."""
    if norms[at] != "which" or at + 2 >= len(norms):
        return False
    after = norms[at + 1]
    return after in PRONOUNS or (after in AUXILIARIES and norms[at + 2] not in SUBJECTS)


def _goes_on_doing(norms: list[str], before: _Found, clause: int, at: int) -> bool:
    """True at "and get a ticket" behind "can I park there", "when can I come": a second verb of the same question."""
    first = before.first + (norms[before.first] in WH_OPENERS and norms[before.first + 1] in AUXILIARIES)
    return (
        before.form == QUESTION
        and norms[clause] == "and"
        and at == clause + 1
        and norms[first] in AUXILIARIES
        and norms[first + 1] in PRONOUNS
        and (first > before.first or norms[first + 1] not in SERVANTS)
        and norms[at] not in AUXILIARIES | PLEASE
        and norms[at + 1] not in {"me", "us"}
    )


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


def _polite_end(words: Words, low: int, high: int) -> int:
    """The end of "voucher please" before "and I'll ...": a thing that is named, with nothing said of it; 0 if none."""
    norms, kinds = words.norms, words.kinds
    if norms[low] in {"no", "yes"}:
        return 0
    for at in range(low + 1, min(low + _NAMED, high - 1)):
        if norms[at] in PLEASE:
            return at + 1 if norms[at + 1] in CONNECTORS or kinds[at + 1] == PAUSE else 0
        if kinds[at] != WORD or norms[at] in AUXILIARIES or norms[at] in PRONOUNS:
            return 0
    return 0


def _ends_politely(words: Words, low: int, high: int) -> bool:
    """ "A refund please.", "More information, please", "a complete copy, if you'd be so good"."""
    if "if" in words.norms[low + 1 : high] and words.norms[low] in {"a", "an", "some", "one", "another", "the", "just"}:
        rest = words.norms[words.norms.index("if", low + 1, high) + 1 : high]
        return rest[:1] == ["possible"] or (rest[:1] == ["you"] and not _KINDLY.isdisjoint(rest[1:]))
    if not _POINTS.isdisjoint(words.norms[low : low + 2]):
        return False
    last = high
    while last > low and words.kinds[last - 1] != WORD:
        last -= 1
    return last > low + 1 and words.norms[last - 1] in {"please", "pls", "plz"}
