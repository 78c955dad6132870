"""YAML as a tree of nodes that keep their place and their raw text.

PyYAML's own loading turns `no`, `on`, `10:30` and `012` into other values and drops duplicate keys without a
word, so nothing here is loaded: the composed nodes are kept, with the scalar as it was written.
This is the only module that parses YAML.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

MOST_NODES = 400_000  # an alias bomb grows past this; a guide of 10,000 terms does not


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a document; line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def short(self) -> str:
        """Path and line, for showing where a setting came from."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; `text` is what was written, `quoted` whether it stood in quotes or a block.

    `start` to `end` is where it was written, in code points of the document (of a block, its header too);
    `style` is how: `'`, `"`, `|`, `>`, or nothing for plain.
    """

    text: str
    mark: Mark
    quoted: bool = False
    start: int = 0
    end: int = 0
    style: str = ""

    @property
    def is_null(self) -> bool:
        """True for an empty value, `~` or `null` (unquoted)."""
        return not self.quoted and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Listing:
    """A sequence; may be empty."""

    items: tuple[Node, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping in written order; `keys` holds the place of each key."""

    entries: dict[str, Node]
    keys: dict[str, Mark]
    mark: Mark


Node = Scalar | Listing | Mapping


@dataclass(slots=True)
class Faults:
    """Everything wrong with a set of documents, collected in one pass."""

    lines: list[tuple[Mark, str]] = field(default_factory=list)

    def add(self, mark: Mark, message: str, hint: str = "") -> None:
        """Note a fault at a place; `hint` says what to do instead."""
        self.lines.append((mark, f"{message}\n  hint: {hint}" if hint else message))

    def __bool__(self) -> bool:
        return bool(self.lines)

    def __iter__(self) -> Iterator[str]:
        """Each fault once, as `path:line:column: what is wrong`, sorted by place."""
        ordered = sorted(self.lines, key=lambda item: (item[0].path, item[0].line, item[0].column))
        return iter(dict.fromkeys(f"{mark}: {message}" for mark, message in ordered))


def shown_path(path: Path) -> str:
    """A path as people know it: relative to the working directory where it lies below it."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def read_document(path: Path, faults: Faults, *, shown: str | None = None) -> Node | None:
    """Read a YAML file into nodes; None, with the reason in `faults`, if that cannot be done."""
    shown = shown or shown_path(path)
    start = Mark(shown, 1, 1)
    try:
        raw = path.read_bytes()
    except OSError as error:
        faults.add(start, f"cannot be read: {error.strerror or error}")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        faults.add(
            Mark(shown, line, error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1),
            "is not UTF-8 text",
            "save the file with the encoding UTF-8",
        )
        return None
    return parse_document(text, shown, faults)


def parse_document(text: str, shown: str, faults: Faults) -> Node | None:
    """Parse YAML text into nodes; `shown` is the path that faults name."""
    loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        composed = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        place = error.problem_mark or error.context_mark
        mark = Mark(shown, place.line + 1, place.column + 1) if place else Mark(shown, 1, 1)
        faults.add(mark, f"is not valid YAML: {error.problem or error.context}", _yaml_hint(text, mark))
        return None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error).splitlines()[0]
        faults.add(Mark(shown, 1, 1), f"is not valid YAML: {reason}")
        return None
    if composed is None:
        return Mapping({}, {}, Mark(shown, 1, 1))
    return _Converter(shown, faults).convert(composed)


def _yaml_hint(text: str, mark: Mark) -> str:
    lines = text.splitlines()
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    if "\t" in line:
        return "indent with spaces, not tabs"
    if line.count(": ") > 1 or "{" in line:
        return "put a text that holds ': ', '{' or '#' in quotes"
    return ""


class _Converter:
    def __init__(self, path: str, faults: Faults) -> None:
        self.path = path
        self.faults = faults
        self.count = 0
        self.open: set[int] = set()

    def convert(self, node: Any) -> Node:
        mark = Mark(self.path, node.start_mark.line + 1, node.start_mark.column + 1)
        self.count += 1
        if id(node) in self.open:
            self.faults.add(mark, "refers to itself")
            return Scalar("", mark)
        if self.count > MOST_NODES:
            if self.count == MOST_NODES + 1:
                self.faults.add(mark, f"holds more than {MOST_NODES:,} values, aliases included")
            return Scalar("", mark)
        if isinstance(node, yaml.ScalarNode):
            style = node.style or ""
            return Scalar(node.value, mark, bool(style), node.start_mark.index, node.end_mark.index, style)
        self.open.add(id(node))
        try:
            if isinstance(node, yaml.SequenceNode):
                return Listing(tuple(self.convert(item) for item in node.value), mark)
            return self.mapping(node, mark)
        finally:
            self.open.discard(id(node))

    def mapping(self, node: Any, mark: Mark) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Mark] = {}
        for key, value in node.value:
            place = Mark(self.path, key.start_mark.line + 1, key.start_mark.column + 1)
            if not isinstance(key, yaml.ScalarNode):
                self.faults.add(place, "a key must be a single word or text")
                continue
            name = str(key.value)
            if name in entries:
                self.faults.add(place, f"'{name}' stands here twice; first at line {keys[name].line}")
                continue
            entries[name] = self.convert(value)
            keys[name] = place
        return Mapping(entries, keys, mark)


def merge_nodes(base: Node, over: Node, faults: Faults) -> Node:
    """Lay `over` on `base`: mappings merge key by key, anything else in `over` replaces what was there.

    A list is replaced by a list; a mapping with only `add` and/or `remove` in place of a list changes it
    instead. Every node keeps the place it was written at.
    """
    if isinstance(base, Listing) and isinstance(over, Mapping) and over.entries.keys() <= {"add", "remove"}:
        return _amend(base, over, faults)
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        entries = dict(base.entries)
        keys = dict(base.keys)
        for name, node in over.entries.items():
            entries[name] = merge_nodes(entries[name], node, faults) if name in entries else node
            keys[name] = over.keys[name]
        return Mapping(entries, keys, over.mark)
    return over


def _amend(base: Listing, over: Mapping, faults: Faults) -> Listing:
    added = over.entries.get("add")
    removed = over.entries.get("remove")
    items = list(base.items)
    for part in (added, removed):
        if part is not None and not isinstance(part, Listing):
            faults.add(part.mark, "'add' and 'remove' each take a list")
            return base
    for gone in removed.items if isinstance(removed, Listing) else ():
        name = identity(gone)
        kept = [item for item in items if identity(item) != name]
        if len(kept) == len(items):
            faults.add(gone.mark, f"'{name}' is not in the list it should be removed from")
        items = kept
    return replace(base, items=(*items, *(added.items if isinstance(added, Listing) else ())))


def identity(node: Node) -> str:
    """What a list item is known by when it is removed: itself, or its first text field."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        for name in ("id", "term", "use", "name", "trait", "topic", "who", "text"):
            value = node.entries.get(name)
            if isinstance(value, Scalar):
                return value.text
    return ""
