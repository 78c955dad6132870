"""The guard: nothing but this machine's own programs and the browser origins we know gets through.

A web page can make a browser send requests to this server. Four things keep it out: the Host must be ours
(DNS rebinding), the Origin must be known, a request without an Origin must not come from another site (images,
scripts, forms), and whatever is stored or costly wants a token besides.
"""

from __future__ import annotations

from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from typing import NamedTuple

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tonecheck.server.problem import RequestError, problem_response
from tonecheck.server.state import State

EXTENSION_SCHEMES = ("chrome-extension://", "moz-extension://", "safari-web-extension://")
PAIRING_PATH = "/v1/pair"

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_BARE_POLICY = b"default-src 'none'; frame-ancestors 'none'"
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)


class Caller(NamedTuple):
    """Who is asking: `is_page` for our own page with its cookie, `pairing` the id that a token belongs to."""

    is_page: bool = False
    pairing: str = ""

    @property
    def is_known(self) -> bool:
        """True if the caller showed a token or the page's cookie."""
        return self.is_page or bool(self.pairing)


def cookie_name(port: int) -> str:
    """Cookies do not know ports: servers beside each other need names of their own."""
    return f"tonecheck-{port}"


class Guard:
    """Wraps the whole application; refuses, names the caller, and adds the headers that every answer has."""

    def __init__(self, app: ASGIApp, *, port: int, origins: Iterable[str], state: State) -> None:
        self._app = app
        self._port = port
        self._state = state
        names = ("127.0.0.1", "localhost", "[::1]")
        self._hosts = {f"{name}:{port}" for name in names} | (set(names) if port == 80 else set())
        self._own = {f"http://{host}" for host in self._hosts}
        self._origins = {*self._own, *origins}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # nothing here speaks over web sockets
            await send({"type": "websocket.close", "code": 1008})
            return
        named: dict[bytes, list[str]] = {}
        for name, value in scope["headers"]:
            named.setdefault(name, []).append(value.decode("latin-1"))
        origins = named.get(b"origin", [])
        origin = origins[0] if origins else None
        reason = self._reason_to_refuse(scope["path"], named, origins)
        if reason:
            problem = RequestError("refused", f"refused ({reason})", hint="see docs/server.md")
            await problem_response(problem, scope["path"])(scope, receive, _with_headers(send, None))
            return
        scope.setdefault("state", {})["caller"] = self._caller(named, origin)
        foreign = origin if origin is not None and origin not in self._own else None
        answer = _with_headers(send, foreign)
        if scope["method"] == "OPTIONS":
            await _preflight(answer)
            return
        await self._app(scope, receive, answer)

    def _reason_to_refuse(self, path: str, named: dict[bytes, list[str]], origins: list[str]) -> str:
        hosts = named.get(b"host", [])
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return "host"
        if len(origins) > 1 or (origins and not self._allows(origins[0], path)):
            return "origin"
        if not origins and named.get(b"sec-fetch-site", ["none"])[-1] not in ("none", "same-origin"):
            return "fetch-metadata"
        return ""

    def _allows(self, origin: str, path: str) -> bool:
        if origin in self._origins:
            return True
        if not origin.startswith(EXTENSION_SCHEMES):
            return False  # only extensions are paired
        return path == PAIRING_PATH or self._state.allows(origin)

    def _caller(self, named: dict[bytes, list[str]], origin: str | None) -> Caller:
        for value in named.get(b"authorization", []):
            scheme, _, token = value.partition(" ")
            if scheme.lower() == "bearer":
                return caller_of(self._state, token.strip(), origin)
        for value in named.get(b"cookie", []):
            try:
                cookie = SimpleCookie(value).get(cookie_name(self._port))
            except CookieError:
                continue
            if cookie is not None and self._state.is_session(cookie.value):
                return Caller(is_page=True)
        return Caller()


def caller_of(state: State, token: str, origin: str | None) -> Caller:
    """Whose token this is; an extension's token is of no use to any other origin."""
    pairing = state.pairing_of(token)
    if pairing is None or (pairing.origin is not None and origin is not None and pairing.origin != origin):
        return Caller()
    return Caller(pairing=pairing.id)


def require_known(request: Request) -> Caller:
    """The caller, if it showed a token or the page's cookie.

    Raises: RequestError if it did not.
    """
    caller: Caller = request.state.caller
    if not caller.is_known:
        raise RequestError("no-token", "this needs a token", hint="`tonecheck pair` shows a code for the extension")
    return caller


def _with_headers(send: Send, foreign: str | None) -> Send:
    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", ()))
            headers += _HEADERS
            if not any(name == b"content-security-policy" for name, _ in headers):
                headers.append((b"content-security-policy", _BARE_POLICY))
            headers.append((b"vary", b"Origin"))
            if foreign is not None:
                headers.append((b"access-control-allow-origin", foreign.encode("latin-1")))
            message = {**message, "headers": headers}
        await send(message)

    return wrapped


async def _preflight(send: Send) -> None:
    headers = [
        (b"access-control-allow-methods", b"GET, POST, DELETE"),
        (b"access-control-allow-headers", b"authorization, content-type"),
        (b"access-control-max-age", b"600"),
    ]
    await send({"type": "http.response.start", "status": 204, "headers": headers})
    await send({"type": "http.response.body", "body": b""})
