"""Orders: "send me ...", "someone call me", "you need to fix", "let me know", "do not contact me"."""

from __future__ import annotations

from tonecheck.reply.opener_words import (
    ALSO_NOUNS,
    OBJECTS,
    PEOPLE,
    PLEASE,
    REQUEST,
    SERVICE_VERBS,
    TO_OTHERS,
)
from tonecheck.reply.stems import irregular_forms, stem
from tonecheck.text.words import WORD, Words

_WHAT = frozenset("a an another the one some two three".split())
_SENT = frozenset("me us someone somebody".split())
_MOVING = frozenset("take put turn get move".split())
_WHICH_THING = frozenset("the my that those these our".split())
_AWAY = frozenset("down off away out back".split())
_WHITHER = frozenset("to up down by out back off".split())
_PAST = frozenset(
    "sent gave told took got brought made kept held paid rang left looked did done found refunds given taken spelt"
    " forwarded".split()
)
_NO_ORDERS = frozenset(
    "cost cut put set hit hurt let shut split beat love like hope hate thank bless trust believe guess mean wish"
    " save lucky silly poor unlike for to of with from by about between behind at on in into and but or than as"
    " around over under without not all both neither either one none most some any each only just even".split()
)


def orders(words: Words, at: int, high: int) -> str:
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
    if norm in {"you", "u"} and after == "should" and norms[at + 3 : at + 4] and norms[at + 3] in _SENT:
        return REQUEST if stem(norms[at + 2]) in SERVICE_VERBS else ""
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
    if (norm, after) in {("make", "sure"), ("get", "rid")}:
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
        if norm == "let" and norms[at + 2 : at + 3] not in (
            ["know"],
            ["have"],
            ["in"],
            ["speak"],
            ["talk"],
            ["cancel"],
        ):
            return ""
        return "" if norms[at + 2 : at + 4] == ["a", "break"] else REQUEST
    if norm == "put" and after in {"me", "us"} and norms[at + 2 : at + 3] in (["off"], ["right"]):
        return ""
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
    if norm in _MOVING and after in _WHICH_THING and not _AWAY.isdisjoint(norms[at + 3 : min(at + 6, high)]):
        return REQUEST  # "take the scaffolding down"
    return REQUEST if _is_for_us(norms, norm, after, at, high) else ""


def _is_for_us(norms: list[str], norm: str, after: str, at: int, high: int) -> bool:
    """ "Bake us another", "shift ours down": a verb of any kind, whom it is for, and what."""
    if after not in {"us", "me", "ours", "mine"} or at + 2 >= high or not norm.isalpha() or norm in _NO_ORDERS:
        return False
    is_object = norms[at + 2] in (_WHAT if after in {"us", "me"} else _WHITHER)
    return is_object and _is_base(norm) and norm not in irregular_forms()


def _is_base(word: str) -> bool:
    if word.endswith(("ed", "ing")):
        return word == "bring"
    return word not in _PAST and (not word.endswith("s") or word.endswith("ss"))
