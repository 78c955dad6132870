"""Whether the customer's message says that they have been where a redirect sends them, in vain."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.ownership import takes_on
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.phrases.redirect_parties import PRIVATE, SELF_SERVICE
from tonecheck.phrases.redirect_words import PEOPLE
from tonecheck.phrases.redirects import Redirect
from tonecheck.text.words import Words

# What a customer writes who has been there already, by channel.
_TRIED: dict[str, frozenset[str]] = {
    "phone": frozenset("called calling calls phoned phoning rang ringing phone phones rep reps representative"
                       " representatives spoke spoken voicemail hold".split()),
    "email": frozenset("emailed emailing mailed emails mails wrote written email".split()),
    "form": frozenset("form filled submitted portal".split()),
    "private": frozenset("messaged dmed dm'd messages dms inboxed".split()),
    "page": frozenset("website link site page faq faqs app article articles forum tracker looked read online".split()),
    "people": frozenset("spoke spoken asked contacted talked told mailed emailed called visited went rang phoned"
                        " wrote contacting reply replies".split()),
}  # fmt: skip
_ATTEMPTS = frozenset().union(*(_TRIED[channel] for channel in ("phone", "email", "private", "people"))) | {
    "filled", "submitted", "sent", "looked", "read",
}  # fmt: skip
_NEGATIONS = frozenset("no not nobody never none nothing without noone".split())
_OUTCOMES = frozenset(
    "reply replies replying replied respond responds responding responded response answer answers answered answering"
    " help helped helpful luck joy use picks picked picking progress get through resolved".split()
)
_REPEATED = frozenset(
    "times twice again already many several multiple numerous yesterday week weeks ages keep keeps kept still"
    " monday tuesday wednesday thursday friday ignored ignoring useless".split()
)
_CHANNEL: dict[str, str] = {
    "call": "phone", "ring": "phone", "phone": "phone", "telephone": "phone", "email": "email", "form": "form",
    "chat": "people", "dm": "private", "pm": "private", "message": "private", "link": "page", "website": "page",
    "site": "page", "page": "page", "faq": "page", "faqs": "page", "tracker": "page", "line": "phone",
    "helpline": "phone", "hotline": "phone", "bank": "people",
}  # fmt: skip
OPENING = frozenset("open file raise start submit log create".split())
_CASES = frozenset("claim case ticket dispute complaint request".split())
_TURNED_DOWN = frozenset("closed rejected denied refused declined dismissed closes closing".split())


def has_been_there(draft: Draft, redirect: Redirect) -> bool:
    """True if the message tells of trying this channel or party without success; never without a message."""
    if draft.message is None or not draft.message.text:
        return False
    asked = draft.message.words.present
    if not _in_vain(draft.message.words):
        return False
    norms = draft.words.norms[redirect.first : redirect.last]
    if redirect.asks and asked.isdisjoint(PEOPLE.intersection(norms).union(_CHANNEL.keys() & norms)):
        return False  # "have you asked your bank?" finds out more, unless they wrote of the bank
    if "again" in norms and redirect.to == SELF_SERVICE:
        return True
    channels = {_CHANNEL[norm] for norm in norms if norm in _CHANNEL}
    if redirect.to == PRIVATE:
        channels = {"private"}
    elif not channels:
        channels = {"people"}
    return any(not _TRIED[channel].isdisjoint(asked) for channel in channels)


def opened_again(draft: Draft) -> Iterator[Redirect]:
    """ "Open a claim", to a customer who writes that theirs was closed."""
    if draft.message is None or _TURNED_DOWN.isdisjoint(draft.message.words.present):
        return
    words = draft.words
    for at in words.positions(OPENING):
        for noun in range(at + 1, min(at + 5, len(words))):
            name = words.norms[noun]
            if name in _CASES and name in draft.message.words.present and not takes_on(words):
                low = sentence_bounds(words, at)[0]
                if not any(norm in ("i", "we", "not", "if") for norm in words.norms[low:at]):
                    yield Redirect(at, noun + 1, at, SELF_SERVICE, False)
                break


def _in_vain(message: Words) -> bool:
    """True if the customer writes that trying somewhere brought nothing: "nobody answers", "called three times"."""
    norms = message.norms
    for at, norm in enumerate(norms):
        if norm in _NEGATIONS and not _OUTCOMES.isdisjoint(norms[at + 1 : at + 5]):
            return True
        if norm in _ATTEMPTS and not _REPEATED.isdisjoint(norms[max(0, at - 4) : at + 6]):
            return True
    return False
