"""What an ask wants to hear: its topics, and the type of answer it waits for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from tonecheck.draft import Message
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
    """What an ask waits for. `wants` is when, where, why, price, number, how, who, what, do, apology or "yes or no"."""

    topics: tuple[Topic, ...]
    wants: str
    timed: bool
    own: bool
    """False if the ask names nothing itself ("where is it") and its topics come from the sentences before."""
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
_ASKING = frozenset(
    "know tell say confirm explain wonder wondering me us sure idea ask advise see out check understand to you".split()
)
_DAYS = frozenset(
    "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat"
    " sun morning afternoon evening weekend".split()
)
_OUR_PEOPLE = frozenset("you u your someone somebody anyone anybody".split())
_OPENING_WORDS = 5
_FIRST = attrgetter("first")
_OPENINGS = 2
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
        wants = _wants(words, stems, ask, low, high)
        of_us = not _OUR_PEOPLE.isdisjoint(words.norms[low : low + _OPENING_WORDS])
        found.append(Wanted(tuple(topics), wants, _names_time(words, low, high), own, of_us))
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
        if words.norms[at][0].isdigit():
            own = _FAINT_WEIGHT
        if len(found) >= _FIRST_TOPICS:
            own *= _LATER_WEIGHT
        found.append(Topic(frozenset(names), weight * own, words.norms[at]))
    return found


def _wants(words: Words, stems: Sequence[str], ask: Ask, low: int, high: int) -> str:
    norms = words.norms[low:high]
    if not {"apologis", "apology"}.isdisjoint(stems[low:high]) or "apologise" in norms:
        return "apology"
    text = " ".join(norms[:9])
    if "what will you" in text or "what are you" in text or "what can you" in text:
        return "do"
    if "anything i can" in text or "what can i" in text or "what should i" in text or "what do i" in text:
        return "how"
    if "going on" in text or "is happening" in text or "happening with" in text or "the status" in text:
        return "news"
    if norms[:1] in (["explain"], ["please"]) and "explain" in norms[:3]:
        return "why"
    for at, norm in enumerate(norms[:9]):
        if (
            at >= _OPENINGS
            and norms[at - 1] not in _ASKING
            and not (norms[at - 1] in {"and", "on", "with", "for", "in", "of"} and at < 4)
        ):
            continue
        after = norms[at + 1] if at + 1 < len(norms) else ""
        if norm == "when" or norm == "eta" or (norm == "what" and after in {"time", "day", "date"}):
            return "when"
        if norm == "where":
            return "where"
        if norm == "why":
            return "why"
        if norm == "how":
            return _how(norms, at, after)
        if norm in {"who", "whom", "whose"}:
            return "who"
        if norm in {"what", "which"}:
            return "price" if after == "price" or "cost" in norms[at:] or "costs" in norms[at:] else "what"
    if "the price of" in text or "cost of " in text or "cost for" in text:
        return "price"
    if ask.form == "wish" and not {"to", "you"} & set(norms[1:6]):
        return "thing"  # "I need the serial number"
    if norms[:2] in (["is", "there"], ["are", "there"]) or norms[:3] == ["do", "you", "have"] or norms[:1] == ["any"]:
        return "is there"
    if norms[:1] == ["will"] and ask.form == "question":
        return "will"
    return "do" if ask.form != "question" else "yes or no"


def _how(norms: Sequence[str], at: int, after: str) -> str:
    if after in {"long", "soon", "quickly", "late", "early"}:
        return "when"
    if after == "come" or (after in {"this", "it", "that"} and "happened" in norms):
        return "why"
    if after == "much":
        rest = norms[at + 2 : at + 3]
        return (
            "price"
            if not rest or rest[0] in {"is", "are", "does", "do", "would", "will", "for", "to", "it", "was", "were"}
            else "number"
        )
    if after in {
        "many",
        "big",
        "far",
        "tall",
        "wide",
        "heavy",
        "old",
        "often",
        "fast",
        "high",
        "deep",
        "large",
        "small",
        "warm",
    }:
        return "number"
    return "how"
