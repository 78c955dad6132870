"""What kind of message it is: it follows from the feeling, the asks and what went wrong.

Limits: a grievance told without a word for it is a question or a request, if something is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.draft import Message
from tonecheck.reply.felt import IRONIC_SIGNS
from tonecheck.reply.pressing import Felt
from tonecheck.reply.reading import Ask, Concern, Fact, Feeling, Kind
from tonecheck.reply.stems import irregular_forms

_CLEAR = 2
_STRONG = 3
_PASSED_ON = (
    "please tell", "pls tell", "plz tell", "tell ", "please pass", "pass ", "please give", "give ", "please thank",
    "thank ", "please let", "please say", "could you tell", "could you pass", "could you thank", "can you tell",
    "can you pass", "can you thank", "would you thank", "would you pass", "please make sure",
)  # fmt: skip
_POLITE = ("could", "can ", "please", "pls", "plz", "would you", "any chance", "i would be grateful", "grateful")
_HOW_TO = ("how do", "how can", "how should", "where do", "where can", "who do", "is there", "is it", "do i ", "can i ")
_EVENTS = frozenset(
    "was were had came went got took gave left broke fell said told sent lost kept did has have been made"
    " found paid bought rang spoke waited died drove ate cut stopped nobody arrived missing again still dead"
    " cold late wrong never crashes stops freezes fails split".split()
)


def find_kind(
    message: Message,
    asks: Sequence[Ask],
    feeling: Feeling,
    facts: Sequence[Fact],
    felt: Sequence[Felt],
    urgency: Sequence[Concern],
) -> Kind:
    """The kind of message, with the words it rests on."""
    if not message.words.count():
        return Kind("cannot tell", ())
    spans = feeling.spans
    if feeling.name == "pleased" and _is_praise(asks, feeling):
        return Kind("praise", spans)
    grieves = feeling.name in {"angry", "disappointed"}
    if not asks:
        if grieves:
            return Kind("venting" if _is_venting(message, facts, felt) else "complaint", spans)
        return Kind("complaint", spans) if feeling.name == "worried" else Kind("cannot tell", ())
    if (grieves and not _is_grief(feeling, urgency) and _is_complaint(message, asks, feeling, facts)) or (
        feeling.name == "worried" and any(sign.name in {"press", "angry", "mock"} for sign in felt) and _is_told(felt)
    ):
        return Kind("complaint", spans)
    forms = [ask.form for ask in asks]
    name = "question" if forms[0] == "question" and forms.count("question") * 2 >= len(forms) else "request"
    return Kind(name, tuple(ask.span for ask in asks))


def _is_praise(asks: Sequence[Ask], feeling: Feeling) -> bool:
    if not asks or feeling.intensity >= _STRONG:
        return True
    if feeling.intensity < _CLEAR:
        return False
    return all(ask.form == "wish" or ask.text.lower().startswith(_PASSED_ON) for ask in asks)


def _is_grief(feeling: Feeling, urgency: Sequence[Concern]) -> bool:
    """True if what weighs on them is a death, which is nobody's fault."""
    return any(
        concern.kind == "bereavement" and any(span.overlaps(concern.span) for span in feeling.spans)
        for concern in urgency
    )


def _is_complaint(message: Message, asks: Sequence[Ask], feeling: Feeling, facts: Sequence[Fact]) -> bool:
    """True if the grievance outweighs what is asked: it is felt clearly, or told before anything is asked."""
    if feeling.name == "angry" or feeling.intensity >= _CLEAR:
        return True
    first = asks[0].text.lower()
    if any(fact.kind == "order-number" for fact in facts):
        return True
    if first.startswith(_HOW_TO) or (len(feeling.spans) == 1 and any(a.text.lower().startswith(_POLITE) for a in asks)):
        return False
    return len(feeling.spans) > 1 or not _asks_first(asks, feeling)


def _is_venting(message: Message, facts: Sequence[Fact], felt: Sequence[Felt]) -> bool:
    """True if nothing is told that happened: an opinion, a habit of things, or irony."""
    if any(sign in message.text for sign in IRONIC_SIGNS):
        return True
    if any(fact.kind in {"order-number", "ticket-number", "reference", "date", "name"} for fact in facts):
        return False
    if any(sign.name == "mock" for sign in felt):
        return True
    norms = message.words.norms
    happened = irregular_forms()
    return not any(norm in _EVENTS or norm in happened or (norm.endswith("ed") and len(norm) > 4) for norm in norms)


def _is_told(felt: Sequence[Felt]) -> bool:
    return any(sign.name == "disappointed" for sign in felt)


def _asks_first(asks: Sequence[Ask], feeling: Feeling) -> bool:
    return bool(feeling.spans) and asks[0].span.start < feeling.spans[0].start
