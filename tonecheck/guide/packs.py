"""Compiled phrase packs, kept in the cache folder: every guide uses the same ones."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from tonecheck.errors import CacheError, GuideError
from tonecheck.guide.cache import read_cached, write_cached

FOLDER = Path(__file__).resolve().parent.parent / "phrases"


@cache
def compiled_pack(name: str) -> list[dict[str, Any]]:
    """The entries of a phrase pack, compiled; from the cache if it is there.

    Raises: GuideError with every fault of the pack.
    """
    with suppress(CacheError):
        kept = read_cached(f"pack:{name}")
        if isinstance(kept, list):
            return kept
    from tonecheck.document.nodes import Faults
    from tonecheck.phrases.pack import Compiler, load_pack
    from tonecheck.text.inflection import align, forms

    path = FOLDER / f"{name}.yaml"
    faults = Faults()
    compiler = Compiler(faults, forms, align)
    entries = [compiler.entry(entry) for entry in load_pack(path).entries]
    if faults:
        raise GuideError(faults)
    write_cached(f"pack:{name}", entries, [path])
    return entries
