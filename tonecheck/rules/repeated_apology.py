"""More apologies in one reply than the brand gives.

Why: one that names what went wrong is believed; the third sounds like grovelling, and the answer drowns in it.
Bad:  I'm sorry your lamp came broken. Sorry again about that. A new one leaves today. Once more, our apologies.
Good: I'm sorry your lamp came broken. A new one leaves today.
Options: max: the most there may be in one reply, default 1 (the guide's `voice.apologies`).
Suggests: which one to keep, the one that says most about what happened; to leave out another that stands in a
    sentence of its own and says nothing else, unsafe.
Limits: two in one breath ("sorry, so sorry") count once. Two in a reply are information at most, because many
    good replies end on a second one; in a conversation the third is, whoever of you gave the others. It counts what
    is said, not what is meant: "no need to apologise", "he has apologised" and "better safe than sorry" do not count.
Source: E05, E09.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Finding, NotJudged, Severity, Suggestion
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.phrases.suggest import deletion
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, WORD, Words

_APOLOGIES = frozenset("sorry soz apologise apologize apologies apology apologising apologizing".split())
_NOT_GIVEN = frozenset("no not never than feel felt feeling say said saying your his her their need why if".split())
_REACH = 3  # words before an apology that can turn it into something else
_ONE_BREATH = 4  # tokens between two apologies of one sentence that count once
_FEW = 2  # apologies that no reader counts
_MOST_WORDS = 9  # of a sentence that is nothing but an apology
_MOST_SHOWN = 8  # words of the apology to keep
# Words that an apology can hold without saying what it is for.
_STOCK = frozenset(
    "i we am are is my our us me and so very really truly sincerely deeply again once more please accept for about"
    " the this that it any all inconvenience caused trouble confusion frustration delay issue problem experience you"
    " your to do can only must a an hi hello may might have has been of with over oh no dear once sincere sincerest"
    " deepest must just also well as".split()
)


class RepeatedApologyOptions(Options):
    """How many are welcome."""

    max: int = option(1, "most apologies in one reply", setting="voice.apologies.max", least=0)


class RepeatedApology(Rule[RepeatedApologyOptions]):
    """Flags the apologies beyond the brand's number."""

    id = "repeated-apology"
    category = "warmth"
    looks_for = _APOLOGIES
    measures_whole = True
    evidence = ("E05", "E09")
    Options = RepeatedApologyOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding, at the apology that says least, if there are too many."""
        words = draft.words
        if draft.earlier and not _APOLOGIES.isdisjoint(words.present):
            yield from self._again(draft)
        if len(words.positions(_APOLOGIES)) <= self.options.max:
            return
        places = _apologies(words)
        if len(places) <= self.options.max:
            return
        # The one that says most stays; of two that say as much, the first.
        ranked = sorted(places, key=lambda at: (-_says(words, at), at))
        spare = ranked[-1]
        span = _stretch(draft, spare)
        kept = f"keep “{_shown(draft, ranked[0])}”, and let the others go"
        suggestions: tuple[Suggestion, ...] = (advise(kept),)
        if self.options.max == 0:
            suggestions = (advise("say what happened, and what you do about it"),)
        elif _says(words, spare) == 0 and len(draft.sentences) > 1 and span in draft.sentences:
            suggestions = (deletion(span, draft, Applicability.UNSAFE), *suggestions)
        yield self.finding(
            span,
            f"this reply says sorry {len(places)} times, and {_allowed(self.options.max)}",
            suggestions=suggestions,
            why="each further apology makes the one that counts weigh less",
            severity=Severity.INFO if len(places) <= _FEW and self.options.max else None,
        )

    def _again(self, draft: Draft) -> Iterator[Finding]:
        """One finding if this reply apologises in a conversation in which the brand did so twice already."""
        said = sum(bool(_apologies(Draft(turn.text).words)) for turn in draft.earlier if turn.by == "brand")
        places = _apologies(draft.words)
        if said < _FEW or not places:
            return
        yield self.finding(
            _stretch(draft, places[0]),
            f"you have apologised {'twice' if said == _FEW else f'{said} times'} already in this conversation",
            suggestions=(advise("leave it out, and say what is different now: “Since then, I've …”"),),
            why="a third apology sounds like a shrug; what they wait for is news",
            severity=Severity.INFO,
            entry="conversation",
        )


def _allowed(most: int) -> str:
    if most == 0:
        return "this brand does not apologise in replies"
    return "once, for what went wrong, weighs more" if most == 1 else f"{most} are as many as the reader believes"


def _apologies(words: Words) -> list[int]:
    """Tokens at which an apology is given, one for each breath; sorted."""
    found: list[int] = []
    for at in words.positions(_APOLOGIES):
        low, _ = sentence_bounds(words, at)
        if any(words.norms[before] in _NOT_GIVEN for before in range(max(low, at - _REACH), at)):
            continue
        if found and found[-1] >= low and at - found[-1] <= _ONE_BREATH:
            continue
        found.append(at)
    return found


def _says(words: Words, at: int) -> int:
    """How many words of the sentence say something that not every apology says."""
    low, high = sentence_bounds(words, at)
    return sum(
        words.kinds[place] == WORD
        and words.norms[place] not in _STOCK
        and words.norms[place] not in _APOLOGIES
        and words.norms[place].isalpha()
        for place in range(low, high)
    )


def _stretch(draft: Draft, at: int) -> Span:
    """The sentence, if it is short; otherwise the words of the apology up to the next pause."""
    words = draft.words
    low, high = sentence_bounds(words, at)
    if sum(words.kinds[place] == WORD for place in range(low, high)) <= _MOST_WORDS:
        return draft.sentences[words.sentences[at]]
    last = next((place for place in range(at + 1, high) if words.kinds[place] >= PAUSE), high)
    return Span(words.starts[at], words.ends[min(last, at + _MOST_SHOWN) - 1])


def _shown(draft: Draft, at: int) -> str:
    words = draft.words
    _, high = sentence_bounds(words, at)
    last = next((place for place in range(at + 1, high) if words.kinds[place] >= PAUSE), high)
    end = min(last, at + _MOST_SHOWN)
    written = " ".join(draft.text[words.starts[at] : words.ends[end - 1]].split())
    return written if end == last else f"{written} …"
