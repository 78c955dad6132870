"""Random documents in every format, with words planted in them whose places are known.

A document is put together from small pieces: what stands in the file, and which planted word it belongs to.
Every way of writing (an escape, a fold, an entity) maps pieces to pieces, so the places of the words follow
from how the document was made and owe nothing to the code that reads it.
"""

from __future__ import annotations

import html
import json
import random
from collections.abc import Callable
from typing import NamedTuple

import yaml

PLAIN, TRICKY = "zorple", "blimp"
INSTEAD = {PLAIN: "fine", TRICKY: 'neat & "tidy", it\'s'}
GUIDE = (
    f"banned:\n  - {{term: {PLAIN}, instead: [fine]}}\n  - {{term: {TRICKY}, instead: ['neat & \"tidy\", it''s']}}\n"
)
WORDS = (
    'parcel your the tonight today naïve 😀 👩‍🚀 don’t “so” 100% 日本 e\u0301t R&D x<y C:\\dir it\'s "so" it; is, yes: no #1 '
    "{{customer.first_name}} *then* - late. Soon! 5-7 a\u00a0b café ½ 🇬🇧 \ufeff~ tab,cell; && <3 --- | a>b `x`"
).split(" ")

Piece = tuple[str, int]  # what stands in the file, and the number of the planted word it belongs to, or -1
Escape = Callable[[str], str | None]


class Reply(NamedTuple):
    """A reply as it was meant: its text, and the planted words in it."""

    text: str
    words: tuple[str, ...]


class Body(NamedTuple):
    """A reply as it is written: pieces, and how a replacement must be written there (None: it cannot be)."""

    pieces: list[Piece]
    escape: Escape


class Document(NamedTuple):
    """A file: its text, the replies in it, where each planted word stands, and how it may be replaced."""

    source: str
    replies: list[Reply]
    places: list[tuple[int, int]]
    escapes: list[Escape]


def lines_of(rng: random.Random, *, most: int = 4, blank: bool = True) -> list[list[str]]:
    """A reply as lines of words; planted words among them; with `blank`, some lines between are empty."""
    lines = []
    for _ in range(rng.randint(1, most)):
        words = [rng.choice(WORDS) for _ in range(rng.randint(1, 7))]
        for _ in range(rng.randint(0, 2)):
            words.insert(rng.randint(0, len(words)), rng.choice((PLAIN, TRICKY)))
        lines.append(words)
        if blank and rng.random() < 0.3:
            lines.append([])
    while lines and not lines[-1]:
        lines.pop()
    return lines


def pieces_of(lines: list[list[str]], newline: str = "\n") -> list[Piece]:
    """One piece for each character."""
    pieces: list[Piece] = []
    number = 0
    for index, words in enumerate(lines):
        if index:
            pieces.append((newline, -1))
        for position, word in enumerate(words):
            if position:
                pieces.append((" ", -1))
            planted = word in INSTEAD
            pieces += [(char, number if planted else -1) for char in word]
            number += planted
    return pieces


def reply_of(lines: list[list[str]], newline: str = "\n") -> Reply:
    text = newline.join(" ".join(words) for words in lines)
    return Reply(text, tuple(word for words in lines for word in words if word in INSTEAD))


def in_json(rng: random.Random, pieces: list[Piece], inner: Escape) -> Body:
    """A JSON string without its quotes: every character as itself or in one of its escapes."""
    made: list[Piece] = []
    for text, number in pieces:
        for char in text:
            plain = json.dumps(char, ensure_ascii=False)[1:-1]
            long = json.dumps(char)[1:-1] if ord(char) > 126 else f"\\u{ord(char):04X}"
            slash = "\\/" if char == "/" and rng.random() < 0.5 else plain
            made.append((long if rng.random() < 0.2 else slash, number))
    return Body(made, lambda text: after(inner, text, lambda given: json.dumps(given, ensure_ascii=False)[1:-1]))


def after(inner: Escape, text: str, outer: Callable[[str], str | None]) -> str | None:
    given = inner(text)
    return None if given is None else outer(given)


def as_it_is(text: str) -> str | None:
    return text


def in_csv(rng: random.Random, pieces: list[Piece], inner: Escape, delimiter: str, newline: str) -> Body:
    """A cell, in quotes where it must be and sometimes where it need not."""
    whole = "".join(text for text, _ in pieces)
    special = any(mark in whole for mark in (delimiter, '"', "\n", "\r"))
    if not special and whole and rng.random() < 0.7:

        def plain(text: str) -> str | None:
            return None if any(mark in text for mark in (delimiter, '"', "\n")) else text

        return Body(pieces, lambda text: after(inner, text, plain))
    quoted = [(text.replace('"', '""'), number) for text, number in pieces]
    return Body([('"', -1), *quoted, ('"', -1)], lambda text: after(inner, text, lambda it: it.replace('"', '""')))


