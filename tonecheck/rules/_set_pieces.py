"""What the rules on greetings and sign-offs share: parts of a thread, and patterns shown to people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tonecheck.draft import Draft
from tonecheck.finding import Suggestion
from tonecheck.phrases.pattern import Pattern
from tonecheck.rule import advise

_GLUED_PART = re.compile(r"[.!?…]([1-9])/([2-9])(?:\s+\S*:\S*)*\s*\Z")  # “… on Monday.1/2”
_OPTIONAL = re.compile(r"\([^()]*\)\?|[^\s()]+\?")
_GROUP = re.compile(r"\(([^()|]*)[^()]*\)")
_OPEN_SLOT = re.compile(r"<[a-z-]+>|\.\.\.\d*|\*")
_SIGN = re.compile(r"[\^$\[\]=]")


def thread_part(draft: Draft) -> tuple[int, int]:
    """Which part of a split message this is, and of how many: (1, 1) if it is not split."""
    for item in draft.protected:
        if item.kind == "thread":
            part, _, parts = item.span.of(draft.text).strip("()").partition("/")
            return int(part), int(parts)
    glued = _GLUED_PART.search(draft.text) if "/" in draft.text else None
    return (int(glued[1]), int(glued[2])) if glued is not None else (1, 1)


def advice_from(patterns: Sequence[Pattern], verb: str, otherwise: str) -> Suggestion:
    """Advice that quotes the guide's first set piece, or says `otherwise` if it has none."""
    if not patterns:
        return advise(otherwise)
    shown = _OPTIONAL.sub("", patterns[0].source)
    while "(" in shown and (simpler := _GROUP.sub(r"\1", shown)) != shown:
        shown = simpler
    shown = " ".join(_SIGN.sub("", _OPEN_SLOT.sub("…", shown)).split())
    return advise(f"{verb} “{shown[:1].upper()}{shown[1:]}”")
