"""Which sentences can answer which type of ask: "when" wants a time, "may I" wants a yes, a no or a "you can".

Two grades. `answers` is for a sentence that shares the topics of the ask: it must do what the type wants.
`may_answer` is for one that shares none: it is true of all that could be the answer in other words, so that a "no" to
an ask is safe where it is false of every sentence that is left.
"""

from __future__ import annotations

from tonecheck.reply.acts import (
    ASKS_BACK,
    DONE,
    GOES_ON,
    HANDS_OVER,
    IN_TOUCH,
    LINK,
    MONEY,
    NO,
    NUMBER,
    OURS,
    PAST,
    PLACE,
    REASON,
    SOCIAL,
    TAKES_UP,
    THERE,
    TIME,
    TOLD,
    WAY,
    WILL,
    YES,
)
from tonecheck.reply.candidates import Candidate
from tonecheck.reply.fit_words import (
    AHEAD,
    BETWEEN_US,
    CAN,
    CAN_SAY,
    CONDITIONS,
    CONTACTS,
    DECIDED,
    DECIDES,
    FACTS,
    FITS,
    HANDED_OVER,
    HAPPENS,
    LOOSE,
    MONEY_CONCEPTS,
    OF_ME,
    OF_ME_BY,
    REACH,
    SPEAKS,
    STRICT,
    SUBSTANTIAL,
    TAKES_A_SIDE,
    TELLING_TIMES,
    TIPPED,
    TOLD_AT_ONCE,
    VISITING,
    YOU,
)
from tonecheck.reply.parts import Part
from tonecheck.reply.wanted import Wanted

_REPLIES = frozenset({YES, OURS, NO})
_DECIDED = frozenset({YES, NO, OURS, DONE})
_DEED_WANTED = frozenset({"do", "thing"})
_AGAIN = frozenset({"again", "back"})
_NO_CAUSE = frozenset({WAY, HANDS_OVER, YES, WILL})
_NOT_BRIEF = frozenset({WAY, PAST, SOCIAL})
_COMES = frozenset({GOES_ON, WILL, TIME})
_ITS = frozenset({"it", "they"})
_COUNTED = frozenset({"do", "thing", "money"})
_PEOPLE = frozenset({"he", "she"})
_US = frozenset({"we", "i", "us"})
_TOLD_ABOUT = frozenset({"why", "news", "apology", "reply"})
_PLAINLY_DECIDED = frozenset({YES, NO})
_SETTLES = frozenset({YES, NO, WILL, THERE, MONEY, LINK})
_SHOWS_HOW = frozenset({WAY, LINK, NO})
_IS_SO = frozenset({OURS, DONE, PAST})
_TELLS_MONEY = frozenset({MONEY, YES, NO})
_AT_ONCE = 7  # tokens
_WAYS = frozenset({WAY, LINK, NO, OURS})
_NO_HOURS = DECIDED | _DEED_WANTED | {"money", "what", "contact"}
_WHILE = frozenset("when while after as".split())
_SUMS = frozenset("amount sum reversed refunded credited".split())
_NOTHING: frozenset[str] = frozenset()
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
    if ASKS_BACK in part.acts and part.acts.isdisjoint(_REPLIES):
        return False
    if IN_TOUCH in part.acts and puts_off(item, part):
        return False
    if share < _NEARLY_ALL and _is_beside(item, part):
        return False
    if item.wants in DECIDED and TOLD in part.acts and part.acts.isdisjoint(_SETTLES):
        return False  # "I've spoken to the driver"
    if item.wants == "do" and part.acts.isdisjoint(_DECIDED) and item.deed.isdisjoint(part.meaning):
        return False  # who wants an invoice sent has no use for "you can pay it by card"
    return share >= _PLAINLY or not only_describes(item, part)


