"""Single values: YAML's five styles, JSON's escapes, CSV's quotes, and HTML's way with white space."""

from __future__ import annotations

import csv
import io
import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.reading import errors, replies, shape, texts, written
from tonecheck.draft import Draft
from tonecheck.finding import Edit
from tonecheck.formats.csv_text import parse_rows
from tonecheck.formats.files import TextFile
from tonecheck.formats.html_text import read_html
from tonecheck.formats.rewrite import rewrite
from tonecheck.text.span import Positions, Span

YAML_TEXT = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="\u2028\u2029\x85\ufeff")
    | st.sampled_from(" \n\t'\"\\:#-|>&*!%@`é😀"),
    min_size=1,
    max_size=40,
).filter(lambda text: bool(text.strip()))


@given(YAML_TEXT, st.sampled_from(["'", '"', "|", ">", None]), st.integers(8, 60), st.integers(1, 7))
def test_whatever_pyyaml_writes_is_mapped_exactly(text: str, style: str | None, width: int, indent: int) -> None:
    source = yaml.dump({"a": [{"b": text}]}, default_style=style, width=width, indent=indent, allow_unicode=True)
    (reply,) = replies(source, shape("yaml", "$..b"))
    assert reply.draft.text == yaml.safe_load(source)["a"][0]["b"]
    assert reply.map.exact


@pytest.mark.parametrize(
    ("scalar", "text"),
    [
        ("|\n    one\n    two\n", "one\ntwo\n"),
        ("|2-\n     one\n    two\n\n", "   one\n  two"),
        ("|+ # kept\n    one\n\n\n", "one\n\n\n"),
        (">\n    one\n    two\n\n    three\n      four\n    five\n", "one two\nthree\n  four\nfive\n"),
        (">-\n\n    one\n", "\none"),
        ("'it''s one\n    two\n\n    three'\n", "it's one two\nthree"),
        ('"one \\\n    two\\\n\n    \\n three \\u2019\\x41\\U0001F600"\n', "one two\n\n three ’A😀"),
        ("one # not two\n", "one"),
        ("&anchor !!str one\n    two\n", "one two"),
        ("  one\n\n\n    two\n", "one\n\ntwo"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_yaml_scalar_is_mapped_whatever_its_style(scalar: str, text: str, newline: str) -> None:
    source = f"k: {scalar}l: 1\n".replace("\n", newline)
    (reply,) = replies(source, shape("yaml", "k"))
    assert reply.draft.text == text
    assert reply.map.exact
    for word in ("one", "two", "three", "four", "five"):
        if word in text:
            assert written(source, reply, word) == word


@pytest.mark.parametrize(
    ("scalar", "part", "fixed"),
    [
        ("|\n    one\n    two\n", "one\ntwo", "|\n    X\n"),
        ("|\n    one\n\n    two\n", "e\n\nt", "|\n    onXwo\n"),
        (">\n    one\n    two\n", "one two", ">\n    X\n"),
        (">\n    one\n\n\n    two\n", "e\n\nt", ">\n    onXwo\n"),
        ("one\n    two\n", "e t", "onXwo\n"),
        ("'one\n\n    two'\n", "e\nt", "'onXwo'\n"),
        ('"one\\\n    two"\n', "et", '"onXwo"\n'),
    ],
)
def test_an_edit_across_a_line_of_the_file_takes_the_line_break_with_it(scalar: str, part: str, fixed: str) -> None:
    source = f"k: {scalar}l: 1\n"
    how = shape("yaml", "k")
    (reply,) = replies(source, how)
    start = reply.draft.text.index(part)
    changes = {0: [Edit(Span(start, start + len(part)), "X")]}
    done = rewrite(TextFile("f", source, source.encode()), how, Draft(""), [reply], changes)
    assert (done.text, done.refused) == (f"k: {fixed}l: 1\n", ())


def test_an_alias_is_one_reply_and_so_is_what_two_selectors_find() -> None:
    assert texts("a: &x Hello\nb: *x\n", shape("yaml", "$.*", "$.a")) == {"a": "Hello"}


def test_yaml_words_that_mean_something_else_elsewhere_are_texts() -> None:
    assert texts("a: no\nb: 10:30\nc: 012\n", shape("yaml", "$.*")) == {"a": "no", "b": "10:30", "c": "012"}


@given(st.text(max_size=30).filter(lambda text: bool(text.strip())), st.booleans())
def test_json_strings_are_mapped_exactly(text: str, is_ascii: bool) -> None:
    source = json.dumps([1, {"k": text, "k\n2": [text]}], ensure_ascii=is_ascii)
    found = replies(source, shape("json", "$..*.k", "$..k"))
    assert [reply.draft.text for reply in found] == [text]
    assert found[0].map.exact


def test_a_surrogate_pair_is_one_character_and_half_of_one_is_an_error() -> None:
    source = '{"a": "x \\ud83d\\ude00 y", "b": "z"}'
    (reply,) = replies(source, shape("json", "a"))
    assert written(source, reply, "😀") == "\\ud83d\\ude00"
    assert errors('{"a":\n "x \\ud83d y"}', shape("json", "a")) == [
        "f:2:5: holds half of a character (a lone surrogate)"
    ]


def test_a_replacement_is_ascii_where_the_file_is() -> None:
    for source, expected in (('{"a": "x\\u2019"}', "\\u2014"), ('{"a": "x’"}', "—")):
        (reply,) = replies(source, shape("json", "a"))
        edit = reply.edit(Edit(Span(0, 1), "—"))
        assert edit is not None
        assert edit.replacement == expected


CELLS = st.text(st.sampled_from('ab ,;"\n\r\té😀'), max_size=6)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5), st.sampled_from(",;\t"), st.booleans())
def test_cells_are_cut_as_the_csv_module_cuts_them(rows: list[list[str]], delimiter: str, is_quoted: bool) -> None:
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if is_quoted else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator="\r\n").writerows(rows)
    source = out.getvalue()
    expected = [row for row in csv.reader(io.StringIO(source, newline=""), delimiter=delimiter, strict=True) if row]
    found = parse_rows(source, "f", Positions(source), delimiter)
    assert [[cell.value for cell in row.cells] for row in found] == expected


