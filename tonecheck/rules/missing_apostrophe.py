"""A contraction without its apostrophe: dont, cant, youre, thats.

Why: a small slip that tells readers nobody read the reply before it was sent.
Bad:  Im sorry, we dont have that and cant get it.
Good: I'm sorry, we don't have that and can't get it.
Options: allow: spellings that may be used.
Suggests: the same word with its apostrophe; safe.
Limits: only spellings that are no words of their own: “were”, “well”, “its”, “id”, “ill” and “lets” pass, and so
    does “wont” where it may be the habit (“as is our wont”, “wont to”). Capitals that may be initials (IM, IVE)
    pass outside words in capitals.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.rule import Options, Rule, option, replace_with
from tonecheck.text.span import Span

# What the second half of such a word reads as, once it has been cut in two (see `Words`).
_SECONDS = frozenset({"not", "am", "have", "are", "will", "is"})
_FIRST_AND_SECOND = frozenset(
    """do|not does|not did|not is|not was|not were|not are|not have|not has|not had|not could|not would|not should|not
    must|not need|not can|not will|not i|am i|have you|are you|have you|will they|are they|have that|is""".split()
)
# Those that are not cut: at which letter the apostrophe goes in.
_WHOLE = {
    "weve": 2, "theyd": 4, "theyll": 4, "youd": 3, "itll": 2, "itd": 2, "thatll": 4, "thatd": 4, "whats": 4,
    "heres": 4, "theres": 5, "wheres": 5, "hows": 3, "whos": 3, "theyve": 4, "shouldve": 6, "couldve": 5,
    "wouldve": 5, "mustve": 4, "hes": 2, "shes": 3, "aint": 3,
}  # fmt: skip
_HABIT = frozenset("our my his her their its your is was are were as".split())
_INITIALS = frozenset({"im", "ive", "cant", "dont"})


class MissingApostropheOptions(Options):
    """What passes."""

    allow: tuple[str, ...] = option((), "spellings that may be used, in lower case")


class MissingApostrophe(Rule[MissingApostropheOptions]):
    """Flags contractions without an apostrophe."""

    id = "missing-apostrophe"
    category = "slips"
    looks_for = _SECONDS | _WHOLE.keys()
    Options = MissingApostropheOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each such contraction."""
        words = draft.words
        folded = draft.folded
        for at, norm in enumerate(words.norms):
            start, end = words.starts[at], words.ends[at]
            if norm in _SECONDS and at and words.ends[at - 1] == start:
                first = words.starts[at - 1]
                if folded[start] == "'" or "'" in folded[first:end] or folded[first:end] == "cannot":
                    continue
                if f"{words.norms[at - 1]}|{norm}" not in _FIRST_AND_SECOND:
                    continue
                cut = end - 1 if norm == "not" else start
            elif norm in _WHOLE and folded[start:end] == norm:
                first, cut = start, start + _WHOLE[norm]
            else:
                continue
            span = Span(first, end)
            if folded[first:end] not in self.options.allow and self._is_meant(draft, at, span):
                yield self._missing(draft, span, cut)

    def _missing(self, draft: Draft, span: Span, cut: int) -> Finding:
        mark = "’" if "’" in draft.text else "'"
        written = span.of(draft.text)
        whole = written[: cut - span.start] + mark + written[cut - span.start :]
        if whole[:1] == "i" and whole[1:2] == mark:
            whole = f"I{whole[1:]}"
        return self.finding(
            span,
            f"“{written}” lacks its apostrophe",
            suggestions=(replace_with(span, whole, safe=True),),
            why="small slips make a reply look as if nobody had read it",
            entry=written.lower(),
        )

    def _is_meant(self, draft: Draft, at: int, span: Span) -> bool:
        text, words = draft.text, draft.words
        if text[span.start - 1 : span.start] in tuple("-/@#_&.'’") and span.start:
            return False
        if text[span.end : span.end + 1] in tuple("-/@_&'’") and span.end < len(text):
            return False
        written = span.of(text)
        if written.lower() in _INITIALS and written.isupper() and not _is_shouting(draft, at):
            return False
        if written.lower() == "wont":
            before = words.norms[at - 2] if at > 1 else ""
            after = words.norms[at + 1] if at + 1 < len(words) else ""
            return before not in _HABIT and after != "to"
        return True


def _is_shouting(draft: Draft, at: int) -> bool:
    """True if a word beside token `at` is in capitals too."""
    words = draft.words
    beside = [number for number in (at - 2, at + 1) if 0 <= number < len(words)]
    near = [draft.text[words.starts[number] : words.ends[number]] for number in beside]
    return any(len(word) > 1 and word.isalpha() and word.isupper() for word in near)
