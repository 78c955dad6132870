"""Readability: formulas against textstat, counting, and when there is no grade."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import metadata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text import readability
from tonecheck.text.readability import Counts, NotEnoughText, Readability, judge, measure

PLAIN = """
Thank you for waiting while we looked for your parcel. Our driver took it back to the depot because nobody was
at home on Tuesday. He should have left a card, and I am sorry that he forgot. The parcel is safe, and it is
on his van again today. He will be with you between ten and noon. If you would rather fetch it yourself, the
depot is open until eight. Bring this message and something that shows your name. We have also paid back the
cost of delivery, which takes about three days to reach your bank. Please tell me if there is anything else
that I can put right for you.
"""
FORMAL = """
Following a comprehensive investigation by our international operations department, we regret to acknowledge
that your reservation was unintentionally cancelled during a scheduled maintenance procedure affecting several
administrative systems simultaneously. Notwithstanding the availability of alternative accommodation in the
immediate vicinity, our representatives unfortunately neglected to communicate this possibility to you before
your anticipated arrival. In recognition of the considerable inconvenience you experienced, the management has
authorised complimentary accommodation for a subsequent visit, together with unconditional reimbursement of
all associated transportation expenditure. Documentation substantiating these additional expenses should be
submitted electronically within twenty-eight days so that the accounting department can process everything
without unnecessary delay.
"""
MANY = "The technician replaced your television. It works again. " * 20

TEXTSTAT = "0.7.8"
"""The last version that brings its dictionary along; later ones download it."""


def split(text: str) -> tuple[list[str], int]:
    """Words, and the number of sentences, of the plain prose used here."""
    return re.findall(r"[a-z]+(?:-[a-z]+)*", text, re.IGNORECASE), text.count(".")


@pytest.fixture(scope="module")
def textstat() -> Any:
    """The reference, if it is the version that needs no network."""
    if metadata.version("textstat") != TEXTSTAT:
        pytest.fail(f"install textstat {TEXTSTAT}: other versions need a network")
    import textstat

    return textstat


def textstat_counts(textstat: Any, text: str) -> Counts:
    """Count a text as textstat does."""
    return Counts(
        words=textstat.lexicon_count(text),
        sentences=textstat.sentence_count(text),
        syllables=textstat.syllable_count(text),
        characters=textstat.char_count(text),
        letters=textstat.letter_count(text),
        polysyllables=textstat.polysyllabcount(text),
        complex_words=len(textstat.difficult_words_list(text, 3, unique=False)),
        long_words=textstat.long_word_count(text),
    )


FORMULAS: list[tuple[Callable[[Counts], float | None], str]] = [
    (readability.flesch_reading_ease, "flesch_reading_ease"),
    (readability.flesch_kincaid_grade, "flesch_kincaid_grade"),
    (readability.gunning_fog, "gunning_fog"),
    (readability.smog_index, "smog_index"),
    (readability.automated_readability_index, "automated_readability_index"),
    (readability.coleman_liau_index, "coleman_liau_index"),
    (readability.lix, "lix"),
    (readability.rix, "rix"),
]


@pytest.mark.parametrize("text", [PLAIN, FORMAL, MANY], ids=["plain", "formal", "many"])
@pytest.mark.parametrize(("ours", "theirs"), FORMULAS, ids=[name for _, name in FORMULAS])
def test_a_formula_gives_textstats_value_on_textstats_counts(
    textstat: Any, ours: Callable[[Counts], float | None], theirs: str, text: str
) -> None:
    counts = textstat_counts(textstat, text)
    value = ours(counts)
    if value is None:
        assert counts.sentences < 30
    else:
        assert value == pytest.approx(getattr(textstat, theirs)(text), abs=1e-9)


@pytest.mark.parametrize("text", [PLAIN, FORMAL, MANY], ids=["plain", "formal", "many"])
def test_linsear_write_gives_textstats_value_over_the_whole_text(textstat: Any, text: str) -> None:
    theirs = textstat.linsear_write_formula(text, strict_lower=False, strict_upper=False)
    assert readability.linsear_write(textstat_counts(textstat, text)) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("text", [PLAIN, FORMAL], ids=["plain", "formal"])
def test_our_own_counts_lead_to_textstats_grade(textstat: Any, text: str) -> None:
    ours = readability.flesch_kincaid_grade(measure(*split(text)))
    assert ours == pytest.approx(textstat.flesch_kincaid_grade(text), abs=0.3)


# textstat 0.7.8 counted these in FORMAL and MANY and printed these scores for them.
FORMAL_COUNTS = Counts(103, 4, 281, 796, 787, polysyllables=52, complex_words=49, long_words=59)
MANY_COUNTS = Counts(160, 40, 300, 980, 940, polysyllables=40, complex_words=40, long_words=60)


@pytest.mark.parametrize(
    ("formula", "formal", "many"),
    [
        (readability.flesch_reading_ease, -50.103192, 44.15),
        (readability.flesch_kincaid_grade, 26.644733, 8.095),
        (readability.gunning_fog, 29.329126, 11.6),
        (readability.automated_readability_index, 27.844612, 9.41875),
        (readability.coleman_liau_index, 27.366990, 10.875),
        (readability.linsear_write, 25.875, 2.0),
        (readability.lix, 83.031553, 41.5),
        (readability.rix, 14.75, 1.5),
    ],
)
def test_a_formula_gives_the_value_recorded_from_textstat(
    formula: Callable[[Counts], float], formal: float, many: float
) -> None:
    assert formula(FORMAL_COUNTS) == pytest.approx(formal, abs=1e-6)
    assert formula(MANY_COUNTS) == pytest.approx(many, abs=1e-6)


def test_smog_needs_thirty_sentences() -> None:
    assert readability.smog_index(MANY_COUNTS) == pytest.approx(8.841846, abs=1e-6)
    words, _ = split(MANY)
    assert readability.smog_index(measure(words, 30)) is not None
    assert readability.smog_index(measure(words, 29)) is None


def test_linsear_write_takes_one_off_up_to_twenty_points() -> None:
    nothing = {"characters": 0, "letters": 0, "polysyllables": 0, "complex_words": 0, "long_words": 0}
    assert readability.linsear_write(Counts(words=20, sentences=1, syllables=20, **nothing)) == 9
    assert readability.linsear_write(Counts(words=21, sentences=1, syllables=21, **nothing)) == 10.5


def test_words_are_counted_by_syllables_and_letters() -> None:
    words = ["We", "cancelled", "your", "subscription", "on", "the", "21st"]
    assert measure(words, 1) == Counts(
        words=7,
        sentences=1,
        syllables=10,
        characters=36,
        letters=36,
        polysyllables=1,
        complex_words=1,
        long_words=2,
    )


def test_a_long_word_has_seven_letters_or_digits() -> None:
    assert measure(["didn't", "parcels", "parcel", "e-mails"], 1).long_words == 1
    assert measure(["doesn't"], 1).letters == 6
    assert measure(["doesn't"], 1).characters == 7


@pytest.mark.parametrize("word", ["created", "expanded", "expenses", "Replaces", "up-to-date", "mother-in-law"])
def test_endings_and_hyphens_do_not_make_a_word_complex(word: str) -> None:
    counts = measure([word], 1)
    assert (counts.polysyllables, counts.complex_words) == (1, 0)


@pytest.mark.parametrize("word", ["delivery", "apologies", "investigated", "customer-focused", "expensive"])
def test_other_words_of_three_syllables_are_complex(word: str) -> None:
    assert measure([word], 1).complex_words == 1


@pytest.mark.parametrize(("words", "sentences"), [([], 1), (["Thanks"], 0), (["Thanks"], -1)])
def test_counts_without_a_word_or_a_sentence_are_refused(words: list[str], sentences: int) -> None:
    with pytest.raises(ValueError, match="need a word and a sentence"):
        measure(words, sentences)


@pytest.mark.parametrize(
    ("count", "reason"),
    [
        (0, "0 words; a grade needs at least 100"),
        (1, "1 word; a grade needs at least 100"),
        (99, "99 words; a grade needs at least 100"),
    ],
)
def test_a_short_text_gets_a_reason_instead_of_a_grade(count: int, reason: str) -> None:
    verdict = judge(["Thanks"] * count, 1 if count else 0)
    assert isinstance(verdict, NotEnoughText)
    assert verdict.reason == reason


def test_a_hundred_words_get_every_score() -> None:
    words, _ = split(FORMAL)
    verdict = judge(words[:100], 4)
    assert isinstance(verdict, Readability)
    assert verdict.counts.words == 100
    assert verdict.smog_index is None
    for formula, name in FORMULAS:
        assert getattr(verdict, name) == formula(verdict.counts)
    assert verdict.linsear_write == readability.linsear_write(verdict.counts)


def test_the_reading_age_is_five_above_the_grade() -> None:
    verdict = judge(*split(PLAIN))
    assert isinstance(verdict, Readability)
    assert verdict.flesch_kincaid_grade == pytest.approx(4.15, abs=0.01)
    assert verdict.reading_age == pytest.approx(9.15, abs=0.01)


def test_formal_prose_scores_harder_by_every_formula() -> None:
    plain, formal = measure(*split(PLAIN)), measure(*split(FORMAL))
    assert readability.flesch_reading_ease(plain) > 80 > 0 > readability.flesch_reading_ease(formal)
    for formula, name in FORMULAS:
        if name not in {"flesch_reading_ease", "smog_index"}:
            assert formula(plain) < formula(formal), name  # type: ignore[operator]
    assert readability.linsear_write(plain) < readability.linsear_write(formal)


@given(st.lists(st.sampled_from(split(PLAIN + FORMAL)[0]), min_size=100, max_size=130), st.integers(1, 40))
def test_the_order_of_the_words_does_not_matter(words: list[str], sentences: int) -> None:
    assert judge(words, sentences) == judge(sorted(words), sentences)


@given(st.lists(st.sampled_from(split(PLAIN + FORMAL)[0]), min_size=1, max_size=130), st.integers(1, 40))
def test_counts_and_scores_stay_within_their_bounds(words: list[str], sentences: int) -> None:
    counts = measure(words, min(sentences, len(words)))
    assert counts.complex_words <= counts.polysyllables <= counts.words <= counts.syllables
    assert counts.letters <= counts.characters
    assert readability.flesch_reading_ease(counts) <= 121.22 + 1e-9
    assert readability.flesch_kincaid_grade(counts) >= -3.4 - 1e-9
