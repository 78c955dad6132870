"""Whether a stretch of a reply says when: a day, a date, a clock time, a number of hours.

“Soon” says nothing, “by Friday” does; so does “in the next few days”, if less well. What lies behind us (“two days
ago”, “since Monday”) does not count: it is no promise.
"""

from __future__ import annotations

from tonecheck.text.fold import MASK
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.words import WORD, Words

_CLOCK = lazy_pattern(
    r"\d{1,2}[:.]\d\d(?:am?|pm?|h)?|\d{1,2}(?:am|pm?)|\d+(?:[-–]\d+)?(?:h|hr|hrs|hours?|mins?|minutes?|days?|wks?|weeks?)"
    r"|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d\d-\d\d|20\d\d"
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays"
    " fridays saturdays sundays mon tue tues wed thu thur thurs fri today tonight tomorrow tmrw tmr tomoz"
    " noon midday midnight lunchtime teatime weekend overnight eod cob hourly daily weekly january"
    " february april june july august september october november december jan feb apr jul aug sep sept oct"
    " nov dec christmas xmas easter immediately instantly 2moro".split()
)
_UNITS = frozenset(
    "second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks"
    " wk wks fortnight moment moments month months year years am pm o'clock morning afternoon evening"
    " weekday weekdays quarter".split()
)
_MEASURES = frozenset("few couple several half next this coming each every same these both first 2-3".split())
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty sixty".split()
)
_BETWEEN = frozenset("a an of to or - more working business full whole short calendar the".split())
_MONTHS_LIKE_WORDS = frozenset({"may", "march"})
_BEHIND_US = frozenset("since last past previous for".split())
_NOT_NOW = frozenset("for by until till just up from day moment minute time week long".split())
_PHRASES = (("straight", "away"), ("right", "away"), ("first", "thing"), ("as", "we", "speak"), ("right", "now"))
_CLOCK_NEXT = frozenset("at by before between".split())
_DEADLINES = frozenset("by within before at around about until next every in on".split())


def time_stated(words: Words, low: int, high: int, *, now: bool = True) -> bool:
    """True if tokens `low..high` say when something happens, or happened lately enough to count as now.

    `now` tells whether the word “now” says when: “it's with the bank now” does not say when it moves.
    """
    return any(_says_when(words, at, low, high) for at in range(low, high) if now or words.norms[at] != "now")


def deadline_stated(words: Words, low: int, high: int) -> bool:
    """True if tokens `low..high` say by when, with a preposition before the time: “by Friday”, “within 3 days”."""
    return any(
        _says_when(words, at, low, high) and not _DEADLINES.isdisjoint(words.norms[max(low, at - 4) : at])
        for at in range(low, high)
    )


def _says_when(words: Words, at: int, low: int, high: int) -> bool:
    norms = words.norms
    norm = norms[at]
    if words.kinds[at] != WORD:
        return False
    if norm in _DAYS or _CLOCK.fullmatch(norm):
        return norm != "24/7" and not _is_behind(words, at, at, low, high)
    if norm in _UNITS:
        return _is_measured(words, at, low, high)
    if norm in _MONTHS_LIKE_WORDS:
        return any(side[:1].isdigit() for side in norms[max(low, at - 2) : at + 2] if side != norm)
    if norm == "now":
        return not (at > low and norms[at - 1] in _NOT_NOW)
    if norm == "within":
        return at + 1 < high and (norms[at + 1][0].isdigit() or norms[at + 1] == MASK)
    if norm in _CLOCK_NEXT:
        follows = norms[at + 1] if at + 1 < high else ""
        return (follows.isdigit() and len(follows) <= 2) or follows in _NUMBERS
    return any(tuple(norms[at : at + len(phrase)]) == phrase for phrase in _PHRASES)


def _is_measured(words: Words, at: int, low: int, high: int) -> bool:
    """A unit of time counts with a number or the like before it: “two days”, not “a great day”."""
    norms = words.norms
    before = at - 1
    while before >= low and norms[before] in _BETWEEN and at - before < 4:
        before -= 1
    if before < low or norms[before] in _BETWEEN:
        return norms[at - 1] in ("a", "an") if at > low else False
    norm = norms[before]
    if norm == "one" and norms[at] == "day":
        return False
    if norm[:1].isdigit() or norm in _NUMBERS or norm in _MEASURES or norm in ("end", "within", "later"):
        return not _is_behind(words, before, at, low, high)
    return at > low and norms[at - 1] in ("a", "an") and norms[at] not in ("day", "night", "morning", "evening")


def _is_behind(words: Words, first: int, last: int, low: int, high: int) -> bool:
    """Whether the time `first..last` lies in the past, or is a length of time that says nothing about when."""
    norms = words.norms
    if last + 1 < high and norms[last + 1] in ("ago", "delay", "delays", "wait", "old"):
        return True
    return first > low and norms[first - 1] in _BEHIND_US
