"""Reading what is sent, within bounds."""

from __future__ import annotations

import asyncio
from typing import TypeVar

import msgspec
from starlette.requests import ClientDisconnect, Request

from tonecheck.server.problem import RequestError
from tonecheck.server.settings import MOST_BODY_BYTES, MOST_TEXT

SENDING_TAKES_AT_MOST_S = 10.0

T = TypeVar("T")


async def read_body(request: Request) -> bytes:
    """The whole body.

    Raises: RequestError if it is larger than `MOST_BODY_BYTES`, or takes too long to arrive.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > MOST_BODY_BYTES:
        raise _too_large()
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(SENDING_TAKES_AT_MOST_S):
            async for part in request.stream():
                size += len(part)
                if size > MOST_BODY_BYTES:
                    raise _too_large()
                parts.append(part)
    except TimeoutError:
        raise RequestError("busy", "the request did not arrive in time") from None
    except ClientDisconnect:
        raise RequestError("bad-request", "the request was not sent to its end") from None
    return b"".join(parts)


async def read_json(request: Request, kind: type[T]) -> T:
    """The JSON body as `kind`.

    The content type must say JSON: a web page can send anything else without asking the browser first.

    Raises: RequestError if it does not, or if the body is not what is wanted.
    """
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type != "application/json":
        raise RequestError("not-json", "send the body as JSON", hint="add the header Content-Type: application/json")
    body = await read_body(request)
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeError) as error:
        # msgspec names the place and the types, never the value: nothing of a draft gets into the message.
        raise RequestError("bad-request", f"the body cannot be read: {error}") from None
    except RecursionError:
        raise RequestError("bad-request", "the body is nested too deeply") from None


def require_short(text: str, what: str) -> str:
    """The text, if it is no longer than `MOST_TEXT`.

    Raises: RequestError if it is.
    """
    if len(text) > MOST_TEXT:
        raise RequestError("too-long", f"the {what} is longer than {MOST_TEXT:,} characters", hint="check it in parts")
    return text


def _too_large() -> RequestError:
    return RequestError("too-long", f"the request is larger than {MOST_BODY_BYTES:,} bytes")