def _is_beside(item: Wanted, part: Part) -> bool:
    """True if the sentence does something that only looks like what the type wants."""
    if item.sides and item.sides.isdisjoint(part.meaning) and TAKES_A_SIDE.isdisjoint(part.meaning):
        return part.acts.isdisjoint(_PLAINLY_DECIDED)  # "you'll find the ties by the till"
    if item.wants == "when":
        return not tells_when(part)  # "it is free right now"
    if item.wants == "how":  # "anything found is tagged and kept": nobody is told what to do
        return _SHOWS_HOW.isdisjoint(part.acts) and BETWEEN_US.isdisjoint(part.meaning)
    if item.wants == "why":  # "it's back on for Thursday"
        return part.acts >= _IS_SO and REASON not in part.acts
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
    if "not" in part.meaning:
        return False
    if item.wants not in DECIDED or not part.acts.isdisjoint(DECIDES) or not part.meaning.isdisjoint(BETWEEN_US):
        return False
    return not any(
        any(map(str.isdigit, topic.said)) and not topic.names.isdisjoint(part.meaning) for topic in item.topics
    )


def may_answer(item: Wanted, candidate: Candidate, share: float, is_spoken_for: bool) -> bool:
    """True if the sentence could answer the ask in other words.

    `is_spoken_for` is true if it may go on about what the sentence before it answered.
    """
    part = candidate.part
    acts = part.acts
    if not candidate.brief and not _does_what_is_wanted(item, candidate):
        return False
    if item.alone and not (candidate.brief and acts.isdisjoint(_NOT_BRIEF)) and not _is_plain(item, candidate):
        return False  # who asks one thing gets a plain answer
    if ASKS_BACK in acts and acts.isdisjoint(_REPLIES):
        return False
    if is_spoken_for and GOES_ON in acts and item.wants not in STRICT:
        return False
    if puts_off(item, part):
        return False
    if share and only_describes(item, part) and mentions(item, part):
        return False
    return not _does_something_else(item, candidate, share)


def _is_plain(item: Wanted, candidate: Candidate) -> bool:
    """True if a sentence is as plain as the answer to the only ask of a message is."""
    part, acts = candidate.part, candidate.part.acts
    if speaks(item, part) or (HAPPENS & acts and mentions(item, part)) or _gives_hours(item, part):
        return True
    if candidate.leads and not candidate.portrait and (not candidate.tip or (item.of_me and item.wants in DECIDED)):
        return True
    if candidate.counts and item.wants in DECIDED | _DEED_WANTED:
        return True  # "only for those who drive for a living", "every single one"
    if item.wants == "why" and PAST in acts and not _WHILE.isdisjoint(candidate.said):
        return True  # "my duster caught it when I moved the lamp"
    if item.wants in _DEED_WANTED:
        if candidate.reported and PAST in acts and TOLD not in acts:
            return True  # "we've put a new one up"
        return acts >= _COMES and not _ITS.isdisjoint(candidate.said)  # "it goes out tonight"
    if item.wants == "who" and item.of_us and not _US.isdisjoint(candidate.said):
        return True  # "you or the courier?"
    if item.wants == "money" and not {WILL, DONE}.isdisjoint(acts) and not _SUMS.isdisjoint(candidate.said):
        return True
    is_ours = OURS in acts and not YOU.isdisjoint(candidate.said) and not _US.isdisjoint(candidate.said)
    is_habit = item.of_us and candidate.of_us
    return item.wants in DECIDED and (is_ours or is_habit or not CONDITIONS.isdisjoint(candidate.said))


def _is_of_a_visit(item: Wanted) -> bool:
    """True if opening hours or parking may be what an ask wants to hear."""
    return not item.stems.isdisjoint(VISITING) or any(not topic.names.isdisjoint(VISITING) for topic in item.topics)


def _gives_hours(item: Wanted, part: Part) -> bool:
    """ "Are you open at half term?": "we're there 10 till 4"."""
    return TIME in part.acts and any("OPEN" in topic.names for topic in item.topics)


