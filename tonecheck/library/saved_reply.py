"""The replies of a library, and what is said about them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.finding import Severity
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import WORD

Locate = Callable[[Span | None], tuple[int, int]]


@dataclass(frozen=True)
class SavedReply:
    """One reply of a library.

    `draft.name` is what people call it; `path` the file it stands in (may be empty); `review_by` the day by which
    it should be read again, as written (may be empty); `locate` turns a span of the draft into line and column of
    the file, both from 1 (without it, of the draft).
    """

    draft: Draft
    path: str = ""
    review_by: str = ""
    locate: Locate | None = None

    @property
    def name(self) -> str:
        """What people call it."""
        return self.draft.name

    def line_column(self, span: Span | None) -> tuple[int, int]:
        """Line and column, both from 1, of a span's first character; None stands for the whole reply."""
        if self.locate is not None:
            return self.locate(span)
        return self.draft.positions.line_column(span.start if span is not None else 0)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """Its words as `Words.norms` has them, each protected stretch as one `MASK`."""
        words = self.draft.words
        return tuple(
            MASK if norm[0] == MASK else norm
            for norm, kind in zip(words.norms, words.kinds, strict=True)
            if kind == WORD
        )


class Place(NamedTuple):
    """Where something stands: the number of the reply in the library, and the stretch (None: the whole reply)."""

    reply: int
    span: Span | None = None


class Group(NamedTuple):
    """Places that agree with each other, and what they say (“5-7 days”; may be empty)."""

    says: str
    places: tuple[Place, ...]


class Note(NamedTuple):
    """One thing worth looking at in a library.

    `judgement` is the id of what was judged; `groups` hold the replies it is about, most places first; `advice`
    is what a person could do about it.
    """

    judgement: str
    severity: Severity
    message: str
    groups: tuple[Group, ...]
    advice: str = ""


class Library(NamedTuple):
    """The replies to judge, in the order they were read, and the day it is."""

    replies: tuple[SavedReply, ...]
    today: datetime.date
