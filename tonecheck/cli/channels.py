"""`tonecheck channels`: the channels tonecheck knows, and their limits."""

from __future__ import annotations

import click

from tonecheck.guide.channels import load_channels


@click.command("channels")
def channels_command() -> None:
    """List the channels: who can read them, and how long a reply may be."""
    for name, channel in load_channels().items():
        others = f" (also: {', '.join(channel.aliases)})" if channel.aliases else ""
        readers = "public" if channel.public else "private"
        click.echo(f"{name:18} {channel.title}, {readers}{others}")
        for limit in channel.limits:
            click.echo(
                f"{'':18}   {limit.field}: {limit.limit:,} {limit.unit}"
                f" ({limit.severity}; {limit.confidence}, read {limit.checked_on})"
            )
