"""A saved reply that fits its channel with usual values, and no longer with long ones or with an emoji in a name.

Why: it is sent to hundreds of customers, and those with long names get it cut off or not at all.
Bad:  Hi {{first_name}}, your order has left our workshop and will be with you on {{delivery_date}}. You can follow it
    at any time, and if nobody is at home the driver leaves it in a safe place and sends you a picture of it. Would
    you rather pick it up? Tell us by noon on {{delivery_date}}.
Good: Hi {{first_name}}, your order has left our workshop and will be with you on {{delivery_date}}.
Options: limits: what the channel takes, each with its unit (the guide's `channels:` can correct it).
    channel_title: its name in messages.
    samples: values to try, each as name=value (the guide's or the project's `placeholders.samples`).
Suggests: how much to cut, as advice.
Limits: saved replies only; what does not fit with usual values either is left to too-long. Long values are our own (a
    name of 21 characters, a date of 22) unless the project gives samples. A reply with alternatives ({% else %}) has no
    one length, and is not judged if it passes the limit. In an SMS it also tells what an emoji in a value costs.
Source: ours; the limits as in too-long.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.rules._placeholders import samples_of
from tonecheck.text.placeholder_kinds import Length, sample_value
from tonecheck.text.placeholders import Placeholder
from tonecheck.text.rendering import render

_ALTERNATIVES = frozenset({"else", "elsif", "when", "for", "tablerow"})
_CHANGING: tuple[Length, ...] = ("long", "emoji")


class PlaceholderOverflowOptions(Options):
    """What the channel takes, and what to try."""

    limits: list[dict[str, Any]] = option([], "the channel's limits", setting="channel.limits")
    channel_title: str = option("", "the channel's name", setting="channel.title")
    samples: tuple[str, ...] = option((), "values to try, each as name=value", setting="placeholders.samples")


class PlaceholderOverflow(Rule[PlaceholderOverflowOptions]):
    """Flags templates that outgrow their channel."""

    id = "placeholder-overflow"
    category = "placeholders"
    needs = "template"
    Options = PlaceholderOverflowOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for the first limit that long values pass, and one for an SMS that an emoji splits."""
        if not draft.template or not self.options.limits:
            return
        slots = draft.placeholders
        if not any(slot.dialect != "liquid-tag" for slot in slots):
            return
        from tonecheck.text.counting import count

        samples = samples_of(self.options.samples)
        usual, *changed = (
            render(draft.text, slots, lambda slot, length=length: sample_value(slot, length, samples)).text  # type: ignore[misc]
            for length in ("usual", *_CHANGING)
        )
        has_choices = any(slot.dialect == "liquid-tag" and slot.name in _ALTERNATIVES for slot in slots)
        for limit in self.options.limits:
            unit, most = limit["unit"], limit["limit"]
            if count(usual, unit, reply=True) > most:
                return
            for length, text in zip(_CHANGING, changed, strict=True):
                size = count(text, unit, reply=True)
                if size <= most:
                    continue
                if has_choices:
                    yield self.not_judged("a reply with alternatives has no one length")
                    return
                yield self._report(draft, limit, length, size, samples)
                return
        if draft.channel == "sms" or any(limit["unit"] == "gsm" for limit in self.options.limits):
            yield from self._sms(draft, usual, changed[1], samples)

    def _report(self, draft: Draft, limit: dict[str, Any], length: Length, size: int, samples: Any) -> Finding:
        most = limit["limit"]
        slot = _heaviest(draft.placeholders, length, samples)
        title = f"{self.options.channel_title}: " if self.options.channel_title else ""
        with_what = "long values" if length == "long" else "an emoji in a value"
        return self.finding(
            slot.span,
            f"{title}with {with_what}, such as “{sample_value(slot, length, samples)}” here, this comes to {size:,} of"
            f" {most:,}",
            suggestions=(advise(f"cut about {size - most} characters"),),
            why="customers with long names would get it cut off, or not at all",
            source=limit.get("source", ""),
        )

    def _sms(self, draft: Draft, usual: str, emoji: str, samples: Any) -> Iterator[Finding]:
        from tonecheck.text.sms import sms_segments

        now, then = sms_segments(usual), sms_segments(emoji)
        if then.segments <= now.segments:
            return
        slot = next((slot for slot in draft.placeholders if not sample_value(slot, "emoji", samples).isascii()), None)
        if slot is None:
            return
        yield self.finding(
            slot.span,
            f"with an emoji in a value, such as “{sample_value(slot, 'emoji', samples)}” here, this SMS goes out in"
            f" {then.segments} parts in place of {now.segments}",
            suggestions=(advise("word it without this value, or keep it short enough for one part"),),
            why="each part costs as much as a message, and parts can arrive late or out of order",
            source="3GPP TS 23.038",
            severity=Severity.INFO,
        )


def _heaviest(slots: tuple[Placeholder, ...], length: Length, samples: Any) -> Placeholder:
    """The placeholder whose value grows most."""
    return max(
        (slot for slot in slots if slot.dialect != "liquid-tag"),
        key=lambda slot: len(sample_value(slot, length, samples)) - len(sample_value(slot, "usual", samples)),
    )
