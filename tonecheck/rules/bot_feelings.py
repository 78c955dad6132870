"""A bot that claims to feel: “I completely understand your frustration”, signed by a virtual assistant.

Why: nobody believes it, and to somebody who is angry a machine that plays at feeling makes it worse.
Bad:  I'm Pip, your virtual assistant. I completely understand your frustration. Which order is it about?
Good: I'm Pip, an automated assistant. Three late parcels in a row is too many. Which order is it about?
Options: bot: whether a program sends these replies: yes, no, or auto to go by what the reply says of itself, default
    auto. allow: ids of entries to let pass.
Suggests: advice: say what happened instead.
Limits: only in answer to a message that sounds upset. With auto, the reply has to
    call its writer a bot, or a virtual or automated assistant.
Source: E23 (seen with angry customers only); the wording is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.phrases.alternatives import alternatives
from tonecheck.phrases.rule import PhraseOptions, PhraseRule
from tonecheck.rule import option
from tonecheck.rules._mood import how_upset

_BOT = r"""
(i'm|i am|this is|it's|it is|my name is|here is) (\w+,? ){0,3}(a|an|your|the|our) (\w+ ){0,2}((chat)?bot|\
virtual (assistant|agent)|automated (assistant|agent|reply|system)|digital assistant|ai (assistant|agent)|\
assistant bot)
your (\w+ )?((chat)?bot|virtual (assistant|agent)|digital assistant|automated assistant|ai assistant)
(this is|as) an? (automated|automatic) (reply|message|response)
((chat)?bot|virtual assistant|ai assistant|automated assistant)\W*\Z
"""


class BotFeelingsOptions(PhraseOptions):
    """Who writes."""

    bot: str = option("auto", "whether a program sends these replies: yes, no or auto")


class BotFeelings(PhraseRule):
    """Flags feelings in the words of a bot."""

    id = "bot-feelings"
    category = "bot"
    needs = "message"
    packs = ("bot-feelings",)
    message = "“{match}” comes from a program, which neither feels nor lives"
    evidence: ClassVar[tuple[str, ...]] = ("E23",)
    Options = BotFeelingsOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each claim, if a bot answers somebody who is upset."""
        bot = getattr(self.options, "bot", "auto")
        if bot == "no" or draft.message is None:
            return
        if bot != "yes" and not alternatives(_BOT).search(draft.folded):
            return
        if not how_upset(draft):
            return
        for result in super().check(draft):
            if isinstance(result, Finding):
                why = "to somebody who is angry, a machine that plays at feeling makes it worse"
                result = result._replace(why=result.why or why)
            yield result
