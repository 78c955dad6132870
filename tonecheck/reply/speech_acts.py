"""What a sentence of a reply does: answers yes or no, reports, promises, instructs, gives a time, a price, a place.

An answer is told from a mention by what it does: "when" wants a time, "please send" wants a sending or a refusal.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from tonecheck.draft import Draft
from tonecheck.reply.act_words import (
    CHANGES,
    DETAILS,
    DOING,
    FROM_NOW,
    HANDING,
    HEADS_BY_FIRST,
    INSTRUCTS,
    IRREGULAR,
    LOGIC,
    MEASURES,
    NO_CHANGE,
    NO_PERSON,
    NOT_PAST_AFTER,
    PLACE_DETERMINERS,
    PLACE_PREPOSITIONS,
    PLAIN_PLACES,
    PRONOUNS,
    REQUESTS,
    SCHEDULED,
    SELVES,
    SHORT_YES,
    SPEAKING,
    TINY,
    UNABLE,
)
from tonecheck.reply.acts import (
    ASKS_BACK,
    DONE,
    GOES_ON,
    HANDS_OVER,
    IN_TOUCH,
    LINK,
    MONEY,
    NO,
    NUMBER,
    OURS,
    PAST,
    PERSON,
    PLACE,
    SOCIAL,
    SORRY,
    TAKES_UP,
    TIME,
    WAY,
    WILL,
    YES,
)
from tonecheck.reply.deeds import doing, instruction
from tonecheck.reply.figures import Figure
from tonecheck.reply.names_in_context import given_names
from tonecheck.reply.once import capitals
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.sentence_opening import first_word, opens_no, opens_yes
from tonecheck.reply.stems import stem
from tonecheck.reply.telling_words import logic, measure
from tonecheck.text.words import WORD

_REGRET = 14  # words: a longer sentence that ends with "sorry" tells something before
_GOT = frozenset("your the this that".split())  # "thanks for your DM"
_GETS_IN_TOUCH = frozenset("posted updated touch contact back reach respond reply write".split())
_COMES = frozenset("come comes go goes coming going".split())  # "the rest come to you on Wednesday"
_TO_CUSTOMER = frozenset({"you", "your"})
_YOU_MAY = frozenset("can will could need may should must only keep get".split())
_MOST_KEPT = 20_000  # words of which it is remembered whether they tell something
_IS = frozenset("is will has can".split())  # "Ann is on her way"
_FIRST_CLAUSE = 10  # tokens: what is promised later stands beside an answer
_PROMISED = frozenset("will shall going aim try".split())
_NEWS = frozenset({DONE, WILL, MONEY, LINK, WAY, TIME, YES})
_SUBSTANCE = frozenset({YES, NO, DONE, WAY, TIME, MONEY, LINK, NUMBER})


def acts_of(draft: Draft, figures: Sequence[Figure], low: int, high: int) -> set[str]:
    """What tokens `low` up to but not including `high` of a draft do; `figures` are those that stand among them."""
    text, words, stems = draft.text, draft.words, stems_in(draft)
    norms, kinds = words.norms, words.kinds
    acts: set[str] = set()
    at = first_word(words, low, high)
    if opens_yes(norms, kinds, at, high):
        acts.add(YES)
    elif opens_no(norms, kinds, at, high):
        acts.add(NO)
    for kind in (figure.kind for figure in figures):
        acts.add({"date": TIME, "amount": MONEY, "phone": LINK, "email": LINK}.get(kind, NUMBER))
    if _speaks_of_somebody(draft, at, high):
        acts.add(PERSON)
    clause = at
    for here in _between(_telling(draft), low, high):
        norm = norms[here]
        if kinds[here] != WORD:
            if norm.startswith("?") and not _is_tag(norms, clause, here):
                acts.add(ASKS_BACK)
            clause = here + 1
            continue
        before = norms[here - 1] if here > low else ""
        after = norms[here + 1] if here + 1 < high else ""
        if stems[here] in INSTRUCTS:
            instruction(norms, here, clause, before, after, acts)
        if norm in MEASURES or norm[0].isdigit():
            measure(norm, before, after, acts)
        if norm in LOGIC:
            logic(norms, here, low, high, at, clause, acts)
            if norm == "as" and after == "of":
                acts.update((WILL, OURS))  # "as of today"
        elif norm in DOING:
            doing(norms, stems, here, low, high, acts)
        if (norm.endswith("ed") or norm in IRREGULAR) and before not in NOT_PAST_AFTER:
            acts.add(PAST)
        if (
            norm in DETAILS
            and not REQUESTS.isdisjoint(norms[low:here])
            and "your" in [*norms[low:here], "your" if norm == "details" else ""]
        ):
            acts.add(ASKS_BACK)
        if norm in _TO_CUSTOMER:
            _to_customer(norms, here, low, before, after, acts)
        elif norm == "helps" or (norm == "please" and here == at and after.isalpha()):
            acts.add(WAY)
        if norm in CHANGES:
            _change(norms, here, at, before, after, acts)
        if norm in PLACE_PREPOSITIONS and here + 1 < high:
            capital = text[words.starts[here + 1]].isupper() and after not in NO_PERSON
            if (
                capital
                or after in PLACE_DETERMINERS
                or (norm in PLAIN_PLACES and after not in SELVES and not after.endswith(("self", "selves")))
            ):
                acts.add(PLACE)
        elif norm in HANDING and WAY in acts and "if" not in norms[low:high]:
            acts.add(HANDS_OVER)
        elif (
            (
                norm in {"information", "info", "course", "bear", "allow", "assist", "help"}
                and _puts_off(norms, here, low)
            )
            or (norm in {"dm", "pm"} and not before[:1].isdigit() and before not in _GOT)
            or (norm == "private" and after.startswith("message"))
            or (norm == "direct" and after.startswith("message"))
        ):
            acts.add(TAKES_UP)
        if norm in _GETS_IN_TOUCH and here - at <= _FIRST_CLAUSE and _gets_in_touch(norms, here, low, high):
            acts.add(IN_TOUCH)
        if norm in {"says", "sends", "gets"} and text[words.starts[max(low, here - 1)]].isupper():
            acts.add(OURS)
        if norm in {"sorry", "apologise", "apologize", "apologies", "apology"}:
            acts.add(SORRY)
    if TIME in acts and not SCHEDULED.isdisjoint(norms[low:high]):
        acts.add(WILL)  # "it goes out tonight"
    if _is_social(draft, at, high, acts):
        acts.add(SOCIAL)
    if at < high and norms[at] in PRONOUNS and not acts & {YES, NO}:
        acts.add(GOES_ON)
    return acts


@lru_cache(_MOST_KEPT)
def _tells(norm: str) -> bool:
    """True for marks, figures, words that tell what a sentence does, and what may be a past form."""
    return norm in SPEAKING or norm.endswith("ed") or not norm.isalpha() or stem(norm) in INSTRUCTS


def _telling(draft: Draft) -> list[int]:
    """Numbers of the tokens of a draft that tell something, in order; kept on the draft."""
    kept: list[int] | None = draft.__dict__.get("_telling")
    if kept is None:
        kept = draft.__dict__["_telling"] = [at for at, norm in enumerate(draft.words.norms) if _tells(norm)]
    return kept


def _between(numbers: list[int], low: int, high: int) -> list[int]:
    """Those of a sorted list that are at least `low` and less than `high`."""
    return numbers[bisect_left(numbers, low) : bisect_left(numbers, high)]


def _speaks_of_somebody(draft: Draft, at: int, high: int) -> bool:
    """True if a name may stand among tokens `at` up to but not including `high`; "The" at `at` is none, "Ann is" is."""
    words = draft.words
    norms = words.norms
    for here in _between(capitals(draft), at, high):
        norm = norms[here]
        if here > at:
            if words.kinds[here] == WORD and norm not in NO_PERSON:
                return True
        elif norm in given_names() or (norm not in PRONOUNS and at + 1 < high and norms[at + 1] in _IS):
            return True
    return False


def _to_customer(norms: Sequence[str], here: int, low: int, before: str, after: str, acts: set[str]) -> None:
    """ "You can ...", "bring your ...", "the rest comes to you", "the new copy is in your library"."""
    if before in {"give", "bring"} or (norms[here] == "you" and after in _YOU_MAY):
        acts.add(WAY)
    lead = norms[here - 2] if here - 2 >= low else ""
    if norms[here] == "you":
        if before == "to" and lead in _COMES:
            acts.update((WILL, OURS))
    elif before in {"in", "on"} and lead in {"is", "are"}:
        acts.update((DONE, OURS))


def _change(norms: Sequence[str], here: int, first: int, before: str, after: str, acts: set[str]) -> None:
    """ "Already", "it now reads", "From tonight the lamps go out at ten", "you're free to"."""
    norm = norms[here]
    if norm == "already":
        if before != "have":
            acts.add(DONE)
    elif norm == "now":
        if here > first and before.isalpha() and before not in NO_CHANGE and after.isalpha():
            acts.update((DONE, OURS))
    elif norm == "from":
        if after in FROM_NOW:
            acts.update((WILL, OURS))
    elif after == "to" and before == "are" and norms[here - 2] == "you":
        acts.add(YES)


def _is_tag(norms: Sequence[str], clause: int, mark: int) -> bool:
    """ "..., isn't it?" and "shall I book you in?" ask for nothing."""
    return (mark - clause <= TINY and not SHORT_YES.isdisjoint(norms[clause : clause + 1])) or "shall" in norms[
        clause:mark
    ]


def _puts_off(norms: Sequence[str], at: int, low: int) -> bool:
    """ "We have no information yet", "in due course"."""
    before = norms[max(low, at - 6) : at]
    norm = norms[at]
    if norm == "allow":
        return norms[at + 1 : at + 2] in (["me"], ["us"], ["up"])
    if norm in {"assist", "help"}:
        return "able" in before
    if norm == "course":
        return before[-1:] == ["due"]
    return norm == "bear" or not {"no", "not"}.isdisjoint(before)


def _gets_in_touch(norms: Sequence[str], at: int, low: int, high: int) -> bool:
    """ "Someone will be in touch shortly", "we'll get back to you", "a colleague will contact you"."""
    before = norms[max(low, at - 6) : at]
    if "," in norms[low:at] and "and" in before:
        return False
    if _PROMISED.isdisjoint(before) or "you" in before[-2:]:
        return False
    norm = norms[at]
    if norm == "touch":
        return before[-1:] == ["in"]
    if norm in {"posted", "updated"}:
        return "keep" in before
    return "you" in norms[at + 1 : min(at + 4, high)] and (norm != "back" or before[-1] in {"get", "come"})


def _is_social(draft: Draft, at: int, high: int, acts: set[str]) -> bool:
    """A greeting, thanks, an apology, sympathy or a wish, and no more; what follows a colon or "but" may be more."""
    words = draft.words
    norms, kinds = words.norms, words.kinds
    count = kinds[at:high].count(WORD)
    if at >= high or (count <= 2 and not acts & _SUBSTANCE):
        return True
    if "sorry" in norms[max(at, high - 4) : high] and count <= _REGRET and not acts & {YES, NO, OURS, WAY, LINK, MONEY}:
        return True
    for head in HEADS_BY_FIRST.get(norms[at], ()):
        if tuple(norms[at : at + len(head)]) == head:
            if NO in acts and ("sorry" in norms[at : at + 3] or not UNABLE.isdisjoint(norms[at:high])):
                return False
            rest = next((here for here in range(at + 1, high) if _breaks(norms, here)), high)
            return rest >= high or acts_of(draft, (), rest, high).isdisjoint(_NEWS)
    return False


def has_news(norms: Sequence[str], at: int, high: int) -> bool:
    """True if news follows a courtesy that begins at token `at`."""
    return any(_breaks(norms, here) for here in range(at + 1, high))


def _breaks(norms: Sequence[str], at: int) -> bool:
    """ "Sorry about the mug: we've ...", "sorry, but ...", "that's a pain, I've ...": news after the courtesy."""
    if norms[at - 1] in {":", ";", "-"} or norms[at] == "but":
        return True
    if norms[at - 1] == "," and norms[at] in {"so", "i", "we", "and"}:
        after = norms[at + 1 : at + 4] if norms[at] in {"so", "and"} else norms[at : at + 3]
        return after[:1] in (["i"], ["we"]) and after[1:2] in (["have"], ["will"], ["can"])
    return False
