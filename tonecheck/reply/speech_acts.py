"""What a sentence of a reply does: answers yes or no, reports, promises, instructs, gives a time, a price, a place.

An answer is told from a mention by what it does: "when" wants a time, "please send" wants a sending or a refusal.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from tonecheck.draft import Draft
from tonecheck.reply.act_readers import Stretch, readers_of
from tonecheck.reply.act_words import (
    HEADS_BY_FIRST,
    NO_PERSON,
    PRONOUNS,
    SCHEDULED,
    SHORT_YES,
    TINY,
    UNABLE,
)
from tonecheck.reply.acts import (
    ASKS_BACK,
    DONE,
    GOES_ON,
    LINK,
    MONEY,
    NO,
    NUMBER,
    OURS,
    PERSON,
    SOCIAL,
    TIME,
    WAY,
    WILL,
    YES,
)
from tonecheck.reply.figures import Figure
from tonecheck.reply.name_words import given_names
from tonecheck.reply.once import capitals
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.sentence_opening import GREETINGS, first_word, opens_no, opens_yes
from tonecheck.text.words import WORD

_REGRET = 14  # words: a longer sentence that ends with "sorry" tells something before
_SOON = 6  # tokens
_CALMING = 5  # words
_IS = frozenset("is will has can".split())  # "Ann is on her way"
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
    stretch = Stretch(text, words, norms, stems, low, high, at, acts)
    for here in _between(_telling(draft), low, high):
        norm = norms[here]
        if kinds[here] != WORD:
            if norm.startswith("?") and not _is_tag(norms, clause, here):
                acts.add(ASKS_BACK)
            clause = here + 1
            continue
        before = norms[here - 1] if here > low else ""
        after = norms[here + 1] if here + 1 < high else ""
        for reader in readers_of(norm):
            reader(stretch, here, clause, before, after)
    if TIME in acts and not SCHEDULED.isdisjoint(norms[low:high]):
        acts.add(WILL)  # "it goes out tonight"
    if _is_social(draft, low, at, high, acts):
        acts.add(SOCIAL)
    if at < high and (norms[at] in PRONOUNS or _does_it(norms, at, high)) and not acts & {YES, NO}:
        acts.add(GOES_ON)
    return acts


def _telling(draft: Draft) -> list[int]:
    """Numbers of the tokens of a draft that tell something, in order; kept on the draft."""
    kept: list[int] | None = draft.__dict__.get("_telling")
    if kept is None:
        kept = draft.__dict__["_telling"] = [
            at for at, norm in enumerate(draft.words.norms) if readers_of(norm) or not norm.isalpha()
        ]
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


def _is_tag(norms: Sequence[str], clause: int, mark: int) -> bool:
    """ "..., isn't it?" and "shall I book you in?" ask for nothing."""
    return (mark - clause <= TINY and not SHORT_YES.isdisjoint(norms[clause : clause + 1])) or "shall" in norms[
        clause:mark
    ]


def _is_social(draft: Draft, low: int, at: int, high: int, acts: set[str]) -> bool:
    """A greeting, thanks, an apology, sympathy or a wish, and no more; what follows a colon or "but" may be more."""
    words = draft.words
    norms, kinds = words.norms, words.kinds
    count = kinds[at:high].count(WORD)
    if at >= high or (count <= 2 and not acts & _SUBSTANCE):
        return not (at < high and at > low and norms[low] in GREETINGS and PERSON in acts)  # "Hi Will, Elm Trust."
    if count <= _CALMING and "breath" in norms[at:high]:
        return True  # "take a breath"
    if "sorry" in norms[max(at, high - 4) : high] and count <= _REGRET and not acts & {YES, NO, OURS, WAY, LINK, MONEY}:
        return True
    for head in HEADS_BY_FIRST.get(norms[at], ()):
        if tuple(norms[at : at + len(head)]) == head:
            if NO in acts and ("sorry" in norms[at : at + 3] or not UNABLE.isdisjoint(norms[at:high])):
                return False
            rest = next((here for here in range(at + 1, high) if _breaks(norms, here)), high)
            if "nothing" in norms[at + len(head) : at + len(head) + 2]:
                return False  # "you've done nothing wrong, our contract ended"
            if rest < high and LINK in acts:
                return False  # "we'd love your help: ring Moira on 07700 900218"
            return rest >= high or acts_of(draft, (), rest, high).isdisjoint(_NEWS)
    return False


def _does_it(norms: Sequence[str], at: int, high: int) -> bool:
    """ "You can do it yourself under Settings": what the sentence before spoke of."""
    near = norms[at : min(at + _SOON, high)]
    return any(one == "do" and other in {"it", "this", "that", "so"} for one, other in pairwise(near))


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
