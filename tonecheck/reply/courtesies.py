"""Courtesies about a reply: openers that value the letter, closers that wish and offer, signatures.

They name what the customer wrote ("how lovely that your brother is coming") and so look like answers. The shape tells:
an opener values ("it was good of you to ..."), a closer wishes or offers ("do let us know if ..."), a signature has no
verb. News behind a courtesy ("..., but", "...: we've") is left to the caller.
"""

from __future__ import annotations

from collections.abc import Sequence

_LETTER = frozenset(
    "letter message note email mail card photo photos picture pictures review words feedback candour patience loyalty"
    " honesty kindness concern concerns comments support custom".split()
)
_KIND = frozenset(
    "kind good nice lovely great wonderful thoughtful sweet generous brave clever exciting funny sad helpful patient"
    " pleasure joy delight treat privilege pity shame awful delightful charming dear bad unlucky wise cruel".split()
)
_MOVED = frozenset(
    "glad sad saddened dismayed pleased delighted happy thrilled touched moved sorry shocked upset concerned"
    " alarmed gutted heartened tickled cheered grateful ashamed mortified".split()
)
_DEGREES = frozenset("so very really truly always most quite such too deeply genuinely terribly awfully just".split())
_HEAR = frozenset("hear read learn see receive get have meet know think".split())
_BE = frozenset("is was am are were".split())
_SIGNING = frozenset(
    "with kind kindest warm warmest best regards wishes yours sincerely faithfully truly many thanks cheers love from"
    " all at bye greetings sympathy admiration respect gratitude regard the very good and".split()
)
_SIGNED = frozenset(
    "regards wishes sincerely faithfully truly thanks cheers love greetings sympathy admiration respect gratitude"
    " best".split()
)
_GIVEN = frozenset("best love regards wishes hug cuddle kiss pat congratulations thanks stroke treat".split())
_SENDING = frozenset("hugs love best warm warmest kind healing big positive good".split())
_MORE = frozenset("else more further other questions question trouble worries doubts queries help worry".split())
_OFFERS = frozenset("let shout ping ask holler call ring write email contact drop give get reach message".split())
_PEOPLE = frozenset("one first last".split())
_HONOURS = frozenset("customer hero star legend treasure gem saint angel trooper saver friend fan".split())

_THOUGHT = frozenset("of instinct thinking call catch eye timing shout".split())  # "good of you", "good catch"
_MEANT = frozenset("means mean meant made make makes helps".split())
_VALUED = (
    frozenset(
        "appreciated valued welcome noted heard important precious kind lovely wonderful sweet beautiful gorgeous"
        " music treasured much".split()
    )
    | _KIND
)
_DEAR = frozenset("important dear precious valuable".split())
_LONGEST_SIGNING = 10  # words of "With all good wishes to the three of you, G. Moss"
_SOON = 4  # first words that tell it
_CALLS = frozenset("ping shout holler yell".split())

FIRST = _CALLS | frozenset(
    "it how what i we your you lovely nice so good great always congrats congratulations well can may please give"
    " sending looking do if feel happy with kind warm best yours many love bless kindest warmest".split()
)
"""First words of what `is_courtesy` knows."""


def is_courtesy(own: Sequence[str], at: int) -> bool:
    """True for an opener, a closer or the words above a signature; `own` are the words, `at` the first that counts."""
    rest = own[at:]
    if not rest or rest[0] not in FIRST:
        return False
    words = [norm for norm in rest if norm[0].isalpha()]
    if len(words) <= _LONGEST_SIGNING and rest[0] in _SIGNING and not _SIGNED.isdisjoint(words[1:_SOON]):
        return _SIGNING.issuperset(words[:2])
    return _opens(rest) or _closes(rest)


def _opens(rest: Sequence[str]) -> bool:
    """ "It was good of you to write", "how lovely that ...", "I was saddened by ...", "your candour is appreciated"."""
    first, second = rest[0], rest[1] if len(rest) > 1 else ""
    here = 2 if second in _BE else 1
    while here < len(rest) and rest[here] in _DEGREES | {"a", "an", "not", "be"}:
        here += 1
    said, after = (rest[here], rest[here + 1] if here + 1 < len(rest) else "") if here < len(rest) else ("", "")
    if first == "it" and second in _BE:
        return said in _KIND and after in {"of", "to", "that"} and rest[here + 2 : here + 3] != ["note"]
    if first == "how":
        return said in _KIND | _MOVED and after in {"that", "to", "of", "for", "and", "you", "!", ".", ","}
    if first in {"i", "we"} and second in _BE:
        return said in _MOVED and (after in {"by", "at", "for"} or (after == "to" and _hears(rest, here + 2)))
    if first == "good" and second in _THOUGHT:
        return True
    if first in _DEGREES | {"lovely", "nice", "good", "great"}:
        start = 1 if first in _DEGREES else 0
        return rest[start + 1 : start + 2] == ["to"] and rest[start] in _KIND | _MOVED and _hears(rest, start + 2)
    if first == "your":
        if rest[2:3] in (["is"], ["are"]) and not _DEAR.isdisjoint(rest[3:6]):
            return rest[-2:-1] == ["us"] or rest[-1] == "us"  # "your custom is very important to us"
        if second not in _LETTER:
            return False
        if not _MEANT.isdisjoint(rest[2:5]):
            return True
        return not _BE.isdisjoint(rest[2:4]) and not _VALUED.isdisjoint(rest[3:9])  # not "your card is locked"
    return first == "you" and second in {"are", "have"} and _honours(rest)


def _hears(rest: Sequence[str], at: int) -> bool:
    return at < len(rest) and rest[at] in _HEAR


def _honours(rest: Sequence[str]) -> bool:
    """ "You're a star", "you're certainly not the only one", "you have been very patient"."""
    near = rest[2:8]
    if rest[1] == "have":
        return "been" in near[:1] and "patient" in near
    if not _HONOURS.isdisjoint(near) and not {"a", "an", "our"}.isdisjoint(near[:2]):
        return True
    if "not" in near[:2] and "the" in near[1:3]:
        return not _PEOPLE.isdisjoint(near)
    return near[:2] in (["one", "of"],)


def _closes(rest: Sequence[str]) -> bool:
    """ "Do let us know if anything else ...", "can't wait to see you", "give your mum our best", "happy reading!"."""
    first = rest[0]
    if first == "can":
        return rest[1:3] == ["not", "wait"]
    if first == "may":
        return rest[1:3] in (["i", "wish"], ["we", "wish"])
    if "hesitate" in rest[:5] or rest[:2] == ["feel", "free"]:
        return not _OFFERS.isdisjoint(rest)
    if first in {"please", "give"}:
        if not {"take", "accept"}.isdisjoint(rest[1:2]) and not {"apology", "apologies"}.isdisjoint(rest):
            return True
        return "give" in rest[:2] and not _GIVEN.isdisjoint(rest[2:8]) and "call" not in rest
    if first == "sending":
        return not _SENDING.isdisjoint(rest[1:4])
    if first == "looking":
        return rest[1:2] == ["forward"]
    if first in {"i", "we"} and "look" in rest[1:3]:
        return "forward" in rest[2:4]
    if first == "happy":
        return len(rest) > 1 and rest[1].endswith("ing") and len(rest) <= 5
    if first in _CALLS:
        return "if" in rest[:6]
    if first == "bless":
        return True
    if "if" not in rest[:8] or _MORE.isdisjoint(rest):
        return False
    return not _OFFERS.isdisjoint(rest) and ("anything" in rest or "any" in rest)
