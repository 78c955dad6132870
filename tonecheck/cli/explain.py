"""`tonecheck explain RULE`: a rule's manual page."""

from __future__ import annotations

import click

from tonecheck.guide.guide import Guide
from tonecheck.guide.project import load_compiled
from tonecheck.rules import rule_class, rule_ids, rule_manual


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in rule_ids() if name.startswith(incomplete)]


@click.command("explain")
@click.argument("rule", shell_complete=_complete)
@click.option("--guide", metavar="NAME|PATH", help="The guide; default: the one that holds here.")
def explain_command(rule: str, guide: str | None) -> None:
    """Say what RULE looks for, why, and what to write instead."""
    kind = rule_class(rule)
    compiled, _ = load_compiled(guide)
    severity = Guide(compiled).severity_of(rule)
    click.echo(f"{rule} ({kind.category}; {severity} in the guide {compiled['name']})\n")
    click.echo(rule_manual(rule).strip())
