"""The guides being served: loaded once, and again when one of their files changes."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from tonecheck.document.nodes import Faults, Node
from tonecheck.errors import ConfigError, GuideError, TonecheckError, UnknownNameError, did_you_mean
from tonecheck.guide.guide import Guide
from tonecheck.guide.load import find_guide, read_source
from tonecheck.guide.project import find_project, load_compiled, project_guide
from tonecheck.server.problem import RequestError
from tonecheck.server.settings import GuideChoice

LOOK_AGAIN_AFTER_S = 0.5
"""Seconds for which the files of a guide are taken to be as they were."""

FileStates = tuple[tuple[str, int, int], ...]


class Origin(NamedTuple):
    """Where a guide is written: its file, its nodes if it stands in a project file, and all files it is made of."""

    path: Path
    node: Node | None
    files: tuple[Path, ...]


class Shelved(NamedTuple):
    """A guide as it is served; `fault` says why its files as they are now cannot be used (an older state of them
    is served then), or is empty.
    """

    choice: GuideChoice
    guide: Guide
    compiled: dict[str, Any]
    files: FileStates
    fault: str = ""


def locate(choice: GuideChoice) -> Origin:
    """Where a guide is written.

    Raises: TonecheckError if there is no such guide, or if what names it is faulty.
    """
    wanted = choice.wanted or os.environ.get("TONECHECK_GUIDE", "")
    project = None if wanted else find_project(choice.folder)
    if project is None:
        return _with_files(find_guide(wanted or "support", choice.folder), None, ())
    said = project_guide(project)
    if said is None or isinstance(said, str):
        try:
            path = find_guide(said or "support", project.parent)
        except UnknownNameError as error:
            raise ConfigError(f"{project}: {error.message}", hint=error.hint) from None
        return _with_files(path, None, (project,))
    return _with_files(project, said, ())


def _with_files(path: Path, node: Node | None, more: tuple[Path, ...]) -> Origin:
    source = read_source(path, Faults(), node=node)
    return Origin(path, node, (*more, *(source.files if source is not None else (path,))))


class Shelf:
    """All guides by id, the default first. `clock` gives seconds that never go back.

    Raises: TonecheckError when built, if a guide cannot be used.
    """

    def __init__(self, choices: Iterable[GuideChoice], *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._shelved = {choice.id: _load(choice) for choice in choices}
        self._looked_at = dict.fromkeys(self._shelved, clock())
        self._locks = {guide_id: asyncio.Lock() for guide_id in self._shelved}

    async def all(self) -> tuple[Shelved, ...]:
        """Every guide, as its files are now."""
        return tuple([await self.get(guide_id) for guide_id in self._shelved])

    async def get(self, guide_id: str | None) -> Shelved:
        """A guide as its files are now, or the default one for None.

        Raises: RequestError if there is none of this id.
        """
        if guide_id is None:
            guide_id = next(iter(self._shelved))
        shelved = self._shelved.get(guide_id)
        if shelved is None:
            hint = did_you_mean(guide_id, self._shelved) or "guides here: " + ", ".join(self._shelved)
            raise RequestError("unknown", "there is no guide of this id here", hint=hint)
        if self._clock() - self._looked_at[guide_id] < LOOK_AGAIN_AFTER_S:
            return shelved
        self._looked_at[guide_id] = self._clock()
        if _states(Path(name) for name, _, _ in shelved.files) == shelved.files:
            return shelved
        async with self._locks[guide_id]:  # only the request that noticed waits; the others use what there is
            self._shelved[guide_id] = await asyncio.to_thread(_reload, shelved)
        return self._shelved[guide_id]


def _load(choice: GuideChoice) -> Shelved:
    origin = locate(choice)
    files = _states(origin.files)  # before the guide is read: a change in between is then noticed
    compiled, _ = load_compiled(choice.wanted or None, folder=choice.folder)
    return Shelved(choice, Guide(compiled), compiled, files)


def _reload(old: Shelved) -> Shelved:
    try:
        return _load(old.choice)
    except (TonecheckError, OSError) as error:
        fault = error.faults[0] if isinstance(error, GuideError) and error.faults else str(error)
        known = {Path(name) for name, _, _ in old.files}
        with suppress(TonecheckError, OSError):
            known |= set(locate(old.choice).files)
        return old._replace(files=_states(sorted(known)), fault=fault)


def _states(paths: Iterable[Path]) -> FileStates:
    """Size and time of change of each file; -1 for one that is not there."""
    found = []
    for path in paths:
        try:
            state = path.stat()
            found.append((str(path), state.st_size, state.st_mtime_ns))
        except OSError:
            found.append((str(path), -1, -1))
    return tuple(found)
