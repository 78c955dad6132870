"""Rewriting by a language model: off unless the user names an endpoint, and never taken unseen.

The model gets the guide, the message, the draft and the findings. Its wording becomes the revision only if
`acceptance.refusal` has nothing against it; otherwise the revision made by rule stands and the reason is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tonecheck.assistant.acceptance import refusal
from tonecheck.assistant.assistance import Assistance
from tonecheck.assistant.endpoint import NoAnswer, ask, completions_url
from tonecheck.assistant.prompt import messages_for
from tonecheck.assistant.revision import Revision
from tonecheck.engine import check
from tonecheck.guide.guide import Guide


@dataclass(frozen=True, slots=True)
class Rewriter:
    """A model and where it answers; `timeout_s` is the longest wait for one answer, in seconds.

    Raises: TonecheckError if the address is none.
    """

    url: str
    model: str
    timeout_s: float = 30.0

    def __post_init__(self) -> None:
        completions_url(self.url)

    def rewrite(self, assistance: Assistance, guide: Guide) -> Assistance:
        """The same assistance with the model's wording as its revision, or with the reason why not.

        A draft without findings is left alone: there is nothing to ask for.
        """
        report = assistance.report
        if not report.findings or not report.draft.text.strip():
            return replace(assistance, rewritten="there is nothing to reword")
        try:
            text = ask(self.url, self.model, messages_for(assistance, guide), self.timeout_s)
        except NoAnswer as reason:
            return replace(assistance, rewritten=str(reason))
        after = check(report.draft.replace(text=text), guide)
        reason_against = refusal(report, after)
        if reason_against:
            return replace(assistance, rewritten=reason_against)
        return replace(assistance, revision=Revision(text, after, (), ()), rewritten="")
