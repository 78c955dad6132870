"""A bare no: a sentence that says what cannot be had, in a reply that offers nothing in its place.

Three things make it: the *core* (“we don't deliver to …”, “you can't …”, “… aren't allowed”, “it's not possible to …”),
nothing that takes the chill off (an apology, a reason, “at the moment”, good news in negative words), and no way on
anywhere in the reply (“you can …”, “I've …”, a question, a link, “please …”). Doubt speaks for the writer.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

_PROVIDERS = frozenset("we they i staff drivers fitters engineers agents shops stores branches".split())
_CUSTOMERS = frozenset(
    "you u ya customers guests callers members visitors passengers tenants residents students children"
    " kids dogs pets players riders clients patients parents buyers drivers owners users learners adults"
    " spectators parties".split()
)
_MODALS = frozenset("can could will would may might must".split())
_DO = frozenset("do does".split())
_BE = frozenset("is are be am".split())

# What is refused, if the verb behind “not” is one of these.
_SERVICES = frozenset(
    "do offer accept take deliver sell stock ship post provide support allow let give refund exchange"
    " return replace repair fix extend change amend alter edit cancel swap transfer honour honor price-"
    " match match reimburse cover hold reserve book serve install fit rent lend open close combine split"
    " upgrade downgrade waive remove restore reopen process issue insure store keep send collect touch"
    " include come see treat register admit carry print make get tell put add pay price restock reinstate"
    " reduce negotiate backdate handle hire permit bring move go have use rush cater answer".split()
)
_WANTS = frozenset(
    "bring take keep get have use pay leave change cancel return swap transfer stay withdraw touch enter"
    " park book join apply claim receive export edit upgrade downgrade share stream watch order collect"
    " combine defer board go come do access open travel fly see add choose pick download bring-in refund"
    " exchange make be switch move log".split()
)
_REFUSED = frozenset(
    "allowed permitted refundable returnable transferable negotiable exchangeable changeable accepted"
    " available possible eligible valid authorised authorized assisted served refunded returned altered"
    " changed edited amended exchanged cancelled canceled transferred accommodated considered admitted"
    " insured extended backdated reopened replaced reimbursed waived removed moved combined made given"
    " offered covered processed repaired resold taken guaranteed done seen answered paid helped"
    " redelivered swapped collected delivered supported redeemable restored entertained honoured let served"
    " seated".split()
)
# Good news in negative words, and figures of speech.
_HARMLESS = frozenset(
    "wait thank fault miss believe imagine blame worry mind want need have-to know think lose charged"
    " billed affected harmed lost late damaged help stress agree recommend apologise apologize apologies"
    " promise guarantee find see hear recall say comment speculate charge infection owe regret rule cost"
    " hurt harm forget share confirm".split()
)
_CHILL_OFF = frozenset(
    "sorry apologies apologise apologize afraid unfortunately sadly regret currently yet moment but"
    " though although however instead because due why hence otherwise until till only still unless rather"
    " unable privacy security safety law legal legally allergy poisonous dangerous emergency thanks thank"
    " glad good fine luckily fortunately".split()
)
_APOLOGIES = frozenset("sorry apologies apologise apologize regret afraid unfortunately regrettably".split())
_STILL_BARE = frozenset({"only", "until", "till", "unless", "unable", "still"})
_WAYS_ON = frozenset(
    "please pls try let's here dm dms email call visit instead alternatively suggest recommend advise"
    " offer happy glad welcome ask check choose pick swap either otherwise attached link reply send"
    " contact".split()
)
_HELPERS = frozenset("can could will would have may might shall do did".split())
_NEGATIVE = frozenset("not never no nor neither".split())
_NOTHING = _NEGATIVE | {"nothing", "none", "nobody"}


def bare_noes(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield each bare no of a reply as tokens `first..last`, half-open; mostly none or one."""
    words = draft.words
    if words.present.isdisjoint(_NEGATIVE):
        return
    at = 0
    while at < len(words):
        low, high = sentence_bounds(words, at)
        at = high
        core = refusal_in(words, low, high)
        if core is not None and not _is_softened(words, low, high, core) and not _has_way_on(draft, low, high):
            last = high
            while last > core and words.kinds[last - 1] != WORD:
                last -= 1
            yield _opening(words, low, core), last


