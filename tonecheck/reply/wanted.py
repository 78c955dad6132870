"""What an ask wants to hear: its topics, and the type of answer it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.ask_types import FREE_OF, type_of
from tonecheck.reply.once import hits as hits_in
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.reading import Ask
from tonecheck.reply.topics import Topic, find_topics, predicate_first
from tonecheck.reply.vocabulary import Hit
from tonecheck.text.words import Words


class Wanted(NamedTuple):
    """What an ask waits for. `wants` is a type of answer, see `ask_types`."""

    topics: tuple[Topic, ...]
    weight: float
    """What the topics weigh together."""
    stems: frozenset[str]
    """The stems among the names of the topics, without the concepts."""
    wants: str
    timed: bool
    own: bool
    """False if the ask names nothing itself ("where is it") and its topics come from the sentences before."""
    alone: bool
    """True if it is the only ask of the message."""
    past: bool
    """True if it asks of something that is over: "when was it sent"."""
    of_me: bool
    """True if it asks what the customer may, must or gets: "can I", "do we have to"."""
    of_us: bool
    """True if it is asked of the brand's people: "can you", "has anyone"."""
    deed: frozenset[str]
    """The names of what is asked to be done: the first topic."""
    sides: frozenset[str]
    """Names of which an answer takes up one: both sides of an "or", the nuts of "nut free"; empty for most asks."""


_DAYS = frozenset(
    "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat"
    " sun morning afternoon evening weekend sooner earlier".split()
)
_BE = frozenset("is are was were".split())
_PAST = frozenset("did was were had happened".split())
_ME = frozenset("i we to".split())  # "can I", "is it safe to"
_MAY = frozenset("is can could may might do should shall must am are will would".split())
_OUR_PEOPLE = frozenset("you u your someone somebody anyone anybody".split())
_WRITING = frozenset("writing emailing messaging".split())
_NOTHING: frozenset[str] = frozenset()
_NO_SIDE = frozenset("not what so something anything two otherwise whatever whether if".split())
_CONDITIONS = frozenset("if when because cos while whilst unless".split())
_NO_CONDITION_AFTER = frozenset(
    "and or know tell ask see say me us out check confirm wonder wondering of from until till since unsure sure"
    " explain".split()
)
_FEWEST_ASKING = 3  # tokens before a condition
_FEW_ASKED = 1.0
_CONDITION_WEIGHT = 0.4
_PERSONS = frozenset("me you us him her them it that i we".split())
_BESIDE = 4  # tokens before "or" that are one of its sides
_OPENING_WORDS = 5
_CONTEXT_WEIGHT = 0.35
_CONTEXT_WORDS = 25
_FEW = 0.5


def all_wanted(message: Message, asks: Sequence[Ask]) -> list[Wanted]:
    """What each ask waits for, in order."""
    words = message.words
    stems = stems_in(message)
    hits = hits_in(message, "concepts")
    found: list[Wanted] = []
    for ask in asks:
        low, high = words.at(ask.span.start), words.at(ask.span.end)
        topics = _topics_of(words, stems, hits, low, high)
        sides = _sides(words, stems, hits, low, high) if "or" in words.norms[low:high] else _NOTHING
        if any(topic.said == "free" for topic in topics[1:]):
            freed = _without_free(topics)
            if len(freed) < len(topics):
                topics, sides = freed, freed[-1].names
        if words.norms[low] in _BE and len(topics) > 1 and words.norms[low + 1] != "there":
            topics = predicate_first(topics)
        weight = sum([topic.weight for topic in topics])
        own = weight >= _FEW
        if not own:
            start = max(0, low - _CONTEXT_WORDS)
            topics += find_topics(words, stems, hits, start, low, _CONTEXT_WEIGHT)
            weight = sum([topic.weight for topic in topics])
        own_words = frozenset([name for topic in topics for name in topic.names if not name.isupper()])
        norms = words.norms[low:high]
        wants = type_of(norms, stems[low:high], topics, ask)
        opening = norms[:_OPENING_WORDS]
        past = not _PAST.isdisjoint(norms)
        of_us = not _OUR_PEOPLE.isdisjoint(opening) or _is_to_be_done(norms)
        of_me = len(opening) > 1 and opening[0] in _MAY and not _ME.isdisjoint(opening[1:])
        timed = not _DAYS.isdisjoint(norms)  # a clock time in the reply then says yes to it
        deed = next((topic.names for topic in topics if topic.said not in _WRITING), _NOTHING)
        alone = len(asks) == 1
        found.append(
            Wanted(tuple(topics), weight, own_words, wants, timed, own, alone, past, of_me, of_us, deed, sides)
        )
    return found


def _topics_of(words: Words, stems: Sequence[str], hits: Sequence[Hit], low: int, high: int) -> list[Topic]:
    """The topics of an ask; those of its condition weigh less: "do I lose my sessions if I freeze the card"."""
    norms = words.norms
    for at in range(low + _FEWEST_ASKING, high - 1):
        if norms[at] in _CONDITIONS and norms[at - 1] not in _NO_CONDITION_AFTER:
            asked = find_topics(words, stems, hits, low, at, 1.0)
            if sum([topic.weight for topic in asked]) < _FEW_ASKED:
                break
            known = frozenset().union(*(topic.names for topic in asked))
            told = find_topics(words, stems, hits, at, high, _CONDITION_WEIGHT)
            return asked + [topic for topic in told if topic.names.isdisjoint(known)]
    return find_topics(words, stems, hits, low, high, 1.0)


def _sides(words: Words, stems: Sequence[str], hits: Sequence[Hit], low: int, high: int) -> frozenset[str]:
    """The names beside "or": "clip-on or proper", "pay by card or in cash"; none if a side has no word of its own."""
    at = words.norms.index("or", low, high)
    sides = [
        find_topics(words, stems, hits, max(low, at - _BESIDE // 2), at, 1.0)
        or find_topics(words, stems, hits, max(low, at - _BESIDE), at, 1.0),
        find_topics(words, stems, hits, at + 1, min(at + 1 + 2 * _BESIDE, high), 1.0),
    ]
    if not sides[0] or at + 1 >= high or words.norms[at + 1] in _NO_SIDE:
        return _NOTHING
    if not sides[1] and not _PERSONS.isdisjoint(words.norms[at + 1 : high]):
        return _NOTHING  # "my wife or me'
    return frozenset().union(*(topic.names for side in sides for topic in side))


def _without_free(topics: Sequence[Topic]) -> list[Topic]:
    """ "Is it fragrance free?" asks about fragrance, and costs nothing."""
    return [
        topic for at, topic in enumerate(topics) if topic.said != "free" or not at or topics[at - 1].said not in FREE_OF
    ]


def _is_to_be_done(norms: Sequence[str]) -> bool:
    """ "Could our stop be put first?": asked of the brand's people, whoever does it."""
    return norms[0] in {"can", "could", "would"} and "be" in norms[2:_OPENING_WORDS]
