"""Reading a text as a file, for tests."""

from __future__ import annotations

from tonecheck.errors import DraftError
from tonecheck.formats.files import TextFile
from tonecheck.formats.read import read_replies
from tonecheck.formats.reply import Reply
from tonecheck.formats.shape import Field, Shape
from tonecheck.text.span import Span


def shape(format: str, *fields: str, body: str = "text", **more: object) -> Shape:
    return Shape(format, tuple(Field(field, body) for field in fields), **more)  # type: ignore[arg-type]


def read(text: str, how: Shape) -> list[Reply | DraftError]:
    return list(read_replies(TextFile("f", text, text.encode("utf-8", "surrogatepass")), how))


def replies(text: str, how: Shape) -> list[Reply]:
    found = read(text, how)
    assert all(isinstance(reply, Reply) for reply in found), [str(reply) for reply in found]
    return [reply for reply in found if isinstance(reply, Reply)]


def texts(text: str, how: Shape) -> dict[str, str]:
    """Reply name -> its text."""
    return {reply.draft.name: reply.draft.text for reply in replies(text, how)}


def errors(text: str, how: Shape) -> list[str]:
    return [str(reply) for reply in read(text, how) if isinstance(reply, DraftError)]


def written(text: str, reply: Reply, part: str) -> str:
    """How a part of a reply stands in its file."""
    start = reply.draft.text.index(part)
    return reply.to_source(Span(start, start + len(part))).of(text)
