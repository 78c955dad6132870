"""Libraries for the tests."""

from __future__ import annotations

import datetime

from tonecheck.draft import Draft
from tonecheck.library.saved_reply import Library, Note, SavedReply

TODAY = datetime.date(2026, 11, 22)


def library(*texts: str, review_by: tuple[str, ...] = (), path: str = "", channel: str | None = None) -> Library:
    """Replies called "0", "1" ... in one file."""
    days = (*review_by, *[""] * len(texts))
    return Library(
        tuple(
            SavedReply(Draft(text, name=str(number), template=True, channel=channel), path, day)
            for number, (text, day) in enumerate(zip(texts, days, strict=False))
        ),
        TODAY,
    )


def told(note: Note) -> list[tuple[str, list[int]]]:
    """What each group of a note says, and the numbers of its replies."""
    return [(group.says, [place.reply for place in group.places]) for group in note.groups]
