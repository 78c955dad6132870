"""Writing changed replies back into the text of their file, and proving that nothing else changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.edits import apply_edits
from tonecheck.errors import DraftError, EditError
from tonecheck.finding import Edit
from tonecheck.formats.files import TextFile
from tonecheck.formats.read import read_replies
from tonecheck.formats.reply import Reply
from tonecheck.formats.shape import Shape


class Rewritten(NamedTuple):
    """The file's new text, its replies as they are read from it, and which changes could not be written."""

    text: str
    replies: tuple[Reply | DraftError, ...]
    refused: tuple[int, ...] = ()


def rewrite(
    file: TextFile,
    shape: Shape,
    frame: Draft,
    replies: Sequence[Reply | DraftError],
    changes: Mapping[int, Sequence[Edit]],
) -> Rewritten:
    """Make edits of replies (by their number in `replies`, as `read_replies` gave them) in the file's text.

    The new text is read again: every changed reply must read as its edits made it, every other as before. A
    reply for which that fails is left as it was, and named in `refused`.
    """
    done = Rewritten(file.text, tuple(replies))
    made: dict[int, Sequence[Edit]] = {}
    refused: list[int] = []
    waiting = [sorted(changes)]
    while waiting:
        some = waiting.pop()
        trial = {**made, **{number: changes[number] for number in some}}
        result = _attempt(file, shape, frame, replies, trial) if some else None
        if result is not None:
            done, made = result, trial
        elif len(some) == 1:
            refused += some
        elif some:
            middle = len(some) // 2
            waiting += [some[middle:], some[:middle]]
    return done._replace(refused=tuple(sorted(refused)))


def _attempt(
    file: TextFile,
    shape: Shape,
    frame: Draft,
    replies: Sequence[Reply | DraftError],
    changes: Mapping[int, Sequence[Edit]],
) -> Rewritten | None:
    edits: list[Edit] = []
    for number, wanted in changes.items():
        reply = replies[number]
        for edit in wanted:
            there = reply.edit(edit) if isinstance(reply, Reply) else None
            if there is None:
                return None
            edits.append(there)
    try:
        text = apply_edits(file.text, edits)
    except EditError:
        return None
    again = tuple(read_replies(file._replace(text=text), shape, frame))
    if len(again) != len(replies):
        return None
    for number, (before, after) in enumerate(zip(replies, again, strict=True)):
        if not isinstance(before, Reply) or not isinstance(after, Reply):
            if type(before) is not type(after):
                return None
            continue
        expected = apply_edits(before.draft.text, changes.get(number, ()))
        if (after.draft.name, after.draft.text) != (before.draft.name, expected):
            return None
    return Rewritten(text, again)
