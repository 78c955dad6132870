"""Reading what the command line names: files, folders, standard input, single texts, JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from tonecheck.draft import Draft
from tonecheck.errors import DraftError, TonecheckError
from tonecheck.output.run import Unchecked

if TYPE_CHECKING:
    import datetime

    from tonecheck.formats.files import TextFile


class Job(NamedTuple):
    """A draft to check, and the file it would be written back to."""

    draft: Draft
    file: TextFile | None = None


def unchecked(name: str, error: TonecheckError) -> Unchecked:
    """The entry for a draft that could not be checked; what names the draft is not said twice."""
    return Unchecked(name, error.message.removeprefix(f"{name}: "), error.hint)


def message_text(message: str) -> str:
    if not message.startswith("@") or len(message) == 1:
        return message
    from tonecheck.formats.files import read_text_file

    path = Path(message[1:])
    if not path.exists() and " " in message:  # "@brand where is my parcel?" is a message, not a file
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


def jobs_of(
    files: tuple[str, ...], texts: tuple[str, ...], frame: Draft, fields: tuple[str, str, str, str] | None
) -> Iterator[Job | Unchecked]:
    from tonecheck.formats.files import TextFile, decode, read_text_file

    for number, text in enumerate(texts, start=1):
        yield Job(replace(frame, text=text, name="text" if len(texts) == 1 else f"text {number}"))
    for name in files or (() if texts else ("-",)):
        try:
            if name == "-":
                raw = sys.stdin.buffer.read()
                found = [TextFile(Path("stdin"), decode(raw, "stdin"), raw)]
            elif Path(name).is_dir():
                from tonecheck.formats.plain import files_below

                found = []
                for path in files_below(Path(name)):
                    try:
                        found.append(read_text_file(path))
                    except DraftError as error:
                        yield unchecked(str(path), error)
            else:
                found = [read_text_file(Path(name))]
        except DraftError as error:
            yield unchecked(name, error)
            continue
        for file in found:
            if fields is not None:
                yield from _lines(file, fields, frame)
            else:
                draft = replace(frame, text=file.text, name=str(file.path))
                yield Job(draft, None if name == "-" else file)


def _lines(file: TextFile, fields: tuple[str, str, str, str], frame: Draft) -> Iterator[Job | Unchecked]:
    from tonecheck.formats.jsonl import Fields, read_drafts

    named = Fields(*fields)
    count = 0
    for draft in read_drafts(file.text, str(file.path), named, channel=frame.channel, template=frame.template):
        count += 1
        if isinstance(draft, DraftError):
            yield unchecked(str(file.path), draft)
        else:
            yield Job(replace(draft, date=frame.date, message=draft.message or frame.message))
    if count == 0:
        yield Unchecked(str(file.path), "holds no lines to check")
