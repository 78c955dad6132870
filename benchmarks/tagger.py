"""Would a part-of-speech tagger make the rules more precise? python -m benchmarks.tagger [--list]

    pip install HanTa textblob textblob-aptagger

are the taggers whose model comes with the package, so that nothing is downloaded at run time. None of them is a
dependency; those that are not installed are left out.

The scheme: a pack entry's anchors are the rarest words of its patterns. Their parts of speech (noun, verb, adjective,
adverb, other) in the entry's own `flag:` sentences, as the same tagger gives them, are the ones expected; a finding
whose anchor has another is taken back. `same form` does so only if the very form of the anchor stands in a `flag:`
sentence. What a tagger gets wrong in the same way on both sides costs nothing, so this is kinder to it than a list made
by hand.

Counted are warnings and errors of the `support` guide: right or wrong by the labels of the labelled replies and of
../shared/data/gold_replies.jsonl, and by one reader's judgement (`tagger_readings.txt`) on 3,000 random replies of
../shared/data/twcs_airlines.jsonl. Files that are not there are left out.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import random
import re
import subprocess
import sys
import time
import types
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from tonecheck import Draft, Finding, Message, Severity, check, load_guide
from tonecheck.document.nodes import Faults
from tonecheck.measure import read_labelled
from tonecheck.phrases.pack import FOLDER, Compiler, load_pack
from tonecheck.text.inflection import align, forms
from tonecheck.text.span import Span
from tonecheck.text.words import Words

ROOT = Path(__file__).resolve().parent.parent
LABELLED = ROOT / "tests" / "labelled" / "replies.jsonl"
SHARED = ROOT.parent / "shared" / "data"
READINGS = Path(__file__).with_name("tagger_readings.txt")
UNREAD = frozenset({"emoji", "exclamation-marks", "long-sentence", "other-language"})
SAMPLE, SEED = 3000, 7

Tag = Callable[[list[str]], list[str]]
_TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[^\w\s]")
_CLITIC = re.compile(r"(?i)(n['’]t|['’](?:s|re|ve|ll|d|m))$")


class Judged(NamedTuple):
    """A finding, the draft it is about, and whether it is right."""

    draft: Draft
    finding: Finding
    right: bool


def hanta() -> Tag:
    """HanTa: a hidden Markov model with morphology, trained on the British National Corpus' tags."""
    from HanTa import HanoverTagger

    tagger = HanoverTagger.HanoverTagger("morphmodel_en.pgz")
    return lambda words: [tag for _, _, tag in tagger.tag_sent(words)]


def textblob() -> Tag:
    """TextBlob's pattern tagger: a lexicon of words with context rules."""
    from textblob.en import parser

    return lambda words: [row[1] for row in parser.find_tags(words)]


def aptagger() -> Tag:
    """textblob-aptagger: the averaged perceptron of 2013 with its trained model, a pickle.

    It asks for a module that TextBlob has given up since; tagging words that are cut already needs nothing of it.
    """
    packages = types.ModuleType("textblob.packages")
    packages.nltk = importlib.import_module("nltk")  # type: ignore[attr-defined]
    sys.modules.setdefault("textblob.packages", packages)
    from textblob_aptagger import PerceptronTagger

    tagger = PerceptronTagger()
    return lambda words: [tag for _, tag in tagger.tag(" ".join(words), tokenize=False)]


TAGGERS = {"HanTa": hanta, "textblob": textblob, "textblob-aptagger": aptagger}


def coarse(tag: str) -> str:
    """Noun, verb, adjective, adverb or other, of Penn Treebank and of BNC tags."""
    if tag.startswith(("AJ", "JJ")):
        return "J"
    if tag.startswith(("AV", "RB")):
        return "R"
    return tag[0] if tag[:1] in ("N", "V") else "-"


