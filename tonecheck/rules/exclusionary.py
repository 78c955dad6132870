"""Words that leave people out, or make a joke of who they are.

Why: whoever is not meant, or is meant too well, reads nothing else in the reply.
Bad:  Hey guys, the search went a bit crazy last night. It works again now.
Good: Hi Sam, the search went wrong last night. It works again now.
Options: allow: ids of entries to let pass.
Suggests: a neutral word in the same form; unsafe, for words change. Advice where the sentence has to be turned round.
Limits: words that have an innocent twin (blinds, mixed nuts, crazy golf, a lame horse) are judged by what stands
    around them, and a name in capitals passes. What the customer wrote themselves is not held against a reply that
    takes it up. Friendly exaggeration (“insanely good”) is information only.
Source: ours, after public guides on inclusive language.
"""

from __future__ import annotations

from typing import ClassVar

from tonecheck.phrases.reproach import ReproachRule


class Exclusionary(ReproachRule):
    """Flags gendered, ableist, ageist and racist wording."""

    id = "exclusionary"
    category = "exclusionary"
    packs = ("exclusionary", "exclusionary-traits", "exclusionary-assumptions", "exclusionary-kinds")
    message = "“{match}” leaves some readers out"
    why = "somebody it was never meant for will read it as meant for them"
    advice: ClassVar[str] = "say it without the label: name the thing, the person or what they need"
