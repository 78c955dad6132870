"""How upset the customer sounds whom a draft answers."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.phrases.customer_mood import mood_of


def how_upset(draft: Draft) -> int:
    return 2 if mood_of(draft) == "trouble" else 0
