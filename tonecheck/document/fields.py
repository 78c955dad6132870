"""Declaring what a document may hold: one description serves the reader, the JSON Schema and the docs.

A record is a frozen dataclass whose fields are made with `setting`. What a bare scalar stands for (`- leverage`
for `- term: leverage`) is the record's `shorthand`. A field named `mark` is filled with the record's place;
the field that the class variable `rest` names collects keys that are read later, as (place, node). A field
whose name ends in an underscore is written without it.
"""

from __future__ import annotations

import dataclasses
from typing import Any


def setting(
    default: Any = dataclasses.MISSING,
    doc: str = "",
    *,
    least: float | None = None,
    most: float | None = None,
    form: str = "",
) -> Any:
    """A field of a record: `doc` is its line in the manual and the schema; no default means required.

    `least` and `most` bound a number; `form` names a check made on a text (`rule-id`, `channel`, `pattern`,
    `date`, `day`).
    """
    metadata = {"doc": doc, "least": least, "most": most, "form": form}
    if default is dataclasses.MISSING:
        return dataclasses.field(metadata=metadata)
    if isinstance(default, (dict, list)):
        made = default
        return dataclasses.field(default_factory=lambda: type(made)(made), metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)
