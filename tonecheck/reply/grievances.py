"""What happened to the customer, told without a feeling word: kept waiting, asked twice, promised one thing and got
another, and what "you" did to them.

Limits: English; a grievance told in one plain fact ("they planted palms") is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tonecheck.draft import Message
from tonecheck.reply.pressing import Felt
from tonecheck.reply.reading import Ask
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_NUMBER = re.compile(r"\d{1,3}$")
_NTH = re.compile(r"\d{1,2}(?:nd|rd|th)$")
_NTHS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth umpteenth".split())
_COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve several many few couple twenty thirty forty fifty"
    " hundred".split()
)
_UNITS = frozenset("time day week month year morning evening night weekend engineer letter email message".split())
_SPANS_OF_TIME = frozenset("days weeks months hours minutes hrs mins nights wks hour week month".split())
_CONTACTS = frozenset(
    "ask tell ring call phone email e-mail writ messag explain report chas contact messag rung".split()
)
_WRONGS = frozenset("charg bill tak cancel miss debit mov post".split())
_WAITS = frozenset(
    "wait still hold late later overdue without sinc silence out down off queu been nothing never ago nobody".split()
)
_ON = frozenset("running row asking now writing this i without that".split())
_CLAIMS = frozenset("told said says promised agreed quoted paid cancelled returned claims advertised".split())
_ORDERS = frozenset("asked ordered booked wanted paid".split())
_TURNS = frozenset("but yet instead although though shut closed nothing still nowhere".split())
_OWN_TURNS = (["i"], ["we"], ["now"], ["my"], ["our"], ["can"])
_GOT = frozenset("got get came arrived received sent turned served".split())
_FAILS = frozenset(
    "work arriv com turn answer reply hear move mov chang charg start open load scan let stop fit receiv show deliver"
    " empty help tell mention fix sort respond connect sync update log reach print heat flush refund ring call bother"
    " car collect appear".split()
)
_SERVES = frozenset("has have had did does will could was is are were".split())
_SUPPOSING = frozenset("if whether unless".split())
_GLAD_AGAIN = frozenset("see come back thank thanks will would can could please working love visit again? once".split())
_TELLS = frozenset("tell com ring call answer reply car know help turn show respond do explain pick listen".split())
_CLAUSES = frozenset(", . ; : - – — and but then so because when since yet as that now well hi hello".split())
_KIND_DEEDS = frozenset(
    "help fix sav find explain replac look thank answer mend rescu repair sort open improv refund remember cheer deserv"
    " mak bring solv advis recommend suggest offer ask say tell need email mention quot inspir welcom treat turn stay"
    " us be hav do fit instal visit paint clean quot".split()
)
_PAST = frozenset(
    "took lost sent gave put broke cut let threw kept shut sold built drove hid tore ran bit fell went came forgot"
    " stole hung swore paid wrote rang taken given broken thrown spent shot spilt".split()
)
_SEASONS = (["year"], ["summer"], ["winter"], ["christmas"], ["season"])
_FEWEST = 2  # words of a sentence that tells something
_SHORT_VERB = 4
_NOT_PAST = frozenset("need indeed speed hundred exceed supposed united used red bed".split())
_NO_HARDSHIP = frozenset("move change leave go say cancel miss".split())
_GLAD_STILL = frozenset("love best great good happy can will be".split())
_NO_MATTER = frozenset(
    "problem problems phone calls call worries rush need thanks hurry longer one bother matter offence offense idea"
    " doubt complaints pressure wonder drama fuss biggie faults".split()
)


def find_grievances(message: Message, stems: Sequence[str], asks: Sequence[Ask]) -> list[Felt]:
    """Every sign of that kind, by no order."""
    words = message.words
    found: list[Felt] = []
    for at, told in [(at, _TRIGGERS[norm]) for at, norm in enumerate(words.norms) if norm in _TRIGGERS]:
        found += told(words, stems, at)
    return [felt for felt in found if felt.name == "press" or not _is_asked(felt.span, asks)]


def _is_asked(span: Span, asks: Sequence[Ask]) -> bool:
    """True if the words stand in a plain question or request: nothing is told there, only asked."""
    for ask in asks:
        if ask.span.start <= span.start < ask.span.end:
            return not ask.text.lower().startswith(("why", "how come"))
    return False


def _span(words: Words, first: int, last: int) -> Span:
    return Span(words.starts[first], words.ends[last - 1])


def _is_number(norm: str) -> bool:
    return norm in _COUNTS or _NUMBER.match(norm) is not None


def _times(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "I've asked three times", "charged me twice"."""
    first = at if words.norms[at] == "twice" else at - 1
    if first < 0 or (first < at and not _is_number(words.norms[first])):
        return []
    low, high = words.bounds[words.sentences[at]]
    near = {*stems[max(low, first - 7) : first], *stems[at + 1 : min(high, at + 5)]}
    if not near.isdisjoint(_CONTACTS):
        return [Felt("disappointed", 2, _span(words, first, at + 1)), Felt("press", 1, _span(words, first, at + 1))]
    if not near.isdisjoint(_WRONGS):
        return [Felt("disappointed", 2, _span(words, first, at + 1))]
    return []


