"""Which sentences can answer which type of ask: "when" wants a time, "may I" wants a yes, a no or a "you can".

Two grades. `answers` is for a sentence that shares the topics of the ask: it must do what the type wants.
`may_answer` is for one that shares none: it is true of all that could be the answer in other words, so that a "no" to
an ask is safe where it is false of every sentence that is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tonecheck.reply.fillers import is_offer_of_ours, is_self_portrait, is_tip
from tonecheck.reply.parts import Part
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
    SORRY,
    THERE,
    TIME,
    TOLD,
    WAY,
    WILL,
    YES,
)  # fmt: skip
from tonecheck.reply.wanted import Wanted

# What a sentence that shares the topics must do; None: sharing them is enough.
_FITS: dict[str, frozenset[str] | None] = {
    "when": frozenset({TIME}),
    "where": frozenset({PLACE, LINK, TIME}),
    "why": frozenset({REASON, PAST, PURPOSE}),
    "price": frozenset({MONEY, NUMBER}),
    "number": frozenset({NUMBER, TIME, MONEY}),
    "how": frozenset({WAY, LINK, OURS, NO}),
    "who": frozenset({PERSON, LINK, WAY}),
    "name": frozenset({PERSON, LINK}),
    "do": frozenset({DONE, WILL, OURS, YES, NO, WAY}),
    "contact": frozenset({DONE, WILL, OURS, YES, NO, WAY}),
    "money": frozenset({MONEY, NUMBER, YES, NO, DONE, WILL, OURS, WAY}),
    "apology": frozenset({SORRY}),
    "what": None,
    "yes or no": None,
    "news": None,
    "thing": None,
    "is there": None,
    "will": None,
}
# What a sentence must do to be a plain answer to an ask whose topics it does not share.
_SPEAKS: dict[str, frozenset[str]] = {
    "when": frozenset({TIME}),
    "where": frozenset({PLACE, LINK}),
    "why": frozenset({REASON, PAST}),
    "price": frozenset({MONEY}),
    "number": frozenset({NUMBER}),
    "how": frozenset({WAY, LINK}),
    "who": frozenset({PERSON, LINK}),
    "name": frozenset({PERSON, LINK}),
    "do": frozenset({YES, NO, OURS}),
    "contact": frozenset({YES, NO, OURS}),
    "money": frozenset({YES, NO, MONEY}),
    "apology": frozenset({SORRY}),
    "what": frozenset({NUMBER, LINK}),
    "yes or no": frozenset({YES, NO}),
    "news": frozenset({YES, NO, OURS, WILL, TIME, PAST, DONE, NUMBER, REASON}),
    "thing": frozenset({YES, NO, OURS}),
    "is there": frozenset({YES, NO, OURS, THERE}),
    "will": frozenset({YES, NO, OURS, WILL}),
}
# What it must do, or say, to be a possible one; a type that is not here may be answered by any sentence.
_CAN: dict[str, frozenset[str]] = {
    "when": frozenset({TIME}),
    "where": frozenset({PLACE, LINK}),
    "who": frozenset({PERSON, LINK}),
    "name": frozenset({PERSON, LINK}),
    "price": frozenset({MONEY}),
    "number": frozenset({NUMBER, TIME, MONEY}),
    "how": frozenset({WAY, LINK, OURS, NO, WILL}),
    "why": frozenset({REASON, PAST, DONE, PURPOSE}),
    "do": frozenset({DONE, OURS, WILL, YES, NO, THERE}),
    "contact": frozenset({OURS, WILL, YES, NO, LINK}),
    "money": frozenset({MONEY, YES, NO}),
    "thing": frozenset({DONE, OURS, WILL, YES, NO, LINK, TIME, MONEY, THERE}),
    "apology": frozenset({SORRY}),
}
_YOU = frozenset("you your yours yourself u".split())
_COSTS = frozenset("pay pays paid cost costs charge bill price fee free nothing included same slate rate".split())
_OF_ME = _YOU | frozenset("we our us anything everything any all no fine welcome allowed too ok okay".split())
_OF_ME_BY = frozenset({YES, NO, WAY, MONEY, WILL, THERE, OURS, LINK})
_TOLD_AT_ONCE = frozenset({"what", "who", "name", "why", "where"})  # types that nobody answers with a "yes, ..."
_HANDED_OVER = frozenset({"who", "name", "where", "how", "contact", "thing"})
_TIPPED = frozenset({"how", "what", "when", "where", "who", "name", "price", "number", "why", "apology"})
_CAN_SAY: dict[str, frozenset[str]] = {
    "when": frozenset("soon shortly date yet once when".split()),
    "where": frozenset("in at on via under online there here inside where anywhere everywhere address".split()),
    "who": frozenset("me myself ourselves nobody none everyone anyone i we you your our my their whoever team".split()),
    "price": _COSTS,
    "money": _COSTS | {"refund", "refunded", "back", "owe", "owed", "credit", "credited"},
    "number": frozenset("all both none every each only".split()),
    "how": _YOU,
    "do": frozenset({"your", "yours"}),
    "thing": frozenset({"your", "yours"}),
}
_STRICT = frozenset({"when", "where", "price", "number", "will"})
_LOOSE = frozenset({"do", "how", "who"})
_DECIDED = frozenset({"yes or no", "is there", "will"})
_DECIDES = frozenset({YES, NO, WILL, WAY, MONEY, THERE, LINK, GOES_ON})
_BETWEEN_US = frozenset({"you", "your", "we", "i"})
_SUBSTANTIAL = frozenset({YES, NO, OURS, THERE, MONEY, TIME, NUMBER, WAY, LINK, WILL, DONE})
_REACH = frozenset("ring call contact phone visit email dm message reach speak".split())
_AHEAD = frozenset(
    "will shall until till by within up tomorrow next should can from soon takes take in before monday tuesday"
    " wednesday thursday friday saturday sunday end".split()
)
_HAPPENS = frozenset({TIME, THERE, WILL, DONE})
_NOTED = frozenset("spoken spoke noted logged passed flagged recorded mentioned raised shared read seen shown fed".split())
_DEEDS = frozenset({OURS, DONE, WILL, YES, NO})
_NEARLY_ALL = 0.75
_PLAINLY = 0.6
_ENOUGH = 0.5


def answers(item: Wanted, part: Part, share: float) -> bool:
    """True if a sentence that shares `share` (0 to 1) of the topics of an ask does what the ask wants."""
    fits = _FITS[item.wants]
    if fits is not None and fits.isdisjoint(part.acts) and not (item.wants in _LOOSE and share >= _NEARLY_ALL):
        return False
    is_bare = _SUBSTANTIAL.isdisjoint(part.acts) and not (item.wants == "what" and PLACE in part.acts)
    if fits is None and share < _ENOUGH and is_bare:
        return False
    if ASKS_BACK in part.acts and not part.acts & {YES, OURS, NO}:
        return False
    return share >= _PLAINLY or not only_describes(item, part)


def only_describes(item: Wanted, part: Part) -> bool:
    """True for a sentence about the topic that decides nothing for this customer: "The sandals are made by hand".

    It names neither "you" nor "we", nor a number the customer gave.
    """
    if item.wants not in _DECIDED or not part.acts.isdisjoint(_DECIDES) or not part.meaning.isdisjoint(_BETWEEN_US):
        return False
    return not any(
        any(map(str.isdigit, topic.said)) and not topic.names.isdisjoint(part.meaning) for topic in item.topics
    )


def may_answer(item: Wanted, part: Part, norms: Sequence[str], share: float, is_spoken_for: bool) -> bool:
    """True if the sentence could answer the ask in other words.

    `norms` are its words; `is_spoken_for` is true if it goes on about what the sentence before it answered.
    """
    if item.alone and not speaks(item, part) and not (mentions(item, part) and part.acts & _HAPPENS):
        return False  # who asks one thing gets a plain answer
    if ASKS_BACK in part.acts and not part.acts & {YES, OURS, NO}:
        return False
    if is_spoken_for and GOES_ON in part.acts and item.wants not in _STRICT:
        return False
    is_deed = not part.acts.isdisjoint(_DEEDS)
    if TOLD in part.acts and not is_deed and not _NOTED.isdisjoint(norms) and not _asks_to_tell(item):
        return False
    if share and only_describes(item, part) and mentions(item, part):
        return False
    if HANDS_OVER in part.acts and not is_deed and item.wants not in _HANDED_OVER and not _REACH.isdisjoint(norms):
        return False
    if item.wants == "when" and not item.past and PAST in part.acts and _AHEAD.isdisjoint(norms):
        return False
    if item.wants in {"do", "thing"} and WAY in part.acts and not is_deed and not mentions(item, part):
        return False
    if item.wants not in _TIPPED and is_self_portrait(part, norms):
        return False
    if YES in part.acts and item.wants in _TOLD_AT_ONCE and not share:
        return False
    if item.wants in _DECIDED:
        if not item.of_us and is_offer_of_ours(part, norms):
            return False
        if item.of_me and part.acts.isdisjoint(_OF_ME_BY) and _OF_ME.isdisjoint(norms):
            return False
    if item.wants not in _TIPPED and not item.of_me and is_tip(part, norms):
        return False
    if item.wants == "why" and REASON not in part.acts and _tells_of_deed(norms):
        return False  # what has been done about it is no reason
    can = _CAN.get(item.wants)
    if can is None or (item.wants == "price" and any(norm[0].isdigit() for norm in norms)):
        return True
    if item.wants in {"do", "thing"} and TIME in part.acts and (item.timed or PAST in part.acts):
        return True
    return not can.isdisjoint(part.acts) or not _CAN_SAY.get(item.wants, frozenset()).isdisjoint(norms)


def _tells_of_deed(norms: Sequence[str]) -> bool:
    """ "I've refunded you"."""
    return any(two in (("i", "have"), ("we", "have")) for two in pairwise(norms))


def _asks_to_tell(item: Wanted) -> bool:
    """ "Please tell his boss": there "I've passed it on" is the answer."""
    return item.own and any("FEEDBACK" in topic.names for topic in item.topics)


def mentions(item: Wanted, part: Part) -> bool:
    """True if a word of the ask itself stands in the sentence, not only one that may stand for it."""
    return any(name in part.meaning for topic in item.topics for name in topic.names if not name.isupper())


def speaks(item: Wanted, part: Part) -> bool:
    """True if the sentence does what the ask wants, whatever it is about."""
    if item.wants == "why" and OURS in part.acts and REASON not in part.acts:
        return False  # what has been done about it is no reason
    if item.timed and item.wants in {"do", "yes or no", "thing"} and TIME in part.acts:
        return True
    return not _SPEAKS[item.wants].isdisjoint(part.acts)
