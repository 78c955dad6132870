"""What the message is about: the goods or the service, as the customer calls it.

Noun phrases are cut at closed-class words and verbs (`goods`). What a phrase is made of and what stands around it speak
for it or against it: "my ...", "ordered a ...", "the ... arrived", a name in capitals, a word known for goods
(`goods.tsv`), that it is the first of them. The weights are those of a logistic regression over messages whose product
is known, rounded (`product_weights`).
Limits: the fuzziest of the facts. One product, or two if both are as plain; none where nothing scores.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.draft import Message
from tonecheck.reply.goods import Phrase, Seen, phrases_in, seen
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.opener_words import PLAIN_AUXILIARIES
from tonecheck.reply.product_weights import ENOUGH, PLENTY, WEIGHTS
from tonecheck.reply.product_words import (
    ABOUT,
    AMOUNTS,
    CONSIDERED,
    DETERMINERS,
    GOT,
    HAPPENED,
    LEADING,
    LOCATIVES,
    OWNED,
    POINTS,
    REFUSED,
    SOLD,
    SPOKEN_OF,
)
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span

_LATEST = 4  # what a message is about is said in its first sentences
_SHORT = 7  # sentences: who writes more writes about more
_SENTENCES = [f"sentence {number}" for number in range(_LATEST + 1)]
_NEAR = 4  # tokens before a phrase that are looked at
_CALLED = frozenset({"brand", "named", "model", "title", "called"})


def find_products(message: Message, taken: Sequence[Span]) -> list[Span]:
    """The product of a message, or two; none where nothing is plain enough. `taken` are other facts."""
    found = [(sum([WEIGHTS[sign] for sign in signs]), part) for part, signs in weighed(message, taken)]
    found = [item for item in found if item[0] >= ENOUGH]
    if not found:
        return []
    found.sort(key=lambda item: (-item[0], item[1].first))
    best = [found[0][1]]
    if len(found) > 1 and found[1][0] >= PLENTY:
        names = stems_in(message)
        first, second = best[0], found[1][1]
        if set(names[first.first : first.last]).isdisjoint(names[second.first : second.last]):
            best.append(second)
    words = message.words
    return [Span(words.starts[part.first], words.ends[part.last - 1]) for part in best]


def weighed(message: Message, taken: Sequence[Span]) -> list[tuple[Phrase, list[str]]]:
    """The phrases that may name the product, in order, each with the names of its signs."""
    text = seen(message, taken)
    found = [
        (part, _signs(text, part, low, high, number))
        for number, (low, high) in enumerate(message.words.bounds.values())
        for part in phrases_in(text, low, high)
    ]
    if len(message.words.bounds) > _SHORT:
        for _, signs in found:
            signs.append("in a letter")
    strong = [signs for part, signs in found if part.sort != "plain"]
    if strong:
        strong[0].append("first")
        if len(strong) == 1:
            strong[0].append("only")
    return found


def _signs(text: Seen, part: Phrase, low: int, high: int, number: int) -> list[str]:
    signs = [part.sort, _SENTENCES[min(number, _LATEST)]]
    if part.last - part.first > 1:
        signs.append("long")
    _before(text, part, low, number, signs)
    if part.last < high:
        _after(text, part, signs)
    return signs


def _before(text: Seen, part: Phrase, low: int, number: int, signs: list[str]) -> None:
    """Add what stands before a phrase."""
    at = part.start
    is_plain = part.sort == "plain"
    if at <= low:
        signs.append("opens plain" if is_plain else "opens")
        return
    norms, stems = text.words.norms, text.stems
    before = norms[at - 1]
    two = norms[at - 2] if at > low + 1 else ""
    is_determined = before in DETERMINERS
    if MASK in before:
        signs.append("masked")
    elif before in OWNED:
        signs.append("my plain" if is_plain else "my")
    elif before in SPOKEN_OF:
        signs.append("the")
    else:
        signs.append("a" if before in POINTS or before in AMOUNTS or before[0].isdigit() else "bare")
    lead = two if is_determined else before
    if lead in LOCATIVES:
        signs.append("in")
    elif lead in LEADING:
        signs.append(lead if lead in {"for", "of"} else "led")
    start = max(low, at - _NEAR)
    near, said = stems[start:at], norms[start:at]
    governs = stems[at - 2] if is_determined and two else stems[at - 1]
    if not GOT.isdisjoint(near):
        signs.append("got plain" if is_plain else "got")
        if governs in GOT and number == 0:
            signs.append("got first")
        if part.sort in _CALLED:
            signs.append("got called")
    if governs in SOLD and "you" in said:
        signs.append("sold")
    elif governs in {"has", "have", "had"}:
        signs.append("had")
    if before in PLAIN_AUXILIARIES or (is_determined and two in PLAIN_AUXILIARIES):
        signs.append("asked")  # "do the cotton curtains shrink"
    if ("want" in near or "need" in near) and not REFUSED.isdisjoint(said):
        signs.append("refused")
    if before in POINTS and two in ABOUT and not CONSIDERED.isdisjoint(said):
        signs.append("considered")  # "looking at your home battery"
    if "if" in said:
        signs.append("if")


def _after(text: Seen, part: Phrase, signs: list[str]) -> None:
    """Add what stands behind a phrase, in the same sentence."""
    stems, last = text.stems, part.last
    norm = text.words.norms[last]
    if text.used[last] or MASK in norm:
        signs.append("numbered")  # "flight BX418"
    elif stems[last] in HAPPENED or norm in PLAIN_AUXILIARIES:
        signs.append("happened")
    elif norm in {"i", "we", "you"}:
        if not GOT.isdisjoint(stems[last + 1 : last + 3]):
            signs.append("i got")  # "the trimmer I bought"
    elif norm in ABOUT or norm in LOCATIVES:
        signs.append("placed")
