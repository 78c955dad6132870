"""What was found in a library as a whole, as JSON for programs; `library.schema.json` describes the document."""

from __future__ import annotations

import json
from typing import Any

from tonecheck import __version__
from tonecheck.finding import Severity
from tonecheck.library.saved_reply import Library, Note, Place
from tonecheck.output.library_text import LibraryRun

VERSION = 1


def render(run: LibraryRun, *, failed: bool) -> str:
    """The run as one JSON document, ASCII, ending in a line ending."""
    return json.dumps(document(run, failed=failed), indent=2) + "\n"


def document(run: LibraryRun, *, failed: bool) -> dict[str, Any]:
    """The run as JSON values; every place of every group is there."""
    return {
        "version": VERSION,
        "tool": {"name": "tonecheck", "version": __version__},
        "today": run.library.today.isoformat(),
        "notes": [_note(run.library, note) for note in run.notes],
        "unchecked": [{"name": item.name, "reason": item.reason, "hint": item.hint} for item in run.unchecked],
        "summary": {
            "replies": len(run.library.replies),
            "files": run.files,
            "errors": run.count(Severity.ERROR),
            "warnings": run.count(Severity.WARNING),
            "infos": run.count(Severity.INFO),
            "failed": failed,
        },
    }


def _note(library: Library, note: Note) -> dict[str, Any]:
    return {
        "judgement": note.judgement,
        "severity": note.severity.label,
        "message": note.message,
        "advice": note.advice,
        "groups": [
            {"says": group.says, "places": [_place(library, place) for place in group.places]} for group in note.groups
        ],
    }


def _place(library: Library, place: Place) -> dict[str, Any]:
    reply = library.replies[place.reply]
    line, column = reply.line_column(place.span)
    return {
        "name": reply.name,
        "path": reply.path or None,
        "line": line,
        "column": column,
        "span": None if place.span is None else {"start": place.span.start, "end": place.span.end},
        "text": "" if place.span is None else place.span.of(reply.draft.text),
    }
