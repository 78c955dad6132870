"""`tonecheck measure`: how right the rules are on replies that a person has labelled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from tonecheck.cli.parameters import FILE
from tonecheck.errors import DraftError
from tonecheck.finding import Severity
from tonecheck.formats.files import read_text_file
from tonecheck.guide.project import load_guide
from tonecheck.measure import Measurement, Tally, measure, read_labelled


@click.command("measure")
@click.argument("labelled", type=FILE)
@click.option("--guide", metavar="NAME|PATH", help="The guide; default: the one that holds here.")
@click.option(
    "--least",
    type=click.Choice(["info", "warning", "error"]),
    default="warning",
    help="Count findings from this severity on.",
)
@click.option("--leave-out", default="unanswered,wrong-detail", help="Categories of labels that do not count.")
@click.option("--by-rule", is_flag=True, help="A table of rules as well.")
@click.option("--list", "wants_list", is_flag=True, help="List what was missed and what was wrongly flagged.")
@click.option("--format", "format_name", type=click.Choice(["text", "markdown", "json"]), default="text")
def measure_command(
    labelled: Path, guide: str | None, least: str, leave_out: str, by_rule: bool, wants_list: bool,
    format_name: str,
) -> None:  # fmt: skip
    """Compare findings with the labels in LABELLED (JSON lines), and print precision and recall."""
    loaded = load_guide(guide)
    lines = read_text_file(labelled).text.split("\n")
    result = measure(
        read_labelled(lines, str(labelled)),
        loaded,
        least=Severity[least.upper()],
        leave_out=frozenset(name.strip().replace("_", "-") for name in leave_out.split(",")),
    )
    if result.replies == 0:
        raise DraftError(f"{labelled}: holds no replies")
    if format_name == "json":
        click.echo(json.dumps(_as_json(result), indent=2))
        return
    tables = [("category", result.by_category)] + ([("rule", result.by_rule)] if by_rule else [])
    for title, tallies in tables:
        for row in rows(title, tallies, result.total):
            click.echo(_line(row, format_name))
        click.echo("")
    alarms = 100 * result.alarms_on_clean / result.clean if result.clean else 0.0
    click.echo(
        f"{result.replies} replies, {result.clean} of them clean;"
        f" {alarms:.1f} findings in 100 clean replies (guide {loaded.name}, {least} and above)"
    )
    if wants_list:
        _list(result)


def rows(title: str, tallies: dict[str, Tally], total: Tally) -> list[tuple[str, ...]]:
    """A table with a heading, a row for each name in order, and the total."""
    found: list[tuple[str, ...]] = [(title, "right", "wrong", "precision", "found", "missed", "recall")]
    for name, tally in [*sorted(tallies.items()), ("all", total)]:
        found.append(
            (
                name, str(tally.right), str(tally.wrong), _share(tally.precision),
                str(tally.found), str(tally.missed), _share(tally.recall),
            )
        )  # fmt: skip
    return found


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _line(row: tuple[str, ...], format_name: str) -> str:
    if format_name == "markdown":
        line = "| " + " | ".join(row) + " |"
        return line + ("\n|" + "---|" * len(row) if row[1] == "right" else "")
    return f"{row[0]:26}" + "".join(f"{cell:>10}" for cell in row[1:])


def _list(result: Measurement) -> None:
    for item, label in result.misses:
        text = item.draft.text[label.start : label.end] if label.start is not None else "(the whole reply)"
        click.echo(f"missed  {item.draft.name}  {label.category}: {' '.join(text.split())}")
    for item, finding in result.false_alarms:
        text = finding.span.of(item.draft.text) if finding.span is not None else "(the whole reply)"
        click.echo(f"wrong   {item.draft.name}  {finding.rule_id}: {' '.join(text.split())}")


def _as_json(result: Measurement) -> dict[str, Any]:
    def tally(item: Tally) -> dict[str, Any]:
        return {
            "right": item.right, "wrong": item.wrong, "precision": item.precision,
            "found": item.found, "missed": item.missed, "recall": item.recall,
        }  # fmt: skip

    return {
        "version": 1,
        "replies": result.replies,
        "clean": result.clean,
        "alarms_on_clean": result.alarms_on_clean,
        "total": tally(result.total),
        "categories": {name: tally(item) for name, item in sorted(result.by_category.items())},
        "rules": {name: tally(item) for name, item in sorted(result.by_rule.items())},
    }
