"""Checks of single texts in a guide by their form: rule and channel names, patterns, dates."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping

from tonecheck.errors import PatternError, did_you_mean
from tonecheck.phrases.compile import Inflect, compile_pattern

FormCheck = Callable[[str], tuple[str, str] | None]
LIMITED = ("words", "exclamations", "emoji", "apologies", "hashtags")


def form_checks(
    *,
    rules: Iterable[str],
    channels: Iterable[str],
    carriers: Iterable[str],
    inflect: Inflect | None = None,
    classes: Mapping[str, str] | None = None,
) -> dict[str, FormCheck]:
    """The checks a guide's texts are read with; each returns (what is wrong, hint) or None."""
    return {
        "rule": _one_of("rule", rules),
        "channel": _one_of("channel", channels),
        "carrier": _one_of("rule or example", carriers),
        "limit": _one_of("limit", LIMITED),
        "pattern": lambda text: _pattern(text, inflect, classes),
        "regex": _regex,
        "date": _date,
    }


def _one_of(noun: str, known: Iterable[str]) -> FormCheck:
    names = sorted(known)

    def check(text: str) -> tuple[str, str] | None:
        if text in names:
            return None
        hint = did_you_mean(text, names)
        return f"there is no {noun} '{text}'", hint or ("known: " + ", ".join(names) if len(names) < 12 else "")

    return check


def _pattern(text: str, inflect: Inflect | None, classes: Mapping[str, str] | None) -> tuple[str, str] | None:
    try:
        compile_pattern(text, inflect=inflect, classes=classes)
    except PatternError as error:
        return error.message, error.hint
    return None


def _regex(text: str) -> tuple[str, str] | None:
    import re2

    try:
        expression = re2.compile(text)
    except re2.error as error:
        reason = error.args[0] if error.args else error
        reason = reason.decode() if isinstance(reason, bytes) else reason
        return f"'{text}' is not a regular expression RE2 can run: {reason}", "look-around is not supported"
    if expression.search("") is not None:
        return f"'{text}' matches an empty text", "add something it must contain"
    return None


def _date(text: str) -> tuple[str, str] | None:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return f"'{text}' is not a date", "write it as 2027-01-31"
    return None
