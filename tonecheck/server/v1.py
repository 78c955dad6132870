"""`/v1`: checking, applying, and the assistant."""

from __future__ import annotations

import datetime
import time
from typing import Annotated, Any, Literal

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from tonecheck import __version__
from tonecheck.draft import Draft, Message
from tonecheck.edits import apply_edits
from tonecheck.errors import EditError, SpanError, UnknownNameError
from tonecheck.finding import Edit
from tonecheck.guide.guide import Guide
from tonecheck.server.body import read_json, require_short
from tonecheck.server.guard import require_known
from tonecheck.server.length import length_values
from tonecheck.server.problem import RequestError, json_response
from tonecheck.server.service import Service
from tonecheck.server.settings import MOST_EDITS
from tonecheck.server.wire import guide_values, report_values, text_hash
from tonecheck.text.span import Positions, Span

Offset = Annotated[int, msgspec.Meta(ge=0)]


class CheckRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What `/v1/check` is sent."""

    text: str
    channel: str | None = None
    message: str | None = None
    guide: str | None = None
    date: datetime.date | None = None
    template: bool = False


class ReplyRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What `/v1/reply` is sent."""

    message: str
    text: str | None = None
    channel: str | None = None
    guide: str | None = None
    date: datetime.date | None = None
    id: str | None = None


class EditRequest(msgspec.Struct, frozen=True):
    """One edit; further fields, such as the offsets in the other unit, are not looked at."""

    start: Offset
    end: Offset
    replacement: str


class ApplyRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What `/v1/apply` is sent."""

    text: str
    text_hash: str
    edits: list[EditRequest]
    offsets: Literal["codepoint", "utf16"] = "codepoint"


async def health(request: Request) -> Response:
    """`GET /v1/health`."""
    service: Service = request.app.state.service
    return json_response(
        {
            "status": "ok",
            "version": __version__,
            "api": 1,
            "token_required": service.settings.require_token,
            "grammar": service.has_grammar,
        }
    )


async def check(request: Request) -> Response:
    """`POST /v1/check`."""
    service: Service = request.app.state.service
    service.require_token(request)
    asked = await read_json(request, CheckRequest)
    shelved = await service.shelf.get(asked.guide)
    draft = Draft(
        require_short(asked.text, "text"),
        channel=known_channel(shelved.guide, asked.channel),
        message=None if asked.message is None else Message(require_short(asked.message, "message")),
        date=asked.date,
        template=asked.template,
    )
    start = time.perf_counter()
    report = await service.checking.report(draft, shelved.guide)
    took_s = time.perf_counter() - start
    return json_response(
        {
            "guide": guide_values(shelved),
            "channel": draft.channel,
            "text_hash": text_hash(draft.text),
            **report_values(report),
            "length": length_values(report.draft, shelved.guide),
            "took_ms": _milliseconds(took_s),
        }
    )


async def reply(request: Request) -> Response:
    """`POST /v1/reply`."""
    service: Service = request.app.state.service
    require_known(request)
    asked = await read_json(request, ReplyRequest)
    shelved = await service.shelf.get(asked.guide)
    from tonecheck.assistant import assist  # some workers are never asked

    text = require_short(asked.text or "", "text")
    draft = Draft(
        text,
        channel=known_channel(shelved.guide, asked.channel),
        message=Message(require_short(asked.message, "message")),
        name=asked.id or "draft",
        date=asked.date,
    )
    start = time.perf_counter()
    assistance = await service.checking.aside(assist, draft, shelved.guide)
    took_s = time.perf_counter() - start
    values: dict[str, Any] = assistance.as_json()
    return json_response(
        {
            "guide": guide_values(shelved),
            "channel": draft.channel,
            "message_hash": text_hash(asked.message),
            "text_hash": None if asked.text is None else text_hash(text),
            "reply": values,
            "took_ms": _milliseconds(took_s),
        }
    )


async def apply(request: Request) -> Response:
    """`POST /v1/apply`."""
    service: Service = request.app.state.service
    service.require_token(request)
    asked = await read_json(request, ApplyRequest)
    text = require_short(asked.text, "text")
    if text_hash(text) != asked.text_hash:
        raise RequestError("changed", "this is not the text that was checked", hint="check it again")
    if len(asked.edits) > MOST_EDITS:
        raise RequestError("too-long", f"there are more than {MOST_EDITS:,} edits")
    positions = Positions(text)
    place = positions.from_utf16 if asked.offsets == "utf16" else int
    try:
        edits = [Edit(Span(place(edit.start), place(edit.end)), edit.replacement) for edit in asked.edits]
        changed = apply_edits(text, edits)
    except (EditError, SpanError) as error:
        raise RequestError("bad-request", error.message, hint=error.hint) from None
    return json_response({"text": changed, "text_hash": text_hash(changed)})


def known_channel(guide: Guide, name: str | None) -> str | None:
    """The id of a channel; an empty name is none.

    Raises: RequestError if the guide does not know it.
    """
    if not name:
        return None
    try:
        return guide.channel(name)
    except UnknownNameError as error:
        raise RequestError("unknown", "there is no channel of this name", hint=error.hint) from None


def _milliseconds(seconds: float) -> float:
    return round(seconds * 1000, 3)
