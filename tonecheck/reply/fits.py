"""Which sentences answer which type of ask: "when" wants a time, "may I" wants a yes, a no or a "you can".

`answers` is for a sentence that shares the topics of the ask: it must do what the type wants. For a sentence that
shares none see `may_fit`.
"""

from __future__ import annotations

from tonecheck.reply.acts import (
    ASKS_BACK,
    DONE,
    HANDS_OVER,
    IN_TOUCH,
    LINK,
    MONEY,
    NO,
    NUMBER,
    OURS,
    PLACE,
    REASON,
    TAKES_UP,
    THERE,
    TIME,
    TOLD,
    WAY,
    WILL,
    YES,
)
from tonecheck.reply.fit_words import (
    BETWEEN_US,
    CONTACTS,
    DATED,
    DECIDED,
    DECIDES,
    FACTS,
    FITS,
    IS_SO,
    LOOSE,
    MONEY_CONCEPTS,
    PLAINLY_DECIDED,
    REPLIES,
    SPEAKS,
    SUBSTANTIAL,
    TAKES_A_SIDE,
    TELLING_TIMES,
    WEEKDAYS,
)
from tonecheck.reply.parts import Part
from tonecheck.reply.wanted import Wanted

_DECIDED = frozenset({YES, NO, OURS, DONE})
_SETTLES = frozenset({YES, NO, WILL, THERE, MONEY, LINK})
_SHOWS_HOW = frozenset({WAY, LINK, NO})
_TELLS_MONEY = frozenset({MONEY, YES, NO})
_AT_ONCE = 7  # tokens
_NEARLY_ALL = 0.75
_PLAINLY = 0.6
_ENOUGH = 0.5


def answers(item: Wanted, part: Part, share: float) -> bool:
    """True if a sentence that shares `share` (0 to 1) of the topics of an ask does what the ask wants."""
    fits = FITS[item.wants]
    if fits is not None and fits.isdisjoint(part.acts) and not (_is_loose(item) and share >= _NEARLY_ALL):
        return False
    is_bare = SUBSTANTIAL.isdisjoint(part.acts) and not (item.wants == "what" and PLACE in part.acts)
    if fits is None and share < _ENOUGH and is_bare:
        return False
    if ASKS_BACK in part.acts and part.acts.isdisjoint(REPLIES):
        return False
    if IN_TOUCH in part.acts and puts_off(item, part):
        return False
    if (share < _NEARLY_ALL or item.wants == "how") and _is_beside(item, part):
        return False
    if item.wants in DECIDED and TOLD in part.acts and part.acts.isdisjoint(_SETTLES):
        return False  # "I've spoken to the driver"
    if item.wants == "do" and part.acts.isdisjoint(_DECIDED) and item.deed.isdisjoint(part.meaning):
        return False  # who wants an invoice sent has no use for "you can pay it by card"
    return share >= _PLAINLY or not only_describes(item, part)


def _is_beside(item: Wanted, part: Part) -> bool:
    """True if the sentence does something that only looks like what the type wants."""
    if item.sides and item.sides.isdisjoint(part.meaning) and TAKES_A_SIDE.isdisjoint(part.meaning):
        return part.acts.isdisjoint(PLAINLY_DECIDED)  # "you'll find the ties by the till"
    if item.wants == "when":
        return not tells_when(part)  # "it is free right now"
    if item.wants == "how":  # "anything found is tagged and kept": nobody is told what to do
        return _SHOWS_HOW.isdisjoint(part.acts) and BETWEEN_US.isdisjoint(part.meaning)
    if item.wants == "why":  # "it's back on for Thursday"
        return part.acts >= IS_SO and REASON not in part.acts
    if item.wants == "money":
        return _TELLS_MONEY.isdisjoint(part.acts) and MONEY_CONCEPTS.isdisjoint(part.meaning)
    return False


def _is_loose(item: Wanted) -> bool:
    """True if nearly all words of the ask are evidence enough; "who pays, you or the bank" among them."""
    return item.wants in LOOSE or (item.wants == "who" and item.of_us)


def puts_off(item: Wanted, part: Part) -> bool:
    """True if all the sentence has for who asks for a fact is that somebody will be in touch."""
    return (
        IN_TOUCH in part.acts and TAKES_UP not in part.acts and item.wants in FACTS and item.stems.isdisjoint(CONTACTS)
    )


def only_describes(item: Wanted, part: Part) -> bool:
    """True for a sentence about the topic that decides nothing for this customer: "The sandals are made by hand".

    It names neither "you" nor "we", nor a number the customer gave.
    """
    if "not" in part.meaning or not WEEKDAYS.isdisjoint(item.stems & part.meaning):
        return False  # "Sundays are our day off"
    if item.wants == "is there" and PLACE in part.acts and any("SOMEWHERE" in topic.names for topic in item.topics):
        return False  # "the changing table is beside the lockers"
    if item.wants not in DECIDED or not part.acts.isdisjoint(DECIDES) or not part.meaning.isdisjoint(BETWEEN_US):
        return False
    return not any(
        any(map(str.isdigit, topic.said)) and not topic.names.isdisjoint(part.meaning) for topic in item.topics
    )


def mentions(item: Wanted, part: Part) -> bool:
    """True if a word of the ask itself stands in the sentence, not only one that may stand for it."""
    return not item.stems.isdisjoint(part.meaning)


def tells_when(part: Part) -> bool:
    """True if more than "now" or "at the moment" tells the time."""
    is_brief = part.high - part.low <= _AT_ONCE and "now" in part.meaning  # "It's on now."
    return is_brief or NUMBER in part.acts or not part.meaning.isdisjoint(TELLING_TIMES)


def speaks(item: Wanted, part: Part) -> bool:
    """True if the sentence does what the ask wants, whatever it is about."""
    if item.wants == "why" and (HANDS_OVER in part.acts or (OURS in part.acts and REASON not in part.acts)):
        return False  # what has been done about it is no reason
    if item.wants == "where" and MONEY in part.acts and PLACE not in part.acts:
        return False  # "we cover the cost: send the bill to bills@..."
    if item.wants == "when" and not tells_when(part):
        return False  # "it is free right now"
    if item.timed and item.wants in {"do", "yes or no", "thing"} and TIME in part.acts:
        return NUMBER in part.acts or not DATED.isdisjoint(part.meaning)
    return not SPEAKS[item.wants].isdisjoint(part.acts)