def _nth(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "Third evening running", "4th time asking", "it is now week ten"; and "for nine days", where one waits."""
    norms = words.norms
    low, high = words.bounds[words.sentences[at]]
    if at > low and stems[at] in _UNITS - {"year"} and (norms[at - 1] in _NTHS or _NTH.match(norms[at - 1])):
        if not _ON.isdisjoint(norms[at + 1 : min(high, at + 3)]) or at + 1 == high:
            return [
                Felt("disappointed", 2, _span(words, at - 1, at + 1)),
                Felt("press", 1, _span(words, at - 1, at + 1)),
            ]
        return []
    if norms[at] in {"day", "week", "month"} and at + 1 < high and _is_number(norms[at + 1]):
        return [Felt("disappointed", 1, _span(words, at, at + 2))] if at == low or norms[at - 1] == "now" else []
    if norms[at] in _SPANS_OF_TIME and at > low and (_is_number(norms[at - 1]) or norms[at - 1] in {"a", "an"}):
        near = {
            *stems[max(low, at - 8) : at - 1],
            *norms[max(low, at - 8) : at - 1],
            *stems[at + 1 : min(high, at + 5)],
        }
        if not near.isdisjoint(_WAITS):
            return [Felt("disappointed", 1, _span(words, at - 1, at + 1))]
    return []


def _row(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "Third cancelled train this week", "two in a row": one too many."""
    high = words.bounds[words.sentences[at]][1]
    after = words.norms[at + 1 : min(high, at + 6)]
    if after[:1] in _SEASONS:
        return []  # "third year running we've stayed"
    if ("this" in after and not _UNITS.isdisjoint(after)) or ("in" in after and "row" in after) or "running" in after:
        return [Felt("disappointed", 2, _span(words, at, at + 2)), Felt("press", 1, _span(words, at, at + 2))]
    return []


def _nobody(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "Nobody rang", "no one has told us"."""
    high = words.bounds[words.sentences[at]][1]
    if words.norms[at] == "one" and (at == 0 or words.norms[at - 1] not in {"no", "not"}):
        return []
    after = stems[at + 1 : min(high, at + 5)]
    if after and words.kinds[at + 1] == WORD and "els" not in after[:1]:
        span = _span(words, at, at + 2)
        told = [Felt("disappointed", 1, span)]
        return told if _TELLS.isdisjoint(after) else [*told, Felt("press", 1, span)]
    return []


def _again(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "Missed again.", "went again": it is over, and nobody asks for it."""
    low, high = words.bounds[words.sentences[at]]
    is_last = (
        at + 1 >= high
        or words.kinds[at + 1] != WORD
        or words.norms[at + 1] in {"this", "today", "on", "and", "after", "already", "despite"}
    )
    if (
        is_last
        and at > low
        and "like" not in words.norms[low:at]
        and _GLAD_AGAIN.isdisjoint(words.norms[low:at])
        and words.norms[high - 1] != "?"
    ):
        return [Felt("disappointed", 2, _span(words, max(low, at - 1), at + 1))]
    return []


def _claim(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "You told us June. It's August", "asked for decaf, got coffee": what was said, and what came."""
    norm = words.norms[at]
    size = len(words)
    high = words.bounds[words.sentences[at]][1]
    for here in range(at + 1, min(size, at + 24)):
        other = words.norms[here]
        if other == "?":
            break
        turns = (other in _TURNS and (here < high or other in {"but", "instead", "nothing"})) or (
            norm in _ORDERS and other in _GOT and words.norms[here - 1] in {",", "and", "but", "it", "-", "then", ";"}
            and (here < high or here - high < 3)
        )  # fmt: skip
        if turns and norm in _ORDERS and words.norms[here + 1 : here + 2] in _OWN_TURNS:
            break  # "booked three seats but now there are two of us"
        if turns:
            return [
                Felt("disappointed", 1, _span(words, here, here + 1)),
                Felt("disappointed", 0, _span(words, at, at + 1)),
            ]
    return []


def _not(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "It hasn't been emptied", "won't scan": what should work or happen does not."""
    low, high = words.bounds[words.sentences[at]]
    norms = words.norms
    if at == low or norms[at - 1] not in _SERVES:
        return []
    if "why" in norms[max(low, at - 4) : at]:
        return [Felt("disappointed", 1, _span(words, at - 1, at + 1))]
    here = at + 1
    while here < high and norms[here] in {"been", "even", "yet", "be", "actually", "really"}:
        here += 1
    if here < high and stems[here] in _FAILS and _SUPPOSING.isdisjoint(norms[max(low, at - 4) : at]):
        return [Felt("disappointed", 1, _span(words, at - 1, here + 1))]
    return []


def _stopped(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "Has stopped charging"."""
    if at + 1 < len(words) and words.norms[at + 1].endswith("ing"):
        return [Felt("disappointed", 1, _span(words, at, at + 2))]
    return []


def _instead(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "Got pepperoni instead": told, not asked for."""
    low, high = words.bounds[words.sentences[at]]
    if not {"got", "came", "took", "sent", "charged", "received", "is", "was", "delivered"}.isdisjoint(
        words.norms[low:high]
    ):
        return [Felt("disappointed", 1, _span(words, at, at + 1))]
    return []


def _you(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "You closed my ticket", "your update wiped": a clause that begins with what they did."""
    low, high = words.bounds[words.sentences[at]]
    norms = words.norms
    if at > low and norms[at - 1] not in _CLAUSES and MASK not in norms[at - 1]:
        return []
    here = at + 1
    if norms[at] == "your":
        while here < min(high - 1, at + 4) and not _is_past(norms[here]):
            here += 1
    elif here < high and norms[here] in {"have", "had", "just", "then", "only", "also"}:
        here += 1
    if here >= high or (norms[at] == "your" and here == at + 1) or not _is_past(norms[here]):
        return []
    if stems[here] in _KIND_DEEDS or norms[high - 1] == "?":
        return []
    return [Felt("disappointed", 1, _span(words, at, here + 1))]


def _is_past(norm: str) -> bool:
    return (norm.endswith("ed") and len(norm) > _SHORT_VERB and norm not in _NOT_PAST) or norm in _PAST


def _no(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "No brown bin for a month.": a sentence that begins with what is not there."""
    low, high = words.bounds[words.sentences[at]]
    if (
        at == low
        and high - at > 2
        and _NO_MATTER.isdisjoint(words.norms[at + 1 : at + 3])
        and words.norms[high - 1] != "?"
    ):
        return [Felt("disappointed", 1, _span(words, at, at + 2))]
    return []


def _still(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "Paid for no ads. Still ads.": a sentence that begins with what goes on."""
    low, high = words.bounds[words.sentences[at]]
    if at == low and high - at > 1 and words.norms[high - 1] != "?" and _GLAD_STILL.isdisjoint(words.norms[at:high]):
        return [Felt("disappointed", 1, _span(words, at, at + 2))]
    if at + 1 < high and words.norms[max(low, at - 2) : at] == ["you", "are"] and words.norms[at + 1].endswith("ing"):
        return [Felt("disappointed", 1, _span(words, at, at + 2))]  # "you're still taking my money"
    return []


def _had(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "I had to buy another": a hardship."""
    after = words.norms[at + 1 : at + 3]
    if len(after) < 2 or after[0] != "to" or after[1] in _NO_HARDSHIP:
        return []
    is_theirs = at == words.bounds[words.sentences[at]][0] or words.norms[at - 1] in {"i", "we", ",", "and"}
    return [Felt("disappointed", 1, _span(words, at, at + 3))] if is_theirs else []


def _whoever(words: Words, stems: Sequence[str], at: int) -> list[Felt]:
    """ "Whoever designed this", "whoever thought June was the time": a stranger's deed, and seldom praised."""
    low, high = words.bounds[words.sentences[at]]
    after = stems[at + 1 : high]
    if at == low and high - at > _FEWEST and _PRAISED.isdisjoint(after) and words.norms[high - 1] != "?":
        return [Felt("disappointed", 2, _span(words, at, at + 2))]
    return []


_PRAISED = frozenset("deserv thank lov please cheer credit".split())
_Told = Callable[[Words, Sequence[str], int], list[Felt]]
_TRIGGERS: dict[str, _Told] = {
    **dict.fromkeys(_CLAIMS | _ORDERS, _claim),
    **dict.fromkeys(_SPANS_OF_TIME | _UNITS, _nth),
    **dict.fromkeys(_NTHS, _row),
    "times": _times, "twice": _times, "nobody": _nobody, "one": _nobody, "again": _again, "not": _not,
    "stopped": _stopped, "instead": _instead, "you": _you, "u": _you, "your": _you, "still": _still, "no": _no,
    "had": _had, "whoever": _whoever,
}  # fmt: skip
