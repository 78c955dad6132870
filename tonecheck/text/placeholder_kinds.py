"""What a placeholder stands for, told by its name, and values to try it with.

| kind      | told by                                      | may be missing |
|-----------|----------------------------------------------|----------------|
| `name`    | first name, surname, nick, customer          | yes            |
| `agent`   | the same, of an agent, operator or the like  | no             |
| `company` | a customer's organisation, account, shop     | yes            |
| `phone`   | phone, mobile                                | yes            |
| `custom`  | custom field, custom attribute               | yes            |
| `email`, `link`, `number`, `amount`, `date`, `product`, `address` | their own words | no |
| `logic`   | a Liquid tag, which shows nothing itself     | no             |
| `text`    | anything else                                | no             |

Limits: a name says what its author meant, not what the help desk holds.
Source: the variables that help desks document; the values are ours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from tonecheck.text.placeholders import FILL_IN_DIALECTS, Placeholder

Length = Literal["short", "usual", "long", "emoji"]

MAY_BE_MISSING = frozenset({"name", "company", "phone", "custom"})
"""Kinds whose value a help desk often does not have."""

BLANK_DIALECTS = frozenset(
    {"double-brace", "triple-brace", "help-scout", "salesforce", "attribute-tag", "double-square"}
)
"""Dialects in which a missing value leaves nothing behind, as their vendors document; of others it is not known."""

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_AGENT = frozenset("agent operator assignee me sender staff".split())
# The first kind one of whose words ends the name wins; then the first one of whose words it holds at all.
_KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("email", frozenset("email mail".split())),
    ("phone", frozenset("phone mobile telephone tel".split())),
    ("link", frozenset("link url survey portal website".split())),
    ("number", frozenset("id number no nr num ref reference code tracking count days hours quantity key".split())),
    ("amount", frozenset("amount price total sum cost balance fee".split())),
    ("date", frozenset("date day time deadline eta month year created updated".split())),
    ("company", frozenset("company organisation organization brand shop store business account".split())),
    ("product", frozenset("product item model plan".split())),
    ("address", frozenset("address street city town country postcode zip".split())),
    ("name", frozenset("name firstname lastname surname fullname nick nickname forename customer client".split())),
)
_LAST = {word: kind for kind, words in _KINDS for word in words} | {
    "recipient": "name", "requester": "name", "contact": "name", "first": "name", "last": "name",
    "author": "name", "login": "name", "displayname": "name",
}  # fmt: skip
_PEOPLE = frozenset(
    "first last full given family middle display nick user customer client contact recipient requester lead member"
    " subscriber guest patient student person reader your the author sender reporter buyer owner".split()
)

VALUES: dict[str, dict[Length, str]] = {
    "name": {"short": "Al", "usual": "Sam", "long": "Bartholomew-Alexander", "emoji": "Zoë 🌸"},
    "agent": {"short": "Al", "usual": "Sam", "long": "Bartholomew-Alexander", "emoji": "Zoë 🌸"},
    "company": {"short": "Oak", "usual": "Oak & Sons", "long": "The Northumbrian Oak Furniture Co", "emoji": "Oak 🌳"},
    "phone": {"short": "118", "usual": "01632 960123", "long": "+44 (0)1632 960 123", "emoji": "01632 960123"},
    "custom": {"short": "-", "usual": "as agreed", "long": "as agreed with you on the phone", "emoji": "✅"},
    "email": {"short": "a@b.example", "usual": "sam@mail.example", "long": "bartholomew.alexander@mail.example",
              "emoji": "sam@mail.example"},
    "link": {"short": "https://oak.example", "usual": "https://oak.example/a1", "long": "https://help.oak.example/orders/a1b2c3",
             "emoji": "https://oak.example/a1"},
    "number": {"short": "7", "usual": "104233", "long": "GB-104233-77", "emoji": "104233"},
    "amount": {"short": "£5", "usual": "£24.99", "long": "£1,249.99", "emoji": "£24.99"},
    "date": {"short": "1 May", "usual": "12 March", "long": "Wednesday 23 September", "emoji": "12 March"},
    "product": {"short": "mug", "usual": "desk lamp", "long": "Hartley desk lamp in slate grey", "emoji": "mug ☕"},
    "address": {"short": "Ely", "usual": "12 Mill Lane, Ely", "long": "Flat 4, 112 Old Mill Lane, Northallerton",
                "emoji": "12 Mill Lane, Ely"},
    "text": {"short": "this", "usual": "what you asked", "long": "what you asked us about on the phone",
             "emoji": "this 🙂"},
}  # fmt: skip


def kind_of(slot: Placeholder) -> str:
    """The kind of a placeholder, one of the table above."""
    if slot.dialect == "liquid-tag":
        return "logic"
    words = [word.lower() for word in _WORD.findall(slot.name)]
    if not words:
        return "text"
    if words[0] == "dc":  # Zendesk's dynamic content: a text that is always there
        return "text"
    if "custom" in words[:-1]:
        return "custom"
    kind = _LAST.get(words[-1], "")
    if kind == "name":
        if not _AGENT.isdisjoint(words) or words[:2] == ["current", "user"]:
            return "agent"
        if slot.dialect == "help-scout" and words[0] == "user":
            return "agent"
        if len(words) == 1 or words[-1] != "name" or words[-2] in _PEOPLE:
            return "name"
        owner = _LAST.get(words[-2], "text")  # "company name" and "product name" are no person's
        return "text" if owner == "link" else owner
    if kind == "company" and len(words) == 1:
        return "text"  # the brand itself
    return kind or ("agent" if not _AGENT.isdisjoint(words[-1:]) else "text")


def may_be_missing(slot: Placeholder) -> bool:
    """True if the help desk may have no value for it and would then leave nothing behind.

    A default that is not empty fills the gap; an empty one asks for it.
    """
    if slot.default is not None:
        return not slot.default.strip()
    kind = kind_of(slot)
    if kind == "company" and "." not in slot.name:
        return False  # {{Company Name}} is the brand's own; {{ticket.organization.name}} is a customer's
    if slot.name[:1].isupper() and not set("._") & set(slot.name) and "name" not in slot.name.lower():
        return False  # {{Contact}}, {{Phone}}: the label of a button or a page
    return slot.dialect in BLANK_DIALECTS and kind in MAY_BE_MISSING


def sample_value(slot: Placeholder, length: Length, samples: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """A value to try a placeholder with; `samples` holds values of the project's own by placeholder name.

    What only a person fills in stays as it is written; a Liquid tag shows nothing.
    """
    if slot.dialect == "liquid-tag":
        return ""
    own = (samples or {}).get(slot.name, ())
    if own:
        ordered = sorted(own, key=len)
        if length == "emoji":
            return next((value for value in own if not value.isascii()), ordered[len(own) // 2])
        return {"short": ordered[0], "usual": ordered[len(own) // 2], "long": ordered[-1]}[length]
    if slot.dialect in FILL_IN_DIALECTS:
        return VALUES.get(kind_of(slot), VALUES["text"])[length] if slot.dialect == "hand-kept" else slot.name
    return VALUES[kind_of(slot)][length]
