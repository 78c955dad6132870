"""HTTP to a LanguageTool server: kept connections, time limits, plain sentences for what goes wrong.

Nothing of what is sent or answered is kept, logged or put into a sentence.
"""

from __future__ import annotations

import http.client
import ssl
from threading import Lock
from urllib.parse import urlsplit

from tonecheck.errors import GrammarError, UnreachableError

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_LARGEST_ANSWER = 32 * 1024 * 1024  # bytes
_REASONS = {
    413: "the draft is longer than LanguageTool takes",
    426: "LanguageTool takes no more questions for now",
    429: "LanguageTool takes no more questions for now",
    500: "LanguageTool failed or took too long",
    503: "LanguageTool has too much to do",
}


class Wire:
    """A LanguageTool server by its address, with or without `/v2`. Threads may share one.

    Raises: GrammarError if `url` is no http or https address.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        try:
            port = parts.port
        except ValueError:
            port = -1
        if parts.scheme not in ("http", "https") or not parts.hostname or port == -1:
            raise GrammarError(f"'{url}' is no address of a LanguageTool", hint="write it as http://127.0.0.1:8081")
        self.host: str = parts.hostname
        self._is_secure = parts.scheme == "https"
        self._port = port
        self._base = parts.path.rstrip("/").removesuffix("/v2") + "/v2/"
        self._lock = Lock()
        self._idle: list[http.client.HTTPConnection] = []

    @property
    def is_local(self) -> bool:
        """True if texts sent there stay on this machine."""
        return self.host in _LOOPBACK

    def get(self, name: str, *, timeout_s: float) -> bytes:
        """The answer to `GET /v2/NAME`; see `post`."""
        return self._ask("GET", name, None, timeout_s)

    def post(self, name: str, form: bytes, *, timeout_s: float) -> bytes:
        """The answer to a form posted to `/v2/NAME`.

        Raises: UnreachableError if there is none in time; GrammarError if it is not 200. Both with a sentence.
        """
        return self._ask("POST", name, form, timeout_s)

    def close(self) -> None:
        """Close the connections nobody is using."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _ask(self, method: str, name: str, form: bytes | None, timeout_s: float) -> bytes:
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        if connection is not None:
            try:
                return self._exchange(connection, method, name, form, timeout_s)
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionError):
                pass  # a kept connection that the server had closed meanwhile: once more on a new one
            except (OSError, http.client.HTTPException) as error:
                raise UnreachableError(_sentence(error)) from None
        try:
            return self._exchange(self._connect(timeout_s), method, name, form, timeout_s)
        except (OSError, http.client.HTTPException) as error:
            raise UnreachableError(_sentence(error)) from None

    def _connect(self, timeout_s: float) -> http.client.HTTPConnection:
        if self._is_secure:
            secure = ssl.create_default_context()
            return http.client.HTTPSConnection(self.host, self._port, timeout=timeout_s, context=secure)
        return http.client.HTTPConnection(self.host, self._port, timeout=timeout_s)

    def _exchange(
        self, connection: http.client.HTTPConnection, method: str, name: str, form: bytes | None, timeout_s: float
    ) -> bytes:
        try:
            if connection.sock is not None:
                connection.sock.settimeout(timeout_s)
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if form is not None else {}
            connection.request(method, self._base + name, form, headers)
            answer = connection.getresponse()
            body = answer.read(_LARGEST_ANSWER)
        except BaseException:
            connection.close()
            raise
        if answer.will_close or not answer.isclosed():
            connection.close()
        else:
            with self._lock:
                self._idle.append(connection)
        if answer.status != 200:
            raise GrammarError(_REASONS.get(answer.status, f"LanguageTool refused the question ({answer.status})"))
        return body


def _sentence(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "LanguageTool took too long to answer"
    if isinstance(error, ConnectionRefusedError):
        return "no LanguageTool answers at its address"
    return f"LanguageTool cannot be reached ({type(error).__name__})"
