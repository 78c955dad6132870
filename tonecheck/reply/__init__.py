"""Reading a customer's message, and holding a drafted reply against it."""

from __future__ import annotations

from tonecheck.reply.compare import Mismatch, asked_again, mismatches, sent_back
from tonecheck.reply.coverage import Answer, cover
from tonecheck.reply.read import read
from tonecheck.reply.reading import Addressee, Ask, Concern, Evidence, Fact, Feeling, Kind, Reading

__all__ = [
    "Addressee",
    "Answer",
    "Ask",
    "Concern",
    "Evidence",
    "Fact",
    "Feeling",
    "Kind",
    "Mismatch",
    "Reading",
    "asked_again",
    "cover",
    "mismatches",
    "read",
    "sent_back",
]
