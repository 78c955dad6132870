"""Shared by all tests: no cache of the user's is read or written, and guides for single rules."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tonecheck.document.nodes import Faults, parse_document
from tonecheck.errors import GuideError
from tonecheck.guide.build import compile_guide
from tonecheck.guide.guide import Guide

if TYPE_CHECKING:
    from tonecheck.grammar import Proofreader

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    import os

    os.environ["TONECHECK_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    os.environ.pop("TONECHECK_GUIDE", None)


@cache
def guide_from(text: str, only: tuple[str, ...] | None = None) -> Guide:
    """A guide from YAML text; `only` these rules are built. A missing name is filled in."""
    if not text.startswith("name:") and "\nname:" not in text:
        text = f"name: Test brand\n{text}"
    faults = Faults()
    node = parse_document(text, "guide.yaml", faults)
    if faults or node is None:
        raise GuideError(faults)
    compiled, _ = compile_guide(ROOT / "guide.yaml", node=node, only=only)
    return Guide(compiled)


@pytest.fixture(scope="session")
def proofreader() -> Iterator[Proofreader]:
    """A real LanguageTool, started once for all tests that ask it."""
    from tonecheck.grammar import local, open_proofreader

    fault = local.fault()
    if fault is not None:
        pytest.fail(f"{fault.message}: run `python tools/assemble_languagetool.py` (needs Java 17 and Maven)")
    with open_proofreader(languages=("en-GB", "en-US"), timeout_s=60) as opened:
        state = opened.wait()
        assert state.is_ready, state.reason
        yield opened
