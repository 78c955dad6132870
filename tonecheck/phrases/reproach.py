"""What the rules on blame and on hitting back share: a reason, and dropping a sentence that is nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Finding, NotJudged
from tonecheck.phrases.rule import PhraseRule
from tonecheck.phrases.suggest import deletion
from tonecheck.rule import advise
from tonecheck.text.span import Span

# A sentence may go as a whole if the phrase found is at least this share of its characters: the rest may hold
# news. Ours.
SHARE_OF_SENTENCE = 0.7


class ReproachRule(PhraseRule):
    """A phrase rule whose findings all say why, and what could be done.

    Subclasses set `why` and `advice` for entries that bring none of their own.
    """

    why: ClassVar[str] = ""
    advice: ClassVar[str] = ""

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding for each phrase, completed."""
        for result in super().check(draft):
            yield self.completed(result, draft) if isinstance(result, Finding) else result

    def completed(self, finding: Finding, draft: Draft) -> Finding:
        """The finding with its reason, and with "leave it out" where the sentence is nothing but the reproach."""
        suggestions = finding.suggestions
        if not any(item.applicability > Applicability.DISPLAY for item in suggestions):
            sentence = _sentence_to_drop(finding.span, draft)
            if sentence is not None:
                suggestions = (deletion(sentence, draft, Applicability.UNSAFE), *suggestions)
        return finding._replace(suggestions=suggestions or (advise(self.advice),), why=finding.why or self.why)


def _sentence_to_drop(span: Span | None, draft: Draft) -> Span | None:
    """The sentence that holds the span, if it holds little else and stands beside others on its line."""
    sentence = draft.sentence_around(span) if span is not None else None
    if span is None or sentence is None or len(span) < SHARE_OF_SENTENCE * len(sentence):
        return None
    line_start = draft.text.rfind("\n", 0, sentence.start) + 1
    line_end = draft.text.find("\n", sentence.end)
    around = draft.text[line_start : sentence.start]
    around += draft.text[sentence.end : line_end if line_end >= 0 else len(draft.text)]
    return sentence if len(around.split()) > 1 else None
