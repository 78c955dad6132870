"""Which redirects leave the customer standing: no address, no reason, nobody who goes along, or tried before.

| a redirect is fine with   | for example                                                                          |
|---------------------------|--------------------------------------------------------------------------------------|
| an address                | a link, a handle, a phone number, an e-mail address, a place ("at the gate")         |
| a reason                  | "so we can look into it", "because only they can see it", "to keep it private"       |
| somebody going along      | "I've told them", "we'll hold it for you"                                            |
| an open door              | "if anything else comes up", "feel free to"                                          |
"""

from __future__ import annotations

from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.phrases.been_there import OPENING, has_been_there, opened_again
from tonecheck.phrases.gap import has_gap
from tonecheck.phrases.ownership import takes_on
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.phrases.redirect_parties import PRIVATE, US
from tonecheck.phrases.redirect_words import AT_HAND
from tonecheck.phrases.redirects import TRIGGERS, Redirect, redirects
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

# Without one of these words there is no dead end.
SIGNS = TRIGGERS | OPENING
_ADDRESSES = frozenset({"url", "email", "handle", "reference"})
# A slot named after one of these will hold an address: `{{support_phone}}`.
_SLOT_NAMES = ("phone", "number", "link", "url", "mail", "address", "contact", "website", "page")
_PLACES = frozenset(
    "airport gate desk desks counter terminal store stores shop branch reception arrival board station office"
    " club lounge checkpoint door entrance till platform carousel kiosk hotel depot bottom top"
    " back menu settings home".split()
)
_AT = frozenset("at in on inside from upon under onboard".split())
_REASONS = frozenset(
    "because otherwise privacy private secure security safety legally law navigate section tap click selecting"
    " entering proceed".split()
)
_HELPING = frozenset(
    "look check help assist research investigate review fix fixing forward share verify answer".split()
)
_SPEAKING = frozenset("i we let".split())
_RUN = frozenset("operated sold run".split())
# What staff on the spot hand out: "please see an agent for your boarding pass".
_HAND_OUT = frozenset("give hand print issue".split())
_ERRANDS = frozenset("pass passes voucher vouchers tag tags".split())
_OPEN_DOORS = frozenset("further future else anything again still free hesitate ever any other anytime more".split())
_NEARBY = frozenset("local nearest nearby closest".split())
_HERE = frozenset("here below above attached provided earlier previous previously".split())
_PRONOUNS = frozenset("them him her".split())
_STAFF = frozenset("team teams staff agent agents rep reps representative personnel desk crew".split())
_CONDITIONS = frozenset("if as because since once unless when".split())
_KNOWN = frozenset("doctor gp vet pharmacist midwife police ambulance 911 999 112 111 emergency".split())
_OURS = frozenset("i we our my".split())
_UNABLE = frozenset("not no unable down".split())
_UNWILLING = frozenset(
    "assist help offer advise comment responsible responsibility liable guarantee fault sorry authority control policy"
    " accommodate possible".split()
)

# "DM us and explain what the problem is", to a customer who has explained it in eight words or more.
_TOLD_WORDS = 8
_TELLING = frozenset("explain describe tell".split())
_TOPIC = frozenset("issue problem concern matter question assistance happened happening wrong".split())
_SENT_AHEAD = frozenset(
    "told asked sent passed informed spoken spoke rung rang phoned emailed noted forwarded contacted".split()
)
_WRITTEN = frozenset("message dm pm".split())
_WISHES = frozenset("want like prefer rather".split())
_LETTERS = frozenset("dm pm".split())
_KEYED = frozenset("text reply type search".split())

_DIGITS_OF_A_NUMBER = 7
_FEW_WORDS = 3

NO_ADDRESS, BEEN_THERE, TELL_AGAIN, PRIVATE_MESSAGE = "no-address", "been-there", "tell-again", "bare-private-message"


class DeadEnd(NamedTuple):
    """A redirect that leads nowhere; `name` says in which way: one of the names below."""

    redirect: Redirect
    name: str


def dead_ends(draft: Draft) -> list[DeadEnd]:
    """The redirects of a draft that leave the customer standing, in order; may be empty."""
    words = draft.words
    found = [DeadEnd(redirect, BEEN_THERE) for redirect in opened_again(draft)]
    for redirect in redirects(words) if not has_other_half(draft) else ():
        low, high = sentence_bounds(words, redirect.verb)
        if _is_open_door(words, redirect, low, high) or has_gap(draft, low, high):
            continue
        if draft.text.startswith("-", words.ends[redirect.verb]):
            continue  # "There's no call-out charge": a noun
        if takes_on(words, *_around(words, low, high)):
            continue
        if has_been_there(draft, redirect):
            found.append(DeadEnd(redirect, BEEN_THERE))
        elif not (redirect.asks and not _is_whole_reply(words, low, high)) and not (
            _has_address(draft, redirect, high) or _has_reason(words, redirect, low, high)
        ):
            name = _name(draft, redirect)
            if not (name == PRIVATE_MESSAGE and _offers_to_help(words, low, high)):
                found.append(DeadEnd(redirect, name))
    return found


