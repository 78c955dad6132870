"""The facts of a message: who, which order, when, how much, what and where, each at its first mention."""

from __future__ import annotations

from tonecheck.draft import Message
from tonecheck.reply.once import figures
from tonecheck.reply.products import find_products
from tonecheck.reply.proper_names import find_names
from tonecheck.reply.reading import Fact
from tonecheck.text.span import Span


def find_facts(message: Message) -> tuple[tuple[Fact, ...], Fact | None]:
    """The facts of a message, sorted by position and disjoint, and the author's own name if it is given."""
    text = message.text
    found: list[tuple[Span, str, str]] = [(figure.span, figure.kind, figure.key) for figure in figures(message)]
    taken = bytearray(len(text))  # looked at first: a message may hold thousands of names
    for span, _, _ in found:
        taken[span.start : span.end] = b"\1" * len(span)
    author: Fact | None = None
    for named in find_names(message):
        is_free = 1 not in taken[named.span.start : named.span.end]
        clashes = [] if is_free else [item for item in found if item[0].overlaps(named.span)]
        if clashes and not (named.kind == "place" and all(named.span.covers(item[0]) for item in clashes)):
            continue
        if clashes:
            found = [item for item in found if item not in clashes]
        written = named.span.of(text)
        found.append((named.span, named.kind, written.lower()))
        if named.is_author and author is None:
            author = Fact("name", written, named.span)
    for span in find_products(message, [item[0] for item in found]):
        found = [item for item in found if not item[0].overlaps(span)]
        found.append((span, "product", span.of(text).lower()))
    facts: list[Fact] = []
    seen: set[tuple[str, str]] = set()
    for span, kind, key in sorted(found):
        family = "number" if kind in {"order-number", "ticket-number", "reference"} else kind
        if (family, key) not in seen:
            seen.add((family, key))
            facts.append(Fact(kind, span.of(text), span))
    return tuple(facts), author
