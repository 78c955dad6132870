"""Compiled guides kept between runs.

Building a guide parses YAML and looks up inflections, which takes longer than checking a reply; the result is
plain JSON and is kept in the user's cache folder, keyed by the guide's place and tonecheck's own state, and
used only while every file it was made of still has the content it had. It holds nothing but the guide, is
written atomically, and may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tonecheck.errors import CacheError

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
"""The folder of the package. Paths are texts here, since `pathlib` takes longer to import than a guide to read."""


def cache_folder() -> str | None:
    """Where compiled guides are kept; None if `TONECHECK_CACHE_DIR` is set to nothing (no cache)."""
    named = os.environ.get("TONECHECK_CACHE_DIR")
    if named is not None:
        return named or None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return os.path.join(base, "tonecheck", "cache") if base else None
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "tonecheck")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "tonecheck")


def own_state() -> str:
    """A short text that changes when tonecheck's rules, packs or data change."""
    from tonecheck import __version__

    parts = [__version__, sys.version.split()[0]]
    for folder in ("rules", "phrases", "guide", "text"):
        with os.scandir(os.path.join(PACKAGE, folder)) as entries:
            for entry in sorted(entries, key=lambda item: item.name):
                if entry.name.endswith((".py", ".yaml", ".tsv")):
                    state = entry.stat()
                    parts.append(f"{entry.name}:{state.st_size}:{state.st_mtime_ns}")
    return "|".join(parts)


def read_cached(key: str) -> bytes:
    """What was kept under `key`, if every file it depends on is as it was.

    Raises: CacheError if there is nothing, or nothing that may be used.
    """
    path = _path(key)
    if path is None:
        raise CacheError("no cache folder")
    try:
        head, _, content = _read(path).partition(b"\n")
        for name, digest in json.loads(head).items():
            if _digest(name) != digest:
                raise CacheError(f"{name} has changed")
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise CacheError(str(error)) from None
    return content


def write_cached(key: str, content: bytes, files: Iterable[Path]) -> None:
    """Keep `content` under `key` until one of `files` changes. A folder that cannot be written is no error: the
    next run builds again.
    """
    path = _path(key)
    if path is None:
        return
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        head = {str(file.resolve()): _digest(file) for file in files}
        scratch = f"{path}.{os.getpid()}"
        with open(scratch, "wb") as kept:
            kept.write(json.dumps(head).encode() + b"\n" + content)
        os.replace(scratch, path)


def _path(key: str) -> str | None:
    folder = cache_folder()
    if folder is None:
        return None
    return os.path.join(folder, f"{_sum(key.encode())}-{_sum(own_state().encode())}.json")


def _read(path: str | Path) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _digest(path: str | Path) -> str:
    return _sum(_read(path))


def _sum(data: bytes) -> str:
    """Length and two checksums of a content. It only has to notice a change, and `hashlib` takes longer to
    import than a guide takes to read.
    """
    return f"{len(data)}-{zlib.crc32(data):08x}{zlib.adler32(data):08x}"
