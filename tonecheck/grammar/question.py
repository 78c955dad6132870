"""What LanguageTool is asked: a draft as annotated text, and in which English."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from tonecheck.draft import Draft

# LanguageTool has no Irish or Indian English; both spell the British way.
_CODES = {"en": "en-GB", "en-IE": "en-GB", "en-IN": "en-GB"}

# What a stretch reads as. Links, names and the like read as they stand; a slot reads as somebody's name.
_STAND_INS = {"placeholder": "Alex", "code": "Alex", "signature": "", "thread": "", "quote": ""}
STOOD_IN_FOR = frozenset({"placeholder", "code"})
"""Kinds of protected stretch whose words LanguageTool does not see, though a sentence goes on around them."""


def language_code(language: str, spelling: str) -> str:
    """LanguageTool's code for a guide's `language` and `spelling` (en-GB, en-US or any).

    A spelling that the guide sets against its language wins: British English with American spelling is en-US.
    """
    code = _CODES.get(language, language)
    if spelling == "en-US":
        return "en-US"
    return "en-GB" if spelling == "en-GB" and code == "en-US" else code


def form_of(draft: Draft, code: str) -> bytes:
    """The body of a `/v2/check` request for a draft: every protected stretch is markup, so it cannot match."""
    fields = {
        "language": code,
        "data": json.dumps({"annotation": annotation(draft)}),
        "inputLogging": "no",
    }
    return urlencode(fields).encode()


def annotation(draft: Draft) -> list[dict[str, Any]]:
    """The draft's text as LanguageTool's list of `text` and `markup` parts, which together are the text."""
    parts: list[dict[str, Any]] = []
    at = 0
    for stretch in draft.protected:
        if stretch.span.start > at:
            parts.append({"text": draft.text[at : stretch.span.start]})
        written = stretch.span.of(draft.text)
        parts.append({"markup": written, "interpretAs": _STAND_INS.get(stretch.kind, written)})
        at = stretch.span.end
    if at < len(draft.text):
        parts.append({"text": draft.text[at:]})
    return parts
