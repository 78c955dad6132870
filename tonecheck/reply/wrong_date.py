"""Dates of a draft that are said of the customer's own doings, with another day than theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonecheck.draft import Draft
from tonecheck.reply.figures import Figure
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.reading import Mismatch, Reading
from tonecheck.reply.stems import stem
from tonecheck.text.words import Words

_AHEAD = frozenset(
    "will by until should arrive arrives next expect expected before within tomorrow can could would shall"
    " open opens start starts back available new move moved instead due latest please between reached put booked"
    " changed extended free yours reserved pencilled swapped added now".split()
)
_EVERY_WEEK = frozenset("nights mornings evenings afternoons lunchtimes only".split())
_EVERY = frozenset("every each only always usually".split())
_EXPECTED = frozenset("due promised supposed meant expected scheduled".split())
_BEFORE_DAYS = frozenset("on of your dated for placed since in".split())
_JUST_BEFORE = 5  # words
_ENOUGH_SHARED = 2
_SHORTEST = 3  # letters of a stem that both share


def wrong_dates(
    draft: Draft, figures: Sequence[Figure], theirs: Sequence[Figure], reading: Reading
) -> Iterator[Mismatch]:
    """A date said of the customer's own doings, with another day than theirs."""
    if draft.message is None:
        return
    known = {figure.key for figure in theirs if figure.kind == "date"}
    facts = {figure.key: figure for figure in theirs if figure.kind == "date"}
    named = [figure for figure in figures if figure.kind == "date" and figure.key in known]
    words, asked = draft.words, draft.message.words
    stems, said = stems_in(draft), stems_in(draft.message)
    for figure in figures:
        if figure.kind != "date" or figure.key in known or figure.span.of(draft.folded).endswith("days"):  # every week
            continue
        at = words.at(figure.span.start)
        if at >= len(words):
            continue
        low, high = words.bounds[words.sentences[at]]
        if not _AHEAD.isdisjoint(words.norms[low:high]) or not _points_back(words, low, at):
            continue
        if _is_habit(words, low, high, at):
            continue
        if any(words.starts[low] <= date.span.start < words.ends[high - 1] for date in named):
            continue  # “between the 1st and the 28th”: theirs stands there as well
        for key, own in facts.items():
            if not _same_sort(figure.key, key) or _was_to_be(asked, asked.at(own.span.start)):
                continue
            there = asked.at(own.span.start)
            first, last = asked.bounds[asked.sentences[min(there, len(asked) - 1)]]
            shared = {name for name in stems[low:high] if len(name) > _SHORTEST} & set(said[max(0, first) : last])
            fact = next((fact for fact in reading.facts if fact.span == own.span), None)
            if fact is not None and _is_the_same(shared - _WEAK, words, stems, low, at):
                yield Mismatch("wrong-date", figure.span, fact)
                break


_WEAK = frozenset(
    stem(word)
    for word in "sorry your have with that this from they were been thanks about would what when please"
    " order day".split()
)


def _is_the_same(shared: set[str], words: Words, stems: Sequence[str], low: int, at: int) -> bool:
    """Whether a day is said of what the customer wrote of: two of their words, or "your" and one of them, stand near.

    "The report which the assessor filed on the 8th" shares a word, and tells of another day.
    """
    if len(shared) >= _ENOUGH_SHARED:
        return True
    near = range(max(low, at - _JUST_BEFORE), at)
    return any(words.norms[near_at] == "your" and not shared.isdisjoint(stems[near_at + 1 : at]) for near_at in near)


def _points_back(words: Words, low: int, at: int) -> bool:
    """ "On 8 August", "of Monday", "on the 8th", "your 3 May order": said of something known."""
    before = words.norms[max(low, at - 2) : at]
    if before[-1:] == ["the"]:
        before.pop()
    return not _BEFORE_DAYS.isdisjoint(before[-1:])


def _is_habit(words: Words, low: int, high: int, at: int) -> bool:
    """ "We update on Monday nights only", "on Mondays", "from now on": a day of every week."""
    if words.norms[at].endswith("days") or not _EVERY_WEEK.isdisjoint(words.norms[at + 1 : at + 3]):
        return True
    return not _EVERY.isdisjoint(words.norms[low:high])


def _was_to_be(asked: Words, at: int) -> bool:
    """ "Due last Monday", "you promised it for the 3rd": a day on which nothing happened, so ours may be another."""
    return not _EXPECTED.isdisjoint(asked.norms[max(0, at - _JUST_BEFORE) : at])


def _same_sort(one: str, other: str) -> bool:
    """Both weekdays, or two days of one month, or one day of two months."""
    first, second = one.split(), other.split()
    if len(first) != len(second):
        return False
    if len(first) == 2:
        return first[0] == second[0] or first[1] == second[1]
    days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
    return (one in days and other in days) or (one.isdigit() and other.isdigit())
