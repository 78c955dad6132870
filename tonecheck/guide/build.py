"""Compiling a guide: from typed settings to the plain JSON that `Guide` runs on and the cache keeps."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tonecheck.document.nodes import Faults, Listing, Mapping, Node, merge_nodes
from tonecheck.document.reader import Reader
from tonecheck.errors import GuideError
from tonecheck.guide.channels import aliases, load_channels
from tonecheck.guide.load import Source, load_settings
from tonecheck.guide.packs import phrase_book
from tonecheck.guide.review import review
from tonecheck.guide.schema import ChannelFacts, ChannelSettings, GuideFile, Overrides, RuleSetting, Situation
from tonecheck.guide.settings import brand_settings, channel_settings, language_of
from tonecheck.phrases.pack import Compiler
from tonecheck.rule import OptionField
from tonecheck.rules import rule_class, rule_ids
from tonecheck.text.inflection import align, forms

FORMAT = 6  # of the compiled JSON; a cache entry of another format is rebuilt

Table = dict[str, dict[str, Any]]


def compile_guide(
    path: Path, *, node: Node | None = None, placeholders: Node | None = None, only: Iterable[str] | None = None
) -> tuple[dict[str, Any], tuple[Path, ...]]:
    """Compile a guide file; returns the JSON for `Guide` and every file it was made of.

    `node` is the guide itself if its text was read already; `placeholders` is what the project says of them, and
    is laid over what the guide says; `only` names the rules to build (default: all).

    Raises: GuideError with every fault found.
    """
    settings, source = load_settings(path, node=node, placeholders=placeholders)
    faults = Faults()
    compiled = _Builder(settings, source, faults, tuple(only) if only is not None else rule_ids()).build()
    for remark in review(settings, source):
        if remark.is_fault:
            faults.add(remark.mark, remark.text)
    if faults:
        raise GuideError(faults)
    packs = sorted({name for rule_id in compiled["rules"] for name in rule_class(rule_id).packs})
    whole = [compiled, {name: list(phrase_book().entries(name)) for name in packs}]
    digest = hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()
    return {**compiled, "hash": digest[:12], "format": FORMAT}, source.files


class _Builder:
    def __init__(self, guide: GuideFile, source: Source, faults: Faults, rules: tuple[str, ...]) -> None:
        self.guide = guide
        self.source = source
        self.faults = faults
        self.rules = rules
        self.compiler = Compiler(faults, forms, align)
        self.flat: dict[int, tuple[dict[str, Any], Overrides]] = {}

    def build(self) -> dict[str, Any]:
        guide = self.guide
        channels = load_channels()
        base = self.table(guide, None, ChannelFacts())
        by_channel = {}
        for name in sorted({*channels, *guide.channels}):
            settings = self.overlaid(ChannelSettings, "channels", name) if name in guide.channels else None
            facts = guide.channels[name].facts if name in guide.channels else ChannelFacts()
            patch = difference(base, self.table(settings or guide, name, facts))
            if patch:
                by_channel[name] = patch
        situations = []
        for name, situation in guide.situations.items():
            settings = self.overlaid(Situation, "situations", name)
            patch = difference(base, self.table(settings or guide, None, ChannelFacts()))
            patch.setdefault("situation-fit", {}).setdefault("options", {}).update(
                {
                    "name": situation.means or name,
                    "require": [self.pattern(text) for text in situation.require],
                    "forbid": [self.pattern(text) for text in situation.forbid],
                    "prefer": list(situation.prefer),
                    "limits": [[thing, most] for thing, most in situation.limit.items()],
                }
            )
            situations.append(
                {
                    "name": name,
                    "channels": [aliases().get(item, item) for item in situation.when.channel],
                    "kinds": list(situation.when.kind),
                    "message": [self.pattern(text) for text in situation.when.message],
                    "patch": patch,
                }
            )
        packs, words = triggers(self.rules)
        return {
            "name": guide.name,
            "language": language_of(guide),
            "names": sorted({*guide.names, *names_in_bio(guide)}),
            "rules": base,
            "packs": packs,
            "triggers": words,
            "gated": sorted(rule_id for rule_id in self.rules if rule_class(rule_id).looks_for is not None),
            "idle_without": {
                rule_id: {name: kind.Options.fields[name].default for name in kind.idle_without}
                for rule_id in self.rules
                if (kind := rule_class(rule_id)).idle_without
            },
            "conditional": {
                need: [rule_id for rule_id in self.rules if rule_class(rule_id).needs == need]
                for need in ("message", "slips", "template")
            },
            "by_channel": by_channel,
            "situations": situations,
            "channels": sorted({*channels, *guide.channels}),
            "aliases": dict(aliases()),
            "info": info(guide),
        }

    def pattern(self, text: str) -> Any:
        made = self.compiler.pattern(text, self.source.root.mark)
        return made.to_json() if made is not None else []

    def overlaid(self, kind: type[Overrides], key: str, name: str) -> Overrides | None:
        """The guide's settings with one channel's or situation's laid over them."""
        root = self.source.root
        group = root.entries[key]
        assert isinstance(group, Mapping)
        shared = {field: root.entries[field] for field in _SHARED if field in root.entries}
        for field, node in getattr(group.entries[name], "entries", {}).items():
            if isinstance(node, Mapping) and "add" in node.entries and field not in shared:
                shared[field] = Listing((), node.mark)
        below = Mapping(shared, dict.fromkeys(shared, root.mark), root.mark)
        merged = merge_nodes(below, group.entries[name], self.faults)
        result = Reader(self.faults).record(kind, merged)
        return result if isinstance(result, Overrides) else None

    def table(self, settings: Overrides, channel: str | None, facts: ChannelFacts) -> Table:
        """Severity and options of every rule under these settings."""
        if id(settings) not in self.flat:  # forty channels share one set of settings
            self.flat[id(settings)] = brand_settings(self.guide, settings, self.compiler), settings
        flat = {**self.flat[id(settings)][0], **channel_settings(settings, channel, facts)}
        table: Table = {}
        for rule_id in self.rules:
            kind = rule_class(rule_id)
            wanted = settings.rules.get(rule_id)
            severity = wanted.severity if wanted is not None else None
            if severity is None and not kind.enabled and wanted is None:
                severity = "off"
            options = {
                name: flat[field.setting]
                for name, field in kind.Options.fields.items()
                if field.setting and field.setting in flat and flat[field.setting] != field.default
            }
            if wanted is not None:
                options.update(self.options(rule_id, kind.Options.fields, wanted))
            table[rule_id] = {"severity": severity, "options": options}
        return table

    def options(self, rule_id: str, fields: dict[str, OptionField], wanted: RuleSetting) -> dict[str, Any]:
        reader = Reader(self.faults)
        known = [name for name in fields if name != "phrases"]
        found = {}
        for name, (mark, node) in wanted.options.items():
            if name not in known:
                reader.unknown(mark, name, ("severity", *known))
                continue
            field = fields[name]
            value = reader.value(option_type(field.default), node, field_for(field))
            if isinstance(value, str | int | float | bool | tuple):
                found[name] = list(value) if isinstance(value, tuple) else value
        return found


