"""Shared by all tests: no cache of the user's is read or written, and guides for single rules."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tonecheck.document.nodes import Faults, parse_document
from tonecheck.errors import GuideError
from tonecheck.guide.build import compile_guide
from tonecheck.guide.guide import Guide

if TYPE_CHECKING:
    from tonecheck.grammar import Proofreader
    from tonecheck.reply.meaning import MeaningModel

ROOT = Path(__file__).resolve().parent.parent

# A busy machine is no fault of the code: no deadlines. `--hypothesis-profile thousand` tries ten times as many.
settings.register_profile("untimed", deadline=None)
settings.register_profile("thousand", deadline=None, max_examples=1000)
settings.load_profile("untimed")


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


@pytest.fixture(scope="session")
def meaning_folder() -> Path:
    """The folder of a real model of meaning."""
    from tools.get_meaning_model import TARGET

    if not TARGET.is_dir():
        pytest.fail("there is no model of meaning: run `python tools/get_meaning_model.py` (needs Maven)")
    return TARGET


@pytest.fixture(scope="session")
def meaning_model(meaning_folder: Path) -> MeaningModel:
    """That model, loaded once."""
    from tonecheck.reply.meaning import load_meaning

    return load_meaning(meaning_folder)
