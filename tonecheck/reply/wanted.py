"""What an ask wants to hear: its topics, and the type of answer it waits for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.ask_types import type_of
from tonecheck.reply.once import hits as hits_in
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.reading import Ask
from tonecheck.reply.stems import stem
from tonecheck.reply.vocabulary import Hit
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words


class Topic(NamedTuple):
    """A content word: its names (stems and concepts), its weight, and the word as the customer wrote it."""

    names: frozenset[str]
    weight: float
    said: str


class Wanted(NamedTuple):
    """What an ask waits for. `wants` is a type of answer, see `ask_types`."""

    topics: tuple[Topic, ...]
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


_STOP = frozenset(
    stem(word) for word in
    "i you u we they he she it me us them him her my your our his their its this that these those a an the and or but"
    " so if of in on at to for with by about from as is are was were be been being am do does did done have has had"
    " will would can could should may might must not no please pls plz also just really now then there here what when"
    " where who which why how any some into than too very still yet ever again all whether d 's"
    " could know like want tell let wonder wondering ask question help thanks thank hi hello possible chance someone"
    " somebody anyone anybody guy sure idea one ones thing things going go got make take need much many"
    " mean happen way sort kind able wish hope expect grateful appreciate hey cheers regards another other something"
    " enough anything nothing two three four five six seven eight nine ten actually available over up off out"
    " myself yourself s bit".split()
)  # fmt: skip
_FAINT = frozenset(
    stem(word) for word in
    "order say use day time work come put look set keep try start seem mind instead ready get give next term week"
    " month tomorrow today tonight until before after long soon money right service people".split()
)  # fmt: skip
_COMMON_VERBS = frozenset(
    stem(word) for word in
    "leave check bring stay take change help send fix sort use pay cover let keep hold find see cost run open"
    " show work"
    " replace add move stop return cancel confirm speak call contact".split()
)  # fmt: skip
_DAYS = frozenset(
    "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat"
    " sun morning afternoon evening weekend".split()
)
_PAST = frozenset("did was were had happened".split())
_ME = frozenset("i we to".split())  # "can I", "is it safe to"
_MAY = frozenset("is can could may might do should shall must am are will would".split())
_OUR_PEOPLE = frozenset("you u your someone somebody anyone anybody".split())
_OPENING_WORDS = 5
_FIRST = attrgetter("first")
_FAINT_WEIGHT = 0.4
_VERB_WEIGHT = 0.7
_BE = frozenset("is are was were".split())
_SUBJECT_WEIGHT = 0.6
_PREDICATE_WEIGHT = 1.2
_FIRST_TOPICS = 4
_LATER_WEIGHT = 0.5  # "I need the serial number of my boiler for the grant form": the gist comes first
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
        topics = _topics(words, stems, hits, low, high, 1.0)
        if words.norms[low] in _BE and len(topics) > 1:
            topics = _predicate_first(topics)
        own = sum(topic.weight for topic in topics) >= _FEW
        if not own:
            start = max(0, low - _CONTEXT_WORDS)
            topics += _topics(words, stems, hits, start, low, _CONTEXT_WEIGHT)
        names = frozenset().union(*(topic.names for topic in topics))
        own_words = frozenset(name for name in names if not name.isupper())
        wants = type_of(words.norms[low:high], stems[low:high], names, ask)
        opening = words.norms[low : min(low + _OPENING_WORDS, high)]
        past = not _PAST.isdisjoint(words.norms[low:high])
        of_us = not _OUR_PEOPLE.isdisjoint(opening)
        of_me = len(opening) > 1 and opening[0] in _MAY and not _ME.isdisjoint(opening[1:])
        timed = _names_time(words, low, high)
        found.append(Wanted(tuple(topics), own_words, wants, timed, own, len(asks) == 1, past, of_me, of_us))
    return found


def _predicate_first(topics: list[Topic]) -> list[Topic]:
    """ "Are the boots vegan?": what is asked of the boots weighs more than the boots."""
    gist = topics[-1]
    return [*(topic._replace(weight=topic.weight * _SUBJECT_WEIGHT) for topic in topics[:-1]),
            gist._replace(weight=max(gist.weight, _PREDICATE_WEIGHT))]  # fmt: skip


def _names_time(words: Words, low: int, high: int) -> bool:
    """True if the ask names a day: a clock time in the reply then says yes to it."""
    return not _DAYS.isdisjoint(words.norms[low:high])


def _topics(words: Words, stems: Sequence[str], hits: Sequence[Hit], low: int, high: int, weight: float) -> list[Topic]:
    labels: dict[int, set[str]] = {}
    phrases: set[int] = set()
    for hit in hits[bisect_left(hits, low, key=_FIRST) : bisect_left(hits, high, key=_FIRST)]:
        if hit.last <= high:
            for at in range(hit.first, hit.last):
                labels.setdefault(at, set()).add(hit.label)
            if hit.last > hit.first + 1:
                phrases.add(hit.first)
    found: list[Topic] = []
    seen: set[str] = set()
    for at in range(low, high):
        name = stems[at]
        if words.kinds[at] != WORD or name in seen or name == MASK or (name in _STOP and at not in phrases):
            continue
        seen.add(name)
        names = labels.get(at, set()) if name in _STOP else {name, *labels.get(at, ())}
        own = _FAINT_WEIGHT if name in _FAINT and at not in phrases else _VERB_WEIGHT if name in _COMMON_VERBS else 1.0
        if words.norms[at][0].isdigit() or name in _STOP:
            own = _FAINT_WEIGHT
        if len(found) >= _FIRST_TOPICS:
            own *= _LATER_WEIGHT
        found.append(Topic(frozenset(names), weight * own, words.norms[at]))
    return found
