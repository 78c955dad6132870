"""`tonecheck check`: check drafts, show what was found, and fix what can be fixed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tonecheck import __version__
from tonecheck.cli.drafts import Job, jobs_of, message_text, read_date, unchecked
from tonecheck.cli.proofreading import Judge, is_judged, judge_for
from tonecheck.draft import Draft, Message
from tonecheck.engine import Report
from tonecheck.errors import DraftError, UnknownNameError, did_you_mean
from tonecheck.finding import Applicability, Severity
from tonecheck.guide.guide import Guide
from tonecheck.guide.project import load_guide
from tonecheck.output.formats import FORMATS, render
from tonecheck.output.run import Checked, Run, Unchecked

FAIL_ON = ("error", "warning", "info", "never")
WATCHED_FROM = 50  # drafts; from here on a person who watches sees a progress bar


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
@click.option("--from", "shape", type=click.Choice(["text", "jsonl"]), default="text", help="What FILES hold.")
@click.option("--text-field", metavar="F", help="With --from jsonl: the field that holds the reply.")
@click.option("--message-field", metavar="F", default="", help="With --from jsonl: the customer's message.")
@click.option("--channel-field", metavar="F", default="", help="With --from jsonl: the channel.")
@click.option("--id-field", metavar="F", default="", help="With --from jsonl: what the draft is called.")
@click.option("--select", metavar="RULES", multiple=True, help="Only these rules or categories (a,b).")
@click.option("--ignore", metavar="RULES", multiple=True, help="Not these rules or categories (a,b).")
@click.option("--fix", "wants_fix", is_flag=True, help="Make the changes that cannot alter the meaning.")
@click.option("--unsafe", is_flag=True, help="With --fix: also changes of words; read the reply again.")
@click.option("--diff", "wants_diff", is_flag=True, help="Show what --fix would change; change nothing.")
@click.option("--grammar", "wants_grammar", is_flag=True, help="Spelling and grammar too, by LanguageTool.")
@click.option("--languagetool-url", metavar="URL", help="A LanguageTool that runs; implies --grammar.")
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="text", help="How to print findings.")
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Print into this file.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="warning", help="Exit 1 from this severity on.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 also when something is found.")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing when all is clean.")
@click.option("--colour/--no-colour", default=None, help="Colour; default: when a person watches.")
def check_command(
    files: tuple[str, ...], texts: tuple[str, ...], guide: str | None, channel: str | None,
    message: str | None, date_text: str | None, template: bool, shape: str, text_field: str | None,
    message_field: str, channel_field: str, id_field: str, select: tuple[str, ...], ignore: tuple[str, ...],
    wants_fix: bool, unsafe: bool, wants_diff: bool, wants_grammar: bool, languagetool_url: str | None,
    format_name: str, output: Path | None, fail_on: str,
    exit_zero: bool, quiet: bool, colour: bool | None,
) -> int:  # fmt: skip
    """Check drafted replies: files, folders, `-` for standard input, or --text.

    \b
    tonecheck check reply.txt
    tonecheck check --channel x --message "Where is my parcel?" reply.txt
    pbpaste | tonecheck check -
    tonecheck check --fix --diff replies/

    Exit code 0: clean. 1: something to change. 2: something could not be checked.
    """
    _require_sense(files, texts, shape, text_field, wants_fix, unsafe, wants_diff)
    loaded = _narrow(load_guide(guide), select, ignore)
    if channel is not None:
        channel = loaded.channel(channel)
    frame = Draft(
        "",
        channel=channel,
        message=Message(message_text(message)) if message is not None else None,
        date=read_date(date_text),
        template=template,
    )
    fields = (text_field or "", message_field, channel_field, id_field) if shape == "jsonl" else None
    checked: list[Checked] = []
    failed: list[Unchecked] = []
    fixed = 0
    diffs: list[str] = []
    least = Applicability.UNSAFE if unsafe else Applicability.SAFE
    with judge_for(wants_grammar, languagetool_url, loaded) as judge:
        for job in _watched(list(jobs_of(files, texts, frame, fields))):
            if isinstance(job, Unchecked):
                failed.append(job)
                continue
            try:
                if wants_fix or wants_diff:
                    report, count = _fixed(job, loaded, least, judge, wants_diff, diffs)
                    fixed += count
                else:
                    report = judge(job.draft, loaded)
            except (DraftError, UnknownNameError) as error:
                failed.append(unchecked(job.draft.name, error))
                continue
            checked.append(Checked(report, str(job.file.path) if job.file is not None else None))
    run = Run(
        tuple(checked), tuple(failed), loaded.name, loaded.hash,
        None if fail_on == "never" else Severity[fail_on.upper()], fixed, __version__,
    )  # fmt: skip
    _show(run, diffs, format_name, output, quiet, colour)
    if failed or any(item.report.crashes or not is_judged(item.report) for item in checked):
        return 2
    return 1 if run.fails() and not exit_zero else 0


def _require_sense(
    files: tuple[str, ...], texts: tuple[str, ...], shape: str, text_field: str | None,
    wants_fix: bool, unsafe: bool, wants_diff: bool,
) -> None:  # fmt: skip
    if not files and not texts and sys.stdin.isatty():
        raise click.UsageError("name a file to check, or give the reply with --text")
    if shape == "jsonl" and not text_field:
        raise click.UsageError("--from jsonl needs --text-field, the field that holds the reply")
    if shape == "jsonl" and (wants_fix or wants_diff):
        raise click.UsageError("--fix and --diff work on text files, not on --from jsonl")
    if shape == "jsonl" and texts:
        raise click.UsageError("--text gives one reply; it does not go with --from jsonl")
    if unsafe and not (wants_fix or wants_diff):
        raise click.UsageError("--unsafe goes with --fix or --diff")


def _narrow(guide: Guide, select: tuple[str, ...], ignore: tuple[str, ...]) -> Guide:
    if not select and not ignore:
        return guide
    from tonecheck.rules import rule_class, rule_ids

    known = {*rule_ids(), *(rule_class(rule_id).category for rule_id in rule_ids())}
    chosen = [frozenset(name.strip() for item in given for name in item.split(",")) for given in (select, ignore)]
    for name in sorted(chosen[0] | chosen[1]):
        if name not in known:
            hint = did_you_mean(name, known) or "see `tonecheck rules`"
            raise UnknownNameError(f"there is no rule or category '{name}'", hint=hint)
    return guide.restricted(chosen[0], chosen[1])


def _watched(jobs: list[Job | Unchecked]) -> Iterator[Job | Unchecked]:
    if len(jobs) < WATCHED_FROM or not sys.stderr.isatty():
        yield from jobs
        return
    with click.progressbar(jobs, label="checking", file=sys.stderr) as watched:
        yield from watched


def _fixed(
    job: Job, guide: Guide, least: Applicability, judge: Judge, wants_diff: bool, diffs: list[str]
) -> tuple[Report, int]:
    from tonecheck.fix import fix

    outcome = fix(job.draft, guide, least=least, judge=judge)
    text = outcome.report.draft.text
    if text == job.draft.text:
        return outcome.report, 0
    if wants_diff:
        diffs.append(_difference(job.draft.name, job.draft.text, text))
        return judge(job.draft, guide), 0
    if job.file is not None:
        from tonecheck.formats.files import write_atomically

        write_atomically(job.file.path, job.file.encode(text), expected=job.file.raw)
    else:
        diffs.append(text if text.endswith("\n") else text + "\n")
    return outcome.report, outcome.applied


def _difference(name: str, before: str, after: str) -> str:
    import difflib

    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"{name} (now)", f"{name} (fixed)"
    )
    return "".join(line if line.endswith("\n") else line + "\n\\ no newline at the end\n" for line in lines)


def _show(run: Run, extra: list[str], format_name: str, output: Path | None, quiet: bool, colour: bool | None) -> None:
    for text in extra:
        click.echo(text, nl=False)
    if colour is None:
        colour = output is None and sys.stdout.isatty()
    width = 80
    if format_name == "text" and sys.stdout.isatty():
        import shutil

        width = max(40, min(120, shutil.get_terminal_size().columns))
    shown = render(format_name, run, colour=colour, width=width, quiet=quiet)
    if output is not None:
        from tonecheck.formats.files import write_atomically

        write_atomically(output, shown.encode("utf-8"))
        return
    # With a fixed text or a diff on standard output, the report must not mix with it.
    click.echo(shown, nl=False, err=bool(extra) and format_name == "text", color=colour)
