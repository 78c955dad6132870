"""What a file holds: its format, and where in it the replies are."""

from __future__ import annotations

from typing import NamedTuple

FORMATS = ("text", "markdown", "html", "auto", "yaml", "json", "jsonl", "csv", "tsv")
"""The formats that can be read; `text` is one reply in a file, as it stands, `auto` HTML where it looks it."""

STRUCTURED = ("yaml", "json", "jsonl", "csv", "tsv")
"""Formats in which fields hold the replies."""

BODIES = ("text", "html", "auto")
"""What a field may hold: text (or Markdown) as it stands, HTML, or HTML where it looks like it."""


class Field(NamedTuple):
    """A field that holds replies: a column's name, or a selector such as `$.replies[*].body`."""

    select: str
    body: str = "text"


class Shape(NamedTuple):
    """How a file is to be read.

    `fields` hold the replies. `name`, `channel_from` and `message_from` are names of values beside or above a
    reply: the nearest that is found, going outwards, is taken; several names are put together, and of `a|b`
    the first that is there. `reply_in` and `separator` are for Markdown and text: where in a section the reply
    stands (`section`, `blockquote`, `fence`), and how a line begins that starts the next reply. `any_field`
    is true where it is enough that one of the fields is found.
    """

    format: str = "text"
    fields: tuple[Field, ...] = ()
    name: tuple[str, ...] = ()
    channel: str | None = None
    channel_from: str = ""
    message_from: str = ""
    delimiter: str = ""
    sections: str = "whole"
    reply_in: str = "section"
    separator: str = ""
    any_field: bool = False
    template: bool = True
