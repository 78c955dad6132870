"""A sentence of more words than most people read in one go.

Why: readers lose the thread, and the thing they have to do is often at its end.
Bad:  We have looked at your order and found that the parcel was sent to your old address because the new one
    was saved after it had left, so we are sending another one today free of charge.
Good: Your parcel went to your old address: the new one was saved after it had left. We're sending another one
    today, free of charge.
Options: max_sentence_words: the longest sentence in words, default 25 (the guide's `readability`).
Suggests: where it could be cut in two; a person has to do it.
Limits: a word with a hyphen or an apostrophe is one; links, handles, placeholders and names count nothing. It
    warns over ten words under twice the limit (over 40 words where 25 are the limit), and never up to two fifths
    over it; before, it informs, and so it does where a semicolon, a colon or a dash lets the reader rest and no
    part is that long. In a list each item is a sentence.
Source: GOV.UK and 18F content guides, 25 words (read 2026-10-31).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.text.fold import MASK
from tonecheck.text.lazy_pattern import lazy_pattern

_WORD = lazy_pattern(r"[^\W_]+(?:['’.,:/&-][^\W_]+)*")
_REST = lazy_pattern(r"[;:–—]\s|\s-\s")
# Where a long sentence can be cut: after a stop within it, or before a word that starts a clause of its own.
_CLAUSE = r"(?:i|we|you|it|they|this|that|there|the|your|our|my|please|if|then|let)\b"
_JOINT = lazy_pattern(
    rf"[;:–—]\s|,\s(?=(?:which|who|because|although|however|then|if|when|while|please|we|i|you|it)\b)"
    rf"|,?\s(?=(?:and|but|so|or)\s{_CLAUSE})|\s(?=(?:because|although|while)\s)",
    re.IGNORECASE,
)


LEEWAY = 10
"""Words under twice the limit over which it warns.

Source: labelled replies; readers let pass nearly all sentences of 26 to 39 words, and the shorter a brand asks for,
the sooner it means it.
"""


class LongSentenceOptions(Options):
    """How long a sentence may be."""

    max_sentence_words: int = option(
        25, "longest sentence, in words", setting="readability.max_sentence_words", least=5, most=80
    )


class LongSentence(Rule[LongSentenceOptions]):
    """Flags sentences with too many words."""

    id = "long-sentence"
    category = "too-long"
    measures_whole = True
    Options = LongSentenceOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each sentence that is too long."""
        most = self.options.max_sentence_words
        for number, (low, high) in draft.words.bounds.items():
            if high - low <= most:  # a word is a token at least
                continue
            span = draft.sentences[number]
            sentence = span.of(draft.masked)
            words = [match for match in _WORD.finditer(sentence) if MASK not in match[0]]
            if len(words) <= most:
                continue
            yield self.finding(
                span,
                f"this sentence has {len(words)} words; readers keep up better with {most} at most",
                suggestions=(advise(_advice(sentence, span.of(draft.text), words[len(words) // 2].start())),),
                why="a reader should not have to start a sentence twice",
                severity=Severity.INFO if _longest_part(sentence) <= max(2 * most - LEEWAY, most * 7 // 5) else None,
            )


def _longest_part(sentence: str) -> int:
    """The words of the longest part between semicolons, colons and dashes."""
    return max(sum(1 for match in _WORD.finditer(part) if MASK not in match[0]) for part in _REST.split(sentence))


def _advice(sentence: str, text: str, middle: int) -> str:
    """Where to cut: at the joint next to the middle, if there is one."""
    joints = [
        match.end() for match in _JOINT.finditer(sentence) if len(sentence) // 5 < match.end() < len(sentence) * 4 // 5
    ]
    if not joints:
        return "say it in two sentences"
    place = min(joints, key=lambda offset: abs(offset - middle))
    ahead = text[place:].split()[:3]
    return f"say it in two sentences, the second from “{' '.join(ahead)}…” on"
