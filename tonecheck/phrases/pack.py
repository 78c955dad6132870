"""Reading phrase packs and compiling their entries.

A pack is a YAML file beside this module: the rule it serves and its entries, each with `flag:` sentences that
must be found and `pass:` sentences that must not; an entry without both does not load.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Literal

from tonecheck.document.fields import setting
from tonecheck.document.nodes import Faults, Mark, read_document
from tonecheck.document.nodes import Mapping as MappingNode
from tonecheck.document.reader import Reader
from tonecheck.errors import GuideError, PatternError, did_you_mean
from tonecheck.phrases.compile import Inflect, compile_pattern
from tonecheck.phrases.context import LIST_TESTS, PATTERN_TESTS, PLAIN_TESTS
from tonecheck.phrases.pattern import Pattern

FOLDER = Path(__file__).parent
Align = Callable[[str, str], dict[str, str]]


@dataclass(frozen=True, slots=True)
class ContextTest:
    """A context test: its name alone, or one of the fields that take patterns or lists."""

    shorthand: ClassVar[str] = "test"
    test: str = setting("", "negated, question, conditional, quoted, named or opening")
    before: tuple[str, ...] = setting((), "patterns that end where the phrase starts")
    after: tuple[str, ...] = setting((), "patterns that start where the phrase ends")
    around: tuple[str, ...] = setting((), "patterns that hold the phrase")
    sentence: tuple[str, ...] = setting((), "patterns elsewhere in the same sentence")
    previous: tuple[str, ...] = setting((), "patterns in the sentence before")
    next: tuple[str, ...] = setting((), "patterns in the sentence after")
    draft: tuple[str, ...] = setting((), "patterns anywhere in the reply")
    message: tuple[str, ...] = setting((), "patterns in the customer's message")
    subject: tuple[str, ...] = setting((), "who the clause is about: i, we, you, they")
    channel: tuple[str, ...] = setting((), "channels the reply is for")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackEntry:
    """One phrase as a writer puts it into a pack."""

    id: str = setting(doc="name of the entry, unique in its pack")
    pattern: tuple[str, ...] = setting(doc="one pattern or several, see the pattern language")
    message: str = setting("", "one sentence for the writer; {match} is what was written")
    why: str = setting("", "what it does to the reader of the reply")
    severity: Literal["error", "warning", "info", ""] = setting("", "if it differs from the rule's")
    replace: tuple[str, ...] = setting((), "what to write in its place; an empty text leaves it out")
    instead: tuple[str, ...] = setting((), "advice with gaps that a person fills in")
    safe: bool = setting(False, "true if replacing cannot change the meaning")
    unless: tuple[ContextTest, ...] = setting((), "tests none of which may hold")
    only: tuple[ContextTest, ...] = setting((), "tests all of which must hold")
    evidence: tuple[str, ...] = setting((), "ids of the evidence register")
    flag: tuple[str, ...] = setting(doc="sentences in which it must be found")
    pass_: tuple[str, ...] = setting((), "sentences in which it must not be found")
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A phrase pack."""

    rule: str = setting(doc="the rule these phrases belong to")
    entries: tuple[PackEntry, ...] = setting(doc="the phrases")
    about: str = setting("", "what the pack is for, and where its wording comes from")


@cache
def load_classes() -> dict[str, str]:
    """Named word classes of the pattern language: name -> pattern.

    Raises: GuideError if the file is faulty.
    """
    faults = Faults()
    node = read_document(FOLDER / "classes.yaml", faults, shown="classes.yaml")
    classes = Reader(faults).mapping(str, node, None) if node is not None else {}
    if faults:
        raise GuideError(faults)
    return dict(classes)


def load_pack(path: Path) -> Pack:
    """Read a pack, its shape checked (patterns are checked by `compile_entries`).

    Raises: GuideError with every fault found.
    """
    faults = Faults()
    node = read_document(path, faults, shown=path.name)
    pack = None
    if isinstance(node, MappingNode):
        pack = Reader(faults).record(Pack, node)
        seen: set[str] = set()
        for entry in pack.entries if pack is not None else ():
            mark = entry.mark or node.mark
            if entry.id in seen:
                faults.add(mark, f"'{entry.id}' stands twice in this pack")
            seen.add(entry.id)
            if not entry.flag or not entry.pass_:
                faults.add(mark, f"'{entry.id}' needs both 'flag' and 'pass' sentences")
    elif node is not None:
        faults.add(node.mark, "a pack is 'rule:' and 'entries:'")
    if faults or pack is None:
        raise GuideError(faults)
    return pack  # type: ignore[no-any-return]


