"""What the message is about: the goods or the service, as the customer calls it.

Noun phrases are cut at closed-class words and verb endings and scored by what stands around them: "my ...", "ordered a
...", "the ... arrived", a name in capitals with a figure, a word known for goods (`goods.tsv`).
Limits: the fuzziest of the facts. One product, or two if both are as plain; none where nothing scores.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.stems import stem
from tonecheck.reply.vocabulary import lexicon, stems_of
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_OWNED = frozenset("my our mine".split())
_POINTS = frozenset("the this that these those your his her their".split())
_ONE = frozenset("a an some two three another new".split())
_GOT = frozenset(
    stem(word) for word in
    "order buy purchase book receive get hire rent wear subscribe cancel return try own install use download lose"
    " collect pick upgrade renew want need have".split()
)  # fmt: skip
_HAPPENED = frozenset(
    stem(word) for word in
    "arrive come break stop leak work crack die smell taste fall snap fail crash freeze fade rip tear shrink burn"
    " squeak rattle rust peel turn start flicker overheat jam play fit look feel show keep decline cancel deliver miss"
    " be".split()
)  # fmt: skip
# Nouns that are about the dealings, not the goods.
_NO_GOODS = frozenset(
    stem(word) for word in
    "order delivery parcel package invoice address email mail message letter call phone number password reply answer"
    " team staff service customer company people person man woman lady guy driver courier engineer agent manager"
    " day week month year morning afternoon evening night time hour minute moment date weekend today tomorrow"
    " yesterday birthday christmas wedding anniversary party holiday wife husband partner mum mom dad mother father"
    " son daughter baby kid child friend dog cat family neighbour boss money refund payment price cost fee charge"
    " charges bill discount amount account name surname house home flat address road street door city town country"
    " way thing stuff lot bit problem issue question query complaint fault mistake error help advice info information"
    " details link page website site online web photo picture screenshot form code reference case queue line end"
    " start side back front top bottom left right one ones rest half first last second hand head eye face leg arm"
    " foot stomach life job work office desk school meeting mind idea reason chance plan change difference fact"
    " point place area room store shop branch post box same other others colour color size height weight width"
    " length word world experience attitude behaviour quality policy law rule rights trouble mess joke shame disgrace"
    " response update news notice warning confirmation tracking option choice step process system car-park floor"
    " wall garden kitchen bathroom weather rain sun sea heart tea-break hold wait while meantime future past love"
    " thank thanks regards cheers hello team cough cold damp strike gift surprise present couple pair set piece part"
    " button screen copy note list menu rep receipt stock offer deal sale manager mistake interest year time crew guy"
    " everyone staff hell point conversation thread person".split()
)  # fmt: skip
_CLOSERS = frozenset(
    "i you he she it we they and or but so if when that which who whose what where why how because as than then"
    " to of in on at by for from with without about into onto over under up down out off again still not never no"
    " is are was were be been being am has have had do does did will would can could should may might must"
    " came arrived broke stopped died went got said says told works work keeps kept looks look just only also too"
    " very really yet already now today tomorrow yesterday ago please thanks before after since until while like"
    " isn tastes smells leaks won makes made takes took gave give goes needs need wants want left lost lost hasn"
    " finally anymore well never always ever either my your our their his her its the a an this these those"
    " there here broken cancelled declined delayed damaged missing late wrong two three four clearly".split()
)
_SOFT = frozenset("new old broken faulty wrong whole right first last next second entire same original own".split())
_LONGEST = 4
_ENOUGH = 2.0
_PLENTY = 4.0


class _Phrase(NamedTuple):
    score: float
    first: int
    last: int


def find_products(message: Message, taken: Sequence[Span]) -> list[Span]:
    """The product of a message, or two; none where nothing is plain enough. `taken` are other facts."""
    words = message.words
    text = message.text
    stems = stems_of(words)
    capital = [text[start : start + 1].isupper() for start in words.starts]
    used = [
        any(span.start < end and start < span.end for span in taken)
        for start, end in zip(words.starts, words.ends, strict=True)
    ]
    known = {(hit.first, hit.last) for hit in lexicon("goods").find(words, stems)}
    phrases: list[_Phrase] = []
    for low, high in words.bounds.values():
        phrases.extend(_in_sentence(words, stems, capital, used, known, low, high))
    if not phrases:
        return []
    phrases.sort(key=lambda phrase: (-phrase.score, phrase.first))
    best = [phrases[0]] if phrases[0].score >= _ENOUGH else []
    if (
        len(phrases) > 1
        and best
        and phrases[1].score >= _PLENTY
        and stems[phrases[1].last - 1] != stems[best[0].last - 1]
    ):
        best.append(phrases[1])
    return [Span(words.starts[item.first], words.ends[item.last - 1]) for item in best]


def _in_sentence(
    words: Words,
    stems: list[str],
    capital: list[bool],
    used: list[bool],
    known: set[tuple[int, int]],
    low: int,
    high: int,
) -> list[_Phrase]:
    norms, kinds = words.norms, words.kinds
    found: list[_Phrase] = []
    at = low
    while at < high:
        if not _may_stand(words, at, used):
            at += 1
            continue
        end = at
        while end < high and end - at < _LONGEST and _may_stand(words, end, used):
            if end > at and words.starts[end] - words.ends[end - 1] > 1:
                break
            end += 1
        first, last, score = _best_part(words, stems, capital, known, at, end, low)
        if last > first:
            before = norms[at - 1] if at > low else ""
            score += 2.0 if before in _OWNED else 1.0 if before in _POINTS or before in _ONE else 0.0
            verb = next((stems[here] for here in range(at - 1, max(low, at - 4) - 1, -1) if stems[here] in _GOT), "")
            score += 1.0 if verb else 0.0
            after = stems[end] if end < high else ""
            score += 0.7 if after in _HAPPENED else 0.0
            score -= 0.02 * at
            found.append(_Phrase(score, first, last))
        at = max(end, at + 1)
    return found


def _may_stand(words: Words, at: int, used: list[bool]) -> bool:
    norm = words.norms[at]
    if words.kinds[at] != WORD or norm in _CLOSERS or norm == MASK or used[at]:
        return False
    return not (norm.endswith("ly") and len(norm) > 4)


def _best_part(
    words: Words, stems: list[str], capital: list[bool], known: set[tuple[int, int]], at: int, end: int, low: int
) -> tuple[int, int, float]:
    """The part of a noun phrase that names goods, with what speaks for it."""
    norms = words.norms
    for last in range(end, at, -1):
        for first in range(at, last):
            if (first, last) in known:
                if stems[last - 1] in _NO_GOODS and last - first == 1:
                    continue
                begin = first
                while begin > at and (
                    capital[begin - 1]
                    and begin - 1 > low
                    or norms[begin - 1] == "new"
                    or norms[begin - 1] in ("grey", "blue")
                ):
                    begin -= 1
                if begin == low and capital[low] and first > low:
                    begin = first
                if last < end and norms[last][0].isdigit() and capital[begin]:
                    last += 1
                bonus = 1.0 if begin < first else 0.0
                return begin, last, 2.2 + bonus
    if capital[at] and at > low:
        last = at + 1
        while last < end and (capital[last] or norms[last][0].isdigit()):
            last += 1
        is_model = norms[last - 1][0].isdigit()
        if last < end and not is_model and stems[last] not in _NO_GOODS:
            return at, last + 1, 2.0
        if is_model:
            return at, last, 3.0
        return at, at, 0.0
    head = end - 1
    if (
        stems[head] in _NO_GOODS
        or len(norms[head]) < 3
        or not norms[head].isalpha()
        or norms[head].endswith(("ed", "ing"))
    ):
        return at, at, 0.0
    while at < head and (norms[at] in _SOFT and norms[at] != "new" or norms[at][0].isdigit()):
        at += 1
    return at, end, 0.6
