"""`tonecheck check`: check drafts, show what was found, and fix what can be fixed."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from tonecheck import __version__
from tonecheck.cli.drafts import message_text, once_each, plan, read_date
from tonecheck.cli.guides import Guides
from tonecheck.cli.judging import Effort, judge_batches, read_batches
from tonecheck.cli.parameters import FILE
from tonecheck.cli.printing import is_colourful, put_out, terminal_width
from tonecheck.cli.proofreading import is_judged, judge_for
from tonecheck.cli.shape_options import KINDS, shape_from
from tonecheck.draft import Draft, Message
from tonecheck.finding import Applicability, Severity
from tonecheck.formats.shape import BODIES
from tonecheck.guide.project import BASELINE_FILE, find_project, load_guide
from tonecheck.output.formats import FORMATS, render
from tonecheck.output.run import Checked, Run, Unchecked

if TYPE_CHECKING:
    from pathlib import Path

    from tonecheck.formats.sources import Source

_FROM = "What FILES hold: text, markdown, html, json, yaml, csv ... or a help desk's export (zendesk-macros ...)."
FAIL_ON = ("error", "warning", "info", "never")


def _complete_channel(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in load_guide().channels if name.startswith(incomplete)]


def _complete_guide(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from tonecheck.guide.load import built_in_names

    return [name for name in built_in_names() if name.startswith(incomplete)]


@click.command("check")
@click.argument("files", nargs=-1, metavar="[FILES | -]")
@click.option("--text", "texts", multiple=True, help="Check this text instead of a file.")
@click.option(
    "--guide",
    metavar="NAME|PATH",
    shell_complete=_complete_guide,
    help="The guide. Default: TONECHECK_GUIDE, the nearest tonecheck.yaml, or `support`.",
)
@click.option(
    "--channel",
    metavar="NAME",
    shell_complete=_complete_channel,
    help="Where the reply is posted: x, email, sms ... (see `tonecheck channels`).",
)
@click.option("--message", metavar="TEXT|@FILE", help="What the customer wrote.")
@click.option("--date", "date_text", metavar="DATE", help="The day it is sent (2026-11-27), for rules about days.")
@click.option("--template", is_flag=True, help="It is a saved reply: its placeholders stay on purpose.")
@click.option("--from", "kind", type=click.Choice(KINDS), metavar="FORMAT", help=_FROM)
@click.option("--text-field", "fields", metavar="F", multiple=True, help="With --from: a field that holds replies.")
@click.option("--body", type=click.Choice(BODIES), help="With --text-field: what it holds; default: text.")
@click.option("--message-field", metavar="F", default="", help="With --from: the customer's message.")
@click.option("--channel-field", metavar="F", default="", help="With --from: the channel.")
@click.option("--id-field", metavar="F", default="", help="With --from: what a reply is called.")
@click.option("--select", metavar="RULES", multiple=True, help="Only these rules or categories (a,b).")
@click.option("--ignore", metavar="RULES", multiple=True, help="Not these rules or categories (a,b).")
@click.option("--baseline", metavar="FILE", type=FILE, help="Leave out findings it knows.")
@click.option("--no-baseline", is_flag=True, help="Show the findings of the project's baseline, too.")
@click.option(
    "--changed-only",
    metavar="[REF]",
    is_flag=False,
    flag_value="HEAD",
    help="Only replies that read differently at REF (a commit or branch of git; default: HEAD).",
)
@click.option("--only-sources", is_flag=True, help="Of FILES, only those that `sources:` names, if there are any.")
@click.option("--today", metavar="DATE", hidden=True, help="The day by which entries expire; default: today.")
@click.option("--fix", "wants_fix", is_flag=True, help="Make the changes that cannot alter the meaning.")
@click.option("--unsafe", is_flag=True, help="With --fix: also changes of words; read the reply again.")
@click.option("--diff", "wants_diff", is_flag=True, help="Show what --fix would change; change nothing.")
@click.option("--grammar", "wants_grammar", is_flag=True, help="Spelling and grammar too, by LanguageTool.")
@click.option("--languagetool-url", metavar="URL", help="A LanguageTool that runs; implies --grammar.")
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="text", help="How to print findings.")
@click.option("--output", metavar="FILE", type=FILE, help="Print into this file.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="warning", help="Exit 1 from this severity on.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 also when something is found.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), help="Use at most N processors; default: all.")
@click.option("--cache/--no-cache", "use_cache", default=True, help="Keep results of large runs for the next one.")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing when all is clean.")
@click.option("--colour/--no-colour", default=None, help="Colour; default: when a person watches.")
def check_command(
    files: tuple[str, ...], texts: tuple[str, ...], guide: str | None, channel: str | None,
    message: str | None, date_text: str | None, template: bool, kind: str | None, fields: tuple[str, ...],
    body: str | None, message_field: str, channel_field: str, id_field: str, select: tuple[str, ...],
    ignore: tuple[str, ...], baseline: Path | None, no_baseline: bool, changed_only: str | None, only_sources: bool,
    today: str | None, wants_fix: bool, unsafe: bool, wants_diff: bool, wants_grammar: bool,
    languagetool_url: str | None, format_name: str, output: Path | None,
    fail_on: str, exit_zero: bool, jobs: int | None, use_cache: bool, quiet: bool, colour: bool | None,
) -> int:  # fmt: skip
    """Check drafted replies: files, folders, `-` for standard input, or --text.

    With nothing named, the files that `sources:` in tonecheck.yaml lists.

    \b
    tonecheck check reply.txt
    tonecheck check --channel x --message "Where is my parcel?" reply.txt
    pbpaste | tonecheck check -
    tonecheck check --fix --diff replies/

    Exit code 0: clean. 1: something to change. 2: something could not be checked.
    """
    if changed_only is not None:
        from tonecheck.cli.changed import Changes, ref_and_files

        changed_only, files = ref_and_files(changed_only, files)
    shape = shape_from(kind, fields, body, id_field, channel_field, message_field)
    project = find_project()
    sources: tuple[Source, ...] = ()
    if project is not None and shape is None:
        from tonecheck.formats.sources import load_sources

        sources = load_sources(project)
    _require_sense(files, texts, kind, bool(sources), wants_fix, unsafe, wants_diff)
    if changed_only is not None and (wants_fix or wants_diff):
        raise click.UsageError("--changed-only does not go with --fix or --diff")
    guides = Guides(guide, select, ignore)
    if channel is not None:
        channel = guides.main.channel(channel)
    frame = Draft(
        "",
        channel=channel,
        message=Message(message_text(message)) if message is not None else None,
        date=read_date(date_text),
        template=template,
    )
    effort = Effort(jobs, use_cache)
    to_write = wants_fix or wants_diff or format_name == "sarif"
    items = list(once_each(plan(files, texts, shape, sources, only_sources=only_sources)))
    changes = None
    if changed_only is not None:
        changes = Changes(changed_only, items)
        items = changes.files(items)
    batches = read_batches(items, frame, effort, to_write=to_write)
    if changes is not None:
        batches = changes.replies(batches, frame)
    fixed, diffs, left = 0, list[str](), list[str]()
    with judge_for(wants_grammar, languagetool_url, guides.main) as judge:
        if wants_fix or wants_diff:
            from tonecheck.cli.fixing import fix_batches

            least = Applicability.UNSAFE if unsafe else Applicability.SAFE
            batches, fixed, diffs, left = fix_batches(batches, frame, guides, least, judge, only_show=wants_diff)
        results = judge_batches(batches, guides, effort, judge)
    checked = [item for item in results if isinstance(item, Checked)]
    failed = [item for item in results if isinstance(item, Unchecked)]
    names, hashes = guides.seen(item.report for item in checked)
    run = Run(
        tuple(checked), tuple(failed), names, hashes,
        None if fail_on == "never" else Severity[fail_on.upper()], fixed, __version__,
    )  # fmt: skip
    can_know = project is not None or baseline is not None or os.path.isfile(BASELINE_FILE)
    if can_know and any(item.path is not None for item in checked):
        from tonecheck.cli.known import Scope, known_findings, read_today, without_known

        if known := known_findings(baseline, use_baseline=not no_baseline):
            narrowed = bool(select or ignore)
            scope = Scope(not (files or texts or changes), changes is None, not narrowed)
            run = without_known(run, known, read_today(today), scope)
    if changes is not None:
        run = run._replace(notes=(*run.notes, changes.note()))
    _show(run, diffs, left, format_name, output, quiet, colour)
    if failed or any(item.report.crashes or not is_judged(item.report) for item in checked):
        return 2
    return 1 if run.fails() and not exit_zero else 0


def _require_sense(
    files: tuple[str, ...], texts: tuple[str, ...], kind: str | None, has_sources: bool,
    wants_fix: bool, unsafe: bool, wants_diff: bool,
) -> None:  # fmt: skip
    if not files and not texts and not has_sources and sys.stdin.isatty():
        raise click.UsageError("name a file to check, or give the reply with --text")
    if kind is not None and texts:
        raise click.UsageError("--text gives one reply; it does not go with --from")
    if unsafe and not (wants_fix or wants_diff):
        raise click.UsageError("--unsafe goes with --fix or --diff")


def _show(
    run: Run, extra: list[str], left: list[str], format_name: str, output: Path | None, quiet: bool, colour: bool | None
) -> None:
    for text in extra:
        click.echo(text, nl=False)
    for name in left:
        click.echo(f"{name}: a change could not be written there by itself; make it by hand", err=True)
    colour = is_colourful(colour, output)
    shown = render(format_name, run, colour=colour, width=terminal_width(), quiet=quiet)
    # With a fixed text or a diff on standard output, the report must not mix with it.
    put_out(shown, output, colour=colour, err=bool(extra) and format_name == "text")
