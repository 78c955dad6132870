"""Sympathy that names nothing: “I'm so sorry to hear about this”, and not a word of what happened.

Why: sympathy that could go to anybody reads as a reflex; it counts once it says what it is about.
Bad:  I'm really sorry to hear this and I understand your frustration. Please send us a message.
Good: I'm really sorry your suitcase has been gone for three days. Please send me the tag number.
Options: none.
Suggests: advice: name what happened to them in the same sentence.
Limits: only in answer to a message that sounds upset and says what it is about. One word of theirs anywhere in the
    reply, or of the same family (“bag” for “suitcase”), is enough, and so is asking what happened. Later parts of a
    split message are not judged. It is information where the reply does or asks something.
    What is a stock phrase in any reply is the business of canned-phrase.
Source: E06, E08; the families of words are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.gap import has_gap
from tonecheck.rule import Options, Rule, advise
from tonecheck.rules._mood import how_upset
from tonecheck.rules._naming import names_something, telling_words
from tonecheck.rules._set_pieces import thread_part
from tonecheck.rules._sympathy import describes, is_stock, sympathy
from tonecheck.text.lazy_pattern import lazy_pattern

_ASKS_FOR_MORE = lazy_pattern(
    r"\b(?:what (?:has )?happened|what(?:'s| is| was) (?:going on|wrong|the situation)"
    r"|(?:more|further) detail|tell (?:us|me) more)"
    r"[^.!\n]*\?"
)
_ACTS = lazy_pattern(
    r"(?i)\?|\b(?:we|i)(?:['’](?:ve|ll)| have| will| can| are| am)"
    r" (?!(?:\w+ )?(?:understand|appreciate|imagine|apolog|sorry|sad|happy))\w+"
    r"|\b(?:we|i) (?:sold|sent|lost|broke|missed|forgot|got|made|took|gave|failed|left)\b"
    r"|\bthere(?:['’]s| is) an? |\b(?:we|i) (?:should|ought to) have\b"
    r"|\b(?:we|i)(?:['’]d| would) like to (?:call|ring|phone|meet|write|send)\b"
)
FEWEST_TELLING = 3  # words of the message that say what it is about


class HollowEmpathy(Rule[Options]):
    """Flags sympathy in a reply that names nothing of what happened."""

    id = "hollow-empathy"
    category = "unmet"
    needs = "message"
    evidence: ClassVar[tuple[str, ...]] = ("E06", "E08")

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding, on the first words of sympathy."""
        if draft.message is None or not how_upset(draft):
            return
        about = telling_words(draft.message)
        if len(about) < FEWEST_TELLING or thread_part(draft)[1] > 1 or has_gap(draft):
            return
        span = sympathy(draft)
        if (
            span is None
            or _ASKS_FOR_MORE.search(draft.folded)
            or not is_stock(span, draft)
            or names_something(draft, about)
            or describes(draft)
        ):
            return
        yield self.finding(
            span,
            f"“{' '.join(span.of(draft.text).split())}” could answer any message; nothing here names what happened",
            severity=Severity.INFO if how_upset(draft) == 1 or _acts(draft) else None,
            suggestions=(advise(f"name it in the same sentence: “I'm sorry that …”, with {_shown(about)}"),),
            why="sympathy counts once it says what it is about",
        )


def _acts(draft: Draft) -> bool:
    """True if the reply does, promises or asks something: it is not hollow throughout then."""
    return _ACTS.search(draft.masked) is not None


def _shown(about: dict[str, str]) -> str:
    return " or ".join(f"“{word}”" for word in list(about.values())[:2])
