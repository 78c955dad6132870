"""A paragraph whose last sentence just stops, without a full stop or in the middle.

Why: in a letter or an e-mail it looks cut off, as if the end had been lost.
Bad:  We've sent a new lamp today. It should be with you by the end of the week
Good: We've sent a new lamp today. It should be with you by the end of the week.
Options: kind: what kind of channel the reply is for. everywhere: judge on social channels and in chat too,
    where nobody misses the stop.
Suggests: a full stop, or a question mark where the sentence asks; unsafe, for its end may be lost. To finish the
    sentence, where its last word wants another (“please let us know if”).
Limits: looks only at paragraphs with more than one sentence, whose other sentences do end, so headings, lists
    and names pass. An emoji, a link or a name closes a sentence; only a word in small letters leaves it open.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option, replace_with
from tonecheck.text.span import Span

_WRITTEN_OUT = frozenset({"", "email", "letter"})  # kinds of channel; "" is none named
_FEWEST_WORDS = 4  # below that it may be a name, a closing or a caption
_CLOSINGS = (
    "thanks", "thank you", "many thanks", "kind", "best", "warm", "regards", "cheers", "yours", "all the best",
    "sincerely", "take care", "have a", "enjoy", "team", "the ", "ps", "p.s",
)  # fmt: skip
# A sentence that ends in one of these has lost its end.
_WANTS_MORE = frozenset(
    """a an the and or but if when because that to of at for with from by as than my your our their his its this these
    is are was were be been will would can could should i we please very so then about cannot other someone""".split()
)
_ASKS = frozenset(
    """who what where when why how which whose is are was were do does did can could will would shall should have has
    may""".split()
)


class MissingFullStopOptions(Options):
    """Where a stop is expected."""

    kind: str = option("", "what kind of channel the reply is for", setting="channel.kind")
    everywhere: bool = option(False, "judge on social channels and in chat too")


class MissingFullStop(Rule[MissingFullStopOptions]):
    """Flags paragraphs that end without a stop."""

    id = "missing-full-stop"
    category = "slips"
    severity = Severity.INFO
    measures_whole = True
    Options = MissingFullStopOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each paragraph whose last sentence is not closed; its span is the last word."""
        if self.options.kind not in _WRITTEN_OUT and not self.options.everywhere:
            return
        masked, sentences = draft.masked, draft.sentences
        for before, span in pairwise(sentences):
            end = span.end
            last = masked[masked.rfind(" ", 0, end) + 1 : end]
            if not (last.isascii() and last.isalpha() and last.islower() and _ends_paragraph(masked, end)):
                continue
            between = masked[before.end : span.start]
            if "\n" in between or masked[before.end - 1] not in ".!?":
                continue
            written = span.of(draft.folded)
            if len(written.split()) < _FEWEST_WORDS or written.startswith(_CLOSINGS) or "\n" in written:
                continue
            yield self._open(draft, span, last)

    def _open(self, draft: Draft, span: Span, last: str) -> Finding:
        place = Span(span.end - len(last), span.end)
        if last in _WANTS_MORE:
            return self.finding(
                place,
                "this sentence breaks off in the middle",
                suggestions=(advise("finish the sentence, or leave it out"),),
                why="the reader cannot tell what was lost",
            )
        asks = span.of(draft.folded).split()[0] in _ASKS
        mark, name = ("?", "question mark") if asks else (".", "full stop")
        return self.finding(
            place,
            f"this sentence ends without a {name}",
            suggestions=(
                replace_with(
                    Span(span.end, span.end),
                    mark,
                    title=f"add a {name}",
                ),
            ),
            why="without it the reply looks cut off",
        )


def _ends_paragraph(masked: str, end: int) -> bool:
    """True if nothing but space is left on the line."""
    rest = masked[end : end + 200].split("\n", 1)[0]
    return not rest.strip()
