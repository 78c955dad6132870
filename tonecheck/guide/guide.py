"""A guide ready for use: the rules for a channel and a message, built from compiled settings."""

from __future__ import annotations

from copy import copy
from operator import attrgetter
from typing import Any

from tonecheck.draft import Draft
from tonecheck.errors import UnknownNameError, did_you_mean
from tonecheck.finding import Severity
from tonecheck.guide.packs import phrase_book
from tonecheck.phrases.pattern import Pattern
from tonecheck.rule import Rule
from tonecheck.rules import rule_class

# For each rule: {"severity": a label or None, "options": {...}}; a patch holds only what differs.
_UNSET: tuple[Any, ...] = (None, "", "any", False, [], ())

RuleTable = dict[str, dict[str, Any]]


class Situation:
    """A situation of the guide: when it holds, and what it changes."""

    __slots__ = ("_patterns", "channels", "kinds", "name", "patch")

    def __init__(self, data: dict[str, Any]) -> None:
        self.name: str = data["name"]
        self.channels: list[str] = data["channels"]
        self.kinds: list[str] = data["kinds"]
        self.patch: RuleTable = data["patch"]
        self._patterns = [Pattern.from_json(item) for item in data["message"]]

    @property
    def needs_message(self) -> bool:
        """True if it never holds without a message."""
        return bool(self.kinds or self._patterns or not self.channels)

    def holds(self, draft: Draft) -> bool:
        """True if every condition fits; a situation that asks for a message never holds without one."""
        if self.channels and draft.channel not in self.channels:
            return False
        if self.kinds:
            if draft.message is None:
                return False
            from tonecheck.reply import read  # costs a reading, so only guides that ask for it pay

            if read(draft.message).kind.name not in self.kinds:
                return False
        elif not (self._patterns or self.channels):
            return False
        if not self._patterns:
            return True
        return draft.message is not None and any(pattern.find(draft.message.words) for pattern in self._patterns)


