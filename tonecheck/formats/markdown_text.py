"""Markdown files that hold saved replies: sections under headings, behind separators, in quotations or fences.

The Markdown of a reply is its text: it is not rendered, since that is how it is pasted. Comments and a block
of settings at the top of a file (between `---` lines) are not the customer's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tonecheck.formats.pieces import Pieces
from tonecheck.formats.prose import part, separated
from tonecheck.formats.shape import Shape
from tonecheck.formats.source_map import SourceMap, verbatim

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE = re.compile(r"[^\r\n]*(?:\r\n|[\r\n]|\Z)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ALONE_BEFORE = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*\Z")
_ALONE_BEHIND = re.compile(r"[ \t]*(?:\r\n|[\r\n]|\Z)")
_SETTINGS = re.compile(r"\A---[ \t]*\r?\n(?P<yaml>(?:.*\n)*?)---[ \t]*(?:\r?\n|\Z)")
_QUOTE_MARK = re.compile(r"[ \t]*>[ ]?")

_Found = tuple[str, str, SourceMap]


class Markdown:
    """One file: its blocks, and the replies they make. `facts` are the settings at its top, `code` its fences."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.facts: dict[str, str] = {}
        self.lines = [match.start() for match in _LINE.finditer(text)]
        self.begins = self._settings()
        self.tokens = _blocks(text[self.begins :])
        self.first_line = text.count("\n", 0, self.begins)
        self.code = [
            (self._at(token.map[0]), self._at(token.map[1]))
            for token in self.tokens
            if token.type in ("fence", "code_block") and token.map
        ]
        self.comments = [
            match.span()
            for match in _COMMENT.finditer(text, self.begins)
            if not any(start <= match.start() < end for start, end in self.code)
        ]

    def _settings(self) -> int:
        """Read the settings at the top, if there are any; returns where the Markdown begins."""
        block = _SETTINGS.match(self.text)
        if block is None:
            return 0
        from tonecheck.formats.yaml_tree import parse_yaml

        tree = parse_yaml("\n" + block["yaml"], self.name)
        if isinstance(tree.value, dict):
            self.facts = {key: str(value) for key, value in tree.value.items() if not isinstance(value, dict | list)}
        return block.end()

    def _at(self, line: int) -> int:
        """Where a line (counted from 0, behind the settings) starts."""
        line += self.first_line
        return self.lines[line] if line < len(self.lines) else len(self.text)

    def replies(self, shape: Shape) -> Iterator[_Found]:
        """Each reply: its name, text and map."""
        for title, start, end in self._sections(shape):
            found = list(self._in_section(start, end, shape.reply_in))
            for number, (content, source) in enumerate(found, start=1):
                yield (title if number == 1 else f"{title} ({number})"), content, source

    def _sections(self, shape: Shape) -> Iterator[tuple[str, int, int]]:
        if shape.separator:
            for number, (title, start, end) in enumerate(separated(self.text, shape.separator), start=1):
                if end > self.begins:
                    yield title or f"part {number}", max(start, self.begins), end
        elif shape.sections == "headings":
            yield from self._under_headings()
        else:
            named = [self.facts[key] for name in shape.name for key in name.split("|") if key in self.facts]
            yield " / ".join(named) or self.facts.get("title") or self.name, self.begins, len(self.text)

    def _under_headings(self) -> Iterator[tuple[str, int, int]]:
        """A section for each heading, named by it and the headings above it.

        A single heading of the first level is the page's title, and what stands below it is about the page.
        """
        headings = [
            (
                int(token.tag[1:]),
                self.tokens[number + 1].content.strip(),
                self._at(token.map[0]),
                self._at(token.map[1]),
            )
            for number, token in enumerate(self.tokens)
            if token.type == "heading_open" and token.level == 0 and token.map
        ]
        levels = [level for level, *_ in headings]
        drops_top = levels.count(1) == 1 and len(levels) > 1
        path: list[tuple[int, str]] = []
        for number, (level, title, _, end) in enumerate(headings):
            path = [*(step for step in path if step[0] < level), (level, title)]
            if drops_top and level == 1:
                continue
            until = headings[number + 1][2] if number + 1 < len(headings) else len(self.text)
            shown = [step for step in path if step[0] > 1] if drops_top else path
            yield " / ".join(title for _, title in shown), end, until

    def _in_section(self, start: int, end: int, reply_in: str) -> Iterator[tuple[str, SourceMap]]:
        if reply_in == "section":
            content, source = part(self.text, self._without_comments(start, end))
            if content:
                yield content, source
            return
        depth = 0
        for token in self.tokens:
            if token.type == "blockquote_close":
                depth -= 1
            if token.map is not None and start <= self._at(token.map[0]) < end:
                if token.type == "fence" and reply_in == "fence":
                    yield from self._fence(token)
                elif token.type == "blockquote_open" and reply_in == "blockquote" and depth == 0:
                    yield from self._quotation(token)
            depth += token.type == "blockquote_open"

    def _without_comments(self, start: int, end: int) -> list[tuple[int, int]]:
        kept, at = [], start
        for low, high in self.comments:
            if not start <= low < end:
                continue
            before = _ALONE_BEFORE.search(self.text, self.lines[self._line_of(low)], low)
            behind = _ALONE_BEHIND.match(self.text, high, end)
            if before and behind:  # the comment has its lines to itself: they go with it
                low, high = before.start(), behind.end()
            kept.append((at, low))
            at = high
        return [*kept, (at, end)]

    def _line_of(self, offset: int) -> int:
        return bisect_right(self.lines, offset) - 1

    def _quotation(self, token: Token) -> Iterator[tuple[str, SourceMap]]:
        assert token.map is not None
        pieces = Pieces()
        for line in range(token.map[0], token.map[1]):
            low, high = self._at(line), self._at(line + 1)
            mark = _QUOTE_MARK.match(self.text, low, high)
            body = mark.end() if mark else low
            pieces.markup("", low, body)
            pieces.verbatim(self.text[body:high], body)
        yield from _trimmed(pieces)

    def _fence(self, token: Token) -> Iterator[tuple[str, SourceMap]]:
        assert token.map is not None
        first, last = token.map[0] + 1, token.map[1]
        opening = self.text[self._at(token.map[0]) : self._at(first)]
        indent = len(opening) - len(opening.lstrip(" \t"))
        if last > first and self.text[self._at(last - 1) : self._at(last)].lstrip(" \t>").startswith(token.markup):
            last -= 1
        pieces = Pieces()
        for line in range(first, last):
            low, high = self._at(line), self._at(line + 1)
            shown = self.text[low:high]
            body = low + min(indent, len(shown) - len(shown.lstrip(" \t")))
            pieces.markup("", low, body)
            pieces.verbatim(self.text[body:high], body)
        yield from _trimmed(pieces)


def _trimmed(pieces: Pieces) -> Iterator[tuple[str, SourceMap]]:
    text = pieces.text()
    if text.strip():
        start = len(text) - len(text.lstrip())
        yield text.strip(), verbatim(len(text.strip()), start).compose(pieces.map())


def _blocks(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser.parse(text)
