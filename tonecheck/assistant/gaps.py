"""What only a person can fill in, and where in the reply it belongs.

A gap is words in guillemets, «say by when». `tonecheck check` reports one that is still open as a slot nobody filled
in, so that it is not posted by accident.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.finding import Finding
from tonecheck.text.span import Span

BEHIND, OPENING, CLOSING = "behind", "opening", "closing"


class Gap(NamedTuple):
    """Something to fill in: the mark in the text, where it stands in the revision (None: not marked there), the
    rule that misses it, and the reason in the rule's words."""

    text: str
    span: Span | None
    rule_id: str
    why: str


# Rule, or rule/entry -> (the mark, where it goes: behind the words found, after the greeting, before the sign-off).
_MARKS: dict[str, tuple[str, str]] = {
    "vague-promise": ("«say by when»", BEHIND),
    "undated-answer": ("«say by when»", BEHIND),
    "deflecting/no-address": ("«add the address or number, and why them»", BEHIND),
    "deflecting/bare-private-message": ("«say what for»", BEHIND),
    "missing-acknowledgement": ("«name what happened to them»", OPENING),
    "hollow-empathy": ("«name what happened to them»", BEHIND),
    "missing-apology": ("«say sorry for what went wrong»", OPENING),
    "missing-next-step": ("«say who does what, and by when»", CLOSING),
    "missing-greeting": ("«name them in a greeting»", OPENING),
    "missing-sign-off": ("«name who answers»", CLOSING),
}


class Placed(NamedTuple):
    """A gap and the offset (code points) it is put at, with the white space that belongs to it."""

    at: int
    before: str
    gap: Gap
    after: str


def place_gaps(draft: Draft, findings: tuple[Finding, ...]) -> tuple[Placed, ...]:
    """Where the gaps that findings ask for go, in text order; at most one of each wording at one place."""
    found: dict[tuple[int, str], Placed] = {}
    for finding in findings:
        for placed in _placed(draft, finding):
            found.setdefault((placed.at, placed.gap.text), placed)
    return tuple(sorted(found.values(), key=lambda placed: placed.at))


def _placed(draft: Draft, finding: Finding) -> Iterator[Placed]:
    if finding.rule_id == "unanswered-question":
        mark, where = f"«answer: {finding.entry.translate(_BARE)}»", CLOSING
    else:
        known = _MARKS.get(f"{finding.rule_id}/{finding.entry}") or _MARKS.get(finding.rule_id)
        if known is None:
            return
        mark, where = known
    gap = Gap(mark, None, finding.rule_id, finding.message)
    if where == BEHIND:
        if finding.span is not None:
            end = finding.span.end
            while end > finding.span.start and draft.text[end - 1] in ".!?… ":
                end -= 1
            yield Placed(end, " ", gap, "")
    else:
        at, before, gap, after = (_after_greeting if where == OPENING else _before_sign_off)(draft, gap)
        low = _behind_quotation(draft, at)
        yield Placed(at, before, gap, after) if low == at else Placed(low, "", gap, " " if after else "\n")


def _behind_quotation(draft: Draft, at: int) -> int:
    """`at`, or where the line behind the quoted lines begins that it would become part of."""
    for part in draft.protected:
        if part.kind == "quote" and part.span.start <= at <= part.span.end and draft.text[part.span.start] == ">":
            line_end = draft.text.find("\n", part.span.end)
            if line_end >= 0:
                return line_end + 1
    return at


def _after_greeting(draft: Draft, gap: Gap) -> tuple[int, str, Gap, str]:
    """Before the first sentence that is more than a greeting."""
    text = draft.text
    if gap.rule_id != "missing-greeting":
        lines = text.split("\n", 1)
        if len(lines) == 2 and len(lines[0].split()) <= _GREETING_WORDS and lines[0].rstrip().endswith((",", "!", ":")):
            at = len(text) - len(lines[1].lstrip())
            return at, "", gap, " "
        for sentence in draft.sentences[:2]:
            if len(sentence.of(text).split()) > _GREETING_WORDS:
                return _inside(text, sentence.start), "", gap, " "
    return _inside(text, 0), "", gap, " "


def _inside(text: str, at: int) -> int:
    """Behind white space and an opening handle (“@115712 Hello”)."""
    while at < len(text) and text[at].isspace():
        at += 1
    if text[at : at + 1] == "@":
        while at < len(text) and not text[at].isspace():
            at += 1
        while at < len(text) and text[at].isspace():
            at += 1
    return at


_GREETING_WORDS = 3
_SIGN_OFF_WORDS = 4


def _before_sign_off(draft: Draft, gap: Gap) -> tuple[int, str, Gap, str]:
    """Behind the last sentence that is more than a sign-off, a signature or a quotation of what they wrote."""
    text = draft.text
    end = len(text.rstrip())
    for part in draft.protected:
        if part.kind in ("signature", "quote") and part.span.end >= end:
            end = part.span.start
    end = len(text[:end].rstrip())
    if end == 0 and text.strip():  # nothing but a quotation, which must begin its line
        return 0, "", gap, "\n"
    if gap.rule_id == "missing-sign-off":
        return end, " ", gap, ""
    for sentence in reversed(draft.sentences):
        if sentence.start >= end:
            continue
        tail = sentence.of(text).split()
        if len(tail) > _SIGN_OFF_WORDS or sentence.start == 0:
            return min(end, sentence.end), " ", gap, ""
    return end, " ", gap, ""


_BARE = str.maketrans("«»", "  ")
