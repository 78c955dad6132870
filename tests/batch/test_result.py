"""Reports and replies that are kept: read back exactly, by nobody who has not got the text, whatever is in them."""

from __future__ import annotations

import re
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import guide_from
from tonecheck.batch import kept_replies, result
from tonecheck.draft import Draft, Message
from tonecheck.engine import Report, check
from tonecheck.errors import CacheError
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.formats.files import TextFile
from tonecheck.formats.read import read_replies
from tonecheck.formats.reply import Reply
from tonecheck.formats.shape import Field, Shape
from tonecheck.text.span import Span

GUIDE = guide_from("banned: [{term: leverage, instead: [use]}]\nnames: [Harbour Books]\n")
SECRET = "Zebulon Quixworthy of 14 Marmalade Crescent leveraged LEVERAGE and the the Xylophone-9931 refund 😀 “Ölfass”"


def report_of(text: str, *findings: Finding, **more: object) -> Report:
    draft = Draft(text, **more).with_names(GUIDE.names)  # type: ignore[arg-type]
    return Report(draft, findings, (NotJudged("shouting", f"saw {text[:20]}"),), (), GUIDE.name, GUIDE.hash)


texts = st.text(max_size=60)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = draw(texts)
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: Span(*sorted(pair)))
    findings = []
    for _ in range(draw(st.integers(0, 3))):
        span = draw(places)
        edits = (Edit(span, draw(texts)),)
        findings.append(
            Finding(
                "shouting", "style", draw(st.sampled_from(Severity)), draw(texts), draw(st.none() | st.just(span)),
                (Suggestion(text, edits, draw(st.sampled_from(Applicability))), Suggestion("advice")),
                draw(texts), "guide.yaml:3", ("E09",), text[:3],
            )
        )  # fmt: skip
    return report_of(text, *findings, message=Message(draw(texts)))


@given(reports())
def test_a_report_is_read_back_as_it_was(report: Report) -> None:
    assert result.decode(result.encode(report), report.draft, GUIDE) == report


def test_a_clean_report_takes_no_bytes() -> None:
    report = Report(Draft("Fine.").with_names(GUIDE.names), (), (), (), GUIDE.name, GUIDE.hash)
    assert result.encode(report) == b""
    assert result.decode(b"", Draft("Fine."), GUIDE) == report


@given(st.binary(max_size=40), texts)
def test_damaged_bytes_are_a_cache_error_or_a_report(damage: bytes, text: str) -> None:
    try:
        report = result.decode(damage, Draft(text), GUIDE)
    except CacheError:
        return
    assert all(finding.span is None or finding.span.end <= len(text) for finding in report.findings)


def test_a_report_of_a_longer_text_is_refused() -> None:
    packed = result.encode(check(Draft("We like to leverage the the network."), GUIDE))
    with pytest.raises(CacheError):
        result.decode(packed, Draft("We like"), GUIDE)


def runs_of(text: str, length: int) -> set[str]:
    """All runs of letters and digits of this length."""
    words = re.findall(r"\w+", text)
    return {word[at : at + length].casefold() for word in words for at in range(len(word) - length + 1)}


def readable(packed: bytes) -> str:
    """What can be read without the text: the bytes as they are, and unpacked against nothing."""
    shown = packed.decode("latin-1")
    for dictionary in (b"\0" * 32_768, b" " * 32_768):
        opener = zlib.decompressobj(-15, zdict=dictionary)
        shown += opener.decompress(packed).decode("utf-8", "replace")
    return shown.casefold()


def test_a_kept_report_quotes_nothing_that_was_typed() -> None:
    report = check(Draft(SECRET, message=Message("Where is Marmalade?")), GUIDE)
    quoted = "".join(f"{finding.message} {finding.suggestions}" for finding in report.findings)
    assert "leveraged" in quoted  # or this test would show nothing
    found = Finding("shouting", "style", Severity.INFO, f"found {SECRET}", Span(0, 3), (Suggestion(SECRET),), SECRET)
    packed = result.encode(report_of(SECRET, *report.findings, found))
    typed = runs_of("Zebulon Quixworthy Marmalade Crescent Xylophone 9931 Ölfass", 4)
    assert not [run for run in typed if run in readable(packed)]


YAML = f"replies:\n  - name: Quixworthy, late\n    to: Zebulon\n    body: |\n      {SECRET}\n\n      Bye.\n"
SHAPES = {
    "yaml": (YAML, Shape("yaml", (Field("$.replies[*].body"),), ("name",), message_from="to")),
    "markdown": (
        f"# A\n\n## Quixworthy\n\n> {SECRET}\n> more\n",
        Shape("markdown", sections="headings", reply_in="blockquote"),
    ),
    "html": (f"<p>{SECRET}</p><p>It&rsquo;s &amp; more<br>Bye</p>", Shape("html")),
    "json": (
        '{"a": [{"t": "Quixworthy", "b": "Hi \\u2019 \\n there, Zebulon"}]}',
        Shape("json", (Field("$..b"),), ("t",)),
    ),
    "csv": (f'code,content\r\nQuixworthy,"{SECRET} ""so"" it\n is"\r\n', Shape("csv", (Field("content"),), ("code",))),
}


@pytest.mark.parametrize("name", SHAPES)
def test_kept_replies_are_read_back_and_their_bytes_quote_nothing(name: str) -> None:
    text, shape = SHAPES[name]
    file = TextFile("replies.x", text, text.encode())
    replies = tuple(read_replies(file, shape, Draft("")))
    packed = kept_replies.encode(text, replies)
    assert packed is not None
    again = kept_replies.decode(packed, text, Draft(""), template=shape.template)
    assert len(again) == len(replies) > 0
    for before, after in zip(replies, again, strict=True):
        assert isinstance(before, Reply)
        assert after.draft == before.draft
        assert after.map.pieces == before.map.pieces
        for start in range(len(before.draft.text)):
            assert after.to_source(Span(start, start + 1)) == before.to_source(Span(start, start + 1))
    typed = runs_of("Zebulon Quixworthy Marmalade Crescent Xylophone 9931", 4)
    assert not [run for run in typed if run in zlib.decompress(packed).decode().casefold()]


@given(st.text("abcde ", max_size=30), st.text("abcde ", max_size=60))
def test_a_value_is_found_again_and_only_what_the_text_lacks_is_kept(value: str, text: str) -> None:
    pointer = kept_replies.point_at(value, text)
    assert kept_replies.pointed_at(pointer, text) == value
    least = kept_replies.LEAST_STRETCH
    for part in pointer:
        if isinstance(part, str):
            assert not any(part[at : at + least] in text for at in range(len(part) - least + 1))


@given(st.binary(max_size=60))
def test_damaged_replies_are_a_cache_error(damage: bytes) -> None:
    with pytest.raises(CacheError):
        kept_replies.decode(zlib.compress(b"[[[" + damage), "text", Draft(""), template=True)
    with pytest.raises(CacheError):
        kept_replies.decode(damage[:-1], "text", Draft(""), template=True)


def test_replies_with_an_error_are_not_kept() -> None:
    file = TextFile("a.json", '{"a": [1, "b"]}', b"")
    replies = tuple(read_replies(file, Shape("json", (Field("$.a[*]"),)), Draft("")))
    assert kept_replies.encode(file.text, replies) is None
