"""`tonecheck library`: look at saved replies as a whole."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tonecheck.cli.drafts import plan, read_date, read_planned, unchecked
from tonecheck.cli.parameters import FILE
from tonecheck.cli.printing import is_colourful, put_out
from tonecheck.cli.shape_options import KINDS, shape_from
from tonecheck.draft import Draft
from tonecheck.errors import DraftError
from tonecheck.finding import Severity
from tonecheck.formats.shape import BODIES
from tonecheck.formats.sources import load_sources
from tonecheck.guide.project import find_project
from tonecheck.output.run import Unchecked

if TYPE_CHECKING:
    from tonecheck.formats.reply import Reply
    from tonecheck.library.saved_reply import SavedReply
    from tonecheck.output.library_text import LibraryRun

_FROM = "What FILES hold: text, markdown, html, json, yaml, csv ... or a help desk's export (zendesk-macros ...)."


@click.command("library")
@click.argument("files", nargs=-1, metavar="[FILES]", type=click.Path())
@click.option("--from", "kind", type=click.Choice(KINDS), metavar="FORMAT", help=_FROM)
@click.option("--text-field", "fields", metavar="F", multiple=True, help="With --from: a field that holds replies.")
@click.option("--body", type=click.Choice(BODIES), help="With --text-field: what it holds; default: text.")
@click.option("--id-field", metavar="F", default="", help="With --from: what a reply is called.")
@click.option("--today", metavar="DATE", help="The day to compare review_by with (2026-11-27); default: today.")
@click.option(
    "--alike", type=click.IntRange(50, 100), default=90, help="Percent of words from which replies are alike."
)
@click.option("--select", metavar="NAMES", multiple=True, help="Only these judgements (a,b).")
@click.option("--ignore", metavar="NAMES", multiple=True, help="Not these judgements (a,b).")
@click.option("--format", "format_name", type=click.Choice(("text", "json")), default="text", help="How to print it.")
@click.option("--output", metavar="FILE", type=FILE, help="Print into this file.")
@click.option(
    "--fail-on", type=click.Choice(("error", "warning", "info", "never")), default="warning",
    help="Exit 1 from this severity on.",
)  # fmt: skip
@click.option("--quiet", "-q", is_flag=True, help="Print nothing when nothing is found.")
@click.option("--colour/--no-colour", default=None, help="Colour; default: when a person watches.")
def library_command(
    files: tuple[str, ...], kind: str | None, fields: tuple[str, ...], body: str | None, id_field: str,
    today: str | None, alike: int, select: tuple[str, ...], ignore: tuple[str, ...], format_name: str,
    output: Path | None, fail_on: str, quiet: bool, colour: bool | None,
) -> int:  # fmt: skip
    """Look at saved replies as a whole: files, folders, or the `sources:` of tonecheck.yaml.

    \b
    tonecheck library                            the project's sources
    tonecheck library --from zendesk-macros macros.json
    tonecheck library --select contradicting-facts,overdue replies/

    Finds replies that contradict each other or say nearly the same, names written in two ways, replies over
    their review_by day, and “I” beside “we”, or British beside American spelling, across the set.

    Exit code 0: nothing to change. 1: something to change. 2: something could not be read.
    """
    from tonecheck.library.judge import JUDGEMENTS, judge, worst
    from tonecheck.library.saved_reply import Library
    from tonecheck.output.library_text import LibraryRun

    chosen = _chosen(select, ignore)
    shape = shape_from(kind, fields, body, id_field, "", "")
    project = find_project()
    sources = load_sources(project) if project is not None and shape is None else ()
    if not files and not sources:
        raise click.UsageError("name the files of the library, or list them under `sources:` in tonecheck.yaml")
    failed: list[Unchecked] = []
    replies = []
    read: set[str] = set()
    for item in plan(files, (), shape, sources):
        batch = item if isinstance(item, Unchecked) else read_planned(item, Draft("", template=True))
        if isinstance(batch, Unchecked):
            failed.append(batch)
            continue
        for reply in batch.replies:
            if isinstance(reply, DraftError):
                failed.append(unchecked(batch.planned.name, reply))
            elif not isinstance(reply, Unchecked):
                read.add(batch.planned.name)
                replies.append(_saved(reply, batch.planned.name))
    day = read_date(today) or datetime.date.today()
    library = Library(tuple(replies), day)
    notes = judge(library, chosen, least_alike=alike / 100)
    run = LibraryRun(library, notes, JUDGEMENTS, tuple(failed), len(read))
    gravest = worst(notes)
    fails = fail_on != "never" and gravest is not None and gravest >= Severity[fail_on.upper()]
    _show(run, format_name, output, quiet, colour, fails)
    return 2 if failed else int(fails)


def _saved(reply: Reply, path: str) -> SavedReply:
    from tonecheck.library.saved_reply import SavedReply

    return SavedReply(reply.draft, path, reply.review_by, reply.line_column)


def _chosen(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[str, ...]:
    from tonecheck.library.judge import JUDGEMENTS, require_known

    wanted, unwanted = ([name.strip() for item in given for name in item.split(",")] for given in (select, ignore))
    require_known((*wanted, *unwanted))
    return tuple(name for name in wanted or JUDGEMENTS if name not in unwanted)


def _show(
    run: LibraryRun, format_name: str, output: Path | None, quiet: bool, colour: bool | None, fails: bool
) -> None:
    if format_name == "json":
        from tonecheck.output import library_json

        shown = library_json.render(run, failed=fails)
    else:
        from tonecheck.output import library_text

        shown = library_text.render(run, colour=is_colourful(colour, output), quiet=quiet)
    put_out(shown, output, colour=colour)
