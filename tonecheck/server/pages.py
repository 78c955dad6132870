"""Pages for people: the page at `/` with its files, and the manual of a rule, which findings link to.

Everything is served from inside the package; the policy sent along forbids the browser to load anything else.
"""

from __future__ import annotations

import html
import mimetypes
from functools import cache
from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tonecheck.server.body import read_json
from tonecheck.server.guard import PAGE_POLICY, cookie_name
from tonecheck.server.problem import RequestError, json_response
from tonecheck.server.service import Service
from tonecheck.server.v1_catalogue import rule_page

STATIC = Path(__file__).with_name("static")
A_YEAR_S = 365 * 24 * 3600
_TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


class SessionRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What `/session` is sent."""

    code: str


async def home(request: Request) -> Response:
    """`GET /`: the page. The link that the terminal shows has a key, good once, that opens the page's session."""
    service: Service = request.app.state.service
    key = request.query_params.get("k")
    if key is None:
        return _file("index.html")
    answer = RedirectResponse("/", status_code=303)
    if service.state.use_page_key(key):
        _open_session(answer, service)
    return answer


async def session(request: Request) -> Response:
    """`POST /session`: the page's session for the code on show, for whoever comes without the link."""
    service: Service = request.app.state.service
    asked = await read_json(request, SessionRequest)
    if not service.state.use_code("".join(asked.code.split())):
        raise RequestError("wrong-code", "this code is not the one on show", hint="`tonecheck pair` shows a new one")
    answer = json_response({})
    _open_session(answer, service)
    return answer


async def static(request: Request) -> Response:
    """`GET /static/NAME`."""
    return _file(request.path_params["name"])


async def rule(request: Request) -> Response:
    """`GET /rules/ID`: the manual of a rule, for the browser that a LanguageTool client opens."""
    service: Service = request.app.state.service
    page = rule_page(request.path_params["id"], await service.shelf.get(None))
    parts = [f"<h1>{html.escape(page['id'])}</h1>", f"<p>{html.escape(page['summary'])}</p>", "<dl>"]
    parts += [
        f"<dt>{html.escape(section['title'])}</dt><dd>{html.escape(section['text'])}</dd>" for section in page["manual"]
    ]
    parts += [f"<dt>Research</dt><dd>{html.escape(cited['line'])}</dd>" for cited in page["evidence"]]
    parts.append("</dl>")
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<title>{html.escape(page["id"])} · tonecheck</title><link rel="stylesheet" href="/static/manual.css">'
    )
    return _page(f'<!doctype html><html lang="en"><head>{head}</head><body><main>{"".join(parts)}</main></body></html>')


def _open_session(answer: Response, service: Service) -> None:
    """A cookie that no script can read and no other site can make a browser send."""
    answer.set_cookie(
        cookie_name(service.settings.port),
        service.state.new_session(),
        max_age=A_YEAR_S,
        httponly=True,
        samesite="strict",
    )


def _page(text: str) -> Response:
    return Response(text, media_type="text/html", headers={"Content-Security-Policy": PAGE_POLICY})


def _file(name: str) -> Response:
    found = _files().get(name)
    if found is None:
        raise RequestError("unknown", "there is no such page")
    content, media_type = found
    return Response(content, media_type=media_type, headers={"Content-Security-Policy": PAGE_POLICY})


@cache
def _files() -> dict[str, tuple[bytes, str]]:
    """The files of the page: nothing outside this list is ever opened for a request."""
    return {
        path.name: (path.read_bytes(), _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "text/plain")
        for path in sorted(STATIC.iterdir())
        if path.is_file()
    }
