"""Sentences that could hang on the wall of any company, told by what they are made of rather than by their wording.

| what                 | for example                                    | counts |
|----------------------|------------------------------------------------|--------|
| a lofty word         | passion, journey, heartbeat, peace of mind     | 2      |
| a warm word          | trust, care, smiles, amazing, better, story    | 1      |
| all and always       | every, never, everything, day in, day out      | 1      |
| the house itself     | we, our, here at                               | 1      |
| people in the plural | guests, residents, readers                     | 1      |
| a creed              | is what, more than a, all about, exist to      | 2      |

A sentence that counts enough says who the company is. It says nothing to this customer if it holds no figure, no
date and nothing that was done. Lofty and warm words that they wrote themselves count nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tonecheck.draft import Draft
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span

ENOUGH = 4
FEWEST_WORDS = 4
MOST_WORDS = 45

_LOFTY = frozenset(
    """passion passions purpose mission vision ethos creed motto journey adventure heartbeat heart hearts soul dna
    excellence happiness joy joys delight delights smile smiles dreams memories magic magical community communities
    movement tribe lifeblood backbone universe inclusion belonging kindness hospitality wellbeing sunshine
    lifelong heritage pillars cornerstone values beating compass obsession vocation togetherness integrity compassion
    empathy humanity enjoyment fulfilment passionate privilege humbled yardstick neighbour neighbor family
    beacon fabric""".split()
)
_PAIRS = frozenset(
    {("beating", "heart"), ("peace", "of"), ("reason", "for"), ("north", "star"), ("better", "tomorrow")}
    | {("brighter", "future"), ("brighter", "tomorrow"), ("driving", "force"), ("our", "promise"), ("our", "pledge")}
    | {
        ("our", "calling"),
        ("our", "reward"),
        ("greatest", "reward"),
        ("our", "vow"),
        ("at", "heart"),
        ("love", "affair"),
    }
)
_WARM = frozenset(
    """trust faith care caring cares comfort safety quality service experience experiences satisfaction life lives
    story stories moment moments learning connection connections partner partners fairness honesty respect reward pride
    proud privileged honoured honored thrilled excited exciting inspire inspires inspired inspiring amazing incredible
    wonderful fabulous fantastic special precious happy happier happiest faces future together shine brighter better
    best finest greater greatest difference love loves loved loving loyalty loyal dedicated devoted committed
    tirelessly fuel fuels spirit nature mind welcome welcoming cherish treasure believe belief enrich empower share
    sharing hope people person human growing grow tomorrow lifetime making""".split()
)
_ALWAYS = frozenset("every each always never ever everything everyone everybody forever nothing nobody all".split())
_OURS = frozenset("we our us ours ourselves".split())
_PEOPLE = frozenset(
    """customers guests residents members shoppers families readers patients passengers riders visitors supporters
    clients students pupils players travellers travelers tenants users donors diners fans subscribers children kids
    folk families neighbours neighbors drivers owners parents""".split()
)
_CREEDS = tuple(
    tuple(run.split())
    for run in """
is what, are what, is why, who we are, what we do, all about, exist to, we believe, more than a, more than just,
not just, runs through, run through, what makes us, lies at, always be, always been, is our, are our, is the, are the,
is in our, never stop, never lose sight, we live, begins with, starts with, day out, baked into, woven into, built on,
it shows, drives us, inspires us, guides us, keeps us, fuels us, for being
""".split(",")
)
# What ties a sentence to this customer: something done, a date, a sum, a thing in hand.
_NEWS = frozenset(
    """refund refunded refunds because sorry apologise apologize apologies unfortunately today tonight tomorrow
    yesterday monday tuesday wednesday thursday friday saturday sunday please here's email phone ring rang rung
    sent send gave given fixed mended moved booked changed paid cancelled arrived arrives posted check checked look
    looking asked spoken told found closed shut open opens starts email dm message link reply order orders ticket
    tickets number account bag bags flight flights details delayed delay parcel app settings if when until whether
    minutes hours week weeks january february march april june july august september october november december
    charges website conditions wish thanksgiving christmas birthday agents hopefully hope try
    should encounter assist
    call calls contact fee fees price policy seat seats gate crew aircraft weather board boarding""".split()
)
_AUXILIARIES = frozenset("have will are can did had were".split())
_MERE = frozenset("just only merely simply a an another".split())
SIGNS = _LOFTY | frozenset("promise pledge mind reason star tomorrow reward all never always every".split())
"""Words without one of which nothing is found."""


def may_preach(draft: Draft) -> bool:
    """A cheap look at whether `slogans` can find anything."""
    present = draft.words.present
    return not SIGNS.isdisjoint(present) and (not _LOFTY.isdisjoint(present) or not _WARM.isdisjoint(present))


def slogans(draft: Draft) -> Iterator[Span]:
    """Yield each sentence that is a creed of the house, in text order."""
    words = draft.words
    theirs = draft.message.words.present if draft.message is not None else set()
    for number, (low, high) in words.bounds.items():
        norms = words.norms[low:high]
        if FEWEST_WORDS <= high - low <= MOST_WORDS and _preaches(norms, theirs):
            yield draft.sentences[number]


def _preaches(norms: Sequence[str], theirs: set[str]) -> bool:
    found = set(norms)
    if "?" in found or MASK in found or not _NEWS.isdisjoint(found - _each(norms)):
        return False
    if any(norm[0].isdigit() for norm in norms) or _says_what_i_did(norms):
        return False
    pairs = set(pairwise(norms))
    lofty = len((found & _LOFTY) - theirs) + len(pairs & _PAIRS)
    warm = len((found & _WARM) - theirs)
    house = not _OURS.isdisjoint(found) or norms[:2] == ["here", "at"] or (norms[0] == "at" and "," in norms[:5])
    creed = sum(_holds(norms, creed) for creed in _CREEDS) + _contrasts(norms)
    if not (lofty or warm) or not (house or creed):
        return False
    score = 2 * lofty + warm + min(len(found & _ALWAYS), 2) + house + bool(found & _PEOPLE) + 2 * min(creed, 2)
    return score >= ENOUGH


def _holds(norms: Sequence[str], run: tuple[str, ...]) -> bool:
    size = len(run)
    return any(tuple(norms[at : at + size]) == run for at in range(len(norms) - size + 1) if norms[at] == run[0])


def _each(norms: Sequence[str]) -> set[str]:
    """The nouns of “every parcel”, “each call”: of no parcel in particular."""
    return {noun for before, noun in pairwise(norms) if before in ("every", "each")}


def _contrasts(norms: Sequence[str]) -> bool:
    """True for “isn't an act, it's a habit”, “not just a number, you're family”."""
    for at, norm in enumerate(norms):
        if norm == "not" and norms[at + 1 : at + 2] and norms[at + 1] in _MERE:
            pauses = [to for to in range(at + 2, len(norms) - 2) if norms[to] == ","]
            return any(norms[to + 2] in ("is", "are") for to in pauses)
    return False


def _says_what_i_did(norms: Sequence[str]) -> bool:
    """True for “I have moved you”, “we will ring”: news of this customer."""
    if "i" in norms:
        return True
    for at, norm in enumerate(norms[:-2]):
        if norm == "we" and norms[at + 1] in _AUXILIARIES:
            following = norms[at + 2]
            if following.endswith(("ed", "ing")) and following not in _WARM and following not in _LOFTY:
                return True
    return False
