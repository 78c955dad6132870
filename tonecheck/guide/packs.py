"""Compiled phrase packs, kept in the cache folder: every guide uses the same ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, overload

from tonecheck.errors import CacheError, GuideError
from tonecheck.guide.cache import read_cached, write_cached
from tonecheck.phrases.index import Filed, Filing, file_entries

FOLDER = Path(__file__).resolve().parent.parent / "phrases"


class _Entries(Sequence[dict[str, Any]]):
    """Entries as JSON texts, parsed when they are asked for: a reply touches few of a pack's hundreds."""

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
def compiled_pack(name: str) -> Filed:
    """The entries of a phrase pack, compiled and filed; from the cache if they are there.

    Raises: GuideError with every fault of the pack.
    """
    with suppress(CacheError, ValueError):
        texts = read_cached(f"pack:{name}")
        if texts:
            filing: Filing = json.loads(texts[0])
            return Filed(_Entries(texts[1:]), filing)
    from tonecheck.document.nodes import Faults
    from tonecheck.phrases.pack import Compiler, load_pack
    from tonecheck.text.inflection import align, forms

    path = FOLDER / f"{name}.yaml"
    faults = Faults()
    compiler = Compiler(faults, forms, align)
    entries = [compiler.entry(entry) for entry in load_pack(path).entries]
    if faults:
        raise GuideError(faults)
    filing = file_entries(entries)
    write_cached(f"pack:{name}", [filing, *entries], [path])
    return Filed(entries, filing)
