"""Insults and swear words, whoever they are meant for.

Why: one such word is what gets photographed and passed on; nothing else in the reply will be read.
Bad:  Only an idiot would plug it in there. Use the left socket.
Good: It has to go into the left socket; the right one looks just like it.
Options: allow: ids of entries to let pass.
Suggests: leaving the sentence out where it holds nothing else, or advice.
Limits: knows words, not spite. Names (Bloody Mary, American Idiot), other senses (a prick of a needle, git the program)
    and what is said of oneself (“I'm an idiot”) pass. Milder swear words are a warning.
Source: ours.
"""

from __future__ import annotations

from typing import ClassVar

from tonecheck.finding import Severity
from tonecheck.phrases.reproach import ReproachRule


class Insult(ReproachRule):
    """Flags insults, mockery and swear words."""

    id = "insult"
    category = "insult"
    severity = Severity.ERROR
    packs = ("insult",)
    message = "“{match}” insults whoever it is meant for"
    why = "it is the one line of the reply that will be passed on"
    advice: ClassVar[str] = "take it out, and say what happened"
