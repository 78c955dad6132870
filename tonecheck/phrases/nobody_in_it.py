"""Answers to “why” and “who” that nobody stands in: “The closing came out of a consultation.”

The customer asks why, who decided, or what happened, or complains. A sentence of the reply tells what came about,
in the past or in the passive, and holds neither us nor anybody's name, neither a number nor a day, neither a cause
nor anything done about it. What makes an answer is missing, whatever words it uses. A reply that says so elsewhere
("we forgot", "because", "our mistake") has answered.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

# Without one of these nothing is told that came about.
HAPPENED = frozenset(
    "was were had been did came went fell took put made sent lost left ran held kept said told gave chose broke got"
    " ended changed moved decided closed dropped shifted altered raised removed cancelled switched skipped missed"
    " turned happened passed slipped issued refused rejected declined picked pressed landed stopped started worked"
    " agreed allocated assigned applied set crossed reached affected inherited wrote drew grew built brought hit cut"
    " rose stood spoke meant led done gone taken given written drawn".split()
)
_WHY = frozenset("why who whose explain explanation reason decided fault".split())
_HOW = {
    "how": frozenset("did come can could".split()),
    "what": frozenset("happened went did was is".split()),
}
# Words of a complaint, which wants to know what happened even where it does not ask.
_COMPLAINING = frozenset(
    "still again never nobody twice wrong missing late cancelled canceled broken lost disgraceful ridiculous shocking"
    " rubbish useless joke refused ignored charged rude filthy dirty unacceptable worst terrible awful".split()
)
_BETWEEN = frozenset("to be being not out up off down through".split())
_STATES = frozenset("was were had did been".split())
_US = frozenset("i we our us my me ours mine let".split())
_HEDGES = frozenset("guess afraid suppose gather believe imagine think fear".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())
# A cause, a time, a remedy, a feeling or good news: the sentence says something that helps.
_HELPS = frozenset(
    "because since after which sorry apologies apologise apologize so unless if best will can could may might please"
    " free refund refunded fixed ready attached safe today tomorrow yesterday tonight now here thank thanks glad good"
    " great covered paid until open right yes credit credited due owing morning afternoon evening week weeks month"
    " months day days hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday lovely"
    " happy welcome enjoy mistake wrong should shame awful horrible worst back fault failed broke broken leak leaked"
    " burst storm snow flood fire ice wind rain weather mechanical technical maintenance crash accident strike"
    " construction traffic ill illness sick sold wonderful nice correct still safety security found appreciated"
    " reopened restored reinstated repaired mended resolved replaced renewed booked arranged confirmed lifted waived"
    " corrected updated delivered resent disappointing disappointed frustrating sad upsetting horrid shock comments"
    " feedback noted heard pls refer".split()
)
_COMMANDS = frozenset(
    "get book have take ring call keep use try ask send bring put go look give please do open pick press tap check"
    " show tell leave let enjoy wait hold see dm follow read turn to".split()
)
_GREETINGS = frozenset("hi hello hey dear".split())
_OWNING = frozenset(
    "should made got decided forgot missed failed changed moved shut closed stopped let lost put took did".split()
)
_FAULTS = frozenset("fault mistake error side end slip doing decision".split())
_FEWEST_WORDS, _MOST_WORDS = 5, 28
_SHORTEST_ED = 4


def told_by_nobody(draft: Draft) -> Iterator[tuple[int, int, int]]:
    """Yield for each such sentence its first token, the first of its verb, and the number behind the verb; in order."""
    words = draft.words
    if draft.message is None or HAPPENED.isdisjoint(words.present):
        return
    asked = asks_why(draft.message.words)
    if not (asked or _complains(draft.message.words)) or _answers(words):
        return
    at = 0
    while at < len(words):
        low, high = sentence_bounds(words, at)
        first = _behind_greeting(words, low, high)
        if first < high and _is_faceless(draft, first, high, in_past=not asked):
            verb = next(at for at in range(first, high) if _is_verb(words.norms[at]))
            last = verb + 1
            while last < high and (_is_verb(words.norms[last]) or words.norms[last] in _BETWEEN):
                last += 1
            yield first, verb, last
        at = max(high, at + 1)


def asks_why(message: Words) -> bool:
    """True if the customer asks for a reason, or for who it was."""
    norms = message.norms
    if not _WHY.isdisjoint(message.present):
        return True
    return any(norm in _HOW and norms[at + 1 : at + 2] and norms[at + 1] in _HOW[norm] for at, norm in enumerate(norms))


def _complains(message: Words) -> bool:
    """True if the customer complains, or says what we did: "you cancelled our trip"."""
    if not _COMPLAINING.isdisjoint(message.present):
        return True
    norms = message.norms
    for at, norm in enumerate(norms):
        if norm in ("you", "your") and any(_is_deed(other) for other in norms[at + 1 : at + 4]):
            return True
    return False


def _is_deed(norm: str) -> bool:
    return (norm in HAPPENED and norm not in _STATES) or _is_past(norm)


def _is_past(norm: str) -> bool:
    return len(norm) > _SHORTEST_ED and norm.endswith("ed")


def _is_verb(norm: str) -> bool:
    return norm in HAPPENED or _is_past(norm)


def _answers(words: Words) -> bool:
    """True if the reply gives a cause or takes the deed on: "because", "due to", "we forgot", "that was me"."""
    norms = words.norms
    for at, norm in enumerate(norms):
        behind = norms[at + 1 : at + 3]
        if norm == "due" and behind[:1] == ["to"]:
            return True
        if norm == "because" and behind not in (["of", "it"], ["of", "this"], ["of", "that"]):
            return True
        if norm in ("our", "my") and not _FAULTS.isdisjoint(behind[:1]):
            return True
        if norm in ("was", "is") and behind[:1] in (["me"], ["us"]):
            return True
        if norm in ("i", "we") and (not _OWNING.isdisjoint(behind[:1]) or behind in (["had", "to"], ["have", "had"])):
            return True
    return False


def _behind_greeting(words: Words, low: int, high: int) -> int:
    if words.norms[low] in _GREETINGS:
        for at in range(low + 1, min(low + 4, high)):
            if words.norms[at] == ",":
                return at + 1
    return low


def _is_faceless(draft: Draft, low: int, high: int, *, in_past: bool) -> bool:
    words = draft.words
    norms = words.norms[low:high]
    if norms[0] in _COMMANDS or norms[0] in _GREETINGS or not _HELPS.isdisjoint(norms):
        return False
    if HAPPENED.isdisjoint(norms) and (in_past or not any(map(_is_past, norms))):
        return False
    if "?" in norms or "!" in norms or MASK in norms or norms[-1] != ".":
        return False
    said = 0
    for at in range(low, high):
        norm = words.norms[at]
        if words.kinds[at] != WORD:
            continue
        said += 1
        if norm[0].isdigit():
            return False
        if norm in _US and not _is_hedge(words, at):
            return False
        if norm == "you" and (at == low or not _is_done_to(words.norms[at - 1])):
            return False
        written = draft.text[words.starts[at] : words.starts[at] + 1]
        if at > low and written.isupper() and norm not in _MONTHS and norm != "i":
            return False
    return _FEWEST_WORDS <= said <= _MOST_WORDS


def _is_hedge(words: Words, at: int) -> bool:
    """True for the "I" of "I guess" and "I'm afraid"."""
    return words.norms[at] == "i" and not _HEDGES.isdisjoint(words.norms[at + 1 : at + 3])


def _is_done_to(before: str) -> bool:
    """ "had you down", "moved you": the reader is the one it happens to."""
    return before in HAPPENED or before.endswith("ed")
