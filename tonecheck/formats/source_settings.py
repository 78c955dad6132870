"""Reading `sources:` of a `tonecheck.yaml`, with the place of every fault."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Literal

from tonecheck.document.fields import setting
from tonecheck.document.nodes import Faults, Mapping, Mark, read_document
from tonecheck.document.reader import Reader
from tonecheck.errors import ConfigError, did_you_mean
from tonecheck.formats.presets import PRESETS
from tonecheck.formats.select import compiled
from tonecheck.formats.shape import STRUCTURED, Field, Shape
from tonecheck.formats.sources import SUFFIXES, Source

FormatName = Literal["text", "markdown", "html", "auto", "yaml", "json", "jsonl", "csv", "tsv"]
Body = Literal["text", "html", "auto"]


@dataclass(frozen=True, slots=True)
class FieldSettings:
    """A field that holds replies."""

    shorthand: ClassVar[str] = "select"
    select: str = setting(doc="a column, a key, or a JSONPath such as $.replies[*].body", form="selector")
    body: Body | None = setting(None, "what it holds: text, html, or auto (html where it looks like it)")


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """Files that hold replies, and how they are read."""

    shorthand: ClassVar[str] = "files"
    files: tuple[str, ...] = setting(doc="globs, relative to this file")
    preset: str = setting("", "a help desk's way of handing out its replies", form="preset")
    format: FormatName | None = setting(None, "what the files hold; default: as their names end")
    fields: tuple[FieldSettings, ...] = setting((), "where the replies are, in YAML, JSON, JSONL, CSV and TSV")
    body: Body = setting("text", "what the fields hold: text, html, or auto (html where it looks like it)")
    name: tuple[str, ...] = setting(
        (), "the value that names a reply, beside or above it (`a|b`, `../a`); several are put together"
    )
    channel: str = setting("", "where these replies are posted")
    channel_from: str = setting("", "the value beside or above a reply that says where it is posted")
    message_from: str = setting("", "the value beside or above a reply that holds the customer's message")
    guide: str = setting("", "a guide for these files: a built-in name, or a path relative to this file")
    sections: Literal["whole", "headings"] = setting("whole", "Markdown: one reply a file, or one below each heading")
    reply_in: Literal["section", "blockquote", "fence"] = setting("section", "Markdown: what in a section is the reply")
    separator: str = setting("", "Markdown and text: how a line begins that starts the next reply")
    delimiter: str = setting("", "CSV: what stands between cells; default: found in the first row")
    template: bool = setting(True, "whether placeholders stay on purpose, as they do in saved replies")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class _Sources:
    sources: tuple[SourceSettings, ...] = setting((), "files that hold replies")


def read_sources(project: Path) -> tuple[Source, ...]:
    """The sources of a project file; empty if it names none.

    Raises: ConfigError with every fault and its place.
    """
    faults = Faults()
    root = read_document(project, faults)
    node = root.entries.get("sources") if isinstance(root, Mapping) else None
    found: tuple[Source, ...] = ()
    if node is not None and isinstance(root, Mapping):
        reader = Reader(faults, {"selector": _selector, "preset": _preset})
        below = Mapping({"sources": node}, {"sources": root.keys["sources"]}, root.mark)
        settings = reader.record(_Sources, below)
        if settings is not None:
            found = tuple(_source(entry, project.parent, faults) for entry in settings.sources)
    if faults:
        raise ConfigError("\n".join(faults))
    return found


def _source(entry: SourceSettings, folder: Path, faults: Faults) -> Source:
    mark = entry.mark or Mark("tonecheck.yaml", 1, 1)
    shape = PRESETS[entry.preset].shape if entry.preset else Shape("")
    if entry.format:
        shape = shape._replace(format=entry.format)
    if entry.fields:
        fields = tuple(Field(field.select, field.body or entry.body) for field in entry.fields)
        shape = shape._replace(fields=fields, any_field=False)
    if entry.name:
        shape = shape._replace(name=entry.name)
    shape = shape._replace(
        channel=entry.channel or shape.channel,
        channel_from=entry.channel_from,
        message_from=entry.message_from,
        delimiter={"tab": "\t", "\\t": "\t"}.get(entry.delimiter, entry.delimiter),
        sections=entry.sections,
        reply_in=entry.reply_in,
        separator=entry.separator,
        template=entry.template,
    )
    formats = {shape.format or SUFFIXES.get(Path(glob).suffix.lower(), "text") for glob in entry.files}
    if not shape.fields and formats & set(STRUCTURED):
        faults.add(mark, "'fields' is missing: which of them hold the replies?", "or name a `preset`")
    if len(shape.delimiter) > 1:
        faults.add(mark, f"'delimiter' is one character (or `tab`), not '{shape.delimiter}'")
    if not entry.files:
        faults.add(mark, "'files' names no file")
    return Source(entry.files, shape, entry.guide or None, folder, mark.short)


def _selector(text: str) -> tuple[str, str] | None:
    try:
        compiled(text)
    except ConfigError as error:
        return error.message, error.hint
    return None


def _preset(text: str) -> tuple[str, str] | None:
    if text in PRESETS:
        return None
    return f"there is no preset '{text}'", did_you_mean(text, PRESETS) or "known: " + ", ".join(PRESETS)
