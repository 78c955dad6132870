"""What a project's `tonecheck.yaml` says about findings that are known: `baseline:` and `allow:`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from tonecheck.baseline.allow import Allowance
from tonecheck.errors import CacheError
from tonecheck.guide.cache import read_cached, write_cached


class Adoption(NamedTuple):
    """`folder` is the project's; `baseline` the file named there, or None."""

    folder: Path
    baseline: Path | None
    allowances: tuple[Allowance, ...]


def read_adoption(project: Path) -> Adoption:
    """What a project file says; kept in the cache until it changes.

    Raises: ConfigError with the place of every fault in these two keys.
    """
    project = project.resolve()
    key = f"adoption:{project}"
    try:
        named, allowances = json.loads(read_cached(key))
        found = tuple(Allowance.from_json(item) for item in allowances)
    except (CacheError, ValueError, TypeError):
        from tonecheck.baseline.project_file import read_project_file

        named, found = read_project_file(project)
        kept = json.dumps([named, [allowance.to_json() for allowance in found]])
        write_cached(key, kept.encode(), (project,))
    return Adoption(project.parent, project.parent / named if named else None, found)
