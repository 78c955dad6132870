"""cover(draft): which of the customer's asks the draft answers, and with which sentence.

Every ask has topics (its content words, with what may stand for them) and a type of answer it waits for. First every
ask gets the sentence that shares its topics and does what the type wants. Then the asks that are left are paired with
the sentences that are left, as far as a sentence could be the answer in words of its own: a bare "yes", a time for
"when", a deed for a request. "I'll look into it" takes an ask up: partly. Where no sentence is left that could be the
answer, the answer is no; sympathy, small talk and opinions never could (`fillers`).
Limits: a sentence that could be an answer in quite other words makes the verdict "unknown", not "no".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Draft, Message
from tonecheck.reply.alignment import by_topic, further_clauses, nearness, pair, topics_shared
from tonecheck.reply.fillers import is_filler
from tonecheck.reply.fits import answers as fits
from tonecheck.reply.fits import candidate_of, may_answer, mentions, speaks
from tonecheck.reply.opener_words import OPENINGS
from tonecheck.reply.parts import Part, parts_of
from tonecheck.reply.read import read
from tonecheck.reply.reading import Ask
from tonecheck.reply.speech_acts import (
    ASKS_BACK,
    DONE,
    GOES_ON,
    HANDS_OVER,
    MONEY,
    NO,
    OURS,
    SOCIAL,
    SORRY,
    TAKES_UP,
    WILL,
    YES,
)
from tonecheck.reply.wanted import Wanted, all_wanted
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words


class Answer(NamedTuple):
    """Whether an ask is answered: "yes", "partly", "no" or "unknown"; `by` the sentence of the draft; and why."""

    ask: Ask
    answered: str
    by: Span | None
    because: str


class _Reply(NamedTuple):
    """The sentences of a draft, which of them answer nothing whatever was asked, and what they share with each ask."""

    draft: Draft
    parts: Sequence[Part]
    fillers: dict[int, bool]
    shares: Sequence[Sequence[float]]

    def is_idle(self, at: int) -> bool:
        """True if sentence number `at` answers nothing, whatever was asked; found out when first asked for."""
        kept = self.fillers.get(at)
        if kept is None:
            kept = self.fillers[at] = is_filler(self.draft.text, self.draft.words, self.parts[at])
        return kept


_PLAIN = frozenset({YES, NO})
_SAYS = {
    "when": "when", "where": "where", "why": "why", "price": "how much", "number": "how many", "how": "how",
    "who": "who", "apology": "sorry",
}  # fmt: skip
_HANDLE = re.compile(r"(?<!\w)@\w")
_SOME = 0.3
_PLAINLY = 0.5  # how much a plain yes, or a time for "when", weighs against what a sentence shares with the ask
_TELLING_TOKENS = 7
_FEWEST_TELLING = 3
_DECIDED = frozenset({"yes or no", "is there", "will", "do", "thing"})
_MOVES_ON = frozenset({YES, NO, OURS, DONE, WILL, MONEY})
_TO_ALL = frozenset({("to", "both"), ("on", "both"), ("both", "questions"), ("both", "counts")})
_SECOND_BEST = (("if", "not"), ("otherwise",), ("failing", "that"), ("if", "that", "is", "not"), ("if", "you", "can"))


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
    reply = _Reply(
        draft,
        parts,
        {},
        [topics_shared(item.topics, holders, len(parts)) for item in wanted],
    )
    answers: dict[int, Answer] = {}
    taken: list[int] = []
    shared: dict[int, int] = {}
    for number, item in enumerate(wanted):
        at = by_topic(number, wanted, parts, reply.shares, reply.is_idle)
        if at >= 0 and mentions(item, parts[at]) and (item.own or at not in taken):
            taken.append(at)
            answers[number] = _by_words(asks[number], item, parts[at])
        elif at >= 0:
            shared[number] = at
    for number, at in shared.items():
        if at in taken and wanted[number].own:  # one sentence may answer two asks, one of them in words like its own
            answers[number] = _by_words(asks[number], wanted[number], parts[at])
    left = {number: item for number, item in enumerate(wanted) if number not in answers}
    if left:
        _answer_the_rest(reply, message, asks, left, taken, answers)
    return tuple(answers[number] for number in range(len(asks)))


def _answer_the_rest(
    reply: _Reply,
    message: Message,
    asks: Sequence[Ask],
    left: dict[int, Wanted],
    taken: Sequence[int],
    answers: dict[int, Answer],
) -> None:
    """Fill `answers` for the asks whose words no sentence shares; `taken` are the sentences that answer others."""
    words = reply.draft.words
    spare = [at for at in range(len(reply.parts)) if at not in taken and not reply.is_idle(at)]
    weights = _weights(reply, left, spare, set(taken), list(answers), len(asks))
    found: dict[int, Part] = {
        number: reply.parts[at] for number, at in _paired(reply, left, weights, set(taken)).items()
    }
    if len(found) < len(left):
        found = _paired_with_clauses(reply, left, weights, [*taken, *spare], found)
    is_half = _is_half(reply.draft)
    settled = bool(answers)
    for number, part in found.items():
        answers[number] = _in_other_words(asks[number], left[number], part)
    for number, item in left.items():
        if number in answers:
            continue
        free = {at for at in spare if reply.parts[at] not in found.values()}
        answer = _without_sentence(asks[number], item, reply, number, free, settled)
        if answer.answered == "no":
            doubt = (
                is_half
                or _in_full(asks, spare, reply.parts)
                or _doubt(asks[number], message)
                or _may_be_moot(asks[number], message.words, answers.get(number - 1))
                or _answers_all(words)
            )
            if doubt:
                answer = Answer(asks[number], "unknown", None, doubt)
        answers[number] = answer


def _weights(
    reply: _Reply,
    left: dict[int, Wanted],
    spare: Sequence[int],
    taken: set[int],
    answered: Sequence[int],
    count: int,
) -> dict[int, dict[int, float]]:
    """For each ask the sentences that may answer it, in whatever words, and how likely each is."""
    norms = reply.draft.words.norms
    candidates = {
        at: candidate_of(part, norms[part.low : part.high]) for at, part in enumerate(reply.parts) if at in spare
    }
    more_of_others = {at for other in answered for at, share in enumerate(reply.shares[other]) if share >= _SOME}
    sentences = len(reply.parts)
    weights: dict[int, dict[int, float]] = {}
    for number, item in left.items():
        mine = reply.shares[number]
        line = weights[number] = {}
        place = (number + 0.5) / count
        for at, candidate in candidates.items():
            share = mine[at]
            if not share and at in more_of_others:
                continue  # more about what another sentence answers
            speaks_of_it = share >= _SOME and fits(item, candidate.part, share)
            if speaks_of_it or may_answer(item, candidate, share, at - 1 in taken):
                plain = _PLAINLY if speaks(item, candidate.part) else 0.0
                line[at] = 1 + 2 * share + plain + nearness(place, (at + 0.5) / sentences)
    return weights


def _paired(
    reply: _Reply, left: dict[int, Wanted], weights: dict[int, dict[int, float]], taken: set[int]
) -> dict[int, int]:
    """The sentence of each ask; one that only goes on about its neighbour ("She has it in front of her") is none."""
    found = pair(weights)
    answering = taken | set(found.values())
    tails = {at for at in found.values() if at - 1 in answering and _goes_on(reply.parts[at])}
    if not tails:
        return found
    for number, line in weights.items():
        for at in tails if left[number].wants in _DECIDED else ():
            line.pop(at, None)
    return pair(weights)


def _goes_on(part: Part) -> bool:
    return GOES_ON in part.acts and part.acts.isdisjoint(_MOVES_ON)


def _paired_with_clauses(
    reply: _Reply,
    left: dict[int, Wanted],
    weights: dict[int, dict[int, float]],
    at_work: Sequence[int],
    found: dict[int, Part],
) -> dict[int, Part]:
    """Sentences and the further clauses of those that may answer something, for every ask that is left."""
    words = reply.draft.words
    clauses = [
        clause
        for at in sorted(set(at_work))
        for clause in further_clauses(reply.draft, reply.parts[at])
        if not is_filler(reply.draft.text, words, clause)
    ]
    if not clauses:
        return found
    pool = [*reply.parts, *clauses]
    candidates = [candidate_of(clause, words.norms[clause.low : clause.high]) for clause in clauses]
    for number, item in left.items():
        for at, candidate in enumerate(candidates, len(reply.parts)):
            if may_answer(item, candidate, 0.0, False):
                weights[number][at] = 1.0
    return {number: pool[at] for number, at in pair(weights).items()}


def _in_other_words(ask: Ask, item: Wanted, part: Part) -> Answer:
    """The verdict for an ask and the sentence that was paired with it."""
    if any(not topic.names.isdisjoint(part.meaning) for topic in item.topics) and fits(item, part, _SOME):
        return _by_words(ask, item, part)
    if item.wants == "apology":
        return Answer(ask, "partly", part.span, "it says sorry")
    if speaks(item, part):
        if item.wants in _SAYS:
            return Answer(ask, "yes" if not item.own else "partly", part.span, f"it says {_SAYS[item.wants]}")
        if part.acts & _PLAIN:
            return Answer(ask, "yes", part.span, "it says yes or no, and speaks to no other ask")
    if TAKES_UP in part.acts:
        return Answer(ask, "partly", part.span, "it takes the matter up without an answer yet")
    return Answer(ask, "unknown", part.span, "this sentence may answer it in other words")


def _without_sentence(ask: Ask, item: Wanted, reply: _Reply, number: int, spare: set[int], settled: bool) -> Answer:
    """The verdict for an ask that no sentence may answer; `settled` is true if another ask found its sentence."""
    mine = reply.shares[number]
    if item.wants == "apology":
        for part in reply.parts:
            if SORRY in part.acts:
                return Answer(ask, "partly", part.span, "it says sorry")
    for at, part in enumerate(reply.parts):
        if reply.is_idle(at) and SOCIAL not in part.acts:
            continue
        if TAKES_UP in part.acts or (HANDS_OVER in part.acts and not settled):
            return Answer(ask, "partly", part.span, "it takes the matter up without an answer yet")
    for at, part in enumerate(reply.parts):
        if ASKS_BACK in part.acts and (at in spare or SOCIAL in part.acts) and (mine[at] or not settled):
            return Answer(ask, "unknown", part.span, "the reply asks back")
    if any(share >= _SOME for share in mine):
        return Answer(ask, "no", None, "the topic is mentioned, but not what was asked of it")
    return Answer(ask, "no", None, "nothing in the reply speaks of it")


def _in_full(asks: Sequence[Ask], spare: Sequence[int], parts: Sequence[Part]) -> str:
    """Why the only ask of a message may be answered: whatever else the reply tells, it tells in answer to it."""
    if len(asks) == 1 and sum(_tells(parts[at]) for at in spare) >= _FEWEST_TELLING:
        return "the reply may say it in other words"
    return ""


def _tells(part: Part) -> bool:
    """True for a sentence of some length that neither asks back nor hands over nor regrets."""
    return part.high - part.low >= _TELLING_TOKENS and part.acts.isdisjoint((ASKS_BACK, HANDS_OVER, SORRY, TAKES_UP))


def _doubt(ask: Ask, message: Message) -> str:
    """Why the ask may be none: a statement with a question mark, or a cry ("isn't it diverted?!"); or ""."""
    if "?!" in ask.text or "!?" in ask.text:
        return "the question may be a cry"
    is_post = MASK in message.words.present and _HANDLE.search(message.text) is not None
    if is_post and read(message).feeling.name == "angry":
        return "in an angry public post the question may be a cry"
    first = message.words.norms[message.words.at(ask.span.start)]
    if ask.form == "question" and first not in OPENINGS:
        return "it is written like a statement"
    return ""


def _may_be_moot(ask: Ask, words: Words, before: Answer | None) -> str:
    """Why "and if not, who has it?" may need no answer: what it depends on was answered."""
    if before is None or before.answered == "no":
        return ""
    at = words.at(ask.span.start)
    near = words.norms[max(0, at - 4) : at + 4]
    for lead in _SECOND_BEST:
        if any(tuple(near[here : here + len(lead)]) == lead for here in range(len(near))):
            return "the answer before it may have settled it"
    return ""


def _answers_all(words: Words) -> str:
    """Why one sentence may answer every ask: "yes to both"."""
    if any(pair in _TO_ALL for pair in zip(words.norms, words.norms[1:], strict=False)):
        return "the reply answers several asks at once"
    return ""


def _is_half(draft: Draft) -> str:
    """Why the reply may be half of a longer one: it is numbered, or begins in the middle of a sentence."""
    words = draft.words
    is_half = any(part.kind == "thread" for part in draft.protected)
    for at, norm in enumerate(words.norms):
        if norm != MASK and words.kinds[at] == WORD:
            is_half = is_half or (draft.text[words.starts[at]].islower() and at > 0)
            break
    return "this is one half of a longer reply" if is_half else ""


def _by_words(ask: Ask, item: Wanted, part: Part) -> Answer:
    said = [topic.said for topic in item.topics if not topic.names.isdisjoint(part.meaning)]
    words = " and ".join(f"“{word}”" for word in said[:2])
    return Answer(ask, "yes", part.span, f"it speaks of {words}")
