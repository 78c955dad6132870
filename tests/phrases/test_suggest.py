"""From a phrase that matched to an edit that fits the sentence."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from tonecheck.document.nodes import Faults
from tonecheck.draft import Draft
from tonecheck.edits import apply_edits
from tonecheck.phrases.index import PhraseIndex
from tonecheck.phrases.pack import Compiler, PackEntry, head_words, plain_phrase
from tonecheck.phrases.suggest import suggestions_for
from tonecheck.text.inflection import align, forms


@cache
def index(patterns: tuple[str, ...], replacement: str) -> PhraseIndex:
    faults = Faults()
    entry = PackEntry(id="x", pattern=patterns, replace=(replacement,), flag=())
    made = Compiler(faults, forms, align).entry(entry)
    assert not faults
    return PhraseIndex([made])


def outcomes(patterns: str | tuple[str, ...], replacement: str, text: str) -> list[str]:
    """The text after the first suggestion of each hit; the suggestion's title in brackets if it has no edits."""
    draft = Draft(text)
    results = []
    for hit in index((patterns,) if isinstance(patterns, str) else patterns, replacement).hits(draft):
        first = suggestions_for(hit, draft)[0]
        results.append(apply_edits(text, first.edits) if first.edits else f"({first.title})")
    return results


@pytest.mark.parametrize(
    ("pattern", "replacement", "text", "expected"),
    [
        ("utilise", "use", "We are utilising it.", "We are using it."),
        ("utilise", "use", "Utilized daily.", "Used daily."),
        ("utilise", "use", "PLEASE UTILISE IT.", "PLEASE USE IT."),
        ("touch base", "get in touch", "We touched base.", "We got in touch."),
        ("pain point", "problem", "Your pain points are ours.", "Your problems are ours."),
        ("[leverage] (our|the)", "use", "Leveraging the app helps.", "Using the app helps."),
        ("(procure|obtain)", "get", "Procuring it takes a day.", "Getting it takes a day."),
        ("in order to", "to", "In order to help, we ask.", "To help, we ask."),
        ("an? [ask] for", "request", "That is an ask for Jo.", "That is a request for Jo."),
        ("expedite", "speed up", "We will expedite it.", "We will speed it up."),
        ("expedite", "speed up", "We expedited them.", "We sped them up."),
        ("expedite", "speed up", "We will expedite its way.", "We will speed up its way."),
        ("expedite", "speed up", "We will expedite your box.", "We will speed up your box."),
        ("=going =forward", "from now on", "Going forward it ships.", "From now on it ships."),
        ("=sku", "product code", "The SKU is new.", "The product code is new."),
        ("=sku", "product code", "SKU unknown.", "Product code unknown."),
        ("=sku", "product code", "THE SKU IS NEW.", "THE PRODUCT CODE IS NEW."),
        ("hereby", "", "We hereby confirm it.", "We confirm it."),
        ("hereby", "", "Hereby we confirm it.", "We confirm it."),
        ("herewith", "", "I send it herewith.", "I send it."),
        ("kindly", "", "😊 Kindly wait.", "😊 Wait."),
    ],
)
def test_a_replacement_fits_the_sentence(pattern: str, replacement: str, text: str, expected: str) -> None:
    assert outcomes(pattern, replacement, text) == [expected]


def test_a_form_that_cannot_be_told_is_advice() -> None:
    assert outcomes("commence", "begin", "We commenced it.") == ["(say “begin” in the form that fits)"]
    assert outcomes("action item", "next step", "Two action items.") == ["(say “next step” in the form that fits)"]


def test_a_fixed_pattern_beside_an_inflected_one_keeps_its_replacement() -> None:
    patterns = ("[remit] (the|your)", "(=pertaining|=pertains) to", "as =regards")
    assert outcomes(patterns, "send", "We remitted the sum as regards it.") == [
        "We sent the sum as regards it.",
        "We remitted the sum send it.",
    ]


@pytest.mark.parametrize(
    ("pattern", "heads", "whole"),
    [
        ("utilise", ("utilise",), ""),
        ("(utilise|leverage it) now", ("utilise", "leverage"), ""),
        ("=leading firm", ("=leading",), ""),
        ("<we> fail", (), ""),
        ("so? sorry", (), ""),
        ("sorry [touch base] now", ("touch",), "touch base"),
        ("touch base", ("touch",), "touch base"),
    ],
)
def test_what_a_pattern_starts_with(pattern: str, heads: tuple[str, ...], whole: str) -> None:
    assert head_words(pattern) == heads
    assert plain_phrase(pattern) == whole


def test_a_deletion_never_leaves_two_spaces_or_a_space_before_a_stop() -> None:
    texts: tuple[Any, ...] = ("We hereby, say so.", "So hereby.", "So, hereby!", "hereby so", "(Hereby) so.")
    for text in texts:
        for written in outcomes("hereby", "", text):
            assert "  " not in written
            assert not any(mark in written for mark in (" .", " !", " ,", ",!"))
