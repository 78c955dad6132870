"""Sentences and clauses that answer nothing yet, with what `may_fit` asks of them for every ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tonecheck.reply.acts import OURS, TOLD, WAY
from tonecheck.reply.asides import TO_YOU, is_aside
from tonecheck.reply.fillers import is_offer_of_ours, is_self_portrait, is_tip
from tonecheck.reply.fit_words import AFTER_NAMES, DEEDS, FINITE, NO_NAMES, NOTED, QUANTIFIERS, SUBJECTS, VERBS
from tonecheck.reply.parts import Part

_OUR_DEEDS = frozenset({("i", "have"), ("we", "have")})
_OPENING = 4  # tokens
_LISTED = 4
_BRIEF = 7  # tokens: "Two, I'm afraid."
_YOURS = frozenset({"you", "your"})
_WAS = frozenset({"was", "were"})
_ALWAYS = frozenset("every each usually often sundays saturdays mondays weekdays".split())
_NOW = frozenset("now will from i have has been".split())
_MISHAPS = frozenset(
    "mixed slipped sold missed lost scratched damaged dropped broke broken failed jammed mistake mistakenly error"
    " delayed stuck crashed tripped misread mislabelled wrongly accident muddled overlooked spilt leaked".split()
)
_REMEDIES = _NOW | frozenset(
    "today tomorrow tonight we so but back new again already fixed corrected replaced refunded found sent way our us"
    " until till if monday tuesday wednesday thursday friday saturday sunday week no not".split()
)
_IS = frozenset({"is", "are"})
_UNTIL = frozenset({"till", "until", "from"})
_US = frozenset({"we", "i"})


@dataclass(eq=False)
class Candidate:
    """A sentence or clause that answers nothing yet, with what `may_answer` asks of it for every ask.

    `said` are its words; `deed` is true if it tells a deed, a promise, a yes or a no; `tip` if it only tells what
    to do; `portrait` if it only tells what the brand is like; `brief` if it is a few words without a verb, which
    are seldom said for nothing; `named` if it may begin with a name; `offer` if it is about what "I" or "we" do;
    `noted` if it only says that something was noted or read; `reported` if it tells what "I have" done; `counts` if
    it begins with "only", "every" and the like; `of_us` if it begins with "we" or "I"; `yours` if it begins with
    "you" or "your"; `leads` if nothing but a greeting stands before it: who answers at once says no "sorry" or
    "thank you" first.
    """

    part: Part
    said: frozenset[str]
    deed: bool
    tip: bool
    portrait: bool
    brief: bool
    named: bool
    offer: bool
    noted: bool
    reported: bool
    counts: bool
    of_us: bool
    leads: bool
    yours: bool
    norms: Sequence[str]

    @cached_property
    def is_aside(self) -> bool:
        """True if it is news of the house, an anecdote or an invitation."""
        return is_aside(self.norms, self.part.acts)

    @cached_property
    def is_house_fact(self) -> bool:
        """True for opening hours and parking: "we're open till 8 every day"."""
        said = self.said
        return "parking" in said or (
            "open" in self.norms[:_BRIEF] and not said.isdisjoint(_UNTIL) and "will" not in said
        )

    @cached_property
    def explains(self) -> bool:
        """True if it tells how it came about, or what is always so."""
        return not self.counts and _explains(self.said, self.part.acts)


def candidate_of(part: Part, norms: Sequence[str], leads: bool = False, behind: int = 0) -> Candidate:
    """A part as a candidate; `norms` are its words in order, the first `behind` of them a greeting.

    `leads` is true if but a greeting stands before it.
    """
    said = frozenset(norms)
    own = norms[behind:]
    deed = not part.acts.isdisjoint(DEEDS)
    return Candidate(
        part,
        said,
        deed,
        (WAY in part.acts or "us" in said or "me" in said) and is_tip(part, norms),
        is_self_portrait(part, norms),
        _is_brief(part, own, said) or _lists(own),
        own[0].isalpha() and own[0] not in NO_NAMES and own[1:2] != [] and own[1] in AFTER_NAMES,
        is_offer_of_ours(part, norms),
        TOLD in part.acts and not deed and not NOTED.isdisjoint(said),
        "have" in norms[:_OPENING] and any(two in _OUR_DEEDS for two in pairwise(norms[:_OPENING])),
        own[0] in QUANTIFIERS,
        norms[0] in _US,
        leads,
        norms[0] in _YOURS,
        norms,
    )


def _is_brief(part: Part, norms: Sequence[str], said: frozenset[str]) -> bool:
    """ "Two, I'm afraid.", "The petrol one without question."; "it takes me five weeks" has a verb."""
    return (
        len(norms) <= _BRIEF
        and norms[-1][0] not in "!?"
        and FINITE.isdisjoint(said)
        and not (norms[0] in SUBJECTS and not VERBS.isdisjoint(said))
    )


def _explains(said: frozenset[str], acts: frozenset[str]) -> bool:
    """ "The two were mixed up because they look alike", "the crew clean each room between ten and two"."""
    if not said.isdisjoint(TO_YOU):
        return False
    if "because" in said and not said.isdisjoint(_WAS):
        return said.isdisjoint(_US)
    if not said.isdisjoint(_MISHAPS):
        return said.isdisjoint(_REMEDIES) and (
            OURS not in acts or said.isdisjoint(_IS)
        )  # "one batch was sold twice by a reseller"
    return not said.isdisjoint(_ALWAYS) and said.isdisjoint(_NOW)


def _lists(norms: Sequence[str]) -> bool:
    """ "Soy, ginger, a spoon of honey": things, one by one."""
    return len(norms) > _LISTED and norms[1] == "," and norms[0].isalpha() and norms[3] in {",", "and"}
