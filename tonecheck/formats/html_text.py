"""The text that a reader sees of an HTML body, and where each character of it stands.

Tags, attributes, comments, styles and scripts are markup. A paragraph, heading, list or table stands alone
between blank lines, an item, row or `<div>` on a line of its own, `<br>` ends a line; white space is one
space, as in a browser. `<code>` becomes a pair of backticks, so that rules leave it alone, and Intercom's
`<attribute ...>` stays as it is: it is a placeholder.
"""

from __future__ import annotations

import re
from html import escape as escape_html
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from tonecheck.errors import DraftError
from tonecheck.formats.pieces import Pieces
from tonecheck.formats.source_map import SourceMap, verbatim

_PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr section article header footer main form fieldset".split()
)
_LINES = frozenset("div li tr dt dd address figure figcaption aside nav option caption thead tbody tfoot".split())
_CELLS = frozenset(("td", "th"))
_UNSEEN = frozenset("style script head title template noscript".split())
_TAG_START = re.compile(r"</?[A-Za-z]")
_WHITE = " \t\n\r\f"
_ODD_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")  # what is not one space is shown as one
LOOKS_LIKE_HTML = re.compile(r"</[a-zA-Z][\w-]*\s*>|<(?:br|p|div|hr|img)\b[^<>]*>|<!doctype html", re.IGNORECASE)


class Html(NamedTuple):
    """What is seen of an HTML body, and its map into it."""

    text: str
    map: SourceMap


def read_html(source: str) -> Html:
    """The visible text of an HTML body, without blank edges.

    Raises: UnclosedMarkupError if it stops in the middle of a tag or comment.
    """
    unclosed = _first_unclosed(source)
    if unclosed is not None:
        raise UnclosedMarkupError(*unclosed)
    reader = _Reader(source)
    reader.feed(source)
    reader.close()
    return reader.finish()


class UnclosedMarkupError(DraftError):
    """HTML that stops in the middle of a tag or comment; `offset` counts code points of the body."""

    def __init__(self, offset: int, what: str) -> None:
        super().__init__(f"{what} is opened here and never closed", hint="close it, or write &lt; for a plain <")
        self.offset = offset


def _first_unclosed(source: str) -> tuple[int, str] | None:
    last = source.rfind("<!--")
    if last >= 0 and source.find("-->", last) < 0:
        return last, "a comment"
    tag = _TAG_START.search(source, source.rfind(">") + 1)
    return (tag.start(), "a tag") if tag else None


