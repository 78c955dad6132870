"""What a reply asks the customer to send: order number, address, photo ..."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_REQUEST = lazy_pattern(
    r"\b(?:(?:could|can|would|will) you (?:please )?(?:\w+ ){0,3}?|please (?:\w+ ){0,2}?|what(?:'s| is| are) "
    r"|may i have |i(?:'ll)? need |we(?:'ll)? need |which is |dm us |send us |share )"
    r"(?:\w+ ){0,4}?(?:your|the|a|an) (?:\w+ ){0,2}?"
    r"(?P<thing>(?:order|ticket|booking|tracking|account|phone|contact|reference|case|invoice|flight)"
    r" (?:number|no|id|ref)"
    r"|order|booking reference|reference|e-?mail(?: address)?|(?:full |home |delivery |postal )?address|post ?code"
    r"|(?:full |last )?name|photos?|pictures?|screenshots?|receipt|date of birth)\b"
)
_SAME = {
    "order": "order number", "order no": "order number", "order id": "order number", "order ref": "order number",
    "email": "e-mail address", "e-mail": "e-mail address", "email address": "e-mail address",
    "home address": "address", "delivery address": "address", "postal address": "address", "full address": "address",
    "photos": "photo", "picture": "photo", "pictures": "photo", "screenshot": "photo", "screenshots": "photo",
    "contact number": "phone number", "full name": "name", "last name": "name", "booking reference": "booking number",
    "post code": "postcode",
}  # fmt: skip


def asked_for(draft: Draft) -> Iterator[tuple[str, Span]]:
    """Each thing the reply asks for, by its usual name, with the words that ask; in order."""
    for found in _REQUEST.finditer(draft.folded):
        thing = found["thing"]
        yield _SAME.get(thing, thing), Span(*found.span())
