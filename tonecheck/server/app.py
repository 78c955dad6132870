"""The application: routes on the inside, the guard on the outside."""

from __future__ import annotations

import contextlib
import gc
import sys
import traceback
from collections.abc import AsyncIterator, Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from tonecheck.engine import check
from tonecheck.server import languagetool, pages, v1, v1_catalogue, v1_pairing
from tonecheck.server.checking import Checker, Checking
from tonecheck.server.guard import Guard
from tonecheck.server.languagetool import BaseUrl
from tonecheck.server.problem import RequestError, problem_response
from tonecheck.server.service import Service
from tonecheck.server.settings import Settings
from tonecheck.server.shelf import Shelf
from tonecheck.server.state import State

RARELY = (100_000, 20, 20)
"""How seldom a server looks for rubbish: a request leaves next to none."""

V1 = (
    Route("/v1/health", v1.health, methods=["GET"]),
    Route("/v1/check", v1.check, methods=["POST"]),
    Route("/v1/reply", v1.reply, methods=["POST"]),
    Route("/v1/apply", v1.apply, methods=["POST"]),
    Route("/v1/guides", v1_catalogue.guides, methods=["GET"]),
    Route("/v1/guides/{id}", v1_catalogue.guide, methods=["GET"]),
    Route("/v1/rules", v1_catalogue.rules, methods=["GET"]),
    Route("/v1/rules/{id}", v1_catalogue.rule, methods=["GET"]),
    Route("/v1/channels", v1_catalogue.channels, methods=["GET"]),
    Route("/v1/pair", v1_pairing.pair, methods=["POST"]),
    Route("/v1/pairings", v1_pairing.pairings, methods=["GET"]),
    Route("/v1/pairings", v1_pairing.new_code, methods=["POST"]),
    Route("/v1/pairings/{id}", v1_pairing.unpair, methods=["DELETE"]),
    Route("/v1/openapi.json", v1_catalogue.openapi, methods=["GET"]),
)

V2 = (
    Route("/v2/check", languagetool.check, methods=["GET", "POST"]),
    Route("/v2/languages", languagetool.languages, methods=["GET"]),
    Route("/v2/info", languagetool.info, methods=["GET"]),
    Route("/v2/healthcheck", languagetool.healthcheck, methods=["GET"]),
    Route("/v2/maxtextlength", languagetool.maxtextlength, methods=["GET"]),
    Route("/v2/configinfo", languagetool.configinfo, methods=["GET"]),
    Route("/v2/words", languagetool.words, methods=["GET"]),
    Route("/v2/words/{action}", languagetool.words, methods=["POST"]),
    Route("/v2", languagetool.unknown),
    Route("/v2/{rest:path}", languagetool.unknown, methods=["GET", "POST"]),
)

PAGES = (
    Route("/", pages.home, methods=["GET"]),
    Route("/session", pages.session, methods=["POST"]),
    Route("/static/{name}", pages.static, methods=["GET"]),
    Route("/rules/{id}", pages.rule, methods=["GET"]),
)


def build_app(
    settings: Settings,
    *,
    checker: Checker = check,
    waits: bool = False,
    has_grammar: bool = False,
    close: Callable[[], None] | None = None,
) -> ASGIApp:
    """The application for one process.

    `checker` judges drafts; `waits` says that it waits for another program and must run in a thread,
    `has_grammar` that it looks at grammar too, `close` is called when the server stops.

    Raises: TonecheckError if a guide cannot be used.
    """
    service = Service(
        settings,
        Shelf(settings.guides),
        Checking(checker, waits=waits, budget_s=settings.budget_s),
        State(settings.state),
        has_grammar,
    )

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        # In each process: guides and phrases stay, and looking through them for rubbish takes some 50 ms each time.
        gc.freeze()
        gc.set_threshold(*RARELY)
        yield
        service.checking.close()
        service.state.close()
        if close is not None:
            close()

    app = Starlette(
        routes=[*V1, *V2, *PAGES],
        exception_handlers={RequestError: _problem, HTTPException: _http_problem, Exception: _failure},
        lifespan=lifespan,
    )
    app.state.service = service
    return Guard(Sealed(BaseUrl(app)), port=settings.port, origins=settings.origins, state=service.state)


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestError)
    return problem_response(error, request.url.path)


async def _http_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 405:
        problem = RequestError("not-allowed", f"{request.method} is not possible here")
    else:
        problem = RequestError("unknown", "there is nothing here")
    return problem_response(problem, request.url.path)


async def _failure(request: Request, error: Exception) -> Response:
    return problem_response(RequestError("failed", "a bug in tonecheck", hint="please report it"), request.url.path)


class Sealed:
    """Keeps failures from the server's own logging, which would print what they were about: that may be text."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection; a failure has been answered before it gets here."""
        try:
            await self._app(scope, receive, send)
        except Exception as error:
            if scope["type"] == "lifespan":
                raise
            places = traceback.extract_tb(error.__traceback__)[-3:]
            trail = " < ".join(f"{place.filename.rpartition('/')[2]}:{place.lineno}" for place in reversed(places))
            print(f"tonecheck: a bug in tonecheck: {type(error).__name__} at {trail}", file=sys.stderr, flush=True)
