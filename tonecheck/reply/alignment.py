"""Asks and the sentences of a reply, put side by side: who shares its words with whom, and who may belong to whom.

First an ask gets the sentence that shares its topics and does what it wants (`by_topic`). The asks and sentences that
are left are then paired (`pair`) so that as many asks as possible get a sentence that may answer them, likely and
neighbouring ones first. An ask that is left alone even so has no answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from tonecheck.draft import Draft
from tonecheck.reply.acts import YES
from tonecheck.reply.fits import answers
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.parts import Part
from tonecheck.reply.speech_acts import acts_of
from tonecheck.reply.topics import Topic
from tonecheck.reply.wanted import Wanted
from tonecheck.text.span import Span
from tonecheck.text.words import STOP, WORD, Words

_ENOUGH = 0.5
_SOME = 0.3
_LITTLE = 0.22
_ALONE = 0.7
_LEAST_WEIGHT = 0.5  # of the shared topics: "week" or "get" alone is none
_DECIDED = frozenset({"yes or no", "is there", "will", "do"})
_SHORT_YES = 5  # tokens
_NEAR = 0.5  # how much the place of a sentence weighs against what it shares with the ask
_FEWEST_WORDS = 4  # of a clause that may answer an ask of its own
_SAME_MATTER = frozenset("it they he she this that these those nothing none which".split())
_SUBJECTS = frozenset("i we you".split())
_VERBS = frozenset("is are was were has have had will can could would should may do does did need must get go".split())


def topics_shared(topics: Sequence[Topic], holders: Mapping[str, Sequence[int]], count: int) -> list[float]:
    """How much of the topics each of `count` sentences holds, from 0 to 1; `holders` the sentences with a name."""
    total = 0.0
    shared = [0.0] * count
    for topic in topics:
        total += topic.weight
        for at in {at for name in topic.names for at in holders.get(name, ())}:
            shared[at] += topic.weight
    return [share / total for share in shared] if total else shared


def by_topic(
    number: int,
    wanted: Sequence[Wanted],
    parts: Sequence[Part],
    shares: Sequence[Sequence[float]],
    is_idle: Callable[[int], bool],
) -> int:
    """The sentence that shares the topics of an ask and does what it wants, or -1."""
    item, mine = wanted[number], shares[number]
    if not any(mine):
        return -1
    least = (_SOME if len(wanted) > 1 or item.wants not in _DECIDED else _LITTLE) if item.own else _ENOUGH
    best, most = -1, 0.0
    for at, part in enumerate(parts):
        share = mine[at]
        if (
            share < least
            or share <= most
            or share * item.weight < _LEAST_WEIGHT
            or (is_idle(at) and item.wants != "apology")
        ):
            continue
        if answers(item, part, share) and not _is_others(number, at, wanted, part, shares):
            best, most = at, share
    return best


def _is_others(number: int, at: int, wanted: Sequence[Wanted], part: Part, shares: Sequence[Sequence[float]]) -> bool:
    """True if another ask shares more with the sentence, and nothing in it is this ask's alone."""
    own = shares[number][at]
    mine = {topic.said for topic in wanted[number].topics if not topic.names.isdisjoint(part.meaning)}
    for other, line in enumerate(shares):
        if other != number and line[at] > own:
            theirs = [topic for topic in wanted[other].topics if not topic.names.isdisjoint(part.meaning)]
            names = frozenset().union(*(topic.names for topic in theirs))
            alone = [topic for topic in wanted[number].topics if topic.said in mine and topic.names.isdisjoint(names)]
            if sum(topic.weight for topic in alone) < _ALONE:
                return True
    return False


def nearness(place: float, other: float) -> float:
    """How near a sentence stands to where its ask would be answered, were answers in the order of asks: 0 to 0.5.

    Both places are parts of a whole, from 0 to 1.
    """
    return _NEAR * (1 - abs(place - other))


def pair(weights: Mapping[int, Mapping[int, float]]) -> dict[int, int]:
    """One candidate for as many asks as possible; `weights` holds for each ask the candidates it may have.

    Asks with the likelier candidates choose first, and give way only if something else is left for them.
    """
    taken: dict[int, int] = {}
    lines = {ask: sorted(line, key=line.__getitem__, reverse=True) for ask, line in weights.items()}

    def find(ask: int, seen: set[int]) -> bool:
        for candidate in lines[ask]:
            if candidate not in seen:
                seen.add(candidate)
                if candidate not in taken or find(taken[candidate], seen):
                    taken[candidate] = ask
                    return True
        return False

    best = {ask: weights[ask][line[0]] if line else 0.0 for ask, line in lines.items()}
    for ask in sorted(best, key=best.__getitem__, reverse=True):
        find(ask, set())
    return {ask: candidate for candidate, ask in taken.items()}


def further_clauses(draft: Draft, part: Part, names: frozenset[str] = frozenset()) -> Iterator[Part]:
    """The clauses of a sentence that could each answer an ask of their own, without the one that holds most `names`.

    `names` are those of the ask that the sentence answers; the first clause does, if none holds any.

    "The lid is in stock, and the hinge comes with it": the second, told by "; " or ", and" with a verb behind it.
    """
    words = draft.words
    if YES in part.acts and (stop := _after_yes(words, part)):
        span = Span(words.starts[part.low], words.ends[stop - 1])
        yield Part(span, part.low, stop, frozenset(), frozenset({YES}))  # "By all means. You'd start on the first."
    starts = [at for at in range(part.low + 1, part.high) if _starts_clause(words, at, part.high)]
    stems = stems_in(draft)
    bounds = list(pairwise([part.low, *starts, part.high]))
    spoken = _answering(stems, bounds, names) if starts and names else 0
    for number, (low, high) in enumerate(bounds):
        if number == spoken:
            continue
        acts = acts_of(draft, (), low, high)
        span = Span(words.starts[low], words.ends[high - 1])
        yield Part(span, low, high, frozenset(stems[low:high]), frozenset(acts))


def _answering(stems: Sequence[str], bounds: Sequence[tuple[int, int]], names: frozenset[str]) -> int:
    """The clause that holds most of the names, counted from 0; the first of several."""
    held = [len(names.intersection(stems[low:high])) for low, high in bounds]
    return held.index(max(held))


def _after_yes(words: Words, part: Part) -> int:
    """The token behind a short yes that is a sentence of its own and was put to the next; 0 if there is none."""
    for at in range(part.low, min(part.low + _SHORT_YES, part.high - 1)):
        if words.kinds[at] == STOP:
            return at + 1
    return 0


def _opens_clause(norms: Sequence[str], at: int) -> bool:
    """ "... and we have marked it": not the same matter, as "and it has" would be."""
    return norms[at] in _SUBJECTS and norms[at + 1] in _VERBS


def _starts_clause(words: Words, at: int, high: int) -> bool:
    norms, kinds = words.norms, words.kinds
    if norms[at] == "and" and kinds[at:high].count(WORD) >= _FEWEST_WORDS and _opens_clause(norms, at + 1):
        return True
    if norms[at - 1] not in {",", ";"} or kinds[at] != WORD or kinds[at:high].count(WORD) < _FEWEST_WORDS:
        return False
    if norms[at - 1] == "," and (norms[at] not in {"and", "but"} or norms[at + 1] in _SAME_MATTER):
        return norms[at - 1] == "," and norms[at] in {"who", "which"} and norms[at + 1] in _VERBS
    return not _VERBS.isdisjoint(norms[at : at + 9])
