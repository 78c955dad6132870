"""What the rules on placeholders share: which names are known, what stands around a slot, and samples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from tonecheck.draft import Draft
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.placeholders import FILL_IN_DIALECTS, Placeholder

_GREETING_BEFORE = lazy_pattern(
    r"(?i)(?:^|[\n.!?])[^\w\n@{}]*(?:@\w+[^\S\n]+)*((?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening))"
    r"(?:[^\S\n]+(?:there|again|mr|mrs|ms|miss|mx|dr)\.?)*)[^\S\n,]*\Z"
)
_ABOUT_PLACEHOLDERS = frozenset("bracket brackets braces curly placeholder placeholders variables".split())
_DEEPEST = 20  # conditions inside each other
_REACH = 60  # code points before a slot in which a greeting may stand
_MADE_HERE = lazy_pattern(r"\b(?:assign|capture|for|increment|decrement)\s+([A-Za-z_]\w*)")
_ASKED = lazy_pattern(r"[A-Za-z_][\w.]*")
_OPENS = frozenset({"if", "unless", "case"})
_CLOSES = frozenset({"endif", "endunless", "endcase"})


def explains_placeholders(draft: Draft) -> bool:
    """True for a reply about placeholders ("write {{name}} with two curly brackets"), in which they are the subject."""
    return not _ABOUT_PLACEHOLDERS.isdisjoint(draft.words.present)


def variables(draft: Draft) -> list[Placeholder]:
    """The slots a program fills in, in order: no Liquid tags, nothing that is left to a person.

    Empty for a reply that explains placeholders.
    """
    if explains_placeholders(draft):
        return []
    return [
        slot for slot in draft.placeholders if slot.dialect != "liquid-tag" and slot.dialect not in FILL_IN_DIALECTS
    ]


def made_here(draft: Draft) -> frozenset[str]:
    """Names that the template gives values to itself, with `{% assign … %}` and its kin."""
    tags = (slot.span.of(draft.text) for slot in draft.placeholders if slot.dialect == "liquid-tag")
    return frozenset(match[1] for tag in tags for match in _MADE_HERE.finditer(tag))


def is_listed(name: str, patterns: Iterable[str]) -> bool:
    """True if one of the patterns is the name; `*` in a pattern stands for any characters."""
    return any(
        pattern == name or ("*" in pattern and re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), name) is not None)
        for pattern in patterns
    )


def greeting_before(slot: Placeholder, text: str) -> str:
    """The greeting that a slot stands right behind ("Hi", "Dear Mr"), or an empty text."""
    start = slot.span.start
    match = _GREETING_BEFORE.search(text, max(0, start - _REACH), start)
    return match[1] if match is not None and match.end() == start else ""


def asked_for_first(draft: Draft) -> frozenset[int]:
    """Starts of the slots that stand inside a Liquid condition on themselves: `{% if name %}{{ name }}{% endif %}`."""
    found = set()
    conditions: list[frozenset[str]] = []
    for slot in draft.placeholders:
        if slot.dialect != "liquid-tag":
            if any(slot.name in names for names in conditions[-_DEEPEST:]):
                found.add(slot.span.start)
        elif slot.name in _OPENS:
            conditions.append(frozenset(_ASKED.findall(slot.span.of(draft.text))))
        elif slot.name in _CLOSES and conditions:
            conditions.pop()
        elif slot.name == "elsif" and conditions:
            conditions[-1] |= frozenset(_ASKED.findall(slot.span.of(draft.text)))
    return frozenset(found)


def samples_of(pairs: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Values by placeholder name, from pairs written `name=value`."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        found[name] = (*found.get(name, ()), value)
    return found
