"""Findings for people in a terminal.

    reply.txt:1:4 error banned-term
      We leverage our network.
         ^^^^^^^^
      “leverage” is a word this brand does not use
      why: the guide asks for plainer words (support.yaml:12)
      try: write “use” (--fix does this)

Nothing is said in colour alone, and nothing that is slow to import is imported.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tonecheck.finding import Severity
from tonecheck.output.display_width import display_width
from tonecheck.output.excerpt import excerpt
from tonecheck.output.wording import (
    counted,
    origin,
    printable,
    shown_suggestions,
    what_fix_does,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tonecheck.finding import Finding, NotJudged
    from tonecheck.output.run import Checked, Run, Unchecked

INDENT = "  "
MOST_REMARKS = 20
"""Of more drafts than this, what was not judged is said once for each rule."""

LEAST_WIDTH = 40
"""Narrower terminals are written to as if they were this wide: below it, lines fall into single words."""

_STYLES = {"error": "31;1", "warning": "33", "info": "34", "dim": "2", "bold": "1", "clean": "32"}


def render(run: Run, *, colour: bool = False, width: int = 80, quiet: bool = False) -> str:
    """The run as text that ends in a line ending; `width` is the terminal's, in columns.

    `quiet` leaves out what was not judged, and gives an empty text if there is nothing at all to report.
    """
    width = max(width, LEAST_WIDTH)
    blocks: list[list[str]] = []
    for item in run.checked:
        report = item.report
        blocks += (describe(item, finding, colour=colour, width=width) for finding in report.findings)
        blocks += (_crash(item, crash, colour=colour, width=width) for crash in report.crashes)
        if report.not_judged and not quiet and len(run.checked) <= MOST_REMARKS:
            blocks.append([_paint(_not_judged(item), "dim", colour)])
    blocks += (_unchecked(item, colour=colour, width=width) for item in run.unchecked)
    if quiet and not blocks:
        return ""
    if not quiet and len(run.checked) > MOST_REMARKS:
        blocks += ([_paint(line, "dim", colour)] for line in _not_judged_in_all(run))
    if not quiet:
        blocks += ([_paint(printable(note), "dim", colour)] for note in run.notes)
    lines: list[str] = []
    for before, block in zip([[], *blocks], blocks, strict=False):
        if len(before) > 1 or (before and len(block) > 1):  # single lines stay together
            lines.append("")
        lines += block
    if lines:
        lines.append("")
    return "\n".join((*lines, _paint(verdict(run), _verdict_style(run), colour))) + "\n"


def describe(item: Checked, finding: Finding, *, colour: bool = False, width: int = 80) -> list[str]:
    """One finding as lines without line endings."""
    severity = finding.severity.label
    place = item.place(finding.span)
    where = f"{_name(item)}:{place.line}:{place.column}"
    called = _paint(f" in “{printable(item.called)}”", "dim", colour) if item.called else ""
    lines = [f"{_paint(where, 'bold', colour)} {_paint(severity, severity, colour)} {finding.rule_id}{called}"]
    if finding.span is not None:
        line, carets = excerpt(item.report.draft.positions, finding.span, width - len(INDENT))
        lines += (f"{INDENT}{line}".rstrip(), f"{INDENT}{_paint(carets, severity, colour)}")
    lines += _wrap(finding.message, width)
    source = origin(finding)
    if finding.why:
        reason = f"{finding.why} ({source})" if source else finding.why
        lines += _wrap(reason, width, "why: ", "dim", colour)
    elif source:
        lines += _wrap(source, width, "from: ", "dim", colour)
    fix = what_fix_does(finding)
    for number, suggestion in enumerate(shown_suggestions(finding)):
        mark = " (--fix does this)" if suggestion is fix else ""
        lines += _wrap(suggestion.title + mark, width, "or:  " if number else "try: ")
    return lines


def verdict(run: Run) -> str:
    """The run in one line: "3 drafts checked: 1 error, 2 warnings (guide Support)."."""
    found = [counted(number, severity.label) for severity in reversed(Severity) if (number := run.count(severity))]
    failed = {crash.rule_id for item in run.checked for crash in item.report.crashes}
    trouble = [f"{len(run.unchecked)} could not be checked"] if run.unchecked else []
    if failed:
        trouble.append(f"{counted(len(failed), 'rule')} failed")
    parts = [f"{counted(len(run.checked), 'draft')} checked"]
    if found:
        parts[0] += f": {', '.join(found)}"
    elif run.checked:
        parts[0] += ": nothing found" if trouble else ": nothing new" if run.known or run.allowed else ": clean"
    if left_out := [f"{number} {word}" for number, word in ((run.known, "known"), (run.allowed, "allowed")) if number]:
        parts.append(" and ".join(left_out))
    parts += trouble
    if run.fixed:
        parts.append(f"{counted(run.fixed, 'edit')} made")
    guide = f" (guide {printable(run.guide_name)})" if run.guide_name and found else ""
    return f"{'; '.join(parts)}{guide}."


def _verdict_style(run: Run) -> str:
    if run.unchecked or any(item.report.crashes for item in run.checked) or run.count(Severity.ERROR):
        return "error"
    if run.count(Severity.WARNING):
        return "warning"
    return "info" if run.count(Severity.INFO) or not run.checked else "clean"


def _crash(item: Checked, crash: NotJudged, *, colour: bool, width: int) -> list[str]:
    name, severity = _paint(_name(item), "bold", colour), _paint("error", "error", colour)
    return [
        f"{name} {severity} {crash.rule_id}",
        *_wrap(f"this rule failed and judged nothing here: {crash.reason}", width),
        *_wrap("the fault is in tonecheck, not in the reply: please report it", width, "why: ", "dim", colour),
    ]


def _not_judged(item: Checked) -> str:
    reasons = "; ".join(f"{left.rule_id} ({left.reason})" for left in item.report.not_judged)
    called = f" “{item.called}”" if item.called else ""
    return printable(f"{_name(item)}{called} not judged: {reasons}")


def _not_judged_in_all(run: Run) -> Iterator[str]:
    """What many drafts were not judged on: one line for each rule, with the first of them."""
    left_out: dict[str, list[tuple[Checked, NotJudged]]] = {}
    for item in run.checked:
        for left in item.report.not_judged:
            left_out.setdefault(left.rule_id, []).append((item, left))
    for rule_id, those in sorted(left_out.items()):
        item, left = those[0]
        called = f" “{item.called}”" if item.called else ""
        number = counted(len({id(item) for item, _ in those}), "draft")
        yield printable(f"{rule_id} did not judge {number}, such as {_name(item)}{called}: {left.reason}")


def _unchecked(item: Unchecked, *, colour: bool, width: int) -> list[str]:
    name, trouble = printable(item.name), _paint("could not be checked:", "error", colour)
    return [
        f"{_paint(name, 'bold', colour)} {trouble} {printable(item.reason)}",
        *_wrap(item.hint, width, "hint: "),
    ]


def _name(item: Checked) -> str:
    return printable(item.path or item.report.draft.name)


@lru_cache(maxsize=4096)  # of a library's findings, many say the same
def _wrap(text: str, width: int, label: str = "", style: str = "", colour: bool = False) -> tuple[str, ...]:
    """The text in lines of at most `width` columns, the label before the first; long words stay whole."""
    room = width - len(INDENT) - len(label)
    rows: list[str] = []
    taken = room
    for word in printable(text).split():
        columns = display_width(word)
        if rows and taken + 1 + columns <= room:
            rows[-1] += f" {word}"
            taken += 1 + columns
        else:
            rows.append(word)
            taken = columns
    return tuple(
        INDENT + _paint((" " * len(label) if number else label) + row, style, colour) for number, row in enumerate(rows)
    )


def _paint(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour and style else text
