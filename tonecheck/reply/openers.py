"""How an ask begins: which words open a question, a request or a wish.

Each function looks at the tokens of a clause from its first on and answers with a form, or "" if the clause opens
nothing. Contractions are open (`Words`), so "I'd like" reads "i would like".
Limits: closed-class words and the verbs customers use towards a company; a request in other verbs needs a "please".
"""

from __future__ import annotations

from tonecheck.reply.opener_words import (
    ADVERBS,
    ANYONE,
    AUXILIARIES,
    BE,
    BETWEEN_WH,
    DISAGREE,
    NO_VERBS,
    PLAIN_AUXILIARIES,
    PLEASE,
    PRONOUNS,
    QUESTION,
    REQUEST,
    SERVANTS,
    SERVICE_VERBS,
    SPEAKERS,
    SUBJECTS,
    TURNS,
    UNASKED,
    WH,
    WHETHER,
    WISH,
)
from tonecheck.reply.orders import orders
from tonecheck.reply.statements import states
from tonecheck.reply.stems import irregular_forms, stem
from tonecheck.reply.unmarked import asks_unmarked
from tonecheck.reply.wishes import wishes
from tonecheck.text.words import WORD, Words

_TEXTED = {
    "wld": "would",
    "r": "are",
    "cud": "could",
    "wud": "would",
    "shd": "should",
    "shud": "should",
    "cld": "could",
}
_JUST = frozenset("want need wanted wondering wondered checking".split())
_HELD = frozenset("the my our your this that".split())
_TOPMOST = frozenset("best worst most only greatest nicest".split())
_GOING_ON = frozenset("happening going wrong included left next taking coming".split())
_RUN_TOGETHER = frozenset("whats wheres whens hows whos".split())


def opens(words: Words, at: int, high: int, marked: bool, first: bool, leads: bool) -> str:
    """The form of the ask that begins at token `at`, or "".

    `marked` is true if the sentence ends with a question mark; `first` if nothing but a greeting or "and" stands
    before the clause; `leads` if it begins the sentence or follows an ask, where alone a bare "send me" or "need a"
    is an order or a wish ("they told me to move and update it" is neither).
    """
    norms = words.norms
    norm = norms[at]
    start = at
    if norm == "just" and at + 1 < high:
        at += 1  # "just fix it", "just want it to stay up"
        leads = leads or norms[at] in _JUST
    while at < high and (norms[at] in PLEASE or (norms[at] in ADVERBS and norms[at] != "not" and at > start)):
        at += 1
    if at >= high or words.kinds[at] != WORD:
        return ""
    polite = at > start and norm in PLEASE
    norm = norms[at]
    if norm in _TEXTED and norms[at + 1 : at + 2] != ["."]:
        norm = _TEXTED[norm]
    if norm in AUXILIARIES and (form := _inverted(norms, at, high, marked)):
        return form
    if norm in _RUN_TOGETHER and (
        marked or (first and norms[at + 1 : at + 2] and norms[at + 1] in SUBJECTS | _GOING_ON)
    ):
        return QUESTION  # "whats the actual speed"
    if norm in WH and (form := _asks_with_wh(words, at, high, marked, first)):
        return form
    if form := asks_unmarked(words, at, high, first):
        return form
    if (form := wishes(norms, at, high, first)) and (leads or norm in SPEAKERS):
        return form
    if form := states(words, at, high, leads):
        return form
    if polite:
        is_unasked = norm in NO_VERBS or (norms[at + 1 : at + 2] and norms[at + 1] in UNASKED)
        return "" if is_unasked else REQUEST
    return orders(words, at, high) if leads or norm in SPEAKERS else ""


