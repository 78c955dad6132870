"""The words of a message that tell a feeling, each with its strength; what a "not", a wish or irony makes of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tonecheck.draft import Message
from tonecheck.reply.grievances import find_grievances
from tonecheck.reply.name_words import KIN
from tonecheck.reply.once import hits
from tonecheck.reply.pressing import Felt, demanded, shouted
from tonecheck.reply.reading import Ask
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_NEGATIONS = frozenset("not never no nothing hardly without isn wasn aren nobody none".split())
_ANGRY_SIGNS = "😡😠🤬💢🖕👎"
_SAD_SIGNS = "😞😔😢😭☹🙁😩😫😒🙄😤🤦😣😖"
_WORRIED_SIGNS = "😟😰😨😱😥😧"
_PLEASED_SIGNS = "😀😃😄😁😊🙂😍🥰❤💕🎉👏🙌👍😘🤗💖♥🤩💙💛💚"
IRONIC_SIGNS = "🙃🙄"
_SIGNS = {
    **dict.fromkeys(_ANGRY_SIGNS, ("angry", 2)), **dict.fromkeys(_SAD_SIGNS, ("disappointed", 1)),
    **dict.fromkeys(_WORRIED_SIGNS, ("worried", 2)), **dict.fromkeys(_PLEASED_SIGNS, ("pleased", 2)),
}  # fmt: skip
_ANY_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
_MOCKED = frozenset(
    "love loving great nice thanks brilliant fantastic wonderful amazing lovely congratulations"
    " bravo genius superb marvellous".split()
)
_ALL_ING = frozenset("everything something anything evening morning shopping being".split())
_WISHED = frozenset("would if hope should shall".split())
_TAKEN_BACK = frozenset("but although except shame".split())
_LEADS = frozenset("absolutely just really oh wow well ah so yeah i , - and".split())
_ASKING = (
    "can ", "could ", "do ", "does ", "is ", "are ", "will ", "would ", "what", "which", "who ", "how ", "if ", "any ",
    "whether", "please", "pls", "i'd ", "i would", "i need", "need", "want", "wondering", "i was wondering", "may ",
    "i am wondering", "shall ", "when do", "when does", "where do", "where can", "and ", "also ",
)  # fmt: skip
_PLAIN = frozenset({"press", "mock", "stake"})  # no "not" turns them round
_ORDERED = frozenset("get give fix sort just answer".split())
_NO_ORDERS = frozenset("i we you u to please pls plz can could kindly it".split())  # "can you get it fixed"
_DAYTIMES = frozenset("morning afternoon evening day night weekend".split())
_WAITING_ROOMS = (["list"], ["lists"], ["room"], ["area"], ["times"], ["time"])
_OWN_DELAYS = (["i", "will"], ["we", "will"], ["i", "might"], ["we", "might"], ["i", "may"], ["we", "may"])
_LATE = frozenset("running bit little my our his her their open opens opening stay as of".split())
_TEARS = frozenset("cried crying tears".split())
_OWN_PLANS = frozenset("make attend come".split())
_ONCE = frozenset("usually normally previously formerly".split())
_OWN_DEEDS = frozenset("missed lost broke dropped cracked spilt spilled forgot scratched misplaced".split())
_STRONGEST = 3
_YOURS = frozenset("you your u ur".split())
_FIRST_WORDS = frozenset("not no never nobody none hardly without nothing".split())
_BODY = frozenset("ankle wrist arm leg foot toe finger hip shoulder collarbone rib ribs bone nose back".split())


def find_felt(message: Message, stems: Sequence[str], asks: Sequence[Ask]) -> list[Felt]:
    """Every sign of a feeling, in no order; what weakly sounds like a fault in nothing but questions is left out."""
    found = _told(message, stems)
    taken = [(felt.name, felt.span.start, felt.span.end) for felt in found]
    for felt in find_grievances(message, stems, asks) + demanded(message, asks) + shouted(message):
        name, start, end = felt.name, felt.span.start, felt.span.end
        if not [1 for other, low, high in taken if other == name and low < end and start < high]:
            found.append(felt)
            taken.append((name, start, end))
    found = _without_plain_questions(message, found, asks)
    if not _TEARS.isdisjoint(message.words.present):
        found = _without_glad_tears(message, found)
    if asks and not _OWN_PLANS.isdisjoint(message.words.present):
        found = _without_own_troubles(message, found)
    return _mocked(message, found)


def _told(message: Message, stems: Sequence[str]) -> list[Felt]:
    words = message.words
    norms = words.norms
    is_ironic = not message.text.isascii() and any(sign in message.text for sign in IRONIC_SIGNS)
    found: list[Felt] = []
    reached = 0
    for hit in hits(message, "feelings"):
        first, last = hit.first, hit.last
        if norms[last - 1] == "down" and norms[last : last + 1] == ["to"]:
            continue  # "that's down to his patience"
        if first < reached or (last - first == 1 and _is_other(words, stems, first)):
            continue
        name, weight = hit.label[:-1], int(hit.label[-1])
        low = words.bounds[words.sentences[first]][0]
        if name in _PLAIN:
            if name == "press" and norms[first] in _ORDERED and first > low and norms[first - 1] in _NO_ORDERS:
                continue
            reached = last
            found.append(Felt(name, weight, Span(words.starts[first], words.ends[last - 1])))
            continue
        if not _NEGATIONS.isdisjoint(norms[max(low, first - 3) : first]) and norms[first] not in _FIRST_WORDS:
            if name != "pleased":
                continue
            name, weight = "disappointed", 2
        elif name == "pleased":
            if is_ironic or (norms[last - 1] != "for" and _is_irony(words, low, first, last)):
                name, weight = "disappointed", 2
                found.append(Felt("mock", 2, Span(words.starts[first], words.ends[last - 1])))
            elif _is_hoped(words, low, first, last):
                continue
            elif first > low and norms[first - 1] in _ONCE:
                name, weight = "disappointed", 1  # "we usually love it here"
        reached = last
        if name == "pleased" and (turn := _turned(words, last)) >= 0:
            name, weight, first, last = "disappointed", 1, turn, turn + 1
        found.append(Felt(name, weight, Span(words.starts[first], words.ends[last - 1])))
    if not message.text.isascii():
        for match in _ANY_SIGN.finditer(message.text):
            found.append(Felt(*_SIGNS[match.group()], Span(*match.span())))
    return found


def _is_other(words: Words, stems: Sequence[str], at: int) -> bool:
    """ "My late father", "open late", "a broken wrist", "good morning": these words tell no feeling there."""
    norm = words.norms[at]
    if norm == "late":
        return at > 0 and (words.norms[at - 1] in _LATE or words.norms[max(0, at - 3) : at - 1] in _OWN_DELAYS)
    after = words.norms[at + 1 : at + 2]
    if norm == "concerned":
        return "far" in words.norms[max(0, at - 5) : at]
    if norm == "laughed":
        return at > 0 and words.norms[at - 1] in {"we", "i", "all", "kids"}
    if norm == "waiting":
        return after in _WAITING_ROOMS
    if norm == "died":
        return at > 0 and words.norms[at - 1] in KIN
    if norm in {"good", "lovely", "nice"}:
        return after != [] and after[0] in _DAYTIMES and at == words.bounds[words.sentences[at]][0]
    return stems[at] in {"break", "fractur"} and not _BODY.isdisjoint(words.norms[at + 1 : at + 4])


def _turned(words: Words, at: int) -> int:
    """The "but" that takes back what was nice: "lovely stay but the wifi dropped out"; -1 if there is none."""
    high = words.bounds[words.sentences[at - 1]][1]
    return next((here for here in range(at, high) if words.norms[here] in _TAKEN_BACK), -1)


def _is_hoped(words: Words, low: int, at: int, last: int) -> bool:
    """ "Would be great if", "I'd love to", "I should be pleased if": a wish, no pleasure."""
    before = words.norms[max(low, at - 4) : at]
    if not _WISHED.isdisjoint(before) or words.norms[last : last + 1] == ["if"]:
        return True
    return before[-1:] in (["any"], ["a"], ["no"], ["somebody"], ["someone"]) and words.norms[at] == "good"


def _is_irony(words: Words, low: int, first: int, last: int) -> bool:
    """ "Love paying for", "great job losing": praise that opens a sentence and names what nobody praises."""
    after = words.norms[last] if last < len(words) and words.kinds[last] == WORD else ""
    while low < first and (words.norms[low] in _LEADS or MASK in words.norms[low]):
        low += 1
    return first == low and words.norms[first] in _MOCKED and after.endswith("ing") and after not in _ALL_ING


def _without_plain_questions(message: Message, found: list[Felt], asks: Sequence[Ask]) -> list[Felt]:
    """Leave out slight faults and worries if all of them stand in what is merely asked: "do the trousers shrink"."""
    bad = [felt for felt in found if felt.name in {"disappointed", "worried", "angry"}]
    if asks and len(bad) == 1 and bad[0].weight == 1 and _is_own_deed(message, bad[0]):
        return [felt for felt in found if felt is not bad[0]]  # "I missed the date, is there a waiting list?"
    if not asks or not bad or any(felt.weight > 1 for felt in bad):
        return found
    plain = [ask.span for ask in asks if ask.text.lower().startswith(_ASKING)]
    if all(any(span.start <= felt.span.start < span.end for span in plain) for felt in bad if felt.name != "worried"):
        return [felt for felt in found if felt.name != "disappointed"]
    return found


def _is_own_deed(message: Message, felt: Felt) -> bool:
    """ "I missed", "I broke": it was the customer who did it."""
    words = message.words
    at = words.at(felt.span.start)
    return 0 < at < len(words) and words.norms[at - 1] == "i" and words.norms[at] in _OWN_DEEDS


def _without_glad_tears(message: Message, found: list[Felt]) -> list[Felt]:
    """ "I cried, in a good way": tears in a sentence that is pleased."""
    words = message.words
    last = len(words) - 1  # a sign may stand behind every word
    glad = {words.sentences[min(words.at(felt.span.start), last)] for felt in found if felt.name == "pleased"}
    return [
        felt
        for felt in found
        if felt.name != "disappointed"
        or felt.span.of(message.text).lower() not in _TEARS
        or words.sentences[min(words.at(felt.span.start), last)] not in glad
    ]


def _without_own_troubles(message: Message, found: list[Felt]) -> list[Felt]:
    """ "I can't make Thursday, my lift has let me down. Could you move me?": nothing the reader did."""
    words = message.words
    norms = words.norms
    for low, high in words.bounds.values():
        if "can" not in norms[low:high] or not _YOURS.isdisjoint(norms[low:high]):
            continue
        at = norms.index("can", low, high)
        if norms[at + 1 : at + 2] == ["not"] and not _OWN_PLANS.isdisjoint(norms[at + 2 : at + 3]):
            own = Span(words.starts[low], words.ends[high - 1])
            return [
                felt
                for felt in found
                if felt.name != "disappointed" or felt.weight == _STRONGEST or not own.covers(felt.span)
            ]
    return found


def _mocked(message: Message, found: list[Felt]) -> list[Felt]:
    """ "Another outage. Brilliant.": a sentence of one word of praise, where all else is bad, means the contrary."""
    names = {felt.name for felt in found}
    if "pleased" not in names or names.isdisjoint({"disappointed", "angry", "press", "shout"}):
        return found
    words = message.words
    alone = {
        (words.starts[low], words.ends[high - 2])
        for low, high in words.bounds.values()
        if high - low > 1
        and words.norms[high - 1] in {".", "..", "...", "…"}
        and words.norms[high - 2] in _MOCKED
        and _LEADS.issuperset(words.norms[low : high - 2])
    }
    return [
        Felt("mock", 2, felt.span)
        if felt.name == "pleased" and any(start <= felt.span.start < end for start, end in alone)
        else felt
        for felt in found
    ]
