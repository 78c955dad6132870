"""Finding where a reply sends the customer somewhere else: "please contact the retailer", "DM us".

A redirect is a verb of contact that is addressed to the customer (an order, "you'll need to", "best to", "have
you tried") together with a party or a channel. Whether it is a fault is for the rule to say: most come with an
address or a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.phrases.pattern import opens_sentence, sentence_bounds
from tonecheck.phrases.redirect_parties import PRIVATE, following, party_of
from tonecheck.phrases.redirect_words import (
    ADVISING,
    BEFORE_ING,
    CLAUSE_ENDS,
    CONDITIONS,
    DROPPED,
    FORMS,
    ING,
    JOINING,
    MODALS,
    NOUNS,
    OPENERS,
    PAST,
    PRIVATE_WORDS,
    QUESTION_OPENERS,
    VERBS,
)
from tonecheck.text.fold import MASK
from tonecheck.text.words import PAUSE, STOP, WORD, Words

# A text without one of these words sends nobody anywhere.
TRIGGERS = FORMS | PAST.keys() | ING.keys() | PRIVATE_WORDS | {"private"}
# What must come next after verbs that are too common to look any further ("have a look at", "get in touch").
_NEXT = {
    verb: frozenset(link[0] for link in VERBS[verb])
    for verb in ("have", "get", "look", "go", "work", "turn", "follow", "speak", "talk", "chat", "write", "connect")
}

# "if you can contact them", "the hours in which you can call": nobody is sent anywhere.
_ASIDE = frozenset({"if", "when", "once", "while", "before", "after", "unless", "which"})


class Redirect(NamedTuple):
    """Tokens `first..last` (half-open) that send the customer on; `verb` is the number of the verb of contact.

    `to` is us, elsewhere (a person, team, firm), self-service (a page, a form, a forum) or private (a direct
    message); `asks` is true for "have you tried the shop?".
    """

    first: int
    last: int
    verb: int
    to: str
    asks: bool


def redirects(words: Words) -> Iterator[Redirect]:
    """Yield the redirects of a text in order; at most one for each clause."""
    reached = -1
    for at in words.positions(TRIGGERS):
        if at < reached:
            continue
        verb, form = _reading(words, at)
        found = _redirect(words, at, verb, form) if form else None
        if found is not None:
            reached = found.last
            yield found


def _reading(words: Words, at: int) -> tuple[str, str]:
    """The verb of contact at token `at`, and its form: bare, past, ing, noun ("a DM"), or empty for none."""
    norms = words.norms
    norm = norms[at]
    if norm in ("direct", "dm", "private", *PRIVATE_WORDS) and _is_private_noun(words, at):
        return "dm", "noun"
    if norm in FORMS:
        nexts = _NEXT.get(norm)
        is_linked = nexts is None or following(norms, at) in nexts or following(norms, at) in DROPPED
        return norm, "bare" if is_linked else ""
    if norm in PAST:
        return PAST[norm], "past"
    return (ING[norm], "ing") if norm in ING else ("", "")


def _redirect(words: Words, at: int, verb: str, form: str) -> Redirect | None:
    low, high = sentence_bounds(words, at)
    first, asks = _directed(words, at, low, form)
    if first < 0:
        return None
    is_private = form == "noun" or (verb == "message" and words.norms[at - 1 : at] in (["direct"], ["private"]))
    to = PRIVATE if is_private else party_of(words, at, verb, high)
    if not to or _is_numbered_page(words, at, high) or _is_naming(words, at) or _is_foretold(words, first, at):
        return None
    return Redirect(first, _clause_end(words, at, high), at, to, asks)


def _is_numbered_page(words: Words, at: int, high: int) -> bool:
    """ "Check page 7": the place itself."""
    near = range(at + 1, min(at + 5, high - 1))
    return any(words.norms[here] == "page" and words.norms[here + 1][0].isdigit() for here in near)


def _is_naming(words: Words, at: int) -> bool:
    """ "Call one of them Start": a name is given."""
    after = words.norms[at + 1 : at + 3]
    return words.norms[at] == "call" and (after[:1] in (["it"], ["this"], ["that"], ["each"]) or after == ["one", "of"])


def _is_foretold(words: Words, first: int, at: int) -> bool:
    """ "You'll see one line": nobody is told to see anybody."""
    return words.norms[at] == "see" and words.norms[first:at] in (["you", "will"], ["you", "will", "then"])


def _is_private_noun(words: Words, at: int) -> bool:
    """ "in a direct message", "via DM": the channel named after a preposition or as a gift."""
    norms = words.norms
    if norms[at] in ("direct", "private"):
        return following(norms, at) in ("message", "messages")
    if norms[at] != "dm":
        return True
    return at > 0 and norms[at - 1] in ("in", "via", "by", "a", "over", "the", "through", "our")


def _directed(words: Words, at: int, low: int, form: str) -> tuple[int, bool]:
    """Where the stretch that addresses the customer starts, or -1; and whether it asks."""
    norms = words.norms
    before = at - 1
    if form == "noun":
        return _directed_noun(words, at, low)
    if form == "past":
        while before > low and norms[before] in ("you", "already", "also", "tried", "yet", "had", "been", "able"):
            before -= 1
            if norms[before] in ("have", "had") and ("you" in norms[before:at] or "y'all" in norms[before:at]):
                return before, True
        return -1, False
    if form == "ing":
        for start in range(max(low, at - 3), at):
            if norms[start] == "by" and norms[start - 1] in ("thing", "right", "well"):
                return -1, False  # "you did the right thing by contacting us"
            if norms[start] in BEFORE_ING:
                subject = _subject(words, low, start)
                if norms[start] == "worth":
                    return start, False
                if norms[start] in ("try", "consider"):
                    if subject >= 0 and norms[start - 1] in ("can", "could", "will"):
                        return -1, False  # "I could try calling the depot"
                    return _open(words, start, low), False
                return (subject if subject >= 0 else start), False
        return -1, False
    while before >= low and norms[before] in ("directly", "direct", "also", "either", "first"):
        before -= 1
    if before < low or opens_sentence(words, low, before + 1):
        return before + 1, False
    norm = norms[before]
    if norm in ("to", "best") or norm in MODALS or norm == "you":
        return _after_modals(words, before, low)
    if norm in OPENERS:
        return _open(words, before, low), False
    if norm == MASK:  # a link or a slot that ends what came before
        return before + 1, False
    if words.kinds[before] == PAUSE:
        return (before + 1, False) if _may_command(words, before, low) else (-1, False)
    if norm in JOINING and not _has_speaker(words, low, before):
        is_order = norms[low] in FORMS or "please" in norms[low:before] or _is_addressed(norms, low, before)
        return (before + 1, False) if is_order or norm in ("or", "so", "but") else (-1, False)
    return -1, False


def _directed_noun(words: Words, at: int, low: int) -> tuple[int, bool]:
    norms = words.norms
    for before in range(at - 1, max(low, at - 14) - 1, -1):
        if norms[before] in ("send", "let", "drop", "shoot", "meet", "join", "reach", "share", "provide", "contact",
                             "continue", "connect", "work", "get", "follow", "us", "message", "respond",
                             "reply"):  # fmt: skip
            if norms[before + 1] == "you":
                return -1, False  # "follow us, so we can send you a DM"
            return _open(words, before, low), False
    return -1, False


def _after_modals(words: Words, before: int, low: int) -> tuple[int, bool]:
    """ "you'll need to", "best to", "I'd ask you to", "can you"."""
    norms = words.norms
    start = before
    while start >= low and (norms[start] in MODALS or norms[start] in DROPPED):
        start -= 1
    if start >= low and norms[start] in ("you", "u"):
        if start - 1 >= low and norms[start - 1] in _ASIDE:
            return -1, False
        if norms[start - 1 : start] == ["so"] and norms[start + 1] in ("can", "could") and before == start + 1:
            return -1, False  # "their names are saved, so you can write to them"
        if norms[start + 1 : start + 3] == ["had", "to"]:
            return -1, False  # "sorry you had to chase us"
        if "like" in norms[start:before] or (norms[start - 1] == "do" and "want" in norms[start : before + 1]):
            return -1, False  # "would you like to speak to …, or shall I?" offers a choice
        if start - 1 >= low and norms[start - 1] in QUESTION_OPENERS:
            return start - 1, norms[start - 1] not in ("can", "could", "would", "will")
        if norms[start + 1] == "to" and (start - 1 < low or norms[start - 1] not in (*ADVISING, "need", "want", "us")):
            return -1, False  # "the link will allow you to contact us"
        if start - 1 >= low and norms[start - 1] in ("that", *ADVISING):
            subject = _subject(words, low, start - 1)
            return (subject if subject >= 0 else start), False
        # "any dogs you see", "until you reach us" tell; "you'll need to see" sends
        return (start, False) if not MODALS.isdisjoint(norms[start + 1 : before + 1]) else (-1, False)
    inside = norms[start + 1 : before + 1]
    if start >= low and norms[start] == "i" and "would" in inside and not {"like", "be", "have"} & set(inside):
        return start, False  # "I'd talk to the garage"
    if "best" in inside or (start >= low and norms[start] in ("thing", "bet", "idea", "option", "way", "easiest",
                                                              "advisable", "quickest", "feel", "free")):  # fmt: skip
        while start >= low and norms[start] in ("thing", "bet", "idea", "option", "way", "is", "it", "your", "the",
                                               "easiest", "quickest", "advisable", "would", "good", "a"):  # fmt: skip
            start -= 1
        return start + 1, False
    if start - 1 >= low and norms[start] == "is" and norms[start - 1] in ("thing", "bet", "way", "option", "advice"):
        return start - (2 if start - 2 >= low and norms[start - 2] in ("best", "easiest", "my", "only") else 1), False
    if start >= low and norms[start] in ("callers", "customers", "guests", "passengers", "members", "visitors",
                                         "residents", "parents", "users", "patients", "tenants"):  # fmt: skip
        return start, False
    if start >= low and norms[start] in ("chance", "opportunity", "able"):
        for asking in range(start, max(low, start - 6) - 1, -1):
            if norms[asking] in ("have", "did", "were"):
                return asking, True
    if start < low or words.kinds[start] != WORD or norms[start] == MASK:  # "Please just call", "Do contact"
        return (
            (start + 1, False) if inside and inside[0] in ("please", "just", "do", "simply", "always") else (-1, False)
        )
    return -1, False


def _open(words: Words, at: int, low: int) -> int:
    """The first of the opening words that run up to token `at`, if an order may stand there; otherwise -1."""
    norms = words.norms
    while at > low and (norms[at - 1] in OPENERS or norms[at - 1] in ("you", "can", "could", "will", "would")):
        at -= 1
    while norms[at] in ("hi", "hey", "hello", "thanks", "so", "but", "yes", "no", "sorry"):
        at += 1
    if at == low or words.kinds[at - 1] == PAUSE or opens_sentence(words, low, at):
        return at
    if norms[at] in ("please", "pls", "plz", "kindly", "alternatively", "can", "could", "would", "will", "you"):
        return at
    if norms[at - 1] in JOINING and not _has_speaker(words, low, at - 1):
        return at
    return at if norms[at - 1] == MASK or not _has_speaker(words, low, at) else -1


def _may_command(words: Words, pause: int, low: int) -> bool:
    """After a pause an order may start; a word that is a noun as well ("call") only after a condition."""
    before = words.norms[low:pause]
    if not {"can", "could", "will", "would"}.isdisjoint(before) and {"i", "we", "you"}.isdisjoint(before):
        return False  # "learners can order, ask the way and chat"
    return (
        words.norms[pause + 1] not in NOUNS
        or pause - low < 4
        or not CONDITIONS.isdisjoint(words.norms[low:pause])
        or words.norms[pause] in (":", ";", "-")
    )


def _is_addressed(norms: list[str], low: int, high: int) -> bool:
    return any(norms[at] == "you" and norms[at + 1] in MODALS for at in range(low, high))


def _has_speaker(words: Words, low: int, high: int) -> bool:
    for at in range(high - 1, low - 1, -1):
        if words.kinds[at] == PAUSE:
            return False
        if words.norms[at] in ("i", "we", "they", "he", "she", "who", "it"):
            return True
    return False


def _subject(words: Words, low: int, at: int) -> int:
    for before in range(at - 1, max(low, at - 5) - 1, -1):
        if words.norms[before] in ("i", "we"):
            return before
    return -1


def _clause_end(words: Words, at: int, high: int) -> int:
    """Behind the last word of the clause: the sentence, or what stands before "; ", or before "and we'll"."""
    last = at + 1
    for here in range(at + 1, high):
        if words.kinds[here] == STOP or words.norms[here] in CLAUSE_ENDS:
            break
        if words.kinds[here] == WORD and words.norms[here] != MASK:
            last = here + 1
    return last
