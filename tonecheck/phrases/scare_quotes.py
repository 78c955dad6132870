"""A word held up in quotation marks: "sorry our 'filthy' room wasn't up to standard", "thanks for your 'feedback'"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.text.fold import fold
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

MOST_WORDS = 3  # longer quotations are quotations
_OPENING = ("‘", "“", '"', " '", "\n'", "('")  # a word in quotation marks never opens the reply it is thrown back in
_QUOTED = lazy_pattern(r"(?<![\w\"'])([\"'])([a-z][a-z' -]{1,40}?)\1(?![\w\"'])")
# What a customer brings; in quotation marks after "your" it is doubted, whatever the message said.
_BROUGHT = lazy_pattern(
    r"(?:feedback|reviews?|complaints?|concerns?|issues?|problems?|emergency|damage|opinions?|experience|advice"
    r"|evidence|expertise|loyalty|story|injur(?:y|ies)|illness|urgent(?: request)?|disability|proof|witness(?:es)?)"
)
# Taken seriously, or named as a word on a screen: "you called it 'rushed', and you're right".
_FAIR = lazy_pattern(
    r"\b(?:you (?:are|were) right|as you (?:say|said|put)|word|called|thank|thanks|fair|seriously|agree|understand"
    r"|button|tab|menu|click|tap|select|choose|option|setting|page|field|box|label|marked|message|error|status|says"
    r"|said|named|titled|reads|press|folder|type|search|reply|love[ds]?|made (?:my|our|us|his|her|the)|smile|go to"
    r"|under|section|link|app|enter|open|icon|heading|subject|code|setting|mode|plan|sorry (?:to|that|for|you|about))\b"
)
_SCORNFUL = lazy_pattern(r"\b(?:our|this|that|these|those|such an?|so-called)\s*$")
# "The 'mould' is what most people would call a shadow": the word is held up and put right.
_PLAINLY = lazy_pattern(r"(?<!\w)the\s*$")
_PUT_RIGHT = lazy_pattern(
    r"\s*(?:(?:you|they|he|she) \w+ (?:of |about |to )?|in question |on your \w+ )?"
    r"(?:is|was|are|were|turned out to be|turns out to be|proved to be|seems? to be|would be)"
    r" (?:in fact |actually |really |simply |just |only |merely |most likely |probably |more )"
    r"*(?:what |normal|natural|part of|nothing|not |a |an |how |where |some|decorative|deliberate|intended)"
)
_YOURS = lazy_pattern(r"\b(?:your|this|so-called)\s*$")


def scare_quotes(draft: Draft) -> Iterator[Span]:
    """Yield the spans, quotation marks included, of the customer's own words thrown back; in text order."""
    if not any(mark in draft.text for mark in _OPENING):
        return
    folded = fold(draft.text)  # not the masked text: what the customer wrote is protected there
    asked = draft.message.folded if draft.message is not None else ""
    for match in _QUOTED.finditer(folded):
        quoted = match[2].strip()
        sentence = draft.sentence_at(match.start())
        if sentence is None or len(quoted.split()) > MOST_WORDS:
            continue
        if _YOURS.search(folded, sentence.start, match.start()) and _BROUGHT.fullmatch(quoted):
            around = ""
        elif _is_held_up(folded, sentence, match) and _is_from(quoted, asked):
            around = folded[sentence.start : match.start()] + folded[match.end() : sentence.end]
        else:
            continue
        if not _FAIR.search(around):
            yield Span(match.start(), match.end())


def _is_held_up(folded: str, sentence: Span, match: re.Match[str]) -> bool:
    """True for “our 'filthy' room”, and for “the 'mould' is what most people call a shadow”."""
    if _SCORNFUL.search(folded, sentence.start, match.start()):
        return True
    plainly = _PLAINLY.search(folded, sentence.start, match.start())
    return plainly is not None and _PUT_RIGHT.match(folded, match.end(), sentence.end) is not None


def _is_from(quoted: str, asked: str) -> bool:
    """True if the customer used the words, and did not put them in quotation marks."""
    at = asked.find(quoted)
    return at >= 0 and asked[at - 1 : at] not in ('"', "'")
