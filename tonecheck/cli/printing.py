"""Printing a command's result: into a file or on standard output, as wide and as colourful as what shows it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

MOST_WIDTH = 120
"""Wider terminals are written to as if they were this wide: longer lines are hard to read."""

_LEAST_WIDTH, _UNWATCHED_WIDTH = 40, 80


def is_colourful(colour: bool | None, output: Path | None) -> bool:
    """Whether to print in colour: as asked for, else where a person watches."""
    return colour if colour is not None else output is None and sys.stdout.isatty()


def terminal_width() -> int:
    """The columns to print in, from 40 to 120; 80 where no person watches."""
    if not sys.stdout.isatty():
        return _UNWATCHED_WIDTH
    import shutil  # a command for programs has no need of it

    return max(_LEAST_WIDTH, min(MOST_WIDTH, shutil.get_terminal_size().columns))


def put_out(text: str, output: Path | None, *, colour: bool | None = None, err: bool = False) -> None:
    """Write the text into `output` as a whole, or else print it, on standard error if `err`."""
    if output is not None:
        from tonecheck.formats.files import write_atomically

        write_atomically(output, text.encode("utf-8"))
        return
    click.echo(text, nl=False, color=colour, err=err)
