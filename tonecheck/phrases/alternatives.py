"""Regular expressions written as one alternative a line, so that a person can read and extend them."""

from __future__ import annotations

import re
from functools import cache

from tonecheck.text.lazy_pattern import lazy_pattern


@cache
def alternatives(lines: str) -> re.Pattern[str]:
    """A pattern that finds any of the alternatives in `lines`, as whole words; blank lines are left out.

    In an alternative a space stands for a space, and `\\w`, `(a|b)?` and the like mean what they mean in `re`. Put
    `=` in front of one that need not be a whole word (a symbol, an emoji). A line that ends in a backslash goes on in
    the next.
    """
    words, symbols = [], []
    for line in lines.replace("\\\n", "").splitlines():
        line = line.strip()
        if line.startswith("="):
            symbols.append(line[1:])
        elif line:
            words.append(line)
    found = rf"(?<!\w)(?:{'|'.join(words)})(?!\w)"
    return lazy_pattern("|".join((found, *symbols)))
