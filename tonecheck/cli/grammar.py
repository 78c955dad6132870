"""`tonecheck grammar install`: get LanguageTool."""

from __future__ import annotations

import click


@click.group("grammar")
def grammar_group() -> None:
    """Spelling and grammar by LanguageTool (see docs/grammar.md).

    \b
    tonecheck grammar install                     download LanguageTool, once
    tonecheck check --grammar reply.txt           check spelling and grammar too
    tonecheck doctor                              see whether everything is there
    """


@grammar_group.command("install")
@click.option("--version", default="", metavar="X.Y", help="Which one; default: language_tool_python's choice.")
def install_command(version: str) -> int:
    """Download LanguageTool (some 250 MB) and unpack it; nothing else in tonecheck downloads anything."""
    from tonecheck.grammar import local

    found = local.install(version)
    click.echo(f"LanguageTool {found.version} is in {found.folder}")
    return 0
