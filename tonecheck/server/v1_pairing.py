"""`/v1`: pairing an extension or a program, and taking it back."""

from __future__ import annotations

from typing import Annotated

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from tonecheck.server.body import read_json
from tonecheck.server.guard import EXTENSION_SCHEMES, require_known
from tonecheck.server.problem import RequestError, json_response
from tonecheck.server.service import Service
from tonecheck.server.state import CODE_LASTS_S


class PairRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What `/v1/pair` is sent."""

    code: str
    name: Annotated[str, msgspec.Meta(max_length=80)] = ""


async def pair(request: Request) -> Response:
    """`POST /v1/pair`: the code for a token."""
    service: Service = request.app.state.service
    asked = await read_json(request, PairRequest)
    if not service.state.use_code("".join(asked.code.split())):
        raise RequestError("wrong-code", "this code is not the one on show", hint="`tonecheck pair` shows a new one")
    origin = request.headers.get("origin")
    is_extension = origin is not None and origin.startswith(EXTENSION_SCHEMES)
    made = service.state.pair(asked.name or "unnamed", origin if is_extension else None)
    return json_response({"id": made.pairing.id, "token": made.token, "origin": made.pairing.origin})


async def pairings(request: Request) -> Response:
    """`GET /v1/pairings`."""
    service: Service = request.app.state.service
    require_known(request)
    return json_response({"pairings": [pairing._asdict() for pairing in service.state.pairings()]})


async def new_code(request: Request) -> Response:
    """`POST /v1/pairings`: only our own page may let others in."""
    service: Service = request.app.state.service
    if not require_known(request).is_page:
        raise RequestError("refused", "only the server's own page can ask for a code", hint="use `tonecheck pair`")
    return json_response({"code": service.state.new_code(), "expires_in_s": CODE_LASTS_S})


async def unpair(request: Request) -> Response:
    """`DELETE /v1/pairings/{id}`: one's own pairing, or any from our own page."""
    service: Service = request.app.state.service
    caller = require_known(request)
    pairing_id = request.path_params["id"]
    if not caller.is_page and caller.pairing != pairing_id:
        raise RequestError("refused", "only the server's own page can take back another's pairing")
    if not service.state.unpair(pairing_id):
        raise RequestError("unknown", "there is no pairing of this id")
    return Response(status_code=204)
