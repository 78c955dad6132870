"""A project's `tonecheck.yaml`, and the choice of the guide that holds.

The order: what the caller names, then `TONECHECK_GUIDE`, then the `guide:` of the nearest `tonecheck.yaml`
(walking up from the working directory), then the built-in `support` guide.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from tonecheck.errors import CacheError, ConfigError, UnknownNameError, did_you_mean
from tonecheck.guide.cache import PACKAGE, read_cached, write_cached
from tonecheck.guide.guide import Guide

if TYPE_CHECKING:
    from pathlib import Path

    from tonecheck.document.nodes import Node

PROJECT_FILE = "tonecheck.yaml"
BASELINE_FILE = "tonecheck-baseline.json"
# The built-in guides compiled, made when a wheel is built (see `hatch_build.py`).
SHIPPED = os.path.join(PACKAGE, "styleguides", "compiled")
PROJECT_KEYS = ("guide", "sources", "allow", "baseline", "placeholders")


def find_project(folder: Path | None = None) -> Path | None:
    """The nearest `tonecheck.yaml` in a folder (default: the working directory) or above it."""
    here, last = os.path.realpath(folder or "."), ""
    while here != last:
        path = os.path.join(here, PROJECT_FILE)
        if os.path.isfile(path):
            from pathlib import Path  # takes longer to import than the rest of a short run without a project

            return Path(path)
        here, last = os.path.dirname(here), here
    return None


def load_guide(name: str | os.PathLike[str] | None = None, *, folder: Path | None = None) -> Guide:
    """Load a guide by built-in name or path, or the one that holds in a folder.

    Raises: GuideError with every fault of the guide; UnknownNameError if there is no such guide; ConfigError
    for a faulty `tonecheck.yaml`.
    """
    compiled, _ = load_compiled(name, folder=folder)
    return Guide(compiled)


def load_compiled(
    name: str | os.PathLike[str] | None = None, *, folder: Path | None = None
) -> tuple[dict[str, Any], str]:
    """The compiled guide that holds, and a line saying which one it is; see `load_guide`."""
    wanted = os.fspath(name) if name is not None else os.environ.get("TONECHECK_GUIDE", "")
    if not wanted:
        project = find_project(folder)
        if project is not None:
            return _cached(f"project:{project}", lambda: _build_project(project)), str(project)
        wanted = "support"
    with suppress(OSError, ValueError), open(os.path.join(SHIPPED, f"{wanted}.json"), "rb") as file:
        return json.loads(file.read()), wanted
    key = f"guide:{wanted}:{os.path.realpath(folder or '.')}"
    return _cached(key, lambda: _build(wanted, folder)), wanted


def _cached(key: str, build: Any) -> dict[str, Any]:
    with suppress(CacheError, ValueError):
        compiled = json.loads(read_cached(key))
        if isinstance(compiled, dict) and "rules" in compiled:
            return compiled
    compiled, files = build()
    write_cached(key, json.dumps(compiled).encode(), files)
    return compiled  # type: ignore[no-any-return]


def _build(wanted: str, folder: Path | None) -> tuple[dict[str, Any], tuple[Path, ...]]:
    from tonecheck.guide.build import compile_guide
    from tonecheck.guide.load import find_guide

    return compile_guide(find_guide(wanted, folder))


def _build_project(project: Path) -> tuple[dict[str, Any], tuple[Path, ...]]:
    from tonecheck.guide.build import compile_guide
    from tonecheck.guide.load import find_guide

    node, placeholders = project_guide(project), project_placeholders(project)
    if node is None:
        compiled, files = compile_guide(find_guide("support"), placeholders=placeholders)
    elif isinstance(node, str):
        try:
            path = find_guide(node, project.parent)
        except UnknownNameError as error:
            raise ConfigError(f"{project}: {error.message}", hint=error.hint) from None
        compiled, files = compile_guide(path, placeholders=placeholders)
    else:
        compiled, files = compile_guide(project, node=node, placeholders=placeholders)
    return compiled, (project, *files)


def project_guide(project: Path) -> str | Node | None:
    """What a project file says under `guide:`: a name or path, a whole guide inline, or nothing.

    Raises: ConfigError with the place of what is wrong.
    """
    from tonecheck.document.nodes import Scalar

    node = _project_part(project, "guide")
    if isinstance(node, Scalar):
        return None if node.is_null else node.text
    return node


def project_placeholders(project: Path) -> Node | None:
    """What a project file says under `placeholders:`, or None.

    Raises: ConfigError with the place of what is wrong.
    """
    return _project_part(project, "placeholders")


def _project_part(project: Path, name: str) -> Node | None:
    from tonecheck.document.nodes import Faults, Mapping, read_document

    faults = Faults()
    root = read_document(project, faults)
    if isinstance(root, Mapping):
        for key, mark in root.keys.items():
            if key not in PROJECT_KEYS:
                hint = did_you_mean(key, PROJECT_KEYS) or "known here: " + ", ".join(PROJECT_KEYS)
                faults.add(mark, f"unknown key '{key}'", hint)
    elif root is not None:
        faults.add(root.mark, "expected 'name: value' lines, such as `guide: support`")
    if faults:
        raise ConfigError("\n".join(faults))
    return root.entries.get(name) if isinstance(root, Mapping) else None