def _does_something_else(item: Wanted, candidate: Candidate, share: float) -> bool:
    """True for a tip to who asks for a deed, a deed to who asks why, and the like."""
    wants, acts = item.wants, candidate.part.acts
    if wants in _DEED_WANTED and TOLD in acts and not candidate.deed and "see" in candidate.said:
        return True  # "I can see the locker on your profile"
    if wants in _DEED_WANTED and not share and candidate.explains:
        return True
    if wants in _NO_HOURS and not share and candidate.is_house_fact and not item.timed and not _is_of_a_visit(item):
        return True
    if not share and wants not in _TOLD_ABOUT and candidate.is_aside:
        return True
    if (
        candidate.of_us
        and not share
        and not item.alone
        and not item.of_us
        and wants in DECIDED
        and acts.isdisjoint(_PLAINLY_DECIDED)
    ):
        return True
    if wants == "what" and not share and not item.alone and candidate.yours:
        return True
    if candidate.reported and not share and wants == "what":
        return True
    if candidate.noted and not _asks_to_tell(item):
        return True
    if not candidate.deed:
        if HANDS_OVER in acts and wants not in HANDED_OVER and not REACH.isdisjoint(candidate.said):
            return True
        restores = "your" in candidate.said and not _AGAIN.isdisjoint(candidate.said)
        if wants in _DEED_WANTED and WAY in acts and not restores and not mentions(item, candidate.part):
            return True
    if wants not in TIPPED:
        is_tip_only = (
            candidate.tip
            and not item.of_me
            and not ("again" in candidate.said and wants in _DEED_WANTED)
            and not (OURS in acts and wants in _DEED_WANTED)
        )
        if candidate.portrait or is_tip_only:
            return True
    if wants in DECIDED:
        is_mine = not acts.isdisjoint(OF_ME_BY) or not OF_ME.isdisjoint(candidate.said)
        return (candidate.offer and not item.of_us) or (item.of_me and not is_mine)
    if wants == "when" and TIME in acts and not tells_when(candidate.part):
        return True
    if wants == "when":
        if THERE in acts and not share:
            return True  # "there's parking till 7"
        return not item.past and PAST in acts and AHEAD.isdisjoint(candidate.said)
    if wants == "how" and REASON in acts and acts.isdisjoint(_WAYS) and YOU.isdisjoint(candidate.said):
        return True  # "the signal is patchy because of the bridge"
    if wants == "why" and (HANDS_OVER in acts or (candidate.reported and REASON not in acts)):
        return True  # what has been done about it, or is to be done, is no reason
    return YES in acts and wants in TOLD_AT_ONCE and not share


def _does_what_is_wanted(item: Wanted, candidate: Candidate) -> bool:
    """True if the acts or the words of the sentence can be what the type of the ask waits for."""
    wants, acts = item.wants, candidate.part.acts
    can = CAN.get(wants)
    if (
        can is None
        or (candidate.counts and wants in _COUNTED)
        or not can.isdisjoint(acts)
        or not CAN_SAY.get(wants, _NOTHING).isdisjoint(candidate.said)
    ):
        return True
    if wants == "who":
        return candidate.named or not (_PEOPLE | _US if item.of_us else _PEOPLE).isdisjoint(candidate.said)
    if wants == "why":
        return acts.isdisjoint(_NO_CAUSE)  # "damp gets into the plug and the breaker cuts in"
    if wants == "price":
        return TIME not in acts and any(word[0].isdigit() for word in candidate.said)
    if wants == "money":
        return NUMBER in acts and OURS in acts and TIME not in acts
    return wants in _DEED_WANTED and TIME in acts and (item.timed or PAST in acts)


def _asks_to_tell(item: Wanted) -> bool:
    """ "Please tell his boss": there "I've passed it on" is the answer."""
    return item.own and any("FEEDBACK" in topic.names for topic in item.topics)


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
        return True
    return not SPEAKS[item.wants].isdisjoint(part.acts)
