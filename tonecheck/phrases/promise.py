"""The promise a vague time belongs to: who undertakes what in “we'll … soon”, if anybody does.

“Send it as soon as possible” asks, “see you soon” says goodbye, “I hope it's sorted soon” wishes: none of them
promises. A promise is a verb of the future (`will`, `should`, `going to`, `hope to`, `is being` …) in the same
clause, of which neither the customer is the subject nor meeting again the content.
"""

from __future__ import annotations

from itertools import pairwise

from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

_MODALS = frozenset("will shall should gonna ll".split())
# These commit with `to` behind them: “we hope to”, “it's going to”, “we're working to”.
_INTENTIONS = frozenset(
    "going hope hopes hoping aim aims aiming plan plans planning planned try tries trying work working"
    " look looking expect expects expected want wants wanting due scheduled intend intends set mean"
    " endeavour strive striving ought".split()
)
_BEINGS = frozenset("am is are be".split())
_GOODBYES = frozenset(
    "expire see meet welcome welcoming speak talk chat board boarding fly flying enjoy visit feel feeling seeing"
    " serve serving travel join try invite wish miss regret host".split()
)
_CARRYING = frozenset("have having get getting".split())
_WHERE = frozenset("on out to in up going moving there off home back onboard boarded seated rebooked soon".split())
_GREETINGS = frozenset("welcome welcoming meeting serving".split())
_FOR_YOU = frozenset("hear receive get see have".split())
_CUSTOMERS = frozenset("you u ya".split())
_SKIPPED = frozenset("also then just definitely certainly surely still all now hopefully both".split())
_PRONOUNS = frozenset("i we they he she it this that which who someone somebody you u ya".split())
_JOINTS = frozenset("and but so or because".split())
_STOPS = _JOINTS | {MASK}
_CLAUSE_ENDS = frozenset(";:(")
# “We always try to”, “make sure that she gets in asap”: a habit, or the aim of something that is being done.
_NO_PROMISE = frozenset({"always", "sure", "never", "opportunity", "chance"})
_REACH = 24  # tokens between the verb and the vague time
_WISHES = frozenset("hope fingers wish".split())
_CONDITIONS = frozenset("if unless whether hope hopes wish".split())


def promise_around(words: Words, low: int, high: int, first: int, last: int) -> tuple[int, int] | None:
    """The clause `start..end` (tokens, half-open) that promises something at the vague time `first..last`.

    `low..high` is the sentence. None if nobody promises anything.
    """
    joined = False  # behind an “and”, only a verb of the future reaches on: “we will look and reply soon”
    if not _NO_PROMISE.isdisjoint(words.norms[low:first]):
        return None
    for at in range(first - 1, max(low, first - _REACH) - 1, -1):
        wished = words.norms[at] in _WISHES and words.norms[at + 1] != "to"
        if wished or words.norms[at] in _CLAUSE_ENDS:
            return None
        joined = joined or words.norms[at] in _JOINTS
        if joined and words.norms[at] not in _MODALS | _INTENTIONS:
            continue
        if _commits(words, at, low, first) and (start := _start(words, at, low, first)) is not None:
            return start, last
    for at in range(last, min(high, last + 10)):
        if words.norms[at] in _CLAUSE_ENDS or words.norms[at] in ("and", "but"):
            return None
        if first - low <= 3 and _commits(words, at, low, high) and _start(words, at, last, high) is not None:
            end = next((here for here in range(at, high) if words.kinds[here] != WORD), high)
            return first, end
    return None


def _commits(words: Words, at: int, low: int, high: int) -> bool:
    norms = words.norms
    norm = norms[at]
    following = norms[at + 1] if at + 1 < high else ""
    if norm in _MODALS:
        return following != "not"
    if norm == "work" and norms[at - 1 : at] != ["at"]:
        return False  # “we work to get your bags to you in a timely manner”: a habit
    if norm in _INTENTIONS:
        return following == "to"
    if norm in _BEINGS or ("is" in words.others.get(at, ()) and at > low):
        after = at + 1
        while after < high and norms[after] in _SKIPPED:
            after += 1
        return after < high and norms[after].endswith("ing") and len(norms[after]) > 4 and norms[after] != "looking"
    return False


def _start(words: Words, at: int, low: int, high: int) -> int | None:
    """Where the promise made by the verb at token `at` begins; None if it is none of ours."""
    norms = words.norms
    after = at + 1
    while after < high and (norms[after] in _SKIPPED or norms[after] in ("to", "be", "not")):
        after += 1
    verb = norms[after] if after < high else ""
    carried = (
        verb in _CARRYING
        and norms[after + 1 : after + 2] == ["you"]
        and not _WHERE.isdisjoint(norms[after + 2 : after + 3])
    )
    if verb in _GOODBYES or carried:
        return None
    if any(norm in _GREETINGS for norm in norms[after:high]) or ("see", "you") in pairwise(norms[after:high]):
        return None
    start = at
    while start > low and norms[start - 1] in _SKIPPED | _BEINGS:
        start -= 1
    subject = norms[start - 1] if start > low and words.kinds[start - 1] == WORD else ""
    told = not _FOR_YOU.isdisjoint(norms[at + 1 : at + 4]) and norms[at] not in _INTENTIONS
    if subject in _CUSTOMERS and not told:
        return None
    if subject in _PRONOUNS:
        return start - 1 if _CONDITIONS.isdisjoint(norms[max(low, start - 3) : start - 1]) else None
    while start > low and words.kinds[start - 1] == WORD and at - start < 8 and norms[start - 1] not in _STOPS:
        start -= 1
    if not _CONDITIONS.isdisjoint(norms[start:at]) and norms[at] not in ("hope", "hopes"):
        return None
    return start
