"""Reading what the command line names: files, folders, standard input, single texts, a project's sources."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import click

from tonecheck.draft import Draft
from tonecheck.errors import DraftError, TonecheckError
from tonecheck.formats.files import TextFile, decode, read_text_file
from tonecheck.formats.reply import Reply
from tonecheck.formats.shape import STRUCTURED, Shape
from tonecheck.output.run import Unchecked
from tonecheck.text.span import Positions

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from tonecheck.formats.sources import Source


class Planned(NamedTuple):
    """Something to check: a file and how it is read, or a text given as it is.

    `name` is what reports call it; `path` None stands for standard input (`text` None) or the text itself.
    `guide` is the name or path (seen from `folder`) of the guide its source names.
    """

    name: str
    shape: Shape
    path: str | None = None
    text: str | None = None
    guide: str | None = None
    folder: Path | None = None


class Batch(NamedTuple):
    """What one file (or text) gave: its replies in order, or the error that stands in the place of one."""

    planned: Planned
    file: TextFile
    replies: tuple[Reply | DraftError, ...]


def unchecked(name: str, error: TonecheckError) -> Unchecked:
    """The entry for a draft that could not be checked; what names the draft is not said twice."""
    return Unchecked(name, error.message.removeprefix(f"{name}: "), error.hint)


def message_text(message: str) -> str:
    if not message.startswith("@") or len(message) == 1:
        return message
    path = message[1:]
    if not os.path.exists(path) and " " in message:  # "@brand where is my parcel?" is a message, not a file
        return message
    return read_text_file(path).text


def read_date(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    import datetime

    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise click.UsageError(f"'{text}' is not a date; write it as 2026-11-27") from None


def plan(
    files: tuple[str, ...],
    texts: tuple[str, ...],
    shape: Shape | None,
    sources: tuple[Source, ...],
    *,
    only_sources: bool = False,
) -> Iterator[Planned | Unchecked]:
    """What there is to check, in the order it was named; without any name, the project's sources.

    `shape` is what `--from` says of every file, or None: then a file is read as its source says, else as its
    name says. `only_sources` leaves out files that are in no source, if the project has any.
    """
    if only_sources and sources and files:
        from tonecheck.formats.sources import source_of

        files = tuple(name for name in files if source_of(_tidy(name), sources) is not None)
        if not files:
            return
    for number, text in enumerate(texts, start=1):
        yield Planned("text" if len(texts) == 1 else f"text {number}", Shape(template=False), text=text)
    if not files and not texts and sources and shape is None:
        yield from _of_project(sources)
        return
    for name in files or (() if texts else ("-",)):
        if name == "-":
            yield Planned("stdin", shape or Shape(template=False))
        elif os.path.isdir(name):
            yield from _below(name, shape, sources)
        else:
            yield _one(_tidy(name), shape, sources)


def _tidy(name: str) -> str:
    """A name as `pathlib` writes it, without "./" and doubled strokes."""
    if "./" not in name and "//" not in name and "\\" not in name:
        return name  # pathlib takes longer to import than a reply takes to check
    from pathlib import Path

    return str(Path(name))


def once_each(items: Iterable[Planned | Unchecked]) -> Iterator[Planned | Unchecked]:
    """Without files that were named before, in another way perhaps: they are checked (and written) once."""
    seen: set[str] = set()
    for item in items:
        if isinstance(item, Planned) and item.path is not None:
            path = os.path.realpath(item.path)
            if path in seen:
                continue
            seen.add(path)
        yield item


def _of_project(sources: tuple[Source, ...]) -> Iterator[Planned | Unchecked]:
    for source in sources:
        found = source.find()
        if not found:
            yield Unchecked(source.place, f"no file is named {' or '.join(source.files)}")
        for path in found:
            yield _from_source(os.path.relpath(path), source)


def _below(name: str, shape: Shape | None, sources: tuple[Source, ...]) -> Iterator[Planned | Unchecked]:
    from pathlib import Path

    from tonecheck.formats.plain import files_below

    folder = Path(name)
    inside = {
        Path(os.path.relpath(path))
        for source in (sources if shape is None else ())
        for path in source.find()
        if path.is_relative_to(folder.resolve())
    }
    try:
        plain = files_below(folder)
    except DraftError as error:
        if not inside:
            yield unchecked(str(folder), error)
        plain = ()
    named = {os.path.abspath(path): path for path in (*inside, *plain)}
    for path in sorted(named.values()):
        yield _one(str(path), shape, sources)


def _one(path: str, shape: Shape | None, sources: tuple[Source, ...]) -> Planned | Unchecked:
    if shape is not None:
        return Planned(path, shape, path)
    if sources:
        from tonecheck.formats.sources import source_of

        source = source_of(path, sources)
        if source is not None:
            return _from_source(path, source)
    suffix = os.path.splitext(path)[1].lower()
    if suffix in (".html", ".htm"):
        return Planned(path, Shape("html", template=False), path)
    if suffix[1:] in (*STRUCTURED, "yml", "ndjson") and os.path.isfile(path):
        return Unchecked(
            path,
            "it is not said where the replies in it are",
            "name it in `sources:` of tonecheck.yaml, or use --from with --text-field (--from text takes it as it is)",
        )
    return Planned(path, Shape(template=False), path)


def _from_source(path: str, source: Source) -> Planned:
    return Planned(path, source.shape_of(path), path, None, source.guide, source.folder)


def open_planned(planned: Planned) -> TextFile | Unchecked:
    """The file (or text) itself."""
    name = planned.name
    try:
        if planned.text is not None:
            return TextFile(name, planned.text, planned.text.encode("utf-8", "surrogatepass"))
        if planned.path is None:
            raw = sys.stdin.buffer.read()
            return TextFile(name, decode(raw, name), raw)
        return read_text_file(planned.path)
    except DraftError as error:
        return unchecked(name, error)


def read_planned(planned: Planned, frame: Draft) -> Batch | Unchecked:
    """Read a file (or text) into replies."""
    from tonecheck.formats.read import read_replies

    file = open_planned(planned)
    if isinstance(file, Unchecked):
        return file
    if planned.text is not None:  # what was typed is checked as it is, if it is nothing but spaces too
        from tonecheck.formats.source_map import verbatim

        draft = frame.replace(text=file.text, name=planned.name)
        return Batch(planned, file, (Reply(draft, verbatim(len(file.text)), Positions(file.text)),))
    return Batch(planned, file, tuple(read_replies(file, planned.shape, frame)))
