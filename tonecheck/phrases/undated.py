"""Sentences that put off a customer who waits for a time: they tell how things go, and not when they are done.

| name         | shape                                             | for example                                |
|--------------|---------------------------------------------------|--------------------------------------------|
| `lies-with`  | where it lies, or who has it                      | “The forms are with the bank.”             |
| `event`      | “when”, “once”, “after” something nobody has dated | “He'll call round once he's clear.”        |
| `turn`       | a place in a row without a date                   | “It goes out with the next batch.”         |
| `piecemeal`  | bit by bit, trickling, making its way             | “Refunds are trickling out.”               |
| `attempt`    | trying, seeing, having a go or a word             | “I'll see about getting it over to you.”   |
| `comes-right`| a matter of time, of waiting, of patience         | “These things do get there.”               |
| `wait`       | advice to wait                                    | “I'd give it a little longer.”             |
| `at-work`    | somebody is at it, something is being done        | “The crew's doing its thing.”              |
| `some-day`   | something will, or ought to, happen               | “It ought to find its way onto a bill.”    |
| `left-open`  | what else stands where a time should              | “The wheels are turning.”                  |

Only in answer to a message that asks when or who, or tells of waiting; and not where the reply says when. `left-open`
needs a customer who asks when, and a reply without any time: the sentence that comes nearest to an answer is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.phrases import undated_words as known
from tonecheck.phrases.awaited import asks_when, awaits_a_time, is_kept_waiting
from tonecheck.phrases.context import is_question
from tonecheck.phrases.dead_ends import has_other_half
from tonecheck.phrases.gap import has_gap
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.phrases.time_stated import deadline_stated, time_stated
from tonecheck.phrases.undated_shapes import SHAPES, Clause
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

LEFT_OPEN = "left-open"
_FEWEST_WORDS = 4
_LONGEST = 30  # words
_MOST_OPEN = 16  # words
_VERB_WITHIN = 7  # words: a verb further on belongs to a side clause
_ANSWER = 7  # words, the stop included


class PutOff(NamedTuple):
    """A sentence, tokens `first..last` (half-open), with the name of its shape."""

    name: str
    first: int
    last: int


def put_offs(draft: Draft) -> Iterator[PutOff]:
    """Yield every sentence that puts off a customer who waits for a time; nothing without a message."""
    message = draft.message
    if message is None or not awaits_a_time(message) or _awaits_an_answer(draft.words) or has_other_half(draft):
        return
    words = draft.words
    bounds = list(_sentences(words))
    if any(_is_bare_time(words, low, high) or _dates_what_comes(words, low, high) for low, high in bounds):
        return  # a time is given: which of their matters it is about is more than words can tell
    tells_of_now = any(_tells_of_now(words, low, high) for low, high in bounds)
    wanted = asks_when(message)
    waits = wanted or is_kept_waiting(message)
    open_ones: list[tuple[Clause, int, int]] = []
    found = False
    for number, (low, high) in enumerate(bounds):
        if not _may_put_off(words, low, high) or has_gap(draft, low, high):
            continue
        if words.norms[low].isdigit():  # a step of instructions
            continue
        if number and words.norms[bounds[number - 1][0]] == "if":  # “If that won't do, write to me. My manager will …”
            continue
        if words.norms[low] in known.IMPERATIVES and words.norms[low] not in known.WAITS:
            continue
        clause = Clause(words.norms[low:high], words.kinds[low:high])
        open_ones.append((clause, low, high))
        for name, test, weak in SHAPES:
            if (weak and (tells_of_now or not wanted)) or (name == "wait" and not waits):
                continue
            if test(clause):
                found = True
                yield PutOff(name, low, high)
                break
    if not found and not tells_of_now and wanted:
        likely = [(_nearness(clause), low, high) for clause, low, high in open_ones]
        degree, low, high = max(likely, key=itemgetter(0), default=(0, 0, 0))
        if degree:
            yield PutOff(LEFT_OPEN, low, high)


def _sentences(words: Words) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(words):
        low, high = sentence_bounds(words, at)
        yield low, high
        at = max(high, at + 1)


def _awaits_an_answer(words: Words) -> bool:
    """Whether the reply asks the customer for something: what it promises waits for that."""
    norms = words.norms
    if not known.STEPS.isdisjoint(words.present) or any("?" in norm for norm in words.present if norm[0] in "?!"):
        return True
    for at, norm in enumerate(norms):
        if norm in known.LOG and not known.LOG_IN.isdisjoint(norms[at + 1 : at + 2]):
            return True
        if norm in known.ASKED_FOR and not known.ASKED_OF.isdisjoint(norms[at + 1 : at + 2]):
            return True
        if norm in known.NEEDED and not known.NEEDED_OF.isdisjoint(norms[at + 1 : at + 4]):
            return True
        if norm in known.PLEASE and not known.PLEASED_TO.isdisjoint(norms[at + 1 : at + 4]):
            return known.NOTHING.isdisjoint(norms[at + 1 : at + 5])
    return False


def _dates_what_comes(words: Words, low: int, high: int) -> bool:
    """Whether a sentence says when something comes, unconditionally."""
    present = set(words.norms[low:high])
    return (
        not present.isdisjoint(known.TO_COME) and present.isdisjoint(known.CONDITIONS) and time_stated(words, low, high)
    )


def _tells_of_now(words: Words, low: int, high: int) -> bool:
    """Whether a sentence that dates nothing to come says what holds today or from some day on."""
    norms = set(words.norms[low:high])
    if not norms.isdisjoint(known.CONDITIONS) or not norms.isdisjoint(known.TO_COME):
        return False
    if norms.isdisjoint(known.BE) or not norms.isdisjoint(known.PAST) or any(norm.endswith("ed") for norm in norms):
        return False
    return not norms.isdisjoint(known.NEAR_DAYS) or deadline_stated(words, low, high)


def _is_bare_time(words: Words, low: int, high: int) -> bool:
    """ "At 9 every day.", "By Friday." and "About nine hours." answer when, whatever follows."""
    norms = words.norms[low:high]
    return (
        len(norms) <= _ANSWER
        and (norms[0] in known.BEFORE_TIMES or norms[0][0].isdigit())
        and known.VERBS.isdisjoint(norms)
        and time_stated(words, low, high)
    )


def _may_put_off(words: Words, low: int, high: int) -> bool:
    norms = words.norms[low:high]
    if not _FEWEST_WORDS <= len(norms) <= _LONGEST or is_question(words, low, high):
        return False
    if time_stated(words, low, high, now=False):
        return False
    if norms[0] in known.SPEAKERS and not known.FEELS_WITH.isdisjoint(norms[1:3]):
        return False
    present = set(norms)
    if not present.isdisjoint(known.CONDITIONS) or not present.isdisjoint(known.SETTLES):
        return False
    if MASK in norms[2:]:
        return False
    return not any(norm == "you" and follows in known.MAY for norm, follows in pairwise(norms))


def _nearness(clause: Clause) -> int:
    """How near a sentence comes to saying when, without: 0 not at all, to 3."""
    norms = [norm for norm, kind in zip(clause.norms, clause.kinds, strict=True) if kind == WORD and norm != MASK]
    if (norms[:1] and norms[0] in known.NAMELESS) or (
        norms[:2] == ["there", "is"] and not known.NAMELESS.isdisjoint(norms[2:3])
    ):
        return 3
    if not 3 <= len(norms) <= _MOST_OPEN or norms[0] in known.NO_SUBJECT:
        return 0
    if norms[:2] in (["i", "have"], ["we", "have"]) and not known.PRODS.isdisjoint(norms[2:4]):
        return 2 if known.PEOPLE.intersection(norms[3:]) else 0
    if not known.NO_ANSWER.isdisjoint(norms) or any(norm[0].isdigit() for norm in norms):
        return 0
    if "you" in norms and not (
        norms[-1] == "you" or known.BEFORE_YOU.intersection(norms[norms.index("you") - 1 :][:1])
    ):
        return 0
    for at, norm in enumerate(norms[1:_VERB_WITHIN], 1):
        if norm in known.SIDE:
            return 0
        if norm in known.FUTURE:
            follows = [word for word in norms[at + 1 : at + 6] if word not in known.ADVERBS | {"be", "to", "have"}][:1]
            return 3 * known.STATES.isdisjoint(follows)
        if norm in known.BE:
            follows = [word for word in norms[at + 1 : at + 5] if word not in known.ADVERBS][:1]
            if not follows:
                return 0
            if follows[0].endswith("ing") and follows[0] not in known.NO_WORK:
                return 3
            return int(follows[0] in known.OPEN_PLACES)
        if norm in known.HAS or norm in known.MAY:
            return 2 * (norms[0] in known.NAMELESS) or int(
                norm == "have" and known.HELD.issuperset(norms[at + 1 : at + 2])
            )
        if norms[0] not in known.SPEAKERS and _is_verb(norms, at):
            return 1
        if norms[at - 1] in known.DOERS and (norm.endswith("s") or norms[at - 1] == "they"):
            return 2
    return 0


def _is_verb(norms: list[str], at: int) -> bool:
    """Whether a word ending in s is a verb: something that goes with one stands behind it, and no article before."""
    word = norms[at]
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and norms[at - 1] not in known.NO_SUBJECT_END
        and not norms[at - 1].endswith("s")
        and not known.BEHIND_VERBS.isdisjoint(norms[at + 1 : at + 2])
    )
