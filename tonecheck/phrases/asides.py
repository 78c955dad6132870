"""Stretches that speak to a colleague: “(Lou, can you check this one?)”, “Jade, is this one yours?”.

What a bracket says to “you” is meant for the customer, unless it starts with a name that is not theirs and asks for
something, or speaks of the customer as “he”, “she” or “this one” while telling somebody what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.third_person import stands_for_nobody
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_BRACKET = lazy_pattern(r"[(\[]([^()\[\]\n]{8,240})[)\]]")
_ASKED = lazy_pattern(
    r"(?P<name>[A-Z][a-z]{1,11}(?:[/&+ ]{1,3}[A-Z][a-z]{1,11})?),? ?[-–:]? "
    r"(?:can|could|would|will|please|pls|plz|do|don['’]t|check|confirm|ask|see|have you|has|is this|are we|any idea)\b"
)
_CALLED = lazy_pattern(
    r"(?P<initials>[A-Z]{2,3})(?:,| -| –|:)? (?:pls |please |plz )?(?:hold off|ignore"
    r"|don['’]t (?:reply|answer|send|refund)"
    r"|leave (?:this|it|that)|can you (?:take|check|ring|chase|handle|look)|this one)\b[^.?!]*|"
    r"(?P<name>[A-Z][a-z]{1,11})(?:,| -| –) ?(?:pls |please |plz )?(?:"
    r"(?P<hint>is this (?:one )?(?:yours|ours|mine)"
    r"|is this the (?:one|guy|woman|man|lady|customer)|are we|do we|should we|shall we|one for you|over to you|fyi"
    r"|(?:can|could|would|will) you [^.?!]{0,30}\b(?:this one|her|him|this customer))"
    r"|(?:can|could|would|will) you|did you|have you|pls|please|plz|see|any idea)\b"
)
_NO_NAMES = frozenset(
    """a an the if in on at as and or but so for from to by with we you your our it this that these those there here he
    she they what when where which who how why please note all any some each no not once just only also see same
    one most both our every delivery refunds orders customers members guests anyone nobody everyone everybody which
    however unfortunately also sure yes okay thanks hello great good sorry well then meanwhile instead otherwise
    alternatively additionally lastly finally firstly first second next alright perfect welcome indeed hey apologies if
    monday tuesday wednesday thursday friday saturday sunday today tomorrow""".split()
)
_NO_INITIALS = frozenset("PS NB OK NO YES IF WE SO UK US EU TV PC FYI BTW ALL NOT".split())
_THIRD = lazy_pattern(r"\b(?:he|she|they|him|her|them|this one|cust|customer|client|guest|caller)\b", re.IGNORECASE)
_PRONOUN = lazy_pattern(r"\b(?:he|she|him|her)\b", re.IGNORECASE)
_ORDER = lazy_pattern(
    r"^(?:pls|plz|please|don['’]t|do not|just|maybe|check|offer|give|tell|ask|flag|ignore|leave|keep|add)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = lazy_pattern(r"\b(?:you|your|yours|me|us|we)\b", re.IGNORECASE)
_GREETED = lazy_pattern(
    r"\b(?i:hi|hiya|hello|hey|dear|thanks|sorry|cheers|morning|afternoon|evening),? ([A-Z][\w'’-]+)"
)


def asides(draft: Draft) -> Iterator[Span]:
    """Yield each sentence, and each bracket with its marks, that speaks to a colleague."""
    text = draft.text
    yield from _opens_to_colleague(draft)
    for match in _BRACKET.finditer(text):
        span = Span(match.start(), match.end())
        if not draft.is_protected(span) and _is_aside(match[1].strip(), draft):
            yield span


def _is_aside(said: str, draft: Draft) -> bool:
    asked = _ASKED.match(said)
    if asked is not None and asked["name"].lower() not in _NO_NAMES:
        return not _is_customer(asked["name"], draft)
    if not _THIRD.search(said) or _FIRST_PERSON.search(said):
        return False
    return _ORDER.match(said) is not None or (_PRONOUN.search(said) is not None and stands_for_nobody(draft))


def _opens_to_colleague(draft: Draft) -> Iterator[Span]:
    """Sentences that start with a name although the reply greets somebody else: “Jade, is this one yours?”"""
    for sentence in draft.sentences:
        asked = _CALLED.match(draft.text, sentence.start, sentence.end)
        if asked is None:
            continue
        if asked["initials"] is not None:
            if asked["initials"] not in _NO_INITIALS:
                yield sentence
            continue
        if asked["name"].lower() in _NO_NAMES or _is_customer(asked["name"], draft):
            continue
        if asked["hint"] or _GREETED.search(draft.text):
            yield sentence


def _is_customer(name: str, draft: Draft) -> bool:
    """True if the reply greets somebody of that name, or the customer's message holds it."""
    if any(greeted.lower() == name.lower() for greeted in _GREETED.findall(draft.text)):
        return True
    return draft.message is not None and re.search(rf"\b{re.escape(name)}\b", draft.message.text) is not None
