"""Filling the slots of a saved reply from the customer's message, where it is certain what belongs there.

A slot is filled if its name says what it asks for and the message holds exactly one such fact; `{{first_name}}` takes
the name the customer signs with. Every other slot stays as it is, and is reported like any open slot.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tonecheck.edits import apply_edits
from tonecheck.finding import Edit
from tonecheck.reply import Reading
from tonecheck.text.placeholders import Placeholder, find_placeholders

# The words a slot's name ends in -> the kind of fact it asks for.
_KINDS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"order number", "order id", "order no", "order ref", "order reference", "order"}), "order-number"),
    (frozenset({"tracking number", "tracking id", "parcel number"}), "order-number"),
    (frozenset({"ticket id", "ticket number", "ticket", "case number", "case id"}), "ticket-number"),
    (frozenset({"booking reference", "booking number", "booking ref", "reference", "reference number"}), "reference"),
    (frozenset({"product", "product name", "item", "item name"}), "product"),
    (frozenset({"amount", "price", "total"}), "amount"),
)
_FIRST_NAME = frozenset({"first name", "firstname", "name", "nick", "customer", "customer name", "requester"})
_FULL_NAME = frozenset({"full name", "fullname"})
_OURS = ("agent", "sender", "our", "brand", "company", "signature", "assignee", "current user", "user")


class Filled(NamedTuple):
    """A slot that was filled: how it was written, and with what."""

    slot: str
    value: str


def fill(text: str, reading: Reading) -> tuple[str, tuple[Filled, ...]]:
    """The text with the certain slots filled, and which those were, in text order."""
    edits: list[Edit] = []
    filled: list[Filled] = []
    for slot in find_placeholders(text):
        value = _value(slot, reading)
        if value:
            edits.append(Edit(slot.span, value))
            filled.append(Filled(slot.span.of(text), value))
    return apply_edits(text, edits), tuple(filled)


def _value(slot: Placeholder, reading: Reading) -> str:
    path = re.sub(r"(?<=[a-z])(?=[A-Z])|[_.\-\s]+", " ", slot.name).lower().strip()
    if slot.dialect in ("liquid-tag", "gap") or path.startswith(_OURS):
        return ""
    words = path.split()
    asked = {" ".join(words[-count:]) for count in (1, 2)}
    author = reading.author.text if reading.author is not None else ""
    if asked & _FULL_NAME:
        return author if " " in author else ""
    if asked & _FIRST_NAME and not asked & {"product name", "item name", "brand name", "company name", "last name"}:
        return "" if "last" in words else author.split()[0] if author else ""
    for names, kind in _KINDS:
        if asked & names:
            values = {fact.text for fact in reading.facts if fact.kind == kind}
            return values.pop() if len(values) == 1 else ""
    return ""
