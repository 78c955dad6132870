"""JSON Schema (2020-12) from the records that the reader uses, for editors that complete and check YAML."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping as AnyMapping
from typing import Any, Literal, get_args, get_origin

from tonecheck.document.reader import hints, keys, kind_field, required

Schema = dict[str, Any]


def schema_of(kind: type[Any], *, rest: AnyMapping[str, Schema] | None = None) -> Schema:
    """The schema of a record, with one definition for each record it uses.

    `rest` gives schemas by record name for records that the caller describes itself.
    """
    definitions: Schema = dict(rest or {})
    body = _record(kind, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **body,
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def _record(kind: type[Any], definitions: Schema) -> Schema:
    properties = {}
    for key, name in keys(kind).items():
        field = kind_field(kind, name)
        properties[key] = {**_value(hints(kind)[name], definitions, field), "description": field.metadata["doc"]}
    needed = [key for key, name in keys(kind).items() if name in required(kind)]
    schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if needed:
        schema["required"] = needed
    return schema


def _value(kind: Any, definitions: Schema, field: dataclasses.Field[Any] | None = None) -> Schema:
    origin = get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        options = [option for option in get_args(kind) if option is not type(None)]
        return _value(options[0], definitions, field)
    if origin is tuple:
        item = _value(get_args(kind)[0], definitions, field)
        listing: Schema = {"type": "array", "items": item}
        amended: Schema = {
            "type": "object",
            "properties": {"add": listing, "remove": listing},
            "additionalProperties": False,
            "minProperties": 1,
        }
        return {"anyOf": [listing, amended, item]}
    if isinstance(origin, type) and issubclass(origin, AnyMapping):
        return {"type": "object", "additionalProperties": _value(get_args(kind)[1], definitions)}
    if origin is Literal:
        return {"enum": [choice for choice in get_args(kind) if choice != ""]}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _reference(kind, definitions)
    if kind is str:
        return {"type": ["string", "number"]}  # `name: 365` is a text to us
    if kind is bool:
        return {"type": "boolean"}
    number: Schema = {"type": "integer" if kind is int else "number"}
    meta = field.metadata if field is not None else {}
    if meta.get("least") is not None:
        number["minimum"] = meta["least"]
    if meta.get("most") is not None:
        number["maximum"] = meta["most"]
    return number


def _reference(kind: type[Any], definitions: Schema) -> Schema:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # taken, in case it refers to itself
        definitions[name] = _record(kind, definitions)
    whole: Schema = {"$ref": f"#/$defs/{name}"}
    shorthand = getattr(kind, "shorthand", "")
    if not shorthand:
        return whole
    return {"anyOf": [_value(hints(kind)[shorthand], definitions, kind_field(kind, shorthand)), whole]}
