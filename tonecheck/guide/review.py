"""What a valid guide can still lack: values nothing carries, a bio too long, words at odds with each other.

What it asks for against research is noted, too (see `conflicts`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from tonecheck.document.nodes import Mark
from tonecheck.guide.channels import aliases, load_channels
from tonecheck.guide.load import Source
from tonecheck.guide.schema import GuideFile
from tonecheck.phrases.compile import compile_pattern
from tonecheck.phrases.pack import load_classes
from tonecheck.text.counting import count
from tonecheck.text.fold import fold
from tonecheck.text.inflection import forms
from tonecheck.text.sentences import split_sentences
from tonecheck.text.words import Words


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on a guide: its place, what is the matter, and whether it must be mended.

    A note is only worth knowing: the guide is in order with it.
    """

    mark: Mark
    text: str
    is_fault: bool = False
    is_note: bool = False

    def __str__(self) -> str:
        return f"{self.mark}: {'note: ' if self.is_note else ''}{self.text}"


def review(guide: GuideFile, source: Source, *, today: datetime.date | None = None) -> tuple[Remark, ...]:
    """Everything worth saying about a guide that can be read, sorted by place.

    `today` is needed to tell whether `governance: review_by` has passed.
    """
    from tonecheck.guide.conflicts import conflicts  # it makes remarks, so it cannot come first

    found = [*_carriers(guide, source), *_bios(guide, source), *_words(guide, source), *conflicts(guide, source)]
    due = guide.governance.review_by
    if due and today is not None and datetime.date.fromisoformat(due) < today:
        place = source.root.entries["governance"].mark
        found.append(Remark(place, f"this guide was to be read again by {due}"))
    return tuple(sorted(found, key=lambda item: (item.mark.path, item.mark.line, item.mark.column)))


def _carriers(guide: GuideFile, source: Source) -> Iterator[Remark]:
    for value in guide.values:
        if not value.carried_by:
            yield Remark(
                value.mark or source.root.mark,
                f"nothing carries the value '{value.name}': name rules or examples under `carried_by`",
            )
    for trait in guide.personality:
        if not trait.carried_by:
            yield Remark(
                trait.mark or source.root.mark,
                f"nothing carries the trait '{trait.trait}': name rules or examples under `carried_by`",
            )


def _bios(guide: GuideFile, source: Source) -> Iterator[Remark]:
    channels = load_channels()
    for name, text in guide.bio.items():
        node = source.root.entries["bio"]
        mark = getattr(node, "keys", {}).get(name, node.mark)
        channel = channels.get(aliases().get(name, name))
        for limit in channel.limits if channel is not None else ():
            if limit.field == "bio" and count(text, limit.unit) > limit.limit:
                yield Remark(
                    mark,
                    f"the bio for {name} is {count(text, limit.unit)} long; {limit.limit} fit"
                    f" ({limit.unit}, {limit.source})",
                    is_fault=limit.severity == "error",
                )


def _words(guide: GuideFile, source: Source) -> Iterator[Remark]:
    """Replacements that are themselves banned, terms that are both banned and preferred."""
    banned = [(term, compile_pattern(term.term, inflect=forms, classes=load_classes())) for term in guide.banned]
    offered = [(term.mark, word) for term in guide.banned for word in term.instead]
    offered += [(item.mark, item.use) for item in guide.preferred]
    for mark, word in offered:
        if not word:
            continue
        words = Words(fold(word), split_sentences(word))
        for term, pattern in banned:
            if term.part_of_speech == "any" and not term.case_sensitive and pattern.find(words):
                where = f" (line {term.mark.line})" if term.mark else ""
                yield Remark(
                    mark or source.root.mark,
                    f"offers '{word}', which the guide bans as '{term.term}'{where}",
                    is_fault=True,
                )