def gives_address(draft: Draft) -> bool:
    """True if the reply holds a link, an e-mail address or a phone number."""
    for part in draft.protected:
        if part.kind in ("url", "email"):
            return True
        if part.kind == "placeholder" and any(name in part.span.of(draft.text).lower() for name in _SLOT_NAMES):
            return True
    if ".example" in draft.folded:  # the domain that is kept for examples
        return True
    return any(_starts_phone_number(draft.words, at) for at in range(len(draft.words)))


def _starts_phone_number(words: Words, at: int) -> bool:
    """True for the first figures of "0800 111 999" or "1-866-216-1072"; an order number stands in one piece."""
    norms = words.norms
    first = norms[at]
    if not (first[0].isdigit() and (at == 0 or not norms[at - 1][0].isdigit())):
        return False
    digits, pieces = 0, 0
    while at < len(norms) and (norms[at][0].isdigit() or norms[at] in ("(", ")")):
        digits += sum(sign.isdigit() for sign in norms[at])
        pieces += norms[at].count("-") + 1
        at += 1
    return digits >= _DIGITS_OF_A_NUMBER and (pieces > 1 or first.startswith("0"))


def _name(draft: Draft, redirect: Redirect) -> str:
    norms = draft.words.norms[redirect.first : redirect.last]
    written = not _WRITTEN.isdisjoint(norms)
    if redirect.to != PRIVATE and not (written and (redirect.to == US or not _LETTERS.isdisjoint(norms))):
        return NO_ADDRESS
    told = draft.message is not None and draft.message.words.count() >= _TOLD_WORDS
    return TELL_AGAIN if told and not _TELLING.isdisjoint(norms) and not _TOPIC.isdisjoint(norms) else PRIVATE_MESSAGE


def _offers_to_help(words: Words, low: int, high: int) -> bool:
    """ "I'd like to look into this. DM us your number": what the message is for stands next to it."""
    start = sentence_bounds(words, low - 1)[0] if low else low
    end = sentence_bounds(words, high)[1] if high < len(words) else high
    said = words.norms[start:end]
    return any(norm in _HELPING and not _SPEAKING.isdisjoint(said[max(0, at - 8) : at]) for at, norm in enumerate(said))


def _around(words: Words, low: int, high: int) -> tuple[int, int]:
    """The sentence and the next; also the one before, if it tells of word sent ahead ("I've told them")."""
    return sent_ahead(words, low), sentence_bounds(words, high)[1] if high < len(words) else high


def sent_ahead(words: Words, low: int) -> int:
    """Where the sentence before the one at token `low` starts, if it tells of word sent ahead; else `low`."""
    if low > 0:
        before = sentence_bounds(words, low - 1)[0]
        if not _SENT_AHEAD.isdisjoint(words.norms[before:low]):
            return before
    return low


def _is_open_door(words: Words, redirect: Redirect, low: int, high: int) -> bool:
    norms = words.norms
    around = norms[low:high]
    if (redirect.to == US and around[-3:-1] == ["next", "time"]) or _asks_for_other(norms, redirect):
        return True
    if around[0] in ("do", "does", "would", "shall") and around[-1] == "?" and not _WISHES.isdisjoint(around):
        return True  # "Would you like to speak to her?"
    if "hesitate" in around or "free" in around[: redirect.verb - low]:
        return True
    return "if" in around and not _OPEN_DOORS.isdisjoint(around)


def _asks_for_other(norms: list[str], redirect: Redirect) -> bool:
    """ "Please ask him to contact us": the message has to come from somebody else."""
    return norms[redirect.verb] == "ask" and norms[redirect.verb + 1 : redirect.verb + 2] in (
        ["him"],
        ["her"],
        ["them"],
    )


def _is_whole_reply(words: Words, low: int, high: int) -> bool:
    """True if little is said besides tokens `low..high`: a question is then no way to find out more."""
    elsewhere = [*range(low), *range(high, len(words))]
    said = sum(1 for at in elsewhere if words.kinds[at] == WORD and words.norms[at] != MASK)
    return said <= _FEW_WORDS


