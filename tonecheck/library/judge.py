"""judge(library): run the judgements over a library of saved replies."""

from __future__ import annotations

import importlib
from collections.abc import Collection, Iterator

from tonecheck.errors import UnknownNameError, did_you_mean
from tonecheck.finding import Severity
from tonecheck.library.saved_reply import Library, Note

JUDGEMENTS: dict[str, str] = {
    "contradicting-facts": "replies that state the same fact differently",
    "near-duplicates": "replies that say the same, or nearly",
    "overdue": "replies over their review_by day",
    "written-two-ways": "one name, address, link or phone number in several spellings",
    "mixed-dialects": "placeholders of several help desks in one file",
    "mixed-person": "“I” in some replies and “we” in others",
    "mixed-spelling": "British and American spelling side by side",
}
"""Id of each judgement -> what it reports, in the order in which they are shown."""


def judge(
    library: Library, judgements: Collection[str] = tuple(JUDGEMENTS), *, least_alike: float = 0.9
) -> tuple[Note, ...]:
    """What the judgements say of a library: in the order of `JUDGEMENTS`, the gravest notes of each first.

    `least_alike` (0 to 1) is the share of words from which replies are near-duplicates. The same library always gives
    the same notes.

    Raises: UnknownNameError if a judgement does not exist.
    """
    require_known(judgements)
    return tuple(
        note
        for name in JUDGEMENTS
        if name in judgements
        for note in sorted(_run(name, library, least_alike), key=_rank)
    )


def require_known(names: Collection[str]) -> None:
    """Raises: UnknownNameError for the first name that is no judgement."""
    for name in names:
        if name not in JUDGEMENTS:
            hint = did_you_mean(name, JUDGEMENTS) or f"one of {', '.join(JUDGEMENTS)}"
            raise UnknownNameError(f"there is no judgement '{name}'", hint=hint)


def worst(notes: Collection[Note]) -> Severity | None:
    """The highest severity of any note, or None if there are none."""
    return max((note.severity for note in notes), default=None)


def _run(name: str, library: Library, least_alike: float) -> Iterator[Note]:
    module = importlib.import_module(f"tonecheck.library.{name.replace('-', '_')}")
    options = {"least_alike": least_alike} if name == "near-duplicates" else {}
    found: Iterator[Note] = module.find(library, **options)
    return found


def _rank(note: Note) -> int:
    return -note.severity
