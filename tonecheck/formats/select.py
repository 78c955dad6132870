"""Finding the replies in a document of lists and mappings, and the names beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from tonecheck.errors import ConfigError, DraftError, did_you_mean
from tonecheck.formats.shape import Field, Shape

Location = tuple[str | int, ...]
_STEPS = re.compile(r"[\w-]+(?:\.[\w-]+|\[(?:\d+|\*)\])+|(?:\[(?:\d+|\*)\]\.?).*")


class Selected(NamedTuple):
    """A value that a field's selector found; `ancestors` are the values around it, outermost first."""

    field: Field
    location: Location
    value: Any
    ancestors: tuple[Any, ...]


@lru_cache(maxsize=256)
def compiled(selector: str) -> Any:
    """A selector ready to be run: JSONPath (RFC 9535), or a key, or keys and indexes such as `replies[*].body`.

    Raises: ConfigError if it cannot be read.
    """
    import jsonpath

    written = selector
    if not selector.startswith("$"):
        dot = "" if selector.startswith("[") else "."
        quoted = selector.replace("\\", "\\\\").replace("'", "\\'")
        written = f"${dot}{selector}" if _STEPS.fullmatch(selector) else f"$['{quoted}']"
    try:
        return jsonpath.compile(written)
    except jsonpath.JSONPathError as error:
        reason = str(error).splitlines()[0]
        raise ConfigError(
            f"'{selector}' is not a selector: {reason}", hint="write it like $.replies[*].body (JSONPath)"
        ) from None


def select(shape: Shape, document: Any, place: str) -> Iterator[Selected]:
    """Every value that the shape's fields find, sorted by field; a value found twice comes once.

    Raises: DraftError if a field finds nothing (or, with `any_field`, all of them): nothing checked must not
    look like nothing wrong.
    """
    seen: set[Location] = set()
    found_any = False
    for field in shape.fields:
        found = False
        for location, value in _matches(field.select, document):
            found = True
            if location not in seen:
                seen.add(location)
                yield Selected(field, location, value, _ancestors(document, location))
        found_any = found_any or found
        if not found and not shape.any_field:
            raise nothing(place, field.select, document)
    if shape.any_field and not found_any:
        raise nothing(place, shape.fields[0].select, document)


def _matches(selector: str, document: Any) -> Iterator[tuple[Location, Any]]:
    if isinstance(document, dict) and selector in document:
        yield (selector,), document[selector]
        return
    if not isinstance(document, dict | list):
        return
    for match in compiled(selector).finditer(document):
        yield tuple(match.parts), match.obj


def nothing(place: str, selector: str, document: Any) -> DraftError:
    """The error for a selector that found nothing, with what there is instead."""
    keys = [str(key) for key in document] if isinstance(document, dict) else []
    first = re.split(r"[.\[]", selector.removeprefix("$").lstrip(".["))[0]
    hint = "" if first in keys else did_you_mean(first, keys)
    if not hint and keys:
        hint = "found there: " + ", ".join(keys[:12])
    elif not hint and isinstance(document, list):
        hint = f"a list of {len(document)}; its items are found by $[*]"
    return DraftError(f"{place}: there is no reply: '{selector}' finds nothing", hint=hint)


def _ancestors(document: Any, location: Location) -> tuple[Any, ...]:
    around, value = [], document
    for step in location:
        around.append(value)
        value = value[step]
    return tuple(around)


def beside(name: str, ancestors: tuple[Any, ...]) -> Any:
    """The value called `name` (or, of `a|b`, the first found) nearest to a reply; None if there is none.

    Each `../` before the name leaves out one more mapping around the reply.
    """
    for wanted in name.split("|"):
        wanted = wanted.strip()
        leaves_out = 0
        while wanted.startswith("../"):
            wanted, leaves_out = wanted[3:], leaves_out + 1
        for around in reversed(ancestors):
            if leaves_out and isinstance(around, dict):
                leaves_out -= 1
                continue
            value = _look_up(around, wanted)
            if value is not None and not isinstance(value, dict | list):
                return value
    return None


def _look_up(around: Any, name: str) -> Any:
    if isinstance(around, dict) and name in around:
        return around[name]
    for part in name.split("."):
        if isinstance(around, list) and part.isdecimal() and int(part) < len(around):
            around = around[int(part)]
        elif isinstance(around, dict) and part in around:
            around = around[part]
        else:
            return None
    return around


def reply_name(shape: Shape, found: Selected, default: str) -> str:
    """What a reply is called: the names the shape asks for, put together, else `default`."""
    parts = [str(value) for name in shape.name if (value := beside(name, found.ancestors)) not in (None, "")]
    return " / ".join(parts) or default


def written_location(location: Location) -> str:
    """A location for people: `replies[2].body`."""
    shown = ""
    for step in location:
        shown += f"[{step}]" if isinstance(step, int) else f".{step}" if shown else str(step)
    return shown
