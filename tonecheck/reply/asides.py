"""Asides of a reply: news of the house, anecdotes, what other people do, invitations.

They are true, friendly and about something else. The shape tells: "we've a new lad on the counter", "my own mum lived
on custard", "our crews have been out all week", "should you wish to have a browse", "looking after a parent is hard".
Limits: an aside is one only for an ask that shares no word with it; `fits` sees to that.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.reply.acts import LINK, NO, OURS, PAST, WILL, YES

_NEW = frozenset("new added launching launched opened reopened revamped refurbished repainted".split())
_NEW_ONES = frozenset({"one", "ones"})
_OURS = frozenset({"we", "our", "there"})
_TO_YOU = frozenset("you your yours".split())
_KIN = frozenset(
    "mum mother dad father sister brother wife husband son daughter gran nan grandmother grandfather aunt uncle"
    " colleague colleagues wedding kids children family dog cat".split()
)
_INVITES = tuple(
    tuple(words.split())
    for words in (
        "should you wish | look out for | if you fancy | do say hello | come and say | come and try"
        " | might enjoy | may enjoy | do try | worth a visit | worth a look | do pop in | do come and"
        " | taken delivery | cordially invited | thought of you | with pleasure | my word | introduce yourself"
        " | i salute | says thank | says hello | sends love | sends regards | no excuse | up the wall | drive me"
        " | drives me | have ever | you must be | in good company | has had lovely | have had lovely"
        " | by the way | far too | much too | over the moon | going wild | go wild"
    ).split(" | ")
)
_INVITING = frozenset(
    "wish look fancy hello enjoy try visit pop come delivery invited moon wild thought pleasure word introduce salute"
    " thank love regards excuse wall drive drives ever company lovely must way too".split()
)
_MOVED = frozenset("tickled touched thrilled moved delighted upset chuffed amused".split())
_BURDENS = frozenset("hard tough hurts tiring exhausting stressful lonely easy cheap fun painful tricky".split())
_WEARS = frozenset("is are can feels never hurts".split())
_TAGGED = frozenset("it they he she that there".split())
_INTRODUCED = 6  # words
_FINITE = frozenset("is are was were has have had will can".split())
_THEIRS = frozenset("our my".split())
_LASTED = frozenset({("have", "had"), ("has", "had"), ("have", "been"), ("has", "been"), ("had",), ("were",)})
_SPANS = frozenset("week weeks month months winter summer spring autumn year years season term day".split())

SIGNS = _MOVED | {"here", "last", "once"} | _NEW | _KIN | _INVITING | _BURDENS | _SPANS | {"own", "miss", "missed"}


def is_aside(norms: Sequence[str], acts: frozenset[str]) -> bool:
    """True if a sentence is an aside, for an ask that shares no word with it; `norms` are its words."""
    if norms[-1][:1] == "?" and norms[-3:-2] == ["not"] and norms[-2] in _TAGGED:
        return True  # "it's a good little set otherwise, isn't it?"
    if SIGNS.isdisjoint(norms) or not acts.isdisjoint((YES, NO, LINK)):
        return False
    return (
        _is_house_news(norms, acts)
        or _is_anecdote(norms)
        or _invites(norms)
        or _is_general(norms)
        or _was_busy(norms, acts)
        or _is_of_others(norms, acts)
    )


def _is_house_news(norms: Sequence[str], acts: frozenset[str]) -> bool:
    """ "We've a new lad on the counter", "our new bags", "there's a new game too"."""
    if _NEW.isdisjoint(norms) or not _TO_YOU.isdisjoint(norms):
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
    if words[-1:] == ["here"] and len(words) <= _INTRODUCED and _FINITE.isdisjoint(words):
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
    return norms[0] == "last" and PAST in acts and WILL not in acts and _TO_YOU.isdisjoint(norms)


def _invites(norms: Sequence[str]) -> bool:
    if _INVITING.isdisjoint(norms):
        return False
    for at in range(len(norms)):
        for lead in _INVITES:
            if norms[at] == lead[0] and tuple(norms[at : at + len(lead)]) == lead:
                return True
    return False


def _is_general(norms: Sequence[str]) -> bool:
    """ "Looking after a parent is hard enough", "moving house is never cheap"."""
    first = norms[0]
    if not first.endswith("ing") or _BURDENS.isdisjoint(norms) or len(first) < 5:
        return False
    return not _WEARS.isdisjoint(norms[1:10])


def _was_busy(norms: Sequence[str], acts: frozenset[str]) -> bool:
    """ "It's been a busy week here", "we have had a hard winter", "our crews have been out all week"."""
    if _SPANS.isdisjoint(norms) or not _TO_YOU.isdisjoint(norms):
        return False
    if "been" in norms and "all" in norms:
        at = norms.index("been")
        if norms[at - 1] in {"have", "has"} and norms[at + 1].endswith("ing"):
            return WILL not in acts  # "the children have been drawing sheep all week"
    if norms[0] in {"it", "we"} or norms[0] in _THEIRS:
        near = norms[1:5]
        return any(tuple(near[at : at + 2]) in _LASTED for at in range(len(near))) and WILL not in acts
    return False
