"""Where each character of a YAML scalar stands, for all five ways of writing one.

The parser gives a scalar's value and the stretch it was written in; the way between the two (folded lines,
indentation, chomping, escapes) is walked again here, and the result is held against the parser's value: if
the two ever differ, only the stretch as a whole is known.
Source: YAML 1.1 (chapters 5, 8 and 9) as libyaml reads it.
"""

from __future__ import annotations

import re

from tonecheck.document.nodes import Scalar
from tonecheck.formats.pieces import Pieces
from tonecheck.formats.source_map import Escape, SourceMap, inexact

_BREAK = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
_FOLD = re.compile(rf"[ \t]*{_BREAK}[ \t]*(?:{_BREAK}[ \t]*)*")
_BREAKS = re.compile(_BREAK)
_DOUBLE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}"
    rf"|(?P<join>{_BREAK})[ \t]*(?P<blank>(?:{_BREAK}[ \t]*)*)|.)"
    rf"|(?P<fold>[ \t]*{_BREAK}[ \t]*(?:{_BREAK}[ \t]*)*)",
    re.DOTALL,
)
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_PROPERTIES = re.compile(r"(?:(?:&\S+|!\S*)\s+)*")  # an anchor and a tag, in any order
_HEADER = re.compile(rf"[|>](?P<marks>[+\-0-9]*)[ \t]*(?:\#[^\r\n]*)?(?:{_BREAK})")


def scalar_map(
    text: str, scalars: dict[tuple[str | int, ...], Scalar], newline: str, location: tuple[str | int, ...], value: str
) -> SourceMap:
    """The map of the scalar at a location, which was read as `value`; `newline` ends lines in this file."""
    scalar = scalars[location]
    start, end = _PROPERTIES.match(text, scalar.start, scalar.end).end(), scalar.end  # type: ignore[union-attr]
    if scalar.style in ("|", ">"):
        return _block(text, start, scalar, newline)
    pieces = Pieces()
    escape: Escape
    if scalar.style == '"':
        _double(pieces, text, start + 1, end - 1)
        escape = _escape_double
    else:
        inner = (start + 1, end - 1) if scalar.style == "'" else (start, end)
        _flow(pieces, text, *inner, quoted=scalar.style == "'")
        escape = _escape_single if scalar.style == "'" else _escape_plain
    return pieces.checked(value, start, end, escape)


def _flow(pieces: Pieces, text: str, start: int, end: int, *, quoted: bool) -> None:
    """Plain and single-quoted: lines are folded, `''` is one apostrophe."""
    at = start
    for fold in _FOLD.finditer(text, start, end):
        _unquoted(pieces, text, at, fold.start(), quoted)
        _folded(pieces, fold.group(), fold.start())
        at = fold.end()
    _unquoted(pieces, text, at, end, quoted)


def _unquoted(pieces: Pieces, text: str, start: int, end: int, quoted: bool) -> None:
    at = start
    while quoted and (apostrophe := text.find("''", at, end)) >= 0:
        pieces.verbatim(text[at:apostrophe], at)
        pieces.written("'", apostrophe, apostrophe + 2)
        at = apostrophe + 2
    pieces.verbatim(text[at:end], at)


def _folded(pieces: Pieces, raw: str, start: int) -> None:
    """A fold: one line break is a space, each one more is a line break."""
    breaks = list(_BREAKS.finditer(raw))
    first = breaks[0].group()
    if len(breaks) == 1:
        pieces.written(" " if first not in "\u2028\u2029" else first, start, start + len(raw))
        return
    if first in "\u2028\u2029":
        pieces.written(first, start, start + breaks[0].end())
    for number, line in enumerate(breaks[1:], start=1):
        low = 0 if number == 1 and first not in "\u2028\u2029" else breaks[number - 1].end()
        high = len(raw) if number == len(breaks) - 1 else line.end()
        seen = line.group() if line.group() in "\u2028\u2029" else "\n"
        pieces.written(seen, start + low, start + high)


