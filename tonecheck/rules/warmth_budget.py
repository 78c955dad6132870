"""More pleasantries than answer: thanks, hopes, delight, exclamation marks and apologies, one after the other.

Why: warmth at both ends of a reply is welcome; in every line it delays what the reader is waiting for.
Bad:  Hi Sam! Thank you so much for getting in touch! We hope you are having a lovely day, and we are so happy to
    hear from you! We are sorry about your lamp, and we really appreciate your patience! A new one leaves today.
    Thanks again for being so kind, and have a wonderful week!
Good: Hi Sam, thanks for the photo. A glass shade should not come loose on its own, so I've had a look at the other
    lamps from that week and found two more like it. A new one leaves today and will be with you by Friday. You can
    keep the old one. Have a good week!
Options: per_100_words: most pleasantries in a hundred words, default 11.
Suggests: where to keep them; nothing is changed for you.
Limits: it counts words of warmth and cannot tell a heartfelt one. Replies of fewer than 40 words are not judged,
    and neither are answers to praise. Information only, unless the guide sets the rule's severity.
Source: E04, E05; the number is ours, after public support replies.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.praise import is_praised
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.text.words import WORD, Words

FEWEST_WORDS = 40
FEWEST_PLEASANTRIES = 6
_WARM = frozenset(
    "thank thanks thankful grateful appreciate appreciated happy glad delighted pleased thrilled excited love lovely"
    " wonderful fantastic amazing awesome hope sorry apologise apologize apologies apology valued cherish welcome"
    " pleasure kindly honoured honored blessed".split()
)
_NAMED = 4  # pleasantries shown in the message


class WarmthBudgetOptions(Options):
    """How much is too much."""

    per_100_words: float = option(11.0, "most pleasantries in a hundred words", least=0)


class WarmthBudget(Rule[WarmthBudgetOptions]):
    """Counts pleasantries in replies of 40 words and more."""

    id = "warmth-budget"
    category = "warmth"
    looks_for = _WARM
    severity = Severity.INFO
    measures_whole = True
    evidence = ("E04", "E05")
    Options = WarmthBudgetOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding on the whole reply, or say that it is too short to tell."""
        words = draft.words
        if _WARM.isdisjoint(words.present):
            return
        places = _pleasantries(words)
        marks = draft.masked.count("!")
        number = len(places) + marks
        if number < FEWEST_PLEASANTRIES or is_praised(draft):
            return
        total = words.count()
        if total < FEWEST_WORDS:
            yield self.not_judged(f"{total} words; how warm a reply is shows from {FEWEST_WORDS} words on")
            return
        if number * 100 <= self.options.per_100_words * total:
            return
        named = ", ".join(dict.fromkeys(f"“{words.norms[at]}”" for at in places[:_NAMED]))
        yield self.finding(
            None,
            f"{number} pleasantries in {total} words ({named} and more), so the answer has to be looked for",
            suggestions=(advise("keep one kind word at the start and one at the end; in between, the answer"),),
            why="the warmer the words around it, the smaller the help looks",
        )


def _pleasantries(words: Words) -> list[int]:
    """Tokens that are words of warmth; neighbours ("so happy and grateful") count once each; sorted."""
    return [at for at in words.positions(_WARM) if words.kinds[at] == WORD]
