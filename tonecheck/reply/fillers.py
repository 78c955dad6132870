"""Sentences of a reply that answer nothing: sympathy, opinions, small talk, generalities, a closing line.

`speech_acts` knows thanks, apologies and wishes by their first words. Here the shape tells: "I know how ...", "it's a
lovely show", "you should have had a call", "lots of our guests ...", "Rosa Delgado, Billing".
Limits: English. A sentence with an amount, a link, a yes or a no is never one of these: it may be what was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.reply.act_words import COINS, INSTRUCTS, SOFT_OPENERS, UNABLE
from tonecheck.reply.acts import (
    DONE,
    LINK,
    MONEY,
    NO,
    NUMBER,
    OURS,
    PAST,
    SOCIAL,
    SORRY,
    THERE,
    TIME,
    TOLD,
    WAY,
    WILL,
    YES,
)
from tonecheck.reply.courtesies import FIRST, is_courtesy
from tonecheck.reply.filler_words import (
    COPULAS,
    CRIES,
    CROWD,
    EVALUATIONS,
    FARE_WELL,
    FEELINGS,
    FEELS_ALONE,
    FEELS_WITH,
    FIRST_OF_FAREWELLS,
    INTENSIFIERS,
    PAST_PARTICIPLES,
    PLAIN_WORDS,
    REGRETS,
    TAGGED,
    TASTES,
    TRIGGERS,
)
from tonecheck.reply.parts import Part
from tonecheck.reply.sentence_opening import GREETINGS, first_word
from tonecheck.reply.speech_acts import has_news
from tonecheck.reply.stems import stem
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

FINITE = frozenset("is are was were has have had do does did will can could would should may must".split())
_SPEAKS_FOR_ITSELF = frozenset({YES, LINK, MONEY})
_DEEDS = frozenset({YES, NO, OURS, DONE, WILL, THERE})
_NO_SIGNATURE = frozenset({LINK, YES, NUMBER})  # "Both."
_SUMS = frozenset("free complimentary included no nothing".split()) | COINS
_SETTLED = frozenset({YES, NO, DONE, THERE, MONEY})
_TELLING = FINITE - COPULAS
_ROLES = frozenset(
    "manager team support billing care owner director services desk lead head supervisor reception accounts".split()
)
_PART_OF = frozenset("most many some".split())
_PLACES = frozenset("shop shops branch branches store stores pharmacies supermarkets garages outlets clinics".split())
_LONGEST_ECHO = 9  # tokens
_LONGEST_CLOSING = 6  # words of "Isidore Blunt, manager of the house"
_NEWS = frozenset({YES, OURS, WAY, DONE, THERE, MONEY, LINK})
_BUSY = frozenset({TIME, DONE, OURS})
_GREETED = 6  # tokens: a farewell may stand behind "Dear Mr Lim,"
_CALLS = _NEWS | {NO, WILL}
_REACH = 4  # words between "is" and what it says of something: "is one of our best"
_SUBJECT = 7  # tokens before the verb of a first clause: "two nights of that in our best room ..."
_OPENING = 4  # first words of a sentence, its subject among them


def is_filler(text: str, words: Words, part: Part) -> bool:
    """True if nothing in the sentence can be an answer, whatever was asked."""
    acts, low, high = part.acts, part.low, part.high
    if SOCIAL in acts or _echoes(words.norms, low, high):
        return True
    own = words.norms[low:high]
    at = first_word(words, low, high) - low
    if at < len(own) and own[at] in FIRST and is_courtesy(own, at) and not has_news(own, at, len(own)):
        return True
    if high == len(words) and acts.isdisjoint(_NO_SIGNATURE) and _is_closing(text, words, low, high):
        return True
    if own[at] == "happy" and own[at + 1 : at + 2] != [] and own[at + 1][0].isdigit() and acts.isdisjoint(_CALLS):
        return True  # "happy 70th to your mum!"
    if own[-1][0] == "?" and own[-3:-2] == ["not"] and own[-2] in TAGGED and acts.isdisjoint((YES, NO, LINK, MONEY)):
        return True  # "it's a good little set otherwise, isn't it?"
    if own[-1][0] == "!" and acts.isdisjoint((YES, LINK)) and _exclaims(own):
        return True
    if not acts.isdisjoint(_SPEAKS_FOR_ITSELF) and not (_only_names_price(own, acts) and _feels_with(own, at, True)):
        return False
    is_bare = acts.isdisjoint(_NEWS)
    if is_bare and ((SORRY in acts and NO not in acts and not _tells_first(own, at)) or _is_aside(own, TOLD in acts)):
        return True
    if TRIGGERS.isdisjoint(own) and FIRST_OF_FAREWELLS.isdisjoint(own[:_GREETED]):
        return False
    if at >= len(own):
        return True
    has_digit = any(norm[0].isdigit() for norm in own)
    if tuple(own[at : at + 2]) in FARE_WELL and not has_digit:
        return True
    if _feels_with(own, at, is_bare) or _regrets(own, at, len(own)):
        return not has_news(own, at, len(own))
    if has_digit:
        return False
    if (own[at] != "if" and UNABLE.isdisjoint(own) and _values(own, at, len(own))) or _tells_tastes(own, at, len(own)):
        return True
    if own[-1][0] == "!" and acts.isdisjoint(_CALLS):  # "Otis had a great day with the water table!"
        return not EVALUATIONS.isdisjoint(own) or PLAIN_WORDS.isdisjoint(own)
    tells = own[at] == "most" and NUMBER in acts  # "most people go one up"
    return acts.isdisjoint(_BUSY) and not tells and _speaks_of_all(own, at, len(own))


def _only_names_price(own: Sequence[str], acts: frozenset[str]) -> bool:
    """ "I know that price matters to every family": no sum, and nothing free."""
    return acts.isdisjoint((YES, LINK)) and _SUMS.isdisjoint(own) and not any(norm[0].isdigit() for norm in own)


def _echoes(norms: Sequence[str], low: int, high: int) -> bool:
    """ "Ha, £22 of breathing!": a cry, and their own words."""
    return high - low <= _LONGEST_ECHO and norms[high - 1][0] == "!" and norms[low] in CRIES


def _tells_first(own: Sequence[str], at: int) -> bool:
    """ "It's the Friday now, and I'm sorry about your shift": the apology comes last, or in between."""
    if "sorry" not in own:
        return False
    here = own.index("sorry")
    while here > at and own[here - 1] not in {",", ";", "-", "."} and own.index("sorry") - here < _OPENING:
        here -= 1
    if here - at <= _OPENING or own[here - 1] not in {",", ";", "-"}:
        return False
    return "should" not in own[at:here] and not _values(own, at, here)


def _is_aside(own: Sequence[str], is_told: bool) -> bool:
    """ "I can see it, thanks", "ouch", "no comment"."""
    if is_told and ("thanks" in own or "thank" in own):
        return True
    return not CRIES.isdisjoint(own) or ("comment" in own and "no" in own)


def _is_closing(text: str, words: Words, low: int, high: int) -> bool:
    """ "Monique Tibbs, Billing" on the last line: names and a role, no verb."""
    norms, kinds = words.norms, words.kinds
    own = [at for at in range(low, high) if kinds[at] == WORD and norms[at] != MASK]
    if not 0 < len(own) <= _LONGEST_CLOSING or norms[own[0]] in GREETINGS:
        return False  # "Hi Zev, midnight tonight."
    if not text[words.starts[own[0]]].isupper() or any(norms[at][0].isdigit() for at in own):
        return False
    before = text[: words.starts[own[0]]].rstrip(" -–—^")
    names = sum(text[words.starts[at]].isupper() for at in own)
    if before.endswith("\n") and low > 0 and FINITE.isdisjoint(norms[low:high]):
        return True  # "Enid at the desk"
    if "," in norms[low:high] and not _ROLES.isdisjoint(norms[low:high]) and FINITE.isdisjoint(norms[low:high]):
        return True  # "Greg, area manager"
    return ("," in norms[low:high] or names == len(own)) and names * 2 >= len(own)


def _feels_with(own: Sequence[str], first: int, anywhere: bool) -> bool:
    """ "I do see what is at stake for you", "we know how long that feels"; at the start, or `anywhere`."""
    if FEELINGS.isdisjoint(own):
        return False
    for at in range(first, len(own) - 2 if anywhere else min(first + 1, len(own))):
        if own[at] not in {"i", "we"}:
            continue
        if at - first >= _SUBJECT and own[at - 1] == "," and not _TELLING.isdisjoint(own[first : at - 1]):
            return False  # "we've had a ramp since spring, we'd love to meet him"
        here = at + 1
        while here < len(own) and own[here] in INTENSIFIERS:
            here += 1
        if here + 1 >= len(own) or own[here] not in FEELINGS:
            continue
        if (
            own[here] in FEELS_ALONE
            or own[here + 1] in FEELS_WITH
            or (own[here + 1].endswith("ing") and not own[here + 1].endswith("thing"))
        ):
            return True
    return False


def _regrets(norms: Sequence[str], at: int, high: int) -> bool:
    """ "You should have had a call", "no van should tease anyone", "it must have been awful", "not good enough"."""
    for here in range(at + 1, min(at + _SUBJECT, high - 1)):
        if norms[here] not in REGRETS:
            continue
        norm, after = norms[here], norms[here + 1]
        if norm in {"should", "ought"}:
            if norms[at] in {"no", "nobody", "none"} or after == "never":
                return True
            verb = here + 3 if after == "not" and norms[here + 2 : here + 3] == ["have"] else here + 2
            if after in {"have", "not"} and verb < high and _is_participle(norms[verb]):
                return True
            if after == "not" and norms[here - 1] not in {"you", "there"} and norms[here + 2 : here + 3] in (
                ["look"], ["happen"], ["feel"], ["take"], ["have"], ["go"],
            ):  # fmt: skip
                return True
        elif norm == "must" and after in {"have", "be", "feel"} and norms[here - 1] not in {"you", "they"}:
            return norms[here + 2 : here + 3] in (["been"], ["felt"]) or bool(EVALUATIONS & set(norms[here:high]))
        elif norm == "not" and after in {"good", "how", "what"} and norms[here - 1] in COPULAS:
            return after != "good" or "enough" in norms[here:high]
    return norms[at : at + 4] == ["i", "would", "not", "want"]


def _exclaims(own: Sequence[str]) -> bool:
    """ "Ninety and still dancing, what a star!", "your helper sounds fantastic, 70 and still at it!"."""
    if own[0] == "best":
        return True  # "best name we've had all month!"
    for at in range(len(own) - 1):
        if own[at] == "what" and own[at + 1] in {"a", "an"}:
            return True
        if own[at] == "that" and own[at + 1] == "is" and own[at + 2 : at + 3] in (["one"], ["some"], ["quite"]):
            return True  # "three pounds, that's one spicy week!"
        if own[at] == "sounds" and not EVALUATIONS.isdisjoint(own[at + 1 : at + 3]):
            return True
    return False


def _is_participle(norm: str) -> bool:
    return norm in PAST_PARTICIPLES or (norm.endswith("ed") and len(norm) > 3)


def _values(norms: Sequence[str], at: int, high: int) -> bool:
    """ "It's a lovely show", "the doorstep is a pain at the moment"."""
    for here in range(at, high - 1):
        if norms[here] in COPULAS and norms[max(at, here - 1)] not in {"there"}:
            for near in range(here + 1, min(here + 1 + _REACH, high)):
                norm = norms[near]
                if norm == "not" or not norm[0].isalpha():
                    break
                if norm in EVALUATIONS and not (norm == "best" and near == here + 1):
                    if norms[here + 1 : here + 3] == ["one", "of"]:
                        return True  # "is one of our favourites for sharing"
                    return norms[near + 1 : near + 2] not in (["until"], ["till"], ["for"], ["enough"], ["fit"])
    return False


def _speaks_of_all(norms: Sequence[str], at: int, high: int) -> bool:
    """ "Plenty of our hosts have guests who travel": about everybody, and nothing to this customer."""
    if norms[at] == "a":
        at += 1
    if at < high and norms[at] in {"good", "great"}:
        at += 1
    if at >= high or norms[at] not in CROWD or norms[at + 1 : at + 2] in (["can"], ["may"], ["will"]):
        return False
    if _is_of_places(norms, at):
        return False  # "most branches of Boots stock them"
    return {"you", "your", "yours", "will", "may", "free", "allowed"}.isdisjoint(norms[at:high])


def _is_of_places(norms: Sequence[str], at: int) -> bool:
    """True for "most shops", "some of our branches": not about people."""
    return norms[at] in _PART_OF and not _PLACES.isdisjoint(norms[at + 1 : at + 5])


def _tells_tastes(norms: Sequence[str], at: int, high: int) -> bool:
    """ "Children love the shallow end", "waves are her thing"."""
    for here in range(at + 1, min(at + _OPENING, high)):
        if norms[here] in TASTES and norms[here - 1] not in {"you", "would", "to", "will"}:
            return True
    return False


def is_offer_of_ours(part: Part, norms: Sequence[str]) -> bool:
    """ "I can lend you one for a week": what we do, not what a thing is or what the customer may."""
    return OURS in part.acts and not part.acts & {YES, NO, WAY, PAST} and not {"i", "we"}.isdisjoint(norms[:_OPENING])


def is_tip(part: Part, norms: Sequence[str]) -> bool:
    """ "Ring the bell if nobody is about": what the customer should do, and no more."""
    if norms[:2] == ["if", "you"]:
        return part.acts.isdisjoint(_DEEDS)
    at = next((at for at, norm in enumerate(norms) if norm.isalpha() and norm not in SOFT_OPENERS), 0)
    if stem(norms[at]) not in INSTRUCTS or (WAY not in part.acts and norms[at + 1 : at + 2] not in (["us"], ["me"])):
        return False
    return part.acts.isdisjoint(_SETTLED) and not {"i", "we"} & set(norms[:at])


def is_self_portrait(part: Part, norms: Sequence[str]) -> bool:
    """ "Our menu changes with the seasons": what the brand is like, no deed and nothing for this customer."""
    return (
        norms[0] == "our"
        and part.acts.isdisjoint((YES, NO, MONEY, WILL, DONE, PAST, TIME))
        and {"you", "your", "yours"}.isdisjoint(norms)
    )
