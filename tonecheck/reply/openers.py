"""How an ask begins: which words open a question, a request or a wish.

Each function looks at the tokens of a clause from its first on and answers with a form, or "" if the clause opens
nothing. Contractions are open (`Words`), so "I'd like" reads "i would like".
Limits: closed-class words and the verbs customers use towards a company; a request in other verbs needs a "please".
"""

from __future__ import annotations

from tonecheck.reply.opener_words import (
    ADVERBS,
    ALSO_NOUNS,
    ANY_OF,
    AUXILIARIES,
    BE,
    BETWEEN_WH,
    DISAGREE,
    HANDS,
    NEGATIONS,
    NO_VERBS,
    OBJECTS,
    PEOPLE,
    PLAIN_AUXILIARIES,
    PLEASE,
    PRONOUNS,
    SEEKING,
    SERVANTS,
    SERVICE_VERBS,
    SPEAKERS,
    SUBJECTS,
    TALK,
    TO_OTHERS,
    UNASKED,
    WANTS,
    WH,
    WHETHER,
)
from tonecheck.reply.stems import stem
from tonecheck.text.words import WORD, Words

_TEXTED = {"r": "are", "cud": "could", "wud": "would", "shd": "should", "shud": "should", "cld": "could"}
_GRATITUDE = frozenset(
    "great good grateful appreciated helpful lovely wonderful ideal brilliant fab please pls".split()
)
_RUN_TOGETHER = frozenset("whats wheres whens hows whos".split())
QUESTION, REQUEST, WISH = "question", "request", "wish"


def opens(words: Words, at: int, high: int, marked: bool, first: bool, leads: bool) -> str:
    """The form of the ask that begins at token `at`, or "".

    `marked` is true if the sentence ends with a question mark; `first` if nothing but a greeting or "and" stands
    before the clause; `leads` if it begins the sentence or follows an ask, where alone a bare "send me" or "need a"
    is an order or a wish ("they told me to move and update it" is neither).
    """
    norms = words.norms
    norm = norms[at]
    start = at
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
    if norm in _RUN_TOGETHER and (marked or (first and norms[at + 1 : at + 2] and norms[at + 1] in SUBJECTS)):
        return QUESTION  # "whats the actual speed"
    if norm in WH and (form := _asks_with_wh(words, at, high, marked, first)):
        return form
    if (form := _wishes(norms, at, high, first)) and (leads or norm in SPEAKERS):
        return form
    if polite:
        is_unasked = norm in NO_VERBS or (norms[at + 1 : at + 2] and norms[at + 1] in UNASKED)
        return "" if is_unasked else REQUEST
    return _orders(words, at, high) if leads or norm in SPEAKERS else ""


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
        return ""  # "had you told me", "should you need": a condition
    if aux in {"may", "might", "can", "could"} and subject in {"i", "we"}:
        return (
            REQUEST if stem(norms[after + 1] if after + 1 < high else "") in {"have", "hav", "get", "ask"} else QUESTION
        )
    if aux in {"has", "have"} and subject in SUBJECTS and {"yet", "been"} & set(norms[after + 1 : high]):
        return QUESTION
    if subject in SUBJECTS or (subject == "all" and marked):
        # "Have the rudest attendant" and "was the best" have lost their "I" and "it"
        return QUESTION if marked or subject in PRONOUNS or aux in PLAIN_AUXILIARIES else ""
    return QUESTION if marked and aux not in {"may", "must", "might"} else ""


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
    for aux in range(at + 1, min(at + BETWEEN_WH, high - 1)):
        if words.kinds[aux] != WORD:
            break
        if norms[aux] in PRONOUNS or (norms[aux] in {"the", "my", "a", "an"} and aux == at + 1 and wh != "which"):
            break  # "what I got", "when the van came"
        if norms[aux] in AUXILIARIES:
            subject = norms[aux + 1]
            if subject == "not" and aux + 2 < high:
                subject = norms[aux + 2]
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


