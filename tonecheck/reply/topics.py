"""The topics of a stretch of a message: its content words, with the concepts that may stand for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from tonecheck.reply.stems import stem
from tonecheck.reply.vocabulary import Hit
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words


class Topic(NamedTuple):
    """A content word: its names (stems and concepts), its weight, and the word as the customer wrote it."""

    names: frozenset[str]
    weight: float
    said: str


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
    " myself yourself s bit straight answer simply honest proper x xx xxx".split()
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
_FIRST = attrgetter("first")
_FAINT_WEIGHT = 0.4
_VERB_WEIGHT = 0.7
_SUBJECT_WEIGHT = 0.6
_PREDICATE_WEIGHT = 1.2
_FIRST_TOPICS = 4
_LATER_WEIGHT = 0.5  # "I need the serial number of my boiler for the grant form": the gist comes first


def find_topics(
    words: Words, stems: Sequence[str], hits: Sequence[Hit], low: int, high: int, weight: float
) -> list[Topic]:
    """The topics of tokens `low` up to but not including `high`, in order; `weight` that of a plain noun."""
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
        is_stop = name in _STOP
        if (is_stop and at not in phrases) or words.kinds[at] != WORD or name in seen or name == MASK:
            continue
        seen.add(name)
        names = labels.get(at)
        if names is None:
            names = {name}
        elif not is_stop:
            names.add(name)
        norm = words.norms[at]
        if is_stop or (name in _FAINT and at not in phrases) or norm[0].isdigit():
            own = _FAINT_WEIGHT
        else:
            own = _VERB_WEIGHT if name in _COMMON_VERBS else 1.0
        if len(found) >= _FIRST_TOPICS:
            own *= _LATER_WEIGHT
        found.append(Topic(frozenset(names), weight * own, norm))
    return found


def predicate_first(topics: list[Topic]) -> list[Topic]:
    """ "Are the boots vegan?": what is asked of the boots weighs more than the boots."""
    gist = topics[-1]
    return [*(topic._replace(weight=topic.weight * _SUBJECT_WEIGHT) for topic in topics[:-1]),
            gist._replace(weight=max(gist.weight, _PREDICATE_WEIGHT))]  # fmt: skip
