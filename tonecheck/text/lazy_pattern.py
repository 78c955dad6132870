"""Regular expressions that are compiled when they are first used.

Compiling takes longer than using: a rule whose cheap refusal says no must not have paid for the patterns
behind it every time a process starts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

Compile = Callable[[str, int], re.Pattern[str]]

_compile: Compile = re.compile


def compile_with(compiler: Compile) -> None:
    """Have all patterns that are not compiled yet made by `compiler`; it must give what `re.compile` gives."""
    global _compile
    _compile = compiler


class _LazyPattern:
    """Stands in for the compiled pattern; what was asked of it once is its own attribute from then on."""

    def __init__(self, source: str, flags: int) -> None:
        self._arguments = source, flags
        self._made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._made is None:
            self._made = _compile(*self._arguments)
        value = getattr(self._made, name)
        setattr(self, name, value)
        return value


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, put off until the pattern is used for the first time.

    Only for patterns of tonecheck's own, never for one made from somebody's text: the command line keeps what these
    compile to (see `pattern_programs`).
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
