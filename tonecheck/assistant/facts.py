"""What a revision must keep: names, numbers, dates, links and everything else no edit may touch.

A fact is held by its written form. Two texts hold the same facts if each fact stands in both as often: nothing was
dropped, nothing was made up, nothing was changed.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.text.protected import Protected


class Fact(NamedTuple):
    """One fact: its kind (number, date, name, or a kind of protected stretch) and how it is written."""

    kind: str
    text: str


_NUMBER = re.compile(r"[£$€]?\d(?:[\d.,:/-]*\d)?(?:st|nd|rd|th|am|pm|p|k|%)?", re.IGNORECASE)
_DATE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|yesterday|january|february|april|june"
    r"|july|august|september|october|november|december|noon|midnight|(?<=\d )(?:may|march))\b"
)
# A capital inside a sentence. All capitals are no name: “NOW” may well become “now”.
_NAME = re.compile(r"\b[A-Z][a-z]+(?:[A-Z][a-z]+)*\b")
_BEFORE_NAME = re.compile(r"[\w,;’'\])-] +\Z")
_GREETING = re.compile(r"\b(?:Hi|Hiya|Hello|Hey|Dear|Mr|Mrs|Ms|Miss|Mx|Dr)\.? +\Z")
_NO_NAMES = frozenset("I Im Ive Ill Id Sorry Thanks Thank Please Hi Hello Hey Dear".split())
_NEAR = 8  # code points looked back at from a capital


def facts_of(draft: Draft) -> Counter[Fact]:
    """The facts of a reply, each with how often it stands there."""
    found = Counter(Fact(part.kind, part.span.of(draft.text)) for part in draft.protected if _is_fact(part, draft))
    masked = draft.masked
    found.update(Fact("number", match.group().lower()) for match in _NUMBER.finditer(masked))
    found.update(Fact("date", match.group()) for match in _DATE.finditer(draft.folded))
    for match in _NAME.finditer(masked):
        if match.group() in _NO_NAMES or match.group().lower() in _CALENDAR:
            continue
        before = masked[max(0, match.start() - _NEAR) : match.start()]
        if _BEFORE_NAME.search(before) or _GREETING.search(before):
            found[Fact("name", match.group())] += 1
    return found


def _is_fact(part: Protected, draft: Draft) -> bool:
    """A gap is no fact yet."""
    return not (part.kind == "placeholder" and draft.text[part.span.start] == "«")


_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december today tomorrow yesterday tonight".split()
)


def changed_facts(before: Draft, after: Draft) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Facts that were dropped and facts that were added, each sorted; both empty if the facts are the same."""
    old, new = facts_of(before), facts_of(after)
    return tuple(sorted((old - new).elements())), tuple(sorted((new - old).elements()))


def same_facts(before: Draft, after: Draft) -> bool:
    """True if both hold the same facts."""
    return facts_of(before) == facts_of(after)
