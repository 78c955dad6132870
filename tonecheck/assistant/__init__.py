"""The reply assistant: a draft in the light of the customer's message.

    from tonecheck.assistant import assist
    shown = assist(Draft("We'll be in touch shortly.", channel="email", message=Message("Where is order 81?")), guide)
    shown.as_json()

`as_json()` is one entry of the document `tonecheck reply --format json` prints, `{"replies": [entry, ...]}`:

    {
      "id": "reply.txt",                          the draft's name
      "asks": [                                   what the customer wants taken up, in order; may be empty
        {"text": "Where is order 81?", "span": {"start": 0, "end": 18},
         "answered": "no",                        yes, partly, no or unknown
         "by": ""}                                the words of the reply that answer it, or empty
      ],
      "facts": [{"kind": "order-number", "text": "81", "span": {"start": 15, "end": 17}}],
      "feeling": "neutral", "intensity": 0,       0 none to 3 strong
      "kind": "question",                         complaint, question, request, praise, venting or "cannot tell"
      "findings": [...],                          on the draft as it is, each as in docs/json.md
      "revision": "...",                          the draft with the edits made and gaps marked; null without a draft
      "gaps": [                                   what only a person can fill in, in the order of the revision
        {"text": "«say by when»", "span": {"start": 26, "end": 39}, "rule": "vague-promise", "why": "..."}
      ]
    }

Spans of asks and facts count code points of the message, those of findings code points of the draft, those of gaps
code points of the revision (null for a gap that is not marked in the text). Nothing is sent or kept.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

__all__ = ["Assistance", "Gap", "Revision", "assist", "revise"]

_HOMES = {
    "Assistance": "assistance",
    "Gap": "gaps",
    "Revision": "revision",
    "assist": "assistance",
    "revise": "revision",
}

if TYPE_CHECKING:
    from tonecheck.assistant.assistance import Assistance, assist
    from tonecheck.assistant.gaps import Gap
    from tonecheck.assistant.revision import Revision, revise


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'tonecheck.assistant' has no attribute {name!r}")
    return getattr(importlib.import_module(f"tonecheck.assistant.{_HOMES[name]}"), name)
