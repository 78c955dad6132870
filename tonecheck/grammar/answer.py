"""What LanguageTool answers: its matches as slips of a draft."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tonecheck.draft import Draft, Slip
from tonecheck.errors import SpanError
from tonecheck.grammar.question import STOOD_IN_FOR
from tonecheck.text.span import Span

# LanguageTool's categories for English; those not named here are about style.
_KINDS = {
    "TYPOS": "spelling",
    "GRAMMAR": "grammar",
    "MISC": "grammar",
    "SEMANTICS": "grammar",
    "COLLOCATIONS": "grammar",
    "NONSTANDARD_PHRASES": "grammar",
    "CONFUSED_WORDS": "confused_words",
    "COMPOUNDING": "compounds",
    "PUNCTUATION": "punctuation",
    "CASING": "casing",
    "PROPER_NOUNS": "casing",
    "TYPOGRAPHY": "typography",
}
_NOT_IN_DICTIONARY = ("MORFOLOGIK_", "HUNSPELL_")
# Rules that stand in a category of graver ones: hyphens are no grammar, and a comma before "and" is taste.
_BY_CODE = (
    (re.compile(r"EN_COMPOUNDS_|.*_(HYPHEN|COMPOUNDS?)$|EN_SPLIT_WORDS_HYPHEN|SHOUT_OUT"), "compounds"),
    (re.compile(r"COMMA_COMPOUND_SENTENCE|EN_WORD_COHERENCY"), "style"),
)
_MOST_TAKEN = 10  # of the suggestions LanguageTool makes; for short words there can be hundreds


def slips_from(answer: Mapping[str, Any], draft: Draft) -> tuple[Slip, ...]:
    """The matches of a `/v2/check` answer as slips, in their order; spans in code points of the draft.

    Left out is what touches a protected stretch, what was judged beside a slot whose words LanguageTool does
    not know ("a {{thing}}"), and what cannot be placed.

    Raises: KeyError, TypeError or ValueError if it is no such answer.
    """
    found = []
    for match in answer["matches"]:
        slip = _slip(match, draft)
        if slip is not None and not draft.is_protected(slip.span) and not _is_beside_slot(slip, draft):
            found.append(slip)
    return tuple(found)


def _slip(match: Mapping[str, Any], draft: Draft) -> Slip | None:
    start, length = int(match["offset"]), int(match["length"])
    try:
        span = Span(draft.positions.from_utf16(start), draft.positions.from_utf16(start + length))
    except SpanError:
        return None
    if not len(span):
        return None
    rule = match["rule"]
    code = str(rule["id"])
    kind = next((kind for pattern, kind in _BY_CODE if pattern.match(code)), "")
    kind = kind or _KINDS.get(rule["category"]["id"], "style")
    if kind == "spelling" and not code.startswith(_NOT_IN_DICTIONARY):
        kind = "grammar"  # "its" for "it's"
    instead = tuple(str(item["value"]) for item in match["replacements"][:_MOST_TAKEN])
    return Slip(span, kind, code, str(match["message"]), instead)


def _is_beside_slot(slip: Slip, draft: Draft) -> bool:
    if slip.kind == "spelling":
        return False
    return any(
        not draft.text[min(slip.span.end, part.span.end) : max(slip.span.start, part.span.start)].strip()
        for part in draft.protected
        if part.kind in STOOD_IN_FOR
    )
