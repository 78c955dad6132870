"""The guides of a run: the one that holds, those that sources name, and what narrows them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from tonecheck.cli.drafts import Batch
from tonecheck.engine import Report
from tonecheck.errors import UnknownNameError, did_you_mean
from tonecheck.formats.reply import Reply
from tonecheck.guide.guide import Guide
from tonecheck.guide.project import load_guide


class Guides:
    """Loads each guide once; `main` is the one that holds where no source says otherwise.

    A guide named on the command line or by `TONECHECK_GUIDE` goes before those of sources.

    Raises: GuideError, ConfigError or UnknownNameError if a guide cannot be loaded or a rule is unknown.
    """

    def __init__(self, named: str | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> None:
        self._narrowing = (select, ignore)
        self._is_set = bool(named or os.environ.get("TONECHECK_GUIDE"))
        self._by_source: dict[tuple[str, str], Guide] = {}
        self.main = _narrow(load_guide(named), select, ignore)

    def of(self, batch: Batch) -> Callable[[Reply], Guide]:
        """What gives the guide of each reply of a file, without the rules that comments allow there.

        Raises: UnknownNameError if the file's source names a guide or channel nobody knows.
        """
        guide = self._of_source(batch)
        if batch.planned.shape.channel:
            guide.channel(batch.planned.shape.channel)
        return lambda reply: guide.without(frozenset(allowed.rule_id for allowed in reply.allowed))

    def state(self, guide: Guide) -> str:
        """Stands for a guide that `of` gave and the choice of its rules, wherever results are kept."""
        return f"{guide.hash} {guide.chosen()}"

    def _of_source(self, batch: Batch) -> Guide:
        name, folder = batch.planned.guide, batch.planned.folder
        if name is None or self._is_set:
            return self.main
        key = (name, str(folder))
        if key not in self._by_source:
            self._by_source[key] = _narrow(load_guide(name, folder=folder), *self._narrowing)
        return self._by_source[key]

    def seen(self, reports: Iterable[Report]) -> tuple[str, str]:
        """Names and hashes of the guides that judged, each once, in order; the main guide's if none did."""
        used = {report.guide_hash: report.guide_name for report in reports} or {self.main.hash: self.main.name}
        return ", ".join(dict.fromkeys(used.values())), "+".join(used)


def _narrow(guide: Guide, select: tuple[str, ...], ignore: tuple[str, ...]) -> Guide:
    if not select and not ignore:
        return guide
    from tonecheck.rules import rule_class, rule_ids

    known = {*rule_ids(), *(rule_class(rule_id).category for rule_id in rule_ids())}
    chosen = [frozenset(name.strip() for item in given for name in item.split(",")) for given in (select, ignore)]
    for name in sorted(chosen[0] | chosen[1]):
        if name not in known:
            hint = did_you_mean(name, known) or "see `tonecheck rules`"
            raise UnknownNameError(f"there is no rule or category '{name}'", hint=hint)
    return guide.restricted(chosen[0], chosen[1])
