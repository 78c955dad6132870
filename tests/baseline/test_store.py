"""The baseline file: read back as it was written, with the place of every fault."""

from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.baseline.made import baseline_of, reply
from tonecheck.baseline.reply import ReplyId
from tonecheck.baseline.store import Entry, dump_baseline, parse_baseline
from tonecheck.errors import ConfigError

LINE = '{"path": "a.yaml", "reply": "late", "rule": "blaming", "fingerprint": "ab"}'
texts = st.text(max_size=8)
entries = st.builds(
    Entry,
    st.builds(ReplyId, texts.filter(bool), texts),
    texts,
    texts,
    st.integers(1, 9),
    texts,
    st.none() | st.dates(min_value=datetime.date(1000, 1, 1)),
)


def document(*lines: str, version: str = "1") -> str:
    return f'{{\n  "version": {version},\n  "entries": [\n    ' + ",\n    ".join(lines) + "\n  ]\n}\n"


@given(st.lists(entries, max_size=5, unique_by=lambda entry: entry.key))
def test_what_is_written_is_read_back(given_entries: list[Entry]) -> None:
    written = dump_baseline(given_entries)
    assert parse_baseline(written, "b.json") == tuple(sorted(given_entries, key=lambda entry: entry.key))
    assert json.loads(written)["version"] == 1


def test_every_entry_has_a_line_of_its_own_and_no_word_of_the_reply() -> None:
    written = dump_baseline(baseline_of(reply("late", "we [leverage] the [synergy]", whole=1)))
    assert len([line for line in written.splitlines() if '"rule"' in line]) == 3
    assert "leverage" not in written
    assert "synergy" not in written


def test_an_empty_baseline_is_a_baseline() -> None:
    assert parse_baseline(dump_baseline(()), "b.json") == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"b.json:1:1: is not JSON"),
        ('{"version": 1,\n "entries": [}', r"b.json:2:14: is not JSON"),
        ("[" * 100_000, r"b.json:1:1: is nested too deeply"),
        ("[]", r"b.json:1:1: expected 'name: value' lines, found a list"),
        ('{"version": 1}', r"b.json:1:1: 'entries' is missing"),
        (document(LINE, version="2"), r"b.json:2:14: must be from 1 to 1, not 2"),
        (document(LINE.replace("rule", "rul")), r"b.json:4:41: unknown key 'rul'\n  hint: did you mean 'rule'"),
        (document(LINE.replace("}", ', "expires": "soon"}')), r"b.json:4:92: 'soon' is not a date"),
        (document(LINE.replace("}", ', "count": 0}')), r"b.json:4:90: must be at least 1, not 0"),
        (document(LINE.replace('"ab"', "[]")), r"b.json:4:75: expected a text, found a list"),
        (document(LINE, LINE), r"b.json:1:1: names a finding twice"),
    ],
)
def test_a_fault_is_named_with_its_place(text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        parse_baseline(text, "b.json")
