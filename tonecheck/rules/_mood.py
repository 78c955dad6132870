"""What the rules that need the message ask of it: how upset the customer sounds, and what they want."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tonecheck.draft import Draft, Message
from tonecheck.phrases.brand_fault import tells_of_a_fault
from tonecheck.phrases.praise import answers_praise

if TYPE_CHECKING:
    from tonecheck.reply.reading import Reading

UPSET = frozenset({"angry", "disappointed", "worried"})

_TURNS = frozenset("but however except although though shame pity only until apart just".split())


def read(message: Message) -> Reading:
    """What the message says, see `tonecheck.reply`; rules that see every draft must not load that in vain."""
    from tonecheck.reply.read import read

    return read(message)


def how_upset(draft: Draft) -> int:
    """0 not at all (or no message), 1 slightly, 2 clearly, 3 very."""
    if draft.message is None:
        return 0
    feeling = read(draft.message).feeling
    return feeling.intensity if feeling.name in UPSET else 0


def is_in_no_mood(draft: Draft) -> int:
    """As `how_upset`, if something went wrong or they are angry, and 0 where the message is glad as well."""
    upset = how_upset(draft)
    if not upset or draft.message is None:
        return 0
    kind = read(draft.message).kind.name
    if kind == "praise" or is_glad(draft.message):
        return 0
    fault = bool(tells_of_a_fault(draft.message))
    if upset == 1 or kind not in ("complaint", "venting"):
        return 1 if fault else 0
    return upset if fault or read(draft.message).feeling.name == "angry" else 1


def answers_somebody_cheerful(draft: Draft) -> bool:
    """True if there is a message and it is praise, or at least nothing in it sounds upset."""
    return draft.message is not None and (answers_praise(draft) or not is_in_no_mood(draft))


def is_glad(message: Message) -> bool:
    """True if any word of the message is glad, whatever else it says; sarcasm is glad as well."""
    return not _GLAD.isdisjoint(message.words.present)


_GLAD = frozenset(
    "thank thanks thx love loved loves loving great brilliant amazing awesome fantastic excellent wonderful best happy"
    " excited exciting kudos appreciate glad resolved sorted fixed hopefully rocks rock better honeymoon"
    " superb terrific like lit joke joking kind sweet entertaining didn't props cheers yay favourite favorite"
    " nice lovely enjoy enjoyed appreciation grateful impressed thrilled stoked".split()
)


def needs_something(draft: Draft) -> bool:
    """True if the customer asks, requests, or tells of trouble."""
    if draft.message is None:
        return False
    reading = read(draft.message)
    return bool(reading.asks) or (reading.kind.name in ("complaint", "question", "request") and how_upset(draft) > 0)


def is_plain_praise(draft: Draft) -> bool:
    """True if the message praises, clearly, asks nothing and names no trouble."""
    if draft.message is None:
        return False
    reading = read(draft.message)
    if not _TURNS.isdisjoint(draft.message.words.present):
        return False
    pleased = reading.feeling.name == "pleased" and reading.feeling.intensity >= 2
    return pleased and reading.kind.name == "praise" and not reading.asks and not reading.urgency
