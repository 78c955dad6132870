"""A reply read from a file: the draft, and the way back to the characters it was read from."""

from __future__ import annotations

from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.finding import Edit
from tonecheck.formats.source_map import SourceMap
from tonecheck.text.span import Positions, Span


class Allowance(NamedTuple):
    """A comment in a file that lets a rule pass for the next reply; `line` is where it stands, from 1."""

    rule_id: str
    reason: str
    line: int


class Reply(NamedTuple):
    """One reply of a file.

    `draft.name` is the reply's own name (a macro's title, a heading, a place such as `replies[2].body`).
    `map` leads into the text of the file, of which `positions` are the lines and columns. `review_by` is the day by
    which it should be read again, as the file writes it (may be empty).
    """

    draft: Draft
    map: SourceMap
    positions: Positions
    allowed: tuple[Allowance, ...] = ()
    review_by: str = ""

    def to_source(self, span: Span) -> Span:
        """Where a span of the draft stands in the file's text, in code points."""
        return self.map.to_source(span)

    def line_column(self, span: Span | None) -> tuple[int, int]:
        """Line and column (from 1) in the file of a span's first character; None stands for the whole reply."""
        return self.positions.line_column(self.to_source(span or Span(0, 0)).start)

    def edit(self, edit: Edit) -> Edit | None:
        """The edit as it must be made in the file's text; None if it would have to touch more than the reply."""
        return self.map.edit(edit)
