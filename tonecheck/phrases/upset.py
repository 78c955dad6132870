"""How upset the customer sounds whom a draft answers."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.phrases.customer_mood import mood_of
from tonecheck.phrases.praise import is_praised


def how_upset(draft: Draft) -> int:
    return 2 if mood_of(draft) == "trouble" else 0


def is_plain_praise(draft: Draft) -> bool:
    return is_praised(draft)
