"""Measure readability: speed, and agreement with published figures and with textstat.

    python benchmarks/readability.py                  speed, on a text of ours
    python benchmarks/readability.py --data DIR       also agreement, on the files found in DIR:
        clear_readability.jsonl      `text` with `sentences` and its published `flesch`, `fkgl` and `ari`
        onestopenglish.jsonl         `text` with its `article` and `level` (1 is the easiest)
        textstat_expected.jsonl      `function`, `text`, `args` and the value textstat expects

Comparing with textstat needs version 0.7.8; later ones download their dictionary.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from tonecheck.text import readability
from tonecheck.text.readability import Counts
from tonecheck.text.sentences import split_sentences

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
TEXTSTAT = "0.7.8"
PARAGRAPH = """
Thank you for telling us about the damaged kettle, and for sending the photographs with your first message.
A replacement left our warehouse in Coventry this morning, so it should reach you on Thursday or Friday. You
do not need to return the old one: please recycle it with your other small appliances. We have also refunded
the delivery charge, which will show on your statement within five working days. If anything is missing when
the parcel arrives, simply reply to this email and I will put it right myself.
"""
FIRST_CALL = """
import re, time
from collections.abc import Sequence
from dataclasses import dataclass
began = time.perf_counter()
from tonecheck.text import readability
imported = time.perf_counter()
readability.measure(["Unfortunately", "our", "courier", "is", "late"], 1)
print((imported - began) * 1000, (time.perf_counter() - imported) * 1000)
"""


def count(text: str) -> Counts:
    """Count a text: words by a plain expression, sentences by the project's splitter."""
    return readability.measure(WORD.findall(text), count_sentences(text))


def count_sentences(text: str) -> int:
    """Sentences that hold a word, at least 1."""
    return max(1, sum(WORD.search(span.of(text)) is not None for span in split_sentences(text)))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def textstat_counts(text: str) -> Counts:
    """Count a text as textstat does."""
    import textstat

    words = textstat.lexicon_count(text)
    return Counts(
        words=words,
        sentences=textstat.sentence_count(text),
        syllables=textstat.syllable_count(text),
        # textstat divides its characters by another number of words, in which a lone dash counts.
        characters=round(textstat.avg_character_per_word(text) * words),
        letters=round(textstat.avg_letter_per_word(text) * words),
        polysyllables=textstat.polysyllabcount(text),
        complex_words=len(textstat.difficult_words_list(text, 3, unique=False)),
        long_words=textstat.long_word_count(text),
    )


def report(name: str, ours: list[float], theirs: list[float]) -> None:
    """Print correlation and differences."""
    apart = [mine - other for mine, other in zip(ours, theirs, strict=True)]
    correlation, mean = statistics.correlation(ours, theirs), statistics.mean(apart)
    absolute = statistics.mean(map(abs, apart))
    print(f"  {name:28} r {correlation:.4f}, mean difference {mean:+.2f}, mean absolute {absolute:.2f}")


def measure_speed() -> None:
    """Print the first call in fresh interpreters, and words per second when warm."""
    runs = [
        tuple(map(float, subprocess.check_output([sys.executable, "-c", FIRST_CALL], text=True).split()))
        for _ in range(9)
    ]
    imported, first = (statistics.median(column) for column in zip(*runs, strict=True))
    words = WORD.findall(PARAGRAPH) * 400
    readability.measure(words, 1)
    began = time.perf_counter()
    readability.measure(words, 1)
    rate = len(words) / (time.perf_counter() - began)
    print(f"import {imported:.1f} ms, first call {first:.1f} ms (medians of {len(runs)}), {rate:,.0f} words/s")


def compare_clear(path: Path) -> None:
    """Print how our scores relate to the published ones."""
    print("CLEAR, published scores")
    pairs: dict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    formulas: dict[str, Callable[[Counts], float]] = {
        "flesch": readability.flesch_reading_ease,
        "fkgl": readability.flesch_kincaid_grade,
        "ari": readability.automated_readability_index,
    }
    for row in rows(path):
        counts = count(row["text"])
        same_sentences = readability.measure(WORD.findall(row["text"]), row["sentences"])
        for name, formula in formulas.items():
            for suffix, basis in (("", counts), (", their sentences", same_sentences)):
                ours, theirs = pairs[name + suffix]
                ours.append(formula(basis))
                theirs.append(row[name])
    for name, (ours, theirs) in sorted(pairs.items()):
        report(name, ours, theirs)


