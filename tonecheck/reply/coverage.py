"""cover(draft): which of the customer's asks the draft answers, and with which sentence.

Every ask has topics (its content words, with what may stand for them) and a type of answer it waits for. First every
ask gets the sentence that shares its topics and does what the type wants. Then the asks that are left are paired with
the sentences that are left, as far as a sentence could be the answer in words of its own: a bare "yes", a time for
"when", a deed for a request. "I'll look into it" takes an ask up: partly. Where no sentence is left that could be the
answer, the answer is no; sympathy, small talk and opinions never could (`fillers`).
Limits: a sentence that could be an answer in quite other words makes the verdict "unknown", not "no".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tonecheck.draft import Draft, Meaning, Message
from tonecheck.reply.acts import (
    ASKS_BACK,
    DONE,
    HANDS_OVER,
    IN_TOUCH,
    NO,
    OURS,
    SOCIAL,
    SORRY,
    TAKES_UP,
    WAY,
    WILL,
    YES,
)
from tonecheck.reply.alignment import by_topic, topics_shared
from tonecheck.reply.doubts import (
    answers_all,
    are_left_over,
    in_full,
    is_half,
    may_be_moot,
    may_be_no_ask,
)
from tonecheck.reply.fits import answers as fits
from tonecheck.reply.fits import mentions, puts_off, speaks
from tonecheck.reply.meaning import NEAR_ENOUGH
from tonecheck.reply.pairing import Reply, paired, paired_with_clauses, weights_of
from tonecheck.reply.parts import Part, parts_of
from tonecheck.reply.read import read
from tonecheck.reply.reading import Answer, Ask
from tonecheck.reply.wanted import Wanted, all_wanted

_GREETING = 4  # tokens of "Dear Ms Moss,"
_ANY_REPLY = frozenset({"reply", "help"})  # what more than one sentence may answer
_DEEDS = frozenset({OURS, WILL, DONE, WAY, YES})
_TAKEN_UP = frozenset({TAKES_UP, IN_TOUCH})
_PLAIN = frozenset({YES, NO})
_SAYS = {
    "when": "when", "where": "where", "why": "why", "price": "how much", "number": "how many", "how": "how",
    "who": "who", "apology": "sorry",
}  # fmt: skip
_SOME = 0.3
_LEAST_WEIGHT = 0.5  # of the words that make a "yes": "week" or "get" alone is none


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
    names = frozenset().union(*(topic.names for item in wanted for topic in item.topics))
    holders: dict[str, list[int]] = {}
    for at, part in enumerate(parts):
        for name in part.meaning & names:
            holders.setdefault(name, []).append(at)
    reply = Reply(
        draft,
        parts,
        next((at for at, part in enumerate(parts) if part.high - part.low > _GREETING), len(parts)),
        {},
        {},
        [topics_shared(item.topics, holders, len(parts)) for item in wanted],
    )
    answers: dict[int, Answer] = {}
    taken: dict[int, frozenset[str]] = {}
    shared: dict[int, int] = {}
    for number, item in enumerate(wanted):
        at = by_topic(number, wanted, parts, reply.shares, reply.is_idle)
        if at >= 0 and mentions(item, parts[at]) and (item.own or at not in taken):
            taken[at] = item.stems
            answers[number] = _by_words(asks[number], item, parts[at])
        elif at >= 0:
            shared[number] = at
    for number, at in shared.items():
        if at in taken and wanted[number].own:  # one sentence may answer two asks, one of them in words like its own
            answers[number] = _by_words(asks[number], wanted[number], parts[at])
    left = {number: item for number, item in enumerate(wanted) if number not in answers}
    if left:
        _answer_the_rest(reply, message, asks, left, taken, answers)
    if draft.meaning is not None:
        _ask_for_meaning(reply, draft.meaning, answers)
    return tuple(answers[number] for number in range(len(asks)))


def _answer_the_rest(
    reply: Reply,
    message: Message,
    asks: Sequence[Ask],
    left: dict[int, Wanted],
    taken: Mapping[int, frozenset[str]],
    answers: dict[int, Answer],
) -> None:
    """Fill `answers` for the asks whose words no sentence shares; `taken` are sentences that answer others."""
    words = reply.draft.words
    spare = [at for at in range(len(reply.parts)) if at not in taken and not reply.is_idle(at)]
    weights = weights_of(reply, left, spare, set(taken), list(answers), len(asks))
    found = paired(reply, asks, left, weights, taken)
    if len(found) < len(left):
        found = paired_with_clauses(reply, left, weights, [*taken, *spare], taken, found)
    half = is_half(reply.draft)
    settled = bool(answers)
    more_of_others = reply.more_of_others(list(answers))
    for number, part in found.items():
        answers[number] = _in_other_words(asks[number], left[number], part)
    for number, item in left.items():
        if number in answers:
            continue
        free = {at for at in spare if reply.parts[at] not in found.values()}
        answer = _without_sentence(asks[number], item, reply, number, free, settled)
        if answer.answered == "no":
            doubt = (
                half
                or in_full(asks, item.wants, [reply.parts[at] for at in spare])
                or may_be_no_ask(asks[number], message)
                or may_be_moot(asks[number], message.words, answers[number - 1].answered if number else "")
                or answers_all(words, len(asks))
                or are_left_over(item, [reply.candidate(at) for at in free if at not in more_of_others])
            )
            if doubt:
                answer = Answer(asks[number], "unknown", None, doubt)
        answers[number] = answer


def _ask_for_meaning(reply: Reply, meaning: Meaning, answers: dict[int, Answer]) -> None:
    """Make a "no" of an "unknown" where no sentence but courtesies is near the ask in meaning."""
    unknown = [number for number, answer in answers.items() if answer.answered == "unknown"]
    text = reply.draft.text
    said = [part.span.of(text) for at, part in enumerate(reply.parts) if not reply.is_idle(at)]
    if not unknown or not said:
        return
    for number, near in zip(unknown, meaning.nearness([answers[at].ask.text for at in unknown], said), strict=True):
        if max(near) < NEAR_ENOUGH:
            answers[number] = Answer(answers[number].ask, "no", None, "no sentence of the reply is near it in meaning")


def _in_other_words(ask: Ask, item: Wanted, part: Part) -> Answer:
    """The verdict for an ask and the sentence that was paired with it."""
    shared = sum([topic.weight for topic in item.topics if not topic.names.isdisjoint(part.meaning)])
    if shared >= max(_LEAST_WEIGHT, _SOME * item.weight) and fits(item, part, shared / item.weight):
        return _by_words(ask, item, part)
    if item.wants == "apology":
        return Answer(ask, "partly", part.span, "it says sorry")
    if speaks(item, part):
        if item.wants in _SAYS:
            return Answer(ask, "yes" if not item.own else "partly", part.span, f"it says {_SAYS[item.wants]}")
        if part.acts & _PLAIN:
            return Answer(ask, "yes", part.span, "it says yes or no, and speaks to no other ask")
    if not _TAKEN_UP.isdisjoint(part.acts):
        return Answer(ask, "partly", part.span, "it takes the matter up without an answer yet")
    return Answer(ask, "unknown", part.span, "this sentence may answer it in other words")


def _without_sentence(ask: Ask, item: Wanted, reply: Reply, number: int, spare: set[int], settled: bool) -> Answer:
    """The verdict for an ask that no sentence may answer; `settled` is true if another ask found its sentence."""
    mine = reply.shares[number]
    if item.wants in _ANY_REPLY:
        for at, part in enumerate(reply.parts):
            if not reply.is_idle(at) and (item.wants == "reply" or not part.acts.isdisjoint(_DEEDS)):
                return Answer(ask, "partly", part.span, "it writes back" if item.wants == "reply" else "it helps")
    if item.wants == "apology":
        for part in reply.parts:
            if SORRY in part.acts:
                return Answer(ask, "partly", part.span, "it says sorry")
    for at, part in enumerate(reply.parts):
        if reply.is_idle(at) and SOCIAL not in part.acts:
            continue
        is_taken_up = not _TAKEN_UP.isdisjoint(part.acts) and not puts_off(item, part)
        if is_taken_up or (HANDS_OVER in part.acts and not settled and (at in spare or SOCIAL in part.acts)):
            return Answer(ask, "partly", part.span, "it takes the matter up without an answer yet")
    for at, part in enumerate(reply.parts):
        if ASKS_BACK in part.acts and (at in spare or SOCIAL in part.acts) and (mine[at] or not settled):
            return Answer(ask, "unknown", part.span, "the reply asks back")
    if any(share >= _SOME for share in mine):
        return Answer(ask, "no", None, "the topic is mentioned, but not what was asked of it")
    return Answer(ask, "no", None, "nothing in the reply speaks of it")


def _by_words(ask: Ask, item: Wanted, part: Part) -> Answer:
    said = [topic.said for topic in item.topics if not topic.names.isdisjoint(part.meaning)]
    words = " and ".join(f"“{word}”" for word in said[:2])
    return Answer(ask, "yes", part.span, f"it speaks of {words}")
