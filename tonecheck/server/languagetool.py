"""`/v2`: the LanguageTool API, so that its many clients show brand-tone findings without being changed.

Clients that let the user give only a base URL can be told a guide, a channel and a token in it:
`http://127.0.0.1:8765/guide/retailer/channel/email/t/TOKEN/v2`.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from tonecheck.draft import Draft, Message
from tonecheck.rules import rule_class, rule_ids, rule_manual
from tonecheck.server.body import require_short
from tonecheck.server.languagetool_answer import SLIPS, SPELLING, TONE, answer, rule_name, software
from tonecheck.server.languagetool_request import LANGUAGES, read_parameters, read_request
from tonecheck.server.problem import RequestError, json_response
from tonecheck.server.service import Service
from tonecheck.server.settings import MOST_TEXT
from tonecheck.server.v1 import known_channel

_PREFIXES = {"guide": "guide", "channel": "channel", "t": "token"}


class BaseUrl:
    """Takes `/guide/ID`, `/channel/ID` and `/t/TOKEN`, in any order, off paths that go on with `/v2`."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http" and not scope["path"].startswith("/v2/"):
            told, rest = _told(scope["path"])
            if told:
                scope["path"] = rest
                scope["raw_path"] = rest.encode("utf-8")
                scope.setdefault("state", {})["told"] = told
        await self._app(scope, receive, send)


def _told(path: str) -> tuple[dict[str, str], str]:
    """What a base URL says, and the path that is left; nothing if the path is not of that form."""
    steps = path.split("/")[1:]
    told: dict[str, str] = {}
    at = 0
    while at + 1 < len(steps) and steps[at] in _PREFIXES:
        told[_PREFIXES[steps[at]]] = unquote(steps[at + 1])
        at += 2
    if at >= len(steps) or steps[at] != "v2":
        return {}, path
    return told, "/" + "/".join(steps[at:])


async def check(request: Request) -> Response:
    """`GET` or `POST /v2/check`."""
    service: Service = request.app.state.service
    given = await read_parameters(request)
    told: dict[str, str] = getattr(request.state, "told", {})
    service.require_token(request, told.get("token") or given.get("apiKey", ""))
    shelved = await service.shelf.get(told.get("guide") or given.get("guide") or None)
    asked = read_request(given, _language_of(shelved.guide.language))
    message = asked.message
    draft = Draft(
        asked.text.plain,
        channel=known_channel(shelved.guide, told.get("channel") or asked.channel),
        message=None if message is None else Message(require_short(message, "message")),
    )
    report = await service.checking.report(draft, shelved.guide)
    return json_response(answer(asked, report, service.settings.address))


async def languages(request: Request) -> Response:
    """`GET /v2/languages`."""
    return json_response([{"name": name, "code": "en", "longCode": code} for code, name in LANGUAGES.items()])


async def info(request: Request) -> Response:
    """`GET /v2/info`."""
    named = {name: software()[name] for name in ("name", "version", "buildDate", "premium")}
    return json_response({"software": {**named, "commit": ""}})


async def healthcheck(request: Request) -> Response:
    """`GET /v2/healthcheck`."""
    return Response("OK", media_type="text/plain")


async def maxtextlength(request: Request) -> Response:
    """`GET /v2/maxtextlength`."""
    return Response(str(MOST_TEXT), media_type="text/plain")


async def configinfo(request: Request) -> Response:
    """`GET /v2/configinfo`."""
    if not request.query_params.get("language"):
        raise RequestError("bad-request", "'language' parameter missing")
    return json_response({"software": software(), "parameter": {"maxTextLength": MOST_TEXT}, "rules": list(_rules())})


async def words(request: Request) -> Response:
    """`/v2/words`: there is no dictionary to be edited from outside; the guide has the brand's own names."""
    raise RequestError("bad-request", "This end point needs a user id, and there are none here")


async def unknown(request: Request) -> Response:
    """Anything else under `/v2`."""
    raise RequestError("unknown", "there is no such end point")


@cache
def _rules() -> tuple[dict[str, Any], ...]:
    found = []
    for rule_id in rule_ids():
        kind = rule_class(rule_id)
        sort = SPELLING if rule_id == "spelling" else SLIPS if kind.category == "slips" else TONE
        found.append(
            {
                "ruleId": rule_name(rule_id),
                "description": rule_manual(rule_id).strip().partition("\n")[0],
                "categoryId": sort.category,
                "categoryName": sort.category_name,
                "locQualityIssueType": sort.issue_type,
                **({} if kind.enabled else {"isDefaultOff": "yes"}),
            }
        )
    return tuple(found)


def _language_of(guide_language: str) -> str:
    return guide_language if guide_language in LANGUAGES else "en-GB"
