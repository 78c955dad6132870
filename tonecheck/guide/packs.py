"""The book of compiled phrase packs: every guide reads in the same one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
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
_BETWEEN = "|"  # stands in no word


class _Entries(Sequence[dict[str, Any]]):
    """Entries as JSON texts, parsed when they are asked for: a reply touches few of the hundreds."""

    def __init__(self, texts: list[bytes]) -> None:
        self._texts = texts

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, number: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, number: slice) -> list[dict[str, Any]]: ...
    def __getitem__(self, number: int | slice) -> Any:
        if isinstance(number, slice):
            return [json.loads(text) for text in self._texts[number]]
        return json.loads(self._texts[number])


@cache
def phrase_book() -> Book:
    """All phrase packs, compiled: shipped with tonecheck, or from the cache, or compiled now.

    Raises: GuideError with every fault of the packs.
    """
    with suppress(OSError, ValueError):
        return _opened(SHIPPED.read_bytes().split(b"\n"))
    with suppress(CacheError, ValueError):
        return _opened(read_cached(_KEY))
    sources = pack_files()
    values = compile_book(sources)
    write_cached(_KEY, values, sources)
    firsts, filed, openers, *entries = values
    return Book(entries, _filing(filed, openers), firsts)


def pack_files() -> list[Path]:
    """The phrase packs, in order of their names."""
    return [path for path in sorted(FOLDER.glob("*.yaml")) if path.name != "classes.yaml"]


def compile_book(sources: list[Path]) -> list[Any]:
    """Compile packs to what is kept of them, one JSON value a line: the number of each pack's first entry, the
    filing and its openers, and the entries.

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
    # One long text is read several times faster than an object of ten thousand keys.
    filed = _BETWEEN.join(piece for item in filing.places.items() for piece in item)
    return [firsts, filed, _BETWEEN.join(sorted(filing.firsts)), *entries]


def _opened(texts: list[bytes]) -> Book:
    firsts, filed, openers = map(json.loads, texts[:3])
    return Book(_Entries(texts[3:]), _filing(filed, openers), firsts)


def _filing(filed: str, openers: str) -> Filing:
    pieces = filed.split(_BETWEEN)
    return Filing(dict(zip(pieces[::2], pieces[1::2], strict=True)), frozenset(openers.split(_BETWEEN)))
