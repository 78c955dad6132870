"""`--from` and the options beside it, which say where in a file the replies are."""

from __future__ import annotations

import click

from tonecheck.formats.presets import PRESETS
from tonecheck.formats.shape import FORMATS, STRUCTURED, Field, Shape


def shape_from(
    kind: str | None, fields: tuple[str, ...], body: str | None, name: str, channel: str, message: str
) -> Shape | None:
    """The shape that the options describe; None if they say nothing.

    Raises: UsageError where they make no sense together.
    """
    if kind is None:
        if fields or name or channel or message or body:
            raise click.UsageError("--text-field and the like go with --from, which says what FILES hold")
        return None
    preset = PRESETS.get(kind)
    if preset is None and kind in STRUCTURED and not fields:
        raise click.UsageError(f"--from {kind} needs --text-field, the field that holds the reply")
    if kind not in (*STRUCTURED, *PRESETS) and (fields or name or channel or message or body):
        raise click.UsageError(f"--from {kind} has no fields")
    shape = preset.shape if preset is not None else Shape(kind, template=False)
    if not shape.format:
        shape = shape._replace(format="json")
    if fields:
        shape = shape._replace(fields=tuple(Field(field, body or "text") for field in fields), any_field=False)
    if name:
        shape = shape._replace(name=(name,))
    return shape._replace(channel_from=channel, message_from=message)


KINDS = (*FORMATS, *sorted(PRESETS))
