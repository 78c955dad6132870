"""Sentences that are a wall to somebody who asked for something.

| shape             | for example                                                        |
|-------------------|--------------------------------------------------------------------|
| not done          | “Vans over two metres don't fit.” “Results aren't read out.”       |
| nobody, nothing   | “Nobody is free today.” “No child seats come with the car.”        |
| over, full, out   | “Six is full.” “Paper bills have been withdrawn.” “We've run out.” |
| beyond a limit    | “That's longer than the system allows.” “Guide dogs only.”         |
| no use            | “A PO box is no good to our drivers.” “Points are worth nothing.”  |

Good news in negative words (“there is no charge”, “it never expires”) is none of them, nor is a report of where
things stand (“it hasn't arrived”).
"""

from __future__ import annotations

from tonecheck.text.words import Words

_HELPERS = frozenset("do does can could will would may".split())
_BE = frozenset("is are be".split())
WALL_WORDS = frozenset(
    "not never no nothing nobody none neither withdrawn discontinued dropped barred banned excluded scrapped ended"
    " closed close closes shut shuts stops stop stopped refuse refuses refused reject rejects gave full gone taken over"
    " sold missing unavailable impossible prohibited forbidden beyond outside longer limit maximum most only useless"
    " worthless worth locked too out off phased finished against reserved rules rule struggle stay stays straight goes"
    " turn turned end value avoid avoids leaves away sealed miss ago spoken per unpaid fixed one more all".split()
)
_NOT_REFUSED = frozenset(
    "need want mind matter know think cost charge charged billed affected hurt lose lost expire share sell ask worry"
    " harm damage damaged broken delayed late urgent blocked faulty wrong different alone due required needed cause"
    " mean change affect look seem help remember recommend recommended advise believe find hear see have say tell"
    " delete deleted miss missed own owe forget stolen finished confirmed complete ready sure hard difficult bad much"
    " locked linked connected signed registered far require tolerate access always make part long unusual uncommon"
    " normal big any perfect empty wait stop blame expect dangerous serious harmful yours".split()
)
_READERS = frozenset("you i he she yours mine".split())
_GOOD_NONE = frozenset(
    "charge charges fee fees cost costs need problem problems rush worries worry limit hurry deadline penalty sign"
    " trace record reason change news doubt difference issue issues risk step steps catch extra minimum trouble bother"
    " stairs harm damage delay delays fault error errors queue pressure tie contract obligation deposit commission"
    " interest further action idea wonder more matter other sugar nuts gluten dairy code requirement requirements way"
    " needed later earlier sooner less fewer time".split()
)
_BEFORE_GOOD = frozenset(
    "with at of by on for in and or to from costs cost makes make made takes asks under than but so says sees"
    " saw".split()
)
_NOTHING_BAD = frozenset(
    "wrong broken missing to you need needs changed changes lost else happens happened expires like beats compares has"
    " affected taken charged owed outstanding else's fancy serious unusual more".split()
)
# After a form of “be” or “have”: over, full, or out of reach.
_OVER = frozenset(
    "gone full taken over shut closed locked missing unavailable barred banned excluded discontinued dropped withdrawn"
    " scrapped refused useless worthless impossible forbidden prohibited beyond reserved ended finished stopped"
    " disabled retired sealed away".split()
)
_AUXILIARIES = frozenset("is are was were be been has have".split())
_BETWEEN = frozenset("now already all been always long just both fully completely sadly strictly".split())
_SAYINGS = frozenset(
    tuple(saying.split())
    for saying in (
        "run out|ran out|runs out|sold out|sold its last|sold the last|sold our last|out of stock|out of the question"
        "|off the table|off limits|is out for|are out for|gave up|end of the|end of our|worth nothing|no use|no good"
        "|no value|no longer|longer than|outside the|outside of|outside our|went out of|against the rules|phased out"
        "|against our rules|a no|says no|say no|rules out|rule out|ruled out|write off|have to stay|has to stay"
        "|must stay|stay outside|stays outside|would struggle|will struggle|the limit|our limit|the maximum"
        "|our maximum|the most|stays closed|stays locked|stays shut|stay shut|shut at|shuts at"
        "|stops at|stop at|stops you|only goes|only go|only runs|only run|only lasts|only last"
        "|only holds|only opens|ended on|ended in|ended at|closed on|closed in|finished on|stopped in|stay with"
        "|stays with|have to be out|has to be out|straight back|goes back to"
        "|is more than|are more than|is all we|is all that|is all the"
        "|against policy|against our policy|a miss|weeks ago|months ago|ages ago|years ago|spoken for|stay off"
        "|stays off|off sale|one per|one to one|go unpaid|goes unpaid|left the building|are fixed|is fixed"
    ).split("|")
)
_FIRSTS = frozenset({"only", "turn", "turned", "avoid", "avoids", "leaves", "too"} | {saying[0] for saying in _SAYINGS})
_TOO = frozenset(
    "late soon early big small heavy long old young far short wide narrow low high large tall full busy close tight"
    " hot cold deep thick thin".split()
)
_BEFORE_ONLY = frozenset("the an not if your our my his her one it's and is was will can".split())
_AFTER_ONLY = frozenset(
    "a an the need needs take takes cost costs ask asks have has thing just been because when after if once you too had"
    " say says hope wish see get gets want wants".split()
)
_DOUBTS = frozenset("not never nothing none when if whenever until fee fees charge charges".split())


