"""What was found in a library as a whole, for people in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tonecheck.finding import Severity
from tonecheck.output.wording import counted, printable

if TYPE_CHECKING:
    from tonecheck.library.saved_reply import Group, Library, Note, Place
    from tonecheck.output.run import Unchecked

MOST_PLACES = 5
"""Places shown for each group; the JSON has all of them."""

MOST_NOTES = 10
"""Notes shown of each judgement; the JSON has all of them."""

_AROUND = 34  # code points shown on either side of a figure or a name
_STYLES = {"error": "31;1", "warning": "33", "info": "34", "dim": "2", "bold": "1", "clean": "32"}


class LibraryRun(NamedTuple):
    """Everything `tonecheck library` has to show; `files` counts those that were read."""

    library: Library
    notes: tuple[Note, ...]
    titles: dict[str, str]
    unchecked: tuple[Unchecked, ...] = ()
    files: int = 0

    def count(self, severity: Severity) -> int:
        """How many notes have exactly this severity."""
        return sum(note.severity is severity for note in self.notes)


def render(run: LibraryRun, *, colour: bool = False, quiet: bool = False) -> str:
    """The run as text that ends in a line ending; `quiet` gives an empty text if there is nothing to report."""
    lines: list[str] = []
    for judgement, title in run.titles.items():
        notes = [note for note in run.notes if note.judgement == judgement]
        if notes:
            lines += [_paint(f"{judgement}: {title}", "bold", colour), ""]
        for note in notes[:MOST_NOTES]:
            lines += [*_note(run.library, note, colour), ""]
        if len(notes) > MOST_NOTES:
            lines += [f"  and {len(notes) - MOST_NOTES:,} more like this; --format json has them all", ""]
    for item in run.unchecked:
        reason = f"{printable(item.name)} {_paint('could not be read:', 'error', colour)} {printable(item.reason)}"
        lines += [reason, *([f"  hint: {printable(item.hint)}"] if item.hint else []), ""]
    if quiet and not lines:
        return ""
    return "\n".join((*lines, _paint(verdict(run), _style(run), colour))) + "\n"


def verdict(run: LibraryRun) -> str:
    """The run in one line: "214 replies in 3 files: 2 warnings, 1 info."."""
    number = len(run.library.replies)
    replies = "1 reply" if number == 1 else f"{number:,} replies"
    found = [counted(count, severity.label) for severity in reversed(Severity) if (count := run.count(severity))]
    trouble = f"; {len(run.unchecked)} could not be read" if run.unchecked else ""
    return f"{replies} in {counted(run.files, 'file')}: {', '.join(found) or 'nothing found'}{trouble}."


def _style(run: LibraryRun) -> str:
    if run.unchecked or run.count(Severity.ERROR):
        return "error"
    return "warning" if run.count(Severity.WARNING) else "info" if run.notes else "clean"


def _note(library: Library, note: Note, colour: bool) -> list[str]:
    severity = note.severity.label
    lines = [f"  {_paint(severity, severity, colour)} {printable(note.message)}"]
    for group in note.groups:
        lines += _group(library, group, len(note.groups) > 1 or bool(group.says))
    if note.advice:
        lines.append(f"    try: {printable(note.advice)}")
    return lines


def _group(library: Library, group: Group, is_headed: bool) -> list[str]:
    lines = []
    if group.says and len(group.places) > 1:
        lines.append(f"    {printable(group.says)} ({len(group.places)})")
    shown = group.places[:MOST_PLACES]
    for place in shown:
        said = f": {printable(group.says)}" if group.says and len(group.places) == 1 else ""
        indent = "      " if group.says and len(group.places) > 1 else "    "
        lines.append(f"{indent}{_where(library, place)}{said}")
        if place.span is not None:
            lines.append(f"{indent}  {_around(library, place)}")
    if len(group.places) > len(shown):
        lines.append(f"      and {len(group.places) - len(shown):,} more")
    return lines


def _where(library: Library, place: Place) -> str:
    reply = library.replies[place.reply]
    line, column = reply.line_column(place.span)
    called = "" if reply.name == reply.path or not reply.path else f" {reply.name}"
    return printable(f"{reply.path or reply.name}:{line}:{column}{called}")


def _around(library: Library, place: Place) -> str:
    """The place with some words on either side, on one line."""
    text, span = library.replies[place.reply].draft.text, place.span
    assert span is not None
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, after = text[start : span.start], text[span.end : end]
    if start > 0:
        before = "…" + (before.partition(" ")[2] if " " in before else before)
    if end < len(text):
        after = (after.rpartition(" ")[0] if " " in after else after) + "…"
    return printable(" ".join(f"{before}{span.of(text)}{after}".split()))


def _paint(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour and style else text
