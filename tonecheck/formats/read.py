"""One door to all formats: a file and its shape in, replies out."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.errors import DraftError
from tonecheck.formats.files import TextFile
from tonecheck.formats.reply import Reply
from tonecheck.formats.shape import Shape

LONGEST_REPLY = 1_000_000
"""Code points of a reply; a longer one is a file that was read the wrong way."""


def read_replies(file: TextFile, shape: Shape, frame: Draft | None = None) -> Iterator[Reply | DraftError]:
    """Yield every reply of a file in the order of its fields, or the error that stands in the place of one.

    `frame` lends what a file does not say: channel, customer's message, date, `template`. A file without any
    reply yields an error: nothing checked must not look like nothing wrong.
    """
    name = file.path
    count = 0
    try:
        for reply in _reader(file, shape, name, frame or Draft("")):
            count += 1
            if isinstance(reply, Reply) and len(reply.draft.text) > LONGEST_REPLY:
                line, column = reply.line_column(None)
                yield DraftError(
                    f"{name}:{line}:{column}: this reply has {len(reply.draft.text):,} characters; "
                    f"at most {LONGEST_REPLY:,} are checked"
                )
            else:
                yield reply
    except DraftError as error:
        count += 1
        yield error
    if not count:
        yield DraftError(f"{name}: there is no reply in it", hint="every field that was looked at is empty")


def _reader(file: TextFile, shape: Shape, name: str, frame: Draft) -> Iterator[Reply | DraftError]:
    if shape.format in ("text", "markdown", "html", "auto"):
        from tonecheck.formats import prose

        return prose.read_prose(file.text, name, shape, frame)
    from tonecheck.formats import structured

    readers = {
        "json": structured.read_json,
        "yaml": structured.read_yaml,
        "jsonl": structured.read_jsonl,
        "csv": structured.read_csv,
        "tsv": structured.read_csv,
    }
    return readers[shape.format](file.text, name, shape, frame)
