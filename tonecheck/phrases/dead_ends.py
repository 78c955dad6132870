"""Which redirects leave the customer standing: no address, no reason, nobody who goes along, or tried before.

| a redirect is fine with   | for example                                                                          |
|---------------------------|--------------------------------------------------------------------------------------|
| an address                | a link, a handle, a phone number, an e-mail address, a place ("at the gate")         |
| a reason                  | "so we can look into it", "because only they can see it", "to keep it private"       |
| somebody going along      | "I've told them", "we'll hold it for you"                                            |
| an open door              | "if anything else comes up", "feel free to"                                          |
"""

from __future__ import annotations

from dataclasses import dataclass

from tonecheck.draft import Draft
from tonecheck.phrases.ownership import takes_on
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.phrases.redirects import AT_HAND, PRIVATE, US, Redirect, redirects
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

_ADDRESSES = frozenset({"url", "email", "handle", "placeholder", "code", "reference", "name"})
_PLACES = frozenset(
    "airport gate desk desks counter terminal store stores shop branch reception arrival board station site"
    " checkpoint door entrance till platform carousel kiosk hotel depot bottom top back menu settings home".split()
)
_AT = frozenset("at in on inside from upon under onboard".split())
_REASONS = frozenset("so because since as once otherwise privacy private secure security safety legally law".split())
_OPEN_DOORS = frozenset("further future else anything again still free hesitate ever any other anytime more".split())
_NEARBY = frozenset("local nearest nearby closest".split())
_HERE = frozenset("here below above attached provided earlier previous previously back".split())
_STAFF = frozenset("team teams staff agent agents personnel desk crew".split())
_CONDITIONS = frozenset("if as because since once unless when".split())
_KNOWN = frozenset("doctor gp vet pharmacist midwife police ambulance 911 999 112 111 emergency".split())
_CANNOT_SEE = frozenset("see view access look check discuss share open verify amend pull".split())

# "DM us and explain what the problem is", to a customer who has explained it in eight words or more.
_TOLD_WORDS = 8
_TELLING = frozenset("explain describe tell".split())
_TOPIC = frozenset("issue problem concern matter question assistance happened happening wrong".split())
_WRITTEN = frozenset("message dm pm".split())

# What a customer writes who has been there already, by channel.
_TRIED: dict[str, frozenset[str]] = {
    "phone": frozenset("called calling calls phoned phoning rang ringing phone phones hold line rep reps"
                       " representative representatives spoke spoken voicemail".split()),
    "email": frozenset("emailed emailing mailed emails mails wrote written email".split()),
    "form": frozenset("form filled submitted portal".split()),
    "private": frozenset("messaged dmed dm'd messages dms inboxed sent".split()),
    "page": frozenset("website link site page faq faqs app article articles forum tracker looked read online".split()),
    "people": frozenset("spoke spoken asked contacted talked told mailed emailed called visited went rang phoned"
                        " wrote contacting reply replies".split()),
}  # fmt: skip
_IN_VAIN = frozenset(
    "no nobody none not never nothing still again twice times hours hour weeks days ignored ignoring useless refuse"
    " refuses refused unanswered waiting waited already several multiple many ages keep keeps kept".split()
)
_CHANNEL: dict[str, str] = {
    "call": "phone", "ring": "phone", "phone": "phone", "telephone": "phone", "email": "email", "form": "form",
    "chat": "people", "dm": "private", "pm": "private", "message": "private", "link": "page", "website": "page",
    "site": "page", "page": "page", "faq": "page", "faqs": "page", "tracker": "page", "line": "phone",
    "helpline": "phone", "hotline": "phone", "bank": "people",
}  # fmt: skip


NO_ADDRESS, BEEN_THERE, TELL_AGAIN, PRIVATE_MESSAGE = "no-address", "been-there", "tell-again", "bare-private-message"


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """A redirect that leads nowhere; `name` says in which way: one of the names below."""

    redirect: Redirect
    name: str


def dead_ends(draft: Draft) -> list[DeadEnd]:
    """The redirects of a draft that leave the customer standing, in order; may be empty."""
    words = draft.words
    found = []
    for redirect in redirects(words):
        low, high = sentence_bounds(words, redirect.verb)
        if _is_open_door(words, redirect, low, high) or _has_other_half(draft):
            continue
        has_been = _has_been_there(draft, redirect)
        goes_along = takes_on(words, *_around(words, low, high))
        if goes_along:
            continue
        if has_been:
            found.append(DeadEnd(redirect, BEEN_THERE))
        elif not (redirect.asks and not _is_whole_reply(words, low, high)) and not (
            _has_address(draft, redirect, high) or _has_reason(words, redirect, low, high)
        ):
            found.append(DeadEnd(redirect, _name(draft, redirect)))
    return found


