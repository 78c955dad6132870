"""read(message): everything that can be understood of a customer's message, computed once per message."""

from __future__ import annotations

from tonecheck.draft import Message
from tonecheck.reply.asks import find_asks
from tonecheck.reply.channels_tried import find_channels_tried
from tonecheck.reply.facts import find_facts
from tonecheck.reply.felt import find_felt
from tonecheck.reply.message_kind import find_kind
from tonecheck.reply.mood import find_concerns, find_feeling
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.reading import Addressee, Fact, Reading
from tonecheck.text.span import Span

_KEPT_AS = "_reading"
_TO_PUBLIC = frozenset("avoid beware folks everyone people anyone don't".split())
_GREETINGS = frozenset("hi hello hey dear hiya morning afternoon evening".split())


def read(message: Message) -> Reading:
    """What a message asks, tells, feels and is; the same message is read only once. Pure: no state but that cache."""
    kept: Reading | None = message.__dict__.get(_KEPT_AS)
    if kept is None:
        kept = _read(message)
        message.__dict__[_KEPT_AS] = kept
    return kept


def _read(message: Message) -> Reading:
    stems = stems_in(message)
    asks = find_asks(message)
    facts, author = find_facts(message)
    felt = find_felt(message, stems, asks)
    feeling = find_feeling(message, felt, asks)
    urgency = find_concerns(message)
    return Reading(
        asks=asks,
        facts=facts,
        feeling=feeling,
        kind=find_kind(message, asks, feeling, facts, felt, urgency),
        channels_tried=find_channels_tried(message),
        urgency=urgency,
        addressee=_addressee(message, facts),
        author=author,
    )


def _addressee(message: Message, facts: tuple[Fact, ...]) -> Addressee:
    """Whom the message speaks to, told by its greeting, its handles and its "you"."""
    words = message.words
    text = message.text
    if words.norms[:1] and words.norms[0] in _GREETINGS and len(words) > 1:
        at = 2 if words.norms[1] in {"mr", "mrs", "ms", "dr", "miss"} else 1
        if at < len(words) and text[words.starts[at] : words.starts[at] + 1].isupper():
            is_closed = at + 1 == len(words) or words.norms[at + 1] in {",", "!", ".", "-"}
            if is_closed and words.norms[at] not in {"team", "sir", "madam", "all", "there"}:
                span = Span(words.starts[1], words.ends[at])
                return Addressee("person", span.of(text), span)
    for part in message.protected:
        if part.kind == "handle":
            return Addressee("brand", part.span.of(text), part.span)
    for at, norm in enumerate(words.norms):
        if norm in {"you", "your", "u"}:
            return Addressee("brand", "", Span(words.starts[at], words.ends[at]))
    for at, norm in enumerate(words.norms):
        if norm in {"avoid", "beware"} or (norm == "they" and not facts):
            return Addressee("public", "", Span(words.starts[at], words.ends[at]))
    return Addressee("cannot tell", "", None)
