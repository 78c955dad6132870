"""Where a draft disagrees with the message: a wrong name, number, date, amount, product or route.

A detail is wrong only where the draft plainly means the customer's own and writes something else: a greeting with
another name, an order number with two figures swapped, "your dishwasher" for a washing machine. What the draft brings
in anew (a date of its own, a new order) is none of this.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonecheck.draft import Draft
from tonecheck.reply.figures import Figure
from tonecheck.reply.likeness import is_slip
from tonecheck.reply.once import figures as figures_in
from tonecheck.reply.read import read
from tonecheck.reply.reading import NUMBER_KINDS, Mismatch, Reading
from tonecheck.reply.wrong_date import wrong_dates
from tonecheck.reply.wrong_name import wrong_names
from tonecheck.reply.wrong_product import wrong_products
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_NEW = frozenset("new replacement another next second different fresh instead created opened raised".split())
_DETERMINED = 3
_FEWEST_DIGITS = 3


def mismatches(draft: Draft) -> tuple[Mismatch, ...]:
    """Details of the draft that disagree with the message, sorted by place; empty without a message."""
    message = draft.message
    if message is None or not message.text.strip():
        return ()
    kept: tuple[Mismatch, ...] | None = draft.__dict__.get("_mismatches")
    if kept is None:
        reading = read(message)
        figures = figures_in(draft)
        theirs = figures_in(message)
        found = [
            *wrong_names(draft, reading),
            *_numbers(figures, theirs, draft, reading),
            *wrong_dates(draft, figures, theirs, reading),
            *_amounts(figures, theirs, draft, reading),
            *wrong_products(draft, reading),
            *_routes(draft, reading),
        ]
        found.sort(key=lambda item: (item.span.start, item.span.end))
        kept = draft.__dict__["_mismatches"] = tuple(found)
    return kept


def _numbers(figures: Sequence[Figure], theirs: Sequence[Figure], draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    given = [fact for fact in reading.facts if fact.kind in NUMBER_KINDS]
    if not given or draft.message is None:
        return
    known = {figure.key for figure in theirs}
    right = {figure.key for figure in figures} & known
    said = ""
    for figure in figures:
        if figure.kind not in NUMBER_KINDS or figure.key in known:
            continue
        said = said or "".join(filter(str.isalnum, draft.message.text.lower()))
        if figure.key in said:
            continue
        if any(figure.key in key or key in figure.key for key in known if len(key) >= _FEWEST_DIGITS):
            continue
        if _is_new(draft, figure):
            continue
        for fact in given:
            key = "".join(char for char in fact.text.lower() if char.isalnum())
            if _unpadded(key) == _unpadded(figure.key):
                break
            slips = key not in right and is_slip(figure.key, key, figures=True)
            replaces = fact.kind == figure.kind == "order-number" and not right and len(given) == 1
            if slips or (replaces and len(key) == len(figure.key)):
                yield Mismatch("wrong-number", figure.span, fact)
                break


def _unpadded(key: str) -> str:
    """Without zeros behind the letters: BA0118 is BA 118."""
    letters = key.rstrip("0123456789")
    return letters + key[len(letters) :].lstrip("0")


def _is_new(draft: Draft, figure: Figure) -> bool:
    before = draft.folded[max(0, figure.span.start - 40) : figure.span.start].replace("\n", " ").split()
    return not _NEW.isdisjoint(before)


def _amounts(figures: Sequence[Figure], theirs: Sequence[Figure], draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    """An amount with the customer's own figures in another order."""
    given = [figure for figure in theirs if figure.kind == "amount"]
    known = {figure.key for figure in given}
    right = {figure.key for figure in figures} & known  # written right: the other one is another amount
    for figure in figures:
        if figure.kind != "amount" or figure.key in known:
            continue
        for own in given:
            if own.key in right:
                continue
            one, other = figure.key[1:].replace(".", ""), own.key[1:].replace(".", "")
            if (
                len(one) == len(other) >= _FEWEST_DIGITS - 1
                and sorted(one) == sorted(other)
                and figure.key[0] == own.key[0]
            ):
                fact = next((fact for fact in reading.facts if fact.span == own.span), None)
                if fact is not None:
                    yield Mismatch("wrong-amount", figure.span, fact)
                    break


def _routes(draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    """ "From Dublin to Galway" where the customer went from Galway to Dublin."""
    said = draft.words.present
    places = [fact for fact in reading.facts if fact.kind == "place" and fact.text.lower() in said]
    if draft.message is None or not places:
        return
    ours, theirs = _legs(draft.words), _legs(draft.message.words)
    asked = {(one, other) for one, other, _, _ in theirs}
    for one, other, first, last in ours:
        if (other, one) in asked and (one, other) not in asked:
            meant = next((fact for fact in places if fact.text.lower() == other), None)
            if meant is not None:
                span = Span(draft.words.starts[first], draft.words.ends[last])
                yield Mismatch("wrong-place", span, meant)


_LEGS = frozenset({"from", "to"})


def _legs(words: Words) -> list[tuple[str, str, int, int]]:
    norms = words.norms
    found = []
    for at in [at for at, norm in enumerate(norms) if norm in _LEGS]:
        if not 0 < at < len(norms) - 1:
            continue
        if norms[at] == "to" and words.kinds[at - 1] == WORD and words.kinds[at + 1] == WORD:
            first = at - 2 if at > 1 and norms[at - 2] == "from" else at - 1
            found.append((norms[at - 1], norms[at + 1], first, at + 1))
        elif norms[at] == "from" and at + 2 < len(norms) and at > 1 and norms[at - 2] == "to":
            found.append((norms[at + 1], norms[at - 1], at - 2, at + 1))
    return found
