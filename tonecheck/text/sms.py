"""SMS: how many parts a text takes, and which characters make it dearer.

A message of one part holds 160 characters of the GSM alphabet, where `^ { } \\ [ ~ ] | €` and a form feed
take two places. One character outside that alphabet turns the whole message into UCS-2, and the part holds
70. In a message of several parts each holds 153 or 67; none ends inside an escape or a surrogate pair.

Source: 3GPP TS 23.038 (alphabet) and TS 23.040 (parts); figures also in Twilio's glossary, read 2026-10-31.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_ESCAPED = "\f^{}\\[~]|€"

_FOREIGN = re.compile(f"[^{re.escape(_BASIC + _ESCAPED)}]")
_DOUBLE = re.compile(f"[{re.escape(_ESCAPED)}]")


@dataclass(frozen=True, slots=True)
class SmsCount:
    """What a text costs as an SMS.

    `segments` is the number of parts, 0 for an empty text; `units` the septets (gsm7) or UTF-16 units (ucs2)
    used; `per_segment` how many of them a part holds: 160 or 70 for a single part, 153 or 67 for several.
    `culprits` are the characters outside the GSM alphabet as (offset in code points, character), in order and
    each as often as it occurs; empty for gsm7. With all of them replaced the text is gsm7.
    """

    segments: int
    encoding: Literal["gsm7", "ucs2"]
    units: int
    per_segment: int
    culprits: tuple[tuple[int, str], ...]


def sms_segments(text: str) -> SmsCount:
    """Parts, encoding and culprits of a text sent as an SMS."""
    culprits = tuple((match.start(), match[0]) for match in _FOREIGN.finditer(text))
    single, several = (70, 67) if culprits else (160, 153)
    units = sms_units(text)
    return SmsCount(
        segments=min(units, 1) if units <= single else _parts(text, units, several, ucs2=bool(culprits)),
        encoding="ucs2" if culprits else "gsm7",
        units=units,
        per_segment=single if units <= single else several,
        culprits=culprits,
    )


def sms_units(text: str) -> int:
    """Septets used, or UTF-16 units if a character forces UCS-2."""
    return _ucs2_units(text) if forces_ucs2(text) else gsm_septets(text)


def forces_ucs2(text: str) -> bool:
    """True if a character lies outside the GSM alphabet."""
    return _FOREIGN.search(text) is not None


def gsm_septets(text: str) -> int:
    """Septets of a text that lies wholly in the GSM alphabet."""
    return len(text) + len(_DOUBLE.findall(text))


def _ucs2_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _parts(text: str, units: int, room: int, *, ucs2: bool) -> int:
    if units == len(text):
        return -(-units // room)
    parts, used = 1, 0
    for char in text:
        size = 2 if (char > "\uffff" if ucs2 else char in _ESCAPED) else 1
        used += size
        if used > room:
            parts, used = parts + 1, size
    return parts
