"""Asides of a reply: news of the house, anecdotes, what other people do, invitations.

They are true, friendly and about something else. The shape tells: "we've a new lad on the counter", "my own mum lived
on custard", "our crews have been out all week", "should you wish to have a browse", "looking after a parent is hard".
Limits: an aside is one only for an ask that shares no word with it; `may_fit` sees to that.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.reply.acts import LINK, NO, OURS, PAST, WILL, YES
from tonecheck.reply.reactions import is_reaction

_NEW = frozenset("new added launching launched opened reopened revamped refurbished repainted".split())
_NEW_ONES = frozenset({"one", "ones"})
_OURS = frozenset({"we", "our", "there"})
TO_YOU = frozenset("you your yours".split())
_KIN = frozenset(
    "mum mother dad father sister brother wife husband son daughter gran nan grandmother grandfather aunt uncle"
    " colleague colleagues wedding kids children family dog cat".split()
)
_INVITES = tuple(
    tuple(words.split())
    for words in (
        "should you wish | look out for | if you fancy | do say hello | come and say | come and try | might enjoy"
        " | may enjoy | do try | worth a visit | worth a look | do pop in | do come and | cordially invited | also like"
        " | also enjoy | follow us | sign up to our | check out our | introduce yourself"
        " | taken delivery | thought of you | thinking of you | our thoughts | with pleasure | my word | i salute"
        " | says thank | says hello | sends love | sends regards | no excuse | up the wall | drive me | drives me"
        " | you must be | in good company | by the way | far too | much too"
        " | over the moon | going wild | go wild | fun fact | funnily enough | small world | made us smile"
        " | happens to everyone | happens to everybody | happens to nearly | happens to all | happens to us | feel bad"
        " | would love a photo | would love a picture | would love to see | would love to hear | went bright"
        " | when we read | when i read | when she read | when he read | feels that way | went pink"
        " | tell him the | tell her the | tell him he | tell her she | tell him we | tell her we"
        " | you are not alone | soft spot"
        " | made us laugh | made my day | made our day | a smile | time flies | as it happens | reminds me"
    ).split(" | ")
)
_INVITES_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in _INVITES:
    _INVITES_BY_FIRST.setdefault(_words[0], []).append(_words)
_INVITING = frozenset(sorted(words, key=len)[-1] for words in _INVITES)  # the longest word of each: seldom another's
_MOVED = frozenset("tickled touched thrilled moved delighted upset chuffed amused".split())
_BURDENS = frozenset("hard tough hurts tiring exhausting stressful lonely easy cheap fun painful tricky".split())
_WEARS = frozenset("is are can feels never hurts".split())
_TAGGED = frozenset("it they he she that there".split())
_MYSELF = frozenset({"myself", "ourselves"})
_AM = frozenset("am are have".split())
_SOME = frozenset({"a", "two", "both", "all"})
_INTRODUCED = 6  # words
_FINITE = frozenset("is are was were has have had will can".split())
_THEIRS = frozenset("our my".split())
_LASTED = frozenset({("have", "had"), ("has", "had"), ("have", "been"), ("has", "been"), ("had",), ("were",)})
_SPANS = frozenset("week weeks month months winter summer spring autumn year years season term day".split())

_SIGNS = _MOVED | _MYSELF | {"here", "last", "once"} | _NEW | _KIN | _BURDENS | _SPANS | {"own", "miss", "missed"}


def is_aside(norms: Sequence[str], acts: frozenset[str]) -> bool:
    """True if a sentence is an aside, for an ask that shares no word with it; `norms` are its words."""
    if norms[-1][:1] == "?" and norms[-3:-2] == ["not"] and norms[-2] in _TAGGED:
        return True  # "it's a good little set otherwise, isn't it?"
    if YES not in acts and LINK not in acts and is_reaction(norms):
        return True
    if not acts.isdisjoint((YES, NO, LINK)):
        return False
    return _invites(norms) or (not _SIGNS.isdisjoint(norms) and _is_of_the_house(norms, acts))


def _is_of_the_house(norms: Sequence[str], acts: frozenset[str]) -> bool:
    return (
        _is_house_news(norms, acts)
        or _is_anecdote(norms)
        or _is_of_oneself(norms)
        or _is_general(norms)
        or _was_busy(norms, acts)
        or _is_of_others(norms, acts)
    )


def _is_house_news(norms: Sequence[str], acts: frozenset[str]) -> bool:
    """ "We've a new lad on the counter", "our new bags", "there's a new game too"."""
    if _NEW.isdisjoint(norms) or not TO_YOU.isdisjoint(norms):
        return False
    at = next(at for at, norm in enumerate(norms) if norm in _NEW)
    if not _NEW_ONES.isdisjoint(norms[at + 1 : at + 2]):
        return False
    return not _OURS.isdisjoint(norms[max(0, at - 5) : at]) and not (WILL in acts and OURS in acts)


def _is_anecdote(norms: Sequence[str]) -> bool:
    """ "My own mum lived on custard", "my colleagues collect them", "we miss him"."""
    for at, norm in enumerate(norms[:-1]):
        if (
            norm == "my"
            and norms[at + 1] == "own"
            and norms[at + 2 : at + 3] != []
            and norms[at + 2] in _KIN | {"wedding"}
        ):
            return True
        if (norm in {"we", "i"} and norms[at + 1] in {"miss", "missed"}) or norms[at + 1 : at + 3] == ["still", "miss"]:
            return True
    return False


def _is_of_others(norms: Sequence[str], acts: frozenset[str]) -> bool:
    """ "Sunil at Hexa here", "our singer was tickled by what you wrote", "last year's walkers paid for it"."""
    words = [norm for norm in norms if norm[0].isalpha()]
    if words[-1:] == ["here"] and words[-2:-1] != ["from"] and len(words) <= _INTRODUCED and _FINITE.isdisjoint(words):
        return True
    for at in range(1, len(norms) - 1):
        if (
            norms[at] in _MOVED
            and norms[at + 1] in {"by", "when", "at", "that"}
            and norms[at - 1] in {"was", "were", "is", "are"}
        ):
            return True
        if norms[at] == "once" and norms[at - 1] not in {"at", "all"} and not {"my", "me", "us"}.isdisjoint(norms[at:]):
            return PAST in acts
    return norms[0] == "last" and PAST in acts and WILL not in acts and TO_YOU.isdisjoint(norms)


def _invites(norms: Sequence[str]) -> bool:
    """ "Do pop in", "you might enjoy it", "it made us smile"."""
    if _INVITING.isdisjoint(norms):
        return False
    for at, norm in enumerate(norms):
        for lead in _INVITES_BY_FIRST.get(norm, ()):
            if tuple(norms[at : at + len(lead)]) == lead:
                return True
    return False


def _is_of_oneself(norms: Sequence[str]) -> bool:
    """ "I have two cats myself", "we're walkers ourselves"."""
    if norms[0] not in {"i", "we"} or _MYSELF.isdisjoint(norms):
        return False
    return not _AM.isdisjoint(norms[1:3]) and not _SOME.isdisjoint(norms[2:5])


def _is_general(norms: Sequence[str]) -> bool:
    """ "Looking after a parent is hard enough", "moving house is never cheap"."""
    first = norms[0]
    if not first.endswith("ing") or _BURDENS.isdisjoint(norms) or len(first) < 5:
        return False
    return not _WEARS.isdisjoint(norms[1:10])


def _was_busy(norms: Sequence[str], acts: frozenset[str]) -> bool:
    """ "It's been a busy week here", "we have had a hard winter", "our crews have been out all week"."""
    if _SPANS.isdisjoint(norms) or not TO_YOU.isdisjoint(norms):
        return False
    if "been" in norms and "all" in norms:
        at = norms.index("been")
        if norms[at - 1] in {"have", "has"} and norms[at + 1].endswith("ing"):
            return WILL not in acts  # "the children have been drawing sheep all week"
    if norms[0] in {"it", "we"} or norms[0] in _THEIRS:
        near = norms[1:5]
        return any(tuple(near[at : at + 2]) in _LASTED for at in range(len(near))) and WILL not in acts
    return False
