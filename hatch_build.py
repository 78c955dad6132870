"""Compiles the phrase packs and the built-in guides into the wheel, so that the first check is as fast as the next.

An editable install has none: its packs may change, and are compiled when they do.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):
    """Adds `tonecheck/phrases/book.txt` and `tonecheck/styleguides/compiled/*.json` to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder and have the files put into the wheel."""
        if version == "editable":
            return
        os.environ["TONECHECK_CACHE_DIR"] = ""
        sys.path.insert(0, self.root)
        from tonecheck.guide.build import compile_guide
        from tonecheck.guide.load import built_in_names, find_guide
        from tonecheck.guide.packs import compile_book, pack_files

        folder = Path(tempfile.mkdtemp(prefix="tonecheck-"))
        include = build_data["force_include"]
        book = folder / "book.txt"
        book.write_bytes(compile_book(pack_files()))
        include[str(book)] = "tonecheck/phrases/book.txt"
        for name in built_in_names():
            guide = folder / f"{name}.json"
            guide.write_text(json.dumps(compile_guide(find_guide(name))[0]), encoding="utf-8")
            include[str(guide)] = f"tonecheck/styleguides/compiled/{name}.json"
