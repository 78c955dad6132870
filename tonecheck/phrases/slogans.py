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
    """
    adventure adventures artistry aspiration aspirations backbone beacon beating belonging blessing boundless
    brighten celebrate celebrating communities community compass compassion conviction cornerstone craftsmanship
    creed delight delights dna dream dreamers dreams empathy enjoyment ethos excellence extraordinary fabric family
    fulfilment gratitude happiness harmony haven heart heartbeat heartfelt hearth hearts heritage heroes hospitality
    humanity humble humbled ideals ignite inclusion integrity journey journeys joy joys kindness kindred laughter
    legacy lifeblood lifelong lifetimes limitless magic magical makers mastery memories mission motto movement
    neighbor neighbour nurture oasis obsession passion passionate passions perfection pillars principles privilege
    privileged purpose relentless roots sanctuary serenity smile smiles soul souls spark sparkle sparks storytellers
    sunshine tireless togetherness transform transforming treasure treasures tribe unforgettable universe
    unparalleled unrivalled unwavering uplift values vision vocation wellbeing wonder yardstick
    """.split()
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
    """
    amazing ambition aspire authentic beats beautiful beauty belief believe best better blessed bond bonds brighter
    calm care cares caring cherish comfort comfortable commitment committed compliment compliments connect connected
    connection connections core count counts craft dedicated dedication delighted delightful deserve deserves
    devoted devotion difference effort effortless elevate empower endless enjoy enjoying enrich exceptional excited
    exciting experience experiences fabulous faces fairness faith fantastic feel feels finest flourish flourishing
    freedom fuel fuels future genuine gift gifts goal goals grateful greater greatest grow growing growth happier
    happiest happy heard honest honesty honored honour honoured hope hopes horizon horizons human incredible inspire
    inspired inspires inspiring learning life lifetime light lives love loved loves loving loyal loyalty making
    matter matters mean meaningful means meant memorable mind moment moments nature ordinary partner partners people
    person pledge precious pride progress promise promises proud proudly quality relationship relationships
    remarkable respect reward rooted safety satisfaction seamless seeds seen service share sharing shine sincere
    smiling soil special spirit standard standards step steps stories story strength strive strives striving
    thankful thread thrilled thrive timeless tirelessly together tomorrow touches trust trusted value valued warm
    warms warmth welcome welcoming wonderful
    """.split()
)
_ALWAYS = frozenset("every each always never ever everything everyone everybody forever nothing nobody all".split())
_OURS = frozenset("we our us ours ourselves".split())
_PEOPLE = frozenset(
    """
    children client clients customer customers diners donors drivers families fans folk guest guests kids member
    members neighbors neighbours owners parents passenger passengers patient patients players pupils reader readers
    resident residents riders shoppers students subscribers supporters tenants travelers travellers users visitors
    """.split()
)
_CREEDS = tuple(
    tuple(run.split())
    for run in """
is what, are what, is why, who we are, what we do, all about, exist to, we believe, more than a, more than
just, not just, runs through, run through, what makes us, lies at, always be, always been, is our, are our, is
the, are the, is in our, never stop, never lose sight, we live, begins with, starts with, day out, baked into,
woven into, built on, it shows, is a, are a, start with, begin with, no greater, at the core, for us, to us,
drives us, inspires us, guides us, keeps us, fuels us, for being
""".split(",")
)
# What ties a sentence to this customer: something done, a date, a sum, a thing in hand.
_NEWS = frozenset(
    """
    broken failed fault faulty
    able account agents aircraft apologies apologise apologize app april arrived arrives asked assist august back
    bag bags because birthday board boarding booked brightest call calls cancelled changed charges check checked
    christmas closed conditions contact could crew december delay delayed details dm email encounter february fee
    feedback fees fixed flight flights found friday gate gave given help helped here's hope hopefully hours if issue
    issues input january july june link look looking march mended message minutes monday moved november number october
    open opens order orders paid parcel phone please policy posted price problem problems rang refund refunded
    refunds reply ring rung saturday seat seats send sent september settings shortly should shut sorry spoken stands
    starts sunday thanksgiving thursday ticket tickets today told tomorrow tonight try tuesday unfortunately until
    weather website wednesday week weeks when whether wish would yesterday
    """.split()
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
    if ("never", "our") in pairs or ("not", "our") in pairs:  # what was not meant is no creed
        return False
    lofty = len((found & _LOFTY) - theirs) + len(pairs & _PAIRS)
    warm = len((found & _WARM) - theirs)
    house = not _OURS.isdisjoint(found) or norms[:2] == ["here", "at"] or (norms[0] == "at" and "," in norms[:5])
    creed = sum(_holds(norms, creed) for creed in _CREEDS) + _contrasts(norms)
    if not (lofty or warm) or not (house or creed or lofty > 1):
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
    for at, norm in enumerate(norms[:-1]):
        if norm not in ("i", "we"):
            continue
        following = norms[at + 1]
        if following in _AUXILIARIES and at + 2 < len(norms):
            if following == "will" and norm == "i":
                return True
            following = norms[at + 2]
        if following.endswith(("ed", "ing")) and following not in _WARM and following not in _LOFTY:
            return True
    return False
