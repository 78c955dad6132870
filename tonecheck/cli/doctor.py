"""`tonecheck doctor`: what is installed, and what works."""

from __future__ import annotations

import click

from tonecheck import __version__
from tonecheck.errors import TonecheckError

_EXTRAS = {"grammar": "language_tool_python", "serve": "starlette"}


@click.command("doctor")
@click.option("--guide", metavar="NAME|PATH", help="Look at this guide instead of the one that holds here.")
@click.option("--languagetool-url", "url", metavar="URL", help="Look at a LanguageTool that runs here.")
@click.option("--start/--no-start", default=True, help="Start LanguageTool to see whether it works.")
def doctor_command(guide: str | None, url: str | None, start: bool) -> int:
    """Show what is installed and works. Nothing is changed, downloaded or sent.

    Exit code 0: tonecheck can check a draft. 2: it cannot. What is marked “optional” may be missing.
    """
    click.echo(f"tonecheck    {__version__}, Python {_python()}")
    works = _guide(guide)
    _cache()
    _grammar(url, start)
    _extras()
    return 0 if works else 2


def _python() -> str:
    import platform

    return f"{platform.python_version()} on {platform.system()}"


def _guide(name: str | None) -> bool:
    from tonecheck.engine import check
    from tonecheck.guide.guide import Guide
    from tonecheck.guide.project import load_compiled

    try:
        compiled, where = load_compiled(name)
        guide = Guide(compiled)
        report = check("Thank you for your message.", guide)
    except TonecheckError as error:
        click.echo(f"guide        cannot be used\n{_indented(str(error))}")
        return False
    named = "built in" if where == guide.name.lower() else where
    click.echo(f"guide        {guide.name} ({named}), {guide.language}, hash {guide.hash}")
    for crash in report.crashes:
        click.echo(f"             the rule {crash.rule_id} fails: {crash.reason}")
    return not report.crashes


def _cache() -> None:
    from tonecheck.guide.cache import cache_folder

    named = cache_folder()
    if named is None:
        click.echo("cache        off (TONECHECK_CACHE_DIR is empty)")
        return
    import os
    from pathlib import Path

    folder = Path(named)
    there = folder if folder.exists() else next(part for part in folder.parents if part.exists())
    state = "" if os.access(there, os.W_OK) else ", which cannot be written: every run builds the guide again"
    click.echo(f"cache        {folder}{state}")


def _grammar(url: str | None, start: bool) -> None:
    import os

    from tonecheck.cli.proofreading import URL_VARIABLE
    from tonecheck.grammar import local

    url = url or os.environ.get(URL_VARIABLE, "")
    if not url:
        if local.has_library():
            try:
                click.echo(f"Java         {local.java_version() or 'none'}")
            except TonecheckError as error:
                click.echo(f"Java         {error.message}")
        fault = local.fault()
        if fault is not None:
            click.echo(f"LanguageTool optional: {fault.message}\n{_indented('hint: ' + fault.hint)}")
            return
        found = local.installation()
        assert found is not None
        click.echo(f"LanguageTool {found.version} in {found.folder}")
    else:
        click.echo(f"LanguageTool at {url}")
    if start:
        click.echo(f"             {_tried(url)}")


def _tried(url: str) -> str:
    from time import monotonic

    from tonecheck.grammar import open_proofreader

    begun = monotonic()
    try:
        with open_proofreader(url) as proofreader:
            state = proofreader.wait()
    except TonecheckError as error:
        return f"does not work: {error.message}"
    if not state.is_ready:
        return f"does not work: {state.reason}"
    return f"works: version {state.version}, ready after {monotonic() - begun:.1f} s"


def _extras() -> None:
    import shutil
    from importlib.util import find_spec

    for extra, module in _EXTRAS.items():
        state = "installed" if find_spec(module) else f"optional: pip install 'tonecheck[{extra}]'"
        click.echo(f"[{extra}]".ljust(13) + state)
    state = "installed" if shutil.which("pre-commit") else "optional: pip install pre-commit, to check canned replies"
    click.echo(f"pre-commit   {state}")
    click.echo("browser      none needed here; the extension runs in yours")


def _indented(text: str) -> str:
    return "\n".join(" " * 13 + line for line in text.splitlines())