def in_html(rng: random.Random, lines: list[list[str]], newline: str) -> tuple[Body, Reply]:
    """Paragraphs and line breaks, inline tags around words, entities, white space; planted words in attributes."""
    made: list[Piece] = []
    number = 0
    shown: list[str] = []
    paragraphs: list[list[list[str]]] = [[]]
    for words in lines:
        if words:
            paragraphs[-1].append(words)
        elif paragraphs[-1]:
            paragraphs.append([])
    paragraphs = [part for part in paragraphs if part]
    for part in paragraphs:
        made.append((rng.choice(("<p>", f'<p class="{PLAIN}">', f"<div title='{TRICKY} > x'><p>")), -1))
        for index, words in enumerate(part):
            if index:
                made.append((rng.choice(("<br>", "<br/>", "<BR />")) + rng.choice(("", newline, "  ")), -1))
            for position, word in enumerate(words):
                if position:
                    made.append((rng.choice((" ", " ", "  ", newline + "   ", "\t")), -1))
                planted = word in INSTEAD
                opened = rng.random() < 0.15
                if opened:
                    made.append((rng.choice(("<b>", "<!-- blimp -->", f'<a href="https://x.example/?{PLAIN}=1">')), -1))
                for char in word:
                    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;", "é": "&eacute;"}.get(char)
                    plain = html.escape(char, quote=False)
                    coded = rng.choice((f"&#{ord(char)};", f"&#x{ord(char):x};", named or plain))
                    made.append((coded if rng.random() < 0.1 else plain, number if planted else -1))
                if opened:
                    made.append((rng.choice(("</b>", "</a>", "</i>")), -1))
                number += planted
        made.append((rng.choice(("</p>", "</p>" + newline, "</p></div>" + newline)), -1))
        shown.append("\n".join(" ".join(words) for words in part))
    if rng.random() < 0.3:
        made.append((f"<style>.{PLAIN} {{}}</style>", -1))
    words_planted = tuple(word for part in paragraphs for words in part for word in words if word in INSTEAD)
    body = Body(made, lambda text: html.escape(text, quote=False))
    return body, Reply("\n\n".join(shown), words_planted)


def in_yaml(rng: random.Random, pieces: list[Piece], indent: int, newline: str, inner: Escape) -> Body:
    """A scalar in one of the five styles (the first that can hold the text), from behind `key: ` on."""
    whole = "".join(text for text, _ in pieces).replace("\r\n", "\n")
    styles = [_literal, _folded, _plain, _single]
    rng.shuffle(styles)
    for style in styles:
        body = style(rng, pieces, " " * (indent + rng.randint(1, 3)), newline, inner)
        if body is None:
            continue
        written = "".join(text for text, _ in body.pieces)
        try:
            read = yaml.safe_load(f"{' ' * indent}k: {written}{newline}{' ' * indent}l: 1{newline}")
        except yaml.YAMLError:
            continue
        if isinstance(read, dict) and read.get("k") == whole and read.get("l") == 1:
            return body
    return _double(rng, pieces, " " * (indent + 2), newline, inner)


def _literal(rng: random.Random, pieces: list[Piece], pad: str, newline: str, inner: Escape) -> Body | None:
    made: list[Piece] = [("|-" + rng.choice(("", "  # how it is kept")) + newline + pad, -1)]
    for index, (text, number) in enumerate(pieces):
        ends_empty = text == "\n" and index + 1 < len(pieces) and pieces[index + 1][0] == "\n"
        made.append((newline + ("" if ends_empty else pad) if text == "\n" else text, number))
    return Body(made, lambda text: after(inner, text, lambda it: it.replace("\n", newline + pad)))


def _folded(rng: random.Random, pieces: list[Piece], pad: str, newline: str, inner: Escape) -> Body | None:
    return Body([(">-" + newline + pad, -1), *_folds(rng, pieces, pad, newline)], inner)


def _plain(rng: random.Random, pieces: list[Piece], pad: str, newline: str, inner: Escape) -> Body | None:
    return Body(_folds(rng, pieces, pad, newline), inner)


def _single(rng: random.Random, pieces: list[Piece], pad: str, newline: str, inner: Escape) -> Body | None:
    made = [(text.replace("'", "''"), number) for text, number in _folds(rng, pieces, pad, newline)]
    return Body([("'", -1), *made, ("'", -1)], lambda text: after(inner, text, lambda it: it.replace("'", "''")))


def _folds(rng: random.Random, pieces: list[Piece], pad: str, newline: str) -> list[Piece]:
    made: list[Piece] = []
    for index, (text, number) in enumerate(pieces):
        before = pieces[index - 1][0] if index else "\n"
        behind = pieces[index + 1][0] if index + 1 < len(pieces) else "\n"
        if text == " " and not before.isspace() and not behind.isspace() and rng.random() < 0.3:
            made.append((newline + pad, -1))
        elif text == "\n":
            made.append((newline + (newline + pad if behind != "\n" else ""), -1))
        else:
            made.append((text, number))
    return made


def _double(rng: random.Random, pieces: list[Piece], pad: str, newline: str, inner: Escape) -> Body:
    short = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\u00a0": "\\_", "\ufeff": "\\uFEFF"}
    made: list[Piece] = [('"', -1)]
    for text, number in pieces:
        for char in text:
            written = short.get(char, char)
            if rng.random() < 0.1 and written == char:
                written = rng.choice((f"\\U{ord(char):08x}", f"\\u{ord(char):04x}" if ord(char) < 0xD800 else char))
            if rng.random() < 0.05 and char != " " and number < 0:
                written = f"\\{newline}{pad}{written}" if made[-1][0].strip(" ") and not char.isspace() else written
            made.append((written, number))
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}
    return Body(
        [*made, ('"', -1)],
        lambda text: after(inner, text, lambda it: "".join(escapes.get(char, char) for char in it)),
    )


class Builder:
    """Puts a file together and keeps account of where the planted words come to stand."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.replies: list[Reply] = []
        self.places: list[tuple[int, int]] = []
        self.escapes: list[Escape] = []

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def body(self, body: Body, reply: Reply) -> None:
        starts: dict[int, tuple[int, int]] = {}
        for text, number in body.pieces:
            if number >= 0:
                start = starts.get(number, (self.length, 0))[0]
                starts[number] = (start, self.length + len(text))
            self.add(text)
        assert len(starts) == len(reply.words)
        self.places += [starts[number] for number in sorted(starts)]
        self.escapes += [body.escape] * len(starts)
        self.replies.append(reply)

    def document(self) -> Document:
        return Document("".join(self.parts), self.replies, self.places, self.escapes)
