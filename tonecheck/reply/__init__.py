"""Reading a customer's message, and holding a drafted reply against it."""

from __future__ import annotations

from tonecheck.reply.asked_again import asked_again
from tonecheck.reply.coverage import cover
from tonecheck.reply.mismatches import mismatches
from tonecheck.reply.read import read
from tonecheck.reply.reading import (
    Addressee,
    Answer,
    Ask,
    AskedAgain,
    Concern,
    Evidence,
    Fact,
    Feeling,
    Kind,
    Mismatch,
    Reading,
    SentBack,
)
from tonecheck.reply.sent_back import sent_back

__all__ = [
    "Addressee",
    "Answer",
    "Ask",
    "AskedAgain",
    "Concern",
    "Evidence",
    "Fact",
    "Feeling",
    "Kind",
    "Mismatch",
    "Reading",
    "SentBack",
    "asked_again",
    "cover",
    "mismatches",
    "read",
    "sent_back",
]
