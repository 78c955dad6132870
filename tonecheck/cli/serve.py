"""`tonecheck serve`: the local API for the browser extension, editors and the page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tonecheck.cli.proofreading import URL_VARIABLE
from tonecheck.errors import TonecheckError

if TYPE_CHECKING:
    from tonecheck.server.settings import GuideChoice

DEFAULT_PORT = 8765


@click.command("serve")
@click.option(
    "--guide",
    "guides",
    metavar="NAME|PATH|ID=PATH",
    multiple=True,
    help="A guide to serve; the first is the default one. Default: the guide that holds here.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=DEFAULT_PORT, show_default=True, help="0: any free one.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes.")
@click.option("--require-token", is_flag=True, help="Ask for a token even for checking.")
@click.option("--grammar", "wants_grammar", is_flag=True, help="Spelling and grammar too, by LanguageTool.")
@click.option("--languagetool-url", metavar="URL", default="", help="A LanguageTool that runs; implies --grammar.")
@click.option(
    "--allow-origin",
    "origins",
    metavar="ORIGIN",
    multiple=True,
    help="Let this browser origin in too, such as app://obsidian.md.",
)
def serve_command(
    guides: tuple[str, ...],
    port: int,
    workers: int,
    require_token: bool,
    wants_grammar: bool,
    languagetool_url: str,
    origins: tuple[str, ...],
) -> int:
    """Serve the local API and the page on this machine, for nobody else.

    \b
    tonecheck serve --guide brand.yaml
    tonecheck serve --guide shop=brand.yaml --guide support --port 0

    With --port 0 the first line printed is the port. Nothing that is checked is kept or logged.
    """
    for origin in origins:
        check_origin(origin)
    languagetool_url = languagetool_url or (os.environ.get(URL_VARIABLE, "") if wants_grammar else "")
    if wants_grammar and workers > 1 and not languagetool_url:
        raise click.UsageError("with several workers, start LanguageTool once yourself and give --languagetool-url")
    require_server()
    from tonecheck.server.run import listen, serve
    from tonecheck.server.settings import Settings
    from tonecheck.server.shelf import Shelf
    from tonecheck.server.state import State, state_file

    choices = guide_choices(guides)
    Shelf(choices)  # a faulty guide is reported before anything listens
    with listen(port) as listener:
        chosen = listener.getsockname()[1]
        settings = Settings(
            choices,
            chosen,
            state_file(),
            origins,
            require_token,
            grammar=wants_grammar or bool(languagetool_url),
            languagetool_url=languagetool_url,
        )
        state = State(settings.state)
        if port == 0:
            click.echo(chosen)
        click.echo(f"Listening on {settings.address} with {', '.join(choice.id for choice in choices)}")
        click.echo(f"The page:            {settings.address}/?k={state.new_page_key()}")
        click.echo(f"Pair the extension:  {spaced(state.new_code())}  (or run `tonecheck pair` later)")
        click.echo(f"LanguageTool API:    {settings.address}/v2")
        if languagetool_url:
            click.echo(f"Spelling, grammar:   asks {languagetool_url}")
        state.close()
        serve(settings, listener, workers=workers)
    click.echo("Stopped.")
    return 0


def require_server() -> None:
    """Raises: TonecheckError if the libraries of the server are not installed."""
    from importlib.util import find_spec

    missing = [name for name in ("starlette", "uvicorn", "msgspec") if find_spec(name) is None]
    if missing:
        raise TonecheckError(f"{', '.join(missing)} is not installed", hint="pip install 'tonecheck[serve]'")


def spaced(code: str) -> str:
    """Six digits as people read them."""
    return f"{code[:3]} {code[3:]}"


def guide_choices(given: tuple[str, ...]) -> tuple[GuideChoice, ...]:
    """The guides named on the command line, with their ids; without any, the one that holds here.

    Raises: click.UsageError if two have the same id; UnknownNameError if one does not exist.
    """
    from tonecheck.guide.load import built_in_names, find_guide
    from tonecheck.server.settings import GuideChoice

    here = Path.cwd()
    if not given:
        return (GuideChoice("default", "", here),)
    found: dict[str, GuideChoice] = {}
    for item in given:
        named, equals, rest = item.partition("=")
        guide_id, wanted = (named, rest) if equals and not Path(item).exists() else ("", item)
        path = find_guide(wanted)
        guide_id = guide_id or (wanted if wanted in built_in_names() else path.stem)
        if guide_id in found:
            raise click.UsageError(f"two guides are called '{guide_id}'; give one a name: other={wanted}")
        found[guide_id] = GuideChoice(guide_id, wanted if wanted in built_in_names() else str(path.absolute()), here)
    return tuple(found.values())


def check_origin(origin: str) -> None:
    """Raises: click.UsageError for what is no origin, or lets everybody in."""
    scheme, separator, host = origin.partition("://")
    if not (scheme and separator and host) or set(scheme + host) & set("/*?# ") or origin == "null":
        raise click.UsageError(f"'{origin}' is not one origin; write it as app://obsidian.md or https://help.example")
