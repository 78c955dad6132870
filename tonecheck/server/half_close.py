"""Answering clients that say they have no more to send as soon as they have sent their request.

Some (Emacs among them) close their half of the connection behind the request and then wait for the answer.
asyncio would close the other half too, and the answer would go nowhere.
"""

from __future__ import annotations

from uvicorn.protocols.http.h11_impl import H11Protocol


class HalfClose(H11Protocol):
    """HTTP/1.1 that keeps its half open until the answer is out, and closes it then."""

    def eof_received(self) -> bool | None:  # type: ignore[override]
        """Called when the client will send no more; True keeps the connection."""
        cycle = self.cycle
        if cycle is None or cycle.response_complete:
            return None
        cycle.keep_alive = False
        return True
