"""Whether the customer needs something to happen: they ask, request, or tell of trouble."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.phrases.customer_mood import mood_of


def needs_something(draft: Draft) -> bool:
    return draft.message is not None and mood_of(draft) == "trouble"
