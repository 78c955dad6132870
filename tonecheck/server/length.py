"""How long a draft is, as its channel counts: what a counter beside the box shows."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from tonecheck.draft import Draft
from tonecheck.guide.channels import load_channels
from tonecheck.guide.guide import Guide
from tonecheck.text.counting import count, overflow

_limits: WeakKeyDictionary[Guide, dict[str | None, list[dict[str, Any]]]] = WeakKeyDictionary()


def limits_of(guide: Guide, channel: str | None) -> list[dict[str, Any]]:
    """The limits on a reply on a channel: what the guide says of them, or else the built-in ones; may be empty."""
    known = _limits.setdefault(guide, {})
    if channel not in known:
        known[channel] = _find_limits(guide, channel)
    return known[channel]


def _find_limits(guide: Guide, channel: str | None) -> list[dict[str, Any]]:
    rule = guide.rule_for("too-long", Draft("", channel=channel))
    if rule is not None:
        found: list[dict[str, Any]] = rule.options.limits
        return found
    known = load_channels().get(channel or "")
    if known is None:
        return []
    return [
        {"limit": item.limit, "unit": item.unit, "severity": item.severity}
        for item in known.limits
        if item.field == "text"
    ]


def length_values(draft: Draft, guide: Guide) -> dict[str, Any]:
    """Words, code points, and one counter for each limit the channel has."""
    limits = limits_of(guide, draft.channel)
    is_sms = draft.channel == "sms" or any(limit["unit"] == "gsm" for limit in limits)
    return {
        "words": len(draft.text.split()),
        "codepoints": len(draft.text),
        "counters": [_counter(draft, limit) for limit in limits],
        "sms": _sms(draft.text) if is_sms else None,
    }


def _counter(draft: Draft, limit: dict[str, Any]) -> dict[str, Any]:
    unit, most = limit["unit"], limit["limit"]
    length = count(draft.text, unit, reply=True)
    over_at = overflow(draft.text, unit, most, reply=True) if length > most else None
    return {
        "unit": unit,
        "count": length,
        "limit": most,
        "over_at": over_at,
        "over_at_utf16": None if over_at is None else draft.positions.to_utf16(over_at),
        "severity": limit.get("severity", "warning"),
    }


def _sms(text: str) -> dict[str, Any]:
    from tonecheck.text.sms import sms_segments

    found = sms_segments(text)
    return {
        "parts": found.segments,
        "encoding": found.encoding,
        "units": found.units,
        "units_per_part": found.per_segment,
    }
