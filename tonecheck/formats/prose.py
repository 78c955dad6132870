"""Replies in text, Markdown and HTML files: the whole file, a section each, a quotation or a fence in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.errors import DraftError
from tonecheck.formats.allow import allowances
from tonecheck.formats.pieces import Pieces
from tonecheck.formats.reply import Reply
from tonecheck.formats.shape import Shape
from tonecheck.formats.source_map import SourceMap, verbatim
from tonecheck.text.span import Positions


def read_prose(text: str, name: str, shape: Shape, frame: Draft) -> Iterator[Reply | DraftError]:
    """The replies of a text, Markdown or HTML file; a comment may allow a rule for the next of them."""
    positions = Positions(text)
    if shape.format == "html" or (shape.format == "auto" and _looks_like_html(text)):
        replies: list[Reply | DraftError] = [_html_file(text, name, shape, frame, positions)]
        yield from allowances(replies, text, name, positions, "html")
    elif shape.format == "markdown":
        from tonecheck.formats.markdown_text import Markdown

        page = Markdown(text, name)
        replies = [
            Reply(
                _draft(content, called, shape, frame, page.facts),
                source,
                positions,
                review_by=page.facts.get("review_by", ""),
            )
            for called, content, source in page.replies(shape)
        ]
        yield from allowances(replies, text, name, positions, "html", page.code)
    elif shape.separator:
        for number, (called, start, end) in enumerate(separated(text, shape.separator), start=1):
            content, source = part(text, [(start, end)])
            if content:
                yield Reply(_draft(content, called or f"part {number}", shape, frame), source, positions)
    else:
        yield Reply(_draft(text, name, shape, frame), verbatim(len(text)), positions)


def _looks_like_html(text: str) -> bool:
    from tonecheck.formats.html_text import LOOKS_LIKE_HTML

    return LOOKS_LIKE_HTML.search(text) is not None


def _html_file(text: str, name: str, shape: Shape, frame: Draft, positions: Positions) -> Reply:
    from tonecheck.formats.html_text import UnclosedMarkupError, read_html  # plain text needs no parser

    try:
        html = read_html(text)
    except UnclosedMarkupError as error:
        line, column = positions.line_column(error.offset)
        raise DraftError(f"{name}:{line}:{column}: {error.message}", hint=error.hint) from None
    return Reply(_draft(html.text, name, shape, frame), html.map, positions)


def _draft(text: str, name: str, shape: Shape, frame: Draft, facts: dict[str, str] | None = None) -> Draft:
    channel = (facts or {}).get(shape.channel_from, "") if shape.channel_from else ""
    return frame.replace(
        text=text,
        channel=channel or frame.channel or shape.channel,
        name=name,
        template=frame.template or shape.template,
    )


def separated(text: str, separator: str) -> Iterator[tuple[str, int, int]]:
    """Cut a text at the lines that begin with `separator`: (title in that line or empty, start, end)."""
    lines = re.compile(rf"(?m)^{re.escape(separator)}(?P<title>[^\r\n]*)(?:\r\n|[\r\n]|\Z)")
    marks = set(separator) | set("-=*_#~")
    title, start = "", 0
    for line in lines.finditer(text):
        yield title, start, line.start()
        title, start = line["title"].strip().rstrip("".join(marks)).strip(), line.end()
    yield title, start, len(text)


def part(text: str, kept: list[tuple[int, int]]) -> tuple[str, SourceMap]:
    """The text of some stretches, without blank edges, and its map; what lies between them is markup."""
    while kept and not text[kept[0][0] : kept[0][1]].strip():
        kept = kept[1:]
    while kept and not text[kept[-1][0] : kept[-1][1]].strip():
        kept = kept[:-1]
    pieces = Pieces()
    at = -1
    for number, (start, end) in enumerate(kept):
        stretch = text[start:end]
        if number == 0:
            start += len(stretch) - len(stretch.lstrip())
        if number == len(kept) - 1:
            end -= len(stretch) - len(stretch.rstrip())
        if at not in (-1, start):
            pieces.markup("", at, start)
        pieces.verbatim(text[start:end], start)
        at = end
    return pieces.text(), pieces.map(empty_at=kept[0][0] if kept else 0)
