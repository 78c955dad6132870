"""Outcomes that nobody can know, told as certain to a customer who asks about them.

“You'll have sunshine”, to somebody who asks about storms; “he walks out with a pass”, to somebody who asks about a
test. The sentence needs a verb of what comes, an outcome of the field that the message asks about, and no word that
leaves room. Prices, dates and decisions of one's own are none of these: they are for the brand to know.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.phrases.context import is_question
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.text.words import PAUSE, STOP, Words

_FEWEST_WORDS = 4
_LONGEST = 24  # words
_NEAR = 9  # words between the verb and the outcome


class _Field(NamedTuple):
    """What a message asks about, and the outcomes that nobody can know of it."""

    asked: frozenset[str]
    outcomes: frozenset[str]


def _field(asked: str, outcomes: str) -> _Field:
    return _Field(frozenset(asked.split()), frozenset(outcomes.split()))


_FIELDS = (
    _field(
        "storm storms rain rains rained rainy raining weather windy snow sun sunny rough sea waves frost"
        " outdoor outdoors seasick plant survive heatwave",
        "sun sunshine sunny glorious dry scorching gorgeous millpond calm smooth skies balmy mild cloudless warm",
    ),
    _field(
        "exam exams test interview grade grades audition competition contest race driving",
        "pass passes win wins ace aces distinction medal flying sail sails breeze breezes nail nails smash smashes",
    ),
    _field(
        "sell selling buyer buyers invest investment investments shares savings",
        "fall falls falling rise rises rising doubles fighting snapped fortune soar soars triple rocket biting beating",
    ),
    _field(
        "approve approved approval permission permit visa mortgage loan planning council committee appeal appealing"
        " fine court application bank lender embassy judge extension",
        "nod tear tears rubber-stamp rubber wave waves waving sail sails quash formality blink",
    ),
    _field(
        "hurt pain painful scared afraid worried nervous safe safely allergy allergic asthma ill injury knee skin"
        " eczema rash acne scar recover heal surgery operation baby pregnant pregnancy marathon treatment injection"
        " tooth teeth anxious cream physio",
        "harm painless cure cures cured heal heals healed vanish vanishes smooth twinge cough sneeze itch skipping"
        " dancing jumping slimmer flawless pregnant unscathed cartwheels handstands sprinting",
    ),
    _field("connection connecting connect", "making make makes spare"),
)  # fmt: skip
# Nothing is foretold where none of these stands.
SIGNS = frozenset[str]().union(*(field.outcomes for field in _FIELDS))
_AHEAD = frozenset("will shall going gonna".split())
_ALWAYS = frozenset({"always", "never"})
_BE = frozenset("is are am".split())
# Words that leave room, name a condition, or are for the brand to know.
_ROOM = frozenset(
    "if unless should may might could can hope hopes hoped hopefully expect expects expected likely unlikely probably"
    " perhaps maybe usually often mostly normally think thinks believe forecast chance chances likelihood try tries"
    " trying aim aims whether when once until would depends depending sometimes tend tends said says told or ask asks"
    " please refund refunded send text ring call know need needs wear bring pack check not fee fees add up".split()
)
_GOING = frozenset("walks walk comes come leaves leave sails flies goes go gets get".split())
_OWN = frozenset("i we our my".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday tomorrow tonight next then spring summer autumn winter"
    " january february march april may june july august september october november december".split()
)


def foretold(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the tokens `first..last` (half-open) of every sentence that foretells what nobody can know."""
    message = draft.message
    if message is None or "?" not in message.text:
        return
    asked = message.words.present
    outcomes = frozenset().union(*(field.outcomes for field in _FIELDS if not field.asked.isdisjoint(asked)))
    words = draft.words
    if outcomes.isdisjoint(words.present):
        return
    at = 0
    while at < len(words):
        low, high = sentence_bounds(words, at)
        if _foretells(words, low, high, outcomes):
            yield low, high - (words.kinds[high - 1] == STOP)
        at = max(high, at + 1)


def _foretells(words: Words, low: int, high: int, outcomes: frozenset[str]) -> bool:
    norms = words.norms[low:high]
    if not _FEWEST_WORDS <= len(norms) <= _LONGEST or is_question(words, low, high):
        return False
    if not _ROOM.isdisjoint(norms) or not _OWN.isdisjoint(norms[:2]):
        return False
    for at, norm in enumerate(norms):
        if norm not in outcomes:
            continue
        before = norms[max(0, at - _NEAR) : at]
        if not _AHEAD.isdisjoint(before) or not _ALWAYS.isdisjoint(before):
            return True
        follows = norms[at + 1 : at + 4]
        if norm.endswith("ing") and not _BE.isdisjoint(before[-2:]) and follows and words.kinds[low + at] != PAUSE:
            return True
        if any(day in _DAYS for day in norms[at + 1 :]) and any(_goes(word) for word in before):
            return True
    return False


def _goes(word: str) -> bool:
    """Whether a word is a verb of going in the present: “he walks out of there with a pass on Tuesday”."""
    return word in _GOING
