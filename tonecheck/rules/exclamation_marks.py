"""More exclamation marks in one reply than the brand uses, and "!!!" anywhere.

Why: one is warm; beside a problem, several sound as if nobody had read about it.
Bad:  Sorry to hear that!!! We'll fix it today.
Good: Sorry to hear that. We'll fix it today!
Options: max: the most there may be in one reply, default 1 (the guide's `voice.exclamations`).
Suggests: one mark in place of a run, safe; a full stop or a comma in place of those beyond `max`, the first
    ones kept, unsafe.
Limits: a run counts as one, and so does "?!", which is left alone within `max`. Information only, because
    many warm replies do it: "!!", one or two beyond a `max` other than 0 (where the reply says sorry, only one
    beyond), any number to somebody who is not upset, and "!!!" in answer to praise (not after capitals) or to
    somebody not upset who wrote it first. Marks in names, links, placeholders and quoted customer text do not count.
Source: ours, from reading public support replies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.phrases.praise import answers_praise
from tonecheck.rule import Options, Rule, option, replace_with
from tonecheck.rules._mood import answers_somebody_cheerful, is_plain_praise
from tonecheck.text.fold import MASK
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_MARKS = lazy_pattern(r"(?<![<!?])\?*+!(?![=\[])(?>(?: ?[!?])*)")
_QUOTES = frozenset("\"'”’")
_ENDS_OF_WORDS = frozenset("\"'”’)]}%")
_REGRET = lazy_pattern(r"\b(?:sorry|apolog|unfortunately|afraid|regret)")
_CAPITALS = lazy_pattern(r"[A-Z]{2}\Z")
_FEW = 5  # spaces that may stand before a mark
_STOPS = frozenset(",.;:)…")


class ExclamationMarksOptions(Options):
    """How many are welcome."""

    max: int = option(1, "most exclamation marks in one reply", setting="voice.exclamations.max", least=0)


class ExclamationMarks(Rule[ExclamationMarksOptions]):
    """Flags runs of exclamation marks and those beyond the brand's number."""

    id = "exclamation-marks"
    category = "shouting"
    looks_for = frozenset("!")
    Options = ExclamationMarksOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each run, and one for all that are too many."""
        most = self.options.max
        if "!" not in draft.text or draft.masked.count("!") <= min(most, 1):
            return
        marks = [mark for mark in _MARKS.finditer(draft.masked) if not _closes_quote(mark)]
        if len(marks) <= most and all(mark[0].count("!") == 1 for mark in marks):
            return
        sorry = _REGRET.search(draft.folded) is not None
        calm = most > 0 and not sorry and answers_somebody_cheerful(draft)
        glad = calm and (answers_praise(draft) or is_plain_praise(draft))
        echoes = calm and draft.message is not None and "!!!" in draft.message.text
        for mark in marks[:most]:
            if mark[0].count("!") > 1:
                span = Span(*mark.span())
                yield self.finding(
                    span,
                    f"“{mark[0]}” sounds like shouting where one mark sounds glad",
                    suggestions=(replace_with(span, "?!" if "?" in mark[0] else "!", safe=True),),
                    why="a run of marks raises the voice at somebody who may be upset",
                    severity=None if _is_loud(mark, sorry=sorry, glad=glad, echoes=echoes) else Severity.INFO,
                )
        surplus = marks[most:]
        if surplus:
            few = calm or (most > 0 and len(surplus) <= (1 if sorry else 2))
            mild = few and not any(_is_loud(mark, sorry=sorry, glad=glad, echoes=echoes) for mark in surplus)
            yield self.finding(
                Span(*surplus[0].span()),
                _message(len(marks), most),
                suggestions=(_calmer(draft.text, surplus),),
                why="each further mark makes the one before it count for less",
                severity=Severity.INFO if mild else None,
            )


def _closes_quote(mark: re.Match[str]) -> bool:
    """True for the marks after the customer's own words, quoted."""
    return mark.string[mark.start() - 1 : mark.start()] == MASK and mark.string[mark.end() : mark.end() + 1] in _QUOTES


def _is_loud(mark: re.Match[str], *, sorry: bool, glad: bool, echoes: bool) -> bool:
    """True for "!!!", for "!!" in a reply about a problem; in answer to praise for "!!!!", or "!!!" in capitals.

    "!!!" echoes somebody glad who wrote it first, in capitals or not.
    """
    capitals = _CAPITALS.search(mark.string, max(0, mark.start() - _FEW), mark.start()) is not None
    return mark[0].count("!") > (1 if sorry else 3 if echoes or (glad and not capitals) else 2)


def _message(number: int, most: int) -> str:
    if most == 0:
        return "this brand sounds friendly without exclamation marks"
    marks = "one exclamation mark" if most == 1 else f"{most} exclamation marks"
    return f"this reply holds {number}, and {marks} would sound warmer"


def _calmer(text: str, marks: list[re.Match[str]]) -> Suggestion:
    edits = tuple(Edit(Span(*mark.span()), _in_place_of(mark, text)) for mark in marks)
    if len(edits) > 1:
        title = "end these sentences with full stops"
    else:
        title = f"write “{edits[0].replacement}”" if edits[0].replacement else "leave it out"
    return Suggestion(title, edits, Applicability.UNSAFE)


def _in_place_of(mark: re.Match[str], text: str) -> str:
    """A question mark, a stop, a comma before a small letter, or nothing where no sentence ends."""
    if "?" in mark[0]:
        return "?"
    start, end = mark.span()
    before, after = text[max(0, start - _FEW) : start].rstrip(" ")[-1:], text[end : end + 2]
    if not (before.isalnum() or before in _ENDS_OF_WORDS) or after[:1] in _STOPS:
        return ""
    return "," if after[:1] == " " and after[1:].islower() else "."
