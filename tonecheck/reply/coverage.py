"""cover(draft): which of the customer's asks the draft answers, and with which sentence.

Every ask has topics (its content words, with what may stand for them) and a type of answer it waits for. First every
ask gets the sentence that shares its topics and does what the type wants. Then the asks that are left share the
sentences that are left, in order, where a sentence does what is wanted in words of its own: a bare "yes", a time for
"when", a deed for a request. "I'll look into it" takes an ask up: partly. Where nothing is left, the answer is no.
Limits: a sentence that could be an answer in quite other words makes the verdict "unknown", not "no".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tonecheck.draft import Draft, Message
from tonecheck.reply.opener_words import OPENINGS
from tonecheck.reply.parts import Part, parts_of
from tonecheck.reply.read import read
from tonecheck.reply.reading import Ask
from tonecheck.reply.speech_acts import (
    ASKS_BACK,
    DONE,
    GOES_ON,
    HANDS_OVER,
    LINK,
    MONEY,
    NO,
    NUMBER,
    OURS,
    PAST,
    PERSON,
    PLACE,
    PURPOSE,
    REASON,
    SOCIAL,
    SORRY,
    TAKES_UP,
    THERE,
    TIME,
    WAY,
    WILL,
    YES,
)  # fmt: skip
from tonecheck.reply.wanted import Topic, Wanted, all_wanted
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import WORD


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
    "news": None,
    "thing": None,
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
    "what": frozenset({NUMBER, LINK}),
    "yes or no": frozenset({YES, NO}),
    "news": frozenset({YES, NO, OURS, WILL, TIME, PAST, DONE, NUMBER, REASON}),
    "thing": frozenset({YES, NO, OURS}),
    "is there": frozenset({YES, NO, OURS, THERE}),
    "will": frozenset({YES, NO, OURS, WILL}),
}
# Types that a sentence about what the one before spoke of ("It leaves on Friday") may answer all the same.
_STRICT = frozenset({"when", "where", "price", "number", "will"})
_PLAIN = frozenset({YES, NO})
_DECIDED = frozenset({"yes or no", "is there", "will", "do"})
_DECIDED_BY = frozenset({"yes or no", "is there", "will"})
_DECIDES = frozenset({YES, NO, WILL, WAY, MONEY, THERE, LINK, GOES_ON})
_BETWEEN_US = frozenset({"you", "your", "we", "i"})
_SAYS = {
    "when": "when", "where": "where", "why": "why", "price": "how much", "number": "how many", "how": "how",
    "who": "who", "apology": "sorry",
}  # fmt: skip
_HANDLE = re.compile(r"(?<!\w)@\w")
_BOUND = frozenset({"when", "where", "price", "do", "thing", "apology"})
_HALF = "this is one half of a longer reply"
_ENOUGH = 0.5
_SOME = 0.3
_LITTLE = 0.22
_NEARLY_ALL = 0.75
_PLAINLY = 0.6
_ALONE = 0.7
_TELLING_TOKENS = 7
_FEWEST_TELLING = 3
_LOOSE = frozenset({"do", "how", "who"})
_SUBSTANTIAL = frozenset({YES, NO, OURS, THERE, MONEY, TIME, NUMBER, WAY, LINK, WILL, DONE})


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
    shares = [_shares(item.topics, holders, len(parts)) for item in wanted]
    answers: list[Answer | None] = []  # filled below
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
    used: list[int] = []
    is_half = _HALF if any(part.kind == "thread" for part in draft.protected) or _starts_inside(draft) else ""
    for number, item in sorted(enumerate(wanted), key=lambda pair: _turn(pair[1], spare, parts)):
        if answers[number] is None:
            answer = _left_over(
                asks[number],
                item,
                parts,
                spare,
                used,
                shares[number],
                any(answer is not None and answer.answered == "yes" for answer in answers),
            )
            if answer.answered == "no" and (
                doubt := is_half
                or _in_full(asks, spare, parts)
                or _doubt(asks[number], message, _may_be_other_words(item, spare, parts, answers))
            ):
                answer = Answer(asks[number], "unknown", None, doubt)
            answers[number] = answer
    return tuple(answer for answer in answers if answer is not None)


def _may_be_other_words(
    item: Wanted, spare: Sequence[int], parts: Sequence[Part], answers: Sequence[Answer | None]
) -> bool:
    """True if a sentence that answers nothing yet says something, and the ask is of a type that is answered freely."""
    if item.wants in _BOUND or _any_yes(answers):
        return False
    return any(not _SUBSTANTIAL.isdisjoint(parts[at].acts) for at in spare)


def _in_full(asks: Sequence[Ask], spare: Sequence[int], parts: Sequence[Part]) -> str:
    """Why the only ask of a message may be answered: whatever else the reply tells, it tells in answer to it."""
    if len(asks) == 1 and sum(_tells(parts[at]) for at in spare) >= _FEWEST_TELLING:
        return "the reply may say it in other words"
    return ""


def _tells(part: Part) -> bool:
    """True for a sentence of some length that neither asks back nor hands over nor regrets."""
    return part.high - part.low >= _TELLING_TOKENS and part.acts.isdisjoint((ASKS_BACK, HANDS_OVER, SORRY, TAKES_UP))


def _any_yes(answers: Sequence[Answer | None]) -> bool:
    return any(answer is not None and answer.answered == "yes" for answer in answers)


def _doubt(ask: Ask, message: Message, has_spare: bool) -> str:
    """Why the ask may be none: a statement with a question mark, or a cry ("isn't it diverted?!"); or ""."""
    if "?!" in ask.text or "!?" in ask.text:
        return "the question may be a cry"
    if MASK in message.words.present and _HANDLE.search(message.text):
        # Posts to a brand are full of sighs put as questions, and replies to them answer in few and other words.
        if has_spare:
            return "in a public post this may be answered in other words"
        if read(message).feeling.name == "angry":
            return "in an angry public post the question may be a cry"
    first = message.words.norms[message.words.at(ask.span.start)]
    if ask.form == "question" and first not in OPENINGS:
        return "it is written like a statement"
    return ""


def _starts_inside(draft: Draft) -> bool:
    """True if the draft begins in the middle of a sentence, as the second half of a split reply does."""
    words = draft.words
    for at, norm in enumerate(words.norms):
        if norm != MASK and words.kinds[at] == WORD:
            return draft.text[words.starts[at]].islower() and at > 0
    return False


def _turn(item: Wanted, spare: Sequence[int], parts: Sequence[Part]) -> int:
    """Who chooses first: a plain yes or no goes to an ask for one, then a time to "when", a price to "how much"."""
    if item.wants in _DECIDED and any(not parts[at].acts.isdisjoint(_PLAIN) for at in spare):
        return 0
    return 1 if item.wants in _STRICT else 2


def _by_topic(number: int, wanted: Sequence[Wanted], parts: Sequence[Part], shares: Sequence[Sequence[float]]) -> int:
    """The sentence that shares the topics of an ask and does what it wants, or -1."""
    item, mine = wanted[number], shares[number]
    fits = _FITS[item.wants]
    least = (_SOME if len(wanted) > 1 or item.wants not in _DECIDED else _LITTLE) if item.own else _ENOUGH
    best, most = -1, 0.0
    for at, part in enumerate(parts):
        share = mine[at]
        if share < least or (SOCIAL in part.acts and item.wants != "apology"):
            continue
        if fits is not None and fits.isdisjoint(part.acts) and not (item.wants in _LOOSE and share >= _NEARLY_ALL):
            continue
        is_bare = _SUBSTANTIAL.isdisjoint(part.acts) and not (item.wants == "what" and PLACE in part.acts)
        if fits is None and share < _ENOUGH and is_bare:
            continue
        if ASKS_BACK in part.acts and not part.acts & {YES, OURS, NO}:
            continue
        if share < _PLAINLY and _only_describes(item, part):
            continue
        if _is_others(number, at, wanted, part, shares):
            continue
        if share > most:
            best, most = at, share
    return best


def _only_describes(item: Wanted, part: Part) -> bool:
    """True for a sentence about the topic that decides nothing for this customer: "The sandals are made by hand".

    It names neither "you" nor "we", nor a number the customer gave.
    """
    if item.wants not in _DECIDED_BY or not part.acts.isdisjoint(_DECIDES) or not part.meaning.isdisjoint(_BETWEEN_US):
        return False
    return not any(
        any(map(str.isdigit, topic.said)) and not topic.names.isdisjoint(part.meaning) for topic in item.topics
    )


def _is_others(number: int, at: int, wanted: Sequence[Wanted], part: Part, shares: Sequence[Sequence[float]]) -> bool:
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


def _left_over(
    ask: Ask,
    item: Wanted,
    parts: Sequence[Part],
    spare: list[int],
    used: list[int],
    mine: Sequence[float],
    answered: bool,
) -> Answer:
    """The verdict for an ask whose topics no sentence shares.

    A sentence it takes goes from `spare` to `used`. `answered` is true if another ask found its sentence by topic.
    """
    if item.wants == "apology":
        for part in parts:
            if SORRY in part.acts:
                return Answer(ask, "partly", part.span, "it says sorry")
    for at in spare:
        part = parts[at]
        goes_on = GOES_ON in part.acts and at > 0 and (at - 1 not in spare) and SOCIAL not in parts[at - 1].acts
        if ASKS_BACK in part.acts or (goes_on and item.wants not in _STRICT) or not _speaks(item, part):
            continue
        if mine[at] and _only_describes(item, part):
            continue
        spare.remove(at)
        if item.wants in _SAYS:
            return Answer(ask, "yes" if not item.own else "partly", part.span, f"it says {_SAYS[item.wants]}")
        if part.acts & _PLAIN:
            return Answer(ask, "yes", part.span, "it says yes or no, and speaks to no other ask")
        used.append(at)
        return Answer(ask, "unknown", part.span, "this sentence may answer it in other words")
    for part in parts:
        if TAKES_UP in part.acts or (HANDS_OVER in part.acts and not answered):
            return Answer(ask, "partly", part.span, "it takes the matter up without an answer yet")
    for at, part in enumerate(parts):
        if ASKS_BACK in part.acts and (at in spare or SOCIAL in part.acts) and (mine[at] or not answered):
            return Answer(ask, "unknown", part.span, "the reply asks back")
    if item.wants == "news" and used and len(used) == len([part for part in parts if SOCIAL not in part.acts]):
        return Answer(ask, "unknown", parts[used[0]].span, "one sentence may answer two asks")
    if any(share >= _SOME for share in mine):
        return Answer(ask, "no", None, "the topic is mentioned, but not what was asked of it")
    return Answer(ask, "no", None, "nothing in the reply speaks of it")


def _speaks(item: Wanted, part: Part) -> bool:
    if item.wants == "why" and OURS in part.acts and REASON not in part.acts:
        return False  # what has been done about it is no reason
    if item.timed and item.wants in {"do", "yes or no", "thing"} and TIME in part.acts:
        return True
    return not _SPEAKS[item.wants].isdisjoint(part.acts)


def _shared(topics: Sequence[Topic], part: Part) -> str:
    said = [topic.said for topic in topics if not topic.names.isdisjoint(part.meaning)]
    return " and ".join(f"“{word}”" for word in said[:2])


def _shares(topics: Sequence[Topic], holders: Mapping[str, Sequence[int]], count: int) -> list[float]:
    """How much of the topics each of `count` sentences holds, from 0 to 1; `holders` the sentences with a name."""
    total = 0.0
    shared = [0.0] * count
    for topic in topics:
        total += topic.weight
        for at in {at for name in topic.names for at in holders.get(name, ())}:
            shared[at] += topic.weight
    return [share / total for share in shared] if total else shared
