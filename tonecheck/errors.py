"""Every error tonecheck raises on purpose.

    TonecheckError
    ├── SpanError            a span outside its text, or backwards
    ├── EditError            edits that overlap, or leave the text
    ├── PatternError         a phrase pattern that cannot be read (column in the pattern)
    ├── GuideError           one or more faults in a guide, each with path:line:column
    ├── ConfigError          a fault in a project's tonecheck.yaml
    ├── DraftError           a draft that cannot be read (missing, undecodable, wrong field)
    ├── GrammarError         LanguageTool cannot be found, started or asked
    │   └── UnreachableError no answer, or none in time
    ├── MeaningError         a model of meaning that cannot be loaded (`--meaning`)
    ├── UnknownNameError     a rule, guide, channel or format nobody knows (did-you-mean)
    ├── RequestError         a request the local server does not answer (tonecheck.server.problem)
    └── CacheError           never shown: the cache is dropped and rebuilt

A message is one plain sentence; a hint, where there is one, stands on a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable


class TonecheckError(Exception):
    """The root of the tree; `hint` says what to do next, or is empty."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\nhint: {self.hint}" if self.hint else self.message


class SpanError(TonecheckError):
    """A span that is backwards or does not lie in its text."""


class EditError(TonecheckError):
    """Edits that overlap, or that lie outside the text they are for."""


class PatternError(TonecheckError):
    """A phrase pattern that cannot be read; `column` counts from 1 in the pattern."""

    def __init__(self, message: str, *, column: int = 1, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.column = column


class GuideError(TonecheckError):
    """Faults in a guide; `faults` holds one line each, `path:line:column: what is wrong`."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class ConfigError(TonecheckError):
    """A fault in a project's tonecheck.yaml."""


class DraftError(TonecheckError):
    """A draft that cannot be read."""


class UnknownNameError(TonecheckError):
    """A rule, guide, channel or format that does not exist."""


class MeaningError(TonecheckError):
    """A model of meaning that is not there, cannot be loaded, or is none."""


class GrammarError(TonecheckError):
    """LanguageTool that cannot be found, installed, started or asked; what was checked without it stands."""


class UnreachableError(GrammarError):
    """LanguageTool that does not answer, or not in time."""


class CacheError(TonecheckError):
    """A compiled guide that cannot be used; callers rebuild it."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "did you mean 'x'?" for the closest known word, or an empty string.

    `known` may be empty and in any order; comparison ignores case.
    """
    import difflib  # imported here: only ever needed when something is already wrong

    by_folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return f"did you mean '{by_folded[close[0]]}'?" if close else ""
