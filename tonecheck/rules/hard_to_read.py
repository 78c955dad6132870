"""A long reply that asks for more schooling than the brand's readers should need.

Why: people read support replies in a hurry and often in a second language; a hard one is read twice or not at
    all.
Bad:  With regard to the reimbursement of your accommodation, our administrative department has established
    that the documentation submitted in connection with your application does not satisfy the requirements
    applicable to international reservations. Consequently, additional verification of your identity is
    necessary before any further consideration can be given to the matter by the responsible representatives.
    We recommend that you obtain the certificate of cancellation from the accommodation provider, together
    with an itemised confirmation of all transactions. Upon receipt of the aforementioned documentation, our
    international department will reconsider the application in accordance with the applicable conditions.
    Notification of the decision will be communicated electronically. Thank you for your patience.
Good: We can refund your hotel once we have two papers: the note from the hotel that says you cancelled, and a
    list of what you paid. Please send us both, and we'll mail you our answer within a week.
Options: max_grade: highest Flesch-Kincaid grade, a US school year; 9 and information only if the guide's
    `readability` and `audience` set none.
Suggests: which two sentences to start with.
Limits: no grade below 100 words: from 40 words on it says so, and below it is silent. Links, handles,
    placeholders, names and sign-offs do not count. A grade knows the length of words and sentences, nothing
    else.
Source: Flesch-Kincaid (Kincaid 1975), a sample of 100 words (Flesch 1948); reading age is the grade plus 5.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.text.fold import MASK
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

if TYPE_CHECKING:
    from tonecheck.text.readability import Counts

DEFAULT_GRADE = 9.0
"""Used when the guide sets none.

Source: Intuit and the State of Iowa ask for 8 at most (content guides, read 2026-10-31); one grade is leeway.
"""

_WORTH_SAYING = 40  # words from which a reader of the report may expect a grade
_MOST_NAMED = 2
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class HardToReadOptions(Options):
    """How hard a reply may be."""

    max_grade: float | None = option(
        None, "highest Flesch-Kincaid grade", setting="readability.max_grade", least=1, most=20
    )


class HardToRead(Rule[HardToReadOptions]):
    """Grades replies of 100 words and more."""

    id = "hard-to-read"
    category = "too-long"
    measures_whole = True
    Options = HardToReadOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding if the whole is too hard, or say that it is too short to tell."""
        if len(draft.words) < _WORTH_SAYING:
            return
        sentences = [(span, _prose(span.of(draft.masked))) for span in draft.sentences]
        sentences = [(span, words) for span, words in sentences if words]
        every = [word for _, words in sentences for word in words]
        if len(every) < _WORTH_SAYING:
            return
        from tonecheck.text import readability

        most = self.options.max_grade if self.options.max_grade is not None else DEFAULT_GRADE
        if len(every) >= readability.MINIMUM_WORDS and readability.grade(every, len(sentences)) <= most:
            return  # most replies: the other counts are not needed
        verdict = readability.judge(every, len(sentences))
        if isinstance(verdict, readability.NotEnoughText):
            yield self.not_judged(verdict.reason)
            return
        grade = verdict.flesch_kincaid_grade
        heaviest = [f"“{_opening(span.of(draft.text))}”" for span in _heaviest(sentences, verdict.counts)]
        weighing = f"{' and '.join(heaviest)} {'weighs' if len(heaviest) == 1 else 'weigh'} most"
        yield self.finding(
            None,
            f"this reads like school grade {grade:.1f} (age {verdict.reading_age:.0f}), and grade {most:g}"
            f" would reach more readers; {weighing}",
            suggestions=(advise(f"start with {heaviest[0]}: shorter words, or two sentences"),),
            why="an answer that has to be read twice feels like half an answer",
            severity=Severity.INFO if self.options.max_grade is None else None,
        )


def _prose(sentence: str) -> list[str]:
    """The words of a sentence without numbers and protected stretches; may be empty."""
    words = _WORD.findall(sentence)
    return [word for word in words if MASK not in word] if MASK in sentence else words


def _heaviest(sentences: list[tuple[Span, list[str]]], whole: Counts) -> list[Span]:
    """The sentences without which the whole would be easiest, in text order; one or two."""
    from tonecheck.text.readability import flesch_kincaid_grade, measure

    if len(sentences) == 1:
        return [sentences[0][0]]
    without = []
    for span, words in sentences:
        own = measure(words, 1)
        rest = whole._replace(
            words=whole.words - own.words,
            sentences=whole.sentences - 1,
            syllables=whole.syllables - own.syllables,
        )
        without.append((flesch_kincaid_grade(rest), span))
    without.sort()
    easier = [span for grade, span in without[:_MOST_NAMED] if grade < flesch_kincaid_grade(whole)]
    return sorted(easier) or [without[0][1]]


def _opening(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:5]) + ("…" if len(words) > 5 else "")
