"""A writer of random documents for each format and way of using it, and the shape that reads them."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

from tests.formats.planted import (
    PLAIN,
    TRICKY,
    Body,
    Builder,
    Document,
    as_it_is,
    in_csv,
    in_html,
    in_json,
    in_yaml,
    lines_of,
    pieces_of,
    reply_of,
)
from tonecheck.formats.shape import Field, Shape

Writer = Callable[[random.Random], Document]


def text_file(rng: random.Random) -> Document:
    newline = rng.choice(("\n", "\r\n"))
    build = Builder()
    lines = lines_of(rng)
    build.body(Body(pieces_of(lines, newline), as_it_is), reply_of(lines, newline))
    return build.document()


def separated_text(rng: random.Random) -> Document:
    newline = rng.choice(("\n", "\r\n"))
    build = Builder()
    for number in range(rng.randint(1, 4)):
        build.add(f"==== {PLAIN} {number} ===={newline}{newline * rng.randint(0, 2)}")
        _tidy(build, rng, newline)
        build.add(newline * rng.randint(1, 2))
    return build.document()


def _tidy(build: Builder, rng: random.Random, newline: str, prefix: str = "", most: int = 4) -> None:
    """A reply whose lines cannot be mistaken for Markdown's own: each begins with a word."""
    lines = [["So", *words] if words else words for words in lines_of(rng, most=most)]
    lines = [[word for word in words if word not in ("`x`", "---", "<3", "x<y")] for words in lines]
    pieces = pieces_of(lines, newline)
    marked = [(text + (prefix if text == newline else ""), number) for text, number in pieces]
    build.add(prefix)
    build.body(Body(marked, as_it_is), reply_of(lines, newline))


def markdown_headings(rng: random.Random) -> Document:
    newline = rng.choice(("\n", "\r\n"))
    build = Builder()
    if rng.random() < 0.3:
        build.add(f"---{newline}title: {PLAIN}{newline}---{newline}")
    if rng.random() < 0.5:
        build.add(f"# Our {TRICKY} replies{newline * 2}")
    for number in range(rng.randint(1, 4)):
        if number % 2:
            build.add(f"A {PLAIN} title{newline}----------{newline}")
        else:
            build.add(f"## {PLAIN} {number}{newline * rng.randint(1, 2)}")
        if rng.random() < 0.4:
            build.add(f"<!-- {TRICKY}{newline}{PLAIN} -->{newline}")
        _tidy(build, rng, newline)
        build.add(newline * 2)
        if rng.random() < 0.3:
            build.add(f"<!-- {TRICKY} -->{newline}")
    return build.document()


def markdown_blockquotes(rng: random.Random) -> Document:
    newline = rng.choice(("\n", "\r\n"))
    build = Builder()
    for number in range(rng.randint(1, 4)):
        build.add(f"## {PLAIN} {number}{newline}When it is {TRICKY}:{newline * 2}")
        _tidy(build, rng, newline, rng.choice(("> ", ">", " > ")))
        build.add(newline * 2)
    return build.document()


def markdown_fences(rng: random.Random) -> Document:
    newline = rng.choice(("\n", "\r\n"))
    build = Builder()
    for number in range(rng.randint(1, 4)):
        mark = rng.choice(("```", "~~~~"))
        pad = rng.choice(("", "  "))
        build.add(f"## {PLAIN} {number}{newline}{pad}{mark}text{newline}")
        _tidy(build, rng, newline, pad)
        build.add(f"{newline}{pad}{mark}{newline}And {TRICKY}.{newline * 2}")
    return build.document()


def html_file(rng: random.Random) -> Document:
    newline = rng.choice(("\n", "\r\n"))
    build = Builder()
    build.body(*in_html(rng, lines_of(rng), newline))
    return build.document()


def json_file(rng: random.Random, *, markup: bool = False, one_line: bool = False) -> Document:
    build = Builder()
    gap = "" if one_line else rng.choice(("", " ", "\n  ", "\r\n\t"))
    build.add(f'{{"about":{gap}"{PLAIN}",{gap}"replies":{gap}[')
    for number in range(rng.randint(1, 4)):
        build.add(
            ("," if number else "")
            + f'{gap}{{"name": "{TRICKY}\\n{number}",{gap}"n": [1, "{PLAIN}", -2.5e3],{gap}"body":{gap}"'
        )
        lines = lines_of(rng)
        if markup:
            body, reply = in_html(rng, lines, "\n")
            build.body(in_json(rng, body.pieces, body.escape), reply)
        else:
            build.body(in_json(rng, pieces_of(lines), as_it_is), reply_of(lines))
        build.add(f'"{gap}}}')
    build.add(f'{gap}],{gap}"end": null}}')
    return build.document()


