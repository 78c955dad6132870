"""Results of earlier runs, kept in one small database in the cache folder.

A result is found by a digest of everything it rests on: the reply, its channel and message, the guide, the
choice of rules, and tonecheck itself. The database may be deleted at any time; one that is damaged, locked or
of another form is not an error: the replies are checked again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tonecheck import __version__
from tonecheck.draft import Draft
from tonecheck.guide.cache import PACKAGE, cache_folder, own_state

if TYPE_CHECKING:
    from tonecheck.batch.read import Unread

FORMAT = 1  # of the database and of what `result.encode` writes
FILE_NAME = "results.sqlite3"
KEPT_DAYS = 30
"""Results that no run asked for in this time are dropped."""
MOST_RESULTS = 250_000
"""The number of results kept; the oldest go first. A clean reply takes about 30 bytes."""

_DAY_S = 86_400
_AT_ONCE = 500  # keys a query; SQLite takes at most 999 values in old builds


class Results:
    """Results by key; use it as a context manager. Whatever goes wrong inside, it only knows less."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._today = int(time.time()) // _DAY_S
        self._base: sqlite3.Connection | None = None

    def __enter__(self) -> Results:
        with _not_minding():
            try:
                self._base = self._open()
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):  # locked, or no place to write to
                    raise
                self._path.unlink(missing_ok=True)
                self._base = self._open()
        return self

    def __exit__(self, *_: object) -> None:
        if self._base is not None:
            with _not_minding():
                self._base.close()

    def read(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The results that are there."""
        found: dict[bytes, bytes] = {}
        old: list[bytes] = []
        with _not_minding():
            for part in _parts(keys):
                marks = ",".join("?" * len(part))
                for key, value, day in self._rows(f"SELECT key, value, day FROM results WHERE key IN ({marks})", part):
                    found[key] = value
                    if day < self._today:
                        old.append(key)
            for part in _parts(old):
                marks = ",".join("?" * len(part))
                self._rows(f"UPDATE results SET day = {self._today} WHERE key IN ({marks})", part)
            self._keep()
        return found

    def write(self, results: Mapping[bytes, bytes]) -> None:
        """Keep results, and let go of what nobody asked for."""
        with _not_minding():
            if self._base is None or not results:
                return
            rows = ((key, value, self._today) for key, value in results.items())
            self._base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
            self._base.execute("DELETE FROM results WHERE day < ?", (self._today - KEPT_DAYS,))
            self._base.execute(
                "DELETE FROM results WHERE key IN (SELECT key FROM results ORDER BY day DESC LIMIT -1 OFFSET ?)",
                (MOST_RESULTS,),
            )
            self._keep()

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        base = sqlite3.connect(self._path, timeout=2)
        try:
            base.execute("PRAGMA synchronous = OFF")  # it can be made again
            (form,) = base.execute("PRAGMA user_version").fetchone()
            if form != FORMAT:
                base.execute("DROP TABLE IF EXISTS results")
                base.execute("CREATE TABLE results (key BLOB PRIMARY KEY, value BLOB, day INTEGER) WITHOUT ROWID")
                base.execute(f"PRAGMA user_version = {FORMAT}")
                base.commit()
            return base
        except BaseException:
            base.close()
            raise

    def _rows(self, query: str, values: Sequence[object]) -> list[tuple[bytes, bytes, int]]:
        return [] if self._base is None else self._base.execute(query, values).fetchall()

    def _keep(self) -> None:
        if self._base is not None:
            self._base.commit()


def results_path() -> Path | None:
    """Where results are kept; None if there is no cache folder."""
    folder = cache_folder()
    return None if folder is None else Path(folder, FILE_NAME)


def keys_of(drafts: Iterable[Draft], guide_state: str) -> list[bytes]:
    """The key of each draft's report; `guide_state` stands for the guide and the choice of its rules."""
    scope = _scope("report", guide_state, own_state(), *_states("."))
    return [_digest(_stated(draft), scope) for draft in drafts]


def file_keys(files: Iterable[Unread], frame: Draft) -> list[bytes]:
    """The key of each file's replies; `frame` is what they are read with."""
    scope = _scope("replies", _stated(frame).decode("utf-8", "replace"), *_states("."), *_states("formats"))
    return [_digest(repr((file.path, shape)).encode("utf-8", "replace") + file.raw, scope) for file, shape in files]


def _scope(*parts: str) -> bytes:
    return hashlib.blake2b(json.dumps([FORMAT, __version__, *parts]).encode(), digest_size=32).digest()


def _digest(data: bytes, scope: bytes) -> bytes:
    return hashlib.blake2b(data, key=scope, digest_size=16).digest()


def _states(folder: str) -> Iterator[str]:
    """What changes when somebody works on the engine or the readers; `own_state` speaks for the rules."""
    with os.scandir(os.path.join(PACKAGE, folder)) as entries:
        for entry in sorted(entries, key=lambda item: item.name):
            if entry.name.endswith(".py"):
                state = entry.stat()
                yield f"{entry.name}:{state.st_size}:{state.st_mtime_ns}"


def _stated(draft: Draft) -> bytes:
    message = None if draft.message is None else draft.message.text
    date = None if draft.date is None else draft.date.isoformat()
    stated = json.dumps([draft.text, draft.channel, message, date, draft.template], ensure_ascii=False)
    return stated.encode("utf-8", "surrogatepass")


def _parts(values: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


@contextlib.contextmanager
def _not_minding() -> Iterator[None]:
    with contextlib.suppress(sqlite3.Error, OSError):
        yield