def _wishes(norms: list[str], at: int, high: int, first: bool) -> str:
    """ "I want", "I'd like to know", "looking for", "any chance of", "grateful if", "not sure whether"."""
    norm = norms[at]
    if norm == "any" and at + 1 < high and norms[at + 1] in ANY_OF:
        return REQUEST if norms[at + 1] in {"chance", "possibility", "help"} else QUESTION
    if norm in {"anyone", "anybody"} and norms[at + 1 : at + 2] == ["know"]:
        return QUESTION
    if norm == "if" and norms[at + 1 : at + 3] in (["you", "could"], ["someone", "could"], ["you", "can"]):
        return REQUEST if _GRATITUDE & set(norms[at:high]) and not {"i", "we"} & set(norms[at:high]) else ""
    if norm == "be" and norms[at + 1 : at + 2] and norms[at + 1] in _GRATITUDE:
        return REQUEST if {"to", "if"} & set(norms[at + 2 : at + 4]) else ""
    if norm == "grateful" or (norm == "appreciate" and norms[at + 1 : at + 2] != ["the"]):
        return REQUEST if {"if", "a", "help", "any", "some"} & set(norms[at + 1 : at + 4]) else ""
    here = at
    if norm in {"i", "we"}:
        here += 1
        if norm == "i" and norms[here : here + 1] == ["m"]:
            here += 1
    elif norm in {"would", "it", "that"}:
        return _would_be_good(norms, at, high) if first or norm != "would" else ""
    while here < high and (
        norms[here] in ADVERBS
        or norms[here] in {"am", "are", "was", "were", "have", "been", "would", "do", "did", "had", "will"}
    ):
        if norms[here] in NEGATIONS and norms[here + 1 : here + 2] != ["sure"]:
            if norms[here - 1 : here + 2] == ["would", "not", "mind"]:
                return WISH if norms[here + 2 : here + 3] and norms[here + 2] in {"a", "an", "some", "if"} else ""
            return _unsure(norms, here, high)
        here += 1
    if here >= high:
        return ""
    verb = norms[here]
    if norms[here : here + 1] == ["should"] or verb == "be":
        return _glad_to_know(norms, here, high)
    if here > at and verb in {"await", "trust", "ask", "could"}:
        rest = norms[here + 1 : here + 3]
        if verb == "could":
            return WISH if rest == ["do", "with"] else ""
        if verb == "await":
            return WISH if rest[:1] and rest[0] in {"a", "an", "your", "my", "the"} else ""
        is_asked = rest == ["you", "will"] if verb == "trust" else "would" in norms[at:here] and rest[:1] != ["why"]
        return REQUEST if is_asked else ""
    if verb in {"rather", "sooner"} and "would" in norms[at:here]:
        return WISH if norms[here + 1 : here + 2] and norms[here + 1] not in {"not", "die", "be"} else ""
    if verb in WANTS or (verb in {"want", "needing"} and here == at):
        return _wanted(norms, verb, at, here, high)
    if verb in SEEKING and (here > at or norm in SEEKING):
        rest = norms[here + 1 : here + 3]
        if verb in {"looking", "keen", "after"}:
            return (
                WISH
                if verb == "after" and here > at and norms[here - 1] in {"am", "are"}
                else (WISH if rest[:1] in (["for"], ["to"]) and rest[1:] != ["hearing"] else "")
            )
        return QUESTION if verb in {"wondering", "curious", "asking", "enquiring", "inquiring"} else WISH
    if verb in {"sure", "unsure"} or (verb == "no" and norms[here + 1 : here + 2] == ["idea"]):
        return (
            QUESTION
            if WHETHER & set(norms[here + 1 : here + 4]) and norms[max(at, here - 1)] in {"not", "unsure"}
            else ""
        )
    return ""


def _unsure(norms: list[str], at: int, high: int) -> str:
    """ "I don't know how to reset it": asks how, in its way; only with "how to" or "what to"."""
    rest = norms[at + 1 : at + 4]
    if rest[:1] in (["know"], ["understand"]) and rest[1:2] and rest[1] in WHETHER:
        return QUESTION if rest[1] in {"how", "what", "if", "whether", "why", "where", "when"} else ""
    return ""


def _glad_to_know(norms: list[str], at: int, high: int) -> str:
    """ "I should be glad to learn what ...", "I'd be grateful for a plumber"."""
    rest = norms[at : min(at + 6, high)]
    if "be" not in rest[:2]:
        return ""
    rest = rest[rest.index("be") + 1 :]
    while rest and rest[0] in {"very", "most", "so", "really"}:
        rest = rest[1:]
    if rest[:1] and rest[0] in {"glad", "pleased", "happy", "interested", "obliged"}:
        return QUESTION if rest[1:2] == ["to"] and rest[2:3] and rest[2] in {"know", "learn", "hear", "find"} else ""
    return REQUEST if rest[:1] in (["grateful"], ["thankful"]) and rest[1:2] in (["for"], ["if"], ["to"]) else ""


def _would_be_good(norms: list[str], at: int, high: int) -> str:
    rest = norms[at : min(at + 8, high)]
    if "would" not in rest:
        return ""
    if rest[0] == "would" and rest[1:2] in (["like"], ["love"], ["appreciate"]):
        return _wanted(norms, rest[1], at, at + 1, high)
    if {"great", "good", "nice", "lovely", "helpful", "grand", "ideal", "brilliant", "help", "appreciated", "grateful",
            "handy", "fab"} & set(rest) and {"if", "to"} & set(rest):  # fmt: skip
        return REQUEST
    return ""


