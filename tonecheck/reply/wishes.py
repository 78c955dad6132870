"""Wishes: "I want", "I'd like to know", "looking for", "any chance of", "grateful if", "not sure whether"."""

from __future__ import annotations

from tonecheck.reply.opener_words import (
    ADVERBS,
    ANY_OF,
    BEGGING,
    HANDS,
    NEGATIONS,
    QUESTION,
    REQUEST,
    SEEKING,
    SERVICE_VERBS,
    TALK,
    WANTS,
    WHETHER,
    WISH,
)
from tonecheck.reply.stems import stem

_LOVED = frozenset("know hear understand have get find learn speak talk buy order receive see".split())
_NEEDED = frozenset("a an some someone somebody you help".split())
_HANDED = frozenset("my our notice it them this up back".split())
_PRAISE = frozenset("thanks thank opinion compliments regards view views feedback story love best side two".split())
_GRATITUDE = frozenset(
    "great good grateful appreciated helpful lovely wonderful ideal brilliant fab please pls".split()
)


def wishes(norms: list[str], at: int, high: int, first: bool) -> str:
    """ "I want", "I'd like to know", "looking for", "any chance of", "grateful if", "not sure whether"."""
    norm = norms[at]
    if norm == "any" and at + 1 < high and norms[at + 1] in ANY_OF:
        return REQUEST if norms[at + 1] in {"chance", "possibility", "help"} else QUESTION
    if norm in {"anyone", "anybody"} and norms[at + 1 : at + 2] == ["know"]:
        return QUESTION
    if norm == "hopefully":
        rest = norms[at + 1 : at + 3]
        return WISH if rest[:1] in (["you"], ["someone"], ["somebody"]) and rest[1:] in (["can"], ["could"]) else ""
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
        or norms[here] in {"am", "are", "was", "were", "have", "been", "would", "do", "did", "had", "will", "must"}
    ):
        if norms[here] in NEGATIONS and norms[here + 1 : here + 2] != ["sure"]:
            if norms[here - 1 : here + 2] == ["would", "not", "mind"]:
                return WISH if norms[here + 2 : here + 3] and norms[here + 2] in {"a", "an", "some", "if"} else ""
            was = here > at and norms[here - 1] == "did"  # "I didn't know if you'd want one": now they do
            return "" if was and norms[here + 1 : here + 2] == ["know"] else _unsure(norms, here, high)
        here += 1
    if here >= high:
        return ""
    verb = norms[here]
    if verb == "should":
        while here + 1 < high and norms[here + 1] in ADVERBS and norms[here + 1] not in NEGATIONS:
            here += 1
        if norms[here + 1 : here + 2] in (["like"], ["love"], ["prefer"]):
            return _wanted(norms, norms[here + 1], at, here + 1, high, is_would=True)
        return ""
    if here > at and verb in {"beg", "urge", "request", "ask"} and norms[here + 1 : here + 2] == ["that"]:
        return REQUEST
    if here > at and verb in BEGGING and norms[here + 1 : here + 2] == ["you"]:
        # "I beg you to move it", but "I ask you!"
        asked = norms[here + 2 : here + 4]
        if asked[:1] in (["to"], ["please"], ["kindly"]) or asked == ["not", "to"]:
            return REQUEST
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
        if here == at and verb == "asking" and rest[:1] in (["for"], ["because"], ["as"], ["cos"]):
            return ""  # "asking for a friend"
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
    if norms[at + 4 : at + 5] == ["bother"]:
        return ""  # "I don't know why I bother"
    if rest[:1] in (["know"], ["understand"]) and rest[1:2] and rest[1] in WHETHER:
        return QUESTION if rest[1] in {"how", "what", "if", "whether", "why", "where", "when"} else ""
    return ""


def _would_be_good(norms: list[str], at: int, high: int) -> str:
    rest = norms[at : min(at + 8, high)]
    if "would" not in rest:
        return ""
    if rest[:2] == ["would", "need"] and rest[2:3] and rest[2] in _NEEDED:
        return WISH
    if rest[0] == "would" and rest[1:2] in (["like"], ["love"], ["appreciate"]):
        return _wanted(norms, rest[1], at, at + 1, high)
    if {"great", "good", "nice", "lovely", "helpful", "grand", "ideal", "brilliant", "help", "appreciated", "grateful",
            "handy", "fab", "kindness", "relief", "kind"} & set(rest) and {"if", "to"} & set(rest):  # fmt: skip
        return REQUEST
    return ""


def _wanted(norms: list[str], verb: str, at: int, here: int, high: int, *, is_would: bool = False) -> str:
    rest = norms[here + 1 : min(here + 6, high)]
    while rest and rest[0] in ADVERBS and rest[0] != "to":
        rest = rest[1:]
    if not rest:
        return ""
    if rest[0] == "for" and verb == "want":
        return ""  # "I want for nothing"
    elided = here == at  # "need a refund", "want my money back"
    if elided and verb in {"like", "love", "expect", "require", "hope", "wish", "fancy", "prefer", "wonder"}:
        return ""
    is_would = is_would or "would" in norms[at:here]
    if verb in {"like", "love", "fancy"} and not is_would:
        return ""
    if verb == "wish" and rest[0] == "to":
        return WISH if rest[1:2] and rest[1] not in TALK else ""
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
    if rest[0] in {"it", "them", "this", "that", "one"} and (
        len(rest) == 1 or (rest[1] in HANDS and rest[1:3] != ["in", "writing"])
    ):
        return ""  # "we need it by Friday" says by when, of what was asked before
    if rest[0] == "to":
        after = rest[1:2]
        is_handed = after == ["give"] and rest[2:3] and rest[2] in _HANDED and _PRAISE.isdisjoint(norms[here:high])
        if not after or (after[0] in TALK and not is_handed) or (verb in {"love", "fancy"} and after[0] not in _LOVED):
            return ""
        if after[0] == "be" and verb == "need":
            return WISH if rest[2:3] in (["sure"], ["certain"], ["told"]) else ""
        if verb == "need" and stem(after[0]) not in SERVICE_VERBS and after[0] not in {
            "know", "speak", "talk", "find", "buy", "order", "claim", "see", "access", "understand", "log",
            "have",
        }:  # fmt: skip
            return ""
        return QUESTION if after[0] in {"know", "ask", "find", "understand", "check", "hear"} else WISH
    if rest[0] in {"you", "someone", "somebody"}:
        return REQUEST if verb != "expect" or rest[1:2] in (["to"], ["will"]) else ""
    if rest[0] in {"a", "an", "size"} and len(rest) > 1 and rest[1][0].isdigit():
        return ""  # "I need a 40" says which
    if verb in {"need", "want"} and rest[0] in {"more", "less", "anything", "nothing"}:
        return WISH if rest[0] == "more" and rest[1:2] in (["info"], ["information"], ["details"], ["time"]) else ""
    return WISH
