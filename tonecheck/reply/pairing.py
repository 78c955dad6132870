"""Asks without a sentence, and sentences without an ask: who may belong to whom, and how likely.

`alignment` finds the best pairs; here it is told which there are.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.reply.alignment import further_clauses, nearness, pair
from tonecheck.reply.candidates import Candidate, candidate_of
from tonecheck.reply.fillers import is_filler
from tonecheck.reply.fit_words import FACTS
from tonecheck.reply.fits import answers, mentions, speaks
from tonecheck.reply.may_fit import may_answer
from tonecheck.reply.parts import Part
from tonecheck.reply.reading import Ask
from tonecheck.reply.sentence_opening import GREETINGS, first_word
from tonecheck.reply.wanted import Wanted

_SOME = 0.3
_PERSON = frozenset({"he", "she"})
_OF_PERSON = _PERSON | {"him", "his"}
_NOTHING: frozenset[str] = frozenset()
_BY_CONCEPT = 0.5  # how much words that may stand for those of the ask count against these themselves
_PLAINLY = 0.5  # how much a plain yes, or a time for "when", weighs against what a sentence shares with the ask


class Reply(NamedTuple):
    """The sentences of a draft, which of them answer nothing whatever was asked, and what they share with each ask."""

    draft: Draft
    parts: Sequence[Part]
    first: int
    """The first sentence that is more than a greeting."""
    fillers: dict[int, bool]
    candidates: dict[int, Candidate]
    shares: Sequence[Sequence[float]]

    def is_idle(self, at: int) -> bool:
        """True if sentence number `at` answers nothing, whatever was asked; found out when first asked for."""
        kept = self.fillers.get(at)
        if kept is None:
            kept = self.fillers[at] = is_filler(self.draft.text, self.draft.words, self.parts[at])
        return kept

    def candidate(self, at: int) -> Candidate:
        """Sentence number `at` as a candidate; read when first asked for."""
        kept = self.candidates.get(at)
        if kept is None:
            part = self.parts[at]
            words = self.draft.words
            greets = words.norms[part.low] in GREETINGS
            low = first_word(words, part.low, part.high) if greets else part.low
            behind = low - part.low if low < part.high else 0
            norms = words.norms[part.low : part.high]
            kept = self.candidates[at] = candidate_of(part, norms, at <= self.first, behind)
        return kept

    def more_of_others(self, answered: Sequence[int]) -> set[int]:
        """The sentences that share their words with asks that are answered."""
        return {at for other in answered for at, share in enumerate(self.shares[other]) if share >= _SOME}


def weights_of(
    reply: Reply,
    left: dict[int, Wanted],
    spare: Sequence[int],
    taken: set[int],
    answered: Sequence[int],
    count: int,
) -> dict[int, dict[int, float]]:
    """For each ask the sentences that may answer it, in whatever words, and how likely each is."""
    candidates = {at: reply.candidate(at) for at in spare}
    more_of_others = reply.more_of_others(answered)
    sentences = len(reply.parts)
    weights: dict[int, dict[int, float]] = {}
    for number, item in left.items():
        mine = reply.shares[number]
        line = weights[number] = {}
        place = (number + 0.5) / count
        for at, candidate in candidates.items():
            share = mine[at]
            if not share and at in more_of_others:
                continue  # more about what another sentence answers
            speaks_of_it = share >= _SOME and answers(item, candidate.part, share)
            if speaks_of_it or may_answer(item, candidate, share, at - 1 in taken):
                plain = _PLAINLY if speaks(item, candidate.part) else 0.0
                own = 1.0 if not share or mentions(item, candidate.part) else _BY_CONCEPT
                line[at] = 1 + 2 * share * own + plain + nearness(place, (at + 0.5) / sentences)
    _keep_facts(reply, left, weights)
    return weights


def _keep_facts(reply: Reply, left: Mapping[int, Wanted], weights: dict[int, dict[int, float]]) -> None:
    """Leave the only sentence that says when to the ask for it: it is no answer to who asks about a colour."""
    for number, item in left.items():
        telling = [at for at in weights[number] if speaks(item, reply.parts[at])] if item.wants in FACTS else []
        if len(telling) != 1:
            continue
        at = telling[0]
        for other, line in weights.items():
            if other != number and not reply.shares[other][at] and not speaks(left[other], reply.parts[at]):
                line.pop(at, None)


def paired(
    reply: Reply,
    asks: Sequence[Ask],
    left: Mapping[int, Wanted],
    weights: dict[int, dict[int, float]],
    taken: Container[int],
) -> dict[int, Part]:
    """The sentence of each ask that is left, where one may answer it.

    "She has your file in front of her" behind "Marta rings you at 5" tells more of Marta, and answers nothing else.
    Takes such sentences out of `weights`.
    """
    pairs = pair(weights)
    at_work = set(pairs.values())
    more = [
        (number, at)
        for number, at in pairs.items()
        if reply.draft.words.norms[reply.parts[at].low] in _PERSON
        and (at - 1 in at_work or at - 1 in taken)
        and not reply.shares[number][at]
        and not speaks(left[number], reply.parts[at])
        and _OF_PERSON.isdisjoint(asks[number].text.lower().split())
    ]
    for number, at in more:
        del weights[number][at]
    return {number: reply.parts[at] for number, at in (pair(weights) if more else pairs).items()}


def paired_with_clauses(
    reply: Reply,
    left: dict[int, Wanted],
    weights: dict[int, dict[int, float]],
    at_work: Sequence[int],
    taken: Mapping[int, frozenset[str]],
    found: dict[int, Part],
) -> dict[int, Part]:
    """Sentences and the further clauses of those that may answer something, for every ask that is left.

    `taken` holds the words of the asks that sentences answer already.
    """
    words = reply.draft.words
    clauses = [
        clause
        for at in sorted(set(at_work))
        for clause in further_clauses(reply.draft, reply.parts[at], taken.get(at, _NOTHING))
        if not is_filler(reply.draft.text, words, clause)
    ]
    if not clauses:
        return found
    pool = [*reply.parts, *clauses]
    candidates = [candidate_of(clause, words.norms[clause.low : clause.high]) for clause in clauses]
    for number, item in left.items():
        for at, candidate in enumerate(candidates, len(reply.parts)):
            if may_answer(item, candidate, 0.0, False):
                weights[number][at] = 1.0
    return {number: pool[at] for number, at in pair(weights).items()}
