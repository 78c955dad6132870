"""Where a draft disagrees with the message: placeholder until the comparison of facts lands."""

from __future__ import annotations

from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.reply.reading import Evidence, Fact
from tonecheck.text.span import Span


class Mismatch(NamedTuple):
    """A detail of the draft that is not what the customer wrote."""

    kind: str
    span: Span
    expected: Fact


class AskedAgain(NamedTuple):
    """The draft asks for something the message already gives."""

    span: Span
    given: Fact


class SentBack(NamedTuple):
    """The draft sends the customer to a channel they have tried."""

    span: Span
    tried: Evidence


def mismatches(draft: Draft) -> tuple[Mismatch, ...]:
    """Details that disagree, sorted."""
    return ()


def asked_again(draft: Draft) -> tuple[AskedAgain, ...]:
    """Questions for what was given, sorted."""
    return ()


def sent_back(draft: Draft) -> tuple[SentBack, ...]:
    """Redirects to a channel already tried, sorted."""
    return ()
