"""Facts with a shape of their own: numbers, dates, amounts, e-mail addresses, phone numbers.

They are found in messages and in drafts alike, so that the two can be compared.
Limits: an amount needs its currency; a reference needs its name ("order 88120"), a number sign, or letters and
figures together ("AX-30291"), or six figures. A clock time or a stretch of time is no date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from tonecheck.reply.figure_shapes import (
    BEFORE_AMOUNTS,
    BEHIND_AMOUNTS,
    COINS,
    CURRENCIES,
    NOTES,
    ORDERS,
    OTHERS,
    SPELLED,
    TICKETS,
    amounts,
    bare_references,
    dates,
    references,
    spelled_amounts,
)
from tonecheck.text.fold import fold
from tonecheck.text.span import Span


class Figure(NamedTuple):
    """A fact with a shape: `kind` as in `FACT_KINDS`, `span` of the text it stands in, `key` what makes it the same.

    Two figures of one kind mean the same if their keys are equal: "£1,260.00" and "1260 pounds" share "£1260".
    """

    kind: str
    span: Span
    key: str


_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\w£$€.,/#-])(?:\+\d|\(?0\d|1-\d|\(\d{3}\) ?\d|\d{3}[- ]\d{3}[- ]\d{4})[\d ()/-]{5,16}\d(?![\w-])"
)
_DECIMAL_COMMA = re.compile(r",(?=\d\d?\Z)")  # "12,50 €"
_DIGITS = re.compile(r"\d+")
# A date begins with a figure or with one of these; what is found so is then matched in full.
_DATE_STARTS = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun yes tod ton tom tmr".split()
)
_THIS = ("this morning", "this afternoon", "this evening")
_FIGURES = frozenset("0123456789")
_TOKEN = re.compile(r"\w+")
_REFERENCE_NAMES = frozenset(
    name + ending for name in f"{ORDERS}|{TICKETS}|{OTHERS}".split("|") for ending in ("", "s")
)
_BEFORE_AMOUNT, _BEHIND_AMOUNT = 4, 12  # code points of a currency with its space: more than any needs
_BEFORE_DIGITS = 60  # code points of a reference's name before its figures: more than any needs
_FEWEST_PHONE_DIGITS = 9
_MOST_PHONE_DIGITS = 15
_LONGEST_PHONE = 32  # code points, spaces and brackets included: more than the pattern takes
_FEWEST_REFERENCE = 3  # characters: "order 12" counts what was ordered
_SEAT = 3  # characters: a letter and two figures name a seat, a row, an error
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def find_figures(text: str, known: Set[str] | None = None) -> list[Figure]:
    """Every figure of a text, sorted and disjoint; a repeated one stands in the list each time.

    `known` are all words of the text in small letters, if the caller has them.
    """
    folded = fold(text)
    if known is None:
        known = set(_TOKEN.findall(folded))
    runs = [match.span() for match in _DIGITS.finditer(text)]
    digits_in = [start for start, _ in runs]
    found: list[Figure] = []
    taken = bytearray(len(text))

    def add(kind: str, start: int, end: int, key: str) -> None:
        if 1 not in taken[start:end]:
            taken[start:end] = b"\1" * (end - start)
            found.append(Figure(kind, Span(start, end), key))

    if "@" in text:
        for match in _EMAIL.finditer(folded):
            add("email", match.start(), match.end(), match.group())
    has_phone = (len(runs) > 1 or "@" not in text) and _may_hold_phone(runs)
    for match in _PHONE.finditer(folded) if has_phone else ():
        digits = "".join(filter(str.isdigit, match.group()))
        separated = any(sign in match.group() for sign in " ()+-") or match.group().startswith("0")
        if _FEWEST_PHONE_DIGITS <= len(digits) <= _MOST_PHONE_DIGITS and separated:
            add("phone", match.start(), match.end(), digits)
    for figure in _all_amounts(folded, runs):
        add(*figure)
    for figure in _spelled(folded) if not COINS.isdisjoint(known) else ():
        add(*figure)
    for figure in _all_dates(folded, digits_in, known):
        add(*figure)
    for match in _near_digits(folded, digits_in, _REFERENCE_NAMES & known):
        start, end = match.span("value")
        value = match["value"]
        digits = sum(char.isdigit() for char in value)
        if " " in value and digits < _FEWEST_REFERENCE:
            continue
        if " " in value and not text[start].isupper():
            start += value.index(" ") + 1
            value = folded[start:end]
        if end - start >= _FEWEST_REFERENCE and not re.fullmatch(
            r"\d+(?:am|pm|st|nd|rd|th|gb|mb|kg|cm|mm|x|k|h|hrs?|mins?|days?|ml|g|l|m|w|v)", value
        ):
            kind = "order-number" if match["order"] else "ticket-number" if match["ticket"] else "reference"
            add(kind, start, end, _reference_key(value))
    for match in _bare_near(text, runs):
        start, end = match.span(match.lastindex or 0)
        value = text[start:end]
        if len(value) == _SEAT and value[0].isalpha() and text[start - 1 : start] != "#":
            continue  # "seat C12", "it shows F28"
        if value.isdigit() or any(char.isdigit() for char in value):
            add("reference", start, end, _reference_key(value.lower()))
    return sorted(found, key=lambda figure: figure.span.start)


def _may_hold_phone(runs: list[tuple[int, int]]) -> bool:
    """True if enough digits for a phone number stand within the length of one."""
    first = digits = 0
    for start, end in runs:
        digits += end - start
        while runs[first][0] + _LONGEST_PHONE <= start:
            digits -= runs[first][1] - runs[first][0]
            first += 1
        if digits >= _FEWEST_PHONE_DIGITS:
            return True
    return False


def _near_digits(folded: str, digits: list[int], names: Set[str]) -> Iterator[re.Match[str]]:
    """References, looked for only where one of `names` stands before figures."""
    at = 0
    for start in _starts_of(folded, names) if digits else ():
        following = bisect_left(digits, start)
        if start < at or following == len(digits) or digits[following] - start > _BEFORE_DIGITS:
            continue
        found = references().match(folded, start)
        if found is not None:
            at = found.end()
            yield found


def _starts_of(folded: str, names: Iterable[str]) -> list[int]:
    """Where these words stand, also as the beginning of others; sorted."""
    found: set[int] = set()
    for name in names:
        at = folded.find(name)
        while at >= 0:
            if not at or not folded[at - 1].isalnum():
                found.add(at)
            at = folded.find(name, at + 1)
    return sorted(found)


def _bare_near(text: str, runs: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """References without a name, looked for only in the unbroken stretches of text that hold figures."""
    reached = 0
    size = len(text)
    for start, end in runs:
        if start < reached:
            continue
        low, high = start, end
        while low > reached and text[low - 1] > " ":
            low -= 1
        while high < size and text[high] > " ":
            high += 1
        yield from bare_references().finditer(text, low, high)
        reached = high


def _reference_key(value: str) -> str:
    return "".join(char for char in value if char.isalnum())


def _amounts_near(folded: str, runs: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Amounts, looked for only where figures stand: a currency is never far from them."""
    at = 0
    for number, (start, high) in enumerate(runs):
        if start < at:
            continue
        has_coin = _has_coin(folded, start, high)
        high += _BEHIND_AMOUNT
        for other, end in runs[number + 1 :]:
            if other - _BEFORE_AMOUNT > high:
                break
            has_coin = has_coin or _has_coin(folded, other, end)
            high = end + _BEHIND_AMOUNT
        if has_coin:
            yield from amounts().finditer(folded, max(at, start - _BEFORE_AMOUNT), min(high, len(folded)))
        at = high


