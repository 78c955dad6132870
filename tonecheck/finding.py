"""What a rule reports: a finding, its suggestions, and the edits they are made of."""

from __future__ import annotations

import itertools
from enum import IntEnum
from typing import NamedTuple

from tonecheck.errors import EditError
from tonecheck.text.span import Span


class Severity(IntEnum):
    """How much a finding matters; a guide may set it for each rule."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The lower-case word used in guides, reports and on the command line."""
        return self.name.lower()


class Applicability(IntEnum):
    """How far an edit may be trusted.

    SAFE: the meaning cannot change. UNSAFE: words change, read it again. DISPLAY: a person must choose or
    fill something in; it is never applied by a program.
    """

    DISPLAY = 1
    UNSAFE = 2
    SAFE = 3

    @property
    def label(self) -> str:
        """The lower-case word used in reports."""
        return self.name.lower()


class Edit(NamedTuple):
    """The smallest change: put `replacement` where `span` is. Empty deletes; an empty span inserts."""

    span: Span
    replacement: str


class _Suggested(NamedTuple):
    title: str
    edits: tuple[Edit, ...] = ()
    applicability: Applicability = Applicability.DISPLAY


class Suggestion(_Suggested):
    """One thing that could be done about a finding.

    `edits` are sorted and disjoint; they are empty only for DISPLAY (advice to a person, given in `title`).

    Raises: EditError if edits overlap or stand out of order, or if an applicable suggestion has none.
    """

    __slots__ = ()

    def __new__(
        cls, title: str, edits: tuple[Edit, ...] = (), applicability: Applicability = Applicability.DISPLAY
    ) -> Suggestion:
        if not edits and applicability is not Applicability.DISPLAY:
            raise EditError(f"suggestion {title!r} can be applied but has no edits")
        for before, after in itertools.pairwise(edits):
            if before.span.end > after.span.start:
                raise EditError(f"suggestion {title!r} has edits that overlap or are out of order")
        return super().__new__(cls, title, edits, applicability)


class Finding(NamedTuple):
    """One thing worth changing in a draft.

    `span` counts code points of `Draft.text`; None means the draft as a whole. `message` is one sentence for
    the writer; `why` is the reason in words of the reader of the reply; `source` is where the rule comes from
    (`guide.yaml:12`, an evidence id, or empty); `entry` is the phrase or term that matched, if one did.
    """

    rule_id: str
    category: str
    severity: Severity
    message: str
    span: Span | None = None
    suggestions: tuple[Suggestion, ...] = ()
    why: str = ""
    source: str = ""
    evidence: tuple[str, ...] = ()
    entry: str = ""


class NotJudged(NamedTuple):
    """What a rule could not decide, and why: "42 words; a grade needs at least 100"."""

    rule_id: str
    reason: str
