"""YAML documents as values to select from, each text with the scalar it was written in."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from tonecheck.document.nodes import Faults, Listing, Mapping, Node, Scalar, parse_document
from tonecheck.errors import DraftError

Location = tuple[str | int, ...]
_NUMBER = re.compile(r"[-+]?(?:0|[1-9]\d{0,17})(?P<rest>\.\d+)?")


class YamlTree(NamedTuple):
    """A document: `value` as lists, dicts and texts; `scalars` by location."""

    value: Any
    scalars: dict[Location, Scalar]


def parse_yaml(text: str, name: str) -> YamlTree:
    """Parse a text as one YAML document.

    Raises: DraftError with every fault and its place, a key that stands twice included.
    """
    faults = Faults()
    root = parse_document(text, name, faults)
    if faults or root is None:
        first, *others = list(faults) or [f"{name}:1:1: holds nothing"]
        message, _, hint = first.partition("\n  hint: ")
        more = f" (and {len(others)} more)" if others else ""
        raise DraftError(message + more, hint=hint)
    scalars: dict[Location, Scalar] = {}
    return YamlTree(_value(root, (), scalars), scalars)


def _value(node: Node, location: Location, scalars: dict[Location, Scalar]) -> Any:
    if isinstance(node, Scalar):
        scalars[location] = node
        return _plain_value(node)
    if isinstance(node, Listing):
        return [_value(item, (*location, number), scalars) for number, item in enumerate(node.items)]
    assert isinstance(node, Mapping)
    return {key: _value(child, (*location, key), scalars) for key, child in node.entries.items()}


def _plain_value(scalar: Scalar) -> Any:
    """What a scalar means where it is no text: as the core schema of YAML 1.2, so that `no` is a text."""
    text = scalar.text
    if scalar.quoted:
        return text
    if scalar.is_null:
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text[0] in "tT"
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    return float(text) if number["rest"] else int(text)
