"""Redirects of a draft to a channel the customer has tried."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.reply.read import read
from tonecheck.reply.reading import SentBack
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, Words

_POINTERS = {
    "phone": (("call", "us"), ("ring", "us"), ("phone", "us"), ("give", "us", "a", "call"), ("give", "us", "a", "ring"),
              ("call", "our"), ("ring", "our"), ("phone", "our"), ("call", "customer"), ("contact", "us", "on"),
              ("contact", "us", "by", "phone"), ("call", "the"), ("speak", "to", "us", "on")),
    "email": (("email", "us"), ("e-mail", "us"), ("send", "us", "an", "email"), ("drop", "us", "an", "email"),
              ("email", "our"), ("write", "to", "us", "at"), ("mail", "us"), ("send", "an", "email"), ("by", "email")),
    "private message": (("dm", "us"), ("pm", "us"), ("message", "us"), ("send", "us", "a", "dm"), ("via", "dm"),
                        ("send", "us", "a", "message"), ("send", "us", "a", "private", "message"), ("by", "dm"),
                        ("send", "us", "a", "direct", "message"), ("direct", "message", "us"),
                        ("private", "message", "us"), ("pop", "us", "a", "message"), ("drop", "us", "a", "dm"),
                        ("drop", "us", "a", "message"), ("in", "a", "dm"), ("please", "dm")),
    "chat": (("live", "chat"), ("webchat",), ("chat", "with", "us"), ("our", "chat"), ("start", "a", "chat")),
    "form": (("fill", "in"), ("fill", "out"), ("complete", "the"), ("complete", "our"), ("our", "form"),
             ("contact", "form"), ("online", "form"), ("submit", "a"), ("claim", "form")),
    "website": (("visit", "our", "website"), ("on", "our", "website"), ("see", "our", "website"), ("our", "faq"),
                ("check", "our", "website"), ("visit", "our", "site"), ("our", "help", "page"),
                ("our", "help", "pages"),
                ("visit", "our", "help")),
    "shop": (("visit", "our", "store"), ("visit", "your", "local"), ("pop", "into"), ("go", "to", "your", "nearest"),
             ("visit", "your", "nearest"), ("visit", "a", "store"), ("visit", "the", "shop")),
}  # fmt: skip
_OPEN_DOOR = frozenset("if anything else further need unless whenever any questions".split())
_GIVEN_BY_US = frozenset("i we told will call ring phone email".split())


def sent_back(draft: Draft) -> tuple[SentBack, ...]:
    """Redirects of the draft to a channel the message says was tried, sorted; empty without a message."""
    message = draft.message
    if message is None or not message.text.strip():
        return ()
    tried = {evidence.channel: evidence for evidence in read(message).channels_tried}
    if not tried:
        return ()
    words = draft.words
    norms = words.norms
    found: list[SentBack] = []
    for channel, phrases in _POINTERS.items():
        evidence = tried.get(channel)
        if evidence is None:
            continue
        for at in range(len(norms)):
            phrase = next(
                (item for item in phrases if norms[at] == item[0] and tuple(norms[at : at + len(item)]) == item), None
            )
            if phrase is None or not _is_told(words, at):
                continue
            found.append(SentBack(Span(words.starts[at], words.ends[at + len(phrase) - 1]), evidence))
            break
    return tuple(sorted(found, key=lambda item: item.span.start))


def _is_told(words: Words, at: int) -> bool:
    """True if the customer is to do it: no open door ("if anything else comes up"), nothing we or they did."""
    norms = words.norms
    low, high = words.bounds[words.sentences[at]]
    clause = at
    while clause > low and words.kinds[clause - 1] != PAUSE:
        clause -= 1
    before = norms[max(low, at - 5) : at]
    if "if" in norms[low:high] and not {
        "anything",
        "else",
        "further",
        "need",
        "any",
        "again",
        "would",
        "like",
        "prefer",
    }.isdisjoint(norms[low:high]):
        return False
    if not {"you", "ve", "had", "have"}.isdisjoint(before) and not {
        "can",
        "could",
        "please",
        "to",
        "should",
        "may",
    } & set(before):
        return False
    return not {"i", "we", "sorry", "when", "not", "instead", "after", "since", "for"} & set(
        norms[max(clause, at - 4) : at]
    )