_SHARED = tuple("voice banned banned_patterns preferred topics phrases readability grammar rules".split())


def triggers(rules: Iterable[str]) -> tuple[dict[str, str], dict[str, str]]:
    """For rules that need not see every draft: pack -> the rule that reads in it, and word -> the ids of rules that
    look for it.
    """
    packs: dict[str, str] = {}
    words: dict[str, set[str]] = {}
    for rule_id in rules:
        kind = rule_class(rule_id)
        if kind.looks_for is not None:
            packs.update(dict.fromkeys(kind.packs, rule_id))
            for word in kind.looks_for:
                words.setdefault(word, set()).add(rule_id)
    return packs, {word: " ".join(sorted(words[word])) for word in sorted(words)}


def option_type(default: Any) -> Any:
    """The type of an option, told by its default."""
    if isinstance(default, tuple | list):
        return tuple[str, ...]
    return float if default is None else type(default)


def field_for(declared: OptionField) -> Any:
    """An option as the reader wants a field: with its bounds."""
    import dataclasses

    from tonecheck.document.fields import setting

    field: dataclasses.Field[Any] = setting(declared.default, least=declared.least, most=declared.most)
    return field


def difference(base: Table, other: Table) -> Table:
    """What `other` changes in `base`, option by option; rules that do not differ are left out."""
    patch: Table = {}
    for rule_id, entry in other.items():
        below = base[rule_id]
        changed: dict[str, Any] = {}
        if entry["severity"] != below["severity"]:
            changed["severity"] = entry["severity"]
        options = {
            name: value
            for name, value in entry["options"].items()
            if name not in below["options"] or value != below["options"][name]
        }
        reset = [name for name in below["options"] if name not in entry["options"]]
        for name in reset:
            options[name] = rule_class(rule_id).Options.fields[name].default
        if options:
            changed["options"] = options
        if changed:
            patch[rule_id] = changed
    return patch


def names_in_bio(guide: GuideFile) -> tuple[str, ...]:
    """Names in the brand's own profile texts: words with a capital or a figure inside (`VeloMax`, `K2`)."""
    import re

    found = set()
    for text in guide.bio.values():
        for match in re.finditer(r"(?<![.!?:|•\n])(?<=[^\s.!?:|•]\s)[A-Z][\w&'’-]*[\w]", text):
            word = match.group()
            if any(char.isupper() for char in word[1:]) or any(char.isdigit() for char in word):
                found.add(word)
    return tuple(sorted(found))


def info(guide: GuideFile) -> dict[str, Any]:
    """What people are shown of a guide, as JSON."""
    return {
        "mission": guide.mission,
        "bio": dict(guide.bio),
        "values": [
            {"name": item.name, "means": item.means, "carried_by": list(item.carried_by)} for item in guide.values
        ],
        "personality": [
            {"trait": item.trait, "is": item.is_, "is_not": item.is_not, "carried_by": list(item.carried_by)}
            for item in guide.personality
        ],
        "audience": [{"who": item.who, "language": item.language or ""} for item in guide.audience],
        "examples": {
            kind: [
                {
                    "id": item.id,
                    "text": item.text,
                    "channel": item.channel,
                    "message": item.message,
                    "why": item.why,
                    "flagged_by": list(item.flagged_by),
                    "source": item.mark.short if item.mark else "",
                }
                for item in examples
            ]
            for kind, examples in (("good", guide.examples.good), ("bad", guide.examples.bad))
        },
        "governance": {"owner": guide.governance.owner, "review_by": guide.governance.review_by},
    }
