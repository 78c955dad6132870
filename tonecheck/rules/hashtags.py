"""More hashtags in one reply than the brand uses.

Why: one tag says where a post belongs; several turn an answer to one person into an advertisement.
Bad:  Your order leaves tomorrow. #service #happy #brand
Good: Your order leaves tomorrow.
Options: max: the most there may be in one reply, default 1 (the guide's `voice.hashtags`).
Suggests: which to drop, in words; a tag may be part of the sentence, so nothing is changed by itself.
Limits: ticket numbers (#12345) and masks (#NAME#) are no hashtags. One beyond a `max` of 1 is information
    only.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option


class HashtagsOptions(Options):
    """How many are welcome."""

    max: int = option(1, "most hashtags in one reply", setting="voice.hashtags.max", least=0)


class Hashtags(Rule[HashtagsOptions]):
    """Flags hashtags beyond the brand's number."""

    id = "hashtags"
    category = "style"
    looks_for = frozenset("#")
    Options = HashtagsOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding if there are too many."""
        most = self.options.max
        if draft.text.count("#") <= most:
            return
        tags = [part.span for part in draft.protected if part.kind == "hashtag"]
        if len(tags) <= most:
            return
        surplus = [tag.of(draft.text) for tag in tags[most:]]
        if most == 0:
            message = f"“{surplus[0]}” makes this look like a post to everybody; this brand replies without tags"
        else:
            message = f"{len(tags)} hashtags make this look like a post to everybody; {most} is enough"
        yield self.finding(
            tags[most],
            message,
            suggestions=(advise(f"drop {', '.join(surplus)}"),),
            why="the customer asked a person, not an audience",
            severity=Severity.INFO if most == 1 and len(surplus) == 1 else None,
        )
