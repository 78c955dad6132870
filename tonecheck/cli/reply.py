"""`tonecheck reply`: read the customer's message, check the draft against it, and offer a revision."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tonecheck.cli.drafts import message_text, once_each, plan, read_date, read_planned, unchecked
from tonecheck.cli.parameters import FILE
from tonecheck.cli.printing import is_colourful, put_out, terminal_width
from tonecheck.cli.shape_options import KINDS, shape_from
from tonecheck.draft import Draft, Message
from tonecheck.errors import DraftError, UnknownNameError
from tonecheck.finding import Severity
from tonecheck.formats.sources import load_sources
from tonecheck.guide.project import find_project, load_guide
from tonecheck.output.run import Unchecked

if TYPE_CHECKING:
    from tonecheck.assistant.assistance import Assistance
    from tonecheck.assistant.rewriting import Rewriter
    from tonecheck.assistant.show import SavedReply
    from tonecheck.draft import Meaning
    from tonecheck.formats.shape import Shape
    from tonecheck.formats.sources import Source
    from tonecheck.guide.guide import Guide

FAIL_ON = ("error", "warning", "info", "never")


@click.command("reply")
@click.argument("files", nargs=-1, metavar="[FILES | -]")
@click.option("--text", "texts", multiple=True, help="The drafted reply itself, instead of a file.")
@click.option("--message", metavar="TEXT|@FILE", help="What the customer wrote.")
@click.option("--thread", metavar="FILE", type=FILE, help="The conversation, a JSON file.")
@click.option("--guide", metavar="NAME|PATH", help="The guide; default: the one that holds here.")
@click.option("--channel", metavar="NAME", help="Where the reply is posted: x, email, sms ...")
@click.option("--date", "date_text", metavar="DATE", help="The day it is sent (2026-11-27), for rules about days.")
@click.option("--library", metavar="PATH", multiple=True, help="Saved replies: files or folders (without a draft).")
@click.option("--most", metavar="N", type=click.IntRange(1, 20), default=3, help="How many saved replies to show.")
@click.option("--from", "shape", metavar="FORMAT", type=click.Choice(KINDS), help="What FILES hold.")
@click.option("--text-field", metavar="F", help="With --from: the field that holds the reply.")
@click.option("--message-field", metavar="F", default="", help="With --from: the customer's message.")
@click.option("--channel-field", metavar="F", default="", help="With --from: the channel.")
@click.option("--id-field", metavar="F", default="", help="With --from: what the draft is called.")
@click.option("--rewrite", metavar="URL", help="Let a language model word it: http://localhost:11434/v1 for Ollama.")
@click.option("--model", metavar="NAME", help="With --rewrite: the model's name.")
@click.option("--timeout", "timeout_s", metavar="S", type=float, default=30.0, help="With --rewrite: longest wait.")
@click.option(
    "--meaning", metavar="FOLDER", type=FILE, envvar="TONECHECK_MEANING",
    help="A model that tells how near sentences are in meaning.",
)  # fmt: skip
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@click.option("--output", metavar="FILE", type=FILE, help="Print into this file.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="warning", help="Exit 1 from this severity on.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 also when something is found.")
@click.option("--colour/--no-colour", default=None, help="Colour; default: when a person watches.")
def reply_command(
    files: tuple[str, ...], texts: tuple[str, ...], message: str | None, thread: Path | None, guide: str | None,
    channel: str | None, date_text: str | None, library: tuple[str, ...], most: int, shape: str | None,
    text_field: str | None, message_field: str, channel_field: str, id_field: str, rewrite: str | None,
    model: str | None, timeout_s: float, meaning: Path | None, format_name: str, output: Path | None, fail_on: str,
    exit_zero: bool, colour: bool | None,
) -> int:  # fmt: skip
    """Check a drafted reply against the customer's message, and offer a revision. Nothing is sent.

    \b
    tonecheck reply --message @message.txt draft.txt
    tonecheck reply --message "Where is order 81?" --text "It's on its way."
    tonecheck reply --message @message.txt --library replies/     saved replies that fit

    Exit code 0: clean. 1: something to change. 2: something could not be checked.
    """
    _require_sense(files, texts, message, thread, shape, rewrite, model)
    loaded = load_guide(guide)
    frame = Draft(
        "",
        channel=loaded.channel(channel) if channel is not None else None,
        message=Message(message_text(message)) if message is not None else None,
        date=read_date(date_text),
        meaning=_meaning(meaning),
    )
    if thread is not None:
        frame = _in_thread(thread, frame)
    rewriter = _rewriter(rewrite, model, timeout_s)
    shown: list[Assistance] = []
    saved: list[SavedReply] = []
    failed: list[Unchecked] = []
    if files or texts or shape is not None:
        fields = (text_field,) if text_field else ()
        form = shape_from(shape, fields, None, id_field, channel_field, message_field)
        found = _drafts(files, texts, frame, form, ())
    elif frame.text:
        found = iter([frame])
    else:
        found = iter(())
        saved = _saved(library, frame, loaded, most, failed)
        shown = [item.assistance for item in saved]
    for draft in found:
        if isinstance(draft, Unchecked):
            failed.append(draft)
            continue
        try:
            shown.append(_assist(draft, loaded, rewriter))
        except (DraftError, UnknownNameError) as error:
            failed.append(unchecked(draft.name, error))
    _show(shown, saved, format_name, output, colour)
    for item in failed:
        click.echo(f"tonecheck: {item.name}: {item.reason}" + (f"\nhint: {item.hint}" if item.hint else ""), err=True)
    if failed or any(item.report.crashes for item in shown):
        return 2
    least = None if fail_on == "never" else Severity[fail_on.upper()]
    fails = least is not None and any((item.report.worst() or 0) >= least for item in shown)
    return 1 if fails and not exit_zero else 0


def _meaning(folder: Path | None) -> Meaning | None:
    if folder is None:
        return None
    from tonecheck.reply.meaning import load_meaning

    return load_meaning(folder)


def _drafts(
    files: tuple[str, ...], texts: tuple[str, ...], frame: Draft, shape: Shape | None, sources: tuple[Source, ...]
) -> Iterator[Draft | Unchecked]:
    for item in once_each(plan(files, texts, shape, sources)):
        batch = item if isinstance(item, Unchecked) else read_planned(item, frame)
        if isinstance(batch, Unchecked):
            yield batch
            continue
        for reply in batch.replies:
            yield unchecked(batch.planned.name, reply) if isinstance(reply, DraftError) else reply.draft


def _require_sense(
    files: tuple[str, ...], texts: tuple[str, ...], message: str | None, thread: Path | None, shape: str | None,
    rewrite: str | None, model: str | None,
) -> None:  # fmt: skip
    if shape is not None and (texts or thread is not None):
        raise click.UsageError("--text and --thread are about one reply; they do not go with --from")
    if message is not None and thread is not None:
        raise click.UsageError("--thread holds the message already; leave --message out")
    if not files and not texts and message is None and thread is None and shape is None:
        raise click.UsageError("give the customer's message with --message, and the draft as a file or with --text")
    if (rewrite is None) != (model is None):
        raise click.UsageError("--rewrite and --model go together: where the model answers, and what it is called")


def _in_thread(path: Path, frame: Draft) -> Draft:
    from tonecheck.assistant.conversation import in_conversation, read_conversation
    from tonecheck.formats.files import read_text_file

    draft = in_conversation(read_conversation(read_text_file(path).text, str(path)), frame)
    return draft.replace(name=str(path))


def _rewriter(url: str | None, model: str | None, timeout_s: float) -> Rewriter | None:
    if url is None or model is None:
        return None
    from tonecheck.assistant.rewriting import Rewriter

    return Rewriter(url, model, timeout_s)


def _assist(draft: Draft, guide: Guide, rewriter: Rewriter | None) -> Assistance:
    from tonecheck.assistant.assistance import assist

    made = assist(draft, guide)
    return made if rewriter is None else rewriter.rewrite(made, guide)


def _saved(
    library: tuple[str, ...], frame: Draft, guide: Guide, most: int, failed: list[Unchecked]
) -> list[SavedReply]:
    """Saved replies that fit, best first, their certain slots filled; what cannot be read joins `failed`."""
    from tonecheck.assistant.assistance import assist
    from tonecheck.assistant.filling import fill
    from tonecheck.assistant.library import Saved, best_matches, examples_of
    from tonecheck.assistant.show import SavedReply
    from tonecheck.reply import read

    if frame.message is None:
        raise click.UsageError("the conversation holds no message of the customer's to answer")
    replies = examples_of(guide)
    if library:
        project = find_project()
        sources = load_sources(project) if project is not None else ()
        found = list(_drafts(library, (), frame.replace(message=None), None, sources))
        failed += (item for item in found if isinstance(item, Unchecked))
        replies = tuple(Saved(item.name, item.text) for item in found if isinstance(item, Draft))
    matches = best_matches(frame.message, replies, most=most)
    if not matches:
        click.echo("tonecheck: no saved reply fits the message", err=True)
    shown = []
    for match in matches:
        text, filled = fill(match.saved.text, read(frame.message))
        draft = frame.replace(text=text, name=match.saved.id, channel=frame.channel or match.saved.channel)
        shown.append(SavedReply(assist(draft, guide), match, filled))
    return shown


def _show(
    shown: list[Assistance], saved: list[SavedReply], format_name: str, output: Path | None, colour: bool | None
) -> None:
    if format_name == "json":
        text = json.dumps({"replies": [item.as_json() for item in shown]}, ensure_ascii=True) + "\n"
        colour = False
    else:
        from tonecheck.assistant.show import render, render_saved

        colour, width = is_colourful(colour, output), terminal_width()
        if saved:
            text = render_saved(saved, colour=colour, width=width)
        else:
            text = "\n".join(render(item, colour=colour, width=width) for item in shown)
    put_out(text, output, colour=colour)
