"""The built-in facts about channels: limits and how each is counted, who can read, what is customary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from tonecheck.document.fields import setting
from tonecheck.document.nodes import Faults, read_document
from tonecheck.document.reader import Reader
from tonecheck.errors import GuideError

DATA = Path(__file__).with_name("channels.yaml")


@dataclass(frozen=True, slots=True)
class ChannelLimit:
    """The longest a field of a channel may be."""

    field: str = setting(doc="what is limited: text, bio, subject ...")
    limit: int = setting(doc="the most there may be, in `unit`", least=1)
    unit: str = setting(doc="what is counted")
    severity: Literal["error", "warning"] = setting(doc="error if read at the source, else warning")
    confidence: Literal["verified", "partner", "secondary"] = setting(doc="how the figure is known")
    source: str = setting(doc="where it was read")
    checked_on: str = setting(doc="when it was read, as 2026-10-31")
    note: str = setting("", "what else to know")


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel."""

    title: str = setting(doc="its name for people")
    public: bool = setting(doc="whether strangers can read what is written there")
    kind: Literal["social", "message", "email", "chat", "review", "letter"] = setting(doc="what kind it is")
    aliases: tuple[str, ...] = setting((), "other names people type")
    gifs: bool | None = setting(None, "whether it can carry GIFs; unset if unknown")
    greeting_expected: bool = setting(False, "whether a reply without a greeting reads as rude")
    sign_off_expected: bool = setting(False, "whether a reply without a sign-off reads as unfinished")
    limits: tuple[ChannelLimit, ...] = setting((), "limits by field; unknown ones are left out")


@cache
def load_channels() -> Mapping[str, Channel]:
    """All built-in channels by id.

    Raises: GuideError if the data file is faulty.
    """
    faults = Faults()
    node = read_document(DATA, faults, shown=DATA.name)
    found = Reader(faults).mapping(Channel, node, None) if node is not None else {}
    if faults:
        raise GuideError(faults)
    return dict(found)


@cache
def aliases() -> Mapping[str, str]:
    """Other names of built-in channels -> their ids."""
    return {alias: name for name, channel in load_channels().items() for alias in channel.aliases}