def tagged(text: str, low: int, tag: Tag) -> Iterator[tuple[int, int, str]]:
    """Start, end (code points, from `low` on) and part of speech of each word of a sentence."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        cut = _CLITIC.search(match[0])
        cuts = (
            [match.start(), match.end()] if cut is None else [match.start(), match.start() + cut.start(), match.end()]
        )
        for start, end in pairwise(cuts):
            if start < end:
                words.append(text[start:end].replace("’", "'"))
                places.append((low + start, low + end))
    tags = tag(words) if words else []
    for (start, end), found in zip(places, tags, strict=False):
        yield start, end, coarse(found)


class Entry:
    """A pack entry: what its patterns are anchored at, and its own sentences."""

    def __init__(self, anchors: frozenset[str], flag: Sequence[str]) -> None:
        self.anchors, self.flag = anchors, flag


def entries() -> dict[tuple[str, str], Entry]:
    """Every entry of every pack, by rule and id."""
    faults = Faults()
    compiler = Compiler(faults, forms, align)
    found = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        if path.name == "classes.yaml":
            continue
        pack = load_pack(path)
        for entry in pack.entries:
            patterns = [compiler.entry(entry)["patterns"]]
            anchors = frozenset(form for made in patterns[0] for form in made[2])
            found[pack.rule, entry.id] = Entry(anchors, entry.flag)
    return found


def parts(draft: Draft, tag: Tag, within: Span | None = None) -> Iterator[tuple[str, Span, str]]:
    """Each word of the draft (or of the sentences that meet `within`): folded, its place, its part of speech."""
    for sentence in draft.sentences:
        if within is not None and not sentence.overlaps(within):
            continue
        kinds = {start: kind for start, _, kind in tagged(sentence.of(draft.text), sentence.start, tag)}
        for norm, start, end in _words(draft.words, sentence):
            yield norm, Span(start, end), kinds.get(start, "-")


def _words(words: Words, sentence: Span) -> Iterator[tuple[str, int, int]]:
    for norm, start, end in zip(words.norms, words.starts, words.ends, strict=True):
        if sentence.start <= start < sentence.end:
            yield norm, start, end


class Scheme:
    """Takes findings back by the part of speech of their anchors."""

    def __init__(self, book: dict[tuple[str, str], Entry], tag: Tag, *, same_form: bool) -> None:
        self.book, self.tag, self.same_form = book, tag, same_form
        self._expected: dict[tuple[str, str], dict[str, set[str]]] = {}

    def keeps(self, item: Judged) -> bool:
        """False if an anchor has a part of speech that no `flag:` sentence gives it."""
        key = (item.finding.rule_id, item.finding.entry)
        entry, span = self.book.get(key), item.finding.span
        if entry is None or span is None:
            return True
        expected = self._expected_of(key, entry)
        anchors = set().union(*(expected.get(form, set()) for form in entry.anchors)) if entry.anchors else set()
        for norm, place, kind in parts(item.draft, self.tag, span):
            if norm in entry.anchors and place.overlaps(span):
                known = expected.get(norm, set()) if self.same_form else anchors
                if known and kind not in known:
                    return False
        return True

    def _expected_of(self, key: tuple[str, str], entry: Entry) -> dict[str, set[str]]:
        if key not in self._expected:
            expected: defaultdict[str, set[str]] = defaultdict(set)
            for sentence in entry.flag:
                for norm, _, kind in parts(Draft(sentence), self.tag):
                    expected[norm].add(kind)
            self._expected[key] = dict(expected)
        return self._expected[key]


def judged() -> Iterator[tuple[str, Judged]]:
    """Every finding that somebody judged, with the name of the set it is from."""
    guide = load_guide("support")
    for name, path in (("labelled", LABELLED), ("gold", SHARED / "gold_replies.jsonl")):
        if path.exists():
            for row in read_labelled(path.read_text(encoding="utf-8").splitlines(), path.name):
                for finding in _counted(check(row.draft, guide).findings):
                    span = finding.span
                    right = any(
                        label.start is None
                        or label.end is None
                        or span is None
                        or (label.start < span.end and span.start < label.end)
                        for label in row.labels
                    )
                    yield name, Judged(row.draft, finding, right)
    tweets = SHARED / "twcs_airlines.jsonl"
    if not tweets.exists():
        return
    wrong = {word for line in READINGS.read_text("utf-8").splitlines() if line[:1] != "#" for word in line.split()}
    rows: list[dict[str, Any]] = [json.loads(line) for line in tweets.read_text(encoding="utf-8").splitlines()]
    random.Random(SEED).shuffle(rows)
    for item in rows[:SAMPLE]:
        draft = Draft(item["agent_reply"], channel="x", message=Message(item["customer"]))
        for finding in _counted(check(draft, guide).findings):
            if finding.rule_id not in UNREAD:
                place = f"{item['id']}@{finding.span.start if finding.span else 0}"
                yield "twcs", Judged(draft, finding, place not in wrong)


def _counted(findings: Iterable[Finding]) -> Iterator[Finding]:
    return (finding for finding in findings if finding.severity >= Severity.WARNING)


def cost(name: str, tag: Tag) -> str:
    """Seconds until the first word is tagged in a new process, and milliseconds for a reply of 25 words."""
    code = f"import benchmarks.tagger as b; import time; t = time.perf_counter(); b.TAGGERS[{name!r}]()(['We', 'act'])"
    code += "; print(time.perf_counter() - t)"
    starts = [
        float(subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True).stdout)
        for _ in range(3)
    ]
    reply = ("We have asked the courier to look again and they will ring you today . I am sorry that it took so long ,"
             " Sam , thank you .").split()  # fmt: skip
    rounds = 200
    start = time.perf_counter()
    for _ in range(rounds):
        tag(reply[:25])
    per_reply = (time.perf_counter() - start) / rounds * 1000
    return f"start {min(starts):.2f} s, {per_reply:.2f} ms a reply of 25 words"


def main() -> None:
    """Print, for each tagger and each way of using it, what goes: wrong findings, and right ones."""
    found = list(judged())
    book = entries()
    with_phrase = [(name, item) for name, item in found if (item.finding.rule_id, item.finding.entry) in book]
    for name in ("labelled", "gold", "twcs"):
        some = [item for other, item in found if other == name]
        of_phrases = [item for other, item in with_phrase if other == name]
        print(
            f"{name}: {sum(item.right for item in some)} right, {sum(not item.right for item in some)} wrong; of these"
            f" by a phrase {sum(item.right for item in of_phrases)} and {sum(not item.right for item in of_phrases)}"
        )
    for title, load in TAGGERS.items():
        try:
            version = importlib.metadata.version(title)
            tag = load()
        except (ImportError, importlib.metadata.PackageNotFoundError):
            print(f"{title}: not installed (pip install HanTa textblob textblob-aptagger)")
            continue
        print(f"\n{title} {version}: {cost(title, tag)}")
        for same_form in (False, True):
            scheme = Scheme(book, tag, same_form=same_form)
            gone = [(name, item) for name, item in with_phrase if not scheme.keeps(item)]
            for name in ("labelled", "gold", "twcs"):
                some = [item for other, item in gone if other == name]
                print(
                    f"  {'same form' if same_form else 'anchor':10} {name:9} takes back"
                    f" {sum(not item.right for item in some)} wrong and {sum(item.right for item in some)} right"
                )
            if "--list" in sys.argv:
                for _, item in gone:
                    said = item.finding.span.of(item.draft.text) if item.finding.span else ""
                    print(
                        "   ", "right" if item.right else "WRONG", item.finding.rule_id, item.finding.entry, said[:90]
                    )


if __name__ == "__main__":
    main()
