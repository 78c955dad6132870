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
_WALL_WORDS = frozenset(
    "not never no nothing nobody none neither withdrawn discontinued dropped barred banned excluded excludes scrapped"
    " ended closed shut shuts closes stops stop stopped refuse refuses reject rejects full gone taken sold missing"
    " unavailable impossible prohibited beyond outside longer limit maximum only useless worthless leaves gave run ran"
    " turn turned locked too out off nowhere forbidden phased finished runs unless".split()
)
_NOT_REFUSED = frozenset(
    "need want mind matter know think cost charge charged billed affected hurt lose lost expire share sell ask worry"
    " harm damage damaged broken delayed late urgent blocked faulty wrong different alone due required needed cause"
    " mean change affect look seem help remember recommend recommended advise believe find hear see have say tell"
    " delete deleted miss missed own owe forget stolen finished confirmed complete ready sure hard difficult bad much"
    " locked linked connected signed registered far require tolerate access always make part long unusual uncommon normal big any perfect empty wait stop blame expect dangerous serious harmful yours".split()
)
_READERS = frozenset("you i he she yours mine".split())
_GOOD_NONE = frozenset(
    "charge charges fee fees cost costs need problem problems rush worries worry limit hurry deadline penalty sign trace"
    " record reason change news doubt difference issue issues risk step steps catch extra minimum trouble bother stairs"
    " harm damage delay delays fault error errors queue pressure tie contract obligation deposit commission interest"
    " further action idea wonder more longer-than matter one's other sugar nuts gluten dairy code requirement requirements way needed wonder".split()
)
_NONE_FOLLOWED = frozenset(
    "free left available until before can today tomorrow open".split()
)
_OVER = (
    "run out|ran out|runs out|sold out|sold its last|sold the last|sold our last|out of stock|out of the question"
    "|off the table|off limits|is out for|are out for|leaves out|gave up"
    "|end of the|end of our|worth nothing|no use|no good|no value|no longer|too late|too soon|too early|too big"
    "|too small|too heavy|too long|too old|too young|too far|too short|too wide|longer than|outside the"
    "|outside of|outside our|is beyond|are beyond|be beyond|phased out|is missing|are missing|ruled out"
    "|has gone|have gone|is gone|are gone|is full|are full|is taken|are taken|is over|are over|is only"
    "|are only|the limit|our limit|the maximum|our maximum|the most|stays closed|stays locked|stays shut|stay shut"
    "|is locked|is closed|are closed|is shut|are shut|shut at|shuts at|closes at|close at|stops at|stop at|stops you"
    "|only goes|only go|only takes|only take|only runs|only run|only lasts|only last|only holds|only opens"
    "|was dropped|were dropped|been dropped|was withdrawn|been withdrawn|is withdrawn|been discontinued"
    "|was discontinued|is discontinued|are barred|is barred|are banned|is banned|is excluded|are excluded"
    "|been scrapped|was scrapped|has ended|have ended|ended on|ended in|ended at|has closed|have closed|closed on"
    "|closed in|has finished|finished on|been stopped|was stopped|stopped in|stay with|stays with|are refused"
    "|is refused|has to be out|have to be out|be impossible|is impossible|are useless|is useless|are worthless"
    "|is worthless|straight back|goes back to|wo not budge|will not budge|has been shut|been closed|is unavailable"
    "|are unavailable|have stopped|has stopped|forbidden|prohibited"
)
_PAIRS = frozenset(tuple(item.split()) for item in _OVER.split("|"))
_FIRSTS = {"only", "turn", "turned", *(pair[0] for pair in _PAIRS)}
WALL_WORDS = _WALL_WORDS
_DOUBTS = frozenset("not never nothing none when if whenever until fee fees charge charges".split())


def is_wall(words: Words, low: int, high: int) -> bool:
    """True if tokens `low..high` say that something isn't done, is over, or lies beyond a limit."""
    norms = words.norms
    if _WALL_WORDS.isdisjoint(norms[low:high]):
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
            if not _NONE_FOLLOWED.isdisjoint(norms[at + 1 : at + 4]):
                return True
            if norms[at - 1] in ("is", "have", "has") and norms[at + 1] in (",", ".", "left", "for", "this"):
                return True
        elif norm in _FIRSTS and _is_over(words, low, at, high):
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
    if not rest or rest[0] in _NOT_REFUSED:
        return False
    if norms[at] == "never":
        return helper not in _READERS and helper not in ("have", "has", "had", "was", "were", "is")
    if subject in _READERS and not (subject == "you" and helper in ("can", "will", "could")):
        return False
    if helper in _HELPERS:
        return True
    verb = rest[0]
    if helper in _BE:
        if verb.endswith("ed") or verb in _DONE:
            return True
        return verb in _NOT_SO
    return helper in ("have", "has") and norms[at + 1] == "been" and verb in ("accepted", "allowed", "available", "sold")


_DONE = frozenset("read given told sold sent taken made let put kept held lent run built open seen cut".split())
_NOT_SO = frozenset(
    "something what for on possible available included covered suitable eligible valid open in".split()
)


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
    return at == low or before in ("is", "are", "have", "has", "there")


def _is_over(words: Words, low: int, at: int, high: int) -> bool:
    norms = words.norms
    if not _DOUBTS.isdisjoint(norms[low:at]):
        return False
    if norms[at] == "only" and norms[at + 1 : at + 2] == ["."]:
        return True
    if norms[at] in ("turn", "turned"):
        return not {"away", "down"}.isdisjoint(norms[at + 1 : at + 6])
    for size in (1, 2, 3, 4):
        if tuple(norms[at : at + size]) in _PAIRS:
            return at > low
    others = words.others.get(at, ())
    return any(tuple((other, *norms[at + 1 : at + 2])) in _PAIRS for other in others) and at > low
