"""The book of compiled phrase packs: every guide reads in the same one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, overload

from tonecheck.errors import CacheError, GuideError
from tonecheck.guide.cache import read_cached, write_cached
from tonecheck.phrases.book import Book
from tonecheck.phrases.index import Filing, file_entries

FOLDER = Path(__file__).resolve().parent.parent / "phrases"
# Made when a wheel is built (see `hatch_build.py`); a checkout keeps its own in the cache folder.
SHIPPED = FOLDER / "book.jsonl"
_KEY = "book"


class _Entries(Sequence[dict[str, Any]]):
    """Entries as JSON texts, one a line, parsed when they are asked for: a reply touches few of the hundreds.

    They stand behind byte `first` of `content`, each at one of `starts` from there.
    """

    def __init__(self, content: bytes | mmap, first: int, starts: list[int]) -> None:
        self._content = content
        self._first = first
        self._starts = starts

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, number: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, number: slice) -> list[dict[str, Any]]: ...
    def __getitem__(self, number: int | slice) -> Any:
        if isinstance(number, slice):
            return [self[at] for at in range(*number.indices(len(self)))]
        start = self._first + self._starts[number]
        end = self._content.find(b"\n", start)
        return json.loads(self._content[start : end if end >= 0 else None])


@cache
def phrase_book() -> Book:
    """All phrase packs, compiled: shipped with tonecheck, or from the cache, or compiled now.

    Raises: GuideError with every fault of the packs.
    """
    with suppress(OSError, ValueError), SHIPPED.open("rb") as file:
        return _opened(mmap(file.fileno(), 0, access=ACCESS_READ))  # most of it is never looked at
    with suppress(CacheError, ValueError):
        return _opened(read_cached(_KEY))
    sources = pack_files()
    content = compile_book(sources)
    write_cached(_KEY, content, sources)
    return _opened(content)


def pack_files() -> list[Path]:
    """The phrase packs, in order of their names."""
    return [path for path in sorted(FOLDER.glob("*.yaml")) if path.name != "classes.yaml"]


def compile_book(sources: list[Path]) -> bytes:
    """Compile packs to what is kept of them, as JSON: a line with the number of each pack's first entry, the filing
    and where each entry starts behind that line; then the entries, one a line.

    Raises: GuideError with every fault of the packs.
    """
    from tonecheck.document.nodes import Faults
    from tonecheck.phrases.pack import Compiler, load_pack
    from tonecheck.text.inflection import align, forms

    faults = Faults()
    compiler = Compiler(faults, forms, align)
    firsts: dict[str, int] = {}
    entries: list[dict[str, Any]] = []
    for path in sources:
        firsts[path.stem] = len(entries)
        entries += (compiler.entry(entry) for entry in load_pack(path).entries)
    if faults:
        raise GuideError(faults)
    filing = file_entries(entries)
    lines = [json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode() for entry in entries]
    head = {
        "firsts": firsts,
        "filed": filing.packed(),
        "openers": " ".join(sorted(filing.firsts)),
        "starts": list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0)),
    }
    return b"\n".join([json.dumps(head, ensure_ascii=False).encode(), *lines])


def _opened(content: bytes | mmap) -> Book:
    end = content.find(b"\n") + 1
    head = json.loads(content[:end])
    filing = Filing({}, frozenset(head["openers"].split()), head["filed"])
    return Book(_Entries(content, end, head["starts"]), filing, head["firsts"])
