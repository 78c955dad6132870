"""What a run of the command line has to show: checked drafts, and those that could not be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tonecheck.engine import Report
from tonecheck.finding import Severity
from tonecheck.text.span import Span

if TYPE_CHECKING:
    from tonecheck.formats.reply import Reply


class Place(NamedTuple):
    """Where a finding stands in its file, for people: line and column from 1, columns in code points."""

    line: int
    column: int
    end_line: int
    end_column: int


class Checked(NamedTuple):
    """A draft that was checked; `path` is the file it came from, or None (standard input, --text).

    `origin` knows where in that file the draft stands; without it, the draft is the whole file.
    """

    report: Report
    path: str | None = None
    origin: Reply | None = None

    def place(self, span: Span | None) -> Place:
        """Where a span stands in the file; a finding about the whole draft stands at its start."""
        span = span or Span(0, 0)
        if self.origin is None:
            positions = self.report.draft.positions
        else:
            positions, span = self.origin.positions, self.origin.to_source(span)
        return Place(*positions.line_column(span.start), *positions.line_column(span.end))

    @property
    def called(self) -> str:
        """The reply's own name where its file holds (or could hold) others; else nothing."""
        name = self.report.draft.name
        return "" if self.path is None or name == self.path else name


class Unchecked(NamedTuple):
    """A draft that could not be checked, and one plain sentence why."""

    name: str
    reason: str
    hint: str = ""


class Run(NamedTuple):
    """Everything a run has to show, in the order the drafts were named.

    `fail_on` is the least severity that makes the run fail, or None for never; `fixed` counts edits written.
    Findings that were left out are counted: `known` ones stand in the baseline, `allowed` ones in the project
    file. `notes` are sentences about these two, for whoever keeps them.
    """

    checked: tuple[Checked, ...]
    unchecked: tuple[Unchecked, ...] = ()
    guide_name: str = ""
    guide_hash: str = ""
    fail_on: Severity | None = Severity.WARNING
    fixed: int = 0
    version: str = ""
    known: int = 0
    allowed: int = 0
    notes: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings of exactly this severity there are."""
        return sum(finding.severity is severity for item in self.checked for finding in item.report.findings)

    def fails(self) -> bool:
        """True if a finding reaches `fail_on`."""
        return self.fail_on is not None and any(
            finding.severity >= self.fail_on for item in self.checked for finding in item.report.findings
        )
