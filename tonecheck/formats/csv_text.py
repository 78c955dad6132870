"""CSV and TSV whose cells know where they stand.

The `csv` module gives values without places, so cells are cut here (RFC 4180: quotes around a cell, doubled
inside) and the result is held against what the `csv` module reads from the same text.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from functools import lru_cache
from typing import NamedTuple

from tonecheck.errors import DraftError
from tonecheck.formats.pieces import Pieces
from tonecheck.formats.source_map import Escape, SourceMap, inexact
from tonecheck.text.span import Positions

_QUOTED = re.compile(r'"(?>(?:[^"]|"")*)"')
_PARTS = re.compile(r'[^"]++|""')


class Cell(NamedTuple):
    """One cell: its value, and where it stands (quotes included)."""

    value: str
    start: int
    end: int
    quoted: bool


class Row(NamedTuple):
    """A row that is not blank; `line` is its first line, `number` what a spreadsheet calls it, both from 1."""

    cells: tuple[Cell, ...]
    line: int
    number: int


def parse_rows(text: str, name: str, positions: Positions, delimiter: str) -> tuple[Row, ...]:
    """Cut a text into rows of cells.

    Raises: DraftError with the place of a quotation mark that is never closed, or closed too early.
    """
    plain = _plain(delimiter)
    rows: list[Row] = []
    cells: list[Cell] = []
    at, number, length = 0, 1, len(text)
    while at < length:
        first = at
        if text[at] == '"':
            match = _QUOTED.match(text, at)
            if match is None:
                raise _error(name, positions, at, "a quotation mark is opened here and never closed")
            at = match.end()
            if at < length and text[at] != delimiter and text[at] not in "\r\n":
                raise _error(name, positions, at, "a quoted cell goes on behind its closing quotation mark")
            cells.append(Cell(text[first + 1 : at - 1].replace('""', '"'), first, at, True))
        else:
            match = plain.match(text, at)
            at = match.end() if match else at
            cells.append(Cell(text[first:at], first, at, False))
        if at < length and text[at] == delimiter:
            at += 1
            if at < length:
                continue
            cells.append(Cell("", at, at, False))
        if len(cells) > 1 or cells[0].value or cells[0].quoted:
            rows.append(Row(tuple(cells), positions.line_column(cells[0].start)[0], number))
        number += 1
        cells = []
        at += 2 if text.startswith("\r\n", at) else 1
    return tuple(rows)


@lru_cache(maxsize=8)
def _plain(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf"[^\r\n{re.escape(delimiter)}]*+")


def _error(name: str, positions: Positions, at: int, message: str) -> DraftError:
    line, column = positions.line_column(at)
    return DraftError(f"{name}:{line}:{column}: {message}", hint='a quotation mark inside a quoted cell is doubled: ""')


def agrees_with_csv(text: str, rows: tuple[Row, ...], delimiter: str) -> bool:
    """True if the `csv` module reads the same values from the text."""
    before = csv.field_size_limit(sys.maxsize)
    try:
        read = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True) if row]
    except csv.Error:
        return False
    finally:
        csv.field_size_limit(before)
    return read == [[cell.value for cell in row.cells] for row in rows]


def guessed_delimiter(text: str) -> str:
    """The delimiter of a CSV file: a comma, unless the first line holds none and has semicolons or tabs."""
    header = text.split("\n", 1)[0]
    return next((mark for mark in ",;\t" if mark in header), ",")


def cell_map(
    text: str, cells: dict[str, Cell], delimiter: str, newline: str, exact: bool,
    location: tuple[str | int, ...], value: str,
) -> SourceMap:  # fmt: skip
    """The map of the cell in a column (`location`), which was read as `value`; `newline` ends lines in this file."""
    cell = cells[str(location[0])]
    if not exact:
        return inexact(len(cell.value), cell.start, cell.end)
    pieces = Pieces()
    if not cell.quoted:
        pieces.verbatim(cell.value, cell.start)
        return pieces.checked(value, cell.start, cell.end, _unquoted(delimiter))
    for part in _PARTS.finditer(text, cell.start + 1, cell.end - 1):
        if part.group() == '""':
            pieces.written('"', part.start(), part.end())
        else:
            pieces.verbatim(part.group(), part.start())

    def escape(replacement: str) -> str:
        return replacement.replace('"', '""').replace("\n", newline)

    return pieces.checked(value, cell.start, cell.end, escape)


def _unquoted(delimiter: str) -> Escape:
    """A cell without quotes can take neither of the characters that would end it, nor a quotation mark."""

    def escape(replacement: str) -> str | None:
        return None if any(mark in replacement for mark in (delimiter, '"', "\n", "\r")) else replacement

    return escape
