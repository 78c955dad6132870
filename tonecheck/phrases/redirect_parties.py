"""Whom or where a verb of contact sends the customer to."""

from __future__ import annotations

from tonecheck.phrases.redirect_words import (
    AFTER_NAMES,
    AT_HAND,
    BY,
    BY_FORM,
    DETAILS,
    DETERMINERS,
    DROPPED,
    FORM_WORDS,
    GIFTS,
    GIVERS,
    HANDING_IN,
    LOOSE,
    NO_PARTY,
    NOUNS,
    PAGES,
    PEOPLE,
    PRONOUNS,
    SENDING,
    SETTLING,
    VERBS,
)
from tonecheck.text.fold import MASK
from tonecheck.text.words import STOP, WORD, Words

US, ELSEWHERE, SELF_SERVICE, PRIVATE = "us", "elsewhere", "self-service", "private"


def following(norms: list[str], at: int) -> str:
    """The token after token `at`, or an empty string."""
    return norms[at + 1] if at + 1 < len(norms) else ""


def party_of(words: Words, at: int, verb: str, high: int) -> str:
    """Whom the customer is sent to, or an empty string if nobody is named."""
    norms = words.norms
    if verb in GIVERS and (to := _gift(words, at, high)):
        return to
    if verb in (*HANDING_IN, "raise") and _through_a_form(words, at, high):
        return SELF_SERVICE
    if verb in ("google", "wiki"):
        return SELF_SERVICE if following(norms, at) not in ("is", "has", "maps", "play", "pay") else ""
    if verb in SETTLING and (to := _taken_up(words, at, high)):
        return to
    if verb in SENDING and (to := _sent_to(words, at, high)):
        return to
    for links in VERBS[verb]:
        start = at + 1
        while start < high and norms[start] in DROPPED and (not links or norms[start] != links[0]):
            start += 1
        if tuple(norms[start : start + len(links)]) != links:
            continue
        start += len(links)
        if links == ("it", "up"):
            return SELF_SERVICE
        if links == ("out",) or links == ("out", "via"):
            return US if start >= high or norms[start] in ("here", "via", "directly", "by") else ""
        while start < high and norms[start] in DROPPED:
            start += 1
        if start >= high:
            continue
        to = _kind(words, start, high, loose=verb in LOOSE and not (links and links[-1] == "with"), verb=verb)
        if to:
            return to
    return ""


def _taken_up(words: Words, at: int, high: int) -> str:
    """ "take the charge up with the bank", "raise the matter with them"."""
    norms = words.norms
    for here in range(at + 2, min(high - 1, at + 8)):
        if words.kinds[here] != WORD:
            return ""
        if norms[here] == "with" and (norms[here - 1] == "up" or norms[at] != "take"):
            return "" if norms[here + 1] in ("us", "me", "you") else ELSEWHERE
    return ""


def _sent_to(words: Words, at: int, high: int) -> str:
    norms = words.norms
    for here in range(at + 2, min(high - 1, at + 6)):
        if words.kinds[here] != WORD or norms[here] in ("us", "me"):
            return ""
        if norms[here] == "to":
            known = any(name in PEOPLE for name in norms[here + 1 : min(here + 5, high)])
            return ELSEWHERE if known or norms[here + 1] in PRONOUNS else ""
    return ""


def _kind(words: Words, at: int, high: int, *, loose: bool, verb: str) -> str:
    norms = words.norms
    norm = norms[at]
    if words.kinds[at] != WORD:
        return ""
    if verb in ("dm", "pm"):
        return PRIVATE if norm != "me" else ""
    if norm == "us" and verb in ("see", "visit", "check", "ask", "try"):
        return ""
    if norm == "us":
        return PRIVATE if verb in ("dm", "pm") or "dm" in norms[at : at + 4] else US
    if norm in PRONOUNS:
        return ELSEWHERE if not loose or verb == "ask" else ""
    if norm in NO_PARTY or norm == "you":
        return ""
    if norm in DETAILS or (loose and norm.endswith("ing") and norm not in PAGES):
        return ""
    for here in range(at, min(high, at + 7)):
        if words.kinds[here] != WORD or (
            norms[here] in ("to", "for", "if", "and", "so", "who", "that", "or") and here > at
        ):
            break
        name = norms[here].removesuffix("'s")
        if name in ("if", "when", "regarding", "about", "as", "before") or (name in ("in", "of") and verb == "try"):
            break
        if name in PAGES:
            return SELF_SERVICE
        if name in PEOPLE or name in AT_HAND:
            if verb in ("go", "head") and norms[at - 2] != "back" and norms[at - 1] not in ("through", "via"):
                return ""
            if verb in ("use", "complete", "submit", "search", "fill", "look") or (verb == "try" and name in ("post",)):
                return SELF_SERVICE if name in ("line", "service", "helpline") else ""
            return ELSEWHERE if verb != "visit" else ""  # a place to go to is an address
        if name in ("chat",) and verb in ("use", "try", "visit"):
            return SELF_SERVICE
        if name == "dm" or (name == "direct" and following(norms, here) == "message"):
            return PRIVATE
    if verb == "ask" and norm in DETERMINERS and following(norms, at) not in ("question", "questions", "favour", "way"):
        return ELSEWHERE
    if loose or norms[at - 1] == "of" or following(norms, at) in ("bell", "doorbell", "buzzer", "number"):
        return ""
    if norm == MASK:
        return ""
    if norm in DETERMINERS:
        return ELSEWHERE
    if verb in NOUNS and not (at + 1 >= high or words.kinds[at + 1] != WORD or norms[at + 1] in AFTER_NAMES):
        return ""  # "Email tickets are not lost"
    return ELSEWHERE if _is_name(words, at) else ""


def _is_name(words: Words, at: int) -> bool:
    """A word that no pattern of small words explains: taken for a name ("contact Shimano")."""
    norm = words.norms[at]
    return (
        len(norm) > 2
        and norm.isalpha()
        and norm not in NO_PARTY
        and norm not in DROPPED
        and not norm.endswith(("ly", "ed"))
    )


def _gift(words: Words, at: int, high: int) -> str:
    norms = words.norms
    for here in range(at + 1, min(high, at + 7)):
        if norms[here] in ("me", "it"):
            return ""
        if norms[here] in ("dm", "pm") and norms[here - 1] in BY:
            return PRIVATE
        if norms[here] in GIFTS and following(norms, here) in DETAILS:
            return ""
        if norms[here] in GIFTS or (norms[here] in ("direct", "private") and following(norms, here) == "message"):
            private = norms[here] in ("dm", "pm", "direct", "private")
            between = norms[at + 1 : here]
            if "us" in between:
                return PRIVATE if private else US
            after = norms[here + 1 : here + 4]
            if "to" in after:
                return ELSEWHERE if "us" not in after else US
            return (
                ELSEWHERE
                if (len(between) >= 2 and between[0] not in ("a", "an")) or "them" in between
                else (PRIVATE if private else "")
            )
    return ""


def _through_a_form(words: Words, at: int, high: int) -> bool:
    norms = words.norms
    for here in range(at + 1, min(high, at + 12)):
        if words.kinds[here] == STOP:
            return False
        if norms[here] in FORM_WORDS and (norms[at] in BY_FORM or not BY.isdisjoint(norms[at + 1 : here])):
            return True
        if norms[here] in ("here", "at") and MASK in norms[here + 1 : here + 3]:
            return True
        if norms[here] == "our" and following(norms, here) == "email":
            return True
        if norms[at] in ("raise", "submit") and norms[here] == "ticket" and norms[here - 1] in ("a", "new", "another"):
            return True
    return False
