"""What the message is about: the goods or the service, as the customer calls it.

Noun phrases are cut at closed-class words and verbs and scored by what stands around them: "my ...", "ordered a ...",
"the ... arrived", a name in capitals, a word known for goods (`goods.tsv`).
Limits: the fuzziest of the facts. One product, or two if both are as plain; none where nothing scores.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.draft import Message
from tonecheck.reply.goods import Phrase, Seen, phrases_in, seen
from tonecheck.reply.opener_words import PLAIN_AUXILIARIES
from tonecheck.reply.product_words import (
    ABOUT,
    CONSIDERED,
    DETERMINERS,
    GOT,
    HAPPENED,
    LOCATIVES,
    OWNED,
    POINTS,
    REFUSED,
)
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span

_ENOUGH = 2.5
_LATER, _LATEST = 0.25, 4  # what a message is about is said in its first sentences
_PLENTY = 3.6
_ASKED_OF = 0.5


def find_products(message: Message, taken: Sequence[Span]) -> list[Span]:
    """The product of a message, or two; none where nothing is plain enough. `taken` are other facts."""
    words = message.words
    text = seen(message, taken)
    found: list[Phrase] = []
    for number, (low, high) in enumerate(words.bounds.values()):
        late = _LATER * min(number, _LATEST)
        for part in phrases_in(text, low, high):
            score = part.score + _surroundings(text, part, low, high) - late
            if score >= _ENOUGH:
                found.append(part._replace(score=score))
    if not found:
        return []
    found.sort(key=lambda phrase: (-phrase.score, phrase.first))
    best = found[:1]
    if len(found) > 1 and found[1].score >= _PLENTY:
        heads = set(text.stems[best[0].first : best[0].last])
        if heads.isdisjoint(text.stems[found[1].first : found[1].last]):
            best.append(found[1])
    return [Span(words.starts[item.first], words.ends[item.last - 1]) for item in best]


def _surroundings(text: Seen, part: Phrase, low: int, high: int) -> float:
    """What stands around a phrase and speaks for it or against it."""
    norms, stems, at = text.words.norms, text.stems, part.start
    before = norms[at - 1] if at > low and norms[at - 1] != MASK else ""
    two = norms[at - 2] if at > low + 1 else ""
    score = 1.0 if before in OWNED else 0.5 if before in POINTS or not before else 0.0
    if (before in LOCATIVES or (before in DETERMINERS and two in LOCATIVES)) and not (two == "on" and before in OWNED):
        score -= 0.8
    if before in DETERMINERS and two in PLAIN_AUXILIARIES:
        score += _ASKED_OF  # "do the cotton curtains shrink"
    near = stems[max(low, at - 4) : at]
    if not GOT.isdisjoint(near):
        score += 0.8
    if not REFUSED.isdisjoint(norms[max(low, at - 4) : at]) and ("want" in near or "need" in near):
        score -= 2.0
    if part.last < high and stems[part.last] in HAPPENED:
        score += 0.5
    elif norms[part.last : part.last + 1] in (["i"], ["we"], ["you"]) and not GOT.isdisjoint(
        stems[part.last + 1 : part.last + 3]
    ):
        score += 0.8  # "the trimmer I bought"
    if before in POINTS and two in ABOUT and not CONSIDERED.isdisjoint(norms[max(low, at - 4) : at]):
        score += 0.8  # "looking at your home battery"
    return score - 0.01 * at
