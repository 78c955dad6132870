"""The pattern language of phrase packs and of a guide's own word lists, and its compiler.

    calm down              these words, in this order; every word in all its inflections if it is written
                           in its base form (calm, calms, calmed, calming); `learnings` only as it stands
    =leading provider      `=` takes a word exactly as it stands
    (fail|forget) to       one of these (each may be several words)
    very? sorry            perhaps this word (or group)
    sorry ... but          up to three words between; `...6` up to six
    you * to               exactly one word, whatever it is
    <number> days          a word of a kind: number, masked (a name, link or placeholder), ing, ed, ly
    <we> can not           a named class of words (from `classes.yaml`)
    ^ unfortunately        the sentence starts here (after a handle or a placeholder)
    thanks $               the sentence ends here
    sorry ,? but           punctuation: , : ; . ! - and <stop>, <pause>, <question>, <exclamation>
    sorry [if you felt]    report only what stands in the brackets

Contractions need no pattern of their own: `you have not` also matches "you haven't" and "you've not".
Capitals, curly apostrophes, quotation marks and hyphens between words never matter. A pattern never crosses
the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from tonecheck.errors import PatternError, did_you_mean
from tonecheck.phrases.anchors import Node, anchor_of, length_of, ways_of
from tonecheck.phrases.pattern import BETWEEN, Pattern
from tonecheck.text.fold import fold
from tonecheck.text.words import Words

Inflect = Callable[[str], tuple[str, ...]]
KINDS = ("number", "masked", "ing", "ed", "ly")
MARKS = ("stop", "pause", "question", "exclamation")
MOST_GAP = 12
MOST_DEPTH = 20
_SIGNS: dict[str, Node] = {"*": ("any",), "^": ("start",), "$": ("end",), "[": ("open",), "]": ("close",)}
_PIECE = re.compile(
    r"(?P<space>\s+)|(?P<gap>\.\.\.(?P<size>\d+)?|…)|<(?P<named>[a-z][a-z-]*)>|(?P<mark>[,;:.!]|(?<!\S)[-–—](?!\S))"
    r"|(?P<sign>[()|?*^$\[\]])|(?P<exact>=?)(?P<word>[^\s()|?*^$\[\]<>=,;:.!]+(?:[.:,/]\d+)*)"
)


def compile_pattern(
    source: str, *, inflect: Inflect | None = None, classes: Mapping[str, str] | None = None
) -> Pattern:
    """Compile a pattern.

    `inflect` gives all forms a bare word stands for (itself included); None takes every word as it stands.
    `classes` maps a class name to the pattern it stands for.

    Raises: PatternError with the column (from 1) at which the pattern cannot be read.
    """
    tree = _Reader(source, inflect or (lambda word: (word,)), classes or {}).read()
    if length_of(tree)[0] == 0:
        raise PatternError("a pattern must need at least one word", hint="take away one of the '?'")
    program: list[list[Any]] = []
    numbers: dict[int, int] = {}
    _emit(tree, program, numbers)
    program.append(["match"])
    forms, least, most, _ = anchor_of(tree) or (frozenset(), 0, 0, 0)
    written = BETWEEN.join(" ".join(map(str, step)) for step in program)
    return Pattern(source, written, " ".join(sorted(forms)), least, most, ways_of(tree, numbers))


class _Reader:
    """Recursive descent over the pattern's pieces; a node is (name, ...)."""

    def __init__(self, source: str, inflect: Inflect, classes: Mapping[str, str]) -> None:
        self.source = source
        self.inflect = inflect
        self.classes = classes
        self.at = 0

    def read(self) -> Node:
        self.check_brackets()
        return self.alternatives(depth=0)

    def check_brackets(self) -> None:
        """A `[` is followed by its `]` before the next one opens."""
        opened = -1
        for at, sign in enumerate(self.source):
            if sign not in "[]":
                continue
            self.at = at
            if (sign == "[") == (opened >= 0):
                raise self.error("'[' inside '['" if sign == "[" else "']' without '['")
            opened = at if sign == "[" else -1
        self.at = max(opened, 0)
        if opened >= 0:
            raise self.error("'[' is never closed", hint="write [what to report]")

    def error(self, message: str, *, hint: str = "") -> PatternError:
        return PatternError(f"{message} in pattern '{self.source}'", column=self.at + 1, hint=hint)

    def alternatives(self, depth: int) -> Node:
        branches = [self.sequence(depth)]
        while self.at < len(self.source) and self.source[self.at] == "|":
            self.at += 1
            branches.append(self.sequence(depth))
        branches = _merged(branches)
        return branches[0] if len(branches) == 1 else ("alt", branches)

    def sequence(self, depth: int) -> Node:
        nodes: list[Node] = []
        while self.at < len(self.source):
            piece = _PIECE.match(self.source, self.at)
            if piece is None:
                raise self.error(f"cannot read '{self.source[self.at]}'")
            if piece["sign"] in ("|", ")"):
                if piece["sign"] == ")" and depth == 0:
                    raise self.error("')' without '('")
                break
            if piece["sign"] == "?":
                if not nodes or nodes[-1][0] in ("open", "close", "start", "end"):
                    raise self.error("'?' must follow a word or a group")
                nodes[-1] = ("opt", nodes[-1])
                self.at = piece.end()
                continue
            if piece["sign"] == "(":
                if depth == MOST_DEPTH:
                    raise self.error(f"more than {MOST_DEPTH} groups inside each other")
                self.at = piece.end()
                inner = self.alternatives(depth + 1)
                if self.source[self.at : self.at + 1] != ")":
                    raise self.error("'(' is never closed", hint="write (one|two)")
                self.at += 1
                nodes.append(inner)
                continue
            if (node := self.piece(piece)) is not None:
                nodes.append(node)
            self.at = piece.end()
        if not nodes:
            raise self.error("something is missing", hint="an alternative cannot be empty; use '?' instead")
        return nodes[0] if len(nodes) == 1 else ("seq", nodes)

    def piece(self, piece: re.Match[str]) -> Node | None:
        if piece["space"]:
            return None
        if piece["gap"]:
            size = int(piece["size"] or 3)
            if not 1 <= size <= MOST_GAP:
                raise self.error(f"a gap may span 1 to {MOST_GAP} words, not {size}")
            return "gap", size
        if piece["named"]:
            return self.named(piece["named"])
        if piece["mark"]:
            return "p", "-" if piece["mark"] in "–—" else piece["mark"]
        if piece["sign"]:
            return _SIGNS[piece["sign"]]
        return self.words(piece["word"], exact=bool(piece["exact"]))

    def named(self, name: str) -> Node:
        if name in KINDS:
            return ("kind", name)
        if name in MARKS:
            return ("p", name)
        if name in self.classes:
            rest = {key: value for key, value in self.classes.items() if key != name}
            return _Reader(self.classes[name], self.inflect, rest).read()
        known = (*KINDS, *MARKS, *self.classes)
        raise self.error(f"unknown class <{name}>", hint=did_you_mean(name, known))

    def words(self, written: str, *, exact: bool) -> Node:
        """What stands between two spaces: one word, or several if it is hyphenated or a contraction."""
        tokens = Words(fold(written), ())
        if not tokens.norms:
            raise self.error(f"'{written}' holds no word")
        inflect = (lambda norm: (norm,)) if exact or "'" in fold(written) else self.inflect
        nodes: list[Node] = [
            ("w", frozenset((*inflect(norm), *tokens.others.get(number, ()))))
            for number, norm in enumerate(tokens.norms)
        ]
        return nodes[0] if len(nodes) == 1 else ("seq", nodes)


