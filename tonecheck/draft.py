"""A drafted reply, and the customer's message it answers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from tonecheck.text.fold import fold, mask
from tonecheck.text.protected import Protected, find_protected
from tonecheck.text.sentences import split_sentences
from tonecheck.text.span import Positions, Span
from tonecheck.text.words import Words

if TYPE_CHECKING:
    import datetime


def _end(part: Protected) -> int:
    return part.span.end


class Turn(NamedTuple):
    """Something said earlier in a conversation."""

    by: Literal["customer", "brand"]
    text: str


class Slip(NamedTuple):
    """What a proofreader (LanguageTool) says about a stretch of a draft, in code points.

    `kind` is one of the kinds a guide's `grammar.categories` names; `code` the proofreader's own name for it;
    `instead` what could stand there, best first; may be empty.
    """

    span: Span
    kind: str
    code: str
    message: str
    instead: tuple[str, ...] = ()


@dataclass(frozen=True)
class Message:
    """What the customer wrote; `text` may be empty."""

    text: str

    @cached_property
    def masked(self) -> str:
        """The text with names, links and the like replaced, as `Draft.masked`."""
        return mask(self.text, find_protected(self.text))

    @cached_property
    def folded(self) -> str:
        """Masked and folded, as `Draft.folded`."""
        return fold(self.masked)

    @cached_property
    def words(self) -> Words:
        """The words of the message."""
        return Words(self.folded, split_sentences(self.masked))


@dataclass(frozen=True)
class Draft:
    """A reply somebody is about to send; every derived part is computed once, on first use.

    `channel` is the channel's id or None; `message` what it answers; `name` what reports call it; `date` the
    day it will be sent (for rules about days; there is no clock); `template` is true for a canned reply that
    keeps its placeholders on purpose; `earlier` what was said before `message`, oldest first; `names` are the brand's
    own names, which are never judged; `slips` what a proofreader said about exactly this text, if one was asked.
    """

    text: str
    channel: str | None = None
    message: Message | None = None
    name: str = "draft"
    date: datetime.date | None = None
    template: bool = False
    earlier: tuple[Turn, ...] = ()
    names: tuple[str, ...] = field(default=(), compare=False)
    slips: tuple[Slip, ...] = field(default=(), compare=False)

    def with_names(self, names: tuple[str, ...]) -> Draft:
        """The same draft with these names protected (itself if nothing changes)."""
        return self if names == self.names else replace(self, names=names)

    @cached_property
    def protected(self) -> tuple[Protected, ...]:
        """Stretches no rule judges and no edit touches; sorted, disjoint."""
        message = self.message.text if self.message is not None else None
        return find_protected(self.text, message=message, names=self.names)

    @cached_property
    def masked(self) -> str:
        """The text with every protected character replaced; as long as `text`."""
        return mask(self.text, self.protected)

    @cached_property
    def folded(self) -> str:
        """`masked` in lower case with plain apostrophes and spaces; as long as `text`."""
        return fold(self.masked)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences, trimmed; sorted, disjoint."""
        return split_sentences(self.masked)

    @cached_property
    def words(self) -> Words:
        """The words of the reply, protected stretches as single placeholders."""
        return Words(self.folded, self.sentences)

    @cached_property
    def positions(self) -> Positions:
        """Line:column and UTF-16 for this text."""
        return Positions(self.text)

    def is_protected(self, span: Span) -> bool:
        """True if the span shares a character with a protected stretch."""
        parts = self.protected  # sorted and disjoint: only the first that ends behind the span's start can meet it
        at = bisect_right(parts, span.start, key=_end)
        return at < len(parts) and parts[at].span.start < span.end