def stands_bare(draft: Draft, first: int, last: int) -> bool:
    """Whether the refusal in tokens `first..last` has nothing beside it that softens it or leads on."""
    low, high = sentence_bounds(draft.words, first)
    return not _is_softened(draft.words, low, high, last - 1) and not _has_way_on(draft, low, high)


def refusal_in(words: Words, low: int, high: int) -> int | None:
    """The token of the “not” that refuses something the customer may want; None if there is none."""
    norms = words.norms
    for at in range(low + 1, high - 1):
        if norms[at] != "not":
            continue
        helper = norms[at - 1]
        subject = norms[at - 2] if at - 2 >= low else ""
        verb_at = at + 1
        while verb_at < high - 1 and norms[verb_at] in (
            "be",
            "able",
            "to",
            "currently",
            "ever",
            "even",
            "really",
            "been",
            "just",
        ):
            verb_at += 1
        verb = norms[verb_at]
        if verb in _HARMLESS or "so that" in " ".join(norms[low:at]) or "sure" in norms[low:at]:
            continue
        if helper in _MODALS and (verb in _REFUSED or (subject in _PROVIDERS and verb in _SERVICES)):
            return at
        if helper == "can" and not subject and verb in _SERVICES:  # "Can't change orders once they're in"
            return at
        able = "able" in norms[at + 1 : verb_at]
        if (
            helper in _MODALS
            and subject in _CUSTOMERS
            and verb in _WANTS
            and (able or "be" not in norms[at + 1 : verb_at])
        ):
            return at
        if helper in _BE and able and (verb in _SERVICES if subject in _PROVIDERS else verb in _WANTS):
            return at
        if (
            helper in _MODALS
            and subject in _PROVIDERS
            and {verb[:-3], verb[:-3] + "e"} & _SERVICES
            and verb.endswith("ing")
        ):
            return at
        if helper in _DO and verb in _SERVICES and (subject in _PROVIDERS or (at - low <= 5 and verb != "pay")):
            return at
        if helper in _BE and verb in _REFUSED:
            return at
    return None


def _is_softened(words: Words, low: int, high: int, core: int) -> bool:
    norms = words.norms
    if any("?" in norm for norm in norms[low:high]):
        return True
    if not _APOLOGIES.isdisjoint(words.present):
        return True
    if any(norm in _CHILL_OFF and norm not in _STILL_BARE for norm in norms[low:high]):
        return True
    if norms[low] == "since" or "so" in norms[low:core]:
        return True
    if norms[low] in ("if", "when", "since", "as", "while", "under") and core - low > 6:
        return norms[low] in ("if", "when", "as", "while") and norms[core - 2] not in _PROVIDERS
    for at in range(core + 1, high - 1):
        if norms[at] in ("so", "as", "which", "and", "since", ":", ";") or (
            norms[at] == "," and norms[at + 1] != "and"
        ):
            rest = norms[at + 1 : high]
            if rest and _NEGATIVE.isdisjoint(rest) and not {"have", "lose"} & set(rest[:4]) and len(rest) > 3:
                return True
    return False


def _has_way_on(draft: Draft, low: int, high: int) -> bool:
    """Whether anything in the reply beside the no itself offers, asks, does or explains something."""
    words = draft.words
    norms = words.norms
    if (
        any("?" in norm for norm in norms)
        or any(norm == MASK for norm in norms[2:])
        or "1/2" in words.present
        or "2/2" in words.present
    ):
        return True
    if not _WAYS_ON.isdisjoint(words.present):
        return True
    for at in range(len(norms) - 1):
        if norms[at] in ("you", "i", "we", "he", "she") and norms[at + 1] in _HELPERS | {"am", "are"}:
            after = norms[at + 2] if at + 2 < len(norms) else ""
            if after not in _NOTHING and not (
                norms[at] == "you" and norms[at + 1] in ("will", "would", "have", "are", "do")
            ):
                return True
    others = 0
    at = 0
    while at < len(words):
        start, end = sentence_bounds(words, at)
        at = end
        if start != low and end - start > 5 and _NEGATIVE.isdisjoint(norms[start:end]):
            others += 1
    return others > 0


def _opening(words: Words, low: int, core: int) -> int:
    """Where the stretch to report starts: the sentence, without a greeting or handle."""
    first = low
    while first < core - 2 and (words.kinds[first] != WORD or words.norms[first] == MASK):
        first += 1
    return first
