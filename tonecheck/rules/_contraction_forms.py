"""Where words could be contracted, where they are, and what the other form is.

Apart from the rule, which most guides leave idle.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, WORD, Words


class Place(NamedTuple):
    """Words that should stand in the other form; `form` is empty where that is not certain."""

    span: Span
    form: str
    moved: bool = False


_NEGATED = frozenset("do does did is are was were have has had could would should will can cannot".split())
_IRREGULAR = {"will": "won't", "can": "can't"}
_ENDINGS = {"am": "'m", "are": "'re", "is": "'s", "have": "'ve", "has": "'s", "will": "'ll", "would": "'d"}
_SECONDS = frozenset({"not", *_ENDINGS})
_PAIRS = {
    "i": ("am", "have", "will", "would"),
    "we": ("are", "have", "will", "would"),
    "you": ("are", "have", "will"),
    "they": ("are", "have", "will"),
    "it": ("is", "has"),
    "that": ("is", "has"),
    "there": ("is",),
    "here": ("is",),
    "what": ("is",),
}
# “helping you will take a day”, “fixing it is easy”: these may end one part of a sentence and start no other.
_SUBJECT_OR_OBJECT = frozenset({"you", "it", "that", "what", "here", "there"})
_BEFORE_SUBJECT = frozenset(
    "if when and but so because while once since sure know whether sorry hear think hope see understand before "
    "after until unless although though appreciate glad afraid great believe sounds".split()
)
_OPENS_CLAUSE = frozenset("who what where how when why whoever whatever wherever which than as way".split())
_AFTER_VERB_STOPS = frozenset(
    "and or but so because if when that than as not only just even also to yet either neither though although "
    "while since where who what how we i you they it he she there".split()
)
_WOULD = frozenset("like love be suggest recommend need prefer appreciate".split())
_PARTICIPLES = frozenset(
    "been got had made done sent seen found given taken gone come put let set left told kept paid lost heard "
    "shown known begun spoken written chosen brought bought held read run asked".split()
)
_BETWEEN = frozenset("already just now also recently both all never always since".split())

_WITH_S = frozenset("it that there here what who where he she how".split())
_SUBJECTS = frozenset("i we you they it he she there this that these those the".split())
_UNTELLING = _BETWEEN | frozenset("not never always only even still currently finally".split())
_AFTER_HAD = frozenset("a an the no some any our your my more".split())
_WRITTEN_OUT = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}
_IN_FULL = {"ca": "can", "wo": "will", "sha": "shall"}


def stiff_forms(draft: Draft) -> Iterator[Place]:
    """Words that could be contracted, with their short form in the capitals and apostrophes of the draft."""
    words, text = draft.words, draft.text
    if _SECONDS.isdisjoint(words.present):
        return
    mark = "’" if "’" in text else "'"
    for at in range(len(words) - 1):
        second = words.norms[at + 1]
        if second not in _SECONDS or (at and words.ends[at - 1] == words.starts[at]):
            continue
        first = words.norms[at]
        span = Span(words.starts[at], words.ends[at + 1])
        written = span.of(text)
        gap = text[words.ends[at] : words.starts[at + 1]]
        if _is_loud(written) or not (gap == " " or written.lower() == "cannot"):
            continue
        if second == "not":
            if first in _NEGATED and _takes_not(words, at):
                yield Place(span, _like(written, _IRREGULAR.get(first) or f"{first}n't", mark))
        elif second in _PAIRS.get(first, ()) and _takes_ending(words, at):
            yield Place(span, text[span.start : words.ends[at]] + _ENDINGS[second].replace("'", mark))


def _takes_not(words: Words, at: int) -> bool:
    """True if “do not” here is plain negation: no subject with two ways to contract, no “not only”, no “or not”."""
    low, high = sentence_bounds(words, at)
    before = words.norms[at - 1] if at > low else ""
    after = words.norms[at + 2] if at + 2 < high and words.kinds[at + 2] == WORD else ""
    if before == "or" or after in (
        "only",
        "just",
        "merely",
        "simply",
        "to",
        "yet",
        "all",
        "every",
        "even",
        "because",
    ):
        return False
    if words.norms[at] in ("is", "are") and before in (
        "we",
        "you",
        "they",
        "it",
        "that",
        "he",
        "she",
        "there",
        "here",
        "what",
    ):
        return False
    if words.norms[at] in ("have", "has", "had", "will", "would") and not after:
        return False
    return bool(after) or words.norms[at] in ("do", "does", "did", "can")


def _takes_ending(words: Words, at: int) -> bool:
    """True if the pronoun at `at` and the verb after it are a subject and its unstressed verb."""
    low, high = sentence_bounds(words, at)
    first, second = words.norms[at], words.norms[at + 1]
    if at + 2 >= high or words.kinds[at + 2] != WORD or words.norms[at + 2] in _AFTER_VERB_STOPS:
        return False
    before = words.norms[at - 1] if at > low else ""
    starts = at == low or words.kinds[at - 1] == PAUSE
    if before in _OPENS_CLAUSE or (at - 2 >= low and words.norms[at - 2] in _OPENS_CLAUSE and not starts):
        return False
    if first in ("that", "what", "here", "there") and not starts:
        return False
    if first in _SUBJECT_OR_OBJECT and not starts and before not in _BEFORE_SUBJECT:
        return False
    after = words.norms[at + 2]
    if second in ("have", "has"):
        if after in _BETWEEN and at + 3 < high:
            after = words.norms[at + 3]
        return after in _PARTICIPLES or (len(after) > 4 and after.endswith("ed"))
    if second == "would":
        return after in _WOULD
    return True


def contracted_forms(draft: Draft) -> Iterator[Place]:
    """Contractions, with their full form in the capitals of the draft."""
    words, text = draft.words, draft.text
    for at in range(1, len(words)):
        start, end = words.starts[at - 1], words.ends[at]
        if words.ends[at - 1] != words.starts[at] or words.kinds[at] != WORD or words.kinds[at - 1] != WORD:
            continue
        short = draft.folded[words.starts[at] : end]
        if "'" not in short:
            continue
        span = Span(start, end)
        written = span.of(text)
        first = draft.folded[start : words.ends[at - 1]]
        after = words.norms[at + 1] if at + 1 < len(words) and words.kinds[at + 1] == WORD else ""
        if short == "n't":
            moved = after in _SUBJECTS and _may_be_inverted(words, at - 1)
            full = "" if first == "ai" else "cannot" if first == "ca" else f"{_IN_FULL.get(first, first)} not"
            yield Place(span, "" if moved else _like(written, full), moved)
        elif short in _WRITTEN_OUT:
            yield Place(span, _like(written, f"{first} {_WRITTEN_OUT[short]}"))
        elif short == "'s" and first == "let":
            yield Place(span, _like(written, "let us"))
        elif short == "'s" and first in _WITH_S:
            verb = "has" if after in ("been", "got", "had") else "" if _may_be_participle(after) else "is"
            yield Place(span, _like(written, f"{first} {verb}") if verb else "")
        elif short == "'d" and first in ("i", "we", "you", "they", "he", "she", "it"):
            if after in ("better", "been"):
                verb = "had"
            else:
                verb = "" if _may_be_participle(after) or after in _AFTER_HAD else "would"
            yield Place(span, _like(written, f"{first} {verb}") if verb else "")


def _may_be_participle(word: str) -> bool:
    """True if “has” or “had” could stand before the word (“it's arrived”), or nothing tells; “it's late” is “is”."""
    return not word or word in _UNTELLING or word in _PARTICIPLES or word.endswith("ed")


def _may_be_inverted(words: Words, at: int) -> bool:
    """True if the verb at `at` may open a question (“don't you”): no subject stands before it in its clause."""
    low, _ = sentence_bounds(words, at)
    return at == low or words.kinds[at - 1] == PAUSE or words.norms[at - 1] not in _SUBJECTS


def _is_loud(written: str) -> bool:
    """True if one of the words is in capitals for stress: “do NOT”."""
    return any(word.isupper() and len(word) > 1 for word in written.split())


def _like(written: str, form: str, mark: str = "'") -> str:
    """`form` with the capitals of `written` and its apostrophe as `mark`."""
    form = form.replace("'", mark)
    if written.startswith(("I", "i")) and form.startswith("i") and form[1:2] in (" ", mark):
        form = f"I{form[1:]}"
    return form[:1].upper() + form[1:] if written[:1].isupper() else form