def html_in_json(rng: random.Random) -> Document:
    return json_file(rng, markup=True)


def jsonl_file(rng: random.Random) -> Document:
    build = Builder()
    for number in range(rng.randint(1, 4)):
        lines = lines_of(rng)
        build.add(f'{{"id": {number}, "in": {json.dumps(PLAIN)}, "body": "')
        build.body(in_json(rng, pieces_of(lines), as_it_is), reply_of(lines))
        build.add('"}' + rng.choice(("\n", "\r\n", "\n\n")))
    return build.document()


def yaml_file(rng: random.Random, *, markup: bool = False) -> Document:
    newline = rng.choice(("\n", "\r\n"))
    build = Builder()
    build.add(f"# {PLAIN}{newline}about: {TRICKY}{newline}replies:{newline}")
    for number in range(rng.randint(1, 4)):
        build.add(f"  - name: {PLAIN} {number}{newline}    body: ")
        lines = lines_of(rng)
        if markup:
            body, reply = in_html(rng, lines, "\n")
            build.body(in_yaml(rng, _single_pieces(body), 4, newline, body.escape), reply)
        else:
            build.body(in_yaml(rng, pieces_of(lines), 4, newline, as_it_is), reply_of(lines))
        build.add(f"{newline}{newline * rng.randint(0, 2)}    more: [{TRICKY}]  # {PLAIN}{newline}")
    return build.document()


def _single_pieces(body: Body) -> list[tuple[str, int]]:
    return [(char, number) for text, number in body.pieces for char in text]


def html_in_yaml(rng: random.Random) -> Document:
    return yaml_file(rng, markup=True)


def csv_file(rng: random.Random, *, delimiter: str = ",", markup: bool = False) -> Document:
    newline = rng.choice(("\n", "\r\n"))
    build = Builder()
    build.add(f"id{delimiter}reply{delimiter}note{newline}")
    for number in range(rng.randint(1, 4)):
        build.add(f"{number}{delimiter}")
        lines = lines_of(rng)
        if markup:
            body, reply = in_html(rng, lines, newline)
            build.body(in_csv(rng, body.pieces, body.escape, delimiter, newline), reply)
        else:
            pieces, reply = pieces_of(lines, newline), reply_of(lines, newline)
            build.body(in_csv(rng, pieces, as_it_is, delimiter, newline), reply)
        build.add(f'{delimiter}"{PLAIN}"{newline}' + (newline if rng.random() < 0.2 else ""))
    return build.document()


def tsv_file(rng: random.Random) -> Document:
    return csv_file(rng, delimiter="\t")


def html_in_csv(rng: random.Random) -> Document:
    return csv_file(rng, delimiter=";", markup=True)


_BODY = (Field("$.replies[*].body"),)
_HTML = (Field("$.replies[*].body", "html"),)

FORMATS: dict[str, tuple[Writer, Shape]] = {
    "text": (text_file, Shape()),
    "text with separators": (separated_text, Shape(separator="====")),
    "markdown headings": (markdown_headings, Shape("markdown", sections="headings")),
    "markdown blockquotes": (markdown_blockquotes, Shape("markdown", sections="headings", reply_in="blockquote")),
    "markdown fences": (markdown_fences, Shape("markdown", sections="headings", reply_in="fence")),
    "html": (html_file, Shape("html")),
    "json": (json_file, Shape("json", _BODY, ("name",))),
    "jsonl": (jsonl_file, Shape("jsonl", (Field("body"),), ("id",))),
    "yaml": (yaml_file, Shape("yaml", _BODY, ("name",))),
    "csv": (csv_file, Shape("csv", (Field("reply"),), ("id",))),
    "tsv": (tsv_file, Shape("tsv", (Field("reply"),), ("id",))),
    "html in json": (html_in_json, Shape("json", _HTML, ("name",))),
    "html in yaml": (html_in_yaml, Shape("yaml", _HTML, ("name",))),
    "html in csv": (html_in_csv, Shape("csv", (Field("reply", "html"),), ("id",))),
}
"""What is tried: each name with how to write such a document, and how to read it."""
