"""Where the customer has already been: "I've e-mailed twice", "an hour on hold", "your chat closed on me"."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Message
from tonecheck.reply.reading import Evidence
from tonecheck.text.span import Span
from tonecheck.text.words import STOP, WORD, Words

_DONE = {
    "phone": "called rang phoned telephoned rung calling ringing phoning".split(),
    "email": "emailed mailed e-mailed emailing".split(),
    "private message": "dmed dm'd dmd messaged pmed inboxed".split(),
    "letter": "posted".split(),
    "people": "spoke spoken contacted asked talked reported complained told chased".split(),
}
_CHANNEL_OF = {verb: channel for channel, verbs in _DONE.items() for verb in verbs}
_NOUNS = {
    "phone": "phone hold helpline hotline call calls voicemail voicemails".split(),
    "email": "email emails mail mails e-mail e-mails".split(),
    "private message": "dm dms pm pms messages message inbox".split(),
    "chat": "chat livechat chatbot bot webchat".split(),
    "form": "form forms webform".split(),
    "website": "website site app faq faqs online page portal link".split(),
    "shop": "shop store branch desk counter reception".split(),
    "letter": "letter letters".split(),
}
_CHANNEL_NOUN = {noun: channel for channel, nouns in _NOUNS.items() for noun in nouns}
_WAITING = frozenset({"hold", "queue"})
_TELLING = _WAITING.union(_CHANNEL_OF, _CHANNEL_NOUN)
_USED = frozenset(
    "sent send written wrote left tried used filled submitted made went been checked looked visited had opened"
    " raised completed waited waiting sat spent answered tried using trying through replied followed clicked".split()
)
_HELD = frozenset("reservation booking order orders seat seats item items fare parcel ticket account delivery".split())
_SPEAKERS = frozenset("i we".split())
_NOT_US = frozenset("you they he she it nobody someone courier driver agent who your".split())
_HELPERS = frozenset("have already just even also twice been had did tried again now am still keep kept by".split())
_NOT_DONE = frozenset("will can could would should to not please or if when let".split())
_TO_US = frozenset("you your them support u yous customer they".split())
_NEEDS_US = frozenset("asked told reported posted".split())


def find_channels_tried(message: Message) -> tuple[Evidence, ...]:
    """Every channel the message says was tried, once each, at its first mention."""
    found: dict[str, Evidence] = {}
    for channel, span in _all(message.words):
        found.setdefault(channel, Evidence(channel, span))
    return tuple(sorted(found.values(), key=lambda evidence: evidence.span.start))


def _all(words: Words) -> Iterator[tuple[str, Span]]:
    norms, kinds = words.norms, words.kinds
    for at in [at for at, norm in enumerate(norms) if norm in _TELLING]:
        norm = norms[at]
        low, high = words.bounds[words.sentences[at]]
        if norm in _CHANNEL_OF:
            first = _subject(words, low, at)
            if first < 0 or (norm in _NEEDS_US and _TO_US.isdisjoint(norms[at + 1 : at + 4])):
                continue
            last = min(at + 3, high)
            while last > at + 1 and kinds[last - 1] != WORD:
                last -= 1
            yield _by_noun(norms, at, high, _CHANNEL_OF[norm]), Span(words.starts[first], words.ends[last - 1])
        elif norm in _WAITING and norms[at - 1 : at] in (["on"], ["in"]) and at > low:
            if not _HELD.isdisjoint(norms[max(low, at - 4) : at - 1]):
                continue  # "a reservation on hold"
            yield "phone", Span(words.starts[at - 1], words.ends[at])
        elif norm in _CHANNEL_NOUN and at > low:
            used = next((here for here in range(at - 1, max(low, at - 6) - 1, -1) if norms[here] in _USED), -1)
            if used < 0 or any(kinds[here] == STOP for here in range(used, at)):
                continue
            first = _subject(words, low, used)
            if first < 0 or (norm == "online" and norms[used] not in {"tried", "looked", "checked", "been"}):
                continue
            if norms[used] in {"had", "made"} and _CHANNEL_NOUN[norm] in {"website", "letter", "shop"}:
                continue
            yield _CHANNEL_NOUN[norm], Span(words.starts[first], words.ends[at])


def _by_noun(norms: list[str], at: int, high: int, channel: str) -> str:
    """ "Spoke to someone on the phone", "asked on chat": the noun says which way."""
    if channel != "people":
        return channel
    for here in range(at + 1, min(at + 8, high - 1)):
        if norms[here] in {"on", "by", "via", "in", "through", "over"}:
            for noun in norms[here + 1 : here + 4]:
                if noun in _CHANNEL_NOUN:
                    return _CHANNEL_NOUN[noun]
    return channel


def _subject(words: Words, low: int, at: int) -> int:
    """The token where "I have already" begins, or the verb if its subject is left out; -1 if it is not theirs."""
    norms, kinds = words.norms, words.kinds
    here = at - 1
    while here >= low and kinds[here] == WORD:
        norm = norms[here]
        if norm in _SPEAKERS:
            return here
        if norm in _NOT_DONE or norm in _NOT_US:
            return -1
        if norm not in _HELPERS and norm != "e" and not norm.endswith("ly"):
            break
        here -= 1
    if here < low or kinds[here] != WORD or norms[here] in {"and", "but", "then"}:
        clause = norms[low : here + 1]
        if norms[here : here + 1] and norms[here] in {"and", "then", "but"} and here >= low:
            speaker = next((norm for norm in reversed(clause) if norm in _SPEAKERS | _NOT_US), "i")
            return here + 1 if speaker in _SPEAKERS else -1
        return here + 1 if norms[at] not in {"posted", "told", "asked", "calling", "ringing"} or here + 1 < at else -1
    return -1