def has_other_half(draft: Draft) -> bool:
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
    if gives_address(draft):
        return True
    if any(part.kind in _ADDRESSES and start <= part.span.start <= stop for part in draft.protected):
        return True
    if "__" in draft.text[start:stop]:  # "__email__", "__phone__": an address that was masked
        return True
    for at in range(low, redirect.verb):
        if norms[at] in _AT and not _PLACES.isdisjoint(norms[at + 1 : at + 5]):
            return True
    if norms[redirect.verb] in _KEYED and _is_keyword(draft, redirect.verb + 1):
        return True
    for at in range(redirect.verb, end):
        norm = norms[at]
        if norm[0].isdigit() and (sum(sign.isdigit() for sign in norm) >= 3 or norm in ("24/7",)):
            return True
        if norm in AT_HAND or norm in _NEARBY or norm in _HERE or norm in ("link", "where", "live"):
            return True
        if norm == "there" and ("our" in norms[redirect.verb : at] or _names_a_place(words, low)):
            return True
        if norm == "number" and at > 0 and norms[at - 1] in ("phone", "support", "service", "telephone"):
            return True
        if norm == "airport" and at + 1 < high and norms[at + 1] in _STAFF:
            return True
        if (
            norm in ("in", "at")
            and at + 1 < end
            and draft.text[words.starts[at + 1] : words.starts[at + 1] + 1].isupper()
        ):
            return True  # "in Leeds", "at Baggage Services"
        if norm in _AT and not _PLACES.isdisjoint(norms[at + 1 : min(at + 5, high)]):
            return True
        if norm in _KNOWN and at > 0 and norms[at - 1] in ("your", "the", "call"):
            return True
    if not _PRONOUNS.isdisjoint(norms[redirect.verb : redirect.last]):  # "Our airport team will know. Speak to them"
        low = sentence_bounds(words, low - 1)[0] if low else low
        if any(norm in AT_HAND or norm == "airport" or norm == "meeting" for norm in norms[low : redirect.verb]):
            return True
    return "onboard" in norms[low:high]


def _is_keyword(draft: Draft, at: int) -> bool:
    """True for a word in capitals that is to be sent or looked up: “text MOVE”."""
    words = draft.words
    return at < len(words) and len(words.norms[at]) > 1 and draft.text[words.starts[at] : words.ends[at]].isupper()


def _has_reason(words: Words, redirect: Redirect, low: int, high: int) -> bool:
    norms = words.norms
    for at in range(redirect.first, high):
        norm = norms[at]
        if norm in ("so", "as", "since", "once") and at + 1 < high:
            if norms[at + 1] in ("that", "we", "i", "they", "you", "it", "our", "the", "he", "she", "this", "your"):
                return True
            if norm == "as" and norms[at + 1] not in ("well", "soon", "you", "normal", "usual") and at + 3 < high:
                return True
        elif (
            norm in _REASONS
            or (norm in ("when", "upon", "after") and at > redirect.verb)  # says when, and so where to
            or (norm == "and" and norms[at + 1 : at + 2] in (["i"], ["we"]))
            or (norm == "they" and not _HAND_OUT.isdisjoint(norms[at + 1 : min(at + 4, high)]))
            or (norm == "for" and not _ERRANDS.isdisjoint(norms[at + 1 : min(at + 5, high)]))
        ):
            return True
    if _has_condition(norms, low, redirect.first) or "if" in norms[redirect.first : high]:
        return True
    start = sentence_bounds(words, low - 1)[0] if low else low
    end = sentence_bounds(words, high)[1] if high < len(words) else high
    for first, last in ((start, redirect.first), (high, end)):  # "We can't see orders here."
        said = norms[first:last]
        if not (_OURS.isdisjoint(said) or _UNABLE.isdisjoint(said)) and _UNWILLING.isdisjoint(said):
            return True
        if any(word == "by" and said[at - 1 : at] and said[at - 1] in _RUN for at, word in enumerate(said)):
            return True  # "This flight was operated by them."
    return False


def _names_a_place(words: Words, low: int) -> bool:
    """True if the sentence before the one that starts at token `low` names a place: "Our lounge is open"."""
    return low > 0 and not _PLACES.isdisjoint(words.norms[sentence_bounds(words, low - 1)[0] : low])


def _has_condition(norms: list[str], low: int, high: int) -> bool:
    """True if a condition or a cause stands in tokens `low..high`; "once again" is none."""
    return any(norms[at] in _CONDITIONS and norms[at : at + 2] != ["once", "again"] for at in range(low, high))
