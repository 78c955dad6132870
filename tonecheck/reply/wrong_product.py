"""Products a draft gets wrong: another thing of the same kind, or another model of the same name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import itemgetter

from tonecheck.draft import Draft
from tonecheck.reply.once import hits as hits_in
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.reading import Fact, Mismatch, Reading
from tonecheck.reply.stems import stem
from tonecheck.text.span import Span
from tonecheck.text.words import Words

_SHORTEST = 3  # letters: shorter words are held by too many others
_GROUPS = frozenset(
    "group terminal row zone boarding level tier stage chapter type size lane line class phase floor block year term"
    " set team grade unit lesson part volume series season episode platform bay table court studio hall house".split()
)


def wrong_products(draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    if draft.message is None:
        return
    words, asked = draft.words, draft.message.words
    yield from _models(draft)
    stems, said = stems_in(draft), stems_in(draft.message)
    own = hits_in(draft.message, "goods")
    if not own:
        return
    kinds = {hit.label for hit in own} & _CONCRETE
    hits = [hit for hit in hits_in(draft, "goods") if hit.label in kinds]
    mentioned = {tuple(said[hit.first : hit.last]) for hit in own} | {(said[hit.last - 1],) for hit in own}
    named = {
        hit.label
        for hit in hits
        if tuple(stems[hit.first : hit.last]) in mentioned or (stems[hit.last - 1],) in mentioned
    }
    for hit in hits:
        name = stems[hit.last - 1]
        is_yours = "your" in words.norms[max(0, hit.first - 2) : hit.first]
        if not is_yours or hit.label in named or name in said or name in _GENERAL or _holds(name, said):
            continue
        theirs = next(other for other in own if other.label == hit.label)
        where = Span(asked.starts[theirs.first], asked.ends[theirs.last - 1])
        fact = Fact("product", where.of(draft.message.text), where)
        yield Mismatch("wrong-product", Span(words.starts[hit.first], words.ends[hit.last - 1]), fact)
        return


_CONCRETE = frozenset(
    "appliance furniture clothing footwear electronics jewellery vehicle meal baking drink flowers toy tool"
    " beauty sport grocery home".split()
)
_GENERAL = frozenset(
    stem(word) for word in
    "bag box case card account ticket plant flowers bouquet toy meal cake book game ring top dress chair table"
    " bed lamp"
    " phone laptop computer tablet coat jacket shoes trainers car bike contract service policy pass class"
    " course lesson"
    " breakfast lunch dinner voucher subscription membership order form statement glasses prescription"
    " medication paint"
    " connection internet broadband wifi signal app software report export delivery hotel apartment cottage"
    " television tv mobile handset fridge freezer cooker oven hob dryer vacuum hoover mug plates pan"
    " door window".split()
)  # fmt: skip


def _holds(name: str, words: Sequence[str]) -> bool:
    """ "Raincoat" ends in "coat": a wider word for the same thing."""
    return any(name != word and (word.endswith(name) or name.endswith(word)) for word in words if len(word) > _SHORTEST)


def _models(draft: Draft) -> Iterator[Mismatch]:
    """ "Aurora 500" where the customer has an Aurora 300."""
    if draft.message is None:
        return
    ours, theirs = _named_models(draft.text, draft.words), _named_models(draft.message.text, draft.message.words)
    said = draft.message.words.present
    for name, number, span in ours:
        at = draft.words.at(span.start)
        if not _OTHER.isdisjoint(draft.words.norms[max(0, at - 4) : at]):
            continue
        if number in said or number.removesuffix("s") in said:  # "MAX 8s"
            continue
        for other, own, where in theirs:
            if other == name and own != number and not any(one == name and two == own for one, two, _ in ours):
                fact = Fact("product", where.of(draft.message.text), where)
                yield Mismatch("wrong-product", span, fact)
                break


def _named_models(text: str, words: Words) -> list[tuple[str, str, Span]]:
    found = []
    figures = map(str.isdigit, map(itemgetter(0), words.norms))
    for at in compress(range(len(words)), figures):
        if not at:
            continue
        norm = words.norms[at]
        before = words.norms[at - 1]
        start = words.starts[at - 1]
        is_model = norm.isalnum() and len(before) > 2 and text[start].isupper()
        if (
            is_model
            and text[words.ends[at - 1] : words.starts[at]] == " "  # “INV-3391” is a number
            and before not in _NOT_MODELS
            and before not in _GROUPS
            and not _is_dated(norm)
        ):
            found.append((before, norm, Span(start, words.ends[at])))
    return found


# "A new Aurora 500", "swap it for the Aurora 500".
_OTHER = frozenset("new another replacement an a or instead swap upgrade unlike than newer older".split())
_NOT_MODELS = frozenset(
    "order ref reference invoice ticket flight booking case no number january february march april may june"
    " july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday"
    " tuesday wednesday thursday friday saturday sunday at from the on by for in until after before about only"
    " around under over room gate flat apartment suite platform coach seat page step option call ring text dial"
    " tel parcel tracking claim policy account windows ios android version and within allow takes last next"
    " your our this it".split()
)


def _is_dated(norm: str) -> bool:
    return norm.endswith(("st", "nd", "rd", "th", "am", "pm")) or (len(norm) == 4 and norm.startswith("20"))
