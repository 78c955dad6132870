"""`tonecheck evidence`: the research behind rules and phrases, as a list or one entry in full."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from tonecheck.evidence.register import DIRECTIONS, GRADES, VERIFIED, Evidence, evidence, load_evidence

WIDTH = 96
LABEL = 12


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in load_evidence() if name.startswith(incomplete.upper())]


@click.command("evidence")
@click.argument("evidence_id", metavar="[ID]", default="", shell_complete=_complete)
def evidence_command(evidence_id: str) -> None:
    """List what research found about replies to customers, or show the entry ID in full."""
    if evidence_id:
        click.echo("\n".join(shown(evidence(evidence_id))))
        return
    for entry in load_evidence().values():
        click.echo(f"{entry.id}  {entry.claim}")


def shown(entry: Evidence) -> Iterator[str]:
    """The lines of one entry."""
    yield from textwrap.wrap(f"{entry.id}  {entry.claim}", WIDTH, subsequent_indent=" " * 5)
    yield ""
    yield from _labelled("do", entry.advice)
    yield from _labelled("when", entry.when)
    yield from _labelled("studied in", entry.setting)
    yield from _labelled("how", entry.design)
    yield from _labelled("effect", DIRECTIONS[entry.direction])
    yield from _labelled("grade", f"{entry.grade}: {GRADES[entry.grade]}")
    yield from _labelled("limits", entry.limits)
    for other, resolution in entry.conflicts_with.items():
        yield from _labelled("against", f"{other}: {resolution}")
    for publication in entry.publications:
        yield from _labelled("source", publication.reference)
    yield from _labelled("verified", VERIFIED[entry.verified])
    if entry.markers:
        yield ""
        yield f"{'politeness':>10}  {'politest quarter':>16}"
        for row in entry.markers:
            score = f"{row.politeness:+.2f}{row.stars:3}"
            yield f"{score:>10}  {row.top_quarter_percent:>15}%  {row.marker}: {row.example}"


def _labelled(label: str, text: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=f"{label:{LABEL}}",
        subsequent_indent=" " * LABEL,
        break_long_words=False,
        break_on_hyphens=False,
    )
