"""No text breaks a format: controls, emoji, lone line endings, markup."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import jsonschema
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml
from sarif_pydantic import Sarif

from tests.output.test_json import SCHEMA
from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.output.display_width import display_width
from tonecheck.output.excerpt import excerpt
from tonecheck.output.formats import FORMATS, render
from tonecheck.output.run import Checked, Run, Unchecked
from tonecheck.text.span import Positions, Span

ODD = "\x00\x07\x08\t\n\x0b\x0c\r\x1b\x7f\x85\x9b\xad\u0301\u200b\u200d\u2028\u202e\ufe0f\ufffe\uffff👩🏽🚀🇬日<>&%:,{}"
CHARACTERS = st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(ODD))
TEXTS = st.text(CHARACTERS, max_size=60)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def runs(draw: st.DrawFn) -> Run:
    text = draw(TEXTS)
    span = draw(spans(text))
    edit = Suggestion(draw(TEXTS), (Edit(span, draw(TEXTS)),), draw(st.sampled_from(Applicability)))
    found = Finding(
        "banned-term", draw(TEXTS), draw(st.sampled_from(Severity)), draw(TEXTS),
        draw(st.none() | st.just(span)), (edit, Suggestion(draw(TEXTS))),
        draw(TEXTS), draw(TEXTS), (draw(TEXTS),), draw(TEXTS),
    )  # fmt: skip
    left = (NotJudged("preferred-term", draw(TEXTS)),)
    report = Report(Draft(text, name=draw(TEXTS)), (found,), left, left, draw(TEXTS), "", (draw(TEXTS),))
    missed = Unchecked(draw(TEXTS), draw(TEXTS), draw(TEXTS))
    return Run((Checked(report, draw(st.none() | TEXTS)),), (missed,), draw(TEXTS), version="1")


@given(runs(), st.integers(0, 100), st.booleans())
def test_no_text_breaks_a_format(run: Run, width: int, colour: bool) -> None:
    shown = {name: render(name, run, colour=colour, width=width) for name in FORMATS}
    assert shown == {name: render(name, run, colour=colour, width=width) for name in FORMATS}
    VALIDATOR.validate(json.loads(shown["json"]))
    Sarif.model_validate_json(shown["sarif"])
    assert JUnitXml.fromstring(shown["junit"].encode()).tests == 2
    assert len(ElementTree.fromstring(shown["checkstyle"]).findall(".//error")) == 3
    assert [line[:2] for line in re.split("[\r\n]", shown["github"])] == ["::", "::", "::", ""]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", re.sub(r"\x1b\[[0-9;]*m", "", shown["text"]))
    for name in ("json", "sarif", "junit", "checkstyle"):
        assert shown[name].isascii()


@given(st.data(), TEXTS, st.integers(20, 80))
def test_an_excerpt_fits_its_width_and_underlines_something(data: st.DataObject, text: str, width: int) -> None:
    line, carets = excerpt(Positions(text), data.draw(spans(text)), width)
    assert "\n" not in line
    assert "\r" not in line
    assert display_width(line) <= width
    assert len(carets) <= width
    assert set(carets) <= {" ", "^"}
    assert carets.endswith("^")


PLAIN = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=120)


@given(st.data(), PLAIN, st.integers(20, 80))
def test_carets_mark_the_start_of_the_finding_however_it_is_cut(data: st.DataObject, text: str, width: int) -> None:
    span = data.draw(spans(text).filter(len))
    line, carets = excerpt(Positions(text), span, width)
    marked = line[carets.index("^") : carets.rindex("^") + 1]
    assert span.of(text).startswith(marked)
    assert marked == span.of(text) or len(carets) >= width - 2
