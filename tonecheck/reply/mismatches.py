"""Where a draft disagrees with the message: a wrong name, number, date, amount, product or route.

A detail is wrong only where the draft plainly means the customer's own and writes something else: a greeting with
another name, an order number with two figures swapped, "your dishwasher" for a washing machine. What the draft brings
in anew (a date of its own, a new order) is none of this.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonecheck.draft import Draft
from tonecheck.reply.figures import Figure
from tonecheck.reply.likeness import is_nickname, is_slip
from tonecheck.reply.names_in_context import given_names
from tonecheck.reply.once import figures as figures_in
from tonecheck.reply.read import read
from tonecheck.reply.reading import NUMBER_KINDS, Fact, Mismatch, Reading
from tonecheck.reply.wrong_date import wrong_dates
from tonecheck.reply.wrong_product import wrong_products
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_GREETINGS = frozenset("hi hello hey dear hiya morning afternoon evening thanks sorry thank".split())
_TITLES = frozenset("mr mrs ms miss mx dr prof sir madam and & team all there both everyone folks customer".split())
_NO_NAMES = frozenset(
    "team all there both everyone folks customer sir madam guest member friend valued again you for about i we"
    " it the your our this that so very much to thanks good morning afternoon evening".split()
)
_NEW = frozenset("new replacement another next second different fresh instead created opened raised".split())
_YOURS = frozenset("your the".split())
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
            *_names(draft, reading),
            *_numbers(figures, theirs, draft, reading),
            *wrong_dates(draft, figures, theirs, reading),
            *_amounts(figures, theirs, draft, reading),
            *wrong_products(draft, reading),
            *_routes(draft, reading),
        ]
        found.sort(key=lambda item: (item.span.start, item.span.end))
        kept = draft.__dict__["_mismatches"] = tuple(found)
    return kept


def _names(draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    """The name in the greeting, and a name elsewhere that is a slip of one of theirs."""
    people = [fact for fact in reading.facts if fact.kind == "name"]
    greeted = greeted_name(draft)
    if greeted is not None and reading.author is not None:
        said = greeted.of(draft.text)
        known = _parts(reading.author.text) | _bracketed(draft, reading.author)
        own = [name for name in _parts(said) if name not in _TITLES]
        if own and not any(_same_name(name, other) for name in own for other in known):
            others = {part for fact in people for part in _parts(fact.text)}
            if (
                not any(name in others for name in own)
                or len(people) == 1
                or (people[0] is not reading.author and not any(name in others for name in own))
            ):
                yield Mismatch("wrong-name", greeted, reading.author)
    words = draft.words
    parts_in = {fact.text: _parts(fact.text) for fact in people}
    written = {part for parts in parts_in.values() for part in parts}
    said_all = draft.message.words.present if draft.message is not None else set()
    text = draft.text
    for at in [at for at, start in enumerate(words.starts) if text[start].isupper()] if people else ():
        start = words.starts[at]
        norm, end = words.norms[at], words.ends[at]
        if words.kinds[at] != WORD or norm in written or norm in said_all:
            continue
        if greeted is not None and greeted.start <= start < greeted.end:
            continue
        if norm in given_names() or _signs(draft, at):
            continue
        for fact in people:
            start_at = fact.span.start
            if draft.message is not None and draft.message.folded[max(0, start_at - 3) : start_at] == "by ":
                continue  # often a company
            if any(is_slip(norm, part) for part in parts_in[fact.text]):
                yield Mismatch("wrong-name", Span(start, end), fact)
                break


def greeted_name(draft: Draft) -> Span | None:
    """The name behind "Hi" or "Dear" at the start of a draft, titles left out; None if nobody is named."""
    words = draft.words
    norms = words.norms
    first = 0
    while first < len(norms) and first < _DETERMINED and (norms[first] not in _GREETINGS):
        first += 1
    if first >= len(norms) or norms[first] not in _GREETINGS:
        return None
    at = first + 1
    while at < len(norms) and (
        norms[at] in {"good", "morning", "afternoon", "evening", "there", "again", ","} or norms[at] in _TITLES
    ):
        at += 1
    end = at
    while end < len(norms) and end - at < _DETERMINED and words.kinds[end] == WORD:
        text = draft.text[words.starts[end] : words.ends[end]]
        if not text[0].isupper() or norms[end] in _NO_NAMES:
            break
        end += 1
    if end == at or (
        norms[first] in {"thanks", "sorry", "thank"} and (end < len(norms) and norms[end] not in {",", "!", ".", "-"})
    ):
        return None
    if (
        end < len(norms)
        and words.kinds[end] == WORD
        and norms[end] not in {"and", "i", "we", "thanks", "thank", "sorry", "so", "it", "yes"}
    ):
        gap = draft.text[words.ends[end - 1] : words.starts[end]]
        if "\n" not in gap:
            return None  # "Hi Fibre customers"
    return Span(words.starts[at], words.ends[end - 1])


def _parts(name: str) -> set[str]:
    return {
        part.strip(".,'’()").lower().removesuffix("'s").removesuffix("’s") for part in name.replace("-", " ").split()
    } - {""}


def _bracketed(draft: Draft, author: Fact) -> set[str]:
    """Names the author gives beside their own: "Rebecca (Bex) Hume"."""
    if draft.message is None:
        return set()
    text = draft.message.text
    around = (
        text[max(0, author.span.start - 24) : author.span.end + 16]
        .replace("(", " ")
        .replace(")", " ")
        .replace("\n", " ")
    )
    return {part for part in _parts(around) if part in {word.lower() for word in around.split() if word[:1].isupper()}}


def _same_name(one: str, other: str) -> bool:
    if one == other or one.rstrip("s") == other.rstrip("s"):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return is_nickname(one, other)


def _signs(draft: Draft, at: int) -> bool:
    """True if the word stands at the end, where the agent signs."""
    words = draft.words
    return (
        at >= len(words) - 3
        and at > 0
        and (words.kinds[at - 1] != WORD or "\n" in draft.text[words.ends[at - 1] : words.starts[at]])
    )


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
            slips = is_slip(figure.key, key, figures=True)
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
    for figure in figures:
        if figure.kind != "amount" or figure.key in known:
            continue
        for own in given:
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
    if draft.message is None:
        return
    ours, theirs = _legs(draft.words), _legs(draft.message.words)
    asked = {(one, other) for one, other, _, _ in theirs}
    for one, other, first, last in ours:
        if (other, one) in asked and (one, other) not in asked:
            places = [fact for fact in reading.facts if fact.kind == "place" and fact.text.lower() == other]
            if places:
                span = Span(draft.words.starts[first], draft.words.ends[last])
                yield Mismatch("wrong-place", span, places[0])


def _legs(words: Words) -> list[tuple[str, str, int, int]]:
    norms = words.norms
    found = []
    for at in range(1, len(norms) - 1):
        if norms[at] == "to" and words.kinds[at - 1] == WORD and words.kinds[at + 1] == WORD:
            first = at - 2 if at > 1 and norms[at - 2] == "from" else at - 1
            found.append((norms[at - 1], norms[at + 1], first, at + 1))
        elif norms[at] == "from" and at + 2 < len(norms) and at > 1 and norms[at - 2] == "to":
            found.append((norms[at + 1], norms[at - 1], at - 2, at + 1))
    return found
