"""JSON whose strings know where they stand: the values as `json` reads them, and a map for each string."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from tonecheck.errors import DraftError
from tonecheck.formats.pieces import Pieces
from tonecheck.formats.source_map import SourceMap
from tonecheck.text.span import Positions

Location = tuple[str | int, ...]
"""Where a value is in a document: the keys and indexes that lead to it."""

_TOKEN = re.compile(r'"(?>(?:[^"\\]|\\.)*)"|[{}\[\],]', re.DOTALL)
_PARTS = re.compile(
    r"(?P<plain>[^\\]++)|\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r'|\\u(?P<code>[0-9a-fA-F]{4})|\\(?P<short>["\\/bfnrt])'
)
_SHORT = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class JsonTree(NamedTuple):
    """A document: `value` as Python has it, `strings` where each string value stands, quotes included."""

    value: Any
    strings: dict[Location, tuple[int, int]]


def parse_json(text: str, name: str, positions: Positions, start: int = 0, end: int | None = None) -> JsonTree:
    """Parse a stretch of a text as one JSON document.

    Raises: DraftError with the place of what is wrong, a key that stands twice included.
    """
    end = len(text) if end is None else end
    source = text if (start, end) == (0, len(text)) else text[start:end]
    try:
        value = json.loads(source)
    except json.JSONDecodeError as error:
        line, column = positions.line_column(min(start + error.pos, len(text)))
        raise DraftError(f"{name}:{line}:{column}: is not JSON: {error.msg}") from None
    except RecursionError:
        line, column = positions.line_column(start)
        raise DraftError(f"{name}:{line}:{column}: is nested too deeply") from None
    except ValueError as error:  # a number of thousands of digits
        line, column = positions.line_column(start)
        raise DraftError(f"{name}:{line}:{column}: is not JSON that can be read: {error}") from None
    return JsonTree(value, _strings(source, start, name, positions))


def _strings(source: str, shift: int, name: str, positions: Positions) -> dict[Location, tuple[int, int]]:
    """Where each string value stands; `source` is known to be JSON."""
    found: dict[Location, tuple[int, int]] = {}
    path: list[str | int] = []
    seen: list[set[str] | None] = []  # for each open object the keys so far, for each open list None
    awaits_key = False
    for token in _TOKEN.finditer(source):
        mark = token.group()
        if mark[0] == '"':
            if awaits_key:
                key, keys = json.loads(mark), seen[-1]
                if keys is None or key in keys:
                    line, column = positions.line_column(shift + token.start())
                    raise DraftError(f"{name}:{line}:{column}: '{key}' stands here twice")
                keys.add(key)
                path[-1] = key
                awaits_key = False
            else:
                found[tuple(path)] = (shift + token.start(), shift + token.end())
        elif mark == "{":
            seen.append(set())
            path.append("")
            awaits_key = True
        elif mark == "[":
            seen.append(None)
            path.append(0)
        elif mark == ",":
            if seen[-1] is None:
                path[-1] = int(path[-1]) + 1
            else:
                awaits_key = True
        else:
            seen.pop()
            path.pop()
            awaits_key = False
    return found


def string_map(text: str, strings: dict[Location, tuple[int, int]], location: Location, value: str) -> SourceMap:
    """The map of the string at a location, which was read as `value`.

    A replacement is written in ASCII if the whole text is.
    """
    start, end = strings[location]  # with the quotes
    pieces = Pieces()
    for part in _PARTS.finditer(text, start + 1, end - 1):
        kind, low, high = part.lastgroup, part.start(), part.end()
        if kind == "plain":
            pieces.verbatim(part.group(), low)
        elif kind == "low":
            pair = (int(part["high"], 16) - 0xD800 << 10) + int(part["low"], 16) - 0xDC00 + 0x10000
            pieces.written(chr(pair), low, high)
        elif kind == "code":
            pieces.written(chr(int(part["code"], 16)), low, high)
        else:
            pieces.written(_SHORT[part["short"]], low, high)
    return pieces.checked(value, start, end, _escape_ascii if text.isascii() else _escape)


def _escape(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _escape_ascii(text: str) -> str:
    return json.dumps(text)[1:-1]
