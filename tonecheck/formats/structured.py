"""Replies in the fields of YAML, JSON, JSONL, CSV and TSV files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from tonecheck.draft import Draft, Message
from tonecheck.errors import DraftError
from tonecheck.formats.allow import allowances
from tonecheck.formats.html_text import LOOKS_LIKE_HTML, UnclosedMarkupError, read_html
from tonecheck.formats.reply import Reply
from tonecheck.formats.select import Selected, beside, nothing, reply_name, select, written_location
from tonecheck.formats.shape import Shape
from tonecheck.formats.source_map import LaterMap, SourceMap
from tonecheck.text.span import Positions, Span

Location = tuple[str | int, ...]
_SURROGATE = re.compile("[\ud800-\udfff]")


class Document(NamedTuple):
    """A file (or a line or row of one) as its readers hand it on.

    `map_of` gives the map of the text at a location; `default_name` what a reply there is called that has no
    name of its own; `place` is what errors start with; `start_of` says where a text stands, if two locations
    can be the same text.
    """

    value: Any
    map_of: Callable[[Location, str], SourceMap]
    default_name: Callable[[Location], str]
    place: str
    start_of: Callable[[Location], int] | None = None


def replies_in(
    document: Document, shape: Shape, name: str, positions: Positions, frame: Draft
) -> Iterator[Reply | DraftError]:
    """Yield the replies of a document, or the error that stands in the place of one."""
    seen: set[int] = set()
    try:
        for found in select(shape, document.value, document.place):
            if document.start_of is not None and isinstance(found.value, str):
                start = document.start_of(found.location)
                if start in seen:
                    continue  # the same characters of the file, by another name
                seen.add(start)
            reply = _reply(found, document, shape, name, positions, frame)
            if reply is not None:
                yield reply
    except DraftError as error:
        yield error


def _reply(
    found: Selected, document: Document, shape: Shape, name: str, positions: Positions, frame: Draft
) -> Reply | DraftError | None:
    text = found.value
    where = written_location(found.location)
    if text is None or (isinstance(text, str) and not text.strip()):
        return None
    if not isinstance(text, str):
        return DraftError(f"{document.place}: '{where}' holds {_kind(text)}, not a text")
    source: SourceMap = LaterMap(partial(document.map_of, found.location, text))
    if broken := _SURROGATE.search(text):
        line, column = positions.line_column(source.to_source(Span(broken.start(), broken.end())).start)
        return DraftError(f"{name}:{line}:{column}: holds half of a character (a lone surrogate)")
    if found.field.body == "html" or (found.field.body == "auto" and LOOKS_LIKE_HTML.search(text)):
        try:
            html = read_html(text)
        except UnclosedMarkupError as error:
            at = source.to_source(Span(error.offset, error.offset + 1)).start
            line, column = positions.line_column(at)
            return DraftError(f"{name}:{line}:{column}: {error.message}", hint=error.hint)
        text, source = html.text, LaterMap(partial(html.map.compose, source))
        if not text:
            return None
    channel = beside(shape.channel_from, found.ancestors) if shape.channel_from else None
    message = beside(shape.message_from, found.ancestors) if shape.message_from else None
    draft = frame.replace(
        text=text,
        channel=str(channel) if channel else frame.channel or shape.channel,
        message=Message(str(message)) if message else frame.message,
        name=reply_name(shape, found, document.default_name(found.location)),
        template=frame.template or shape.template,
    )
    review_by = beside("review_by", found.ancestors)
    return Reply(draft, source, positions, review_by="" if review_by is None else str(review_by))


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    return "a list" if isinstance(value, list) else "'name: value' pairs"


def read_json(text: str, name: str, shape: Shape, frame: Draft) -> Iterator[Reply | DraftError]:
    """The replies of a JSON file."""
    from tonecheck.formats.json_text import parse_json, string_map

    positions = Positions(text)
    tree = parse_json(text, name, positions)
    document = Document(tree.value, partial(string_map, text, tree.strings), written_location, name)
    yield from replies_in(document, shape, name, positions, frame)


def read_yaml(text: str, name: str, shape: Shape, frame: Draft) -> Iterator[Reply | DraftError]:
    """The replies of a YAML file; a comment may allow a rule for the next of them."""
    from tonecheck.formats.yaml_text import scalar_map
    from tonecheck.formats.yaml_tree import parse_yaml

    positions = Positions(text)
    tree = parse_yaml(text, name)
    newline = "\r\n" if "\r\n" in text else "\n"
    document = Document(
        tree.value,
        partial(scalar_map, text, tree.scalars, newline),
        written_location,
        name,
        lambda location: tree.scalars[location].start,
    )
    replies = list(replies_in(document, shape, name, positions, frame))
    hidden = [(scalar.start, scalar.end) for scalar in tree.scalars.values() if scalar.style]
    yield from allowances(replies, text, name, positions, "yaml", hidden)


def read_jsonl(text: str, name: str, shape: Shape, frame: Draft) -> Iterator[Reply | DraftError]:
    """The replies of a file with one JSON document on each line; a bad line spoils no other."""
    from tonecheck.formats.json_text import parse_json, string_map

    positions = Positions(text)
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        end = start + len(line)
        if line.strip():
            try:
                tree = parse_json(text, name, positions, start, end)
            except DraftError as error:
                yield error
            else:
                place = f"{name}:{number}"
                document = Document(tree.value, partial(string_map, text, tree.strings), partial(_always, place), place)
                yield from replies_in(document, shape, name, positions, frame)
        start = end + 1


def read_csv(text: str, name: str, shape: Shape, frame: Draft) -> Iterator[Reply | DraftError]:
    """The replies in the named columns of a CSV or TSV file; the first row holds the columns' names."""
    from tonecheck.formats.csv_text import agrees_with_csv, cell_map, guessed_delimiter, parse_rows

    positions = Positions(text)
    delimiter = shape.delimiter or ("\t" if shape.format == "tsv" else guessed_delimiter(text))
    rows = parse_rows(text, name, positions, delimiter)
    if not rows:
        raise DraftError(f"{name}: holds no rows")
    header = [cell.value.strip() for cell in rows[0].cells]
    for field in shape.fields:
        if field.select not in header:
            raise nothing(f"{name}:{rows[0].line}", field.select, dict.fromkeys(header))
    exact = agrees_with_csv(text, rows, delimiter)
    newline = "\r\n" if "\r\n" in text else "\n"
    for row in rows[1:]:
        place = f"{name}:{row.line}"
        if len(row.cells) > len(header):
            yield DraftError(
                f"{place}: the row has {len(row.cells)} cells, the first row {len(header)}",
                hint="put a text that holds the delimiter in quotation marks",
            )
            continue
        cells = dict(zip(header, row.cells, strict=False))
        document = Document(
            {column: cells[column].value if column in cells else None for column in header},
            partial(cell_map, text, cells, delimiter, newline, exact),
            partial(_always, f"row {row.number}"),
            place,
        )
        yield from replies_in(document, shape, name, positions, frame)


def _always(name: str, location: Location) -> str:
    return name
