"""The first stretch of a reply that sympathises: “I'm sorry to hear that”, “we understand your frustration”."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.text.fold import MASK
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span
from tonecheck.text.words import WORD

_SYMPATHY = lazy_pattern(
    r"(?<!\w)(?:"
    r"(?:(?:i|we)(?: am|'m| are|'re| do| can| completely| totally| fully| truly| really| so| very| certainly)* )?"
    r"(?:(?:sorry|apologi[sz]e|saddened|sad)\b(?:,? (?:to|that|for|about|if|you|your|the|this|it|we)\b[^.!?\n,]*)?"
    r"|(?:understand|appreciate|hear|share|sympathi[sz]e with|realise|realize|imagine) (?:\w+ ){0,2}"
    r"(?:frustrat\w+|disappoint\w+|concerns?|upset\w*|annoy\w+|anger|feelings?|situation|worr\w+"
    r"|how (?:you (?:must )?feel|(?:frustrat|disappoint|upset|annoy)\w+))"
    r"[^.!?\n,]*)"
    r"|(?:that|this)(?:'s| is| must(?: have)? be(?:en)?| sounds) (?:\w+ ){0,2}"
    r"(?:frustrat\w+|disappoint\w+|upsetting|annoying|awful|terrible|concerning|worrying)[^.!?\n,]*"
    r"|(?:my|our) (?:\w+ )?apologies[^.!?\n,]*"
    r")"
)


# Words that sympathy can be made of without saying what it is about.
_STOCK = frozenset(
    "i we am are is was do can my our so very really truly sincerely sincerest deeply extremely completely totally fully"
    " certainly most sorry apologise apologize apologies apologising sad saddened to hear that this it about for of any"
    " the a an all your you have had has been having caused inconvenience inconveniences frustration frustrations"
    " frustrating trouble troubles issue issues problem problems experience experiences experienced situation matter"
    " disappointment disappointing upset upsetting annoying annoyance concern concerns feelings feel how understand"
    " appreciate realise realize imagine must be sounds and in with us here may might bad poor again once more too such"
    " awful terrible worrying concerning confusion hassle there will would these those what happened has at".split()
)


def is_stock(span: Span, draft: Draft) -> bool:
    """True if every word of the sympathy could stand in an answer to anybody."""
    words = draft.words
    return all(
        norm in _STOCK or kind != WORD or norm == MASK
        for norm, kind, start in zip(words.norms, words.kinds, words.starts, strict=True)
        if span.start <= start < span.end
    )


_DESCRIBES = lazy_pattern(r"(?:that|this|it|what|how|no ?(?:one|body)|being|having|losing)\b")
_TELLING = 4  # letters of a word that can say something


def describes(draft: Draft) -> bool:
    """True if a sentence says in the writer's own words what it was like: “That is an awkward thing to have happen”."""
    words = draft.words
    for number, sentence in enumerate(draft.sentences):
        if not _DESCRIBES.match(sentence.of(draft.folded)) or sentence.of(draft.masked).endswith("?"):
            continue
        low, high = words.bounds.get(number, (0, 0))
        own = [
            norm for norm in words.norms[low:high] if norm.isalpha() and len(norm) >= _TELLING and norm not in _STOCK
        ]
        if len(own) >= 2 and "?" not in words.norms[low:high]:
            return True
    return False


def sympathy(draft: Draft) -> Span | None:
    """Where the reply first sympathises, up to the next comma or the end of the sentence; None if it does not."""
    found = _SYMPATHY.search(draft.folded)
    if found is None:
        return None
    end = found.end()
    while end > found.start() and draft.folded[end - 1].isspace():
        end -= 1
    return Span(found.start(), end)