class Guide:
    """A resolved guide. Build one with `tonecheck.load_guide`.

    `name` of the brand; `hash` 12 hexadecimal digits over everything the guide is made of; `language`; `names`
    the brand's own names; `info` what is shown to people (mission, values, personality, audience, examples).
    """

    def __init__(self, compiled: dict[str, Any]) -> None:
        self.name: str = compiled["name"]
        self.hash: str = compiled["hash"]
        self.language: str = compiled["language"]
        self.names: tuple[str, ...] = tuple(compiled["names"])
        self.info: dict[str, Any] = compiled["info"]
        self.situations = tuple(Situation(item) for item in compiled["situations"])
        self._without_message = tuple(situation for situation in self.situations if not situation.needs_message)
        self.channels: tuple[str, ...] = tuple(compiled["channels"])
        self._aliases: dict[str, str] = compiled["aliases"]
        self._table: RuleTable = compiled["rules"]
        self._by_channel: dict[str, RuleTable] = compiled["by_channel"]
        self._select: frozenset[str] = frozenset()
        self._ignore: frozenset[str] = frozenset()
        self._packs: dict[str, str] = compiled["packs"]
        self._triggers: dict[str, str] = compiled["triggers"]
        self._marks = frozenset(word for word in self._triggers if len(word) == 1 and not word.isalnum())
        self._wanted_by: dict[str, tuple[str, ...]] = {}  # the triggers met so far, cut into ids
        self._gated = frozenset(compiled["gated"])
        self._idle_without: dict[str, dict[str, Any]] = compiled["idle_without"]
        # What rules may need a draft to have, those rules, and those of them that need no word or phrase besides.
        self._conditional = tuple(
            (need, frozenset(rules), frozenset(rules) - self._gated) for need, rules in compiled["conditional"].items()
        )
        self._plans: dict[tuple[str | None, tuple[str, ...]], _Plan] = {}

    def restricted(self, select: frozenset[str], ignore: frozenset[str]) -> Guide:
        """The same guide with only some rules: ids or categories to `select` (empty: all) and to `ignore`."""
        other = copy(self)
        other._plans = {}
        other._select, other._ignore = select, ignore
        return other

    def without(self, rule_ids: frozenset[str]) -> Guide:
        """The same guide without some more rules."""
        return self.restricted(self._select, self._ignore | rule_ids) if rule_ids else self

    def chosen(self) -> str:
        """A text that tells one choice of rules (`restricted`, `without`) from another."""
        return f"{sorted(self._select)} {sorted(self._ignore)}"

    def channel(self, name: str) -> str:
        """The id of a channel, given its id or an alias.

        Raises: UnknownNameError if neither tonecheck nor this guide knows it.
        """
        found = self._aliases.get(name, name)
        if found not in self.channels:
            known = (*self.channels, *self._aliases)
            raise UnknownNameError(
                f"there is no channel '{name}'",
                hint=did_you_mean(name, known) or "see `tonecheck channels`, or add it to the guide",
            )
        return found

    def situations_of(self, draft: Draft) -> tuple[str, ...]:
        """Names of the situations that hold for a draft, in the guide's order."""
        possible = self.situations if draft.message is not None else self._without_message
        return tuple([situation.name for situation in possible if situation.holds(draft)])

    def rules_for(self, draft: Draft, situations: tuple[str, ...] | None = None) -> tuple[Rule[Any], ...]:
        """The rules that can find something in a draft, in order of their ids, each built on first use.

        `situations` are those that hold, if that is known already (see `situations_of`).
        Left out are those that the options leave nothing to find, those no word or phrase of which stands in the
        draft, and those that need what the draft has not (see `Rule.needs`).
        """
        plan = self._plan_for(draft.channel, self.situations_of(draft) if situations is None else situations)
        wanted: set[str] = set()
        if plan.has_gated:
            packs, words, wanted_by = self._packs, draft.words, self._wanted_by
            wanted.update([packs[name] for name in phrase_book().open_at(words) if name in packs])
            met = self._triggers.keys() & words.present
            for word in met | self._marks.intersection(draft.text):
                wanted.update(wanted_by.get(word) or self._cut(word))
        for need, rules, ungated in self._conditional:
            if _has(draft, need):
                wanted |= ungated
            else:
                wanted -= rules
        wanted &= plan.settings.keys()
        if not wanted:
            return plan.always
        found = [*plan.always, *map(plan.rule, wanted)]
        return tuple(sorted(found, key=_by_id))

    def rule_for(self, rule_id: str, draft: Draft) -> Rule[Any] | None:
        """A rule as it is set for a draft's channel and situation, whatever it needs; None if it is off or idle."""
        plan = self._plan_for(draft.channel, self.situations_of(draft))
        return plan.rule(rule_id) if rule_id in plan.settings else None

    def _cut(self, word: str) -> tuple[str, ...]:
        ids = self._wanted_by[word] = tuple(self._triggers[word].split())
        return ids

    def severity_of(self, rule_id: str) -> str:
        """The severity label of a rule in this guide without regard to channel, or "off"."""
        entry = self._table.get(rule_id)
        if entry is None:
            return "off"
        return entry["severity"] or rule_class(rule_id).severity.label

    def _plan_for(self, channel: str | None, names: tuple[str, ...]) -> _Plan:
        plan = self._plans.get((channel, names))
        if plan is None:
            plan = self._plans[channel, names] = self._plan(channel, names)
        return plan

    def _plan(self, channel: str | None, names: tuple[str, ...]) -> _Plan:
        patches = [self._by_channel.get(channel or "", {})]
        patches += [situation.patch for situation in self.situations if situation.name in names]
        plan = _Plan()
        for rule_id in sorted({*self._table, *(rule for patch in patches for rule in patch)}):
            base = self._table.get(rule_id, {"severity": None, "options": {}})
            severity, options = base["severity"], base["options"]
            for patch in patches:
                if rule_id in patch:
                    severity = patch[rule_id].get("severity", severity)
                    options = {**options, **patch[rule_id].get("options", {})}
            if severity != "off" and self._is_wanted(rule_id) and not self._is_idle(rule_id, options):
                plan.settings[rule_id] = (severity, options)
        later = self._gated.union(*(rules for _, rules, _ in self._conditional))
        plan.always = tuple(plan.rule(rule_id) for rule_id in plan.settings if rule_id not in later)
        plan.has_gated = not self._gated.isdisjoint(plan.settings)
        return plan

    def _is_idle(self, rule_id: str, options: dict[str, Any]) -> bool:
        """True if the options leave the rule nothing to find, see `Rule.idle_without`."""
        wanted = self._idle_without.get(rule_id)
        return wanted is not None and all(options.get(name, default) in _UNSET for name, default in wanted.items())

    def _is_wanted(self, rule_id: str) -> bool:
        if not self._select and not self._ignore:
            return True
        names = {rule_id, rule_class(rule_id).category}
        return names.isdisjoint(self._ignore) and (not self._select or not names.isdisjoint(self._select))


def _has(draft: Draft, need: str) -> bool:
    """True if a draft has what some rules need, see `Rule.needs`."""
    return draft.template if need == "template" else bool(draft.slips) if need == "slips" else draft.message is not None


class _Plan:
    """What checks the drafts of one channel and situation: rules always run, and settings of the others."""

    __slots__ = ("_built", "always", "has_gated", "settings")

    def __init__(self) -> None:
        self.settings: dict[str, tuple[str | None, dict[str, Any]]] = {}
        self.always: tuple[Rule[Any], ...] = ()
        self.has_gated = False
        self._built: dict[str, Rule[Any]] = {}

    def rule(self, rule_id: str) -> Rule[Any]:
        """A rule, built on first use; a phrase rule's packs are read then."""
        rule = self._built.get(rule_id)
        if rule is None:
            severity, options = self.settings[rule_id]
            kind = rule_class(rule_id)
            if kind.packs:
                options = {**options, "phrases": [phrase_book().pack(name) for name in kind.packs]}
            level = Severity[severity.upper()] if severity else None
            rule = self._built[rule_id] = kind(kind.Options(**options), level)
        return rule


_by_id = attrgetter("id")
