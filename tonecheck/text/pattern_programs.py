"""What regular expressions compile to, kept between runs of the command line.

`re.compile` translates a pattern to a program of numbers and hands it to the matching engine. The translation is
written in Python: for one reply with a few findings it takes a sixth of a whole run, the handing over a fiftieth of
that. The programs of one Python version are kept in the user's cache folder; they hold nothing but tonecheck's own
patterns, are checked by the engine when it takes them, and may be deleted at any time.

The engine's entry (`_sre.compile`) is not public, so whatever is not exactly as expected falls back to `re.compile`.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from zlib import crc32

MOST_KEPT = 1000  # patterns; beyond it the file holds those of older versions too, and is begun anew

# What stands in the file for a pattern: where its program begins and how many numbers it has, the flags it was
# compiled with, and its named groups.
_Entry = list[Any]


class Programs:
    """The programs kept in one file of a folder; a file that is missing or of no use is begun anew.

    `folder` says where, when the first pattern is compiled; it need not exist and need not be writable, and None means
    that nothing is kept.
    """

    def __init__(self, folder: Callable[[], str | os.PathLike[str] | None]) -> None:
        self._folder = folder
        self._kept: tuple[dict[str, _Entry], memoryview] | None = None
        self._new: dict[str, tuple[_Entry, bytes]] = {}

    def compile(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """The same pattern that `re.compile` gives.

        Raises: re.error as `re.compile`.
        """
        if self._kept is None:
            self._kept = _read(self._path())
        key = f"{flags:d} {source}"
        entries, numbers = self._kept
        if (entry := entries.get(key)) is not None:
            with suppress(Exception):  # made by hand, it may hold anything
                first, length, engine_flags, groups, names = entry
                return _hand_over(source, engine_flags, numbers[first : first + length].tolist(), groups, names)
        pattern = re.compile(source, flags)
        with suppress(Exception):  # another Python may be built otherwise
            program, engine_flags, groups, names = _translate(source, flags)
            if (engine_flags, groups, names) == (pattern.flags, pattern.groups, dict(pattern.groupindex)):
                self._new[key] = [len(program), engine_flags, groups, names], _bytes(program)
        return pattern

    def save(self) -> None:
        """Keep what was compiled anew; a folder that cannot be written is no error: the next run compiles again."""
        if not self._new or (path := self._path()) is None:
            return
        entries, numbers = _read(path)  # another process may have added to it
        if len(entries) + len(self._new) > MOST_KEPT:
            entries, numbers = _NOTHING
        entries, content = dict(entries), numbers.tobytes()
        for key, (entry, added) in self._new.items():
            entries[key] = [len(content) // numbers.itemsize, *entry]
            content += added
        head = json.dumps({"sum": crc32(content), "patterns": entries})
        scratch = f"{path}.{os.getpid()}"
        with suppress(OSError):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(scratch, "wb") as file:
                file.write(head.encode() + b"\n" + content)
            os.replace(scratch, path)
        self._new.clear()

    def _path(self) -> str | None:
        folder = self._folder()
        return None if folder is None else os.path.join(folder, f"patterns-{_engine()}")


_NOTHING: tuple[dict[str, _Entry], memoryview] = {}, memoryview(b"").cast("I")


def _read(path: str | None) -> tuple[dict[str, _Entry], memoryview]:
    """The patterns kept in a file, and the numbers of all their programs."""
    if path is None:
        return _NOTHING
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        with open(path, "rb") as file:
            head, _, content = file.read().partition(b"\n")
        kept = json.loads(head)
        if kept["sum"] == crc32(content):
            return dict(kept["patterns"]), memoryview(content).cast("I")
    return _NOTHING


def _engine() -> str:
    """Names what a program must have been made for."""
    import _sre  # type: ignore[import-not-found]

    return f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{_sre.MAGIC}-{_sre.CODESIZE}-{sys.byteorder}"


def _bytes(program: list[int]) -> bytes:
    from array import array

    return array("I", program).tobytes()


def _translate(source: str, flags: int) -> tuple[list[int], int, int, dict[str, int]]:
    """The program of a pattern, the flags that go with it, how many groups it has, and which of them have names."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    program = _compiler._code(parsed, flags)
    return program, flags | parsed.state.flags, parsed.state.groups - 1, parsed.state.groupdict


def _hand_over(source: str, flags: int, program: list[int], groups: int, names: dict[str, int]) -> re.Pattern[str]:
    """The engine's pattern; it refuses a program that is not in order."""
    import _sre

    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    pattern: re.Pattern[str] = _sre.compile(source, flags, program, groups, names, tuple(by_number))
    return pattern
