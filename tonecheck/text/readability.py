"""Readability formulas for English prose, and when they may be trusted.

A grade on a short reply is noise: textstat gives "Thanks!" grade 12 by one formula and -3 by another. `judge`
therefore abstains under `MINIMUM_WORDS` and says so.

The words must come from cleaned prose: one URL, handle or placeholder counted as a word can add grades.
Cleaning, and finding words and sentences, is the caller's work. The formulas give textstat's values on the
same counts. Dale-Chall is left out, because we know of no licence under which its list of familiar words may
ship.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from tonecheck.text.syllables import count_syllables

MINIMUM_WORDS = 100
"""Words below which there is no grade. Source: Flesch 1948 scores samples of 100 words."""

MINIMUM_SMOG_SENTENCES = 30
"""Sentences below which there is no SMOG. Source: McLaughlin 1969 grades 30 sentences."""

LONG_WORD_LETTERS = 7
"""Letters and digits from which a word is long. Source: Björnsson 1968 and Anderson 1983: more than six."""

_SPOKEN_ENDINGS = (
    "ted",
    "ded",  # codespell:ignore ded
    "ces",
    "ges",  # codespell:ignore ges
    "ses",
    "xes",
    "zes",
    "ches",
    "shes",
)


class Counts(NamedTuple):
    """What the formulas are computed from.

    `characters` are all code points of the words; `letters` are the letters and digits among them.
    `polysyllables` have three syllables or more. `complex_words` are those of them that stay polysyllables
    without an ending in -ed or -es and, in a hyphenated word, within one part (Gunning's exceptions; his
    exception of proper names is not made). `long_words` have `LONG_WORD_LETTERS` or more.
    """

    words: int
    sentences: int
    syllables: int
    characters: int
    letters: int
    polysyllables: int
    complex_words: int
    long_words: int


class NotEnoughText(NamedTuple):
    """Why there is no grade."""

    words: int

    @property
    def reason(self) -> str:
        """One clause for a report, such as "42 words; a grade needs at least 100"."""
        return f"{self.words} {'word' if self.words == 1 else 'words'}; a grade needs at least {MINIMUM_WORDS}"


class Readability(NamedTuple):
    """Every score of one text. Grades are US school years; ease, LIX and RIX have scales of their own."""

    counts: Counts
    flesch_reading_ease: float
    flesch_kincaid_grade: float
    gunning_fog: float
    smog_index: float | None
    automated_readability_index: float
    coleman_liau_index: float
    linsear_write: float
    lix: float
    rix: float

    @property
    def reading_age(self) -> float:
        """Years of age at which the text can be read: the Flesch-Kincaid grade plus 5.

        Source: the usual convention, not a measurement. US pupils start grade 1 at six and grade 12 at
        seventeen.
        """
        return self.flesch_kincaid_grade + 5


def measure(words: Sequence[str], sentence_count: int) -> Counts:
    """Count what the formulas need.

    `words` are the words of cleaned prose in any order, without surrounding punctuation; a hyphenated word is
    one. `sentence_count` is how many sentences they came from.

    Raises: ValueError if there is no word or `sentence_count` is below 1.
    """
    if not words or sentence_count < 1:
        raise ValueError(f"counts need a word and a sentence, not {len(words)} and {sentence_count}")
    syllables = letters = polysyllables = complex_words = long_words = 0
    for word in words:
        spoken = count_syllables(word)
        written = len(word) if word.isalnum() else sum(map(str.isalnum, word))
        syllables += spoken
        letters += written
        long_words += written >= LONG_WORD_LETTERS
        if spoken >= 3:
            polysyllables += 1
            complex_words += _is_complex(word, spoken)
    return Counts(
        words=len(words),
        sentences=sentence_count,
        syllables=syllables,
        characters=sum(map(len, words)),
        letters=letters,
        polysyllables=polysyllables,
        complex_words=complex_words,
        long_words=long_words,
    )


def judge(words: Sequence[str], sentence_count: int) -> Readability | NotEnoughText:
    """Score a text, or say why not. Arguments as for `measure`; `words` may be empty.

    Raises: ValueError if there are enough words and `sentence_count` is below 1.
    """
    if len(words) < MINIMUM_WORDS:
        return NotEnoughText(len(words))
    counts = measure(words, sentence_count)
    return Readability(
        counts=counts,
        flesch_reading_ease=flesch_reading_ease(counts),
        flesch_kincaid_grade=flesch_kincaid_grade(counts),
        gunning_fog=gunning_fog(counts),
        smog_index=smog_index(counts),
        automated_readability_index=automated_readability_index(counts),
        coleman_liau_index=coleman_liau_index(counts),
        linsear_write=linsear_write(counts),
        lix=lix(counts),
        rix=rix(counts),
    )


def flesch_reading_ease(counts: Counts) -> float:
    """Return the ease of reading: 60 to 70 is plain; 121.22 at most if every sentence has a word, no least.

    Source: R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948).
    """
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


def grade(words: Sequence[str], sentence_count: int) -> float:
    """The Flesch-Kincaid grade alone, as `judge` would give it, however few words there are.

    Arguments as for `measure`. Raises: ZeroDivisionError if there is no word or sentence.
    """
    return _kincaid(len(words), sentence_count, sum(map(count_syllables, words)))


def flesch_kincaid_grade(counts: Counts) -> float:
    """Return a US grade; -3.4 at least if every sentence has a word.

    Source: J. P. Kincaid and others, Research Branch Report 8-75, Naval Technical Training Command (1975).
    """
    return _kincaid(counts.words, counts.sentences, counts.syllables)


def gunning_fog(counts: Counts) -> float:
    """Return a US grade from sentence length and complex words.

    Where Gunning excepts endings and compounds, textstat excepts a list of easy words.

    Source: R. Gunning, The Technique of Clear Writing (1952).
    """
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


def smog_index(counts: Counts) -> float | None:
    """Return a US grade from polysyllables, or None under `MINIMUM_SMOG_SENTENCES`.

    Source: G. H. McLaughlin, SMOG grading: a new readability formula, Journal of Reading 12 (1969).
    """
    if counts.sentences < MINIMUM_SMOG_SENTENCES:
        return None
    return 1.043 * sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def automated_readability_index(counts: Counts) -> float:
    """Return a US grade from the length of words and sentences.

    `Counts.characters` leaves out the punctuation between words, which textstat counts.

    Source: R. J. Senter and E. A. Smith, Automated Readability Index, AMRL-TR-66-220 (1967).
    """
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


def coleman_liau_index(counts: Counts) -> float:
    """Return a US grade from letters and sentences per 100 words.

    The coefficient 0.058 is textstat's; the paper's rounds to 0.0588, about 0.4 of a grade higher.

    Source: M. Coleman and T. L. Liau, A computer readability formula designed for machine scoring, Journal of
    Applied Psychology 60 (1975).
    """
    return 5.8 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def linsear_write(counts: Counts) -> float:
    """Return a US grade from easy words (1 point) and polysyllables (3 points) per sentence.

    Over the whole text; textstat looks at the first 100 words unless told otherwise.

    Source: the form in general use, after J. O'Hayre, Gobbledygook Has Gotta Go (1966).
    """
    points = (counts.words + 2 * counts.polysyllables) / counts.sentences
    return points / 2 if points > 20 else points / 2 - 1


def lix(counts: Counts) -> float:
    """Return Björnsson's LIX: below 30 is very easy, 40 is ordinary prose, above 60 is very hard.

    Source: C. H. Björnsson, Läsbarhet (1968).
    """
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


def rix(counts: Counts) -> float:
    """Return long words per sentence: below 0.2 is grade 1, 7.2 and above is college.

    Source: J. Anderson, Lix and Rix: variations on a little-known readability index, Journal of Reading 26
    (1983).
    """
    return counts.long_words / counts.sentences


def _kincaid(words: int, sentences: int, syllables: int) -> float:
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def _is_complex(word: str, syllables: int) -> bool:
    if "-" in word:
        parts = ((part, count_syllables(part)) for part in word.split("-"))
        return any(_is_complex(part, spoken) for part, spoken in parts)
    return syllables - word.lower().endswith(_SPOKEN_ENDINGS) >= 3