def compare_levels(path: Path) -> None:
    """Print the share of articles whose three levels come in order of grade."""
    grades: dict[str, dict[int, float]] = defaultdict(dict)
    for row in rows(path):
        grades[row["article"]][row["level"]] = readability.flesch_kincaid_grade(count(row["text"]))
    complete = [levels for levels in grades.values() if len(levels) == 3]
    ordered = sum(levels[1] < levels[2] < levels[3] for levels in complete)
    pairs = sum((levels[1] < levels[2]) + (levels[2] < levels[3]) for levels in complete)
    total = len(complete)
    print(f"OneStopEnglish: {ordered} of {total} articles in order, {pairs} of {2 * total} steps between levels")


def compare_expected(path: Path) -> None:
    """Print how far our formulas, on textstat's counts, are from the values textstat expects."""
    print("textstat's expected values, on textstat's counts")
    named: dict[str, Callable[[Counts], float | None]] = {
        "flesch_reading_ease": readability.flesch_reading_ease,
        "flesch_kincaid_grade": readability.flesch_kincaid_grade,
        "gunning_fog": readability.gunning_fog,
        "smog_index": readability.smog_index,
        "automated_readability_index": readability.automated_readability_index,
        "coleman_liau_index": readability.coleman_liau_index,
        "linsear_write_formula": readability.linsear_write,
        "lix": readability.lix,
        "rix": readability.rix,
    }
    apart: dict[str, list[float]] = defaultdict(list)
    skipped: dict[str, int] = defaultdict(int)
    for row in rows(path):
        name = row["function"]
        if name not in named:
            continue
        counts = textstat_counts(row["text"]) if row["text"] else None
        # Linsear's flags: a text under 100 words scores 0; a longer one is cut to 100 words.
        too_short, cut = row["args"][1:] if name == "linsear_write_formula" else (False, False)
        if counts is None or (too_short and counts.words < 100) or (cut and counts.words > 100):
            skipped[name] += 1
            continue
        ours = named[name](counts)
        if ours is None:
            skipped[name] += 1
        else:
            apart[name].append(abs(ours - row["expected"]))
    for name in named:
        worst = f"worst difference {max(apart[name]):.4f}" if apart[name] else "none comparable"
        print(f"  {name:28} {len(apart[name])} compared, {skipped[name]} not applicable: {worst}")


def compare_textstat(path: Path) -> None:
    """Print how our scores relate to textstat's on the same texts, each with its own counts."""
    import textstat

    print("textstat on the same texts, each with its own words, sentences and syllables")
    texts = [row["text"] for row in rows(path)]
    counts = [count(text) for text in texts]
    pairs: tuple[tuple[Callable[[Counts], float], Callable[[str], float]], ...] = (
        (readability.flesch_reading_ease, textstat.flesch_reading_ease),
        (readability.flesch_kincaid_grade, textstat.flesch_kincaid_grade),
        (readability.gunning_fog, textstat.gunning_fog),
        (readability.automated_readability_index, textstat.automated_readability_index),
        (readability.coleman_liau_index, textstat.coleman_liau_index),
        (readability.lix, textstat.lix),
        (readability.rix, textstat.rix),
    )
    for ours, theirs in pairs:
        report(ours.__name__, [ours(one) for one in counts], [theirs(text) for text in texts])
    report(
        "syllables per word",
        [one.syllables / one.words for one in counts],
        [textstat.syllable_count(text) / textstat.lexicon_count(text) for text in texts],
    )


def main() -> None:
    """Measure what can be measured here."""
    parser = argparse.ArgumentParser(description="Measure readability.")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where the files to compare with are")
    data = parser.parse_args().data
    measure_speed()
    if data is None:
        return
    compare_clear(data / "clear_readability.jsonl")
    compare_levels(data / "onestopenglish.jsonl")
    if metadata.version("textstat") == TEXTSTAT:
        compare_expected(data / "textstat_expected.jsonl")
        compare_textstat(data / "clear_readability.jsonl")
    else:
        print(f"textstat is not {TEXTSTAT}: nothing to compare with")


if __name__ == "__main__":
    main()