def _double(pieces: Pieces, text: str, start: int, end: int) -> None:
    at = start
    for match in _DOUBLE.finditer(text, start, end):
        low, high = match.span()
        pieces.verbatim(text[at:low], at)
        at = high
        if match["fold"]:
            _folded(pieces, match["fold"], low)
        elif match["join"]:
            blank = list(_BREAKS.finditer(match["blank"]))
            pieces.written("\n" * len(blank), low, high)
        else:
            mark = text[low + 1]
            if mark in "xuU":
                pieces.written(chr(int(text[low + 2 : high], 16)), low, high)
            else:
                pieces.written(_ESCAPES.get(mark, mark), low, high)
    pieces.verbatim(text[at:end], at)


def _block(text: str, start: int, scalar: Scalar, newline: str) -> SourceMap:
    """Literal and folded: the indentation that tells the parser's value is the one the parser found."""
    header = _HEADER.match(text, start, scalar.end)
    if header is None:
        return inexact(len(scalar.text), start, scalar.end)
    lines = _lines(text, header.end(), scalar.end)
    widest = min((_indent(text, low, high) for low, high, _ in lines if text[low:high].strip(" ")), default=0)
    for width in range(widest, 0, -1):
        pieces = Pieces()
        _block_lines(pieces, text, lines, width, scalar.style == ">", "-" in header["marks"], "+" in header["marks"])
        if pieces.text() == scalar.text:
            gap = newline + " " * width
            escape = _escape_folded(gap) if scalar.style == ">" else _escape_literal(gap)
            return pieces.map(escape, empty_at=start)
    return inexact(len(scalar.text), start, scalar.end)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Lines as (start, end, end with its line break)."""
    found = []
    at = start
    while at < end:
        mark = _BREAKS.search(text, at, end)
        high, after = mark.span() if mark else (end, end)
        found.append((at, high, after))
        at = after
    return found


def _indent(text: str, low: int, high: int) -> int:
    return high - low - len(text[low:high].lstrip(" "))


def _block_lines(
    pieces: Pieces, text: str, lines: list[tuple[int, int, int]], width: int, folds: bool, strips: bool, keeps: bool
) -> None:
    """Walk the lines as libyaml does; a break is written by what stands in the file up to the next text."""
    owed: tuple[int, int, str] | None = None  # the break that ends the last line of text: start, end, what it is
    blank: list[tuple[int, int, str]] = []  # breaks of empty lines since
    led_by_space = False
    for low, high, after in lines:
        body = low + min(width, _indent(text, low, high))
        mark = _seen(text[high:after])
        if body == high and _indent(text, low, high) <= width:
            blank.append((low, after, mark))
            continue
        is_space = text[body : body + 1] in (" ", "\t")
        breaks = []
        if owed is not None:
            if folds and owed[2] == "\n" and not led_by_space and not is_space:
                if blank:
                    blank[0] = (owed[0], blank[0][1], blank[0][2])
                else:
                    breaks.append((owed[0], owed[1], " "))
            else:
                breaks.append(owed)
        breaks += blank
        for number, (start, end, seen) in enumerate(breaks):
            pieces.written(seen, start, body if number == len(breaks) - 1 else end)
        blank = []
        pieces.verbatim(text[body:high], body)
        owed = (high, after, mark) if after > high else None
        led_by_space = is_space
    if not strips and owed is not None:
        pieces.written(owed[2], owed[0], owed[1])
    if keeps:
        for start, end, seen in blank:
            pieces.written(seen, start, end)


def _seen(mark: str) -> str:
    return mark if mark in ("", "\u2028", "\u2029") else "\n"


def _escape_double(text: str) -> str:
    short = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return "".join(short.get(char, char) for char in text)


def _escape_single(text: str) -> str | None:
    return None if "\n" in text else text.replace("'", "''")


def _escape_plain(text: str) -> str | None:
    return None if "\n" in text else text


def _escape_literal(gap: str) -> Escape:
    return lambda text: text.replace("\n", gap)


def _escape_folded(gap: str) -> Escape:
    return lambda text: re.sub(r"\n+", lambda run: gap.rstrip(" ") * len(run.group()) + gap, text)