def _has_coin(folded: str, start: int, end: int) -> bool:
    """True if a currency may stand right before or behind a run of figures."""
    return folded.startswith(BEHIND_AMOUNTS, end) or folded[max(0, start - _BEFORE_AMOUNT) : start].rstrip(
        " "
    ).endswith(BEFORE_AMOUNTS)


def _all_amounts(folded: str, runs: list[tuple[int, int]]) -> Iterator[tuple[str, int, int, str]]:
    for match in _amounts_near(folded, runs):
        if match["before"] and folded[match.end() : match.end() + 1] == ")" and "(" not in folded[: match.start()]:
            continue  # "1) is it fixed 2) what is the cost in £ 3) ..."
        currency = (match["before"] or match["after"]).strip()
        number = _DECIMAL_COMMA.sub(".", match["n1"] or match["n2"]).replace(",", "")
        value = float(number)
        if match["k"]:
            value *= 1000
        yield "amount", match.start(), match.end(), f"{CURRENCIES.get(currency, currency)}{value:g}"


def _spelled(folded: str) -> Iterator[tuple[str, int, int, str]]:
    """ "Ten pounds", "forty-five quid", "a hundred and twenty dollars", "a fiver"."""
    for match in spelled_amounts().finditer(folded):
        if match["note"]:
            yield "amount", match.start(), match.end(), f"£{NOTES[match['note']]}"
            continue
        value = sum(SPELLED[word] for word in (match["tens"], match["rest"]) if word)
        if match["hundred"]:
            value += 100 * SPELLED.get(match["hundred"], 1)
        if value:
            yield "amount", match.start(), match.end(), f"{CURRENCIES[match['coin']]}{value}"


def _date_starts(folded: str, digits: list[int], known: Set[str]) -> list[int]:
    """Where a date may begin, sorted."""
    starts = {word[:3] for word in known} & _DATE_STARTS
    if "this " in folded:
        starts.update(_THIS)
    if "bank holiday" in folded:
        starts.add("bank holiday")
    return sorted([at for at in digits if folded[at] in _FIGURES] + _starts_of(folded, starts))


def _all_dates(folded: str, digits: list[int], known: Set[str]) -> Iterator[tuple[str, int, int, str]]:
    reached = 0
    for at in _date_starts(folded, digits, known):
        if at < reached or (at and (folded[at - 1].isalnum() or folded[at - 1] == "_")):
            continue
        match = dates().match(folded, at)
        if match is None:
            continue
        start, end = match.span()
        reached = end
        if match["daymonth"] or match["monthday"]:
            month = (match["m1"] or match["m2"])[:3]
            day = match["d1"] or match["d2"]
            key = f"{int(day)} {month}"
            if not 0 < int(day) <= 31:
                continue
        elif match["iso"]:
            key = f"{int(match['iso'][8:])} {_MONTHS[(int(match['iso'][5:7]) - 1) % 12]}"
        elif match["slash"]:
            if re.fullmatch(r"24/7|[1-9]/[2-9]|\d{1,2}\.\d{1,2}\.\d\d?|9/11|50/50", match["slash"]):
                continue
            key = match["slash"]
        elif match["dayordinal"]:
            key = str(int(match["d3"]))
        elif match["ordinal"]:
            key = match["ordinal"][:-2]
        elif match["weekday"]:
            key = match["weekday"].removeprefix("bank holiday ")[:3]
            if match["weekday"] in {"sat", "sun", "wed", "mon"} and folded[max(0, start - 3) : start] != "on ":
                continue
        elif match["month"]:
            key = match["month"][:3]
        elif match["year"]:
            key = f"y{match['year']}"  # no day of a month
        else:
            key = (
                "today"
                if match.group().startswith("this")
                else "tomorrow"
                if match.group()[0] in "2" or match.group().startswith("tm")
                else match.group()
            )
        yield "date", start, end, key
