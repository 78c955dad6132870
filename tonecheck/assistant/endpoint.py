"""Asking a language model over HTTP: any endpoint that speaks OpenAI's chat completions.

The only place of the assistant that opens a connection, and only if the user named where to. httpx keeps the
connection; the whole answer has to be there in time, however slowly it trickles in.
"""

from __future__ import annotations

import json
import os
import time
from typing import Any
from urllib.parse import urlsplit

from tonecheck.errors import TonecheckError

KEY = "TONECHECK_REWRITE_KEY"
"""The environment variable that holds the endpoint's key, if it wants one."""

MOST_BYTES = 1_000_000
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class NoAnswer(Exception):  # noqa: N818 - an outcome, not a fault of the user's
    """The model gave nothing that can be used; the text says why, in one clause."""


def completions_url(url: str) -> str:
    """Where to post: the address the user named, with `/chat/completions` behind it unless it is there.

    Raises: TonecheckError if it is not an http or https address.
    """
    try:
        parts = urlsplit(url)
        named = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        named = False
    if not named:
        raise TonecheckError(f"'{url}' is not an address", hint="for Ollama: http://localhost:11434/v1")
    path = url.rstrip("/")
    return path if path.endswith("/chat/completions") else f"{path}/chat/completions"


def is_local(url: str) -> bool:
    """True if the endpoint runs on this machine."""
    return urlsplit(url).hostname in _LOCAL


def ask(url: str, model: str, messages: list[dict[str, str]], timeout_s: float) -> str:
    """The model's answer to a chat, without white space around it.

    Raises: NoAnswer if it is late, refuses, or sends what cannot be read; TonecheckError if httpx is missing.
    """
    try:
        import httpx
    except ModuleNotFoundError:
        raise TonecheckError("rewriting needs httpx", hint="pip install 'tonecheck[rewrite]'") from None
    headers = {"Authorization": f"Bearer {os.environ[KEY]}"} if os.environ.get(KEY) else {}
    body = {"model": model, "messages": messages, "temperature": 0, "stream": False}
    ends_at = time.monotonic() + timeout_s
    received = bytearray()
    try:
        with (
            httpx.Client(timeout=timeout_s, trust_env=not is_local(url)) as client,
            client.stream("POST", completions_url(url), json=body, headers=headers) as response,
        ):
            if response.status_code != 200:
                raise NoAnswer(f"the endpoint answered with status {response.status_code}")
            for piece in response.iter_bytes():
                received += piece
                if len(received) > MOST_BYTES:
                    raise NoAnswer("the answer does not end")
                if time.monotonic() > ends_at:
                    raise NoAnswer(f"no whole answer within {timeout_s:g} seconds")
    except httpx.TimeoutException:
        raise NoAnswer(f"no answer within {timeout_s:g} seconds") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise NoAnswer(f"the endpoint cannot be reached: {str(error) or type(error).__name__}") from None
    return _content(bytes(received))


def _content(raw: bytes) -> str:
    try:
        answer: Any = json.loads(raw)
        content = answer["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise NoAnswer("the endpoint's answer is not a chat completion") from None
    if not isinstance(content, str) or not content.strip():
        raise NoAnswer("the model said nothing")
    return content.strip()
