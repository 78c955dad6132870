"""tonecheck: a brand's tone-of-voice guide checks a drafted reply.

>>> from tonecheck import Draft, check, load_guide
>>> report = check(Draft("We apologise for any inconvenience."), load_guide("support"))
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "Applicability",
    "Draft",
    "Edit",
    "Finding",
    "Guide",
    "Message",
    "NotJudged",
    "Report",
    "Severity",
    "Span",
    "Suggestion",
    "TonecheckError",
    "apply_edits",
    "check",
    "load_guide",
]

# Names are fetched on first use, so that the command line does not pay for what it does not touch.
_HOMES = {
    "Applicability": "finding",
    "Draft": "draft",
    "Edit": "finding",
    "Finding": "finding",
    "Guide": "guide.guide",
    "Message": "draft",
    "NotJudged": "finding",
    "Report": "engine",
    "Severity": "finding",
    "Span": "text.span",
    "Suggestion": "finding",
    "TonecheckError": "errors",
    "apply_edits": "edits",
    "check": "engine",
    "load_guide": "guide.project",
}

if TYPE_CHECKING:
    from tonecheck.draft import Draft, Message
    from tonecheck.edits import apply_edits
    from tonecheck.engine import Report, check
    from tonecheck.errors import TonecheckError
    from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
    from tonecheck.guide.guide import Guide
    from tonecheck.guide.project import load_guide
    from tonecheck.text.span import Span


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'tonecheck' has no attribute {name!r}")
    return getattr(importlib.import_module(f"tonecheck.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted((*__all__, "__version__"))