def _inverted(norms: list[str], at: int, high: int, marked: bool) -> str:
    """ "Could you", "is that", "have the": an auxiliary with its subject behind it."""
    aux = _TEXTED.get(norms[at], norms[at])
    after = at + 1
    if aux == "could" and norms[after : after + 2] == ["do", "with"]:
        return WISH
    if aux == "do" and norms[after : after + 1] and norms[after] in {"let", "tell", "send", "give", "ring", "call"}:
        return REQUEST
    if after < high and norms[after] == "not":
        if aux in {
            "do",
        } or (not marked and norms[after + 1 : after + 2] and norms[after + 1] not in PRONOUNS):
            if norms[after + 1 : after + 2] == ["ask"]:
                return ""  # "shared flat, don't ask"
            return REQUEST if aux == "do" and after + 1 < high and stem(norms[after + 1]) in SERVICE_VERBS else ""
        after += 1
    if after >= high:
        return ""
    subject = norms[after]
    if subject in DISAGREE.get(aux, ()):
        return ""  # "thing is I have ..."
    rest = norms[after + 1 : after + 5]
    if aux in {"is", "would"} and subject in {"it", "there"} and {"possible", "chance"} & set(rest):
        return REQUEST
    if (
        aux in {"can", "could", "would"}
        and subject in SERVANTS
        and rest[:1] in (["tell"], ["advise"], ["confirm"], ["explain"], ["let"])
    ):
        return QUESTION if WHETHER & set(rest[1:4]) else REQUEST
    if aux in {"will", "can", "could", "would"} and subject in {"the", "they"}:
        return QUESTION
    if (
        aux == "will"
        and subject in SERVANTS
        and not (rest[:1] and (rest[0] in PLEASE or stem(rest[0]) in SERVICE_VERBS))
    ):
        return QUESTION
    if aux in {"can", "could", "will", "would"} and subject in SERVANTS:
        wait = norms[at + 1] == "not" and aux == "can" and subject not in PRONOUNS
        return "" if wait else REQUEST
    if aux in {"had", "should", "were"} and not marked:
        # "had you told me", "should we need more, ...": a condition; "should we worry about the bees" asks
        return QUESTION if aux == "should" and subject in {"i", "we"} and "," not in norms[after:high] else ""
    if aux in {"may", "might", "can", "could"} and subject in {"i", "we"}:
        return (
            REQUEST if stem(norms[after + 1] if after + 1 < high else "") in {"have", "hav", "get", "ask"} else QUESTION
        )
    if aux in {"has", "have"} and subject in SUBJECTS and {"yet", "been"} & set(norms[after + 1 : high]):
        return QUESTION
    if aux == "has" and subject in _HELD and rest[1:] and rest[0] not in _TOPMOST and not marked:
        # "has the recipe changed", but "has the best cooked breakfast"
        done = any(_is_participle(norm) for norm in rest[1:3]) and _TOPMOST.isdisjoint(rest)
        return QUESTION if done else ""
    if subject == "the" and aux in BE and not marked and rest[:1] and rest[0] in _TOPMOST:
        return ""  # "Is the best thing I ever bought"
    if subject in {"a", "an"} and aux in BE and not marked:
        return ""  # "Is a great place" has lost its "it"; `asks_unmarked` knows "is a deposit needed"
    if subject in SUBJECTS or (subject == "all" and marked):
        # "Have the rudest attendant" and "was the best" have lost their "I" and "it"
        return QUESTION if marked or subject in PRONOUNS or subject in ANYONE or aux in PLAIN_AUXILIARIES else ""
    return QUESTION if marked and aux not in {"may", "must", "might"} else ""


def _is_participle(norm: str) -> bool:
    return norm.endswith("ed") or norm in irregular_forms()


def _asks_with_wh(words: Words, at: int, high: int, marked: bool, first: bool) -> str:
    norms = words.norms
    wh = norms[at]
    if wh == "y" and not marked:
        return ""
    after = norms[at + 1] if at + 1 < high else ""
    if wh in {"what", "how"} and after == "about":
        return QUESTION
    if wh == "why" and after in {"not", "no"} and not marked:
        return "" if not first else QUESTION
    if wh == "which" and after == "of" and first:
        return QUESTION
    if wh == "how" and after in {"come", "to"}:
        return QUESTION if after == "come" or first else ""
    if not first and not marked and wh not in {"why", "how", "what"}:
        return ""
    if wh == "what" and not marked and after in TURNS:
        return ""  # "what happened next was a joke"
    for aux in range(at + 1, min(at + BETWEEN_WH, high - 1)):
        if words.kinds[aux] != WORD:
            break
        if norms[aux] in PRONOUNS or (norms[aux] in {"the", "my", "a", "an"} and aux == at + 1 and wh != "which"):
            break  # "what I got", "when the van came"
        if norms[aux] in AUXILIARIES:
            subject = norms[aux + 1]
            if subject == "not" and aux + 2 < high:
                subject = norms[aux + 2]
            if wh == "which" and aux == at + 1 and not marked and (subject in {"a", "an"} or subject in WHETHER):
                return ""  # "which is why I came"
            if (
                marked
                or subject in SUBJECTS
                or norms[aux] in {"do", "does", "did"}
                or (norms[aux] in BE and aux == at + 1 and first and wh != "who")
                or (norms[aux] in BE and aux == at + 2 and first and wh in {"which", "whose", "how"})
            ):
                return QUESTION
            break
    if marked and first and not (after in PRONOUNS and wh in {"when", "where", "what"}):
        return QUESTION
    if marked and wh in {"why", "how", "which", "who", "what", "where"} and after and after not in PRONOUNS:
        return QUESTION
    return ""