def gives_address(draft: Draft) -> bool:
    """True if the reply holds a link, an e-mail address or a phone number."""
    return any(part.kind in ("url", "email", "placeholder") for part in draft.protected) or any(
        sum(sign.isdigit() for sign in norm) >= 7 for norm in draft.words.norms if norm[0].isdigit()
    )


def _name(draft: Draft, redirect: Redirect) -> str:
    norms = draft.words.norms[redirect.first : redirect.last]
    if redirect.to != PRIVATE and not (redirect.to == US and not _WRITTEN.isdisjoint(norms)):
        return NO_ADDRESS
    told = draft.message is not None and draft.message.words.count() >= _TOLD_WORDS
    return TELL_AGAIN if told and not _TELLING.isdisjoint(norms) and not _TOPIC.isdisjoint(norms) else PRIVATE_MESSAGE


def _around(words: Words, low: int, high: int) -> tuple[int, int]:
    """The sentence with the one before and the one after."""
    if low > 0:
        low = sentence_bounds(words, low - 1)[0]
    if high < len(words):
        high = sentence_bounds(words, high)[1]
    return low, high


def _is_open_door(words: Words, redirect: Redirect, low: int, high: int) -> bool:
    norms = words.norms
    around = norms[low:high]
    if "hesitate" in around or "free" in around[: redirect.verb - low]:
        return True
    return "if" in around and not _OPEN_DOORS.isdisjoint(around)


def _is_whole_reply(words: Words, low: int, high: int) -> bool:
    """True if little is said besides tokens `low..high`: a question is then no way to find out more."""
    elsewhere = [*range(low), *range(high, len(words))]
    return sum(words.kinds[at] == WORD and words.norms[at] != MASK for at in elsewhere) <= 3


def _has_other_half(draft: Draft) -> bool:
    """ "1/2" at the end: an address may stand in the part to come."""
    for part in draft.protected:
        if part.kind == "thread":
            numbers = [int(digits) for digits in part.span.of(draft.text).strip("()").split("/") if digits.isdigit()]
            if len(numbers) == 2 and numbers[0] < numbers[1]:
                return True
    return "cont" in draft.words.present


def _has_address(draft: Draft, redirect: Redirect, high: int) -> bool:
    words = draft.words
    norms = words.norms
    end = sentence_bounds(words, high)[1] if high < len(words) else high
    low = sentence_bounds(words, redirect.verb)[0]
    start, stop = words.starts[redirect.first], words.ends[end - 1]
    for part in draft.protected:
        if part.kind in ("url", "email") or (part.kind in _ADDRESSES and start <= part.span.start <= stop):
            return True
    for at in range(redirect.verb, end):
        norm = norms[at]
        if norm[0].isdigit() and (sum(sign.isdigit() for sign in norm) >= 3 or norm in ("24/7",)):
            return True
        if norm in AT_HAND or norm in _NEARBY or norm in _HERE:
            return True
        if norm == "airport" and at + 1 < high and norms[at + 1] in _STAFF:
            return True
        if norm in _AT and not _PLACES.isdisjoint(norms[at + 1 : min(at + 5, high)]):
            return True
        if norm in _KNOWN and at > 0 and norms[at - 1] in ("your", "the", "call"):
            return True
    return any(norm in ("onboard", "inflight") for norm in norms[low:high])


def _has_reason(words: Words, redirect: Redirect, low: int, high: int) -> bool:
    norms = words.norms
    for at in range(redirect.first, high):
        norm = norms[at]
        if norm in ("so", "as", "since", "once") and at + 1 < high:
            if norms[at + 1] in ("that", "we", "i", "they", "you", "it", "our", "the", "he", "she", "this", "your"):
                return True
        elif norm in _REASONS and norm not in ("so", "as", "since", "once"):
            return True
        elif norm == "and" and norms[at + 1 : at + 2] and norms[at + 1] in ("i", "we"):
            return True
    if not _CONDITIONS.isdisjoint(norms[low : redirect.first]):
        return True
    start = sentence_bounds(words, low - 1)[0] if low else low
    for at in range(start, redirect.first):  # "we can't see orders here, so ..."
        if norms[at] in ("i", "we") and any(norm in ("not", "unable") for norm in norms[at + 1 : at + 5]):
            return not _CANNOT_SEE.isdisjoint(norms[at + 1 : min(at + 9, redirect.first)])
    return False


def _has_been_there(draft: Draft, redirect: Redirect) -> bool:
    if draft.message is None or not draft.message.text:
        return False
    asked = draft.message.words.present
    if _IN_VAIN.isdisjoint(asked):
        return False
    norms = draft.words.norms[redirect.first : redirect.last]
    channels = {_CHANNEL[norm] for norm in norms if norm in _CHANNEL}
    if redirect.to == PRIVATE:
        channels = {"private"}
    elif not channels:
        channels = {"people"}
    return any(not _TRIED[channel].isdisjoint(asked) for channel in channels)
