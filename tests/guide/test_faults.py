"""Every fault of a guide is answered with its place, a plain sentence and a hint, all in one pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import guide_from
from tonecheck.errors import GuideError
from tonecheck.guide.build import compile_guide

TEN_FAULTS = """\
name: Harbour Books
langage: en-GB
voice:
  person: me
  exclamations: lots
  emoji: {use: none, max: -1}
banned:
  - term: (leverage
  - term: learnings
    insted: [lessons]
rules:
  shoting: off
channels:
  twiter: {}
governance:
  review_by: soon
name: Again
"""


def faults_of(text: str, tmp_path: Path) -> tuple[str, ...]:
    path = tmp_path / "guide.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GuideError) as caught:
        compile_guide(path, only=("emoji",))
    return tuple(line.replace(f"{tmp_path}/", "") for line in caught.value.faults)


def test_ten_planted_faults_are_answered_by_ten_lines_at_their_places(tmp_path: Path) -> None:
    faults = faults_of(TEN_FAULTS, tmp_path)
    firsts = [fault.splitlines()[0] for fault in faults]
    assert firsts == [
        "guide.yaml:2:1: unknown key 'langage'",
        "guide.yaml:4:11: 'me' is not one of i, we, any",
        "guide.yaml:5:17: expected a whole number, found 'lots'",
        "guide.yaml:6:27: must be at least 0, not -1",
        "guide.yaml:8:11: '(' is never closed in pattern '(leverage'",
        "guide.yaml:10:5: unknown key 'insted'",
        "guide.yaml:12:3: there is no rule 'shoting'",
        "guide.yaml:14:3: there is no channel 'twiter'",
        "guide.yaml:16:14: 'soon' is not a date",
        "guide.yaml:17:1: 'name' stands here twice; first at line 1",
    ]
    assert len(faults) == 10
    assert "did you mean 'language'?" in faults[0]
    assert "did you mean 'instead'?" in faults[5]
    assert "did you mean 'shouting'?" in faults[6]
    assert "2027-01-31" in faults[8]


@pytest.mark.parametrize(
    ("text", "first", "hint"),
    [
        ("name: [\n", "guide.yaml:2:1: is not valid YAML", ""),
        ("name: x\n\tvoice: y\n", "guide.yaml:2:1: is not valid YAML", "spaces, not tabs"),
        ("- a\n- b\n", "guide.yaml:1:1: a guide is made of 'name: value' lines", "start with"),
        ("voice: {person: i}\n", "guide.yaml:1:1: 'name' is missing", ""),
        ("name: x\nvoice: plain\n", "guide.yaml:2:8: expected 'name: value' lines, found 'plain'", ""),
        ("name: x\nvoice: {emoji: no}\n", "guide.yaml:2:16: 'no' is not one of any, none, listed", "'none'"),
        ("name: x\nvoice: {gifs: [yes]}\n", "guide.yaml:2:15: expected a text or", ""),
        ("name: x\nversion: 2\n", "guide.yaml:2:10: '2' is not one of 1", ""),
        ("name: x\nlanguage: english\n", "guide.yaml:2:11: 'english' is not one of", ""),
        ("name: x\nextends: nowhere\n", "guide.yaml:2:10: there is no guide 'nowhere'", "built-in guides"),
        ("name: x\nextends: guide.yaml\n", "guide.yaml:2:10: 'extends' goes round in a circle", ""),
        ("name: x\nbanned: {term: y}\n", "guide.yaml:2:9: expected a list", "- "),
        ("name: x\nbanned: {add: y, remove: [z]}\n", "guide.yaml:2:18: nothing to remove from", ""),
        ("name: x\nbanned_patterns: ['(?=x)']\n", "guide.yaml:2:19: '(?=x)' is not a regular expression", "look"),
        ("name: x\nbanned_patterns: ['x*']\n", "guide.yaml:2:19: 'x*' matches an empty text", ""),
        ("name: x\nbanned: ['very?']\n", "guide.yaml:2:10: a pattern must need at least one word", ""),
        ("name: x\nvalues: [{name: y, carried_by: [nothing]}]\n", "guide.yaml:2:33: there is no rule or example", ""),
        ("name: x\nrules: {emoji: {maxi: 2}}\n", "guide.yaml:2:17: unknown key 'maxi'", ""),
        ("name: x\nrules: {emoji: loud}\n", "guide.yaml:2:16: 'loud' is not one of error, warning, info, off", ""),
        (
            "name: x\nbanned: [{term: leverage, instead: [utilise]}, utilise]\n",
            "guide.yaml:2:10: offers 'utilise', which the guide bans as 'utilise'",
            "",
        ),
        ("name: x\na: &a [*a]\n", "guide.yaml:2:1: unknown key 'a'", ""),
    ],
)
def test_fault(text: str, first: str, hint: str, tmp_path: Path) -> None:
    faults = faults_of(text, tmp_path)
    assert any(fault.startswith(first) and hint in fault for fault in faults), faults


def test_values_that_yaml_would_change_are_kept_as_written() -> None:
    guide = guide_from("name: 'no'\nbanned: [=on, =off, '=012']\n", only=("banned-term",))
    assert guide.name == "no"
    terms = guide._table["banned-term"]["options"]["terms"]
    assert [term["id"] for term in terms] == ["=on", "=off", "=012"]


def test_a_file_that_is_not_utf8_is_a_fault_at_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "guide.yaml"
    path.write_bytes(b"name: x\nmission: caf\xe9\n")
    with pytest.raises(GuideError) as caught:
        compile_guide(path)
    assert "guide.yaml:2:13: is not UTF-8 text" in caught.value.faults[0]


def test_an_alias_bomb_is_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in range(1, 8):
        lines.append(f"a{level}: &a{level} [" + ", ".join([f"*a{level - 1}"] * 10) + "]")
    faults = faults_of("name: x\n" + "\n".join(lines) + "\n", tmp_path)
    assert any("holds more than" in fault for fault in faults)
