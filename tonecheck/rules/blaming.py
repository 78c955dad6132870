"""Words that put the fault on the customer.

Why: whoever reads that it was their own doing stops reading; what is missing, and what happens next, is lost.
Bad:  Your claim was rejected because you failed to upload the police report.
Good: We still need the police report for your claim; you can send it to us until 30 June.
Options: allow: ids of entries to let pass.
Suggests: what is missing instead of who missed it, mostly as advice; an edit where the sentence survives it.
Limits: knows wording, not facts: a fault told without a word of blame passes, and so does blame that only the
    customer's own story gives away.
Source: ours, after public guidance on replies to complaints.
"""

from __future__ import annotations

from typing import ClassVar

from tonecheck.phrases.reproach import ReproachRule


class Blaming(ReproachRule):
    """Flags blame put on the customer."""

    id = "blaming"
    category = "blaming"
    packs = ("blaming", "blaming-terms")
    message = "“{match}” puts the fault on the customer"
    why = "the reader hears whose fault it was, not how it gets fixed"
    advice: ClassVar[str] = "say what is missing or what happened, and what you will do next; leave out who is to blame"
