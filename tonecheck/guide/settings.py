"""A guide's settings as one flat table of dotted names, which is what rules' options are filled from.

`voice.exclamations.max` is the number in the guide; `channel.limits`, `spelling` and the like are worked out
here from several settings. Every value is plain JSON, so that a built guide can be kept in the cache.
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

from tonecheck.document.nodes import Mark
from tonecheck.guide.channels import aliases, load_channels
from tonecheck.guide.schema import ChannelFacts, GrammarCategories, GuideFile, Overrides, Preference, Term, Topic
from tonecheck.phrases.compile import compile_pattern
from tonecheck.phrases.pack import Compiler, ContextTest, PackEntry

_SLIPS = tuple(field.name for field in fields(GrammarCategories))
_SPELLING = {"en-US": "en-US", "en": "any", "en-CA": "any"}


def brand_settings(guide: GuideFile, settings: Overrides, compiler: Compiler) -> dict[str, Any]:
    """The settings by dotted name that do not depend on the facts of a channel; None is left out."""
    voice = settings.voice
    readability = settings.readability
    ages = [group.reading_age for group in guide.audience if group.reading_age is not None]
    age = readability.reading_age or (min(ages) if ages else None)
    table: dict[str, Any] = {
        "language": language_of(guide),
        "spelling": voice.spelling or _SPELLING.get(language_of(guide), "en-GB"),
        "names": list(guide.names),
        "audience.knows": sorted({term.casefold() for group in guide.audience for term in group.knows}),
        "audience.familiar": all(group.familiar for group in guide.audience[:1]),
        "voice.person": voice.person,
        "voice.contractions": voice.contractions or ("avoid" if voice.formality == "formal" else "any"),
        "voice.formality": voice.formality,
        "voice.exclamations.max": voice.exclamations.max,
        "voice.hashtags.max": voice.hashtags.max,
        "voice.apologies.max": voice.apologies.max,
        "voice.emoji.use": voice.emoji.use,
        "voice.emoji.max": voice.emoji.max,
        "voice.emoji.only": list(voice.emoji.only),
        "voice.emoji.never": list(voice.emoji.never),
        "voice.gifs.use": voice.gifs.use,
        "voice.gifs.days": list(voice.gifs.days),
        "readability.max_grade": readability.max_grade or (float(age - 5) if age else None),
        "readability.max_sentence_words": readability.max_sentence_words,
        **{f"grammar.categories.{kind}": getattr(settings.grammar.categories, kind) for kind in _SLIPS},
        "grammar.ignore": list(settings.grammar.ignore),
        "grammar.dictionary": list(settings.grammar.dictionary),
        "banned": [_term(term, compiler) for term in settings.banned],
        "banned_patterns": [
            {
                "regex": item.regex,
                "message": item.message,
                "instead": list(item.instead),
                "source": item.mark.short if item.mark else "",
            }
            for item in settings.banned_patterns
        ],
        "preferred": [_preference(item, compiler) for item in settings.preferred],
        "topics.avoid": [_topic(topic, compiler) for topic in settings.topics.avoid],
        "topics.talk_about": [
            _topic(topic, compiler) for topic in settings.topics.talk_about if topic.days or topic.channels
        ],
        "phrases.greetings": _patterns(settings.phrases.greetings, compiler),
        "phrases.sign_offs": _patterns(settings.phrases.sign_offs, compiler),
    }
    placeholders = guide.placeholders
    table |= {
        "placeholders.known": list(placeholders.known),
        "placeholders.always_filled": list(placeholders.always_filled),
        "placeholders.dialect": placeholders.dialect,
        "placeholders.samples": [
            f"{name}={value}" for name, values in placeholders.samples.items() for value in values
        ],
    }
    return {name: value for name, value in table.items() if value is not None}


def language_of(guide: GuideFile) -> str:
    """The guide's language: its own, or the first audience's that names one, or en-GB."""
    of_groups = [group.language for group in guide.audience if group.language]
    return guide.language or (of_groups[0] if of_groups else "en-GB")


def channel_settings(settings: Overrides, name: str | None, facts: ChannelFacts) -> dict[str, Any]:
    """The settings by dotted name that follow from a channel (None: no channel named); None is left out."""
    channel = load_channels().get(name or "")
    limits: list[dict[str, Any]] = []
    if facts.limit is not None:
        limits.append({"limit": facts.limit, "unit": facts.unit, "severity": "error", "source": "your guide"})
    elif channel is not None:
        limits = [
            {"limit": item.limit, "unit": item.unit, "severity": item.severity, "source": item.source}
            for item in channel.limits
            if item.field == "text"
        ]
    public = facts.public if facts.public is not None else (channel.public if channel is not None else None)
    greeting = settings.phrases.greeting == "required" or (
        settings.phrases.greeting is None and channel is not None and channel.greeting_expected
    )
    sign_off = settings.phrases.sign_off == "required" or (
        settings.phrases.sign_off is None and channel is not None and channel.sign_off_expected
    )
    table = {
        "channel.limits": limits,
        "channel.title": channel.title if channel is not None else (name or ""),
        "channel.public": public,
        "channel.kind": channel.kind if channel is not None else None,
        "channel.gifs": channel.gifs if channel is not None else None,
        "channel.greeting": greeting,
        "channel.sign_off": sign_off,
    }
    return {name: value for name, value in table.items() if value is not None}


def _term(term: Term, compiler: Compiler) -> dict[str, Any]:
    mark = term.mark or Mark("", 1, 1)
    bare = re.fullmatch(r"=?(\S+)", term.term)
    entry = PackEntry(
        id=term.term,
        pattern=(term.term,),
        why=term.why,
        severity=term.severity or "",
        replace=tuple(words for words in term.instead if "…" not in words),
        instead=tuple(f"write “{words}”" for words in term.instead if "…" in words),
        unless=tuple(ContextTest(around=(pattern,), mark=mark) for pattern in term.unless),
        flag=(),
        mark=mark,
    )
    compiled = compiler.entry(entry, mark.short)
    only: list[Any] = compiled.get("only", [])
    if term.part_of_speech != "any":
        only.append(["part_of_speech", term.part_of_speech])
    if term.case_sensitive and bare is not None:
        only.append(["written", bare[1]])
    if only:
        compiled["only"] = only
    return compiled


def _preference(item: Preference, compiler: Compiler) -> dict[str, Any]:
    mark = item.mark or Mark("", 1, 1)
    entry = PackEntry(
        id=item.use,
        pattern=item.not_,
        why=item.why,
        replace=(item.use,),
        unless=tuple(ContextTest(around=(pattern,), mark=mark) for pattern in item.unless),
        flag=(),
        mark=mark,
    )
    return compiler.entry(entry, mark.short)


def _topic(topic: Topic, compiler: Compiler) -> dict[str, Any]:
    mark = topic.mark or Mark("", 1, 1)
    patterns = topic.words or (topic.topic,)
    entry = PackEntry(id=topic.topic, pattern=patterns, why=topic.why, flag=(), mark=mark)
    compiled = compiler.entry(entry, mark.short)
    return {**compiled, "days": list(topic.days), "channels": [aliases().get(name, name) for name in topic.channels]}


def _patterns(texts: tuple[str, ...], compiler: Compiler) -> list[Any]:
    return [compile_pattern(text, inflect=compiler.inflect, classes=compiler.classes).to_json() for text in texts]
