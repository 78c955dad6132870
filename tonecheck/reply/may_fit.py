"""Which sentences could answer which type of ask in other words.

`may_answer` is for a sentence that shares no topics with the ask: it is true of all that could be the answer, so that
a "no" to an ask is safe where it is false of every sentence that is left.
"""

from __future__ import annotations

from tonecheck.reply.act_words import SCHEDULED
from tonecheck.reply.acts import (
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
    REASON,
    SOCIAL,
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
    CAN,
    CAN_SAY,
    CONDITIONS,
    DECIDED,
    HANDED_OVER,
    HAPPENS,
    IS_SO,
    OF_ME,
    OF_ME_BY,
    PLAINLY_DECIDED,
    REACH,
    REPLIES,
    STRICT,
    TIPPED,
    TOLD_AT_ONCE,
    VISITING,
    YOU,
)
from tonecheck.reply.fits import mentions, only_describes, puts_off, speaks, tells_when
from tonecheck.reply.parts import Part
from tonecheck.reply.wanted import Wanted

_NOTHING: frozenset[str] = frozenset()
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
_SO_CAN = frozenset({"so", "can"})
_WAYS = frozenset({WAY, LINK, NO, OURS})
_NO_HOURS = DECIDED | _DEED_WANTED | {"money", "what", "contact"}
_WAS = frozenset("was were had did".split())
_OPEN = frozenset({"OPEN"})
_AT_HOURS = _OPEN | {"COLLECT"}
_SET = frozenset({WILL, TIME})
_WHILE = frozenset("when while after as".split())
_SUMS = frozenset("amount sum reversed refunded credited".split())


def may_answer(item: Wanted, candidate: Candidate, share: float, is_spoken_for: bool) -> bool:
    """True if the sentence could answer the ask in other words.

    `is_spoken_for` is true if it may go on about what the sentence before it answered.
    """
    part = candidate.part
    acts = part.acts
    if candidate.brief and item.wants == "do" and MONEY in acts and candidate.norms[0] in {"nothing", "no"}:
        return False  # "nothing to pay"
    if not candidate.brief and not _does_what_is_wanted(item, candidate):
        return False
    if (
        item.alone
        and not (candidate.brief and acts.isdisjoint(_NOT_BRIEF))
        and not (share and candidate.leads and item.wants in DECIDED and candidate.tip)
        and not _is_plain(item, candidate)
    ):
        return False  # who asks one thing gets a plain answer
    if ASKS_BACK in acts and acts.isdisjoint(REPLIES):
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
    if speaks(item, part) or (_happens(item, part) and mentions(item, part)) or _gives_hours(item, part):
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
        if acts >= _COMES and not _ITS.isdisjoint(candidate.said):
            return True  # "it goes out tonight"
        return acts >= _SET and not SCHEDULED.isdisjoint(candidate.said)  # "a set leaves our workshop on Monday"
    if item.wants == "who" and item.of_us and not _US.isdisjoint(candidate.said):
        return True  # "you or the courier?"
    if item.wants == "money" and not {WILL, DONE}.isdisjoint(acts) and not _SUMS.isdisjoint(candidate.said):
        return True
    is_ours = OURS in acts and not YOU.isdisjoint(candidate.said) and not _US.isdisjoint(candidate.said)
    is_ours = is_ours or (
        candidate.said >= _SO_CAN and "sure" not in candidate.said and not YOU.isdisjoint(candidate.said)
    )  # "so your son can have it"
    is_habit = item.of_us and candidate.of_us
    return item.wants in DECIDED and (is_ours or is_habit or not CONDITIONS.isdisjoint(candidate.said))


def _happens(item: Wanted, part: Part) -> bool:
    """True for news of what was asked; that the Solo runs 14 hours is none for who asks whether it is waterproof."""
    if item.wants == "yes or no" and not item.timed:
        return not (HAPPENS - {TIME}).isdisjoint(part.acts)
    return not HAPPENS.isdisjoint(part.acts)


def _is_of_a_visit(item: Wanted) -> bool:
    """True if opening hours or parking may be what an ask wants to hear."""
    return not item.stems.isdisjoint(VISITING) or any(not topic.names.isdisjoint(VISITING) for topic in item.topics)


def _gives_hours(item: Wanted, part: Part) -> bool:
    """ "Are you open at half term?": "we're there 10 till 4"."""
    names = _AT_HOURS if item.of_me and "open" in part.meaning else _OPEN
    return TIME in part.acts and any(not topic.names.isdisjoint(names) for topic in item.topics)


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
        and acts.isdisjoint(PLAINLY_DECIDED)
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
            and not (share and wants in DECIDED)
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
    if wants == "why" and TIME in acts and acts >= IS_SO and REASON not in acts and candidate.said.isdisjoint(_WAS):
        return True  # "it's back on for Thursday"
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
