"""One reply per file: plain text, and Markdown taken as it stands."""

from __future__ import annotations

from pathlib import Path

from tonecheck.errors import DraftError

SUFFIXES = (".txt", ".md", ".text", ".markdown")


def files_below(folder: Path) -> tuple[Path, ...]:
    """The text files below a folder, sorted by path; hidden files and folders are left out.

    Raises: DraftError if there is none: nothing checked must not look like nothing wrong.
    """
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not found:
        raise DraftError(
            f"{folder}: holds no text files", hint="files ending in " + ", ".join(SUFFIXES) + " are checked"
        )
    return tuple(found)
