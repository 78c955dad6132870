"""A GIF where the brand, the channel or the day has none.

Why: a moving joke beside somebody's problem says that it was not taken seriously.
Bad:  Sorry your bag is late! https://giphy.com/gifs/shrug-3o7
Good: Sorry your bag is late! I'm asking the depot where it is.
Options: use: yes or no (the guide's `voice.gifs`), default yes. days: the days on which GIFs are welcome,
    default all. channel_carries: whether the channel shows GIFs at all, told by the channel.
Suggests: to leave it out, in words; what stands around it may speak of it.
Limits: sees links to giphy.com, tenor.com, gph.is and *.gif, and notes such as [GIF: a cat waves]; an
    attachment that the text does not name is out of sight. Without a date it cannot judge days, and says so
    if there is one.
Source: the guide, and the channel's own facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GIF = lazy_pattern(
    r"(?:https?://|(?<![\w/.@-]))(?:[\w-]{1,40}\.){0,3}(?:giphy\.com|tenor\.com|gph\.is)/[^\s<>\"”)\]]*[\w/]"
    r"|(?:https?://|(?<![\w/.@-]))[\w.-]{1,80}/[^\s<>\"”)\]]{1,200}?\.gif\b"
    r"|\[(?:[^\[\]\n]{0,40}\s)?gif\b[^\[\]\n]{0,60}\]"
    r"|\((?:(?:animated|attached|insert)\s)?gif(?:\s(?:attached|here)|:[^()\n]{1,60})?\)",
    re.IGNORECASE,
)


class GifOptions(Options):
    """When GIFs are welcome."""

    use: str = option("yes", "yes or no", setting="voice.gifs.use")
    days: tuple[str, ...] = option((), "on these days only", setting="voice.gifs.days")
    channel_carries: bool = option(True, "whether the channel shows GIFs", setting="channel.gifs")


class Gif(Rule[GifOptions]):
    """Flags GIFs that are not welcome."""

    id = "gif"
    category = "emoji"
    looks_for = frozenset(".[(")
    Options = GifOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each GIF that should not be there."""
        text = draft.text
        if "." not in text and "[" not in text and "(" not in text:
            return
        lower = text.lower()
        if "gif" not in lower and "tenor.com" not in lower and "giphy.com" not in lower and "gph.is" not in lower:
            return
        quoted = [part.span for part in draft.protected if part.kind in ("quote", "code")]
        spans = [Span(*match.span()) for match in _GIF.finditer(text)]
        spans = [span for span in spans if not any(span.overlaps(other) for other in quoted)]
        if not spans:
            return
        days = self.options.days
        if self.options.use == "no":
            reason = "this brand replies without GIFs"
        elif not self.options.channel_carries:
            reason = "this channel shows a GIF as a bare link or not at all"
        elif days and draft.date is None:
            yield self.not_judged(f"GIFs are for {_either(days)} only, and this draft has no date")
            return
        elif days and draft.date is not None and _DAYS[draft.date.weekday()] not in days:
            reason = f"this brand keeps GIFs for {_either(days)}"
        else:
            return
        for span in spans:
            yield self.finding(
                span,
                f"the GIF draws the eye away from the answer, and {reason}",
                suggestions=(advise("leave the GIF out, and say in words what it was to show"),),
                why="what feels light to the sender can feel flippant to somebody with a problem",
            )


def _either(days: tuple[str, ...]) -> str:
    names = [day.capitalize() for day in days]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
