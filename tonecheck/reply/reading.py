"""What was understood of a customer's message: every conclusion with the words it rests on.

All spans count code points of `Message.text`.
"""

from __future__ import annotations

from typing import NamedTuple

from tonecheck.text.span import Span

CANNOT_TELL = "cannot tell"
"""The name of a feeling or kind where the message does not say."""


class Ask(NamedTuple):
    """Something the customer wants taken up.

    `form` is "question", "request" ("could you send ...", "please stop ...") or "wish" ("I want ...", "any chance
    of ..."); `text` is `span` of the message.
    """

    text: str
    span: Span
    form: str


class Fact(NamedTuple):
    """Something a good reply may repeat and must get right, at its first mention.

    `kind` is one of `FACT_KINDS`; `text` is `span` of the message.
    """

    kind: str
    text: str
    span: Span


FACT_KINDS = (
    "name", "order-number", "ticket-number", "reference", "date", "amount", "product", "place", "email", "phone",
)  # fmt: skip
"""`order-number` an order, parcel or tracking number; `ticket-number` a case or ticket; `reference` any other
(booking, invoice, flight, policy); `date` a day or month, no clock times; `place` a town, country or address."""

NUMBER_KINDS = frozenset({"order-number", "ticket-number", "reference"})
"""The kinds of facts that are numbers of something."""


class Feeling(NamedTuple):
    """How the customer feels: "angry", "disappointed", "worried", "pleased", "neutral" or "cannot tell".

    `intensity` 0 none (neutral only), 1 slight, 2 clear, 3 strong. `spans` the words it rests on, sorted; empty for
    neutral.
    """

    name: str
    intensity: int
    spans: tuple[Span, ...]


class Kind(NamedTuple):
    """What the message mainly is: "complaint", "question", "request", "praise", "venting" or "cannot tell"."""

    name: str
    spans: tuple[Span, ...]


class Concern(NamedTuple):
    """A reason why a person should answer, and soon: one of `CONCERN_KINDS`, with the words that say so."""

    kind: str
    span: Span


CONCERN_KINDS = ("safety", "health", "bereavement", "money", "deadline", "distress", "legal")


class Evidence(NamedTuple):
    """A way the customer has already tried: "phone", "email", "private message", "chat", "form", "website", "shop",
    "letter" or "people" (they spoke to somebody, it does not say how), with the words that say so."""

    channel: str
    span: Span


class Addressee(NamedTuple):
    """Who the message speaks to: "brand", "person" (one named), "public" (other customers) or "cannot tell".

    `name` is the person's or the handle as written; empty if none is named.
    """

    kind: str
    name: str
    span: Span | None


class Reading(NamedTuple):
    """A message, understood. `asks` and `facts` are sorted by position; any part may be empty.

    `author` is the customer's own name if they gave it.
    """

    asks: tuple[Ask, ...]
    facts: tuple[Fact, ...]
    feeling: Feeling
    kind: Kind
    channels_tried: tuple[Evidence, ...]
    urgency: tuple[Concern, ...]
    addressee: Addressee
    author: Fact | None


class Mismatch(NamedTuple):
    """A detail of the draft that is not what the customer wrote.

    `kind` is wrong-name, wrong-number, wrong-date, wrong-amount, wrong-product or wrong-place; `span` a stretch of the
    draft; `expected` the customer's own detail.
    """

    kind: str
    span: Span
    expected: Fact


class AskedAgain(NamedTuple):
    """The draft asks for something the message already gives."""

    span: Span
    given: Fact


class SentBack(NamedTuple):
    """The draft sends the customer to a channel they have tried."""

    span: Span
    tried: Evidence


class Answer(NamedTuple):
    """Whether an ask is answered: "yes", "partly", "no" or "unknown"; `by` the sentence of the draft; and why."""

    ask: Ask
    answered: str
    by: Span | None
    because: str
