"""What the message is about: the goods or the service, as the customer calls it.

Noun phrases are cut at closed-class words and verbs and scored by what stands around them: "my ...", "ordered a ...",
"the ... arrived", a name in capitals, a word known for goods (`goods.tsv`).
Limits: the fuzziest of the facts. One product, or two if both are as plain; none where nothing scores.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.once import hits
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.stems import irregular_forms, stem
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_OWNED = frozenset("my our".split())
_POINTS = frozenset("the this that these those your his her their a an some two three another every".split())
_DETERMINERS = _POINTS | _OWNED
_LOCATIVES = frozenset("in on at from behind near under over inside outside into onto off through by around".split())
_GOT = _stems(
    "order buy purchase book receive get hire rent wear subscribe cancel return try own install use download"
    " lose collect put send make fit build"
    " pick upgrade renew want need preorder pre-order switch join freeze pause change deliver sell stock hire love"
)
_HAPPENED = _stems(
    "arrive come break stop leak work crack die smell taste fall snap fail crash fade rip tear shrink burn squeak"
    " rattle rust peel turn start flicker overheat jam play fit look feel show keep decline miss be have need go log"
    " cover take renew expire rub buffer drop vanish"
)
# Words that stand in noun phrases like nouns, but are verbs far more often in messages.
_VERBS = _stems(
    "show use say log keep come go make take need want look work stop start fit fail break leak arrive send ring call"
    " get give tell ask wait pay charge bill cost buy order bring leave drop turn sign switch change cancel return"
    " refund deliver try help see find know think feel like love hate open close put set run move play taste smell"
    " cut eat eat feed fill read write hear speak talk happen let lose mean meet miss remember renew reply rub sell"
    " sit sleep stand stay swap treat wear went print include includes doubled vanish freeze throw kick crash"
)
# Nouns that are about the dealings, the people or the place, not the goods.
_NO_GOODS = _stems(
    "order delivery parcel package invoice address email mail message letter call number password reply answer"
    " team staff customer company people person man woman lady guy driver courier engineer agent manager nurse doctor"
    " day week month year morning afternoon evening night time hour minute moment date weekend today tomorrow"
    " yesterday birthday christmas wedding anniversary party holiday wife husband partner mum mom dad mother father"
    " son daughter baby kid child friend dog cat puppy family neighbour boss money refund payment price cost"
    " fee charge"
    " charges bill discount amount name surname house home road street door city town country bank colleague"
    " way thing stuff lot bit problem issue question query complaint fault mistake error help advice info information"
    " details link page website site web photo picture screenshot code reference case queue line end"
    " start side back front top bottom left right one ones rest half first last second hand head eye face leg arm"
    " foot stomach finger boy girl nephew niece gran nan grandma grandmother colleague market inspection life"
    " job work office school meeting mind idea reason chance plan difference fact"
    " point area store shop branch post other others colour color size height weight width"
    " length word world experience attitude behaviour quality policy law rule rights trouble mess joke shame disgrace"
    " response update news notice warning confirmation tracking option choice step process system"
    " wall rain sun sea heart hold wait while meantime future past use waste nothing anything everything reading"
    " thank thanks regards cheers hello cough cold damp strike gift surprise present couple pair set piece part"
    " button copy note list rep receipt offer deal sale interest crew everyone hell conversation thread"
    " term room floor zip handle hinge lid crack dent stain hole noise smell taste detail user yet hi park"
    " guarantee warranty difference condition conditions return repair claim service"
)
_CLOSERS = frozenset(
    "i you he she it we they u me us him them and or but so if when that which who whose what where why how"
    " because as than then to of in on at by for from with without about into onto over under up down out off"
    " again still not never no is are was were be been being am has have had do does did will would can could"
    " should may might must came arrived broke stopped died went got said says works keeps kept just only also"
    " too very really yet already now today tomorrow yesterday ago please thanks before after since until while"
    " like finally anymore well always ever my our your their his her its the a an this these those there here"
    " two three four clearly more most much many lots till via per both all any some each every same such other"
    " another off once twice away late early free open safe normal ok okay worth full empty warm cheap broken"
    " cancelled declined delayed damaged missing gone ready possible available".split()
)
_SOFT = frozenset(
    "old broken faulty wrong whole right first last next second third entire same original own damaged actual"
    " good nice great best lovely amazing terrible awful bad poor big small little beautiful".split()
)
_ABOUT = frozenset("of about at for in with by".split())
_CONSIDERED = frozenset("thinking looking interested question asking love loves enjoying".split())
_DEALINGS = frozenset("booking bookings".split())
_NOUNS_IN_LY = frozenset("family jelly reply supply assembly butterfly anomaly".split())
_REFUSED = frozenset("not no never without".split())
_LONGEST = 4
_MOST_KEPT = 20_000  # words whose class is remembered
_ENOUGH = 2.5
_LATER, _LATEST = 0.25, 4  # what a message is about is said in its first sentences
_PLENTY = 3.6
_TITLED = 1.2
_KNOWN, _NAMED, _PLAIN = 2.0, 2.0, 0.6


class _Phrase(NamedTuple):
    score: float
    first: int
    last: int


def find_products(message: Message, taken: Sequence[Span]) -> list[Span]:
    """The product of a message, or two; none where nothing is plain enough. `taken` are other facts."""
    words = message.words
    text = message.text
    stems = stems_in(message)
    capital = [text[start].isupper() and text[start : start + 2] != "I'" for start in words.starts]
    used = [False] * len(words)
    for span in taken:
        for at in range(words.at(span.start), words.at(span.end)):
            used[at] = True
    may_stand = [
        kind == WORD and not is_used and _could_be_noun(norm)
        for kind, is_used, norm in zip(words.kinds, used, words.norms, strict=True)
    ]
    known: dict[int, int] = {}
    for hit in hits(message, "goods"):
        known.setdefault(hit.first, hit.last)
    phrases: list[_Phrase] = []
    for number, (low, high) in enumerate(words.bounds.values()):
        late = _LATER * min(number, _LATEST)
        phrases.extend(_in_sentence(words, stems, capital, may_stand, known, low, high, late))
    if not phrases:
        return []
    phrases.sort(key=lambda phrase: (-phrase.score, phrase.first))
    best = [phrases[0]]
    if len(phrases) > 1 and phrases[1].score >= _PLENTY:
        heads = {stems[at] for at in range(best[0].first, best[0].last)}
        if heads.isdisjoint(stems[phrases[1].first : phrases[1].last]):
            best.append(phrases[1])
    return [Span(words.starts[item.first], words.ends[item.last - 1]) for item in best]


def _in_sentence(
    words: Words,
    stems: Sequence[str],
    capital: Sequence[bool],
    may_stand: Sequence[bool],
    known: dict[int, int],
    low: int,
    high: int,
    late: float,
) -> list[_Phrase]:
    """The phrases plain enough to name a product; `late` is what the place of the sentence speaks against them."""
    found: list[_Phrase] = []
    at = low
    while at < high:
        if not may_stand[at]:
            at += 1
            continue
        end = at + 1
        while end < high and end - at < _LONGEST and may_stand[end] and words.starts[end] - words.ends[end - 1] <= 1:
            if _is_verb(words, stems, end) and (end not in known or words.norms[end].endswith("s")):
                break
            end += 1
        part = _best_part(words, stems, capital, known, at, end, low)
        if part is not None:
            score = part.score + _surroundings(words, stems, at, part, low, high) - late
            if score >= _ENOUGH:
                found.append(_Phrase(score, part.first, part.last))
        at = end
    return found


def _surroundings(words: Words, stems: Sequence[str], at: int, part: _Phrase, low: int, high: int) -> float:
    norms = words.norms
    before = norms[at - 1] if at > low and norms[at - 1] != MASK else ""
    two = norms[at - 2] if at > low + 1 else ""
    score = 1.0 if before in _OWNED else 0.5 if before in _POINTS or not before else 0.0
    if (before in _LOCATIVES or (before in _DETERMINERS and two in _LOCATIVES)) and not (
        two == "on" and before in _OWNED
    ):
        score -= 0.8
    near = stems[max(low, at - 4) : at]
    if not _GOT.isdisjoint(near):
        score += 0.8
    if not _REFUSED.isdisjoint(norms[max(low, at - 4) : at]) and ("want" in near or "need" in near):
        score -= 2.0
    if part.last < high and stems[part.last] in _HAPPENED:
        score += 0.5
    elif norms[part.last : part.last + 1] in (["i"], ["we"], ["you"]) and not _GOT.isdisjoint(
        stems[part.last + 1 : part.last + 3]
    ):
        score += 0.8  # "the trimmer I bought"
    if before in _POINTS and two in _ABOUT and not _CONSIDERED.isdisjoint(norms[max(low, at - 4) : at]):
        score += 0.8  # "looking at your home battery"
    return score - 0.01 * at


@lru_cache(_MOST_KEPT)
def _could_be_noun(norm: str) -> bool:
    return (
        norm not in _CLOSERS
        and norm != MASK
        and not (norm.endswith("ly") and len(norm) > 4 and norm not in _NOUNS_IN_LY)
    )


def _is_verb(words: Words, stems: Sequence[str], at: int) -> bool:
    return _could_be_verb(words.norms[at], stems[at])


@lru_cache(_MOST_KEPT)
def _could_be_verb(norm: str, name: str) -> bool:
    is_past = name != norm and not norm.endswith(("s", "e")) and not norm.endswith("ing")
    return name in _VERBS or (norm.endswith("ed") and len(norm) > 4) or (is_past and norm in irregular_forms())


def _best_part(
    words: Words, stems: Sequence[str], capital: Sequence[bool], known: dict[int, int], at: int, end: int, low: int
) -> _Phrase | None:
    """The part of a noun phrase that names goods, with what speaks for it."""
    norms = words.norms
    while at < end - 1 and norms[at] in _SOFT:
        at += 1
    for first in range(at, end):
        last = known.get(first, 0)
        if last > end or not last or norms[last - 1] in _DEALINGS:
            continue
        while (
            last < end
            and stems[last] not in _NO_GOODS
            and not norms[last].endswith("ing")
            and not _is_verb(words, stems, last)
        ):
            last += 1
        begin = first
        while begin > at and not norms[begin - 1].endswith(("ed", "est")) and stems[begin - 1] not in _VERBS:
            begin -= 1
        if begin == at and at > low + 1 and "'s" in words.others.get(at - 1, ()) and norms[at - 2] not in _CLOSERS:
            begin = at - 2  # "my grandmother's ring"
        if begin == low and begin < first and capital[low] and not capital[low + 1] and low + 1 < first:
            begin += 1
        if stems[last - 1] in _NO_GOODS and last - begin == 1:
            continue
        return _Phrase(_KNOWN + (0.3 if begin < first else 0.0), begin, last)
    if capital[at] and at > low:
        last = at + 1
        while last < end and (capital[last] or norms[last][0].isdigit()):
            last += 1
        if norms[last - 1][0].isdigit():
            return _Phrase(
                _NAMED + 0.8, at, min(last + 1, end) if last < end and stems[last] not in _NO_GOODS else last
            )
        if last < end and stems[last] not in _NO_GOODS and not _is_verb(words, stems, last):
            return _Phrase(_NAMED, at, last + 1)
        if last - at > 1 and norms[at - 1] in _DETERMINERS:
            return _Phrase(_NAMED + _TITLED, at, last)  # "the Garden Suite", "to see The Lantern Makers"
        return None
    head = end - 1
    while head > at and (stems[head] in _NO_GOODS or norms[head].endswith(("ed", "ing"))):
        return None
    if stems[head] in _NO_GOODS or len(norms[head]) < 3 or not norms[head].isalpha() or _is_verb(words, stems, head):
        return None
    if norms[head].endswith(("ing", "ful", "able", "ous")) or (norms[at][0].isdigit() and head == at):
        return None
    return _Phrase(_PLAIN + (0.2 if head > at else 0.0), at, end)
