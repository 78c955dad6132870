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
        topics = find_topics(words, stems, hits, low, high, 1.0)
        if any(topic.said == "free" for topic in topics[1:]):
            topics = _without_free(topics)
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
        found.append(Wanted(tuple(topics), weight, own_words, wants, timed, own, alone, past, of_me, of_us, deed))
    return found


def _without_free(topics: Sequence[Topic]) -> list[Topic]:
    """ "Is it fragrance free?" asks about fragrance, and costs nothing."""
    return [
        topic for at, topic in enumerate(topics) if topic.said != "free" or not at or topics[at - 1].said not in FREE_OF
    ]


def _is_to_be_done(norms: Sequence[str]) -> bool:
    """ "Could our stop be put first?": asked of the brand's people, whoever does it."""
    return norms[0] in {"can", "could", "would"} and "be" in norms[2:_OPENING_WORDS]
