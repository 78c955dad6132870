"""The formats a run can be shown in; the module of a format is imported when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tonecheck.output.run import Run

FORMATS: tuple[str, ...] = ("text", "json", "sarif", "github", "junit", "checkstyle")
"""What `--format` accepts; `text` is for people, the others for programs."""


def render(name: str, run: Run, *, colour: bool = False, width: int = 80, quiet: bool = False) -> str:
    """The run in a format, ending in a line ending if it is not empty.

    `colour`, `width` (columns) and `quiet` are for `text`; the others are read by programs, which need the
    whole document every time. All but `text` and `github` are plain ASCII.

    Raises: UnknownNameError if there is no such format.
    """
    if name == "text":
        from tonecheck.output import text

        return text.render(run, colour=colour, width=width, quiet=quiet)
    if name not in FORMATS:
        from tonecheck.errors import UnknownNameError, did_you_mean

        raise UnknownNameError(
            f"there is no format '{name}'", hint=did_you_mean(name, FORMATS) or f"one of {', '.join(FORMATS)}"
        )
    import importlib

    module = importlib.import_module(f"tonecheck.output.{'json_format' if name == 'json' else name}")
    rendered: str = module.render(run)
    return rendered
