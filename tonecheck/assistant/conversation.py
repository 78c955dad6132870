"""A conversation as a JSON file: who wrote what, oldest first.

    [{"from": "customer", "text": "Where is order 81?"}, {"from": "agent", "text": "Sorry! Which order is it?"}, ...]

`from` is customer or agent (user, client, brand, assistant and the like are understood); a list of bare texts
alternates, the customer first. The list may also stand under `messages`, `thread`, `turns` or `conversation`.
"""

from __future__ import annotations

import json
from typing import Any, Literal

from tonecheck.draft import Draft, Message, Turn
from tonecheck.errors import DraftError, did_you_mean

Side = Literal["customer", "brand"]
_SIDES: dict[str, Side] = {
    **dict.fromkeys(("customer", "user", "client", "consumer", "guest", "them", "requester", "end-user"), "customer"),
    **dict.fromkeys(("brand", "agent", "assistant", "support", "us", "company", "staff", "bot", "admin"), "brand"),
}
_BY = ("from", "by", "role", "author", "sender")
_TEXT = ("text", "body", "content", "message")
_LISTS = ("messages", "thread", "turns", "conversation")


def read_conversation(content: str, name: str) -> tuple[Turn, ...]:
    """The turns of a conversation, oldest first, without those that hold no text.

    Raises: DraftError with the place, if it is not JSON, or a turn lacks its side or its text, or nothing is left.
    """
    try:
        raw = json.loads(content)
    except ValueError as error:
        place = f"{getattr(error, 'lineno', 1)}:{getattr(error, 'colno', 1)}"
        raise DraftError(f"{name}:{place}: is not JSON: {getattr(error, 'msg', error)}") from None
    except RecursionError:
        raise DraftError(f"{name}:1:1: is nested too deeply") from None
    if isinstance(raw, dict):
        raw = next((raw[key] for key in _LISTS if isinstance(raw.get(key), list)), raw)
    if not isinstance(raw, list):
        raise DraftError(f"{name}: expected a list of messages", hint='[{"from": "customer", "text": "..."}, ...]')
    turns = tuple(_turn(item, number, name) for number, item in enumerate(raw))
    turns = tuple(turn for turn in turns if turn.text.strip())
    if not turns:
        raise DraftError(f"{name}: holds no messages")
    return turns


def _turn(item: Any, number: int, name: str) -> Turn:
    place = f"{name}: message {number + 1}"
    if isinstance(item, str):
        return Turn("brand" if number % 2 else "customer", item)
    if not isinstance(item, dict):
        raise DraftError(f"{place}: expected a text, or an object with 'from' and 'text'")
    by = next((item[key] for key in _BY if key in item), None)
    text = next((item[key] for key in _TEXT if key in item), None)
    if not isinstance(text, str):
        raise DraftError(f"{place}: has no text", hint=did_you_mean("text", item) or f"fields: {', '.join(item)}")
    side = _SIDES.get(by.strip().lower()) if isinstance(by, str) else None
    if side is None:
        shown = f"'{by}'" if isinstance(by, str) else "nothing"
        raise DraftError(f"{place}: 'from' says {shown}, not customer or agent")
    return Turn(side, text)


def in_conversation(turns: tuple[Turn, ...], frame: Draft) -> Draft:
    """The frame with the customer's last words as its message and what came before as `earlier`.

    If the frame has no text of its own and the brand spoke last, those words are the draft.
    """
    last = turns[-1]
    if last.by == "brand" and len(turns) > 1 and not frame.text:
        frame, turns = frame.replace(text=last.text), turns[:-1]
    end = len(turns)
    while end and turns[end - 1].by == "brand":
        end -= 1
    start = end
    while start and turns[start - 1].by == "customer":
        start -= 1
    message = Message("\n\n".join(turn.text for turn in turns[start:end])) if end > start else None
    return frame.replace(message=message, earlier=(*turns[:start], *turns[end:]))
