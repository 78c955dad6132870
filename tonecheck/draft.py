"""A drafted reply, and the customer's message it answers."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from tonecheck.text.fold import fold, mask
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.placeholders import Placeholder, find_placeholders
from tonecheck.text.protected import Protected, find_protected
from tonecheck.text.sentences import split_sentences
from tonecheck.text.span import Positions, Span
from tonecheck.text.value import Value, set_once
from tonecheck.text.words import Words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence
    from typing import TypedDict, Unpack

    class _Given(TypedDict, total=False):
        """The fields of a draft."""

        text: str
        channel: str | None
        message: Message | None
        name: str
        date: datetime.date | None
        template: bool
        earlier: tuple[Turn, ...]
        names: tuple[str, ...]
        slips: tuple[Slip, ...]
        meaning: Meaning | None


_HANDLE = lazy_pattern(r"(?<!\w)@\w")


def _start(span: Span) -> int:
    return span.start


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


class Meaning(Protocol):
    """What tells how near sentences are in meaning, as `tonecheck.reply.meaning` does."""

    def nearness(self, asks: Sequence[str], sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        """For each ask how near every sentence is, from -1 to 1; neither is empty."""


class Message(Value):
    """What the customer wrote; `text` may be empty."""

    compared = ("text",)
    text: str

    def __init__(self, text: str) -> None:
        set_once(self, "text", text)

    @cached_property
    def protected(self) -> tuple[Protected, ...]:
        """Links, handles and the like, as `Draft.protected`; sorted, disjoint."""
        return find_protected(self.text)

    @cached_property
    def masked(self) -> str:
        """The text with names, links and the like replaced, as `Draft.masked`."""
        return mask(self.text, self.protected)

    @cached_property
    def folded(self) -> str:
        """Masked and folded, as `Draft.folded`."""
        return fold(self.masked)

    @cached_property
    def words(self) -> Words:
        """The words of the message."""
        return Words(self.folded, split_sentences(self.masked))

    @cached_property
    def is_post(self) -> bool:
        """True for a public post to a brand, which names its handle: sighs and short replies are common there."""
        return _HANDLE.search(self.text) is not None


class Draft(Value):
    """A reply somebody is about to send; every derived part is computed once, on first use.

    `channel` is the channel's id or None; `message` what it answers; `name` what reports call it; `date` the
    day it will be sent (for rules about days; there is no clock); `template` is true for a canned reply that
    keeps its placeholders on purpose; `earlier` what was said before `message`, oldest first; `names` are the brand's
    own names, which are never judged; `slips` what a proofreader said about exactly this text, if one was asked;
    `meaning` a model to ask where words alone cannot tell whether an ask is answered.
    """

    compared = ("text", "channel", "message", "name", "date", "template", "earlier")
    text: str
    channel: str | None
    message: Message | None
    name: str
    date: datetime.date | None
    template: bool
    earlier: tuple[Turn, ...]
    names: tuple[str, ...]
    slips: tuple[Slip, ...]
    meaning: Meaning | None

    def __init__(
        self,
        text: str,
        channel: str | None = None,
        message: Message | None = None,
        name: str = "draft",
        date: datetime.date | None = None,
        template: bool = False,
        earlier: tuple[Turn, ...] = (),
        names: tuple[str, ...] = (),
        slips: tuple[Slip, ...] = (),
        meaning: Meaning | None = None,
    ) -> None:
        self.__dict__.update(
            text=text, channel=channel, message=message, name=name, date=date, template=template, earlier=earlier,
            names=names, slips=slips, meaning=meaning,
        )  # fmt: skip

    def replace(self, **changes: Unpack[_Given]) -> Draft:
        """The same draft with other fields; what was computed for this one is not taken along."""
        given: dict[str, Any] = {name: getattr(self, name) for name in (*self.compared, "names", "slips", "meaning")}
        given.update(changes)
        return Draft(**given)

    def with_names(self, names: tuple[str, ...]) -> Draft:
        """The same draft with these names protected (itself if nothing changes)."""
        return self if names == self.names else self.replace(names=names)

    @cached_property
    def protected(self) -> tuple[Protected, ...]:
        """Stretches no rule judges and no edit touches; sorted, disjoint."""
        message = self.message.text if self.message is not None else None
        return find_protected(self.text, message=message, names=self.names)

    @cached_property
    def placeholders(self) -> tuple[Placeholder, ...]:
        """The slots of the text that stand in neither code nor quoted mail; sorted, disjoint."""
        found = find_placeholders(self.text)
        hidden = [part for part in self.protected if part.kind in ("code", "quote")] if found else []
        if not hidden:
            return found
        kept = []
        for slot in found:  # the first hidden part that ends behind the slot's start is the only one to meet it
            at = bisect_right(hidden, slot.span.start, key=_end)
            if at >= len(hidden) or hidden[at].span.start >= slot.span.end:
                kept.append(slot)
        return tuple(kept)

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

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence in which a code point offset lies; None between two sentences."""
        number = bisect_right(self.sentences, offset, key=_start) - 1
        if number < 0 or offset >= self.sentences[number].end:
            return None
        return self.sentences[number]

    def sentence_around(self, span: Span) -> Span | None:
        """The sentence that holds the whole span; None if none does."""
        sentence = self.sentence_at(span.start)
        return sentence if sentence is not None and span.end <= sentence.end else None

    def is_protected(self, span: Span) -> bool:
        """True if the span shares a character with a protected stretch.

        The default of a placeholder in a template is prose that customers read: a span inside it is free.
        """
        parts = self.protected  # sorted and disjoint: only the first that ends behind the span's start can meet it
        at = bisect_right(parts, span.start, key=_end)
        if at >= len(parts) or parts[at].span.start >= span.end:
            return False
        return not (self.template and parts[at].kind == "placeholder" and self._is_in_default(span))

    def _is_in_default(self, span: Span) -> bool:
        return any(slot.default_span is not None and slot.default_span.covers(span) for slot in self.placeholders)
