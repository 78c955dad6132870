"""Which files of a project hold replies, and how they are read: `sources:` in `tonecheck.yaml`."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from tonecheck.errors import CacheError
from tonecheck.formats.shape import Field, Shape
from tonecheck.guide.cache import read_cached, write_cached

SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".yaml": "yaml", ".yml": "yaml", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv",
    ".tsv": "tsv",
}  # fmt: skip
"""What a file holds that is not said to hold something else."""


class Source(NamedTuple):
    """One entry of `sources:`.

    `files` are globs relative to `folder`; `guide` is the name or path (relative to `folder`) of a guide for
    these files, or None; `place` is where the entry stands, for messages.
    """

    files: tuple[str, ...]
    shape: Shape
    guide: str | None
    folder: Path
    place: str

    def holds(self, path: str) -> bool:
        """True if a file is one of these, wherever it is named from."""
        try:
            inside = Path(os.path.abspath(path)).relative_to(self.folder)
        except ValueError:
            return False
        return any(_expression(glob).fullmatch(inside.as_posix()) for glob in self.files)

    def shape_of(self, path: str) -> Shape:
        """How a file of this source is read: as the entry says, else as its name says."""
        if self.shape.format:
            return self.shape
        return self.shape._replace(format=SUFFIXES.get(os.path.splitext(path)[1].lower(), "text"))

    def find(self) -> tuple[Path, ...]:
        """The files there are, sorted; hidden ones only where a glob names them (`.github/replies.yml`)."""
        found: set[Path] = set()
        for glob in self.files:
            found.update(_matching(self.folder, glob))
        return tuple(sorted(found))


def load_sources(project: Path) -> tuple[Source, ...]:
    """The sources of a project, given its `tonecheck.yaml`; empty if it names none.

    Raises: ConfigError with every fault and its place.
    """
    key = f"sources:{project}"
    with suppress(CacheError, ValueError, TypeError, KeyError):
        return tuple(_from_json(entry, project.parent) for entry in json.loads(read_cached(key)))
    from tonecheck.formats.source_settings import read_sources

    sources = read_sources(project)
    write_cached(key, json.dumps([_to_json(source) for source in sources]).encode(), [project])
    return sources


def source_of(path: str, sources: tuple[Source, ...]) -> Source | None:
    """The first source that a file belongs to, if any."""
    return next((source for source in sources if source.holds(path)), None)


def _to_json(source: Source) -> dict[str, Any]:
    return {
        "files": source.files,
        "shape": source.shape._asdict(),
        "guide": source.guide,
        "place": source.place,
    }


def _from_json(entry: dict[str, Any], folder: Path) -> Source:
    written = entry["shape"]
    shape = Shape(
        **{
            **written,
            "fields": tuple(Field(*field) for field in written["fields"]),
            "name": tuple(written["name"]),
        }
    )
    return Source(tuple(entry["files"]), shape, entry["guide"], folder, entry["place"])


def _matching(folder: Path, glob: str) -> Iterator[Path]:
    """The files below a folder that a glob names; only folders that can hold one are looked into."""
    if not re.search(r"[*?\[]", glob):
        path = folder / glob
        if path.is_file():
            yield path
        return
    fixed = Path(re.split(r"[*?\[]", glob)[0])
    top = fixed if glob.startswith(f"{fixed.as_posix()}/") else fixed.parent
    wanted = _expression(glob)
    for here, folders, files in os.walk(folder / top):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = Path(here).relative_to(folder)
        for name in files:
            path = inside / name
            if wanted.fullmatch(path.as_posix()) and (not name.startswith(".") or "/." in f"/{glob}"):
                yield folder / path


@lru_cache(maxsize=256)
def _expression(glob: str) -> re.Pattern[str]:
    """A glob as a regular expression: `**/` is any folders, `*` and `?` stay within a name."""
    parts = []
    at = 0
    for match in re.finditer(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\]", glob):
        parts.append(re.escape(glob[at : match.start()]))
        mark = match.group()
        if mark.startswith("["):
            parts.append("[" + mark[1:-1].replace("\\", "\\\\").replace("!", "^", mark[1] == "!") + "]")
        else:
            parts.append({"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}[mark])
        at = match.end()
    parts.append(re.escape(glob[at:]))
    return re.compile("".join(parts))
