"""Findings as GitHub workflow commands, which put them beside the line in a pull request.

Source: "Workflow commands for GitHub Actions" (GitHub documentation) for the commands, and `command.ts` of
the `@actions/core` package for what is escaped.
"""

from __future__ import annotations

from pathlib import PurePath

from tonecheck.finding import Finding, Severity
from tonecheck.output.run import Checked, Run
from tonecheck.output.wording import crash_in_one_line, in_one_line, printable, unchecked_in_one_line

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(run: Run) -> str:
    """One command a line; empty if there is nothing to report."""
    lines: list[str] = []
    for item in run.checked:
        lines += (_finding(item, finding) for finding in item.report.findings)
        lines += (
            command("error", crash_in_one_line(crash), file=_file(item), title=_title(item, crash.rule_id))
            for crash in item.report.crashes
        )
    lines += (
        command("error", unchecked_in_one_line(missed), title=f"tonecheck: {missed.name}") for missed in run.unchecked
    )
    return "".join(f"{line}\n" for line in lines)


def command(name: str, message: str, **properties: str | int | None) -> str:
    """A workflow command; properties that are None are left out."""
    given = ",".join(
        f"{key}={_escaped(printable(str(value))).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in properties.items()
        if value is not None
    )
    return f"::{name} {given}::{_escaped(message)}"


def _finding(item: Checked, finding: Finding) -> str:
    place = item.place(finding.span)
    # GitHub's check annotations take columns only where the first line is the last.
    has_columns = finding.span is not None and place.line == place.end_line
    return command(
        _COMMANDS[finding.severity],
        in_one_line(finding),
        file=_file(item),
        line=place.line,
        endLine=place.end_line,
        col=place.column if has_columns else None,
        endColumn=place.end_column if has_columns else None,
        title=_title(item, finding.rule_id),
    )


def _file(item: Checked) -> str | None:
    return PurePath(item.path).as_posix() if item.path is not None else None


def _title(item: Checked, rule_id: str) -> str:
    called = item.report.draft.name if item.path is None else item.called
    return f"tonecheck: {rule_id} in {called}" if called else f"tonecheck: {rule_id}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
