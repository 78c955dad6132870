"""A space too many or too few around a placeholder: "Hi{{name}}", "your  {{order}}", or "Thanks !" without a name.

Why: words that run together, or a hole before a comma, show that the reply was put together by a machine.
Bad:  Thanks {{customer.name}}! We have sent your parcel.
Good: Thanks! We have sent your parcel.
Options: always_filled: names the help desk always has a value for, `*` for any part (the guide's or the project's
    `placeholders.always_filled`).
Suggests: to put in or take out the space, safe where the text around it leaves no doubt; else advice.
Limits: saved replies only. What a missing value leaves is information, and told only of what is often missing: names,
    companies, phone numbers, custom fields, and empty defaults. Greetings are left to nameless-greeting.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.rules._placeholders import asked_for_first, greeting_before, is_listed, variables
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.placeholder_kinds import kind_of, may_be_missing
from tonecheck.text.placeholders import Placeholder
from tonecheck.text.span import Span

_PROSE = frozenset({"name", "agent", "company", "product", "date"})  # values that are words and stand by themselves
_SPACES_BEFORE = lazy_pattern(r"(?<=[\w,])( {2,})\Z")
_SPACES_AFTER = lazy_pattern(r" {2,}(?=[a-z])")
_WORDS_BEFORE = lazy_pattern(r"(?:\S+ ){0,1}\S*\s?\Z")
_WORDS_AFTER = lazy_pattern(r"\s?\S*")
_WHY = "words that run together, or a hole before a comma, look put together by a machine"


class PlaceholderGapOptions(Options):
    """What is never empty."""

    always_filled: tuple[str, ...] = option(
        (), "names the help desk always has a value for", setting="placeholders.always_filled"
    )


class PlaceholderGap(Rule[PlaceholderGapOptions]):
    """Flags spaces around placeholders that do not come out right."""

    id = "placeholder-gap"
    category = "placeholders"
    needs = "template"
    Options = PlaceholderGapOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each placeholder with a space too many or too few."""
        if not draft.template:
            return
        safe: frozenset[int] | None = None
        previous: Placeholder | None = None
        greeted_at = -1
        for slot in variables(draft):
            glued = self._glued(slot, previous, draft.text)
            spaced = self._spaced(slot, draft.text)
            previous = slot
            if glued is not None:
                yield glued
            if spaced is not None:
                yield spaced
            line = draft.text.rfind("\n", 0, slot.span.start)
            if greeting_before(slot, draft.text):
                greeted_at = line
                continue
            if line == greeted_at and slot.span.start - line < 80 and _follows_name(slot, draft.text):
                continue  # a surname: the greeting is judged once
            if not may_be_missing(slot) or is_listed(slot.name, self.options.always_filled):
                continue
            safe = asked_for_first(draft) if safe is None else safe
            if slot.span.start not in safe and glued is None:
                yield from self._missing(slot, draft.text)

    def _glued(self, slot: Placeholder, previous: Placeholder | None, text: str) -> Finding | None:
        """A word that runs into a value: no word of English ends in a name."""
        if kind_of(slot) not in _PROSE or slot.filters:
            return None
        start, end = slot.span.start, slot.span.end
        touches = previous is not None and previous.span.end == start and kind_of(previous) in _PROSE
        if touches or (start > 0 and text[start - 1].isalpha()):
            edit = Edit(Span(start, start), " ")
        elif kind_of(slot) in ("name", "agent") and text[end : end + 1].isalpha() and text[end : end + 2] != "s ":
            edit = Edit(Span(end, end), " ")
        else:
            return None
        return self.finding(
            slot.span,
            "a space is missing beside this placeholder, so its value runs into the next word",
            suggestions=(Suggestion("put a space between", (edit,), Applicability.UNSAFE),),
            why=_WHY,
        )

    def _spaced(self, slot: Placeholder, text: str) -> Finding | None:
        before = _SPACES_BEFORE.search(text, max(0, slot.span.start - 12), slot.span.start)
        after = _SPACES_AFTER.match(text, slot.span.end)
        span = Span(*before.span(1)) if before is not None else Span(*after.span()) if after is not None else None
        if span is None:
            return None
        return self.finding(
            span,
            "there are two spaces beside this placeholder",
            suggestions=(Suggestion("keep one space", (Edit(span, " "),), Applicability.SAFE),),
            why=_WHY,
        )

    def _missing(self, slot: Placeholder, text: str) -> Iterator[Finding]:
        """What is read when the value is missing, where that is not what anybody would write."""
        start, end = slot.span.start, slot.span.end
        left, right = text[start - 1 : start], text[end : end + 1]
        if left not in ("", " ", "\n") or not (right in ("", " ", "\n") or right in ",.!?;:'’"):
            return
        if left in ("", "\n") and right in ("", "\n"):
            return  # a line of its own: it goes, and nothing is odd
        before = _WORDS_BEFORE.search(text, max(0, start - 40), start)
        after = _WORDS_AFTER.match(text, end, end + 40)
        read = f"{before.group() if before else ''}{after.group() if after else ''}".strip("\n")
        yield self.finding(
            slot.span,
            f"when “{slot.name}” is missing, this reads “{read}”",
            suggestions=(advise("give it a default, or word the sentence without it"),),
            why=_WHY,
            severity=Severity.INFO,
        )


def _follows_name(slot: Placeholder, text: str) -> bool:
    return text[: slot.span.start].rstrip(" ").endswith(("}", "]", ">", "%"))
