"""Reading nodes into typed records, with every fault collected at its place."""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Callable, Iterable
from collections.abc import Mapping as AnyMapping
from typing import Any, Literal, get_args, get_origin

from tonecheck.document.nodes import Faults, Listing, Mapping, Mark, Node, Scalar
from tonecheck.errors import did_you_mean

# A check of a text by its form: returns what is wrong and a hint, or None.
FormCheck = Callable[[str], tuple[str, str] | None]

_TRUE, _FALSE = "true", "false"
_OTHER_BOOLEANS = {"yes": _TRUE, "on": _TRUE, "no": _FALSE, "off": _FALSE, "y": _TRUE, "n": _FALSE}
_MISSING = object()


class Reader:
    """Reads nodes as the types they should have; wrong ones are noted and left at their default."""

    def __init__(self, faults: Faults, forms: AnyMapping[str, FormCheck] | None = None) -> None:
        self.faults = faults
        self.forms = forms or {}

    def record(self, kind: type[Any], node: Node, *, partial: bool = False) -> Any:
        """Read a record; None if it is hopeless. `partial` lets required fields be missing (an override)."""
        if isinstance(node, Scalar):
            shorthand = getattr(kind, "shorthand", "")
            if shorthand and not node.is_null:
                value = self.value(hints(kind)[shorthand], node, kind_field(kind, shorthand))
                if value is _MISSING:
                    return None
                marked = {"mark": node.mark} if "mark" in hints(kind) else {}
                return kind(**{shorthand: value}, **marked)
            if node.is_null and not required(kind):
                return kind()
        if not isinstance(node, Mapping):
            self.faults.add(node.mark, f"expected {_describe(kind)}, found {_found(node)}")
            return None
        known = keys(kind)
        rest = getattr(kind, "rest", "")
        values: dict[str, Any] = {rest: {}} if rest else {}
        for key, child in node.entries.items():
            name = known.get(key)
            if name is None:
                if rest:
                    values[rest][key] = (node.keys[key], child)
                else:
                    self.unknown(node.keys[key], key, known)
                continue
            value = self.value(hints(kind)[name], child, kind_field(kind, name))
            if value is not _MISSING:
                values[name] = value
        missing = [key for key, name in known.items() if name in required(kind) and key not in node.entries]
        if missing and not partial:
            self.faults.add(node.mark, f"'{missing[0]}' is missing")
        if any(name not in values for name in required(kind)):
            return None
        if "mark" in hints(kind):
            values["mark"] = node.mark
        return kind(**values)

    def unknown(self, mark: Mark, name: str, known: Iterable[str]) -> None:
        """Note a key nobody knows."""
        names = sorted(known)
        hint = did_you_mean(name, names)
        if not hint and len(names) <= 12:
            hint = "known here: " + ", ".join(names)
        self.faults.add(mark, f"unknown key '{name}'", hint)

    def value(self, kind: Any, node: Node, field: dataclasses.Field[Any] | None = None) -> Any:
        """Read one value of a type; `_MISSING` if it is wrong."""
        meta = dict(field.metadata) if field is not None else {}
        origin = get_origin(kind)
        if origin in (types.UnionType, typing.Union):
            options = [option for option in get_args(kind) if option is not type(None)]
            if isinstance(node, Scalar) and node.is_null and len(options) < len(get_args(kind)):
                return None
            return self.value(options[0], node, field)
        if origin is tuple:
            return self.listing(get_args(kind)[0], node, field)
        if origin is not None and isinstance(origin, type) and issubclass(origin, AnyMapping):
            return self.mapping(get_args(kind)[1], node, field)
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            found = self.record(kind, node)
            return _MISSING if found is None else found
        if not isinstance(node, Scalar):
            self.faults.add(node.mark, f"expected {_describe(kind)}, found {_found(node)}")
            return _MISSING
        if origin is Literal:
            return self.choice([str(choice) for choice in get_args(kind)], node)
        return self.scalar(kind, node, meta)

    def listing(self, kind: Any, node: Node, field: dataclasses.Field[Any] | None) -> Any:
        if isinstance(node, Scalar) and node.is_null:
            return ()
        if isinstance(node, Mapping) and node.entries and node.entries.keys() <= {"add", "remove"}:
            # Nothing to amend below this file: an addition to an empty list is that list.
            for name in node.entries:
                if name == "remove":
                    self.faults.add(node.keys[name], "nothing to remove from: no list stands below this one")
            added = node.entries.get("add")
            return self.listing(kind, added, field) if added is not None else ()
        if isinstance(node, Scalar):  # one item needs no list
            value = self.value(kind, node, field)
            return _MISSING if value is _MISSING else (value,)
        if not isinstance(node, Listing):
            self.faults.add(node.mark, f"expected a list, found {_found(node)}", "start each item with '- '")
            return _MISSING
        values = (self.value(kind, item, field) for item in node.items)
        return tuple(value for value in values if value is not _MISSING)

    def mapping(self, kind: Any, node: Node, field: dataclasses.Field[Any] | None) -> Any:
        if isinstance(node, Scalar) and node.is_null:
            return {}
        if not isinstance(node, Mapping):
            self.faults.add(node.mark, f"expected 'name: value' lines, found {_found(node)}")
            return _MISSING
        form = field.metadata.get("form", "") if field is not None else ""
        result = {}
        for name, child in node.entries.items():
            if form and not self.form(form, name, node.keys[name]):
                continue
            value = self.value(kind, child)
            if value is not _MISSING:
                result[name] = value
        return result

    def scalar(self, kind: Any, node: Scalar, meta: dict[str, Any]) -> Any:
        text = node.text
        if kind is str:
            if meta.get("form") and not self.form(meta["form"], text, node.mark):
                return _MISSING
            return text
        if kind is bool:
            if text.lower() in (_TRUE, _FALSE) and not node.quoted:
                return text.lower() == _TRUE
            other = _OTHER_BOOLEANS.get(text.lower(), "")
            self.faults.add(node.mark, f"expected true or false, found '{text}'", f"write {other}" if other else "")
            return _MISSING
        number = re.fullmatch(r"[+-]?\d+" if kind is int else r"[+-]?\d+(?:\.\d+)?", text)
        if number is None or node.quoted:
            noun = "a whole number" if kind is int else "a number"
            self.faults.add(node.mark, f"expected {noun}, found '{text}'")
            return _MISSING
        value = kind(text)
        least, most = meta.get("least"), meta.get("most")
        if (least is not None and value < least) or (most is not None and value > most):
            bounds = f"at least {least}" if most is None else f"from {least} to {most}"
            self.faults.add(node.mark, f"must be {bounds}, not {text}")
            return _MISSING
        return value

    def choice(self, choices: list[str], node: Scalar) -> Any:
        if node.text in choices:
            return node.text
        hint = did_you_mean(node.text, choices)
        self.faults.add(node.mark, f"'{node.text}' is not one of {', '.join(choices)}", hint)
        return _MISSING

    def form(self, form: str, text: str, mark: Mark) -> bool:
        check = self.forms.get(form)
        wrong = check(text) if check is not None else None
        if wrong is None:
            return True
        self.faults.add(mark, *wrong)
        return False


