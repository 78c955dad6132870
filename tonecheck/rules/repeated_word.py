"""The same word twice in a row.

Why: a stumble over a word makes a reply look unread before it was sent.
Bad:  We've passed this to the the courier.
Good: We've passed this to the courier.
Options: allow: words that may stand twice, beside those that English allows.
Suggests: to leave the second one out; safe.
Limits: English doubles some words on purpose (had had, very very, bye bye), and names do (Bora Bora): those pass,
    as does a word repeated after a comma or a full stop, and a contraction (don't don't). Placeholders, links and
    handles are never compared.
Source: the list of words that may stand twice is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq

from tonecheck.draft import Draft
from tonecheck.finding import Edit, Finding, NotJudged
from tonecheck.rule import Options, Rule, option, replace_with
from tonecheck.text.span import Span
from tonecheck.text.words import WORD

_MAY_STAND_TWICE = frozenset(
    # grammar: "what it is is", "all that that covers", "give her her card", "what we do do"
    "had that is was do did can her you second "
    # emphasis
    "very so no yes really never ever too many much far long big super again please thanks thank sorry well more "
    "extra always soon quite totally "
    # set pieces and sounds
    "bye ha haha hee hey hi ho la na ok okay aye yeah yay yum woo wow oh ooh aww boo knock tut chop night hush hear "
    "there now come pom cha choo yo tick blah hip hop tap bling ding beep nom win winner woop whoop woot".split()
)
_PARTICLES = frozenset("in on off out up over".split())  # "log in in the app", "turned it on on Friday"


class RepeatedWordOptions(Options):
    """What passes."""

    allow: tuple[str, ...] = option((), "words that may stand twice")


class RepeatedWord(Rule[RepeatedWordOptions]):
    """Flags a word written twice in a row."""

    id = "repeated-word"
    category = "slips"
    Options = RepeatedWordOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each word that stands twice or more often in a row."""
        norms = draft.words.norms
        if True not in map(eq, norms, norms[1:]):
            return
        done, last = -1, len(norms) - 1
        for at, again in enumerate(map(eq, norms, norms[1:])):
            if not again or at < done or norms[at] in self.options.allow:
                continue
            done = at
            while done < last and norms[done] == norms[done + 1] and _is_slip(draft, done):
                done += 1
            if done > at:
                yield self._twice(draft, at, done)

    def _twice(self, draft: Draft, first: int, last: int) -> Finding:
        text, words = draft.text, draft.words
        written = text[words.starts[first] : words.ends[first]]
        span = Span(words.starts[first], words.ends[last])
        extra = Edit(Span(words.ends[first], words.ends[last]), "")
        if "\n" in extra.span.of(text):  # the line break stays where it is
            start = words.starts[first + 1]
            spaces = len(text[words.ends[last] :]) - len(text[words.ends[last] :].lstrip(" "))
            extra = Edit(Span(start, words.ends[last] + spaces), "")
        suggestion = replace_with(extra.span, "", title=f"keep one “{written}”", safe=True)
        return self.finding(
            span,
            f"“{written}” stands here {'twice' if last - first == 1 else 'several times'}, and readers stumble over it",
            suggestions=(suggestion,),
            why="small slips make a reply look as if nobody had read it",
        )


def _is_slip(draft: Draft, index: int) -> bool:
    """True if token `index` is a whole word and stands again, with nothing but space between the two."""
    words, text = draft.words, draft.text
    word = words.norms[index]
    start, end = words.starts[index], words.ends[index]
    again, again_end = words.starts[index + 1], words.ends[index + 1]
    between = text[end:again]
    if words.kinds[index] != WORD or not word.isalpha() or word in _MAY_STAND_TWICE:
        return False
    if not between or between.strip() or between.count("\n") > 1:
        return False
    if (len(word) == 1 and word not in "ai") or word in _PARTICLES:
        return False
    first, second = text[start:end], text[again:again_end]
    if (
        first.lower() != second.lower()
        or text[start - 1 : start] in tuple("-'’/_")
        or text[again_end : again_end + 1] in tuple("-'’/_")
    ):
        return False
    if second[0].isupper() and second not in ("I", "A"):  # a name, or a new line that starts
        return first.isupper() and len(first) > 3
    return True
