"""cover(draft): which of the customer's asks the draft answers, and with which sentence.

Every ask has topics (its content words, with what may stand for them) and a type of answer it waits for. First every
ask gets the sentence that shares its topics and does what the type wants. Then the asks that are left share the
sentences that are left, in order, where a sentence does what is wanted in words of its own: a bare "yes", a time for
"when", a deed for a request. "I'll look into it" takes an ask up: partly. Where nothing is left, the answer is no.
Limits: a sentence that could be an answer in quite other words makes the verdict "unknown", not "no".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Draft, Message
from tonecheck.reply.read import read
from tonecheck.reply.reading import Ask
from tonecheck.reply.speech_acts import (
    ASKS_BACK, DONE, GOES_ON, LINK, MONEY, NO, NUMBER, OURS, PAST, PERSON, PLACE, PURPOSE, REASON, SOCIAL, SORRY, TAKES_UP,
    THERE, TIME, WAY, WILL, YES, Part, parts_of,
)  # fmt: skip
from tonecheck.reply.wanted import Topic, Wanted, all_wanted
from tonecheck.text.span import Span


class Answer(NamedTuple):
    """Whether an ask is answered: "yes", "partly", "no" or "unknown"; `by` the sentence of the draft; and why."""

    ask: Ask
    answered: str
    by: Span | None
    because: str


# What a sentence that shares the topics must do; None: sharing them is enough.
_FITS: dict[str, frozenset[str] | None] = {
    "when": frozenset({TIME}),
    "where": frozenset({PLACE, LINK, TIME}),
    "why": frozenset({REASON, PAST, PURPOSE}),
    "price": frozenset({MONEY, NUMBER}),
    "number": frozenset({NUMBER, TIME, MONEY}),
    "how": frozenset({WAY, LINK, OURS, NO}),
    "who": frozenset({PERSON, LINK, WAY}),
    "do": frozenset({DONE, WILL, OURS, YES, NO, WAY}),
    "apology": frozenset({SORRY}),
    "what": None,
    "yes or no": None,
    "is there": None,
    "will": None,
}
# What a sentence must do to count for an ask whose topics it does not share.
_SPEAKS: dict[str, frozenset[str]] = {
    "when": frozenset({TIME}),
    "where": frozenset({PLACE, LINK}),
    "why": frozenset({REASON, PAST}),
    "price": frozenset({MONEY}),
    "number": frozenset({NUMBER}),
    "how": frozenset({WAY, LINK}),
    "who": frozenset({PERSON, LINK}),
    "do": frozenset({YES, NO, OURS}),
    "apology": frozenset({SORRY}),
    "what": frozenset({WAY, PERSON, NUMBER, LINK}),
    "yes or no": frozenset({YES, NO, OURS}),
    "is there": frozenset({YES, NO, OURS, THERE}),
    "will": frozenset({YES, NO, OURS, WILL}),
}
# Types that a sentence about what the one before spoke of ("It leaves on Friday") may answer all the same.
_STRICT = frozenset({"when", "where", "price", "number", "will"})
_PLAIN = frozenset({YES, NO})
_SAYS = {
    "when": "when", "where": "where", "why": "why", "price": "how much", "number": "how many", "how": "how",
    "who": "who", "apology": "sorry",
}  # fmt: skip
_ENOUGH = 0.5
_SOME = 0.3
_NEARLY_ALL = 0.75
_ALONE = 0.7
_LOOSE = frozenset({"do", "how", "who"})
_SUBSTANTIAL = frozenset({YES, NO, OURS, THERE, MONEY, TIME, NUMBER, WAY, LINK, PLACE, WILL, DONE})


def cover(draft: Draft) -> tuple[Answer, ...]:
    """One answer for every ask of the message the draft replies to, in order; empty without a message or asks."""
    kept: tuple[Answer, ...] | None = draft.__dict__.get("_cover")
    if kept is None:
        kept = draft.__dict__["_cover"] = _cover(draft, draft.message) if draft.message is not None else ()
    return kept


def _cover(draft: Draft, message: Message) -> tuple[Answer, ...]:
    asks = read(message).asks
    if not asks:
        return ()
    parts = parts_of(draft)
    wanted = all_wanted(message, asks)
    shares = [[_share(item.topics, part.meaning) for part in parts] for item in wanted]
    answers: list[Answer | None] = []
    taken: set[int] = set()
    for number, item in enumerate(wanted):
        at = _by_topic(number, wanted, parts, shares)
        if at < 0:
            answers.append(None)
        else:
            taken.add(at)
            words = _shared(item.topics, parts[at])
            answers.append(Answer(asks[number], "yes", parts[at].span, f"it speaks of {words}"))
    spare = _spare(parts, taken)
    for number, item in enumerate(wanted):
        if answers[number] is None:
            answers[number] = _left_over(asks[number], item, parts, spare, shares[number])
    return tuple(answer for answer in answers if answer is not None)


def _by_topic(
    number: int, wanted: Sequence[Wanted], parts: Sequence[Part], shares: Sequence[Sequence[float]]
) -> int:
    """The sentence that shares the topics of an ask and does what it wants, or -1."""
    item, mine = wanted[number], shares[number]
    fits = _FITS[item.wants]
    least = _SOME if item.own else _ENOUGH
    best, most = -1, 0.0
    for at, part in enumerate(parts):
        share = mine[at]
        if share < least or (SOCIAL in part.acts and item.wants != "apology"):
            continue
        if fits is not None and fits.isdisjoint(part.acts) and not (item.wants in _LOOSE and share >= _NEARLY_ALL):
            continue
        if fits is None and share < _ENOUGH and _SUBSTANTIAL.isdisjoint(part.acts):
            continue
        if ASKS_BACK in part.acts and not part.acts & {YES, OURS, NO}:
            continue
        if _is_others(number, at, wanted, part, shares):
            continue
        if share > most:
            best, most = at, share
    return best


def _is_others(
    number: int, at: int, wanted: Sequence[Wanted], part: Part, shares: Sequence[Sequence[float]]
) -> bool:
    """True if another ask shares more with the sentence, and nothing in it is this ask's alone."""
    own = shares[number][at]
    mine = {topic.said for topic in wanted[number].topics if not topic.names.isdisjoint(part.meaning)}
    for other, line in enumerate(shares):
        if other != number and line[at] > own:
            theirs = [topic for topic in wanted[other].topics if not topic.names.isdisjoint(part.meaning)]
            names = frozenset().union(*(topic.names for topic in theirs))
            alone = [topic for topic in wanted[number].topics if topic.said in mine and topic.names.isdisjoint(names)]
            if sum(topic.weight for topic in alone) < _ALONE:
                return True
    return False


