"""Facts that replies of one library state differently: “5-7 days” here and “7-10 days” there for the same refund.

Compared are statements with the same topic, the same role (how long it takes, how long a customer has, the price) and
the same limits (express, PayPal, faulty); see `facts`. Two values that one reply states side by side are taken to
be both right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tonecheck.finding import Severity
from tonecheck.library.facts import Fact, facts
from tonecheck.library.figures import Value
from tonecheck.library.saved_reply import Group, Library, Note, Place

JUDGEMENT = "contradicting-facts"
_SHOWN = {
    "takes": "how long {topic} takes",
    "allowed": "how long customers have for {topic}",
    "price": "what {topic} costs",
    "spending over": "from what sum {topic} is free or cheaper",
    "open": "{topic}",
}
_ARTICLE = {"return": "a return", "refund": "a refund", "replacement": "a replacement", "exchange": "an exchange",
            "reply": "a reply", "callback": "a call back", "cancellation": "a cancellation", "warranty": "a warranty",
            "trial": "a trial", "claim": "a claim", "complaint": "a complaint", "repair": "a repair",
            "exchange of a gift card": "a gift card or voucher", "reset link": "a reset link or code",
            "transfer": "a transfer", "payment": "a payment", "investigation": "an investigation",
            "invoice": "an invoice", "change of an address": "a change of address", "deletion": "a deletion",
            "collection": "a collection"}  # fmt: skip

_Key = tuple[str, str, frozenset[str]]


def find(library: Library) -> Iterator[Note]:
    """Yield a note for each topic on which replies contradict each other."""
    stated: dict[_Key, list[tuple[int, Fact]]] = defaultdict(list)
    for number, reply in enumerate(library.replies):
        for fact in facts(reply.draft):
            stated[fact.topic, fact.role, fact.limits].append((number, fact))
    for (topic, role, limits), found in sorted(stated.items(), key=lambda item: item[1][0][0]):
        by_value: dict[Value, list[tuple[int, Fact]]] = defaultdict(list)
        for number, fact in found:
            by_value[_known(fact.value, by_value)].append((number, fact))
        together = _stated_together(found)
        at_odds = [
            value
            for value in by_value
            if any(
                not agree(value, other) and frozenset({value, other}) not in together
                for other in by_value
                if other != value
            )
        ]
        if len(at_odds) < 2:
            continue
        ordered = sorted(at_odds, key=lambda value: (-len(by_value[value]), value.high))
        groups = tuple(
            Group(
                _as_written(library, by_value[value]),
                tuple(Place(number, fact.span) for number, fact in by_value[value]),
            )
            for value in ordered
        )
        only_days = len({(value.low, value.high) for value in at_odds}) == 1
        about = _SHOWN[role].format(topic=_ARTICLE.get(topic, topic))
        narrowed = f" ({', '.join(sorted(limits))})" if limits else ""
        yield Note(
            JUDGEMENT,
            Severity.INFO if only_days else Severity.WARNING,
            f"replies differ on {about}{narrowed}",
            groups,
            "say which days are meant" if only_days else "find out which is right, and say it in all of them",
        )


def agree(one: Value, other: Value) -> bool:
    """True if two values can both be right: the same upper end in the same days, and no two lower ends."""
    if one.unit != other.unit or one.high != other.high:
        return one.unit != other.unit
    if one.note != other.note and one.high >= 24 * 60 * 2:
        return False
    return one.low == other.low or one.low is None or other.low is None


def _known(value: Value, by_value: dict[Value, list[tuple[int, Fact]]]) -> Value:
    """A value already seen that says the same, or the value itself."""
    return next((other for other in by_value if agree(value, other)), value)


def _stated_together(found: list[tuple[int, Fact]]) -> set[frozenset[Value]]:
    by_reply: dict[int, set[Value]] = defaultdict(set)
    for number, fact in found:
        by_reply[number].add(fact.value)
    return {
        frozenset({one, other}) for values in by_reply.values() for one in values for other in values if one != other
    }


def _as_written(library: Library, places: list[tuple[int, Fact]]) -> str:
    """The commonest way in which the value is written."""
    texts = [" ".join(fact.span.of(library.replies[number].draft.text).split()) for number, fact in places]
    return f"“{max(texts, key=texts.count)}”"
