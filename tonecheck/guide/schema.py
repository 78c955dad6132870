"""What a guide may hold: schema version 1.

These records are the single description of the YAML: the reader, the error messages, the JSON Schema for
editors and `guide show` all follow from them. A field is explained by its `doc`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from tonecheck.document.fields import setting
from tonecheck.document.nodes import Mark

SCHEMA_VERSION = 1
Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Level = Literal["error", "warning", "info", "off"]
Dialect = Literal[
    "double-brace", "triple-brace", "help-scout", "salesforce", "dollar-brace", "dollar-path", "double-square",
    "attribute-tag", "percent", "single-brace",
]  # fmt: skip
Language = Literal["en", "en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA"]


@dataclass(frozen=True, slots=True)
class Value:
    """Something the brand stands for."""

    shorthand: ClassVar[str] = "name"
    name: str = setting(doc="the value in a word or two")
    means: str = setting("", "what it means in a reply")
    carried_by: tuple[str, ...] = setting((), "rule ids and example ids that carry it", form="carrier")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Trait:
    """A trait of the brand's personality."""

    shorthand: ClassVar[str] = "trait"
    trait: str = setting(doc="the trait in a word or two")
    is_: str = setting("", "what it is (written `is:`)")
    is_not: str = setting("", "what it must not tip over into")
    carried_by: tuple[str, ...] = setting((), "rule ids and example ids that carry it", form="carrier")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """People the brand writes for; the first named matters most."""

    shorthand: ClassVar[str] = "who"
    who: str = setting(doc="who they are")
    language: Language | None = setting(None, "the English they read; the first group's sets the guide's")
    reading_age: int | None = setting(None, "age at which people read like this", least=6, most=25)
    familiar: bool = setting(True, "whether they know the brand already")
    knows: tuple[str, ...] = setting((), "terms of the trade they know, which are not jargon to them")


@dataclass(frozen=True, slots=True)
class Topic:
    """Something the brand talks about, or keeps off."""

    shorthand: ClassVar[str] = "topic"
    topic: str = setting(doc="the topic")
    words: tuple[str, ...] = setting((), "patterns that show a text is about it", form="pattern")
    days: tuple[Day, ...] = setting((), "talk about it on these days only")
    channels: tuple[str, ...] = setting((), "and on these channels only", form="channel")
    why: str = setting("", "why it is kept off")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Topics:
    """What the brand talks about and what it keeps off."""

    talk_about: tuple[Topic, ...] = setting((), "topics the brand talks about; days and channels limit them")
    avoid: tuple[Topic, ...] = setting((), "topics it keeps off in replies")


@dataclass(frozen=True, slots=True)
class Emoji:
    """Which emoji a reply may hold."""

    shorthand: ClassVar[str] = "use"
    use: Literal["any", "none", "listed"] = setting("any", "any, none, or only those in `only`")
    max: int = setting(2, "most emoji in one reply", least=0)
    only: tuple[str, ...] = setting((), "the emoji that may be used (with `use: listed`)")
    never: tuple[str, ...] = setting((), "emoji that may never be used")


@dataclass(frozen=True, slots=True)
class Gifs:
    """When a reply may carry a GIF."""

    shorthand: ClassVar[str] = "use"
    use: Literal["yes", "no"] = setting("yes", "whether GIFs may be used at all")
    days: tuple[Day, ...] = setting((), "on these days only")


@dataclass(frozen=True, slots=True)
class Limit:
    """A number that may not be passed."""

    shorthand: ClassVar[str] = "max"
    max: int = setting(doc="the most there may be in one reply", least=0)


