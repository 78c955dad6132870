"""What the options of several verbs take."""

from __future__ import annotations

import os
from typing import Any

import click


class _File(click.Path):
    """A path, given on as `pathlib.Path`: imported when there is one, for it takes longer than a short run's check."""

    def coerce_path_result(self, value: str | os.PathLike[str]) -> Any:
        """The value as a `Path`."""
        from pathlib import Path

        return Path(value)


FILE = _File()
"""The type of options that take the name of a file."""