def _wanted(norms: list[str], verb: str, at: int, here: int, high: int) -> str:
    rest = norms[here + 1 : min(here + 6, high)]
    while rest and rest[0] in ADVERBS and rest[0] != "to":
        rest = rest[1:]
    if not rest:
        return ""
    elided = here == at  # "need a refund", "want my money back"
    if elided and verb in {"like", "love", "expect", "require", "hope", "wish", "fancy", "prefer", "wonder"}:
        return ""
    is_would = "would" in norms[at:here]
    if verb in {"like", "love", "fancy"} and not is_would:
        return ""
    if verb in {"hope", "wish"}:
        return (
            WISH
            if rest[0] in {"you", "someone", "somebody"} and {"can", "will", "could", "would"} & set(rest[1:3])
            else ""
        )
    if verb == "wonder":
        return QUESTION if rest[0] in WHETHER else ""
    if verb == "appreciate":
        return REQUEST if is_would and rest[0] != "that" else ""
    if verb == "expect" and (rest[0] in {"it", "to", "that", "better", "this"} or "had" in norms[at:here]):
        return WISH if rest[:1] == ["to"] and rest[1:2] in (["hear"], ["receive"], ["be"]) else ""
    if rest[0] in {"it", "them", "this", "that", "one"} and (len(rest) == 1 or rest[1] in HANDS):
        return ""  # "we need it by Friday" says by when, of what was asked before
    if rest[0] == "to":
        after = rest[1:2]
        if not after or after[0] in TALK or (after[0] == "be" and verb == "need"):
            return ""
        if verb == "need" and stem(after[0]) not in SERVICE_VERBS and after[0] not in {
            "know", "speak", "talk", "find", "buy", "order", "claim", "see", "access", "understand", "log",
            "have",
        }:  # fmt: skip
            return ""
        return QUESTION if after[0] in {"know", "ask", "find", "understand", "check", "hear"} else WISH
    if rest[0] in {"you", "someone", "somebody"}:
        return REQUEST
    if rest[0] in {"a", "an", "size"} and len(rest) > 1 and rest[1][0].isdigit():
        return ""  # "I need a 40" says which
    if verb in {"need", "want"} and rest[0] in {"more", "less", "anything", "nothing"}:
        return WISH if rest[0] == "more" and rest[1:2] in (["info"], ["information"], ["details"], ["time"]) else ""
    return WISH


def _orders(words: Words, at: int, high: int) -> str:
    """ "Send me ...", "someone call me", "you need to fix", "let me know", "do not contact me"."""
    norms = words.norms
    norm = norms[at]
    after = norms[at + 1] if at + 1 < high and words.kinds[at + 1] == WORD else ""
    if norm in {"someone", "somebody", "anyone", "anybody"}:
        verb = after
        if verb in PLEASE and at + 2 < high:
            verb = norms[at + 2]
        if verb in {"needs", "must"}:
            return REQUEST
        return (
            REQUEST
            if verb
            and stem(verb) in SERVICE_VERBS
            and not verb.endswith(("s", "ed", "ing"))
            and verb not in {"told", "sent", "gave", "left", "took", "got"}
            else ""
        )
    if norm in {"you", "u"} and after in {"might", "could"} and norms[at + 2 : at + 3] in (["tell"], ["send"]):
        return REQUEST
    if norm in {"you", "u"} and after in {"need", "must", "have", "better", "ought"}:
        rest = norms[at + 2 : at + 5]
        if after in {"need", "have", "ought"} and rest[:1] == ["to"]:
            rest = rest[1:]
        elif after not in {"must", "better"}:
            return ""
        return REQUEST if rest and stem(rest[0]) in SERVICE_VERBS else ""
    if norm == "help":
        return REQUEST if not after or after in {"me", "us", "please", "pls", "plz", "with", "needed", "!"} else ""
    if norm in {
        "never",
    } and after in {"contact", "call", "email", "text", "write"}:
        return REQUEST
    if norm == "stop" and after.endswith("ing"):
        return REQUEST
    if norm == "make" and after == "sure":
        return REQUEST
    if norm in {"let", "tell", "give", "show", "send", "text", "ring", "call", "email", "phone"} and after in {
        "me",
        "us",
        "my",
        "him",
        "her",
        "them",
    }:
        if norm == "let" and not PLEASE.isdisjoint(norms[at:high]):
            return REQUEST
        if norm == "let" and norms[at + 2 : at + 3] not in (["know"], ["have"], ["in"], ["speak"], ["cancel"]):
            return ""
        return "" if norms[at + 2 : at + 4] == ["a", "break"] else REQUEST
    if (norm, after) in TO_OTHERS or (norm == "look" and after not in {"into", "at"}):
        return ""
    if stem(norm) in SERVICE_VERBS and stem(norm) != "do" and _is_base(norm):
        takes = PEOPLE if norm in ALSO_NOUNS else OBJECTS
        if after in takes or (after[:1].isdigit() and norm not in ALSO_NOUNS):
            return (
                REQUEST
                if after
                not in {
                    "me",
                }
                or norm not in {"take", "make"}
                or "off" in norms[at + 2 : at + 3]
                else ""
            )
    return ""


def _is_base(word: str) -> bool:
    return not word.endswith(("ed", "ing")) and not (word.endswith("s") and not word.endswith("ss")) and word not in {
        "sent", "gave", "told", "took", "got", "brought", "made", "kept", "held", "paid", "rang", "left", "looked",
        "did",
        "done", "refunds", "given", "taken", "spelt", "forwarded",
    }  # fmt: skip
