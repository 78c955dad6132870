"""Saved replies, and the ones that fit a message best.

Ranking is BM25 by SQLite's full-text search (FTS5), which comes with Python: English words are reduced to their stem,
accents do not matter. The index lives in memory and is gone when the command ends.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from tonecheck.draft import Message
from tonecheck.errors import TonecheckError
from tonecheck.guide.guide import Guide

_WEIGHTS = (1.5, 1.0, 2.0)  # of the name, the reply, and the message it once answered
_MOST_WORDS = 60  # of a message that are looked for
# Words of nearly every message; FTS5 weighs common words down, but a small library has too few texts to tell.
_NO_TERMS = frozenset(
    "the and for you your our not are was were have has had can will would could should this that with from they them"
    " there here what when where who why how all any some more just now then than too also only still even been being"
    " does did get got please thanks thank hello hey hi dear sorry i me my we us it its is am be do so if or as by up"
    " an a no in on at to of but about into out one she he her him his hers their theirs let like want need know very much"
    " day time help again back go going come".split()
)


class Saved(NamedTuple):
    """A saved reply; `message` is what it once answered, or empty. `channel` is where it is meant for, or None."""

    id: str
    text: str
    message: str = ""
    channel: str | None = None


class Match(NamedTuple):
    """A saved reply that fits: `score` is higher the better it fits; `shared` the words of the message it holds."""

    saved: Saved
    score: float
    shared: tuple[str, ...]


def examples_of(guide: Guide) -> tuple[Saved, ...]:
    """The guide's good examples as saved replies; may be empty."""
    found: list[dict[str, Any]] = guide.info["examples"]["good"]
    return tuple(
        Saved(item["id"] or f"example {number}", item["text"], item["message"], item["channel"])
        for number, item in enumerate(found, start=1)
    )


def best_matches(message: Message, library: Iterable[Saved], *, most: int = 3) -> tuple[Match, ...]:
    """The saved replies that fit a message, best first, at most `most`; empty if none shares a word with it.

    Raises: TonecheckError if this Python was built without SQLite's full-text search.
    """
    replies = tuple(library)
    words = message.words
    terms = tuple(
        dict.fromkeys(norm for norm in words.norms if len(norm) > 1 and norm.isalpha() and norm not in _NO_TERMS)
    )[:_MOST_WORDS]
    if not replies or not terms:
        return ()
    with _index(replies) as connection:
        found = connection.execute(
            f"SELECT rowid, bm25(replies, {', '.join(map(str, _WEIGHTS))}) AS rank FROM replies"
            " WHERE replies MATCH ? ORDER BY rank, rowid LIMIT ?",
            (" OR ".join(f'"{term}"' for term in terms), most),
        ).fetchall()
        matches = []
        for row, rank in found:
            shared = tuple(
                term
                for term in terms
                if connection.execute(
                    "SELECT 1 FROM replies WHERE rowid = ? AND replies MATCH ?", (row, f'"{term}"')
                ).fetchone()
            )
            matches.append(Match(replies[row - 1], round(-rank, 3), shared))
    return tuple(matches)


class _index:  # noqa: N801 - used as a function
    """An index in memory that is closed behind whoever used it."""

    def __init__(self, replies: tuple[Saved, ...]) -> None:
        self.connection = sqlite3.connect(":memory:")
        try:
            self.connection.execute(
                "CREATE VIRTUAL TABLE replies USING fts5(name, reply, message, tokenize = 'porter unicode61')"
            )
        except sqlite3.OperationalError as error:
            self.connection.close()
            raise TonecheckError(
                f"saved replies cannot be searched: {error}", hint="this Python's SQLite lacks FTS5; use another Python"
            ) from None
        rows = ((n, item.id, item.text, item.message) for n, item in enumerate(replies, start=1))
        self.connection.executemany("INSERT INTO replies(rowid, name, reply, message) VALUES (?, ?, ?, ?)", rows)

    def __enter__(self) -> sqlite3.Connection:
        return self.connection

    def __exit__(self, *_: object) -> None:
        self.connection.close()
