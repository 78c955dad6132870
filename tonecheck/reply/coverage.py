"""cover(draft): which of the customer's asks the draft answers, and with which sentence.

Every ask has topics (its content words, with what may stand for them) and a type of answer it waits for. A sentence
answers it if it shares the topics and does what the type wants; a sentence that another ask explains better counts
for that one. "Yes, of course" answers what no other sentence does; "I'll look into it" takes an ask up: partly.
Limits: where a sentence could be an answer in quite other words, the verdict is "unknown", not "no".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Draft, Message
from tonecheck.reply.read import read
from tonecheck.reply.reading import Ask
from tonecheck.reply.speech_acts import (
    ASKS_BACK, DONE, LINK, MONEY, NO, NUMBER, PERSON, PLACE, REASON, SOCIAL, SORRY, TAKES_UP, TIME, WAY, WILL, YES, Part,
    parts_of,
)  # fmt: skip
from tonecheck.reply.stems import stem
from tonecheck.reply.vocabulary import Hit, lexicon, stems_of
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words


class Answer(NamedTuple):
    """Whether an ask is answered: "yes", "partly", "no" or "unknown"; `by` the sentence of the draft; and why."""

    ask: Ask
    answered: str
    by: Span | None
    because: str


class _Topic(NamedTuple):
    names: frozenset[str]
    weight: float
    said: str


class _Wanted(NamedTuple):
    topics: tuple[_Topic, ...]
    wants: str


_ACCEPTED: dict[str, frozenset[str]] = {
    "when": frozenset({TIME}),
    "where": frozenset({PLACE, LINK, TIME}),
    "why": frozenset({REASON}),
    "price": frozenset({MONEY, NUMBER, NO}),
    "number": frozenset({NUMBER, TIME, NO}),
    "how": frozenset({WAY, LINK, DONE, WILL, NO}),
    "who": frozenset({PERSON, LINK, WAY}),
    "do": frozenset({DONE, WILL, YES, NO, WAY}),
    "apology": frozenset({SORRY}),
}
_STOP = frozenset(
    stem(word) for word in
    "i you u we they he she it me us them him her my your our their his its this that these those a an the and or but"
    " so if of in on at to for with by from as is are was were be been being am do does did done have has had will"
    " would can could should may might must not no please pls plz also just really now then there here what when where"
    " who which why how any some about into up out off over than too very still yet ever again all whether"
    " could know like want tell let wonder wondering ask question help thanks thank hi hello possible chance someone"
    " somebody anyone anybody guy sure idea one ones thing going go get got make give take need much many long soon"
    " mean happen way sort kind able wish hope expect grateful appreciate hey cheers regards another other".split()
)  # fmt: skip
_FAINT = frozenset(
    stem(word)
    for word in "order say use day time work come put look set keep try start seem mind instead ready".split()
)
_ENOUGH = 0.5
_SOME = 0.3
_CONTEXT_WEIGHT = 0.35


def cover(draft: Draft) -> tuple[Answer, ...]:
    """One answer for every ask of the message the draft replies to, in order; empty without a message or asks."""
    kept: tuple[Answer, ...] | None = draft.__dict__.get("_cover")
    if kept is None:
        kept = draft.__dict__["_cover"] = _cover(draft) if draft.message is not None else ()
    return kept


def _cover(draft: Draft) -> tuple[Answer, ...]:
    message = draft.message
    assert message is not None
    asks = read(message).asks
    if not asks:
        return ()
    parts = parts_of(draft)
    wanted = _all_wanted(message, asks)
    shares = [[_share(item.topics, part.meaning) for part in parts] for item in wanted]
    return tuple(_answer(number, asks, wanted, parts, shares) for number in range(len(asks)))


def _answer(
    number: int,
    asks: Sequence[Ask],
    wanted: Sequence[_Wanted],
    parts: Sequence[Part],
    shares: Sequence[Sequence[float]],
) -> Answer:
    ask, item, mine = asks[number], wanted[number], shares[number]
    accepted = _ACCEPTED.get(item.wants)
    mentioned: Part | None = None
    ranked = sorted(range(len(parts)), key=lambda at: -mine[at])
    for at in ranked:
        part = parts[at]
        if mine[at] < _SOME:
            break
        fits = accepted is None or not accepted.isdisjoint(part.acts)
        if SOCIAL in part.acts and item.wants != "apology":
            continue
        if ASKS_BACK in part.acts and not part.acts & {YES, DONE, WILL, NO}:
            continue
        if fits and (mine[at] >= _ENOUGH or not _is_others(number, at, shares)):
            return Answer(ask, "yes", part.span, f"it speaks of {_shared(item.topics, part)}")
        mentioned = mentioned or part
    spare = [at for at in range(len(parts)) if not _is_others(number, at, shares) and SOCIAL not in parts[at].acts]
    return _without_topic(ask, item, accepted, [parts[at] for at in spare], mentioned, len(asks), parts)


def _without_topic(
    ask: Ask, item: _Wanted, accepted: frozenset[str] | None, spare: Sequence[Part], mentioned: Part | None, count: int,
    parts: Sequence[Part],
) -> Answer:  # fmt: skip
    """The verdict where no sentence shares the topics and does what is wanted."""
    for part in spare:
        if item.wants in ("do", "yes or no") and YES in part.acts:
            return Answer(ask, "yes", part.span, "it says yes, and speaks to no other ask")
    if item.wants in ("when", "where", "price", "apology") and accepted is not None:
        for part in parts if item.wants == "apology" else spare:
            if not accepted.isdisjoint(part.acts) and ASKS_BACK not in part.acts:
                return Answer(ask, "partly" if count > 1 else "yes", part.span, f"it says {_SAYS[item.wants]}")
    for part in parts:
        if TAKES_UP in part.acts:
            return Answer(ask, "partly", part.span, "it takes the matter up without an answer yet")
    for part in parts:
        if ASKS_BACK in part.acts:
            return Answer(ask, "unknown", part.span, "the reply asks back")
    if not item.topics and spare:
        return Answer(ask, "unknown", None, "the ask names nothing to look for")
    if mentioned is not None:
        return Answer(ask, "no", None, "the topic is mentioned, but not what was asked of it")
    return Answer(ask, "no", None, "nothing in the reply speaks of it")


_SAYS = {"when": "when", "where": "where", "price": "how much", "apology": "sorry"}


def _is_others(number: int, at: int, shares: Sequence[Sequence[float]]) -> bool:
    """True if the sentence speaks more of another ask than of this one."""
    own = shares[number][at]
    return any(other != number and line[at] >= _SOME and line[at] > own for other, line in enumerate(shares))


def _shared(topics: Sequence[_Topic], part: Part) -> str:
    said = [topic.said for topic in topics if not topic.names.isdisjoint(part.meaning)]
    return " and ".join(f"“{word}”" for word in said[:2])


def _share(topics: Sequence[_Topic], meaning: frozenset[str]) -> float:
    """How much of the topics a sentence holds, from 0 to 1."""
    total = sum(topic.weight for topic in topics)
    if not total:
        return 0.0
    return sum(topic.weight for topic in topics if not topic.names.isdisjoint(meaning)) / total


def _all_wanted(message: Message, asks: Sequence[Ask]) -> list[_Wanted]:
    words = message.words
    stems = stems_of(words)
    hits = list(lexicon("concepts").find(words, stems))
    ranges = [(words.at(ask.span.start), words.at(ask.span.end)) for ask in asks]
    found: list[_Wanted] = []
    for ask, (low, high) in zip(asks, ranges, strict=True):
        topics = _topics(words, stems, hits, low, high, 1.0)
        if sum(topic.weight for topic in topics) < 1.0:
            start = max(0, low - 25)
            topics += _topics(words, stems, hits, start, low, _CONTEXT_WEIGHT)
        found.append(_Wanted(tuple(topics), _wants(words, stems, ask, low, high)))
    return found


def _topics(
    words: Words, stems: Sequence[str], hits: Sequence[Hit], low: int, high: int, weight: float
) -> list[_Topic]:
    found: list[_Topic] = []
    seen: set[str] = set()
    for at in range(low, high):
        name = stems[at]
        if words.kinds[at] != WORD or name in _STOP or name in seen or name == MASK:
            continue
        seen.add(name)
        names = {
            name,
            *(hit.label for hit in hits if hit.first <= at < hit.last and low <= hit.first and hit.last <= high),
        }
        found.append(_Topic(frozenset(names), weight * (0.4 if name in _FAINT else 1.0), words.norms[at]))
    return found


def _wants(words: Words, stems: Sequence[str], ask: Ask, low: int, high: int) -> str:
    """The type of answer an ask waits for: a key of `_ACCEPTED`, "yes or no" or "what"."""
    norms = words.norms[low:high]
    text = " ".join(norms)
    if "apology" in stems[low:high] or "apologise" in norms or "apologis" in stems[low:high]:
        return "apology"
    for at, norm in enumerate(norms[:9]):
        after = norms[at + 1] if at + 1 < len(norms) else ""
        if (
            norm == "when"
            or (norm == "what" and after in ("time", "day", "date"))
            or (norm == "how" and after in ("long", "soon", "quickly", "late", "early"))
            or norm == "eta"
        ):
            return "when"
        if norm == "where":
            return "where"
        if norm == "why" or (norm == "how" and after == "come"):
            return "why"
        if norm == "how":
            if after == "much":
                rest = norms[at + 2 : at + 3]
                return (
                    "price"
                    if rest and rest[0] in ("is", "are", "does", "do", "would", "will", "for", "to", "it", "was", "for")
                    else "number"
                )
            if after in ("many", "big", "far", "tall", "wide", "heavy", "old", "often", "fast", "high", "deep"):
                return "number"
            return "how"
        if norm == "who" or norm == "whom":
            return "who"
        if norm in ("what", "which"):
            return "price" if after == "price" or "cost" in norms[at:] else "what"
    if "what can i do" in text:
        return "how"
    if ask.form != "question":
        return "do"
    return "yes or no"
