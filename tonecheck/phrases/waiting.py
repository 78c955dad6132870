"""What stands around a promise: has the customer waited for it already, and does the reply hold anything else?"""

from __future__ import annotations

from itertools import pairwise

from tonecheck.draft import Draft, Message
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.text.fold import MASK
from tonecheck.text.words import STOP, WORD

_WAITING = frozenset(
    "still again weeks months ages waiting waited wait already ignored ignoring ignore unanswered chasing chased twice"
    " tyms times repeatedly assured assurance promised promises hours yet forever".split()
)
_NOBODY = frozenset("nobody no noone not never".split())
_ANSWERED = frozenset(
    "one replied reply replies replying responded response responses responding respond answered answer answers called"
    " call heard hear back update updates contacted told".split()
)
_AGO = frozenset("days day week month".split())
_ASKING = frozenset(
    "please pls dm dms send share message call ring visit click follow try provide confirm reply".split()
)
_PHONE = 8  # longer runs of digits are telephone numbers
_ENOUGH = 4  # words that make a sentence more than a greeting

# A delay on the road or in the air: whoever is in it sees for themselves how it goes.
_ON_THE_SPOT = frozenset(
    "moving rolling wheels wheelsup air airborne reunite reunited skies sky depart departing departure boarding boarded"
    " takeoff airport unload unloaded carousel headed landing leaving"
    " flight flights flying gates deplaned route trip plane destination onboard".split()
)
_CARRY = frozenset("get have getting having".split())
_PEOPLE = frozenset("you everyone him her them us folks".split())
_GIVEN = frozenset("a an the your some any this that more sorted fixed refunded".split())  # “get you a refund”
_UNDER_WAY = frozenset(
    tuple(pair.split())
    for pair in (
        "get going", "your way", "their way", "the way", "her way", "his way", "you going", "you out", "bags out",
        "their best", "our best",
    )
)  # fmt: skip


def has_been_waiting(draft: Draft) -> bool:
    """True if the customer's message says that they waited, asked before, or were promised something already."""
    return draft.message is not None and tells_of_waiting(draft.message)


def tells_of_waiting(message: Message) -> bool:
    """True if the message says that they waited, asked before, or were promised something already."""
    words = message.words
    if not _WAITING.isdisjoint(words.present):
        return True
    for at, norm in enumerate(words.norms):
        if norm in _NOBODY and not _ANSWERED.isdisjoint(words.norms[at + 1 : at + 4]):
            return True
        if norm in _AGO and at and (words.norms[at - 1].isdigit() or words.norms[at - 1] in ("ago", "for", "all")):
            return True
    return False


def asks_for_something(draft: Draft) -> bool:
    """True if the reply asks a question or requests something: the promise then waits for the answer."""
    words = draft.words
    if any("?" in norm or (norm[0].isdigit() and len(norm) > _PHONE) for norm in words.norms):
        return True
    return not _ASKING.isdisjoint(words.present)


def says_nothing_else(draft: Draft, low: int, high: int) -> bool:
    """True if the reply holds no question, request, link or news beside the sentence of tokens `low..high`.

    A greeting, an apology or thanks of a few words is no news.
    """
    words = draft.words
    if asks_for_something(draft) or any(part.kind == "thread" for part in draft.protected):  # “2/2”
        return False
    at = 0
    while at < len(words):
        start, end = sentence_bounds(words, at)
        if start != low:
            count = sum(words.kinds[here] == WORD and words.norms[here] != MASK for here in range(start, end))
            if count > _ENOUGH and not {"sorry", "thanks", "thank", "apologies", "apologise"} & set(
                words.norms[start:end]
            ):
                return False
        at = end
    linked = [here for here in range(low, high) if words.norms[here] == MASK and words.kinds[here] != STOP]
    return not any(here > low + 2 for here in linked)


def is_on_the_spot(draft: Draft, first: int, last: int) -> bool:
    """True if the promise of tokens `first..last` is about a journey under way: “we'll have you on your way asap”."""
    _, high = sentence_bounds(draft.words, first)
    norms = draft.words.norms[first : min(high, last + 8)]
    moved = any(
        verb in _CARRY and whom in _PEOPLE and follows not in _GIVEN
        for verb, whom, follows in zip(norms, norms[1:], norms[2:], strict=False)
    )
    return moved or not _ON_THE_SPOT.isdisjoint(norms) or not _UNDER_WAY.isdisjoint(pairwise(norms))
