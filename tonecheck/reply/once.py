"""What several steps need of a message or a draft, computed once and kept on it."""

from __future__ import annotations

from itertools import compress, count

from tonecheck.draft import Draft, Message
from tonecheck.reply.figures import Figure, find_figures
from tonecheck.reply.vocabulary import Hit, lexicon, stems_of

Text = Draft | Message
# Protected stretches with words that are none of `text.words`, or that swallow the one they are glued to: "Flight#64".
_WORDY = frozenset({"quote", "code", "name", "hashtag", "reference"})
_OF_MESSAGES = ("concepts", "feelings", "concerns", "goods")  # lexicons that every reading of a message looks into


def stems(text: Text) -> list[str]:
    """The stem of every token of `text.words`, in order. Not to be changed."""
    kept: list[str] | None = text.__dict__.get("_stems")
    if kept is None:
        kept = text.__dict__["_stems"] = stems_of(text.words)
    return kept


def capitals(text: Text) -> list[int]:
    """Numbers of the tokens that begin with a capital, in order. Not to be changed."""
    kept: list[int] | None = text.__dict__.get("_capitals")
    if kept is None:
        written = text.text
        upper = map(str.isupper, map(written.__getitem__, text.words.starts))
        kept = text.__dict__["_capitals"] = [*compress(count(), upper)]
    return kept


def figures(text: Text) -> list[Figure]:
    """The figures of a text, sorted. Not to be changed."""
    kept: list[Figure] | None = text.__dict__.get("_figures")
    if kept is None:
        hides_words = any(part.kind in _WORDY for part in text.protected)
        known = None if hides_words else text.words.present
        kept = text.__dict__["_figures"] = find_figures(text.text, known)
    return kept


def hits(text: Text, name: str) -> list[Hit]:
    """What a lexicon finds in a text, in order. Not to be changed."""
    kept: dict[str, list[Hit]] = text.__dict__.setdefault("_hits", {})
    if name not in kept:
        names = _OF_MESSAGES if isinstance(text, Message) and name in _OF_MESSAGES else (name,)
        kept.update(lexicon(*names).find(text.words, stems(text)))
    return kept[name]
