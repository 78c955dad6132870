"""How the customer feels and how strongly, and what calls for a person.

Feelings come from a word list (`feelings.tsv`, read by `felt`): each hit has a strength from 1 to 3 and can be turned
round by a "not" before it or by irony ("love paying for ..."). What happened speaks as well (`grievances`), and what
presses it makes a grievance angry: demands, capitals, a cry instead of a question.
Limits: English words; sarcasm without a mark is taken at its word. One strong word outweighs several weak ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.draft import Message
from tonecheck.reply.once import hits
from tonecheck.reply.pressing import Felt
from tonecheck.reply.reading import Ask, Concern, Feeling
from tonecheck.text.span import Span
from tonecheck.text.words import Words

_BAD = ("angry", "disappointed", "worried")
_PRESSING = ("press", "shout", "mock")
_CLEAR = 2
_ANGRY_FROM = 2  # what presses has to weigh this much
_FURIOUS_FROM = 4
_STRONG = 3


def find_feeling(message: Message, found: Sequence[Felt], asks: Sequence[Ask]) -> Feeling:
    """The main feeling of what was felt; "neutral" where nothing in the message speaks of one."""
    totals: dict[str, int] = {}
    strongest: dict[str, int] = {}
    for felt in found:
        totals[felt.name] = totals.get(felt.name, 0) + (felt.weight if felt.name in _PRESSING else felt.weight**2)
        strongest[felt.name] = max(strongest.get(felt.name, 0), felt.weight)
    stake, press = totals.pop("stake", 0), totals.pop("press", 0) + totals.pop("mock", 0)
    shout = totals.pop("shout", 0)
    if press or strongest.get("worried", 0) < _CLEAR:  # who is frightened may shout
        press += shout
    bad = sum(totals.get(name, 0) for name in _BAD)
    if stake and bad and asks and press < _ANGRY_FROM:
        totals["worried"] = totals.get("worried", 0) + stake
        strongest["worried"] = max(strongest.get("worried", 0), strongest["stake"])
        bad += stake
    if press and bad and message.text.lstrip()[:1] == "@" and any(_is_pressed(felt, message) for felt in found):
        press = max(press, _ANGRY_FROM)  # a grievance pressed at a firm's name, before everybody
    bad += press if press >= _ANGRY_FROM else 0
    if (
        strongest.get("pleased") == _STRONG
        and not asks
        and strongest.get("angry", 0) < _CLEAR
        and press < _FURIOUS_FROM
    ):
        bad = 0  # "they cried every morning, and now they run in": it is over
        for name in _BAD:
            totals.pop(name, None)
    if totals.get("pleased", 0) and bad:
        weaker = totals["pleased"] <= bad + (2 if asks else 0) or _turns(message)
        for name in ("pleased",) if weaker else _BAD:
            totals.pop(name, None)
    if (
        not any(totals.values())
        and press <= _ANGRY_FROM
        and max(strongest.get("press", 0), strongest.get("mock", 0)) < 2
    ):
        if asks or "press" not in strongest:
            return Feeling("neutral", 0, ())
        totals["disappointed"] = strongest["disappointed"] = 1
    if "pleased" in totals:
        if strongest["pleased"] == 1 and asks:
            return Feeling("neutral", 0, ())
        return _result("pleased", strongest, found)
    if press >= _ANGRY_FROM or (totals.get("disappointed", 0) and totals.get("angry", 0) >= 4):
        strength = max(strongest.get("angry", 0), 3 if press >= _FURIOUS_FROM else 2)
        return _result("angry", {**strongest, "angry": strength}, found)
    name = max(totals, key=lambda item: (totals[item], strongest[item], item))
    if name == "disappointed" and strongest.get("worried", 0) >= 2 and totals["worried"] >= totals[name]:
        name = "worried"
    return _result(name, strongest, found)


def _is_pressed(felt: Felt, message: Message) -> bool:
    return felt.name in _PRESSING and felt.span.of(message.text).strip("!") != ""


def _result(name: str, strongest: dict[str, int], found: Sequence[Felt]) -> Feeling:
    intensity = strongest[name]
    if name in _BAD and intensity < 3:
        others = sum(felt.weight for felt in found if felt.name in _BAD)
        pressed = any(felt.name in _PRESSING for felt in found) and name != "angry"
        if others >= intensity + 3 or (pressed and intensity < 2):
            intensity += 1
    names = {"angry": ("angry", *_PRESSING), "worried": ("worried", "stake")}.get(name, (name,))
    spans = {felt.span for felt in found if felt.name in names} or {
        felt.span for felt in found if felt.name in _PRESSING
    }
    return Feeling(name, intensity, tuple(sorted(spans)))


def _turns(message: Message) -> bool:
    """True if a sentence takes back what was said before it: "But the showers ran cold"."""
    words = message.words
    return any(words.norms[low] in {"but", "however", "shame", "except"} for low, _ in list(words.bounds.values())[1:])


def find_concerns(message: Message) -> tuple[Concern, ...]:
    """What calls for a person, in order, each kind once."""
    words = message.words
    found: dict[str, Concern] = {}
    for hit in hits(message, "concerns"):
        if hit.label not in found and not _is_thing(words, hit.first, hit.last):
            found[hit.label] = Concern(hit.label, Span(words.starts[hit.first], words.ends[hit.last - 1]))
    return tuple(sorted(found.values(), key=lambda concern: concern.span.start))


_DIES = frozenset(
    "battery phone laptop screen tv engine car kettle boiler internet wifi signal connection motor it".split()
)


def _is_thing(words: Words, first: int, last: int) -> bool:
    """ "The battery died": things die too."""
    norm = words.norms[first]
    if norm in {"died", "death", "dead"}:
        return not _DIES.isdisjoint(words.norms[max(0, first - 3) : first]) or words.norms[last : last + 1] == ["on"]
    return norm == "passing" and words.norms[last : last + 1] != ["of"]
