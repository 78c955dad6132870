"""The book of compiled phrase packs: every guide reads in the same one."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from functools import cache
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from typing import TYPE_CHECKING, Any

from tonecheck.errors import CacheError, GuideError
from tonecheck.guide.cache import PACKAGE, read_cached, write_cached
from tonecheck.phrases.book import Book
from tonecheck.phrases.entries import WrittenEntries, written
from tonecheck.phrases.index import Filing, file_entries

if TYPE_CHECKING:
    from pathlib import Path

# Made when a wheel is built (see `hatch_build.py`); a checkout keeps its own in the cache folder.
SHIPPED = os.path.join(PACKAGE, "phrases", "book.txt")
_KEY = "book"


@cache
def phrase_book() -> Book:
    """All phrase packs, compiled: shipped with tonecheck, or from the cache, or compiled now.

    Raises: GuideError with every fault of the packs.
    """
    with suppress(OSError, ValueError), open(SHIPPED, "rb") as file:
        return _opened(mmap(file.fileno(), 0, access=ACCESS_READ))  # most of it is never looked at
    with suppress(CacheError, ValueError):
        return _opened(read_cached(_KEY))
    sources = pack_files()
    content = compile_book(sources)
    write_cached(_KEY, content, sources)
    return _opened(content)


def pack_files() -> list[Path]:
    """The phrase packs, in order of their names."""
    from pathlib import Path

    found = sorted(Path(PACKAGE, "phrases").glob("*.yaml"))
    return [path for path in found if path.name != "classes.yaml"]


def compile_book(sources: list[Path]) -> bytes:
    """Compile packs to what is kept of them. The first line, JSON, has the number of each pack's first entry, and where
    behind it each drawer of the filing begins and each entry; the drawers follow, one a line, and then the entries.

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
    packed = filing.packed()
    drawers = [drawer.encode() + b"\n" for drawer in packed.values()]
    texts = written(entries)
    starts = list(accumulate((len(text) for text in (*drawers, *texts)), initial=0))
    head = {
        "firsts": firsts,
        "openers": " ".join(sorted(filing.firsts)),
        "drawers": dict(zip(packed, starts, strict=False)),
        "starts": starts[len(drawers) : -1],
    }
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + b"".join((*drawers, *texts))


def _opened(content: bytes | mmap) -> Book:
    first = content.find(b"\n") + 1
    head = json.loads(content[:first])

    def drawer(start: int) -> str:
        return content[first + start : content.find(b"\n", first + start)].decode()

    filing = Filing({}, frozenset(head["openers"].split()), head["drawers"], drawer)
    return Book(WrittenEntries(content, first, head["starts"]), filing, head["firsts"])
