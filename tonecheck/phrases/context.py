"""Context tests: what must, or must not, stand around a phrase for it to count.

An entry of a pack lists tests under `only:` (all must hold) and `unless:` (none may). Each is a word or a
`name: pattern` pair:

    negated        not, never, no, without ... within three words before, in the same sentence
    question       the sentence is a question
    conditional    if, when, unless, in case ... stands before it in the sentence
    quoted         it stands in quotation marks
    named          it is written with a capital inside a sentence: a name
    opening        it stands in the first sentence (greeting and handle aside)
    subject: we    the nearest subject before it is we (i, you, they; several with commas)
    before: ...    this pattern ends just where the phrase starts
    after: ...     this pattern starts just where the phrase ends
    around: ...    this pattern matches a stretch that holds the phrase
    sentence: ...  this pattern matches somewhere else in the same sentence
    previous: ...  this pattern matches in the sentence before
    next: ...      this pattern matches in the sentence after
    draft: ...     this pattern matches somewhere in the reply
    message: ...   this pattern matches in the customer's message (never holds without one)
    channel: x     the reply is for one of these channels (several with commas)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tonecheck.phrases.pattern import Match, Pattern, opens_sentence, sentence_bounds
from tonecheck.text.parts_of_speech import parts_of_speech
from tonecheck.text.words import PAUSE, STOP, Words

if TYPE_CHECKING:
    from tonecheck.draft import Draft
    from tonecheck.phrases.entry import Phrase

PLAIN_TESTS = ("negated", "question", "conditional", "quoted", "named", "opening")
PATTERN_TESTS = ("before", "after", "around", "sentence", "previous", "next", "draft", "message")
LIST_TESTS = ("subject", "channel")

_NEGATIONS = frozenset("not never no nobody nothing without hardly neither nor none".split())
_CONDITIONS = frozenset("if when unless whenever whether once until".split())
_SUBJECTS = {
    "i": "i", "we": "we", "you": "you", "u": "you", "they": "they", "he": "they", "she": "they", "it": "they",
    "our": "we", "my": "i", "your": "you", "their": "they",
}  # fmt: skip


def holds(phrase: Phrase, match: Match, draft: Draft) -> bool:
    """True if every `only` test holds for this match and no `unless` test does."""
    return all(_test(test, match, draft) for test in phrase.only) and not any(
        _test(test, match, draft) for test in phrase.unless
    )


def load_test(raw: list[Any]) -> tuple[str, Any]:
    """A compiled test as read from JSON, with its pattern built."""
    name = raw[0]
    if name in PATTERN_TESTS:
        return name, [Pattern.from_json(item) for item in raw[1]]
    return name, raw[1] if len(raw) > 1 else None


def _test(test: tuple[str, Any], match: Match, draft: Draft) -> bool:
    name, argument = test
    words = draft.words
    if name in PATTERN_TESTS:
        return any(_pattern_test(name, pattern, match, draft) for pattern in argument)
    if name == "channel":
        return draft.channel in argument
    low, high = sentence_bounds(words, match.start)
    if name == "negated":
        return any(words.norms[at] in _NEGATIONS for at in range(max(low, match.first - 3), match.first))
    if name == "question":
        return is_question(words, low, high)
    if name == "conditional":
        return any(words.norms[at] in _CONDITIONS for at in range(low, match.first))
    if name == "quoted":
        return in_quotation(draft, match)
    if name == "named":
        return _is_named(draft, match, low)
    if name == "opening":
        return words.sentences[match.start] <= _first_sentence(draft)
    if name == "subject":
        return subject_before(words, low, match.first) in argument
    if name == "written":
        start = words.starts[match.first]
        return bool(draft.text.startswith(argument, start))
    if name == "part_of_speech":
        return argument in parts_of_speech(words, match.first, match.last, low, high)
    raise AssertionError(f"unknown context test {name!r}")


def _pattern_test(name: str, pattern: Pattern, match: Match, draft: Draft) -> bool:
    words = draft.words
    if name == "message":
        return draft.message is not None and bool(pattern.find(draft.message.words))
    if name == "draft":
        return bool(pattern.find(words))
    low, high = sentence_bounds(words, match.start)
    if name == "before":
        return any(
            pattern.match_at(words, start, ends_at=match.start) is not None
            for start in range(match.start - 1, max(low, match.start - 12) - 1, -1)
        )
    if name == "after":
        return pattern.match_at(words, match.end) is not None if match.end < high else False
    if name == "around":
        return any(found.start <= match.first for found in pattern.find(words, low, high, reaches=match.last))
    if name == "sentence":
        return any(found.end <= match.first or found.start >= match.last for found in pattern.find(words, low, high))
    if name == "previous":
        return low > 0 and bool(pattern.find(words, *sentence_bounds(words, low - 1)))
    return high < len(words) and bool(pattern.find(words, *sentence_bounds(words, high)))


def is_question(words: Words, low: int, high: int) -> bool:
    """True if the sentence of tokens `low..high` ends in a question mark."""
    last = high - 1
    while last >= low and words.kinds[last] != STOP:
        last -= 1
    return last >= low and "?" in words.norms[last]


def in_quotation(draft: Draft, match: Match) -> bool:
    """True if an odd number of double quotation marks stands before the match on its line, and one after."""
    folded = draft.folded
    start = draft.words.starts[match.first]
    end = draft.words.ends[match.last - 1]
    line = folded.rfind("\n", 0, start) + 1
    stop = folded.find("\n", end)
    return folded.count('"', line, start) % 2 == 1 and '"' in folded[end : stop if stop >= 0 else len(folded)]


def subject_before(words: Words, low: int, at: int) -> str:
    """Who the clause is about: i, we, you, they, or an empty string; the nearest before token `at`."""
    for before in range(at - 1, low - 1, -1):
        if words.kinds[before] == PAUSE and before < at - 1:
            break
        if words.norms[before] in _SUBJECTS:
            return _SUBJECTS[words.norms[before]]
    return ""


def _is_named(draft: Draft, match: Match, low: int) -> bool:
    start = draft.words.starts[match.first]
    return (
        draft.text[start : start + 1].isupper()
        and not opens_sentence(draft.words, low, match.first)
        and not draft.text[start : draft.words.ends[match.last - 1]].isupper()
    )


def _first_sentence(draft: Draft) -> int:
    """Number of the first sentence of five words or more: what stands before is a greeting."""
    words = draft.words
    counts: dict[int, int] = {}
    for number in words.sentences:
        counts[number] = counts.get(number, 0) + 1
    return next((number for number, count in counts.items() if count >= 5), 0)
