"""`tonecheck pair`: let the browser extension, or a program, use what needs a token."""

from __future__ import annotations

import click

from tonecheck.cli.serve import spaced
from tonecheck.errors import UnknownNameError


@click.command("pair")
@click.option("--program", metavar="NAME", help="Print a token for a program, in place of a code.")
@click.option("--list", "wants_list", is_flag=True, help="List who has been paired.")
@click.option("--remove", metavar="ID", help="Take a pairing back.")
def pair_command(program: str | None, wants_list: bool, remove: str | None) -> int:
    """Show a code to type into the browser extension (or the page), good once and for ten minutes.

    \b
    tonecheck pair
    tonecheck pair --program my-script     prints a token for `Authorization: Bearer`
    """
    if sum((program is not None, wants_list, remove is not None)) > 1:
        raise click.UsageError("choose one of --program, --list and --remove")
    from tonecheck.server.state import State, state_file

    state = State(state_file())
    try:
        if remove is not None:
            if not state.unpair(remove):
                raise UnknownNameError(f"there is no pairing '{remove}'", hint="see `tonecheck pair --list`")
        elif wants_list:
            for pairing in state.pairings():
                click.echo(f"{pairing.id}  {pairing.paired_on}  {pairing.name}  {pairing.origin or 'a program'}")
        elif program is not None:
            click.echo(state.pair(program, None).token)
        else:
            click.echo(f"{spaced(state.new_code())}  (good once, for ten minutes)")
    finally:
        state.close()
    return 0
