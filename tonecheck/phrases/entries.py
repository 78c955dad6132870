"""Compiled entries of phrase packs, each read only as far as it is looked at.

A reply touches a hundred of the thousands of patterns, and matches a few: the words an entry needs are looked at
long before what it has to say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import accumulate
from mmap import mmap
from typing import Any


class Entries:
    """Entries as the compiler gave them."""

    def __init__(self, entries: Sequence[dict[str, Any]]) -> None:
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, number: int) -> dict[str, Any]:
        return self._entries[number]

    def about(self, number: int) -> dict[str, Any]:
        """An entry, perhaps without its patterns."""
        return self._entries[number]

    def pattern(self, number: int, own: int) -> list[Any]:
        """One pattern of an entry, as `Pattern.from_json` reads it."""
        pattern: list[Any] = self._entries[number]["patterns"][own]
        return pattern


class WrittenEntries(Entries):
    """Entries as `written` puts them down, in a file that may be large.

    Entry n begins at byte `starts[n]` of `content` behind byte `first`.
    """

    def __init__(self, content: bytes | mmap, first: int, starts: list[int]) -> None:
        super().__init__(())
        self._content, self._first, self._starts = content, first, starts
        self._places: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, number: int) -> dict[str, Any]:
        patterns = [self.pattern(number, own) for own in range(len(self._lines(number)) - 2)]
        return {**self.about(number), "patterns": patterns}

    def about(self, number: int) -> dict[str, Any]:
        """An entry without its patterns."""
        about: dict[str, Any] = self._line(number, 0)
        return about

    def pattern(self, number: int, own: int) -> list[Any]:
        """One pattern of an entry, as `Pattern.from_json` reads it."""
        pattern: list[Any] = self._line(number, own + 1)
        return pattern

    def _lines(self, number: int) -> list[int]:
        """The bytes at which the lines of an entry begin, and where it ends."""
        lines = self._places.get(number)
        if lines is None:
            start = self._first + self._starts[number]
            end = self._content.find(b"\n", start)
            lengths = map(int, self._content[start:end].split())
            lines = self._places[number] = list(accumulate(lengths, initial=end + 1))
        return lines

    def _line(self, number: int, line: int) -> Any:
        lines = self._lines(number)
        return json.loads(self._content[lines[line] : lines[line + 1]])


def written(entries: Iterable[dict[str, Any]]) -> list[bytes]:
    """Each entry as lines: the lengths of those that follow in bytes, what it says, and its patterns, one a line."""
    texts = []
    for entry in entries:
        about = {key: value for key, value in entry.items() if key != "patterns"}
        lines = [_line(about), *map(_line, entry["patterns"])]
        texts.append(b"%s\n%s" % (" ".join(str(len(line)) for line in lines).encode(), b"".join(lines)))
    return texts


def _line(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
