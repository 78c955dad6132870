"""How a reply is known from one run to the next: by its file and its own name, never by a line number."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import NamedTuple


class ReplyId(NamedTuple):
    """A reply: `path` of its file with forward slashes, relative to the project's folder where it lies below
    it; `name` its own name in that file, empty where the file is the reply.
    """

    path: str
    name: str

    def __str__(self) -> str:
        return f"{self.path}#{self.name}" if self.name else self.path


def reply_id(path: str, name: str, folder: Path) -> ReplyId:
    """The reply called `name` in the file at `path`; `folder` is the project's, absolute and without links."""
    return ReplyId(_relative(path, folder), "" if name == path else name)


@cache
def _relative(path: str, folder: Path) -> str:
    try:
        shown = os.path.relpath(path, folder)
    except ValueError:  # another drive
        shown = os.path.abspath(path)
    if shown.startswith(".." + os.sep):
        shown = os.path.abspath(path)
    return shown.replace(os.sep, "/")
