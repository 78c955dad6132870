"""The two spellings of English."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from tonecheck.errors import UnknownNameError
from tonecheck.text.spelling import doubles, variants

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("british", "american", "kind"),
    [
        ("organised", "organized", "ise"),
        ("analysing", "analyzing", "yse"),
        ("favourite", "favorite", "our"),
        ("fibre", "fiber", "re"),
        ("cancelled", "canceled", "ll"),
        ("enrol", "enroll", "ll"),
        ("jewellery", "jewelry", "misc"),
        ("practising", "practicing", "misc"),
    ],
)
def test_each_side_finds_the_other_foreign(british: str, american: str, kind: str) -> None:
    assert variants("en-GB")[american] == (british, kind)
    assert variants("en-US")[british] == (american, kind)
    assert doubles()[british] == american
    assert doubles()[american] == british


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("programme", "program"),
        ("metre", "meter"),
        ("licence", "license"),
        ("tyre", "tire"),
        ("learnt", "learned"),
    ],
)
def test_a_word_with_a_meaning_of_its_own_is_foreign_on_one_side_only(british: str, american: str) -> None:
    assert variants("en-US")[british] == (american, "misc" if british != "metre" else "re")
    assert american not in variants("en-GB")
    assert british not in doubles()


def test_analyses_is_also_a_plural_in_american_english() -> None:
    assert variants("en-GB")["analyzes"] == ("analyses", "yse")
    assert "analyses" not in variants("en-US")


NEVER_CORRECTED = """
size prize prise exercise advertise advise promise surprise compromise supervise revise raise wise otherwise
precise four hour your tour our pour sour detour contour glamour velour flour check cheque tire curb meter
story program cancellation propeller chancellor controlled installed dialogue practice license capsize seize
fulfilled enrolled acre massacre ogre mediocre there here were filling calling spelling selling billing
honorary humorous
"""


@pytest.mark.parametrize("word", NEVER_CORRECTED.split())
def test_a_word_that_is_right_on_both_sides_is_never_corrected(word: str) -> None:
    assert word not in variants("en-GB")
    assert word not in variants("en-US")


def test_no_word_is_foreign_and_own_at_once() -> None:
    for spelling in ("en-GB", "en-US"):
        table = variants(spelling)
        assert not table.keys() & {own for own, _ in table.values()}
        assert {kind for _, kind in table.values()} == {"ise", "yse", "our", "re", "ll", "misc"}


def test_an_unknown_spelling_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UnknownNameError, match="no spelling called 'en-UK'") as caught:
        variants("en-UK")
    assert caught.value.hint.startswith("did you mean 'en-")


def test_the_table_of_spellings_is_what_its_script_writes() -> None:
    spec = importlib.util.spec_from_file_location("build", ROOT / "tools" / "build_spelling_variants.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    committed = (ROOT / "tonecheck" / "text" / "spelling_variants.tsv").read_text(encoding="utf-8")
    assert committed == script.table()
    assert 400 <= len(script.rows()) <= 1200
