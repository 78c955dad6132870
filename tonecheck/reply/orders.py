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
from tonecheck.reply.stems import stem
from tonecheck.text.words import WORD, Words


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
