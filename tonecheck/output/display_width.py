"""How wide a text is in a terminal, so that the line of carets stands under the words it means.

Source: East Asian Width (Unicode Standard Annex 11) for wide characters; an emoji sequence counts two
columns, as it does in terminals that draw it as one picture.
"""

from __future__ import annotations

from tonecheck.text.lazy_pattern import lazy_pattern

TAB = "    "
"""What a tab is printed as: a tab of the terminal's own would move with what is printed before it."""

REPLACEMENT = "\ufffd"

# Letters, marks and typographic punctuation that take a column each, whatever stands beside them.
_PLAIN = lazy_pattern("[ -~\xa1-\xac\xae-\u02af\u2010-\u2027\u2030-\u203a\u20ac]*")


def is_plain(text: str) -> bool:
    """True if each code point of a text is known to be printed as it is and to take one column."""
    return (text.isascii() and text.isprintable()) or _PLAIN.fullmatch(text) is not None


def display_width(text: str) -> int:
    """Columns that a text takes once it is printed by `pieces`."""
    if is_plain(text):
        return len(text)
    return sum(width for _, width in pieces(text))


def pieces(line: str) -> list[tuple[str, int]]:
    """For each code point of a line: what to print for it, and how many columns that adds.

    0 columns means that it joins what stands before it (an accent, the second half of an emoji). Characters
    that would steer the terminal or turn the direction of the line are printed as U+FFFD.
    """
    if is_plain(line):
        return [(char, 1) for char in line]
    return list(_measured(line))


def _measured(line: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    before = ""
    joined = False
    for char in line:
        if char == "\t":
            shown, width = TAB, len(TAB)
        elif steers(char):
            shown, width = REPLACEMENT, 1
        elif " " <= char < "\x7f":
            shown, width = char, 1
        else:
            shown, width = char, _columns(char, before, found[-1][1] if found else 0, joined)
        joined = char == "\u200d" and bool(before)
        if not (joined or char == "\ufe0f"):
            before = char
        found.append((shown, width))
    return found


def steers(char: str) -> bool:
    """True for a character that must not reach a terminal: controls, bidirectional marks, lone surrogates."""
    return (
        char < " "
        or "\x7f" <= char <= "\x9f"
        or "\u2028" <= char <= "\u202e"
        or "\u2066" <= char <= "\u2069"
        or "\ud800" <= char <= "\udfff"
    )


def _columns(char: str, before: str, width_before: int, joined: bool) -> int:
    import unicodedata  # a plain English draft never needs it

    category = unicodedata.category(char)
    if char == "\ufe0f":  # asks for the picture, which is wide, of a character that is narrow as text
        return int(width_before == 1 and _may_be_picture(before))
    if "\U0001f3fb" <= char <= "\U0001f3ff" and before and unicodedata.category(before) == "So":
        return int(width_before == 1)
    if joined and category == "So":
        return 0
    if category in ("Mn", "Me") or (category == "Cf" and char != "\xad") or _is_medial_jamo(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _may_be_picture(char: str) -> bool:
    return char == "ℹ" or not (char.isalpha() or char.isspace())


def _is_medial_jamo(char: str) -> bool:
    return "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7ff"
