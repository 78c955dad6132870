"""Context tests of an entry: what must, or must not, stand around a phrase."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phrases.sample import CLASSES, inflect
from tonecheck.document.nodes import Faults
from tonecheck.draft import Draft, Message
from tonecheck.phrases.index import PhraseIndex
from tonecheck.phrases.pack import Compiler, ContextTest, PackEntry
from tonecheck.phrases.suggest import hit_span


def hits(entry: dict[str, Any], text: str, message: str | None = None, channel: str | None = None) -> list[str]:
    """What an entry of a pack finds in a reply."""
    faults = Faults()
    made = Compiler(faults, inflect, lambda _source, _target: {}, CLASSES).entry(
        PackEntry(id="x", flag=(), **{"pattern": ("fail",), **entry})
    )
    assert not faults
    draft = Draft(text, channel=channel, message=Message(message) if message is not None else None)
    return [hit_span(hit, draft).of(text) for hit in PhraseIndex([made]).hits(draft)]


def unless(**test: Any) -> dict[str, Any]:
    return {"unless": (ContextTest(**test),)}


@pytest.mark.parametrize(
    ("test", "spared", "flagged"),
    [
        ({"test": "negated"}, "We never really fail.", "We fail."),
        ({"test": "negated"}, "We won't fail.", "Not that we of all people fail."),
        ({"test": "question"}, "Did it fail?", "It did fail."),
        ({"test": "question"}, "Did it fail?!", "Why? It did fail!"),
        ({"test": "conditional"}, "If the switch fails, ring us.", "The switch fails if it rains."),
        ({"test": "quoted"}, 'You wrote "it failed" here.', 'You wrote "it" and it failed.'),
        ({"test": "quoted"}, "You wrote “it failed” here.", "You wrote it “failed."),
        ({"test": "named"}, "The Fail Safe club is open.", "Fail safe."),
        ({"test": "named"}, "Ask Fail for it.", "@sam Fail safe."),
        ({"test": "named"}, "Ask Fail for it.", "Please do not FAIL us."),
        ({"test": "opening"}, "Hi Sam! You failed to send the form. Bye.", "The form is here now. You failed."),
        ({"subject": ("we",)}, "We sadly failed.", "You sadly failed."),
        ({"subject": ("we", "i")}, "I failed.", "We know that you failed."),
        ({"subject": ("you",)}, "Your card failed.", "Your card, we see, failed."),
        ({"before": ("never|hardly ever",)}, "They hardly ever fail.", "They never ever fail."),
        ({"after": ("to (load|start)",)}, "It failed to load.", "It failed, to load."),
        ({"around": ("fail safe",)}, "A fail safe box.", "Safe or fail."),
        ({"around": ("because ...3",)}, "Because old pumps fail.", "Because now and then the old pumps fail."),
        ({"sentence": ("test",)}, "In a test it may fail.", "A test. It may fail."),
        ({"previous": ("test",)}, "A test. It may fail.", "Yes. It may fail in a test."),
        ({"next": ("test",)}, "It may fail. A test.", "It may fail in a test."),
        ({"draft": ("test",)}, "It may fail. Why? A test.", "It may fail."),
        ({"channel": ("x", "sms")}, "", "It may fail."),
    ],
)
def test_an_unless_test_spares_a_phrase_where_it_holds(test: dict[str, Any], spared: str, flagged: str) -> None:
    if spared:
        assert hits(unless(**test), spared) == []
    assert len(hits(unless(**test), flagged)) == 1
    if spared:
        assert len(hits({"only": (ContextTest(**test),)}, spared)) == 1
    assert hits({"only": (ContextTest(**test),)}, flagged) == []


def test_a_message_test_needs_a_message() -> None:
    only = {"only": (ContextTest(message=("refund",)),)}
    assert hits(only, "We failed.") == []
    assert hits(only, "We failed.", message="Hello") == []
    assert hits(only, "We failed.", message="Where is my refund?") == ["failed"]


def test_a_channel_test_names_channels() -> None:
    only = {"only": (ContextTest(channel=("x", "sms")),)}
    assert hits(only, "We failed.", channel="x") == ["failed"]
    assert hits(only, "We failed.", channel="email") == []


def test_a_phrase_is_found_once_where_its_matches_lie_inside_each_other() -> None:
    assert hits({"pattern": ("so? fail",)}, "So fail, fail.") == ["So fail", "fail"]
    assert hits({"pattern": ("fail", "=failed")}, "It failed.") == ["failed"]


def test_two_tests_in_one_item_are_a_fault() -> None:
    faults = Faults()
    Compiler(faults, inflect, lambda _source, _target: {}, CLASSES).test(ContextTest(before=("a",), after=("b",)))
    assert any("'before' and 'after' are two tests" in message for _, message in faults.lines)
