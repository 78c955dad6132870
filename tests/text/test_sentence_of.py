"""The sentence of a draft in which a place or a stretch lies."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.text.span import Span

DRAFT = Draft("Hi Jo.  It left today. 😀 Thanks")


def test_every_place_of_a_sentence_leads_to_it() -> None:
    for sentence in DRAFT.sentences:
        for offset in range(sentence.start, sentence.end):
            assert DRAFT.sentence_at(offset) == sentence


def test_between_two_sentences_and_behind_the_last_there_is_none() -> None:
    assert DRAFT.sentence_at(DRAFT.sentences[0].end) is None
    assert DRAFT.sentence_at(len(DRAFT.text)) is None
    assert Draft("").sentence_at(0) is None


def test_a_stretch_over_two_sentences_lies_in_neither() -> None:
    first, second = DRAFT.sentences[:2]
    assert DRAFT.sentence_around(first) == first
    assert DRAFT.sentence_around(Span(first.start, second.end)) is None
