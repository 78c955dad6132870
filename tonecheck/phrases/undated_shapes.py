"""The shapes that `undated` looks for in a sentence, one function each.

The words they go by stand in `undated_words`.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from tonecheck.phrases import undated_words as known
from tonecheck.text.words import PAUSE, WORD


class Clause:
    """The words of one sentence, with the questions that shapes ask of them."""

    def __init__(self, norms: list[str], kinds: list[int]) -> None:
        self.norms = norms
        self.kinds = kinds

    def after(self, at: int, count: int = 3) -> list[str]:
        """The words behind token `at`, adverbs left out."""
        near = range(at + 1, min(at + 3 + count, len(self.norms)))
        return [self.norms[n] for n in near if self.kinds[n] == WORD and self.norms[n] not in known.ADVERBS][:count]

    def subject(self, at: int) -> list[str]:
        """The words before the verb at token `at`, back to where its clause begins; adverbs left out."""
        start = at
        while start > 0 and self.kinds[start - 1] == WORD and self.norms[start - 1] not in known.JOINTS:
            start -= 1
        return [norm for norm in self.norms[start:at] if norm not in known.ADVERBS]

    def opened_by(self, at: int) -> str:
        """The word before the clause of the verb at token `at`; empty at the start of the sentence."""
        start = at
        while start > 0 and self.kinds[start - 1] == WORD and self.norms[start - 1] not in known.JOINTS:
            start -= 1
        return self.norms[start - 1] if start else ""

    def has(self, *pairs: tuple[str, ...]) -> bool:
        """Whether any of the pairs (or longer runs) of words stands here."""
        norms = self.norms
        return any(tuple(norms[at : at + len(run)]) == run for run in pairs for at in range(len(norms) - len(run) + 1))


def _is_ours(subject: list[str]) -> bool:
    """Whether a subject is neither the customer nor a word that opens a side clause or a question."""
    return bool(subject) and known.NOT_OURS.isdisjoint(subject)


def _lies_with(clause: Clause) -> bool:
    for at, norm in enumerate(clause.norms):
        subject = clause.subject(at)
        follows = clause.after(at)
        if PAUSE in clause.kinds[at + 1 : at + 2]:  # “It is, with a new lens.”
            continue
        if not follows or not _is_ours(subject) or not known.HOW.isdisjoint(clause.norms[:at]):
            continue
        if norm in known.LIES and subject[-1] not in known.SPEAKERS:
            if tuple(follows[:2]) in known.PLACES:
                return True
            if follows[0] in known.LYING:
                follows = follows[1:]
            place = follows[:2]
            if place[:1] == ["with"] and len(place) > 1 and place[1] in known.DETERMINERS:
                return True
            if tuple(place) in known.PLACES or tuple(follows[:3]) in known.PLACES:
                return True
        if norm in known.HAS and subject[-1] not in known.BEFORE_HAVE:
            if follows[0] == "got":
                follows = follows[1:]
            if follows[:1] == ["you"] and follows[1:2] and follows[1] in known.KEPT:
                return True
            if follows[:1] and follows[0] in known.HELD and (len(follows) == 1 or _is_all_they_have(follows)):
                return True
        if norm == "been" and follows[0] in known.PASSED_ON and subject[-1] in known.HAS | known.BE:
            return known.PERSONS.isdisjoint(subject[:1]) and "to" in follows
    return False


def _is_all_they_have(held: list[str]) -> bool:
    """ "Her notes", and nothing about where she keeps them."""
    return held[0] in known.THEIRS and len(held) <= 2


def _event(clause: Clause) -> bool:
    norms = clause.norms
    for at, norm in enumerate(norms):
        if norm in known.EVENTS and known.NO_POINT_IN_TIME.isdisjoint(norms[max(0, at - 1) : at]):
            follows = norms[at + 1 : at + 8]
            if (
                not follows
                or follows[0] in known.NO_EVENT
                or "you" in follows[:3]
                or "your" in follows[:2]
                or "time" in follows[:3]
            ):
                continue
            if known.PRESENT.isdisjoint(follows[:5]) and not any(_third_person(word) for word in follows[1:5]):
                continue
            main = norms[:at] or norms[at + 3 :]
            if not known.PAST.isdisjoint(main) or not _is_promised(main):
                continue
            if not known.TELLS.isdisjoint(main) and not known.SPEAKERS.isdisjoint(main[:2]):
                continue
            if "what" in main or ("you", "will") in pairwise(main):
                continue
            if main and (main[0] == "you" or main[0] in known.IMPERATIVES):
                continue
            return True
    return False


def _is_promised(main: list[str]) -> bool:
    """Whether a main clause says that something will be done; “it hurts when they bite” only tells how things are."""
    return not known.PROMISES.isdisjoint(main) or ("to", "be") in pairwise(main)


def _third_person(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _turn(clause: Clause) -> bool:
    norms = clause.norms
    if "ish" in norms:
        return True
    for at, norm in enumerate(norms):
        if (
            norm == "next"
            and at
            and norms[at - 1] in known.BEFORE_NEXT
            and not known.ROWS.isdisjoint(norms[at + 1 : at + 4])
        ):
            return True
    return clause.has(*known.IN_A_ROW)


def _piecemeal(clause: Clause) -> bool:
    norms = clause.norms
    if not known.TRICKLE.isdisjoint(norms) or (
        clause.has(*known.BIT_BY_BIT) and not clause.has(*known.AT_A_CHOSEN_TIME)
    ):
        return known.HOLDS.isdisjoint(norms) and known.PAST.isdisjoint(norms)
    for at, norm in enumerate(norms):
        if norm == "by" and 0 < at < len(norms) - 1 and norms[at - 1] == norms[at + 1] and norms[0] != "you":
            return True
        if (
            norm in known.MAKES
            and norms[at + 1 : at + 2]
            and norms[at + 1] in known.ITS
            and norms[at + 2 : at + 3] == ["way"]
        ):
            return True
    return False


def _attempt(clause: Clause) -> bool:
    norms = clause.norms
    for at, norm in enumerate(norms):
        if norm not in known.WILL and norm not in known.BE:
            continue
        subject = clause.subject(at)
        if not _is_ours(subject):
            continue
        follows = clause.after(at, 4)
        if norm in known.WILL and follows:
            if follows[0] in known.TRIES or tuple(follows[:2]) in known.GOES_AT:
                return True
            if tuple(follows[:3]) in known.GOES_AT or tuple(follows[:4]) in known.GOES_AT:
                return True
        if (
            norm in known.BE
            and follows
            and (tuple(follows[:2]) in known.IN_TALKS or tuple(follows[:3]) in known.IN_TALKS)
        ):
            return True
        if norm in known.BE and follows and follows[0] in known.PESTERING:
            return True
    return clause.has(*known.MADE_KNOWN)


def _comes_right(clause: Clause) -> bool:
    norms = clause.norms
    if clause.has(*known.WISHES):
        return False
    if clause.has(*known.RESIGNED) or (clause.has(("over", "to", "the")) and not known.BE.isdisjoint(norms[:2])):
        return True
    for at, norm in enumerate(norms):
        if (
            norm in ("do", "does")
            and at
            and _is_ours(clause.subject(at))
            and known.SPEAKERS.isdisjoint(clause.subject(at)[:1])
            and known.ARRIVES.intersection(clause.after(at, 1))
        ):
            return "with" not in norms
        if norm == "when" and at and norms[at - 1] in norms[at + 1 : at + 4] and norms[at - 1] not in known.BEFORE_HAVE:
            return True
        if norm in known.MATTERS and norms[at - 1 : at] == ["a"] and norms[at + 1 : at + 2] == ["of"]:
            return known.HOW.isdisjoint(norms[at + 2 : at + 3])
    return False


def _wait(clause: Clause) -> bool:
    norms = clause.norms
    for at, norm in enumerate(norms):
        if norm not in known.WAITS:
            continue
        subject = clause.subject(at)
        advised = (
            not subject or subject[:2] in (["i", "would"], ["we", "would"], ["just"]) or subject[-2:] == ["need", "to"]
        )
        if advised and (tuple(norms[at : at + 2]) in known.WAITING or tuple(norms[at : at + 3]) in known.WAITING):
            return True
        if (
            advised
            and norm in known.GIVES
            and known.TO_YOU.isdisjoint(norms[at + 1 : at + 2])
            and not known.SOME_TIME.isdisjoint(norms[at + 1 : at + 6])
        ):
            return True
    return False


def _at_work(clause: Clause) -> bool:
    norms = clause.norms
    for at, norm in enumerate(norms):
        if norm not in known.BE or not at:
            continue
        subject = clause.subject(at)
        follows = clause.after(at)
        if not follows or not _is_ours(subject) or subject[-1] in known.POINTERS:
            continue
        if follows[0] == "being" and len(follows) > 1 and _participle(follows[1]):
            # “Both nights are being returned, £68”: news, and complete.
            return not any(norm[0].isdigit() for norm in norms)
        people = known.PEOPLE.intersection((*subject[:3], *subject[-1:])) and subject[0] not in known.BEFORE_HAVE
        working = follows[0].endswith("ing") and len(follows[0]) > 4 and follows[0] not in known.NO_WORK
        if working and (subject == ["we"] or people):
            return True
        if people and tuple(follows[:2]) in known.AT_IT:
            return True
    return clause.has(*known.HEADS_DOWN)


def _participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in known.PARTICIPLES


def _some_day(clause: Clause) -> bool:
    norms = clause.norms
    if not known.EXPLAINS.isdisjoint(norms):
        return False
    for at, norm in enumerate(norms):
        if norm not in known.FUTURE:
            continue
        subject = clause.subject(at)
        follows = clause.after(at, 4)
        if not follows or not _is_ours(subject) or subject[-1] in known.SPEAKERS or PAUSE in clause.kinds[:at]:
            continue
        if norm in known.NEED_TO and follows[0] != "to":
            continue
        if norm in known.AFTER_BE and known.BE.isdisjoint(norms[max(0, at - 2) : at]):
            continue
        if clause.opened_by(at) in known.SIDE or clause.has(("when", "you"), ("once", "you")):
            continue
        verb = next((word for word in follows if word not in ("to", "be", "have")), "")
        if verb and verb not in known.STATES and not verb[0].isdigit():
            return True
    return False


# The name of a shape, its test, and whether a date anywhere in the reply settles it.
SHAPES: tuple[tuple[str, Callable[[Clause], bool], bool], ...] = (
    ("piecemeal", _piecemeal, False),
    ("wait", _wait, False),
    ("comes-right", _comes_right, False),
    ("turn", _turn, False),
    ("event", _event, False),
    ("attempt", _attempt, False),
    ("lies-with", _lies_with, False),
    ("at-work", _at_work, True),
    ("some-day", _some_day, True),
)
