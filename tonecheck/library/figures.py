"""Figures in a sentence: stretches of time, sums of money, hours of the day."""

from __future__ import annotations

import re
from typing import NamedTuple

from tonecheck.library.fact_words import MINUTES, NUMBERS


class Value(NamedTuple):
    """What a fact says: from `low` (None: not said) to `high`, in `unit`; `note` says which days are counted.

    `unit` is "minutes", a sign of a currency, or "o'clock" (minutes after midnight).
    """

    low: float | None
    high: float
    unit: str
    note: str = ""


# The patterns are for folded text.
_NUMBER = rf"(?:\d{{1,3}}(?:\.\d)?|{'|'.join(NUMBERS)})"
TIME = re.compile(
    rf"(?<![\w£$€.,:/-])(?P<low>{_NUMBER})(?:\s?(?P<join>-|–|—|to|and|or)\s?(?P<high>{_NUMBER}))?[\s-]?"
    r"(?P<days>working|business|calendar)?[\s-]?"
    r"(?P<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b(?!-old)"
)
MONEY = re.compile(r"(?P<sign>[£$€])\s?(?P<sum>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d\d)?)(?![\d%]|[.,]\d|k\b|m\b)")
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)?"
FIGURE = re.compile(rf"\d|\b(?:{'|'.join(NUMBERS)})\b")
HOURS = re.compile(
    rf"\b(?:from|between)?\s?(?P<from>{_CLOCK})\s?(?:-|–|—|to|and|until|till)\s?(?P<till>{_CLOCK})(?![\w%:/-]|\s?(?:days?|"
    r"hours?|weeks?|months?|minutes?|working|business|items?|people|times|stars?|points?))"
)


def time_value(match: re.Match[str]) -> Value | None:
    """What a match of `TIME` says, in minutes; None if it is no stretch of time ("5 and 7 days", "7-5 days")."""
    unit = match["unit"].rstrip("s").replace("hr", "hour").replace("minute", "min")
    minutes = MINUTES[unit]
    low, high = _number(match["low"]), _number(match["high"]) if match["high"] else None
    if match["join"] == "and" and not re.search(r"\bbetween\s\Z", match.string[: match.start()]):
        return None
    note = "working" if match["days"] in ("working", "business") and unit == "day" else ""
    if high is None:
        return Value(None, low * minutes, "minutes", note)
    return Value(low * minutes, high * minutes, "minutes", note) if low < high else None


def _number(text: str) -> float:
    return float(NUMBERS[text]) if text in NUMBERS else float(text)


def money_value(match: re.Match[str]) -> Value:
    """What a match of `MONEY` says."""
    return Value(None, float(match["sum"].replace(",", "")), match["sign"])


def opening_hours(start: str, end: str) -> tuple[float, float] | None:
    """Opening hours as minutes after midnight; None if a plain range of numbers is more likely."""
    if not re.search(r"am|pm|[:.]\d\d", start + end):
        return None
    till = _clock(end, "pm" if "pm" not in end and "am" not in end and ":" not in end else "")
    opens = _clock(start, "am" if "am" not in start and "pm" not in start and ":" not in start else "")
    return (opens, till) if opens < till <= 24 * 60 else None


def _clock(text: str, assumed: str) -> float:
    hour, _, minute = re.sub(r"[^\d:.]", "", text).replace(".", ":").partition(":")
    half = "pm" if "pm" in text else "am" if "am" in text else assumed
    hours = int(hour) % 12 + 12 if half == "pm" else int(hour) % 12 if half == "am" else int(hour)
    return hours * 60 + int(minute or 0)
