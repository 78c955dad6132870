"""What the server remembers: who was paired, who has the page open, and the code that is on show.

An SQLite file that only its owner can read; workers and `tonecheck pair` share it, and it survives a crash at
any moment. Tokens are kept as digests. It never holds a text that was checked.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

CODE_LASTS_S = 600
MOST_TRIES = 5

_TABLES = """
create table if not exists pairing (
  id text primary key, digest text unique not null, name text not null, origin text, paired_on text not null);
create table if not exists session (digest text primary key);
create table if not exists page_key (digest text primary key, expires_at real not null);
create table if not exists code (digits text not null, expires_at real not null, tries_left integer not null);
"""


class Pairing(NamedTuple):
    """A program or extension that was given a token; `origin` is None for a program."""

    id: str
    name: str
    origin: str | None
    paired_on: str


class Paired(NamedTuple):
    """A new pairing, and its token, which is not kept and cannot be shown again."""

    pairing: Pairing
    token: str


def state_file() -> Path:
    """Where the state is kept: in `TONECHECK_CONFIG_DIR`, or the user's own configuration folder."""
    named = os.environ.get("TONECHECK_CONFIG_DIR")
    if named:
        return Path(named) / "server.sqlite3"
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home())
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "tonecheck" / "server.sqlite3"


class State:
    """The open state file; safe to use from several processes.

    `clock` gives seconds since 1970. Raises: OSError or sqlite3.Error if the file cannot be used.
    """

    def __init__(self, path: Path, *, clock: Callable[[], float] = time.time) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        with contextlib.suppress(OSError):  # file systems without modes
            path.chmod(0o600)
        self._clock = clock
        self._base = sqlite3.connect(path, timeout=5, isolation_level=None, check_same_thread=False)
        self._base.executescript(_TABLES)

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def new_code(self) -> str:
        """Six digits that can be exchanged for a token once; the code before them no longer works."""
        digits = f"{secrets.randbelow(10**6):06}"
        with self._change():
            self._base.execute("delete from code")
            self._base.execute("insert into code values (?, ?, ?)", (digits, self._clock() + CODE_LASTS_S, MOST_TRIES))
        return digits

    def use_code(self, given: str) -> bool:
        """True if this is the code on show. It is gone then, and after five wrong tries."""
        with self._change():
            row = self._base.execute("select digits, expires_at, tries_left from code").fetchone()
            if row is None:
                return False
            digits, expires_at, tries_left = row
            is_right = hmac.compare_digest(digits.encode(), given.encode()) and self._clock() < expires_at
            if is_right or tries_left <= 1 or self._clock() >= expires_at:
                self._base.execute("delete from code")
            else:
                self._base.execute("update code set tries_left = tries_left - 1")
            return is_right

    def pair(self, name: str, origin: str | None) -> Paired:
        """Make a token for a program or an extension; an origin that was paired before gets a new one."""
        token = secrets.token_urlsafe(32)
        paired_on = time.strftime("%Y-%m-%d", time.gmtime(self._clock()))
        pairing = Pairing(secrets.token_hex(4), name, origin, paired_on)
        with self._change():
            if origin is not None:
                self._base.execute("delete from pairing where origin = ?", (origin,))
            self._base.execute(
                "insert into pairing values (?, ?, ?, ?, ?)", (pairing.id, _digest(token), name, origin, paired_on)
            )
        return Paired(pairing, token)

    def unpair(self, pairing_id: str) -> bool:
        """Take a pairing back; False if there is none of this id."""
        return self._base.execute("delete from pairing where id = ?", (pairing_id,)).rowcount > 0

    def pairings(self) -> tuple[Pairing, ...]:
        """All pairings, oldest first."""
        rows = self._base.execute("select id, name, origin, paired_on from pairing order by rowid")
        return tuple(Pairing(*row) for row in rows)

    def pairing_of(self, token: str) -> Pairing | None:
        """Whose token this is, or None."""
        row = self._base.execute(
            "select id, name, origin, paired_on from pairing where digest = ?", (_digest(token),)
        ).fetchone()
        return Pairing(*row) if row else None

    def allows(self, origin: str) -> bool:
        """True if an extension of this origin was paired."""
        return self._base.execute("select 1 from pairing where origin = ?", (origin,)).fetchone() is not None

    def new_page_key(self) -> str:
        """A key that opens the page's session once."""
        key = secrets.token_urlsafe(24)
        with self._change():
            self._base.execute("delete from page_key where expires_at < ?", (self._clock(),))
            self._base.execute("insert into page_key values (?, ?)", (_digest(key), self._clock() + CODE_LASTS_S))
        return key

    def use_page_key(self, key: str) -> bool:
        """True if the key is good; it is gone then."""
        with self._change():
            used = self._base.execute(
                "delete from page_key where digest = ? and expires_at > ?", (_digest(key), self._clock())
            )
        return used.rowcount > 0

    def new_session(self) -> str:
        """A secret for the page's cookie."""
        secret = secrets.token_urlsafe(32)
        self._base.execute("insert into session values (?)", (_digest(secret),))
        return secret

    def is_session(self, secret: str) -> bool:
        """True if the page was given this secret."""
        return self._base.execute("select 1 from session where digest = ?", (_digest(secret),)).fetchone() is not None

    @contextlib.contextmanager
    def _change(self) -> Iterator[None]:
        self._base.execute("begin immediate")
        try:
            yield
        except BaseException:
            self._base.execute("rollback")
            raise
        self._base.execute("commit")


def _digest(secret: str) -> str:
    # Secrets are random and long, so a plain digest cannot be guessed back; looking one up by its digest also
    # takes the same time however much of it is right.
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
