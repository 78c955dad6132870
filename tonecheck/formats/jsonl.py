"""Many drafts in one file, one JSON object per line, each with the reply in a named field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tonecheck.draft import Draft, Message
from tonecheck.errors import DraftError, did_you_mean


@dataclass(frozen=True, slots=True)
class Fields:
    """Which field of a line holds what; an empty name means there is none. `a.b` reaches into objects."""

    text: str
    message: str = ""
    channel: str = ""
    id: str = ""


def read_drafts(
    content: str, name: str, fields: Fields, *, channel: str | None = None, template: bool = False
) -> Iterator[Draft | DraftError]:
    """Yield one draft per line, in order, or the error that stands in its place; blank lines are skipped.

    A draft is named by its id field, else `name:line`. `channel` is used where a line names none.
    """
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        try:
            record = json.loads(line)
        except ValueError as error:
            column = getattr(error, "colno", 1)
            yield DraftError(f"{place}:{column}: is not JSON: {getattr(error, 'msg', error)}")
            continue
        except RecursionError:
            yield DraftError(f"{place}:1: is nested too deeply")
            continue
        try:
            yield _draft(record, place, fields, channel, template)
        except DraftError as error:
            yield error


def _draft(record: Any, place: str, fields: Fields, channel: str | None, template: bool) -> Draft:
    if not isinstance(record, dict):
        raise DraftError(f"{place}: expected a JSON object on the line")
    text = _field(record, fields.text, place)
    message = _field(record, fields.message, place) if fields.message else ""
    named = _field(record, fields.channel, place) if fields.channel else ""
    identity = str(_look_up(record, fields.id, place)) if fields.id else place
    return Draft(
        text,
        channel=named or channel,
        message=Message(message) if message else None,
        name=identity,
        template=template,
    )


def _field(record: dict[str, Any], path: str, place: str) -> str:
    value = _look_up(record, path, place)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise DraftError(f"{place}: field '{path}' holds {type(value).__name__}, not a text")
    return value


def _look_up(record: dict[str, Any], path: str, place: str) -> Any:
    value: Any = record
    if path in record:
        return record[path]
    for part in path.split("."):
        if not isinstance(value, dict) or part not in value:
            known = value.keys() if isinstance(value, dict) else ()
            raise DraftError(
                f"{place}: there is no field '{path}'",
                hint=did_you_mean(part, known) or ("fields: " + ", ".join(map(str, known)) if known else ""),
            )
        value = value[part]
    return value
