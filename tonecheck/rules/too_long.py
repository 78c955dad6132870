"""A reply longer than its channel takes, or an SMS that a curly quote makes dearer.

Why: what does not fit is cut off or never sent, and the end is often where the answer stands.
Bad:  Hi Sam, we are so sorry that the lamp you bought from us has not turned up yet. We have had a long look
    at what may have gone on, and after a call to the depot and a call to the driver we can see that it was
    put on the wrong van on Monday, went all the way to Leeds, and is now on its way back to you for Friday.
Good: Hi Sam, sorry your lamp hasn't turned up. It went on the wrong van on Monday and is on its way back:
    you'll have it on Friday.
Options: limits: what the channel takes, each with its unit (the guide's `channels:` can correct it).
    channel_title: its name in messages. samples: values to fill a saved reply's placeholders with, each as name=value.
Suggests: how much to cut; in an SMS, plain characters in place of those that make each part hold 70 in place
    of 160, safe, where that is enough to bring it back.
Limits: a saved reply is counted with usual values in its placeholders, a final one as it is written. On X the
    mentions at the head count nothing, as in a reply. Without a known limit nothing is said.
Source: the page named in the finding; how each unit counts: twitter-text 3, 3GPP TS 23.038 and 23.040, and
    the documentation of Bluesky, Threads and Mastodon.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

if TYPE_CHECKING:
    from tonecheck.text.rendering import Rendered

# The most that one code point can weigh in a unit; links come on top.
_HEAVIEST = {"codepoint": 1, "grapheme": 1, "utf16": 2, "utf8_bytes": 4, "threads": 4, "gsm": 2, "twitter": 2}
_LINK_WEIGHT = 23
_FIXED_LINKS = {"twitter": "X", "mastodon": "Mastodon"}
_WEIGHS_TWO = lazy_pattern(r"[…€•™\u2e80-\U0010ffff]")
_SEVERITY = {"error": Severity.ERROR, "warning": Severity.WARNING}
_PLAIN = {
    **dict.fromkeys("‘’‚‛`´", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f", " "),
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),
    "…": "...",
    "•": "*",
}


class TooLongOptions(Options):
    """What the channel takes."""

    limits: list[dict[str, Any]] = option([], "the channel's limits", setting="channel.limits")
    channel_title: str = option("", "the channel's name", setting="channel.title")
    samples: tuple[str, ...] = option((), "values to try, each as name=value", setting="placeholders.samples")


class TooLong(Rule[TooLongOptions]):
    """Flags the part of a reply that does not fit its channel."""

    id = "too-long"
    category = "too-long"
    measures_whole = True
    Options = TooLongOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield the gravest limit passed for each unit, and what makes an SMS dearer."""
        limits = self.options.limits
        if not limits:
            return
        rendered = self._rendered(draft) if draft.template else None
        text = draft.text if rendered is None else rendered.text
        size, ascii_only = len(text), text.isascii()
        passed: dict[str, Finding] = {}
        for limit in limits:
            unit, most = limit["unit"], limit["limit"]
            heaviest = size if ascii_only and unit != "gsm" else size * _HEAVIEST.get(unit, 2)
            if unit in _FIXED_LINKS:
                heaviest += _LINK_WEIGHT * text.count(".")
            if heaviest <= most:
                continue
            found = self._passed(draft, limit, text, rendered)
            if found is not None and (unit not in passed or found.severity >= passed[unit].severity):
                passed[unit] = found
        yield from passed.values()
        if size > 70 and not ascii_only and _is_sms(draft, limits):
            yield from self._dear_characters(draft)

    def _rendered(self, draft: Draft) -> Rendered | None:
        """A saved reply with usual values in its placeholders; None if it has none."""
        slots = draft.placeholders
        if not slots:
            return None
        from tonecheck.rules._placeholders import samples_of
        from tonecheck.text.placeholder_kinds import sample_value
        from tonecheck.text.rendering import render

        samples = samples_of(self.options.samples)
        return render(draft.text, slots, lambda slot: sample_value(slot, "usual", samples))

    def _passed(self, draft: Draft, limit: dict[str, Any], text: str, rendered: Rendered | None) -> Finding | None:
        from tonecheck.text.counting import count, overflow

        unit, most = limit["unit"], limit["limit"]
        start = overflow(text, unit, most, reply=True)
        if start is None:
            return None
        length = count(text, unit, reply=True)
        span = Span(start if rendered is None else rendered.to_source(start), len(draft.text))
        severity = _SEVERITY.get(limit.get("severity", ""), Severity.WARNING)
        fits = "does not fit" if severity is Severity.ERROR else "may not arrive whole"
        title = f"{self.options.channel_title}: " if self.options.channel_title else ""
        return self.finding(
            span,
            f"{title}{length:,} of {most:,}{_how_counted(draft, unit)}, so what is marked {fits}",
            suggestions=(advise(_advice(len(text[start:].split()), -(-length // most))),),
            why="the customer sees only what fits",
            source=limit.get("source", ""),
            severity=severity,
        )

    def _dear_characters(self, draft: Draft) -> Iterator[Finding]:
        from tonecheck.text.sms import sms_segments

        text = draft.text
        now = sms_segments(text)
        foreign = {char for _, char in now.culprits}
        then = sms_segments("".join(_PLAIN.get(char, "") if char in foreign else char for char in text))
        if then.segments >= now.segments:
            return
        edits = tuple(Edit(Span(at, at + 1), _PLAIN.get(char, "")) for at, char in now.culprits)
        plain = foreign <= _PLAIN.keys() and not any(draft.is_protected(edit.span) for edit in edits)
        shown = [f"“{char}”" for char in dict.fromkeys(char for _, char in now.culprits) if char.isprintable()]
        if plain:
            suggestion = Suggestion("write plain characters", edits, Applicability.SAFE)
        else:
            suggestion = advise(f"write it without {' '.join(shown)}")
        yield self.finding(
            edits[0].span,
            f"{' '.join(shown) or 'a special space'} leaves room for {now.per_segment} characters in a part,"
            f" so this SMS goes out in {now.segments} parts; without, in {then.segments}",
            suggestions=(suggestion,),
            why="each part costs as much as a message, and parts can arrive late or out of order",
            source="3GPP TS 23.038",
            severity=Severity.INFO,
        )


def _advice(words: int, parts: int) -> str:
    cut = f"cut {'a word' if words < 2 else f'about {words} words'}"
    return f"{cut}, or send it in {'two' if parts == 2 else 'three'}" if parts <= 3 else cut


def _is_sms(draft: Draft, limits: list[dict[str, Any]]) -> bool:
    return draft.channel == "sms" or any(limit["unit"] == "gsm" for limit in limits)


def _how_counted(draft: Draft, unit: str) -> str:
    """What a writer who counts characters would not expect, in brackets; often empty."""
    text = draft.text
    notes = []
    if unit in _FIXED_LINKS:
        from tonecheck.text.links import find_links

        if (unit == "twitter" or "://" in text) and find_links(text):
            notes.append(f"{_FIXED_LINKS[unit]} counts a link as {_LINK_WEIGHT}")
    if unit == "twitter" and _WEIGHS_TWO.search(text):
        notes.append("an emoji or “…” as 2" if notes else "X counts an emoji or “…” as 2")
    if unit in ("threads", "utf16") and max(text) > "\uffff":
        notes.append("an emoji counts as 2 or more")
    if unit == "utf8_bytes":
        notes.append("bytes: “’” is 3 and an emoji 4 or more" if not text.isascii() else "bytes")
    if draft.channel == "sms" or unit == "gsm":
        from tonecheck.text.sms import sms_segments

        notes.append(f"sent in {sms_segments(text).segments} parts")
    return f" ({', '.join(notes)})" if notes else ""
