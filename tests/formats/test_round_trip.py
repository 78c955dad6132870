"""Every planted word is found at its place, and fixing touches nothing but the planted words.

A thousand documents of each format: `pytest tests/formats/test_round_trip.py --hypothesis-profile thousand`.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.documents import FORMATS
from tests.formats.round_trip import go_round


@pytest.mark.parametrize("name", FORMATS)
@given(seed=st.integers(0, 2**32))
def test_positions_are_right_and_a_fix_changes_only_what_was_planted(name: str, seed: int) -> None:
    go_round(name, seed)


@pytest.mark.parametrize("name", FORMATS)
def test_the_documents_hold_planted_words(name: str) -> None:
    assert sum(go_round(name, seed) for seed in range(10)) > 10
