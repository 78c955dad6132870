"""Drafts and messages: values with parts that are computed once."""

from __future__ import annotations

import pytest

from tonecheck.draft import Draft, Message, Turn


def test_a_draft_equals_another_of_the_same_words_whatever_was_computed() -> None:
    one, other = Draft("Hi Sam.", channel="x"), Draft("Hi Sam.", channel="x", names=("Acme",))
    assert one.words.norms == ["hi", "sam", "."]
    assert one == other
    assert hash(one) == hash(other)
    assert one != Draft("Hi Sam.")
    assert one != Message("Hi Sam.")


def test_a_draft_never_changes() -> None:
    draft = Draft("Hi Sam.")
    with pytest.raises(AttributeError, match="a Draft never changes: text cannot be set"):
        draft.text = "Hi Kim."


def test_another_draft_takes_the_fields_along_but_nothing_computed() -> None:
    draft = Draft("Hi Sam.", "x", Message("Why?"), "a.txt", None, True, (Turn("customer", "Why?"),), ("Acme",))
    other = draft.replace(text="Hello Kim, hello.")
    assert len(draft.words) == 3
    assert len(other.words) == 5
    for name in ("channel", "message", "name", "date", "template", "earlier", "names", "slips"):
        assert getattr(other, name) == getattr(draft, name)
    with pytest.raises(TypeError):
        draft.replace(words="none")  # type: ignore[call-arg]
