"""What the rules on greetings and sign-offs share: parts of a thread, and patterns shown to people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tonecheck.draft import Draft
from tonecheck.finding import Suggestion
from tonecheck.phrases.pattern import Pattern
from tonecheck.rule import advise
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD

_GLUED_PART = r"[.!?…]([1-9])/([2-9])(?:\s+\S*:\S*)*\s*\Z"  # “… on Monday.1/2”
_TAIL = 200  # code points at the end in which such a marker is looked for
_OPTIONAL = r"\([^()]*\)\?|[^\s()]+\?"
_GROUP = r"\(([^()|]*)[^()]*\)"
_OPEN_SLOT = r"<[a-z-]+>|\.\.\.\d*|\*"
_SIGN = r"[\^$\[\]=]"


def holds_words(draft: Draft) -> bool:
    """True if the writer wrote a word: a reply of emoji, or of quoted mail alone, holds none."""
    words = draft.words
    return any(kind == WORD and norm != MASK for kind, norm in zip(words.kinds, words.norms, strict=True))


def thread_part(draft: Draft) -> tuple[int, int]:
    """Which part of a split message this is, and of how many: (1, 1) if it is not split."""
    for item in draft.protected:
        if item.kind == "thread":
            part, _, parts = item.span.of(draft.text).strip("()").partition("/")
            return int(part), int(parts)
    tail = draft.text[-_TAIL:]
    glued = re.search(_GLUED_PART, tail) if "/" in tail else None
    return (int(glued[1]), int(glued[2])) if glued is not None else (1, 1)


def advice_from(patterns: Sequence[Pattern], verb: str, otherwise: str) -> Suggestion:
    """Advice that quotes the guide's first set piece, or says `otherwise` if it has none."""
    if not patterns:
        return advise(otherwise)
    shown = re.sub(_OPTIONAL, "", patterns[0].source)
    while "(" in shown and (simpler := re.sub(_GROUP, r"\1", shown)) != shown:
        shown = simpler
    shown = " ".join(re.sub(_SIGN, "", re.sub(_OPEN_SLOT, "…", shown)).split())
    return advise(f"{verb} “{shown[:1].upper()}{shown[1:]}”")
