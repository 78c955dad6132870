"""The replies of a file as bytes that can be kept: where they stand in the file, not what they say.

A reply is its pieces: stretches of the file, and the odd character that is written in another way there. Names
and other values beside a reply are kept as stretches of the file too. Who has not got the file reads nothing.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from typing import Any

from tonecheck.draft import Draft, Message
from tonecheck.errors import CacheError, DraftError, TonecheckError
from tonecheck.formats.reply import Allowance, Reply
from tonecheck.formats.source_map import VERBATIM, Piece, SourceMap
from tonecheck.text.span import Positions

LEAST_STRETCH = 4
"""Code points from which on a part of a value is kept as a place in the file."""

_MOST_BYTES = 64_000_000

Pointer = list[int | str]
"""A text as parts: two numbers are a stretch of the file (start and length), a text stands for itself."""


def encode(text: str, replies: Sequence[Reply | DraftError]) -> bytes | None:
    """The replies of a file with this text; None if they cannot be kept (one could not be read, say)."""
    rows = []
    for reply in replies:
        if not isinstance(reply, Reply) or not reply.map.exact:
            return None
        rows.append(_row(reply, text))
    written = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(written.encode("utf-8", "surrogatepass"), 6)


def decode(data: bytes, text: str, frame: Draft, *, template: bool) -> tuple[Reply, ...]:
    """The replies that `encode` wrote, for the same text. They know every place, but cannot be written back.

    Raises: CacheError if they cannot be these.
    """
    try:
        opener = zlib.decompressobj()
        rows = json.loads(opener.decompress(data, _MOST_BYTES))
        positions = Positions(text)
        return tuple(_reply(row, text, positions, frame, template) for row in rows)
    except (zlib.error, ValueError, TypeError, LookupError, AttributeError, RecursionError, TonecheckError) as error:
        raise CacheError(f"{type(error).__name__}: {error}") from None


def point_at(value: str, text: str) -> Pointer:
    """A value as places in a text; what does not stand there is kept as it is, in parts."""
    whole = text.find(value)
    if whole >= 0:
        return [whole, len(value)]
    parts: Pointer = []
    at = 0
    while at < len(value):
        found = text.find(value[at : at + LEAST_STRETCH]) if at + LEAST_STRETCH <= len(value) else -1
        if found < 0:
            if parts and isinstance(parts[-1], str):
                parts[-1] += value[at]
            else:
                parts.append(value[at])
            at += 1
            continue
        length = LEAST_STRETCH
        while value[at + length : at + length + 1] == text[found + length : found + length + 1] != "":
            length += 1
        parts += (found, length)
        at += length
    return parts


def pointed_at(pointer: Pointer, text: str) -> str:
    """The value that `point_at` was given."""
    parts = []
    given = iter(pointer)
    for part in given:
        if isinstance(part, str):
            parts.append(part)
        else:
            length = next(given)
            parts.append(text[part : part + int(length)])
    return "".join(parts)


def _row(reply: Reply, text: str) -> list[Any]:
    draft = reply.draft
    pieces: list[Any] = []
    for start, end, source_start, source_end, kind in reply.map.pieces:
        pieces += (end - start, source_start, source_end - source_start, kind)
        if kind != VERBATIM:
            pieces.append(point_at(draft.text[start:end], text))
    return [
        pieces,
        point_at(draft.name, text),
        None if draft.channel is None else point_at(draft.channel, text),
        None if draft.message is None else point_at(draft.message.text, text),
        [[item.rule_id, point_at(item.reason, text), item.line] for item in reply.allowed],
    ]


def _reply(row: list[Any], text: str, positions: Positions, frame: Draft, template: bool) -> Reply:
    written, name, channel, message, allowed = row
    given = iter(written)
    pieces = []
    parts = []
    at = 0
    for length in given:
        start, source_length, kind = next(given), next(given), next(given)
        pieces.append(Piece(at, at + length, start, start + source_length, kind))
        parts.append(text[start : start + source_length] if kind == VERBATIM else pointed_at(next(given), text))
        at += length
    draft = Draft(
        "".join(parts),
        None if channel is None else pointed_at(channel, text),
        None if message is None else Message(pointed_at(message, text)),
        pointed_at(name, text),
        frame.date,
        template,
    )
    if len(draft.text) != at:
        raise CacheError("the pieces do not fit the text")
    rules = tuple(Allowance(rule_id, pointed_at(reason, text), line) for rule_id, reason, line in allowed)
    return Reply(draft, SourceMap(pieces), positions, rules)