@given(st.text(st.sampled_from(list("<>/&;\"'= \n\tabp!-#39brdiv")), max_size=60))
def test_any_html_is_read_or_refused_and_every_character_has_a_place(source: str) -> None:
    from tonecheck.formats.html_text import UnclosedMarkupError

    try:
        html = read_html(source)
    except UnclosedMarkupError:
        return
    at = 0
    for offset, char in enumerate(html.text):
        span = html.map.to_source(Span(offset, offset + 1))
        assert span.start >= at or char == "\n"
        at = span.start
        if char not in " \n`&<>" and "&" not in span.of(source):
            assert span.of(source) == char


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div>\n<div>Two<br>Three</div>", "One\nTwo\nThree"),
        ("<ul>\n <li>One</li>\n <li>Two</li></ul>End", "One\nTwo\n\nEnd"),
        ("  One  <b> two</b> <i>three</i>\n", "One two three"),
        ("One<br><br><br>Two", "One\n\nTwo"),
        ("Tom &amp; Ann&nbsp;B &#8217; &#x1F600; &nosuch; AT&T", "Tom & Ann\u00a0B ’ 😀 &nosuch; AT&T"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<table><tr><td>One</td><td>Two</td></tr></table>", "One Two"),
        ("a<script>var b = '<p>';</script><style>p {}</style><!-- c -->d", "ad"),
        ('Hi <attribute key="user.name" default="there"/>, x', 'Hi <attribute key="user.name" default="there"/>, x'),
        ("use <code>tone check</code> now", "use `tone check` now"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("", ""),
    ],
)
def test_html_is_read_as_a_browser_shows_it(source: str, text: str) -> None:
    assert read_html(source).text == text


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("plain", {"plain": "1"}),
        ("the reply (en)", {"the reply (en)": "2"}),
        ("it's", {"it's": "3"}),
        ("a.b", {"a.b": "4"}),
        ("deep.down", {"deep.down": "5"}),
        ("list[*].x", {"list[0].x": "6", "list[1].x": "7"}),
        ("list[1].x", {"list[1].x": "7"}),
        ("$.list[?@.x == '7'].x", {"list[1].x": "7"}),
        ("$['list'][0]['x']", {"list[0].x": "6"}),
    ],
)
def test_a_selector_is_a_key_a_row_of_keys_or_a_json_path(selector: str, found: dict[str, str]) -> None:
    document = {
        "plain": "1", "the reply (en)": "2", "it's": "3", "a.b": "4", "deep": {"down": "5"},
        "list": [{"x": "6"}, {"x": "7"}],
    }  # fmt: skip
    assert texts(json.dumps(document), shape("json", selector)) == found
    assert texts(yaml.dump(document, default_style='"'), shape("yaml", selector)) == found


def test_a_list_at_the_top_is_selected_by_its_indexes() -> None:
    assert texts('[{"b": "x"}, {"b": "y"}]', shape("json", "[*].b")) == {"[0].b": "x", "[1].b": "y"}
