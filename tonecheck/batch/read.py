"""Reading the replies of many files: those that did not change are looked up, the rest is shared among the cores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.batch.kept_replies import decode, encode
from tonecheck.batch.workers import shared
from tonecheck.draft import Draft
from tonecheck.errors import CacheError, DraftError
from tonecheck.formats.files import TextFile
from tonecheck.formats.read import read_replies
from tonecheck.formats.reply import Reply
from tonecheck.formats.shape import Shape

SHARED_FROM_BYTES = 200_000
"""Bytes to read from which on a second process pays."""


class Unread(NamedTuple):
    """A file, and how it is to be read."""

    file: TextFile
    shape: Shape


Replies = tuple[Reply | DraftError, ...]


def read_many(
    files: Sequence[Unread], frame: Draft, *, processes: int | None = None, use_cache: bool = True
) -> list[Replies]:
    """The replies of each file, in order, as `read_replies` gives them; they cannot be written back.

    `processes` is the most to use (default: one for each processor).
    """
    from tonecheck.batch.store import Results, file_keys, results_path

    found: dict[int, Replies] = {}
    for number, item in enumerate(files):
        if item.shape.format == "text" and not item.shape.separator:  # nothing to read: it stands there
            found[number] = tuple(read_replies(item.file, item.shape, frame))
    rest = [number for number in range(len(files)) if number not in found]
    path = results_path() if use_cache else None
    keys = dict(zip(rest, file_keys([files[number] for number in rest], frame), strict=True)) if path else {}
    if path is not None:
        with Results(path) as results:
            kept = results.read(list(keys.values()))
        for number in rest:
            if keys[number] in kept:
                try:
                    found[number] = _unpacked(kept[keys[number]], files[number], frame)
                except CacheError:
                    continue
    rest = [number for number in rest if number not in found]
    fresh: dict[bytes, bytes] = {}
    rest.sort(key=lambda number: -len(files[number].file.raw))  # the longest first, so that none is left over
    many = sum(len(files[number].file.raw) for number in rest) >= SHARED_FROM_BYTES
    parts = [(files[number], frame) for number in rest]
    for number, packed in zip(rest, shared(_read, parts, processes if many else 1), strict=True):
        if packed is not None:
            found[number] = _unpacked(packed, files[number], frame)
            if number in keys:
                fresh[keys[number]] = packed
        else:
            found[number] = tuple(read_replies(files[number].file, files[number].shape, frame))
    if path is not None and fresh:
        with Results(path) as results:
            results.write(fresh)
    return [found[number] for number in range(len(files))]


def _read(part: tuple[Unread, Draft]) -> bytes | None:
    (file, shape), frame = part
    return encode(file.text, tuple(read_replies(file, shape, frame)))


def _unpacked(packed: bytes, item: Unread, frame: Draft) -> Replies:
    return decode(packed, item.file.text, frame, template=frame.template or item.shape.template)
