"""A topic that the guide keeps off, or that it keeps for other days or channels.

Why: a brand that has decided to stay out of a subject is in it as soon as one reply takes it up.
Bad:  Let's hope the election goes well for all of us! Your parcel is on its way.
Good: Your parcel is on its way.
Options: avoid: topics of the guide's `topics: avoid`. talk_about: those of `topics: talk_about` that are limited to
    days or channels.
Suggests: nothing to write; leaving it out is for a person to do.
Limits: knows a topic by the words the guide lists for it. A topic with days needs the day the reply is sent, one
    with channels needs the channel; without, it says that it could not judge, if the topic's words are there. Each
    topic is reported once.
Source: the line of the guide that names the topic.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.index import PhraseIndex
from tonecheck.phrases.suggest import hit_span
from tonecheck.rule import Options, Rule, advise, option

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class AvoidedTopicOptions(Options):
    """The guide's topics."""

    avoid: list[dict[str, Any]] = option([], "topics to keep off", setting="topics.avoid")
    talk_about: list[dict[str, Any]] = option([], "topics kept for some days or channels", setting="topics.talk_about")


class AvoidedTopic(Rule[AvoidedTopicOptions]):
    """Flags topics that do not belong in this reply."""

    id = "avoided-topic"
    category = "topics"
    idle_without = ("avoid", "talk_about")
    Options = AvoidedTopicOptions

    def __init__(self, options: AvoidedTopicOptions, severity: Severity | None = None) -> None:
        super().__init__(options, severity)
        self._avoid = _Topics(options.avoid)
        self._talk_about = _Topics(options.talk_about)

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each topic that is kept off here and now, at its first words."""
        for topic, hit in self._avoid.in_draft(draft):
            fits, missing = _fits(topic, draft)
            if missing:
                yield self._unknown(topic, missing)
            elif fits:
                yield self._report(hit, draft, f"this brand keeps off the topic “{topic['id']}”")
        for topic, hit in self._talk_about.in_draft(draft):
            fits, missing = _fits(topic, draft)
            if missing:
                yield self._unknown(topic, missing)
            elif not fits:
                yield self._report(hit, draft, f"this brand keeps the topic “{topic['id']}” for {_when(topic)}")

    def _report(self, hit: Hit, draft: Draft, message: str) -> Finding:
        return self.finding(
            hit_span(hit, draft),
            message,
            suggestions=(advise("leave the topic out of this reply"),),
            why=hit.phrase.why or "the guide has decided what this brand talks about",
            source=hit.phrase.source,
            entry=hit.phrase.id,
        )

    def _unknown(self, topic: dict[str, Any], missing: str) -> NotJudged:
        return self.not_judged(f"“{topic['id']}” is kept for {_when(topic)}, and no {missing} is given")


class _Topics:
    """Topics of one list, with the index that finds their words."""

    def __init__(self, topics: list[dict[str, Any]]) -> None:
        self._by_key = {(topic["id"], topic.get("source", "")): topic for topic in topics}
        self._index = PhraseIndex(topics)

    def in_draft(self, draft: Draft) -> Iterator[tuple[dict[str, Any], Hit]]:
        """Each topic whose words stand in the draft, once, with its first hit."""
        seen = set()
        for hit in self._index.hits(draft) if self._by_key else ():
            key = (hit.phrase.id, hit.phrase.source)
            if key not in seen:
                seen.add(key)
                yield self._by_key[key], hit


def _fits(topic: dict[str, Any], draft: Draft) -> tuple[bool, str]:
    """Whether the draft goes out on one of the topic's days and channels, and what is not known about it."""
    days, channels = topic["days"], topic["channels"]
    if channels and draft.channel is not None and draft.channel not in channels:
        return False, ""
    if days and draft.date is not None and _DAYS[draft.date.weekday()] not in days:
        return False, ""
    if channels and draft.channel is None:
        return False, "channel"
    if days and draft.date is None:
        return False, "date"
    return True, ""


def _when(topic: dict[str, Any]) -> str:
    """The topic's days and channels in words: "Friday on x and instagram"."""
    days = " and ".join(day.capitalize() for day in topic["days"])
    channels = " and ".join(topic["channels"])
    return " on ".join(part for part in (days, channels) if part)