def _merged(branches: list[Node]) -> list[Node]:
    """Alternatives with the single words among them put into one: a draft's word is then looked for once.

    A word goes ahead of alternatives that stood before it only where none of them can start with it, so which
    alternative is preferred stays the same.
    """
    merged: list[Node] = []
    for branch in (inner for outer in branches for inner in (outer[1] if outer[0] == "alt" else [outer])):
        if branch[0] == "w":
            for at in range(len(merged) - 1, -1, -1):
                if merged[at][0] == "w":
                    merged[at] = ("w", merged[at][1] | branch[1])
                    break
                opening = _opening(merged[at])
                if opening is None or not opening.isdisjoint(branch[1]):
                    merged.append(branch)
                    break
            else:
                merged.append(branch)
        else:
            merged.append(branch)
    return merged


def _opening(node: Node) -> frozenset[str] | None:
    """The words a node can start with; None if it can start with anything else, or be empty."""
    if node[0] == "w":
        forms: frozenset[str] = node[1]
        return forms
    if node[0] == "seq":
        return _opening(next((child for child in node[1] if child[0] not in ("open", "close")), ("any",)))
    if node[0] == "alt":
        openings = [_opening(child) for child in node[1]]
        if None in openings:
            return None
        return frozenset().union(*(opening for opening in openings if opening is not None))
    return None


def _emit(node: Node, program: list[list[Any]], numbers: dict[int, int]) -> None:
    """Append a node's instructions; `numbers` collects the number of each `w` instruction by the `id` of its node."""
    name = node[0]
    if name == "w":
        numbers[id(node)] = len(program)
        program.append(["w", *sorted(node[1])])
    elif name == "seq":
        for child in node[1]:
            _emit(child, program, numbers)
    elif name == "alt":
        jumps = []
        for number, child in enumerate(node[1]):
            if number < len(node[1]) - 1:
                split = ["split", len(program) + 1, 0]
                program.append(split)
                _emit(child, program, numbers)
                jumps.append(["jump", 0])
                program.append(jumps[-1])
                split[2] = len(program)
            else:
                _emit(child, program, numbers)
        for jump in jumps:
            jump[1] = len(program)
    elif name == "opt":
        split = ["split", len(program) + 1, 0]
        program.append(split)
        _emit(node[1], program, numbers)
        split[2] = len(program)
    elif name == "gap":
        # As few words as possible, each perhaps after a pause: (pause? any)?? repeated.
        splits = []
        for _ in range(node[1]):
            splits.append(["split", 0, len(program) + 1])
            program.append(splits[-1])
            program.append(["split", len(program) + 1, len(program) + 2])
            program.append(["p", "pause"])
            program.append(["any"])
        for split in splits:
            split[1] = len(program)
        program.append(["split", len(program) + 1, len(program) + 2])
        program.append(["p", "pause"])
    else:
        program.append(list(node))
