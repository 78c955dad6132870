"""A draft goes out as annotated text, and matches come back as slips at the right place."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.draft import Draft
from tonecheck.grammar.answer import slips_from
from tonecheck.grammar.question import annotation, form_of, language_code
from tonecheck.text.span import Span

PARTS = st.lists(
    st.sampled_from(
        "Hi |{{name}}|, |teh |😀|👩‍👩‍👧 |é|\r\n|\n> quoted\n|@sam |#12345 |https://a.example/x |a@b.example |`x`|VeloMax|’s |. |"
        "^AB|1/2 ".split("|")
    ),
    max_size=14,
).map("".join)


def match(text: str, word: str, **changes: Any) -> dict[str, Any]:
    """What LanguageTool says about the first `word` of a text."""
    start = text.index(word)
    utf16 = len(text[:start].encode("utf-16-le")) // 2
    found = {
        "offset": utf16,
        "length": len(word.encode("utf-16-le")) // 2,
        "message": "m",
        "replacements": [{"value": "the"}],
        "rule": {"id": "MORFOLOGIK_RULE_EN_GB", "category": {"id": "TYPOS"}},
    }
    return {**found, **changes}


@given(PARTS)
def test_text_and_markup_together_are_the_draft(text: str) -> None:
    draft = Draft(text, names=("VeloMax",))
    parts = annotation(draft)
    assert "".join(part.get("text", part.get("markup")) for part in parts) == text
    assert [part["markup"] for part in parts if "markup" in part] == [item.span.of(text) for item in draft.protected]


@given(PARTS, PARTS)
def test_a_match_is_placed_in_code_points_whatever_stands_before_it(before: str, after: str) -> None:
    draft = Draft(f"{before} mistaek {after}")
    start = draft.text.index("mistaek")
    slips = slips_from({"matches": [match(draft.text, "mistaek")]}, draft)
    expected = [] if draft.is_protected(Span(start, start + 7)) else ["mistaek"]
    assert [slip.span.of(draft.text) for slip in slips] == expected


def test_a_slot_reads_as_a_name_and_a_link_as_itself() -> None:
    parts = annotation(Draft("Hi {{name}}, see https://a.example/x ^AB"))
    assert [part["interpretAs"] for part in parts if "markup" in part] == ["Alex", "https://a.example/x", ""]


def test_the_form_asks_for_the_language_and_for_no_log() -> None:
    form = parse_qs(form_of(Draft("Hi {{name}}"), "en-US").decode())
    assert form["language"] == ["en-US"]
    assert form["inputLogging"] == ["no"]
    assert json.loads(form["data"][0])["annotation"][0] == {"text": "Hi "}


@pytest.mark.parametrize(
    ("language", "spelling", "code"),
    [
        ("en-GB", "en-GB", "en-GB"),
        ("en-US", "en-US", "en-US"),
        ("en", "any", "en-GB"),
        ("en-IE", "en-GB", "en-GB"),
        ("en-IN", "en-GB", "en-GB"),
        ("en-AU", "en-GB", "en-AU"),
        ("en-CA", "any", "en-CA"),
        ("en-GB", "en-US", "en-US"),
        ("en-US", "en-GB", "en-GB"),
        ("en-US", "any", "en-US"),
    ],
)
def test_the_english_that_is_asked_for(language: str, spelling: str, code: str) -> None:
    assert language_code(language, spelling) == code


def test_what_touches_a_protected_stretch_is_left_out() -> None:
    draft = Draft("See {{teh}} or @teh or VeloMax’s.", names=("VeloMax",))
    matches = [match(draft.text, word) for word in ("teh", "@teh", "VeloMax’s", "{{teh}} or")]
    assert slips_from({"matches": matches}, draft) == ()


def test_grammar_beside_a_slot_is_left_out_for_nobody_knows_what_will_stand_there() -> None:
    draft = Draft("We sent a {{thing}} an teh parcel.")
    article = {"id": "EN_A_VS_AN", "category": {"id": "MISC"}}
    beside = match(draft.text, "a", rule=article, offset=draft.text.index("a {{"))
    away = match(draft.text, "teh")
    apart = match(draft.text, "parcel", rule=article)
    assert [slip.code for slip in slips_from({"matches": [beside, away, apart]}, draft)] == [
        "MORFOLOGIK_RULE_EN_GB",
        "EN_A_VS_AN",
    ]


@pytest.mark.parametrize(
    ("code", "category", "kind"),
    [
        ("MORFOLOGIK_RULE_EN_US", "TYPOS", "spelling"),
        ("IT_IS", "TYPOS", "grammar"),
        ("EN_A_VS_AN", "MISC", "grammar"),
        ("UPPERCASE_SENTENCE_START", "CASING", "casing"),
        ("COMMA_COMPOUND_SENTENCE_2", "PUNCTUATION", "style"),
        ("EN_COMPOUNDS_PRE_ORDER", "MISC", "compounds"),
        ("MONEY_BACK_HYPHEN", "GRAMMAR", "compounds"),
        ("NOBODY_KNOWS", "NEW_CATEGORY", "style"),
    ],
)
def test_the_kind_of_a_slip(code: str, category: str, kind: str) -> None:
    text = "teh"
    found = slips_from({"matches": [match(text, "teh", rule={"id": code, "category": {"id": category}})]}, Draft(text))
    assert [slip.kind for slip in found] == [kind]


@pytest.mark.parametrize(("offset", "length"), [(1, 1), (0, 1), (0, 99), (-1, 2), (99, 1), (2, 0)])
def test_a_match_that_cannot_be_placed_is_left_out(offset: int, length: int) -> None:
    draft = Draft("😀 ab")
    assert slips_from({"matches": [match(draft.text, "ab", offset=offset, length=length)]}, draft) == ()
