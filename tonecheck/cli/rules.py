"""`tonecheck rules`: the rules, and how the guide in force sets them."""

from __future__ import annotations

import click

from tonecheck.guide.project import load_compiled
from tonecheck.rules import rule_class, rule_ids, rule_manual


@click.command("rules")
@click.option("--guide", metavar="NAME|PATH", help="The guide; default: the one that holds here.")
def rules_command(guide: str | None) -> None:
    """List all rules with their category, their severity in the guide, and what they flag."""
    from tonecheck.guide.guide import Guide

    compiled, _ = load_compiled(guide)
    loaded = Guide(compiled)
    click.echo(f"guide: {loaded.name}")
    for rule_id in rule_ids():
        first = rule_manual(rule_id).strip().splitlines()[0]
        severity = loaded.severity_of(rule_id)
        click.echo(f"{rule_id:24} {severity:8} {rule_class(rule_id).category:14} {first}")
