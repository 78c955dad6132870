"""`tonecheck baseline`: writing down the findings of an old library, so that only new ones count."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from tonecheck import __version__
from tonecheck.baseline.match import Judged, match, refiled, renewed
from tonecheck.baseline.reply import ReplyId
from tonecheck.baseline.store import Entry, dump_baseline
from tonecheck.cli.drafts import plan
from tonecheck.cli.guides import Guides
from tonecheck.cli.judging import Effort, judge_batches, read_batches
from tonecheck.cli.known import (
    Known,
    Scope,
    gone_after,
    known_findings,
    read_entries,
    read_today,
    sifted_in,
    without_known,
)
from tonecheck.cli.parameters import FILE
from tonecheck.draft import Draft
from tonecheck.formats.files import write_atomically
from tonecheck.formats.sources import load_sources
from tonecheck.guide.project import BASELINE_FILE, find_project
from tonecheck.output.formats import render
from tonecheck.output.run import Checked, Run, Unchecked
from tonecheck.output.wording import counted, printable
from tonecheck.rules import rule_class

SOON_DAYS = 30
"""An entry whose last day is nearer than this is mentioned."""

Verb = TypeVar("Verb", bound=Callable[..., Any])


@click.group("baseline")
def baseline_group() -> None:
    """Adopt an old library: write down what is found today, and let only new findings count.

    \b
    tonecheck baseline write      write down all findings (in tonecheck-baseline.json)
    tonecheck check               from now on leaves them out, and counts them
    tonecheck baseline check      says what is new, known, gone and expired
    tonecheck baseline prune      drops what is gone
    """


def _shared(verb: Verb) -> Verb:
    """The options of every verb; they are those of `check`, and must be given as they are given there."""
    for option in reversed(
        (
            click.argument("files", nargs=-1, metavar="[FILES]"),
            click.option("--baseline", metavar="FILE", type=FILE, help=f"Default: {BASELINE_FILE}."),
            click.option("--guide", metavar="NAME|PATH", help="The guide, as for `tonecheck check`."),
            click.option("--channel", metavar="NAME", help="Where the replies are posted, as for `tonecheck check`."),
            click.option("--template", is_flag=True, help="They are saved replies: placeholders stay on purpose."),
            click.option("--jobs", metavar="N", type=click.IntRange(1), help="Use at most N processors; default: all."),
            click.option("--cache/--no-cache", "use_cache", default=True, help="Keep results for the next run."),
            click.option("--today", metavar="DATE", hidden=True, help="The day by which entries expire."),
        )
    ):
        verb = option(verb)
    return verb


class _Held(NamedTuple):
    """A run, and what is known of it."""

    run: Run
    known: Known
    path: Path
    judged: list[Judged]
    entries: tuple[Entry, ...]
    today: datetime.date

    def is_gone(self) -> Callable[[ReplyId], bool]:
        """Tells of a reply whether it is no more."""
        return gone_after(self.judged, self.known.folder, whole_files=not self.run.unchecked)


def _held(
    files: tuple[str, ...], baseline: Path | None, guide: str | None, channel: str | None, template: bool,
    jobs: int | None, use_cache: bool, today: str | None, *, must_exist: bool = True,
) -> _Held:  # fmt: skip
    day = read_today(today)
    project = find_project()
    known = known_findings(baseline)
    path = known.baseline or known.folder / BASELINE_FILE
    entries = read_entries(path) if must_exist or path.exists() else ()
    sources = load_sources(project) if project is not None else ()
    if not files and not sources:
        raise click.UsageError("name the files or folders of the library, or list them under `sources:`")
    guides = Guides(guide, (), ())
    frame = Draft("", channel=guides.main.channel(channel) if channel is not None else None, template=template)
    effort = Effort(jobs, use_cache)
    batches = read_batches(list(plan(files, (), None, sources)), frame, effort, to_write=False)
    results = judge_batches(batches, guides, effort)
    names, hashes = guides.seen(item.report for item in results if isinstance(item, Checked))
    run = Run(
        tuple(item for item in results if isinstance(item, Checked)),
        tuple(item for item in results if isinstance(item, Unchecked)),
        names,
        hashes,
        version=__version__,
    )
    judged, _ = sifted_in(run, known, day, Scope())
    return _Held(run, known._replace(baseline=path), path, judged, entries, day)


@baseline_group.command("write")
@_shared
@click.option("--select", metavar="RULES", multiple=True, help="Only findings of these rules or categories (a,b).")
@click.option("--reason", default="", metavar="TEXT", help="Why they may stay, for entries that are new.")
@click.option("--expires", metavar="DATE", help="The last day they may stay, for entries that are new.")
def write_command(select: tuple[str, ...], reason: str, expires: str | None, **given: Any) -> int:
    """Write down what is found now; reasons and days of entries that are there already stay.

    Of FILES that are named, only these are written anew; the entries of other files stay.
    """
    Guides(given["guide"], select, ())  # says which rule is not known
    names = {name.strip() for item in select for name in item.split(",")}

    def wanted(rule_id: str) -> bool:
        return not names or rule_id in names or rule_class(rule_id).category in names

    last_day = read_today(expires) if expires else None
    held = _held(**given, must_exist=False)
    if last_day is not None and last_day < held.today:
        raise click.UsageError(f"--expires {last_day} is over already")
    entries = renewed(
        held.judged,
        held.entries,
        today=held.today,
        is_gone=held.is_gone(),
        wanted=wanted,
        reason=reason,
        expires=last_day,
    )
    _save(held.path, entries)
    before = sum(entry.times for entry in held.entries)
    was = f" (before: {before})" if held.entries else ""
    click.echo(f"{_shown(held.path)}: {_in_words(entries)}{was}.")
    return _unread(held.run)


@baseline_group.command("check")
@_shared
@click.option("--verbose", "-v", is_flag=True, help="Show every known finding where it stands.")
def check_command(verbose: bool, **given: Any) -> int:
    """Hold the replies against the baseline: what is new, known, gone or expired.

    Exit code 1 if a finding is new, or known to an entry that has expired.
    """
    held = _held(**given)
    left = without_known(held.run, held.known, held.today)
    click.echo(render("text", left._replace(notes=())), nl=False)
    is_gone = held.is_gone()
    matched = match(held.judged, held.entries, today=held.today, is_gone=is_gone)
    if verbose:
        _show_known(held, left)
    click.echo(f"known: {_in_words(held.entries, matched.known)}")
    soon = held.today + datetime.timedelta(days=SOON_DAYS)
    expiring = [entry for entry in held.entries if entry.expires and held.today <= entry.expires <= soon]
    for title, some in (("gone", matched.fixed), ("expired", matched.expired), ("expires soon", tuple(expiring))):
        for entry in some:
            day = f", {entry.expires}" if title != "gone" and entry.expires else ""
            times = f" ({entry.times} times)" if entry.times > 1 else ""
            click.echo(printable(f"{title}: {entry.rule} in {entry.reply}{times}{day}"))
    if matched.fixed:
        click.echo("`tonecheck baseline prune` drops what is gone.")
    return _incomplete(left) or (1 if left.fails() or matched.expired else 0)


@baseline_group.command("prune")
@_shared
def prune_command(**given: Any) -> int:
    """Drop entries whose finding is gone, and move those whose reply has moved."""
    held = _held(**given)
    matched = match(held.judged, held.entries, today=held.today, is_gone=held.is_gone())
    _save(held.path, refiled(held.entries, matched))
    gone, moved = sum(entry.times for entry in matched.fixed), len(matched.moved)
    left = sum(entry.times for entry in held.entries) - gone
    click.echo(f"{_shown(held.path)}: {gone} dropped, {moved} moved, {left} left.")
    return _unread(held.run)


def _save(path: Path, entries: tuple[Entry, ...]) -> None:
    written = dump_baseline(entries).encode("utf-8")
    if not path.exists() or path.read_bytes() != written:
        write_atomically(path, written)


def _in_words(entries: tuple[Entry, ...], count: int | None = None) -> str:
    number = sum(entry.times for entry in entries) if count is None else count
    replies = len({entry.reply for entry in entries})
    return f"{counted(number, 'finding')} in {replies} {'reply' if replies == 1 else 'replies'}"


def _shown(path: Path) -> str:
    here = Path().resolve()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _show_known(held: _Held, left: Run) -> None:
    """Each finding that was left out, with the reason of its entry."""
    reasons = {entry.key: entry.reason for entry in held.entries}
    checked = [item for item in held.run.checked if item.path is not None]
    still = [{id(finding) for finding in item.report.findings} for item in left.checked if item.path is not None]
    for item, judged, new in zip(checked, held.judged, still, strict=True):
        for finding, print_of_words in zip(judged.report.findings, judged.prints(), strict=True):
            if id(finding) in new:
                continue
            place = item.place(finding.span)
            words = f": “{finding.span.of(item.report.draft.text)}”" if finding.span is not None else ""
            reason = reasons.get((judged.reply, finding.rule_id, print_of_words), "")
            called = f" in “{item.called}”" if item.called else ""
            line = f"known: {item.path}:{place.line}:{place.column} {finding.rule_id}{called}{words}"
            click.echo(printable(f"{line} ({reason})" if reason else line))


def _unread(run: Run) -> int:
    """Say what could not be checked; see `_incomplete`."""
    for item in run.unchecked:
        hint = f" ({item.hint})" if item.hint else ""
        click.echo(printable(f"{item.name} could not be checked: {item.reason}{hint}"), err=True)
    return _incomplete(run)


def _incomplete(run: Run) -> int:
    """2 if something could not be checked, else 0."""
    return 2 if run.unchecked or any(item.report.crashes for item in run.checked) else 0
