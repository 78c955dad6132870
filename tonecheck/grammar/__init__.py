"""Spelling and grammar by LanguageTool, which runs beside tonecheck on the same machine or elsewhere.

    with open_proofreader(languages=("en-GB",)) as proofreader:
        proofreader.wait()
        report = proofreader.review(draft, guide)

Nothing here is needed to check tone, and nothing is downloaded without being asked for.
"""

from __future__ import annotations

from tonecheck.grammar.merge import merge
from tonecheck.grammar.proofreader import Proofreader, open_proofreader

__all__ = ["Proofreader", "merge", "open_proofreader"]
