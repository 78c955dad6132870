"""Build tests/labelled/replies.jsonl, and the counts in its README, from tests/labelled/source/*.yaml.

    python tools/build_labelled.py            write both
    python tools/build_labelled.py --check    write nothing; exit 1 if either is out of date

A source file is a list of replies. In `reply`, a fault is marked where it stands: `⟦family|the words at fault⟧`;
`whole: [family]` marks the reply as a whole. tests/labelled/README.md describes all keys.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent.parent / "tests" / "labelled"
SOURCES = HERE / "source"
TARGET = HERE / "replies.jsonl"
README = HERE / "README.md"

FAMILIES = (
    "condescending",
    "blaming",
    "defensive",
    "dismissive",
    "dodging",
    "non_apology",
    "canned",
    "vague",
    "deflecting",
    "overpromise",
    "jargon",
    "negative",
    "pushy",
    "exposed_data",
    "internal_remark",
    "unfilled",
    "exclusionary",
    "shouting",
    "too_long",
)
CHANNELS = ("x", "email", "chat", "sms", "facebook", "review", "instagram")

_KEYS = {"id", "channel", "customer", "reply", "whole", "macro", "hard_negative_for", "note"}
_NEEDED = ("id", "channel", "customer", "reply")
_MARK = re.compile(r"⟦([a-z_]+)\|([^⟦⟧]+)⟧")
_COUNTS = re.compile(r"(?<=<!-- counts -->\n).*?(?=<!-- /counts -->)", re.DOTALL)


class SourceError(Exception):
    """A source file that cannot be built; says where and why."""


@dataclass(frozen=True, slots=True)
class Label:
    """A fault: its family, and its span in code points (None and None: the reply as a whole)."""

    family: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Reply:
    """A labelled reply; `text` has no marks left, `labels` are in reading order and do not overlap."""

    id: str
    channel: str
    customer: str
    text: str
    macro: bool
    labels: tuple[Label, ...]
    hard_negative_for: tuple[str, ...]

    def as_record(self) -> dict[str, Any]:
        """The reply as `tonecheck.measure.read_labelled` reads it."""
        return {
            "id": self.id,
            "channel": self.channel,
            "customer": self.customer,
            "reply": self.text,
            "macro": self.macro,
            "labels": [self._label_record(label) for label in self.labels],
            "hard_negative_for": list(self.hard_negative_for),
        }

    def _label_record(self, label: Label) -> dict[str, Any]:
        if label.start is None:
            return {"family": label.family}
        return {
            "family": label.family,
            "start": label.start,
            "end": label.end,
            "text": self.text[label.start : label.end],
        }


def unmark(marked: str) -> tuple[str, tuple[Label, ...]]:
    """Take the marks out of a reply; return the text and the labels, with offsets in code points of the text.

    Raises: SourceError for a mark that is not closed, is nested, or begins or ends with white space.
    """
    pieces: list[str] = []
    labels: list[Label] = []
    length = last = 0
    for mark in _MARK.finditer(marked):
        before, words = marked[last : mark.start()], mark[2]
        if words != words.strip():
            raise SourceError(f"white space at the edge of a mark: {mark[0]}")
        start = length + len(before)
        length = start + len(words)
        labels.append(Label(mark[1], start, length))
        pieces += (before, words)
        last = mark.end()
    text = "".join((*pieces, marked[last:]))
    if "⟦" in text or "⟧" in text:
        raise SourceError("a mark is not closed, is nested, or has no family")
    return text, tuple(labels)


def parse(entry: object) -> Reply:
    """Build a reply from an item of a source file.

    Raises: SourceError for unknown or missing keys, families or channels, or a family that is both marked and
    named as a hard negative.
    """
    if not isinstance(entry, dict):
        raise SourceError(f"not a reply: {entry!r}")
    if unknown := set(entry) - _KEYS:
        raise SourceError(f"unknown keys: {sorted(unknown)}")
    for key in _NEEDED:
        if not isinstance(entry.get(key), str) or entry[key] != entry[key].strip() or not entry[key]:
            raise SourceError(f"'{key}' must be text without white space at its edges")
    if entry["channel"] not in CHANNELS:
        raise SourceError(f"unknown channel: {entry['channel']}")
    text, labels = unmark(entry["reply"])
    labels += tuple(Label(family, None, None) for family in entry.get("whole", ()))
    hard = tuple(entry.get("hard_negative_for", ()))
    marked = {label.family for label in labels}
    if wrong := (marked | set(hard)) - set(FAMILIES):
        raise SourceError(f"unknown families: {sorted(wrong)}")
    if both := marked & set(hard):
        raise SourceError(f"marked, but also a hard negative: {sorted(both)}")
    return Reply(entry["id"], entry["channel"], entry["customer"], text, bool(entry.get("macro", False)), labels, hard)


def read_sources(folder: Path = SOURCES) -> tuple[Reply, ...]:
    """Read all source files, in order of their names.

    Raises: SourceError, naming file and reply, also for an id or a reply that appears twice and for an id that
    does not begin with the name of its file.
    """
    replies: list[Reply] = []
    ids: set[str] = set()
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        for number, entry in enumerate(_load(path), start=1):
            place = f"{path.name}, reply {number}"
            try:
                reply = parse(entry)
            except SourceError as error:
                raise SourceError(f"{place}: {error}") from None
            if reply.id in ids or not reply.id.startswith(f"{path.stem}-"):
                raise SourceError(f"{place}: id {reply.id!r} is taken, or not of this file")
            same = " ".join(reply.text.split()).casefold()
            if same in texts:
                raise SourceError(f"{place}: the same reply as {texts[same]}")
            ids.add(reply.id)
            texts[same] = reply.id
            replies.append(reply)
    return tuple(replies)


def _load(path: Path) -> list[object]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    items = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    if not isinstance(items, list):
        raise SourceError(f"{path.name}: a source file is a list of replies")
    return items


def to_jsonl(replies: Iterable[Reply]) -> str:
    """One JSON object per line, in the order given, ending with a newline."""
    return "".join(json.dumps(reply.as_record(), ensure_ascii=False) + "\n" for reply in replies)


def counts_table(replies: Iterable[Reply]) -> str:
    """The counts for the README, as Markdown."""
    replies = tuple(replies)
    faulty = [reply for reply in replies if reply.labels]
    clean = [reply for reply in replies if not reply.labels]
    hard = [reply for reply in clean if reply.hard_negative_for]
    labels = Counter(label.family for reply in replies for label in reply.labels)
    rows = Counter(family for reply in replies for family in {label.family for label in reply.labels})
    negatives = Counter(family for reply in replies for family in reply.hard_negative_for)
    channels = Counter(reply.channel for reply in replies)
    summary = (
        f"{len(replies)} replies: {len(faulty)} with {labels.total()} labels, {len(clean)} clean; "
        f"{len(hard)} of the clean ones are hard negatives."
    )
    lines = [
        summary,
        "",
        "Channels: " + ", ".join(f"{name} {channels[name]}" for name in CHANNELS) + ".",
        "",
        "| family | labels | replies | hard negatives |",
        "|---|---|---|---|",
        *(f"| {name} | {labels[name]} | {rows[name]} | {negatives[name]} |" for name in FAMILIES),
    ]
    return "\n".join(lines) + "\n"


def outputs() -> Iterator[tuple[Path, str]]:
    """Yield each file that is built and what it should hold.

    Raises: SourceError if a source cannot be read, or the README lacks the place for the counts.
    """
    replies = read_sources()
    yield TARGET, to_jsonl(replies)
    readme = README.read_text(encoding="utf-8")
    if not _COUNTS.search(readme):
        raise SourceError(f"{README.name}: no place for the counts")
    yield README, _COUNTS.sub(lambda _: counts_table(replies), readme)


def main(arguments: list[str] | None = None) -> int:
    """Build, or check with `--check`; return the exit status."""
    parser = argparse.ArgumentParser(description="Build the labelled replies from their sources.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is out of date")
    options = parser.parse_args(arguments)
    try:
        built = list(outputs())
    except SourceError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    stale = [path for path, text in built if not path.exists() or path.read_text(encoding="utf-8") != text]
    if options.check:
        for path in stale:
            print(f"{path.name} is out of date: run python tools/build_labelled.py", file=sys.stderr)
        return int(bool(stale))
    for path, text in built:
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
