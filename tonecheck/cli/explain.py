"""`tonecheck explain RULE`: a rule's manual page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from tonecheck.draft import Draft
from tonecheck.finding import Finding
from tonecheck.guide.guide import Guide
from tonecheck.guide.packs import phrase_book
from tonecheck.guide.project import load_compiled
from tonecheck.phrases.pack import FOLDER as PACKS
from tonecheck.phrases.pack import PackEntry, load_pack
from tonecheck.rule import Rule
from tonecheck.rules import rule_class, rule_ids, rule_manual

MOST_EXAMPLES = 5


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
    entries = tuple(entry for name in kind.packs for entry in load_pack(PACKS / f"{name}.yaml").entries)
    more = (*phrase_lines(kind, entries), *research_lines(kind, entries))
    if more:
        click.echo("\n" + "\n".join(more))


def phrase_lines(kind: type[Rule[Any]], entries: tuple[PackEntry, ...]) -> Iterator[str]:
    """How many phrases the rule's packs hold, and some of them as they stand in a reply."""
    if not entries:
        return
    built = kind(kind.Options(phrases=[phrase_book().pack(name) for name in kind.packs]))
    examples = []
    for entry in entries[:: max(1, len(entries) // MOST_EXAMPLES)][:MOST_EXAMPLES]:
        text = entry.flag[0]
        for found in built.check(Draft(text)):
            if isinstance(found, Finding) and found.entry == entry.id and found.span is not None:
                examples.append(f"“{found.span.of(text)}”")
                break
    yield f"Phrases: {len(entries)}" + (f", such as {', '.join(examples)}" if examples else "")


def research_lines(kind: type[Rule[Any]], entries: tuple[PackEntry, ...]) -> Iterator[str]:
    """The research that the rule and its phrases cite, one entry a line; each once, in order of id."""
    cited = sorted({*kind.evidence, *(name for entry in entries for name in entry.evidence)})
    if not cited:
        return
    from tonecheck.evidence.register import evidence  # many rules cite none

    for number, evidence_id in enumerate(cited):
        yield f"{'Research:' if number == 0 else '':9} {evidence(evidence_id).line}"
