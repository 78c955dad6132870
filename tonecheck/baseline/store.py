"""The baseline file: findings that were there when a library was adopted, one line each.

It is JSON, so that it is read in a moment however long it is, with one entry a line, so that version control
shows what came and went. It holds no text of a reply: an entry knows its finding by a fingerprint.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from tonecheck.baseline.reply import ReplyId
from tonecheck.document.fields import setting
from tonecheck.errors import ConfigError

VERSION = 1


class Entry(NamedTuple):
    """A finding that is known: `times` how often it stands in the reply, `expires` the last day it is accepted."""

    reply: ReplyId
    rule: str
    fingerprint: str
    times: int = 1
    reason: str = ""
    expires: datetime.date | None = None

    @property
    def key(self) -> tuple[ReplyId, str, str]:
        """What tells one entry from another."""
        return self.reply, self.rule, self.fingerprint

    def has_expired(self, today: datetime.date) -> bool:
        """True from the day after `expires`."""
        return self.expires is not None and today > self.expires


def parse_baseline(text: str, shown: str) -> tuple[Entry, ...]:
    """The entries of a baseline file, in its order.

    Raises: ConfigError with `shown:line:column` for every fault.
    """
    try:
        data = json.loads(text)
        if data["version"] != VERSION or data.keys() != {"version", "entries"}:
            raise ValueError
        entries = tuple(_entry(item) for item in data["entries"])
        if len({entry.key for entry in entries}) < len(entries):
            raise ValueError
        return entries
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise _faults(text, shown) from None


def dump_baseline(entries: Iterable[Entry]) -> str:
    """The file that holds these entries: sorted, one a line, ending in a line ending."""
    lines = (json.dumps(_record(entry), ensure_ascii=False) for entry in sorted(entries, key=lambda entry: entry.key))
    body = ",\n    ".join(lines)
    return f'{{\n  "version": {VERSION},\n  "entries": [' + (f"\n    {body}\n  " if body else "") + "]\n}\n"


def _record(entry: Entry) -> dict[str, Any]:
    record: dict[str, Any] = {"path": entry.reply.path}
    if entry.reply.name:
        record["reply"] = entry.reply.name
    record |= {"rule": entry.rule, "fingerprint": entry.fingerprint}
    if entry.times > 1:
        record["count"] = entry.times
    if entry.reason:
        record["reason"] = entry.reason
    if entry.expires is not None:
        record["expires"] = entry.expires.isoformat()
    return record


_TEXTS = ("path", "reply", "rule", "fingerprint", "reason", "expires")
_KNOWN = frozenset((*_TEXTS, "count"))


def _entry(item: dict[str, Any]) -> Entry:
    count = item.get("count", 1)
    if not item.keys() <= _KNOWN or type(count) is not int or count < 1:
        raise ValueError
    if not all(isinstance(item.get(name, ""), str) for name in _TEXTS):
        raise TypeError
    expires = item.get("expires")
    return Entry(
        ReplyId(item["path"], item.get("reply", "")),
        item["rule"],
        item["fingerprint"],
        count,
        item.get("reason", ""),
        datetime.date.fromisoformat(expires) if expires else None,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    path: str = setting(doc="the file, relative to the baseline's folder")
    rule: str = setting(doc="the rule that found it")
    fingerprint: str = setting(doc="what knows the finding again")
    reply: str = setting("", "the reply's own name in the file")
    count: int = setting(1, "how often it stands in the reply", least=1)
    reason: str = setting("", "why it may stay")
    expires: str = setting("", "the last day it may stay", form="date")


@dataclass(frozen=True, slots=True)
class _File:
    entries: tuple[_Line, ...] = setting(doc="one for each known finding")
    version: int = setting(doc="the form of this file", least=VERSION, most=VERSION)
    shorthand: ClassVar[str] = ""


def _faults(text: str, shown: str) -> ConfigError:
    """What is wrong, with places. JSON is YAML, and the reader of YAML knows where everything stands."""
    from tonecheck.document.nodes import Faults, Mark, parse_document
    from tonecheck.document.reader import Reader

    try:
        json.loads(text)
    except ValueError as error:
        place = f"{shown}:{getattr(error, 'lineno', 1)}:{getattr(error, 'colno', 1)}"
        return ConfigError(f"{place}: is not JSON: {getattr(error, 'msg', error)}")
    except RecursionError:
        return ConfigError(f"{shown}:1:1: is nested too deeply")
    faults = Faults()
    root = parse_document(text, shown, faults)
    if root is not None:
        Reader(faults, {"date": _date_fault}).record(_File, root)
    if not faults:
        hint = "write it anew: tonecheck baseline write"
        faults.add(Mark(shown, 1, 1), "names a finding twice, or holds a number where a text belongs", hint)
    return ConfigError("\n".join(faults))


def _date_fault(given: str) -> tuple[str, str] | None:
    try:
        datetime.date.fromisoformat(given)
    except ValueError:
        return f"'{given}' is not a date", "write it as 2027-01-31"
    return None