def is_wall(words: Words, low: int, high: int) -> bool:
    """True if tokens `low..high` say that something isn't done, is over, or lies beyond a limit."""
    norms = words.norms
    if WALL_WORDS.isdisjoint(norms[low:high]):
        return False
    for at in range(low, high):
        norm = norms[at]
        if norm in ("not", "never"):
            if _is_not_done(words, low, at, high):
                return True
        elif norm == "no":
            if _is_none(words, low, at, high):
                return True
        elif norm in ("nothing", "nobody", "none", "neither"):
            if _NOTHING_BAD.isdisjoint(norms[at + 1 : at + 6]) and (
                at - low < 3 or norms[at - 1] in ("is", "have", "has", "do", "get", "stock")
            ):
                return True
        elif (norm in _OVER and _is_state(norms, low, at)) or (norm in _FIRSTS and _is_over(words, low, at, high)):
            return True
    return False


def _is_not_done(words: Words, low: int, at: int, high: int) -> bool:
    """Whether the “not” or “never” at token `at` denies what somebody might want."""
    norms = words.norms
    helper = norms[at - 1] if at > low else ""
    subject = norms[at - 2] if at > low + 1 else ""
    if subject in ("fee", "fees", "charge", "charges"):
        return False
    rest = [norm for norm in norms[at + 1 : at + 4] if norm not in ("be", "been", "ever", "really", "actually", "just")]
    if not rest:
        return False
    if rest[0] in _NOT_REFUSED and (subject, rest[0]) != ("you", "find") and (helper, rest[0]) != ("will", "have"):
        return False
    if norms[at] == "never":
        if rest[0] in ("runs", "run", "ends", "end", "fails", "stops", "closes", "sleeps", "locked"):
            return False
        return helper not in _READERS and helper not in ("have", "has", "had", "was", "were", "is")
    if subject in _READERS and not (subject == "you" and helper in ("can", "will", "could")):
        return False
    if helper in _HELPERS:
        return True
    verb = rest[0]
    if helper in _BE:
        if verb.endswith("ed") or verb in _DONE:
            return True
        return verb in _NOT_SO or (verb in ("a", "an", "the") and _THINGS.isdisjoint(norms[at + 2 : at + 5]))
    if helper in ("have", "has") and verb in ("got", "a", "an", "any", "the"):
        return _THINGS.isdisjoint(norms[at + 2 : at + 5])
    return (
        helper in ("have", "has") and norms[at + 1] == "been" and verb in ("accepted", "allowed", "available", "sold")
    )


_DONE = frozenset("read given told sold sent taken made let put kept held lent run built open seen cut".split())
_THINGS = frozenset(
    "problem issue fault mistake error charge scam bug trick record records trace update updates details reply answer"
    " news date email letter parcel order form photo payment sign idea clue cancellation fee number reference".split()
)
_NOT_SO = frozenset("something what for on possible available included covered suitable eligible valid open in".split())


def _is_none(words: Words, low: int, at: int, high: int) -> bool:
    """Whether the “no” at token `at` says that there is none of what was asked for."""
    norms = words.norms
    after = norms[at + 1 : at + 4]
    if not after or not _GOOD_NONE.isdisjoint(after):
        return False
    if words.kinds[at + 1]:  # “No, …” is an answer; the rest of the sentence decides
        return False
    if after[0] in ("good", "use", "longer", "value", "one"):
        return True
    before = norms[at - 1] if at > low else ""
    return at == low or before not in _BEFORE_GOOD


def _is_state(norms: list[str], low: int, at: int) -> bool:
    """Whether token `at` is said of something: “six is gone”, “bills have been withdrawn”."""
    before = at - 1
    while before > low and norms[before] in _BETWEEN:
        before -= 1
    passing = norms[at : at + 2] in (["over", "by"], ["gone", "by"], ["gone", "to"])
    if passing or norms[before - 1] in ("can", "may", "could", "might"):
        return False
    return before > low and norms[before] in _AUXILIARIES and _DOUBTS.isdisjoint(norms[low:at])


def _is_over(words: Words, low: int, at: int, high: int) -> bool:
    norms = words.norms
    if not _DOUBTS.isdisjoint(norms[low:at]):
        return False
    if norms[at] == "only" and norms[at + 1 : at + 2] == ["."]:
        return True
    if norms[at] == "only" and at > low and norms[at - 1] not in _BEFORE_ONLY and norms[at + 1] not in _AFTER_ONLY:
        return not norms[at + 1][0].isdigit()
    if norms[at] == "only" and at == low:
        return not {"can", "may"}.isdisjoint(norms[at:high])
    if norms[at] in ("avoid", "avoids"):
        return norms[at - 1] not in ("to", "can", "could", "will")
    if norms[at] == "leaves":
        return "out" in norms[at + 1 : at + 5]
    if norms[at] in ("turn", "turned"):
        return not {"away", "down"}.isdisjoint(norms[at + 1 : at + 6])
    if norms[at] == "too":
        return norms[at + 1] in _TOO and not _AUXILIARIES.isdisjoint(norms[max(low, at - 3) : at])
    return at > low and norms[at - 1] != "which" and any(tuple(norms[at : at + size]) in _SAYINGS for size in (2, 3, 4))
