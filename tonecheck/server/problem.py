"""Why a request is not answered, and how that is said on either surface."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal

from starlette.responses import Response

from tonecheck.errors import TonecheckError

Code = Literal[
    "bad-request", "no-token", "refused", "wrong-code", "unknown", "changed", "too-long", "not-json", "not-allowed",
    "busy", "failed",
]  # fmt: skip

_STATUS: dict[Code, int] = {
    "bad-request": 400,
    "no-token": 401,
    "refused": 403,
    "wrong-code": 403,
    "unknown": 404,
    "not-allowed": 405,
    "changed": 409,
    "too-long": 413,
    "not-json": 415,
    "failed": 500,
    "busy": 503,
}


class RequestError(TonecheckError):
    """A request that cannot be answered; `code` is for programs, the message for people."""

    def __init__(self, code: Code, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.code: Code = code

    @property
    def status(self) -> int:
        """The HTTP status that goes with the code."""
        return _STATUS[self.code]


def json_response(values: Any, status: int = 200) -> Response:
    """An answer in ASCII JSON, under exactly `application/json`: some clients compare the whole header."""
    body = json.dumps(values, separators=(",", ":")).encode("ascii")
    return Response(body, status, media_type="application/json")


def problem_response(problem: RequestError, path: str) -> Response:
    """The problem as JSON, or as LanguageTool's clients expect it: `Error: ...` in plain text."""
    if "/v2/" in path or path.endswith("/v2"):
        text = f"Error: {problem.message}" + (f" ({problem.hint})" if problem.hint else "")
        return Response(text.encode("utf-8", "replace"), problem.status, media_type="text/plain")
    return json_response(problem_values(problem), problem.status)


def problem_values(problem: RequestError) -> Mapping[str, Any]:
    """The body of a problem under `/v1`."""
    return {"error": {"code": problem.code, "message": problem.message, "hint": problem.hint}}
