"""A reply that stops without a sign-off where the channel or the guide asks for one.

Why: a letter that just stops leaves the reader wondering whether the rest is missing, and who wrote it.
Bad:  Hi Priya, your refund left us on Monday and should be with you by Friday.
Good: Hi Priya, your refund left us on Monday and should be with you by Friday. Best wishes, Tom
Options: required: whether this channel asks for a sign-off. patterns: the guide's own sign-offs; if there are any,
    only these and signatures count.
Suggests: the guide's first sign-off, as advice: the name under it is the writer's.
Limits: a signature (“^AB”, “*AB”, “- Tom”) always counts. Without sign-offs of the guide's own, the usual
    closings count, and so does a name or a slot on the last line. Only the last part of a split message (“2/2”)
    needs one.
Source: ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.pattern import Pattern
from tonecheck.rule import Options, Rule, option
from tonecheck.rules._set_pieces import advice_from, holds_words, thread_part
from tonecheck.text.fold import MASK

_LAST_LINES = 8  # a closing, a name, a title, a company, ways to reach it
_NAME_WORDS = 4  # a last sentence no longer than this may be the name under a closing
_LONGEST_CLOSING = 9  # words
_LONGEST_NAME = 200  # code points of a last line that are looked at
# Compiled when they are first needed: few channels ask for a sign-off.
_CLOSING = (
    r"\W*(?:with\s+)?(?:(?:very\s+)?(?:kind(?:est)?|best|warm(?:est)?|many|sincere)\s+)?(?:"
    r"regards|wishes|thanks|thank\s+you|best|cheers|sincerely|faithfully|warmly|respectfully|cordially|"
    r"yours(?:\s+(?:sincerely|faithfully|truly))?|all\s+the\s+best|take\s+care|bye|goodbye|see\s+you|speak\s+soon|"
    r"talk\s+(?:to\s+you\s+)?soon|until\s+(?:then|next|soon)|good\s+luck|have\s+an?|enjoy|happy\s+\w+ing|"
    r"good\s+(?:night|day)|stay\s+(?:safe|warm|well)|looking\s+forward)\b"
)
_NAME_LINE = (
    r"[-–—~*/]?\s*(?:[Tt]he\s+|[Yy]our\s+)?[A-Z][\w'’&.-]*"
    r"(?:[\s,]+(?:[A-Z][\w'’&.-]*|of|at|and|&|from|the|team|care|support|for|crew|desk)){0,5}"
)


_AFTER_NAME = r"[\s.,)!\ufe0f\u200d\u2600-\u27bf\U0001f300-\U0001faff]+\Z"


class MissingSignOffOptions(Options):
    """Whether a sign-off is asked for, and which."""

    required: bool = option(False, "whether a sign-off is asked for", setting="channel.sign_off")
    patterns: list[Any] = option([], "the guide's sign-offs", setting="phrases.sign_offs")


class MissingSignOff(Rule[MissingSignOffOptions]):
    """Flags a reply without a sign-off."""

    id = "missing-sign-off"
    category = "structure"
    idle_without = ("required",)
    severity = Severity.INFO
    measures_whole = True
    Options = MissingSignOffOptions

    def __init__(self, options: MissingSignOffOptions, severity: Severity | None = None) -> None:
        super().__init__(options, severity)
        self._patterns = [Pattern.from_json(item) for item in options.patterns]

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for the whole draft if it just stops."""
        if not self.options.required or not holds_words(draft):
            return
        part, parts = thread_part(draft)
        if part < parts or any(item.kind == "signature" for item in draft.protected):
            return
        if not (self._closes_as_the_guide_says(draft) if self._patterns else _closes(draft)):
            yield self.finding(
                None,
                "the reply stops without a sign-off, which can feel cut short",
                suggestions=(advice_from(self._patterns, "close with", "close with a line and your name"),),
                why="a sign-off tells the reader that this is all, and who is there for them",
            )

    def _closes_as_the_guide_says(self, draft: Draft) -> bool:
        words = draft.words
        end = words.at(_end(draft))
        low = words.at(_tail(draft)[0][0])
        return any(found.end <= end for pattern in self._patterns for found in pattern.find(words, low, max(low, end)))


def _end(draft: Draft) -> int:
    """Where the writer's own text ends: before the mail quoted below it."""
    end = len(draft.text.rstrip())
    for item in reversed(draft.protected):
        if item.kind == "quote" and item.span.end >= end:
            end = len(draft.text[: item.span.start].rstrip())
    return end


def _tail(draft: Draft) -> list[tuple[int, str]]:
    """Start and folded text of the last lines, or of the last sentences if there is but one line; never empty."""
    end = _end(draft)
    lines = [(match.start(), match.group()) for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", draft.folded[:end])]
    sentences = [(span.start, span.of(draft.folded)) for span in draft.sentences if span.start < end]
    while sentences and not sentences[-1][1].strip(f"{MASK} "):
        sentences.pop()
    last = sentences[-1:]
    if last and len(last[0][1].split()) <= _NAME_WORDS:
        last = sentences[-2:]
    return (lines[1:][-_LAST_LINES:] if len(lines) > 1 else []) + last or [(0, "")]


def _closes(draft: Draft) -> bool:
    tail = _tail(draft)
    if any(re.match(_CLOSING, text) and len(text.split()) <= _LONGEST_CLOSING for _, text in tail):
        return True
    text = draft.masked[: _end(draft)]
    start = max(text.rstrip().rfind("\n") + 1, *(span.start for span in draft.sentences if span.start < len(text)))
    last = re.sub(_AFTER_NAME, "", text[start:][-_LONGEST_NAME:]).lstrip()
    if not last.strip(MASK):
        return any(item.kind in ("placeholder", "name") and item.span.start >= start for item in draft.protected)
    return start > 0 and re.fullmatch(_NAME_LINE, last) is not None
