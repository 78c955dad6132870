"""Patterns for tests, with a handful of inflections and classes of their own."""

from __future__ import annotations

from tonecheck.phrases.compile import compile_pattern
from tonecheck.phrases.pattern import Pattern

FORMS = {
    "fail": ("fail", "failed", "failing", "fails"),
    "calm": ("calm", "calmed", "calming", "calms"),
    "follow": ("follow", "followed", "following", "follows"),
}
CLASSES = {"we": "we", "soon": "soon|in a moment", "late": "<soon>|never"}


def inflect(word: str) -> tuple[str, ...]:
    return FORMS.get(word, (word,))


def pattern(source: str) -> Pattern:
    return compile_pattern(source, inflect=inflect, classes=CLASSES)
