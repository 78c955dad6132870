"""Listening, and running one or several server processes until somebody stops them."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable
from functools import partial
from multiprocessing import reduction
from typing import Any

from starlette.types import ASGIApp
from uvicorn import Config, Server
from uvicorn.supervisors import Multiprocess

from tonecheck.errors import TonecheckError
from tonecheck.guide.project import load_guide
from tonecheck.server.app import build_app
from tonecheck.server.half_close import HalfClose
from tonecheck.server.settings import LOOPBACK, Settings

MOST_CONNECTIONS = 512
LONGEST_HEAD_BYTES = 64 * 1024  # the whole URL of a GET, which may hold a text
STOPPING_TAKES_AT_MOST_S = 3


WAITING_CONNECTIONS = 1024
TAKEN_AT_ONCE = 1
"""Connections a process takes before it looks what else there is to do: the next one may be for another process."""


class Listener(socket.socket):
    """A listening socket whose queue stays long: asyncio wants it as long as the number of connections it takes at
    once, and a process that takes many would leave none to the others.
    """

    def listen(self, backlog: int = 0, /) -> None:
        """Listen; the length asked for does not count."""
        super().listen(WAITING_CONNECTIONS)


def _sent(listener: Listener) -> tuple[Callable[..., Listener], tuple[object, ...]]:
    """How a listener travels to a process of ours: as its file descriptor."""
    descriptor = reduction.DupFd(listener.fileno())
    return _received, (descriptor, listener.family, listener.type, listener.proto)


def _received(descriptor: Any, family: int, kind: int, protocol: int) -> Listener:
    return Listener(family, kind, protocol, fileno=descriptor.detach())


if sys.platform != "win32":  # there uvicorn hands sockets over by itself
    reduction.register(Listener, _sent)


def listen(port: int) -> socket.socket:
    """A socket that listens on the loopback interface; port 0 takes any free one.

    Raises: TonecheckError if the port is taken.
    """
    # asyncio switches off the waiting for more to send (some 40 ms an answer) only for sockets that say TCP.
    listener = Listener(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError as error:
        listener.close()
        hint = "another tonecheck may be running; --port 0 takes any free port"
        raise TonecheckError(f"cannot listen on port {port}: {error.strerror}", hint=hint) from None
    listener.set_inheritable(True)
    return listener


def app_of(settings: Settings) -> ASGIApp:
    """The application of one process, with a proofreader of its own if grammar is asked for.

    Raises: TonecheckError if a guide, or the address of LanguageTool, cannot be used.
    """
    if not settings.grammar:
        return build_app(settings)
    from tonecheck.grammar import open_proofreader

    languages = {load_guide(choice.wanted or None, folder=choice.folder).language for choice in settings.guides}
    proofreader = open_proofreader(settings.languagetool_url, languages=languages)
    return build_app(settings, checker=proofreader.review, waits=True, has_grammar=True, close=proofreader.close)


def serve(settings: Settings, listener: socket.socket, *, workers: int = 1) -> None:
    """Serve until interrupted or terminated; requests in flight are answered first.

    Raises: TonecheckError if a guide cannot be used.
    """
    app: ASGIApp | partial[ASGIApp] = app_of(settings) if workers == 1 else partial(app_of, settings)
    config = Config(
        app,
        factory=workers > 1,
        workers=workers,
        http=HalfClose,
        ws="none",
        lifespan="on",
        access_log=False,
        log_config=None,
        log_level="error",
        proxy_headers=False,
        server_header=False,
        backlog=TAKEN_AT_ONCE,
        limit_concurrency=MOST_CONNECTIONS,
        h11_max_incomplete_event_size=LONGEST_HEAD_BYTES,
        timeout_graceful_shutdown=STOPPING_TAKES_AT_MOST_S,
    )
    # uvicorn stops cleanly on either signal and raises it again afterwards: by then there is nothing left to stop.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    if workers == 1:
        Server(config).run(sockets=[listener])
    else:
        Multiprocess(config, sockets=[listener]).run()
