"""What an edit must keep: names, numbers, dates, links, and every “not” it was not made for.

A fact is held by its written form. Two texts hold the same facts if each fact stands in both as often: nothing was
dropped, nothing was made up, nothing was changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.edits import apply_edits
from tonecheck.finding import Edit
from tonecheck.text.fold import MASK, fold
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.protected import Protected
from tonecheck.text.span import Span
from tonecheck.text.words import Words


class Fact(NamedTuple):
    """One fact: its kind (number, date, name, or a kind of protected stretch) and how it is written."""

    kind: str
    text: str


_NUMBER = lazy_pattern(r"[£$€]?\d(?:[\d.,:/-]*\d)?(?:[snrt][tdh]|am|pm|p|k|%)?", re.IGNORECASE)
_DATE = lazy_pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|yesterday|january|february|april|june"
    r"|july|august|september|october|november|december|noon|midnight|(?<=\d )(?:may|march))\b"
)
# A capital inside a sentence. All capitals are no name: “NOW” may well become “now”.
_NAME = lazy_pattern(r"\b[A-Z][a-z]+(?:[A-Z][a-z]+)*\b")
_BEFORE_NAME = lazy_pattern(r"[\w,;’'\])-] +\Z")
_GREETING = lazy_pattern(r"\b(?:(?:Hi|Hiya|Hello|Hey|Dear|Miss),?|(?:Mr|Mrs|Ms|Mx|Dr)\.?) +\Z")
_NO_NAMES = frozenset("I Im Ive Ill Id Sorry Thanks Thank Please Hi Hello Hey Dear Sir Madam".split())
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
        if _GREETING.search(before) or (_BEFORE_NAME.search(before) and not _opens(match.start(), draft)):
            found[Fact("name", match.group())] += 1
    return found


def _opens(start: int, draft: Draft) -> bool:
    """True if nothing but handles and the like stands before the offset in its sentence."""
    sentence = draft.sentence_at(start)
    return sentence is not None and not draft.masked[sentence.start : start].replace(MASK, "").strip()


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


# An edit that neither takes away nor brings in one of these changes no fact.
_MAYBE_FACT = lazy_pattern(
    r"\d|[A-Z][a-z]|(?i:day\b|tonight|tomorrow|noon|midnight|january|february|april|june|july|august"
    r"|september|october|november|december|march|may)"
)
_NEGATIONS = frozenset("not no never nor neither none nobody nothing".split())
_MAYBE_NEGATION = lazy_pattern(r"\bno|\bnever|n['’]?t\b|\bneither", re.IGNORECASE)


def keeps_facts(draft: Draft, edits: Sequence[Edit]) -> bool:
    """True if the edits leave every fact of the draft as it is."""
    touched = [part for edit in edits for part in (edit.span.of(draft.text), edit.replacement)]
    if not any(_MAYBE_FACT.search(part) for part in touched):
        return True
    return same_facts(draft, draft.replace(text=apply_edits(draft.text, edits)))


def keeps_negations(draft: Draft, edits: Sequence[Edit], found: Span) -> bool:
    """True if no “not”, “no” or “never” is lost but those of the stretch `found`, which the edits are made for."""
    if not any(_MAYBE_NEGATION.search(edit.span.of(draft.text)) for edit in edits):
        return True
    own = _negations(found.of(draft.masked))
    return _negations(apply_edits(draft.text, edits)) >= _negations(draft.text) - own


def _negations(text: str) -> int:
    return sum(norm in _NEGATIONS for norm in Words(fold(text), ()).norms)
