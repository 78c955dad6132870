"""Replies whose `review_by` day has passed, or cannot be read as a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tonecheck.finding import Severity
from tonecheck.library.saved_reply import Group, Library, Note, Place

JUDGEMENT = "overdue"
_SOON = 14  # days


def find(library: Library) -> Iterator[Note]:
    """Yield one note for replies over their day, one for those that fall due within 14 days, one for odd dates."""
    overdue: dict[datetime.date, list[Place]] = {}
    soon: dict[datetime.date, list[Place]] = {}
    unreadable: dict[str, list[Place]] = {}
    for number, reply in enumerate(library.replies):
        written = reply.review_by.strip()
        if not written:
            continue
        try:
            day = datetime.date.fromisoformat(written[:10] if "T" in written else written)
        except ValueError:
            unreadable.setdefault(written, []).append(Place(number))
            continue
        left = (day - library.today).days
        if left < 0:
            overdue.setdefault(day, []).append(Place(number))
        elif left <= _SOON:
            soon.setdefault(day, []).append(Place(number))
    if unreadable:
        yield Note(
            JUDGEMENT,
            Severity.WARNING,
            f"{_counted(unreadable)} a review_by that is no day",
            tuple(Group(f"“{written}”", tuple(places)) for written, places in unreadable.items()),
            "write it as 2027-01-31",
        )
    if overdue:
        days = sorted(overdue)
        yield Note(
            JUDGEMENT,
            Severity.WARNING,
            f"{_counted(overdue)} a review_by that has passed",
            tuple(Group(f"due {day}, {_ago((library.today - day).days)}", tuple(overdue[day])) for day in days),
            "read them again, then set the next day",
        )
    if soon:
        yield Note(
            JUDGEMENT,
            Severity.INFO,
            f"{_counted(soon)} a review_by within {_SOON} days",
            tuple(Group(f"due {day}", tuple(soon[day])) for day in sorted(soon)),
            "read them again soon",
        )


def _ago(days: int) -> str:
    return "yesterday" if days == 1 else f"{days} days ago"


def _counted(found: dict[datetime.date, list[Place]] | dict[str, list[Place]]) -> str:
    number = sum(len(places) for places in found.values())
    return "1 reply has" if number == 1 else f"{number} replies have"
