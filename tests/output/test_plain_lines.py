"""Lines of plain characters are shown without measuring each: what is shown must not depend on that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.output import display_width, excerpt
from tonecheck.text.span import Positions, Span

plain_text = st.text(st.sampled_from("ab c’“é–€"), max_size=300)


def test_every_plain_character_takes_one_column_and_is_printed_as_it_is() -> None:
    plain = [char for number in range(0x10000) if display_width.is_plain(char := chr(number))]
    assert len(plain) > 600
    assert [char for char in plain if display_width._measured(char) != [(char, 1)]] == []


@given(plain_text, st.integers(0, 300), st.integers(0, 80), st.integers(20, 80))
def test_a_cut_line_shows_what_a_measured_one_shows(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))
    shown = excerpt.excerpt(Positions(text), span, width)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(excerpt, "is_plain", lambda text: False)
        assert excerpt.excerpt(Positions(text), span, width) == shown
