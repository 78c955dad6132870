"""A phrase of a pack, compiled: where it applies, what it says, what it offers instead."""

from __future__ import annotations

from typing import Any

from tonecheck.phrases.context import load_test
from tonecheck.phrases.pattern import Match


class Phrase:
    """One compiled entry, but for its patterns.

    `unless` and `only` are context tests (see `context`); `replacements` maps a
    matched form (folded; the whole phrase or its first word) to what may stand in its place, `offers` are
    replacements that hold for any form;
    `instead` is advice with gaps for a person; `safe` says that replacing cannot change the meaning.
    """

    __slots__ = (
        "evidence", "id", "instead", "message", "offers", "only", "replacements", "safe", "severity", "source",
        "unless", "why",
    )  # fmt: skip

    def __init__(self, data: dict[str, Any]) -> None:
        self.id: str = data["id"]
        self.message: str = data.get("message", "")
        self.why: str = data.get("why", "")
        self.severity: str = data.get("severity", "")
        self.instead: list[str] = data.get("instead", [])
        self.offers: list[str] = data.get("offers", [])
        self.replacements: list[dict[str, str]] = data.get("replacements", [])
        self.safe: bool = data.get("safe", False)
        self.unless = [load_test(raw) for raw in data.get("unless", ())]
        self.only = [load_test(raw) for raw in data.get("only", ())]
        self.evidence: tuple[str, ...] = tuple(data.get("evidence", ()))
        self.source: str = data.get("source", "")


class Hit:
    """A phrase and where it matched."""

    __slots__ = ("match", "phrase")

    def __init__(self, phrase: Phrase, match: Match) -> None:
        self.phrase, self.match = phrase, match
