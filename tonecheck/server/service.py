"""What every request handler needs, in one place: the guides, the checker, and what is remembered."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from tonecheck.server.checking import Checking
from tonecheck.server.guard import caller_of, require_known
from tonecheck.server.settings import Settings
from tonecheck.server.shelf import Shelf
from tonecheck.server.state import State


@dataclass(frozen=True, slots=True)
class Service:
    """One server process. `has_grammar` is true if the checker looks at grammar too."""

    settings: Settings
    shelf: Shelf
    checking: Checking
    state: State
    has_grammar: bool = False

    def require_token(self, request: Request, token: str = "") -> None:
        """Let a request pass if the server is open, or the caller known; `token` is one given in a form.

        Raises: RequestError if a token is needed.
        """
        if not self.settings.require_token:
            return
        if token and caller_of(self.state, token, request.headers.get("origin")).is_known:
            return
        require_known(request)
