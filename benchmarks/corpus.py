"""Replies to measure on: made from parts with a fixed seed, so that every machine measures the same texts."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

OPENERS = (
    "Hi {name},", "@{handle} Hi {name}.", "Hello {name}!", "@{handle}", "Dear {name},", "Thanks for the photo, {name}.",
    "Sorry about that, {name}.", "I'm sorry your parcel is late, {name}.",
)  # fmt: skip
MIDDLES = (
    "Your order {order} left the depot this morning and should be with you by {day}.",
    "I've sent a new one today, it'll be with you by {day}.",
    "Could you DM us your postcode so I can look this up?",
    "We have refunded £{amount} to your card; it takes 3-5 days to show.",
    "You can change the date here: https://help.example.com/orders/{order}",
    "The app update fixes this 😀 please restart it once.",
    "I've asked Priya in our {place} shop to call you before {day}.",
    "Our engineer can come on {day} between 8 and 12, does that suit you?",
    "Unfortunately the blue one is sold out, but the green one is in stock in {place}.",
    "You don’t need to do anything: the £{amount} comes off your next bill.",
    "We utilise a different courier there, in order to reach the islands.",
    "That was our mistake, and I've put it right.",
)
CLOSERS = ("^AB", "*KT", "- Sam", "Have a good evening!", "", "", "Thanks, Lou", "1/2")
NAMES = ("Sam", "Aisha", "Tom", "Priya", "Zoë", "Mr Lal", "Ms O’Neill")
PLACES = ("Leeds", "Bristol", "Cork", "Boston")
DAYS = ("Friday", "Tuesday", "6 pm today", "the 14th", "tomorrow")


def replies(count: int, sentences: int = 2, seed: int = 7) -> Iterator[str]:
    """Yield `count` replies of about 10 words a sentence; the same for the same arguments."""
    dice = random.Random(seed)
    for _ in range(count):
        parts = [dice.choice(OPENERS), *(dice.choice(MIDDLES) for _ in range(sentences)), dice.choice(CLOSERS)]
        yield (
            " ".join(parts)
            .strip()
            .format(
                name=dice.choice(NAMES),
                handle=dice.randrange(100000, 999999),
                order=dice.randrange(10000, 99999),
                amount=dice.randrange(3, 90),
                place=dice.choice(PLACES),
                day=dice.choice(DAYS),
            )
        )


def tweets(count: int, data: Path | None = None) -> list[str]:
    """`count` short replies: from a JSONL file with an `agent_reply` field if one is given, else made."""
    if data is None:
        return list(replies(count))
    with data.open(encoding="utf-8") as lines:
        return [json.loads(line)["agent_reply"] for _, line in zip(range(count), lines, strict=False)]
