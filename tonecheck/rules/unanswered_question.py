"""A question or a request of the customer's that the reply leaves without any answer.

Why: whoever asks two things and gets one answer has to write again, and so have you.
Bad:  Yes, the cot mattress is included.
Good: Yes, the cot mattress is included. You can pick it up in Bristol from Saturday at 9.
Options: most: most asks reported in one reply.
Suggests: advice: answer it, or say by when you will.
Limits: needs the customer's message. An ask counts as taken up by an answer in other words, by "I'll look into it",
    by a question back and by a hand-over, so a poor answer passes here. One half of a split reply is not judged. What
    could be an answer in quite other words is let pass. Under a post with a handle, where sighs are put as
    questions and answers are short, it speaks only of questions with their mark, and of replies that are nothing but
    courtesy. Information unless a
    guide says otherwise: it misses about half of what strangers leave out.
Source: ours. On 60 labelled messages it found 36 of 53 asks left out, and reported 1 of 81 answered ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.gap import has_gap
from tonecheck.reply import Answer, cover
from tonecheck.reply.parts import says_something
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.text.lazy_pattern import lazy_pattern

_TAKEN_BACK = lazy_pattern(r"\bnever ?mind\b|\b(?:got it|figured it|sorted it)\b")
_LONGEST_QUOTE = 90  # code points of the ask shown in the message


class UnansweredQuestionOptions(Options):
    """Options of the rule."""

    most: int = option(3, "most asks reported in one reply", least=1)


class UnansweredQuestion(Rule[UnansweredQuestionOptions]):
    """Flags the asks of the message that nothing in the reply speaks to."""

    id = "unanswered-question"
    category = "unanswered"
    severity = Severity.INFO
    needs = "message"
    measures_whole = True
    Options = UnansweredQuestionOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for the whole draft for each ask without an answer, in the order they were asked."""
        if draft.message is None or draft.template or not draft.text.strip():
            return
        in_public = draft.message.is_post
        if in_public and says_something(draft):
            return
        missed = [answer for answer in cover(draft) if answer.answered == "no" and not _is_marked(answer, draft)]
        if in_public:
            if _TAKEN_BACK.search(draft.message.folded):
                return
            missed = [answer for answer in missed if answer.ask.text.rstrip(" \"'").endswith("?")]
        for answer in missed[: self.options.most]:
            yield self.finding(
                None,
                f"“{_quoted(answer.ask.text)}” has no answer here",
                suggestions=(advise("answer it, or say by when you will: “I'll find out … and write by …”"),),
                why=answer.because,
                entry=_quoted(answer.ask.text),
            )


def _is_marked(answer: Answer, draft: Draft) -> bool:
    """True if a revision has left a gap for it: «answer: ...»."""
    return has_gap(draft) and f"«answer: {_quoted(answer.ask.text)}»" in draft.text


def _quoted(ask: str) -> str:
    text = " ".join(ask.split())
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
