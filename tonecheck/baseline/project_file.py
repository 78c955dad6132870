"""Reading `baseline:` and `allow:` out of a `tonecheck.yaml`, with the place of every fault."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from tonecheck.baseline.allow import Allowance
from tonecheck.document.fields import setting
from tonecheck.document.nodes import Faults, Mapping, Mark, Node, Scalar, read_document
from tonecheck.document.reader import Reader
from tonecheck.errors import ConfigError
from tonecheck.guide.forms import form_checks
from tonecheck.rules import rule_ids


@dataclass(frozen=True, slots=True)
class AllowEntry:
    """One entry of `allow:`."""

    rule: str = setting(doc="the rule whose finding may stay", form="rule")
    reason: str = setting(doc="why it may stay", form="reason")
    reply: str = setting("*", "the reply: its name, its file, or file#name; * and ? stand for anything")
    text: str = setting("", "only where the words found hold this")
    expires: str = setting("", "the last day it may stay", form="date")
    mark: Mark = setting(Mark("", 1, 1), "where it is written")


def read_project_file(project: Path) -> tuple[str, tuple[Allowance, ...]]:
    """The path under `baseline:` as it is written (empty if there is none), and the entries of `allow:`.

    Raises: ConfigError with the place of every fault in these two keys.
    """
    faults = Faults()
    root = read_document(project, faults)
    entries = root.entries if isinstance(root, Mapping) else {}
    named = ""
    node = entries.get("baseline")
    if isinstance(node, Scalar):
        named = "" if node.is_null else node.text
    elif node is not None:
        faults.add(node.mark, "'baseline' takes the path of one file", "tonecheck-baseline.json")
    allow = entries.get("allow")
    found = _allowances(allow, faults) if allow is not None else ()
    if faults:
        raise ConfigError("\n".join(faults))
    return named, found


def _allowances(node: Node, faults: Faults) -> tuple[Allowance, ...]:
    forms = {**form_checks(rules=rule_ids(), channels=(), carriers=()), "reason": _reason}
    items = Reader(faults, forms).listing(AllowEntry, node, None)
    return tuple(
        Allowance(
            item.rule, item.reply, item.text, item.reason,
            datetime.date.fromisoformat(item.expires) if item.expires else None,
            item.mark.short,
        )
        for item in (items if isinstance(items, tuple) else ())
    )  # fmt: skip


def _reason(text: str) -> tuple[str, str] | None:
    return None if text.strip() else ("'reason' is empty", "say why this finding may stay")
