"""What stays the same about a finding while the draft around it is edited."""

from __future__ import annotations

import re

from tonecheck.finding import Finding

NEIGHBOURS = 3
"""Words either side, in the same paragraph, that tell one finding from another on the same words."""

WHOLE = "whole-"
"""What the fingerprint of a finding about a whole draft starts with."""

_REACH = 100
"""Code points either side in which neighbours are looked for."""

_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def fingerprint(finding: Finding, text: str, name: str) -> str:
    """32 hexadecimal digits from the rule, the words found and the words beside them.

    `text` is the draft's, `name` its name. Lines, columns, capitals, spaces and the form of apostrophes do
    not matter; a finding about the whole draft rests on the rule and the draft's name alone.
    """
    import hashlib  # takes longer to import than a reply to check, and most runs need no fingerprint

    if finding.span is None:
        parts = [finding.rule_id, name]
    else:
        start, end = finding.span.start, finding.span.end
        before = _words(_BLANK_LINE.split(text[max(0, start - _REACH) : start])[-1])[-NEIGHBOURS:]
        after = _words(_BLANK_LINE.split(text[end : end + _REACH], maxsplit=1)[0])[:NEIGHBOURS]
        found = _plain(" ".join(text[start:end].split()))
        parts = [finding.rule_id, found, " ".join(before), " ".join(after)]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def whole_fingerprint(text: str) -> str:
    """What a finding about a whole draft is known by: all words of it, after `whole-`.

    The draft's name knows it better while the words are edited; the words know it where drafts have no names
    of their own and are counted (`row 12`).
    """
    import hashlib

    words = " ".join(_words(text)).encode("utf-8", "surrogatepass")
    return WHOLE + hashlib.sha256(words).hexdigest()[:26]


def _words(text: str) -> list[str]:
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")
