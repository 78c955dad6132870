"""What a sentence of a reply may do: the names of the acts that `speech_acts` tells."""

from __future__ import annotations

YES, NO, DONE, WILL, OURS, TOLD, TIME, MONEY, NUMBER, PLACE, LINK, REASON, PAST, WAY, PERSON = (
    "yes", "no", "done", "will", "ours", "told", "time", "money", "number", "place", "link", "reason", "past", "way",
    "person",
)  # fmt: skip
TAKES_UP, IN_TOUCH, HANDS_OVER, ASKS_BACK, SOCIAL, SORRY, GOES_ON, THERE, PURPOSE = (
    "takes up", "in touch", "hands over", "asks back", "social", "sorry", "goes on", "there", "purpose",
)  # fmt: skip
