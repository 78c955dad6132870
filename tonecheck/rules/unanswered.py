"""A question or request of the customer's that the reply does not take up.

Why: they have to write again for it, and wonder whether the rest was read any better.
Bad:  Hi Jo, yes, we deliver to Jersey in three to five days for £6.
Good: Hi Jo, yes, we deliver to Jersey in three to five days for £6. Gift wrapping is £2 an item.
Options: partly: also report, as information, what is taken up without being answered, default no.
Suggests: advice: answer it, or say who will and by when.
Limits: only with the customer's message. Where an answer could be there in quite other words nothing is reported, and
    neither is it in parts of a split message, nor where the reply asks for what it needs, moves to a private channel
    to look into it, or answers praise.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.gap import has_gap
from tonecheck.reply import cover
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.rules._set_pieces import holds_words, thread_part

_MOST_SHOWN = 90  # code points of an ask shown in the message


class UnansweredOptions(Options):
    """What else to report."""

    partly: bool = option(False, "also report what is taken up without being answered")


class Unanswered(Rule[UnansweredOptions]):
    """Flags asks that the reply leaves out."""

    id = "unanswered"
    category = "unanswered"
    severity = Severity.INFO
    measures_whole = True
    Options = UnansweredOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding on the whole reply for each ask left out."""
        if draft.message is None or not holds_words(draft) or thread_part(draft)[1] > 1:
            return
        for answer in cover(draft):
            left_out = answer.answered == "no"
            if not (left_out or (self.options.partly and answer.answered == "partly")):
                continue
            asked = " ".join(answer.ask.text.split())
            shown = asked if len(asked) <= _MOST_SHOWN else asked[:_MOST_SHOWN].rsplit(" ", 1)[0] + " …"
            if has_gap(draft) and f"answer: {asked[:20]}" in draft.text:
                continue
            yield self.finding(
                None,
                f"“{shown}” is not answered" if left_out else f"“{shown}” is taken up, and not answered",
                suggestions=(advise("answer it, or say who will and by when"),),
                why=f"{answer.because}; they have to write again for it",
                entry=asked,
            )
