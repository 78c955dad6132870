"""Leaving out of a run what is known: findings the project allows, and findings of its baseline."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import click

from tonecheck.baseline.allow import Allowance, Sifted, sift
from tonecheck.baseline.match import Judged, match
from tonecheck.baseline.project import read_adoption
from tonecheck.baseline.reply import ReplyId, reply_id
from tonecheck.baseline.store import Entry, parse_baseline
from tonecheck.errors import ConfigError, DraftError
from tonecheck.finding import Finding
from tonecheck.guide.project import BASELINE_FILE, find_project
from tonecheck.output.run import Checked, Run
from tonecheck.output.wording import counted


class Known(NamedTuple):
    """Where what is known is written down: `folder`, which replies are named from, and the baseline's file."""

    folder: Path
    baseline: Path | None = None
    allowances: tuple[Allowance, ...] = ()

    def __bool__(self) -> bool:
        """True if there is anything to leave out."""
        return self.baseline is not None or bool(self.allowances)


def known_findings(baseline: Path | None = None, *, use_baseline: bool = True) -> Known:
    """What is known here; `baseline` is the file the caller names, or None for the project's: the one its
    `tonecheck.yaml` names, else one of the usual name beside that (or here, if there is no project).

    Raises: ConfigError for a faulty `tonecheck.yaml`.
    """
    project = find_project()
    if project is not None:
        folder, named, allowances = read_adoption(project)
    else:
        folder = baseline.resolve().parent if baseline is not None else Path().resolve()
        named, allowances = None, ()
    if not use_baseline:
        return Known(folder, None, allowances)
    usual = folder / BASELINE_FILE
    return Known(folder, baseline or named or (usual if usual.is_file() else None), allowances)


def read_entries(path: Path) -> tuple[Entry, ...]:
    """The entries of a baseline file.

    Raises: ConfigError if it is missing or faulty.
    """
    from tonecheck.formats.files import read_text_file

    if not path.exists():
        raise ConfigError(f"{path}: there is no such baseline", hint="write it with `tonecheck baseline write`")
    try:
        return parse_baseline(read_text_file(path).text, str(path))
    except DraftError as error:
        raise ConfigError(error.message, hint=error.hint) from None


def judged_in(run: Run, folder: Path) -> list[Judged]:
    """The replies of a run that came from files, in order."""
    return [
        Judged(reply_id(item.path, item.report.draft.name, folder), item.report)
        for item in run.checked
        if item.path is not None
    ]


def gone_after(judged: Iterable[Judged], folder: Path, *, whole_files: bool) -> Callable[[ReplyId], bool]:
    """Tells of a reply whether it is no more: its file is not there, or was read whole and has no such reply.

    `whole_files` says that every reply of the files was judged.
    """
    named = {item.reply for item in judged}
    whole = {reply.path for reply in named} if whole_files else set()

    def is_gone(reply: ReplyId) -> bool:
        return reply not in named and (reply.path in whole or not (folder / reply.path).exists())

    return is_gone


class Scope(NamedTuple):
    """How much a run judged: `every_reply` of the project, `whole_files`, by `every_rule` of the guide."""

    every_reply: bool = False
    whole_files: bool = True
    every_rule: bool = True


def sifted_in(run: Run, known: Known, today: datetime.date, scope: Scope) -> tuple[list[Judged], Sifted]:
    """The replies of a run that came from files, without what the project allows, and what that was."""
    judged = judged_in(run, known.folder)
    sifted = sift(
        judged,
        known.allowances,
        today=today,
        every_reply=scope.every_reply and not run.unchecked,
        every_rule=scope.every_rule,
    )
    left = zip(judged, sifted.findings, strict=True)
    return [Judged(item.reply, item.report._replace(findings=findings)) for item, findings in left], sifted


def without_known(run: Run, known: Known, today: datetime.date, scope: Scope = Scope()) -> Run:  # noqa: B008
    """The run without what is known.

    Raises: ConfigError if the baseline cannot be read.
    """
    judged, sifted = sifted_in(run, known, today, scope)
    notes = [f"{item.place}: allows {item.rule} in {item.reply}, which is not found there" for item in sifted.unused]
    notes += [f"{item.place}: allowed {item.rule} in {item.reply} until {item.expires}" for item in sifted.expired]
    matched = None
    if known.baseline is not None:
        is_gone = gone_after(judged, known.folder, whole_files=scope.whole_files and not run.unchecked)
        entries = read_entries(known.baseline)
        matched = match(judged, entries, today=today, is_gone=is_gone, every_rule=scope.every_rule)
        if matched.expired:
            notes.append(f"{counted(len(matched.expired), 'known finding')} expired, and counted as new")
        if fixed := sum(entry.times for entry in matched.fixed):
            notes.append(f"{counted(fixed, 'known finding')} gone: `tonecheck baseline prune` drops them")
    return _replaced(run, matched.new if matched is not None else sifted.findings)._replace(
        known=matched.known if matched is not None else 0, allowed=sifted.allowed, notes=tuple(notes)
    )


def _replaced(run: Run, findings: tuple[tuple[Finding, ...], ...]) -> Run:
    left = iter(findings)
    checked = tuple(
        item if item.path is None else Checked(item.report._replace(findings=next(left)), *item[1:])
        for item in run.checked
    )
    return run._replace(checked=checked)


def read_today(text: str | None) -> datetime.date:
    """The day given, or today's."""
    if text is None:
        return datetime.date.today()
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise click.UsageError(f"'{text}' is not a date; write it as 2026-11-27") from None
