"""How the customer feels and how strongly, what kind of message it is, and what calls for a person.

Feelings come from a word list (`feelings.tsv`): each hit has a strength from 1 to 3 and can be turned round by a "not"
before it or by irony ("love paying for ..."). The kind follows from feeling, asks and what went wrong.
Limits: English words; sarcasm without a mark is taken at its word. One strong word outweighs several weak ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.reading import Ask, Concern, Fact, Feeling, Kind
from tonecheck.reply.vocabulary import lexicon
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_NEGATIONS = frozenset("not never no nothing hardly without isn wasn aren nobody none".split())
_HOPING = frozenset("if hope hopefully would could want wish like".split())
_ANGRY_SIGNS = "😡😠🤬💢🖕👎"
_SAD_SIGNS = "😞😔😢😭☹🙁😩😫😒🙄😤🤦😣😖"
_WORRIED_SIGNS = "😟😰😨😱😥😧"
_PLEASED_SIGNS = "😀😃😄😁😊🙂😍🥰❤💕🎉👏🙌👍😘🤗💖♥🤩💙💛💚"
_IRONIC_SIGNS = "🙃🙄"
_SIGNS = {
    **dict.fromkeys(_ANGRY_SIGNS, ("angry", 2)), **dict.fromkeys(_SAD_SIGNS, ("disappointed", 1)),
    **dict.fromkeys(_WORRIED_SIGNS, ("worried", 2)), **dict.fromkeys(_PLEASED_SIGNS, ("pleased", 2)),
}  # fmt: skip
_ANY_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
_REPEATS = frozenset("again twice times still another third fourth fifth keeps keep weeks months constantly".split())
_PRAISE_WEIGHT = 2


class _Felt(NamedTuple):
    name: str
    weight: int
    span: Span


def find_feeling(message: Message, stems: Sequence[str], asks: Sequence[Ask]) -> Feeling:
    """The main feeling; "neutral" where nothing in the message speaks of one."""
    found = _all_felt(message, stems)
    if not found:
        return Feeling("neutral", 0, ())
    totals: dict[str, int] = {}
    strongest: dict[str, int] = {}
    for felt in found:
        totals[felt.name] = totals.get(felt.name, 0) + felt.weight**2
        strongest[felt.name] = max(strongest.get(felt.name, 0), felt.weight)
    bad = totals.get("angry", 0) + totals.get("disappointed", 0) + totals.get("worried", 0)
    if totals.get("pleased", 0) and bad:
        weaker = "pleased" if totals["pleased"] <= bad + (2 if asks else 0) else ""
        for name in ("pleased",) if weaker else ("angry", "disappointed", "worried"):
            totals.pop(name, None)
    if "pleased" in totals and strongest["pleased"] == 1 and asks:
        return Feeling("neutral", 0, ()) if _is_polite(message, found) else _result("pleased", totals, strongest, found)
    name = max(totals, key=lambda item: (totals[item], strongest[item]))
    if name == "disappointed" and totals.get("angry", 0) >= 4:
        name = "angry"
    if name == "disappointed" and strongest.get("worried", 0) >= 2 and totals["worried"] >= totals[name]:
        name = "worried"
    return _result(name, totals, strongest, found, _is_pressed(message))


def _is_polite(message: Message, found: Sequence[_Felt]) -> bool:
    return all(felt.weight < _PRAISE_WEIGHT for felt in found)


def _result(
    name: str, totals: dict[str, int], strongest: dict[str, int], found: Sequence[_Felt], pressed: bool = False
) -> Feeling:
    intensity = strongest[name]
    if name != "pleased" and intensity < 3:
        others = sum(felt.weight for felt in found if felt.name != "pleased")
        if others >= intensity + 3 or pressed:
            intensity += 1
    spans = tuple(sorted({felt.span for felt in found if felt.name == name}))
    return Feeling(name, intensity, spans)


def _is_pressed(message: Message) -> bool:
    """True if the message shouts or repeats its question marks."""
    text = message.text
    if "!!" in text or "??" in text or "?!" in text or "!?" in text:
        return True
    words = [text[start:end] for start, end in zip(message.words.starts, message.words.ends, strict=True)]
    loud = [word for word in words if len(word) > 3 and word.isupper() and word.isalpha()]
    return len(loud) > 2


def _all_felt(message: Message, stems: Sequence[str]) -> list[_Felt]:
    words = message.words
    found: list[_Felt] = []
    reached = 0
    for hit in lexicon("feelings").find(words, stems):
        if hit.first < reached:
            continue
        name, weight = hit.label[:-1], int(hit.label[-1])
        low = words.bounds[words.sentences[hit.first]][0]
        before = words.norms[max(low, hit.first - 3) : hit.first]
        if not _NEGATIONS.isdisjoint(before) and words.norms[hit.first] not in {"not", "no", "never"}:
            if name != "pleased":
                continue
            name, weight = "disappointed", 2
        elif name == "pleased" and (_is_hoped(words, low, hit.first) or _is_irony(message, words, hit.first, hit.last)):
            if not _is_irony(message, words, hit.first, hit.last):
                continue
            name, weight = "disappointed", 2
        reached = hit.last
        if name == "pleased" and (turn := _turned(words, hit.last)) >= 0:
            name, weight, hit = "disappointed", 1, hit._replace(first=turn, last=turn + 1)
        found.append(_Felt(name, weight, Span(words.starts[hit.first], words.ends[hit.last - 1])))
    if not message.text.isascii():
        for match in _ANY_SIGN.finditer(message.text):
            found.append(_Felt(*_SIGNS[match.group()], Span(*match.span())))
    return found


def _turned(words: Words, at: int) -> int:
    """The "but" that takes back what was nice: "lovely stay but the wifi dropped out"; -1 if there is none."""
    high = words.bounds[words.sentences[at - 1]][1]
    return next((here for here in range(at, high) if words.norms[here] in {"but", "although", "except", "shame"}), -1)


def _is_hoped(words: Words, low: int, at: int) -> bool:
    """ "Would be great if", "I'd love to": a wish, no pleasure."""
    before = words.norms[max(low, at - 4) : at]
    return (
        "would" in before
        or "if" in before
        or "hope" in before
        or (before[-1:] in (["any"], ["a"], ["no"]) and words.norms[at] == "good")
    )


def _is_irony(message: Message, words: Words, first: int, last: int) -> bool:
    """ "Love paying for", "great job losing", a smile that is turned upside down."""
    after = words.norms[last] if last < len(words) and words.kinds[last] == WORD else ""
    if any(sign in message.text for sign in _IRONIC_SIGNS):
        return True
    if (
        words.norms[first] in {"love", "great", "nice", "thanks", "brilliant"}
        and after.endswith("ing")
        and first == words.bounds[words.sentences[first]][0]
    ):
        return after not in {"everything", "something", "anything", "evening", "morning", "shopping"}
    return False


def find_kind(message: Message, asks: Sequence[Ask], feeling: Feeling, facts: Sequence[Fact]) -> Kind:
    """The kind of message, with the words it rests on."""
    words = message.words
    if not words.count():
        return Kind("cannot tell", ())
    ask_spans = tuple(ask.span for ask in asks)
    if feeling.name == "pleased":
        if not asks:
            return Kind("praise", feeling.spans)
        if feeling.intensity >= _PRAISE_WEIGHT and all(ask.form == "wish" for ask in asks):
            return Kind("praise", feeling.spans)
    if feeling.name in {"angry", "disappointed"} or (feeling.name == "worried" and _has_fault(feeling, message)):
        if not asks:
            return Kind("venting" if _is_venting(message, facts) else "complaint", feeling.spans)
        heavy = feeling.intensity >= 2 or any(fact.kind == "order-number" for fact in facts) or len(feeling.spans) > 1
        if heavy or not _asks_first(asks, feeling):
            return Kind("complaint", feeling.spans)
    if not asks:
        return Kind("complaint", feeling.spans) if feeling.name == "worried" else Kind("cannot tell", ())
    forms = [ask.form for ask in asks]
    name = "question" if forms[0] == "question" and forms.count("question") * 2 >= len(forms) else "request"
    return Kind(name, ask_spans)


def _is_venting(message: Message, facts: Sequence[Fact]) -> bool:
    """True if nothing is told that happened: an opinion, a habit of things, or irony."""
    if any(sign in message.text for sign in _IRONIC_SIGNS):
        return True
    if any(fact.kind in {"order-number", "ticket-number", "reference", "date", "name"} for fact in facts):
        return False
    words = message.words
    return not any(norm in _EVENTS or (norm.endswith("ed") and len(norm) > 4) for norm in words.norms)


_EVENTS = frozenset(
    "was were had came went got took gave left broke fell said told sent lost kept did has have been made"
    " found paid bought rang spoke waited died drove ate cut stopped nobody arrived missing again still dead"
    " cold late wrong never".split()
)


def _has_fault(feeling: Feeling, message: Message) -> bool:
    return not _REPEATS.isdisjoint(message.words.present) and "not" in message.words.present


def _asks_first(asks: Sequence[Ask], feeling: Feeling) -> bool:
    return bool(feeling.spans) and asks[0].span.start < feeling.spans[0].start


def find_concerns(message: Message, stems: Sequence[str]) -> tuple[Concern, ...]:
    """What calls for a person, in order, each kind once."""
    words = message.words
    found: dict[str, Concern] = {}
    for hit in lexicon("concerns").find(words, stems):
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
