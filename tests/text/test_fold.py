"""Copies of a text that keep every position."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.fold import MASK, fold, mask
from tonecheck.text.protected import Protected, find_protected
from tonecheck.text.span import Span


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Thanks, SAM!", "thanks, sam!"),
        ("It’s ‘here’ ʼ ′ ＇ ´", "it's 'here' ' ' ' '"),
        ("“Sorry” „sorry‟ ＂", '"sorry" "sorry" "'),
        ("a\u00a0b\u2009c\u202fd\u3000e", "a b c d e"),
        ("wi\u2011fi wi\u2010fi", "wi-fi wi-fi"),
        ("so\u00adft", "so\u00adft"),
        ("ÉCOLE STRASSE ẞ", "école strasse ß"),
        ("İSTANBUL", "İstanbul"),
        ("ΟΔΟΣ", "οδοσ"),
        ("line\nline\ttab", "line\nline\ttab"),
        ("", ""),
    ],
)
def test_a_fold_is_lower_case_with_plain_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_a_fold_is_as_long_as_its_text_and_folding_twice_changes_nothing(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aΑΣσİI’“ \u00a0É"), st.text(alphabet="aΑΣσİI’“ \u00a0É"))
def test_folding_two_texts_put_together_is_putting_two_folds_together(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


def test_every_code_point_keeps_its_length() -> None:
    everything = "".join(map(chr, range(0x110000)))
    assert len(fold(everything)) == 0x110000


def test_a_mask_hides_protected_text_and_keeps_line_ends() -> None:
    text = "Hi @sam,\n> it\r\n> broke\nSorry."
    masked = mask(text, (Protected(Span(3, 7), "handle"), Protected(Span(9, 22), "quote")))
    assert masked == f"Hi {MASK * 4},\n{MASK * 4}\r\n{MASK * 7}\nSorry."


def test_a_line_end_of_old_macs_stays_too() -> None:
    assert mask("> a\rb", (Protected(Span(0, 5), "quote"),)) == f"{MASK * 3}\r{MASK}"


def test_nothing_protected_leaves_the_text_as_it_is() -> None:
    assert mask("Thanks.", ()) == "Thanks."


def test_the_mask_is_a_letter_without_case() -> None:
    assert MASK.isalpha()
    assert not MASK.isupper()
    assert not MASK.islower()
    assert fold(MASK) == MASK


@given(st.text(alphabet="aA1@#.^-*`>\"'{}[]() \n\r/:😀"))
def test_a_mask_is_as_long_as_its_text_and_touches_nothing_else(text: str) -> None:
    protected = find_protected(text)
    masked = mask(text, protected)
    assert len(masked) == len(text)
    hidden = {at for item in protected for at in range(item.span.start, item.span.end)}
    for at, (char, shown) in enumerate(zip(text, masked, strict=True)):
        assert shown == (MASK if at in hidden and char not in "\r\n" else char)