def _spare(parts: Sequence[Part], taken: set[int]) -> list[int]:
    """Sentences that answer nothing yet and are no courtesies."""
    return [at for at, part in enumerate(parts) if at not in taken and SOCIAL not in part.acts]


def _left_over(ask: Ask, item: Wanted, parts: Sequence[Part], spare: list[int], mine: Sequence[float]) -> Answer:
    """The verdict for an ask whose topics no sentence shares; uses up the sentence it takes."""
    if item.wants == "apology":
        for part in parts:
            if SORRY in part.acts:
                return Answer(ask, "partly", part.span, "it says sorry")
    for at in spare:
        part = parts[at]
        goes_on = GOES_ON in part.acts and at > 0 and (at - 1 not in spare) and SOCIAL not in parts[at - 1].acts
        if ASKS_BACK in part.acts or (goes_on and item.wants not in _STRICT) or not _speaks(item, part):
            continue
        spare.remove(at)
        if item.wants in _SAYS:
            return Answer(ask, "yes" if not item.own else "partly", part.span, f"it says {_SAYS[item.wants]}")
        if part.acts & _PLAIN:
            return Answer(ask, "yes", part.span, "it says yes or no, and speaks to no other ask")
        return Answer(ask, "unknown", part.span, "this sentence may answer it in other words")
    for part in parts:
        if TAKES_UP in part.acts:
            return Answer(ask, "partly", part.span, "it takes the matter up without an answer yet")
    for at in spare:
        if ASKS_BACK in parts[at].acts and item.wants not in ("when", "price", "why"):
            return Answer(ask, "unknown", parts[at].span, "the reply asks back")
    if any(share >= _SOME for share in mine):
        return Answer(ask, "no", None, "the topic is mentioned, but not what was asked of it")
    return Answer(ask, "no", None, "nothing in the reply speaks of it")


def _speaks(item: Wanted, part: Part) -> bool:
    if item.wants == "why" and OURS in part.acts and REASON not in part.acts:
        return False  # what has been done about it is no reason
    if item.timed and item.wants in ("do", "yes or no") and TIME in part.acts:
        return True
    return not _SPEAKS[item.wants].isdisjoint(part.acts)


def _shared(topics: Sequence[Topic], part: Part) -> str:
    said = [topic.said for topic in topics if not topic.names.isdisjoint(part.meaning)]
    return " and ".join(f"“{word}”" for word in said[:2])


def _share(topics: Sequence[Topic], meaning: frozenset[str]) -> float:
    """How much of the topics a sentence holds, from 0 to 1."""
    total = sum(topic.weight for topic in topics)
    if not total:
        return 0.0
    return sum(topic.weight for topic in topics if not topic.names.isdisjoint(meaning)) / total