class _Reader(HTMLParser):
    """Collects events with their offsets; an event ends where the next one starts."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.starts = [0]
        at = source.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = source.find("\n", at + 1)
        self.events: list[tuple[int, str, str]] = []

    def _note(self, kind: str, value: str) -> None:
        line, column = self.getpos()
        self.events.append((self.starts[line - 1] + column, kind, value))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note("start", tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note("single", tag)

    def handle_endtag(self, tag: str) -> None:
        self._note("end", tag)

    def handle_data(self, data: str) -> None:
        self._note("data", data)

    def handle_entityref(self, name: str) -> None:
        self._note("reference", name)

    def handle_charref(self, name: str) -> None:
        self._note("reference", name)

    def handle_comment(self, data: str) -> None:
        self._note("comment", data)

    def handle_decl(self, decl: str) -> None:
        self._note("comment", decl)

    def handle_pi(self, data: str) -> None:
        self._note("comment", data)

    def unknown_decl(self, data: str) -> None:
        self._note("comment", data)

    def finish(self) -> Html:
        writer = _Writer(self.source)
        for number, (start, kind, value) in enumerate(self.events):
            end = self.events[number + 1][0] if number + 1 < len(self.events) else len(self.source)
            writer.take(kind, value, start, end)
        return writer.html()


class _Writer:
    """Lays the visible text down, keeping white space back until it is known what stands behind it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces = Pieces()
        self.pending: tuple[int, int] | None = None  # white space that has not been written yet
        self.breaks = 0  # line ends owed
        self.gap: tuple[int, int] | None = None  # the source of what is owed
        self.after_space = False  # a space was written already; more of it is not seen
        self.unseen = 0
        self.preformatted = 0

    def take(self, kind: str, value: str, start: int, end: int) -> None:
        if kind in ("start", "single", "end"):
            self.tag(kind, value, start, end)
        elif kind == "comment" or self.unseen:
            self.skip(start, end)
        elif kind == "reference":
            raw = self.source[start:end]
            seen = unescape(raw)
            if seen == raw:
                self.flush()
                self.pieces.verbatim(raw, start)
            elif seen.isspace() and seen in " \t\n\r\f":
                self.space(start, end)
            else:
                self.flush()
                self.pieces.written(seen, start, end)
        else:
            self.data(start, end)

    def data(self, start: int, end: int) -> None:
        if self.preformatted:
            self.flush()
            self.pieces.verbatim(self.source[start:end], start)
            return
        text = self.source[start:end]
        first = start + len(text) - len(text.lstrip(_WHITE))
        if first == end:
            self.space(start, end)
            return
        last = start + len(text.rstrip(_WHITE))
        if first > start:
            self.space(start, first)
        self.flush()
        at = first
        for spaces in _ODD_SPACES.finditer(self.source, first, last):
            self.pieces.verbatim(self.source[at : spaces.start()], at)
            self.pieces.written(" ", *spaces.span())
            at = spaces.end()
        self.pieces.verbatim(self.source[at:last], at)
        if last < end:
            self.space(last, end)

    def tag(self, kind: str, tag: str, start: int, end: int) -> None:
        if tag in _UNSEEN:
            if kind != "single":
                self.unseen = max(0, self.unseen + (1 if kind == "start" else -1))
            self.skip(start, end)
        elif self.unseen:
            self.skip(start, end)
        elif tag == "attribute" and kind != "end":
            self.flush()
            self.pieces.verbatim(self.source[start:end], start)
        elif tag == "br":
            self.owe(self.breaks + 1, start, end)
        elif tag in _PARAGRAPHS or tag in _LINES:
            if tag == "pre":
                self.preformatted = max(0, self.preformatted + {"start": 1, "end": -1}.get(kind, 0))
            self.owe(max(self.breaks, 2 if tag in _PARAGRAPHS else 1), start, end)
        elif tag in _CELLS:
            self.space(start, end)
        elif tag == "code" and not self.preformatted:
            self.flush()
            self.pieces.markup("`", start, end)
        else:
            self.skip(start, end)

    def owe(self, breaks: int, start: int, end: int) -> None:
        self.breaks = breaks
        if self.pending is not None:
            start, self.pending = min(start, self.pending[0]), None
        self.gap = (self.gap[0] if self.gap else start, end)

    def space(self, start: int, end: int) -> None:
        if self.breaks or not self.pieces.length:
            self.gap = (self.gap[0] if self.gap else start, end)
        elif self.after_space:
            self.pieces.markup("", start, end)
        else:
            self.pending = (self.pending[0] if self.pending else start, end)

    def skip(self, start: int, end: int) -> None:
        """A tag inside a line: no text, but white space on both of its sides is one space."""
        if self.breaks or not self.pieces.length:
            self.gap = (self.gap[0] if self.gap else start, end)
        else:
            if self.pending is not None:
                self.write_space()
            self.pieces.markup("", start, end)

    def flush(self) -> None:
        """Write what is owed before the next visible character."""
        if self.gap is not None:
            self.pieces.markup("\n" * min(self.breaks, 2) if self.pieces.length else "", *self.gap)
            self.gap, self.breaks = None, 0
        elif self.pending is not None:
            self.write_space()
        self.after_space = False

    def write_space(self) -> None:
        start, end = self.pending or (0, 0)
        if self.source[start:end] == " ":
            self.pieces.verbatim(" ", start)
        else:
            self.pieces.written(" ", start, end)
        self.pending = None
        self.after_space = True

    def html(self) -> Html:
        text = self.pieces.text()
        seen = text.rstrip(" \n")
        source = self.pieces.map(_escape)
        return Html(seen, source if seen == text else verbatim(len(seen)).compose(source))


def _escape(text: str) -> str:
    return escape_html(text, quote=False).replace("\n", "<br>")