def hints(kind: type[Any]) -> dict[str, Any]:
    """The resolved annotations of a record's fields, in order."""
    return _described(kind)[0]


def keys(kind: type[Any]) -> dict[str, str]:
    """Key in the document -> field of the record (`is` -> `is_`, for words Python keeps to itself)."""
    return _described(kind)[1]


def kind_field(kind: type[Any], name: str) -> dataclasses.Field[Any]:
    """The dataclass field of that name."""
    return next(field for field in dataclasses.fields(kind) if field.name == name)


def required(kind: type[Any]) -> tuple[str, ...]:
    """Names of the fields that have no default."""
    return _described(kind)[2]


_Description = tuple[dict[str, Any], dict[str, str], tuple[str, ...]]
_descriptions: dict[type[Any], _Description] = {}


def _described(kind: type[Any]) -> _Description:
    """Annotations, keys and required fields of a record, worked out once."""
    if kind not in _descriptions:
        resolved = typing.get_type_hints(kind)
        fields = dataclasses.fields(kind)
        hidden = ("mark", getattr(kind, "rest", ""))
        _descriptions[kind] = (
            {field.name: resolved[field.name] for field in fields},
            {field.name.rstrip("_"): field.name for field in fields if field.name not in hidden},
            tuple(
                field.name
                for field in fields
                if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
            ),
        )
    return _descriptions[kind]


def _found(node: Node) -> str:
    if isinstance(node, Scalar):
        return "nothing" if node.is_null else f"'{node.text[:40]}'"
    return "a list" if isinstance(node, Listing) else "'name: value' lines"


def _describe(kind: Any) -> str:
    if kind is str:
        return "a text"
    if kind is bool:
        return "true or false"
    if kind in (int, float):
        return "a number"
    shorthand = getattr(kind, "shorthand", "")
    return f"a text or 'name: value' lines with '{shorthand}'" if shorthand else "'name: value' lines"
