"""Reactions to what a customer wrote: fellow feeling, praise of the customer, sayings, talk of how the house began.

They fill friendly replies and answer nothing: "nobody wants to start the day like that", "you've got great taste",
"there's nothing worse than a wet tent", "five days is a long time", "we've been baking since 1987".
Limits: a reaction is one only for an ask that shares no word with it; `may_fit` sees to that.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.reply.filler_words import EVALUATIONS

_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "nobody wants | nobody likes | nobody needs | nobody enjoys | nobody expects | no one wants | no one likes"
        " | no one needs | no one enjoys | all been there | is no way to | is no joke | is no fun | is never fun"
        " | is never easy | idea of fun | can be something else | nothing worse | nothing better | nothing beats"
        " | you would think | you would hope | who would have | i bet | can picture | would have felt | would feel the"
        " | keep in touch | stay in touch | good laugh | a giggle | a chuckle | the worst moment | the worst time"
        " | a long time to | too long to be | is far too long | is a long time | has not helped | will be cats"
        " | will be kids | will be boys | fair enough | very seriously | so seriously | pride ourselves"
        " | proud of our | in safe hands | in good hands | on the mend soon | the least we | means a lot | hats off"
    ).split(" | ")
)
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _phrase in _PHRASES:
    _BY_FIRST.setdefault(_phrase[0], []).append(_phrase)
_TELLING = frozenset(sorted(phrase, key=len)[-1] for phrase in _PHRASES)  # the longest word of each
_SEEMS = frozenset("sound sounds seem seems".split())
_KINDLY = frozenset("daft silly alone mad crazy stupid imagining fussy difficult".split())
_SPANS = frozenset("years decades generations centuries".split())
_FIRST = frozenset({"you", "we"})
_YEAR = 4  # figures


def is_reaction(norms: Sequence[str]) -> bool:
    """True if a sentence only reacts; `norms` are its words and marks."""
    if not _TELLING.isdisjoint(norms):
        for at, norm in enumerate(norms):
            for phrase in _BY_FIRST.get(norm, ()):
                if tuple(norms[at : at + len(phrase)]) == phrase:
                    return True
    if norms[0] in _FIRST and (_praises(norms) or _tells_history(norms)):
        return True
    return norms[-1][0] in "!." and _exclaims_at_last(norms)


def _praises(norms: Sequence[str]) -> bool:
    """ "You sound very organised", "you're not daft at all", "you've got great taste"."""
    if norms[0] != "you":
        return False
    if norms[1:2] == ["are"]:
        return norms[2:3] == ["not"] and not _KINDLY.isdisjoint(norms[3:5])
    if norms[1:2] == ["have"]:
        return not EVALUATIONS.isdisjoint(norms[2:5]) and "been" not in norms
    return norms[1:2] != [] and norms[1] in _SEEMS


def _tells_history(norms: Sequence[str]) -> bool:
    """ "We've been baking since 1987", "we have been here for thirty years"."""
    if norms[:3] != ["we", "have", "been"]:
        return False
    dates = any(norm.isdigit() and len(norm) == _YEAR for norm in norms) and "since" in norms
    return dates or not _SPANS.isdisjoint(norms)


def _exclaims_at_last(norms: Sequence[str]) -> bool:
    """ "A wedding in May, how exciting!", "twins at once, you're brave!"."""
    if norms[-3:-2] == ["how"]:
        return True
    return norms[-1][0] == "!" and list(norms[-4:-2]) == ["you", "are"]