class Compiler:
    """Compiles entries to JSON-ready dictionaries; collects faults with their places."""

    def __init__(
        self, faults: Faults, inflect: Inflect, align: Align, classes: Mapping[str, str] | None = None
    ) -> None:
        self.faults = faults
        self.inflect = inflect
        self.align = align
        self.classes = load_classes() if classes is None else classes

    def entry(self, entry: PackEntry, source: str = "") -> dict[str, Any]:
        """One entry of a pack; keys that hold nothing are left out."""
        mark = entry.mark or Mark(source, 1, 1)
        patterns = [made for text in entry.pattern if (made := self.pattern(text, mark)) is not None]
        inflecting = [self._replacement(entry.pattern, text) for text in entry.replace]
        compiled = {
            "id": entry.id,
            "patterns": [pattern.to_json() for pattern in patterns],
            "message": entry.message,
            "why": entry.why,
            "severity": entry.severity,
            "replacements": [item for item in inflecting if isinstance(item, dict)],
            "offers": [item for item in inflecting if isinstance(item, str)],
            "instead": list(entry.instead),
            "safe": entry.safe,
            "unless": [self.test(test) for test in entry.unless],
            "only": [self.test(test) for test in entry.only],
            "evidence": list(entry.evidence),
            "source": source,
        }
        return {name: value for name, value in compiled.items() if value or name in ("id", "patterns")}

    def pattern(self, text: str, mark: Mark) -> Pattern | None:
        """Compile a pattern; None, with a fault at `mark`, if it cannot be read."""
        try:
            return compile_pattern(text, inflect=self.inflect, classes=self.classes)
        except PatternError as error:
            self.faults.add(mark, error.message, error.hint)
            return None

    def test(self, test: ContextTest) -> list[Any]:
        """A context test as a list: its name and, if it takes one, its argument."""
        mark = test.mark or Mark("", 1, 1)
        given = [name for name in ("test", *PATTERN_TESTS, *LIST_TESTS) if getattr(test, name)]
        if len(given) > 1:
            self.faults.add(mark, f"'{given[0]}' and '{given[1]}' are two tests", "write each as an item of its own")
        if test.test:
            if test.test not in PLAIN_TESTS:
                known = (*PLAIN_TESTS, *PATTERN_TESTS, *LIST_TESTS)
                self.faults.add(mark, f"unknown context test '{test.test}'", did_you_mean(test.test, known))
            return [test.test]
        for name in PATTERN_TESTS:
            if texts := getattr(test, name):
                made = [self.pattern(text, mark) for text in texts]
                return [name, [pattern.to_json() for pattern in made if pattern is not None]]
        for name in LIST_TESTS:
            if values := getattr(test, name):
                return [name, list(values)]
        self.faults.add(mark, "an empty context test")
        return ["negated"]

    def _replacement(self, patterns: tuple[str, ...], text: str) -> str | dict[str, str]:
        """The text itself, or what it becomes for each form that a pattern can take.

        A form is the whole reported stretch where that is a phrase with an inflected word in it (`pain points`:
        `problems`), otherwise its first word.
        """
        by_form: dict[str, str] = {}
        fixed: set[str] = set()
        inflected: set[str] = set()
        for pattern in patterns if text else ():
            whole = plain_phrase(pattern)
            for head in (whole,) if whole else head_words(pattern):
                if head[0] != "=" and any(len(self.inflect(word)) > 1 for word in head.split()):
                    by_form.update(self.align(head, text))
                    inflected.update(self.inflect(head))
                else:
                    fixed.add(head.lstrip("="))
        return {**dict.fromkeys(sorted(fixed - inflected), text), **by_form} if by_form else text


def plain_phrase(pattern: str) -> str:
    """A pattern's reported stretch if it is two or more bare words in a row, otherwise an empty string."""
    reported = pattern.partition("[")[2].partition("]")[0] or pattern
    return reported.strip() if re.fullmatch(r"\s*[a-z]+(?:\s+[a-z]+)+\s*", reported) else ""


def head_words(pattern: str) -> tuple[str, ...]:
    """The words a pattern's reported stretch can start with, as written; empty if that cannot be told.

    `(utilise|leverage) it` -> ("utilise", "leverage"); `=leading firm` -> ("=leading",); `<we> fail` -> ().
    """
    reported = pattern.partition("[")[2].partition("]")[0] or pattern
    group = re.match(r"\s*\(([^()]*)\)(?!\?)", reported)
    branches = group[1].split("|") if group else [reported]
    heads = [branch.split()[0] for branch in branches if branch.split()]
    return tuple(head for head in heads if re.fullmatch(r"=?[^\W\d_]+(?:['’-][^\W\d_]+)*", head))
