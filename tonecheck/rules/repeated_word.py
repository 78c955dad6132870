"""The same word twice in a row.

Why: a stumble over a word makes a reply look as if nobody had read it before it was sent.
Bad:  We've passed this to the the courier.
Good: We've passed this to the courier.
Options: allow: words that may stand twice, beside those that English allows.
Suggests: to leave the second one out; safe. Of "not not" a person decides.
Limits: English doubles some words on purpose (had had, very very, bye bye), and names do (Bora Bora): those
    pass, as does a word repeated after a comma or a full stop, and a contraction (don't don't). Placeholders,
    links and handles are never compared.
Source: the list of words that may stand twice is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.rule import Options, Rule, advise, option, replace_with
from tonecheck.text.span import Span
from tonecheck.text.words import WORD

# Grammar ("what it is is", "give her her card"), then emphasis, then set pieces and sounds.
_MAY_STAND_TWICE = frozenset(
    "had that is was do did can her you second "
    "very so no yes really never ever too many much far long big super again please thanks thank sorry "
    "well more extra always soon quite totally bye ha haha hee hey hi ho la na ok okay aye yeah yay yum "
    "woo wow oh ooh aww boo knock tut chop night hush hear there now come pom cha choo yo tick blah hip "
    "hop tap bling ding beep nom win winner woop whoop woot".split()
)
_PARTICLES = frozenset({"in", "on", "off", "out", "up", "over"})  # "log in in the app", "turned it on on Friday"
_NEGATIONS = frozenset({"not", "nor", "none", "without"})  # two may cancel out, so a person decides
_GLUE = ("-", "'", "’", "/", "_")
_SHORTEST_SHOUT = 4  # letters from which two words in capitals are no name such as "LL LL"


class RepeatedWordOptions(Options):
    """What passes."""

    allow: tuple[str, ...] = option((), "words that may stand twice, in lower case")


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
        words = draft.words
        written = draft.text[words.starts[first] : words.ends[first]]
        if words.norms[first] in _NEGATIONS:
            suggestion = advise(f"keep one “{written}”, or say what is meant")
        else:
            suggestion = replace_with(_surplus(draft, first, last), "", title=f"keep one “{written}”", safe=True)
        times = "twice" if last - first == 1 else "several times"
        return self.finding(
            Span(words.starts[first], words.ends[last]),
            f"“{written}” stands here {times}, and readers stumble over it",
            suggestions=(suggestion,),
            why="small slips make a reply look as if nobody had read it",
        )


def _surplus(draft: Draft, first: int, last: int) -> Span:
    """All but the first of the words, with the space before them; a line break between them stays."""
    text, words = draft.text, draft.words
    end = words.ends[last]
    if "\n" not in text[words.ends[first] : end]:
        return Span(words.ends[first], end)
    while text[end : end + 1] == " ":
        end += 1
    return Span(words.starts[first + 1], end)


def _is_slip(draft: Draft, index: int) -> bool:
    """True if token `index` is a whole word and stands again, with nothing but space between the two."""
    words, text = draft.words, draft.text
    word = words.norms[index]
    if words.kinds[index] != WORD or word in _MAY_STAND_TWICE or word in _PARTICLES:
        return False
    if not word.isascii() or not word.isalpha() or (len(word) == 1 and word not in "ai"):
        return False
    start, end = words.starts[index], words.ends[index]
    again, again_end = words.starts[index + 1], words.ends[index + 1]
    between = text[end:again]
    if not between or between.strip() or between.count("\n") > 1:
        return False
    if text[start - 1 : start] in _GLUE or text[again_end : again_end + 1] in _GLUE:
        return False
    one, other = text[start:end], text[again:again_end]
    if one.lower() != other.lower():
        return False
    if other[0].isupper() and other not in ("I", "A"):  # a name, or a new line that starts
        return one.isupper() and len(one) >= _SHORTEST_SHOUT
    return True
