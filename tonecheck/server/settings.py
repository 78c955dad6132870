"""What a server is told when it starts; plain values, so that worker processes can be handed them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DEFAULT_PORT = 8765
LOOPBACK = "127.0.0.1"

MOST_BODY_BYTES = 1024 * 1024
"""The largest request body, in bytes."""

MOST_TEXT = 40_000
"""The longest draft or message, in code points."""

MOST_EDITS = 2_000
"""The most edits that one request may make."""


@dataclass(frozen=True, slots=True)
class GuideChoice:
    """A guide to serve: `id` is what requests call it; `wanted` a built-in name or an absolute path, or empty
    for the guide that holds in `folder`.
    """

    id: str
    wanted: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve.

    `guides` the default first, never empty; `port` the port that is listened on; `state` the file that holds
    pairings; `origins` further browser origins to allow, such as `app://obsidian.md`; `require_token` wants a
    token even for checking; `budget_s` seconds that one request may take; `grammar` asks LanguageTool too, the one
    at `languagetool_url` or, if that is empty, one of our own.
    """

    guides: tuple[GuideChoice, ...]
    port: int
    state: Path
    origins: tuple[str, ...] = ()
    require_token: bool = False
    budget_s: float = 10.0
    grammar: bool = False
    languagetool_url: str = ""

    @property
    def address(self) -> str:
        """The URL of the server, without a slash at its end."""
        return f"http://{LOOPBACK}:{self.port}"