@dataclass(frozen=True, slots=True)
class Voice:
    """How the brand sounds."""

    person: Literal["i", "we", "any"] = setting("any", "speak as one person (i), as the company (we), or either")
    contractions: Literal["use", "avoid", "any"] | None = setting(
        None, "“we've”: use them, avoid them, or either; unset, a formal voice avoids them"
    )
    formality: Literal["casual", "neutral", "formal"] = setting("neutral", "how formal a reply is")
    exclamations: Limit = setting(Limit(1), "most exclamation marks in one reply")
    hashtags: Limit = setting(Limit(1), "most hashtags in one reply")
    emoji: Emoji = setting(Emoji(), "emoji policy")
    gifs: Gifs = setting(Gifs(), "GIF policy")
    spelling: Literal["en-GB", "en-US", "any"] | None = setting(None, "spelling; follows `language` if unset")
    apologies: Limit = setting(Limit(1), "most apologies in one reply")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase the brand does not use."""

    shorthand: ClassVar[str] = "term"
    term: str = setting(doc="the word or phrase, in the pattern language", form="pattern")
    instead: tuple[str, ...] = setting((), "what to write in its place, best first; “…” is a gap a person fills in")
    why: str = setting("", "the reason, for the person who used it")
    unless: tuple[str, ...] = setting((), "patterns around it in which it is fine: `leading to`", form="pattern")
    part_of_speech: Literal["any", "adjective", "noun", "verb"] = setting("any", "flag only this use of the word")
    severity: Literal["error", "warning", "info"] | None = setting(None, "if it differs from the rule's")
    case_sensitive: bool = setting(False, "match capitals exactly: `IT` but not `it`")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class RegexTerm:
    """A regular expression (RE2 syntax) the brand does not want to see."""

    shorthand: ClassVar[str] = "regex"
    regex: str = setting(doc="the expression, matched without regard to case", form="regex")
    message: str = setting("", "one sentence for the writer")
    instead: tuple[str, ...] = setting((), "what to write in its place")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Preference:
    """A word the brand uses, and the words it uses it in place of."""

    use: str = setting(doc="the word to use")
    not_: tuple[str, ...] = setting(doc="the words not to use (written `not:`)", form="pattern")
    unless: tuple[str, ...] = setting((), "patterns around it in which the other word is fine", form="pattern")
    why: str = setting("", "the reason")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Phrases:
    """Set pieces the brand has."""

    greetings: tuple[str, ...] = setting((), "patterns a reply may open with", form="pattern")
    sign_offs: tuple[str, ...] = setting((), "patterns a reply may close with", form="pattern")
    greeting: Literal["required", "optional"] | None = setting(None, "channels decide if unset")
    sign_off: Literal["required", "optional"] | None = setting(None, "channels decide if unset")


@dataclass(frozen=True, slots=True)
class Example:
    """A text that shows the voice, and is run as a test."""

    shorthand: ClassVar[str] = "text"
    text: str = setting(doc="the reply")
    id: str = setting("", "a name others may refer to")
    channel: str | None = setting(None, "the channel it is written for", form="channel")
    message: str = setting("", "what the customer wrote")
    why: str = setting("", "what makes it good, or bad")
    flagged_by: tuple[str, ...] = setting((), "for a bad example: the rules that must flag it", form="rule")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Examples:
    """Write like this; not like this."""

    good: tuple[Example, ...] = setting((), "every one must pass")
    bad: tuple[Example, ...] = setting((), "every one must be flagged by the rules it names")


@dataclass(frozen=True, slots=True)
class Readability:
    """How easy a reply must be to read."""

    max_grade: float | None = setting(None, "highest Flesch-Kincaid grade", least=1, most=20)
    reading_age: int | None = setting(None, "the same as an age (grade + 5)", least=6, most=25)
    max_sentence_words: int = setting(25, "longest sentence, in words", least=5, most=80)


@dataclass(frozen=True, slots=True)
class GrammarCategories:
    """How much each kind of slip matters that LanguageTool finds."""

    spelling: Level | None = setting(None, "words that are not in the dictionary; a warning if unset")
    grammar: Level | None = setting(None, "agreement, a/an, doubled and missing words; a warning if unset")
    confused_words: Level | None = setting(None, "there/their, loose/lose; a warning if unset")
    compounds: Level | None = setting(None, "one word, two words or a hyphen; info if unset")
    punctuation: Level | None = setting(None, "commas and brackets; info if unset")
    casing: Level | None = setting(None, "capital letters; info if unset")
    typography: Level | None = setting(None, "spaces, dashes and quotation marks; off if unset")
    style: Level | None = setting(None, "choice of words, which this guide decides itself; off if unset")


@dataclass(frozen=True, slots=True)
class Grammar:
    """What LanguageTool is asked, when it is asked."""

    categories: GrammarCategories = setting(GrammarCategories(), "how much each kind of slip matters")
    ignore: tuple[str, ...] = setting((), "LanguageTool rules that do not count: `EN_A_VS_AN`")
    dictionary: tuple[str, ...] = setting((), "words that are spelt right, in all their plain forms")


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """A rule's severity and options; the options depend on the rule."""

    shorthand: ClassVar[str] = "severity"
    rest: ClassVar[str] = "options"
    severity: Level | None = setting(None, "error, warning, info or off")
    options: Mapping[str, Any] = setting({}, "the rule's own options, as (place, node)")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What is different about a channel: corrections to the built-in facts."""

    public: bool | None = setting(None, "whether strangers can read it")
    limit: int | None = setting(None, "longest reply; replaces the built-in limits", least=1)
    unit: Literal["codepoint", "grapheme", "utf16", "utf8_bytes", "twitter", "gsm", "threads", "mastodon"] = setting(
        "grapheme", "what `limit` counts"
    )


@dataclass(frozen=True, slots=True)
class When:
    """When a situation holds: every field given must fit."""

    message: tuple[str, ...] = setting((), "patterns, one of which is in the customer's message", form="pattern")
    channel: tuple[str, ...] = setting((), "the reply is for one of these channels", form="channel")
    kind: tuple[Literal["complaint", "question", "request", "praise", "venting"], ...] = setting(
        (), "what kind of message it is, as the reply assistant reads it"
    )


@dataclass(frozen=True, slots=True)
class Placeholders:
    """What the help desk fills in when a saved reply is used."""

    known: tuple[str, ...] = setting((), "names it fills in; `*` stands for any part (`ticket.custom_*`)")
    always_filled: tuple[str, ...] = setting((), "names it always has a value for; `*` as in `known`")
    dialect: Dialect | None = setting(None, "how placeholders are written here; any other way is reported")
    samples: Mapping[str, tuple[str, ...]] = setting({}, "values to try a placeholder with, by its name")


@dataclass(frozen=True, slots=True)
class Governance:
    """Who looks after the guide."""

    owner: str = setting("", "who answers for it")
    review_by: str = setting("", "the day it should be read again (2027-01-31)", form="date")


@dataclass(frozen=True, slots=True)
class Overrides:
    """The settings that a channel or a situation may change, key by key."""

    voice: Voice = setting(Voice(), "how the brand sounds")
    banned: tuple[Term, ...] = setting((), "words not to use, with what to write instead")
    banned_patterns: tuple[RegexTerm, ...] = setting((), "regular expressions not to match")
    preferred: tuple[Preference, ...] = setting((), "words to use in place of others")
    topics: Topics = setting(Topics(), "what to talk about and what to keep off")
    phrases: Phrases = setting(Phrases(), "greetings and sign-offs")
    readability: Readability = setting(Readability(), "how easy to read")
    grammar: Grammar = setting(Grammar(), "spelling and grammar, where LanguageTool is asked")
    rules: Mapping[str, RuleSetting] = setting({}, "severity and options, rule by rule", form="rule")


@dataclass(frozen=True, slots=True)
class ChannelSettings(Overrides):
    """What is different on one channel."""

    facts: ChannelFacts = setting(ChannelFacts(), "facts about the channel itself")


@dataclass(frozen=True, slots=True)
class Situation(Overrides):
    """What is different in answer to one kind of message."""

    when: When = setting(When(), "when it holds")
    means: str = setting("", "the situation in words")
    require: tuple[str, ...] = setting((), "patterns, each of which the reply must hold", form="pattern")
    forbid: tuple[str, ...] = setting((), "patterns the reply must not hold", form="pattern")
    prefer: tuple[str, ...] = setting((), "advice shown to the writer")
    limit: Mapping[str, int] = setting({}, "most of a thing: words, exclamations, emoji, apologies", form="limit")


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFile(Overrides):
    """A whole guide."""

    version: Literal["1"] = setting("1", "schema version")
    name: str = setting(doc="the brand's name")
    language: Language | None = setting(None, "the English it writes; the first audience's if unset")
    extends: str | None = setting(None, "a built-in guide's name, or a path: settings to start from")
    mission: str = setting("", "why the brand exists; shown with the guide")
    bio: Mapping[str, str] = setting({}, "the brand's profile text by channel", form="channel")
    names: tuple[str, ...] = setting((), "the brand's own names: never jargon, never misspelt, never changed")
    values: tuple[Value, ...] = setting((), "what the brand stands for")
    personality: tuple[Trait, ...] = setting((), "its traits, with what each is and is not")
    audience: tuple[Group, ...] = setting((), "who it writes for, most important first")
    examples: Examples = setting(Examples(), "write like this / not like this")
    channels: Mapping[str, ChannelSettings] = setting({}, "what is different by channel", form="channel")
    situations: Mapping[str, Situation] = setting({}, "what is different by kind of message")
    placeholders: Placeholders = setting(Placeholders(), "what the help desk fills in, for saved replies")
    governance: Governance = setting(Governance(), "who looks after it")
