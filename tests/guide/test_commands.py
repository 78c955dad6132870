"""The guide verbs: init, check, test, schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.conftest import ROOT
from tonecheck.cli.main import outcome
from tonecheck.guide.json_schema import guide_schema
from tonecheck.guide.load import built_in_names


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)


def test_init_with_yes_writes_a_guide_that_is_in_order_and_passes_its_tests(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert outcome(["guide", "init", "--yes"]) == 0
    assert outcome(["guide", "check", "guide.yaml"]) == 0, capsys.readouterr().out
    assert outcome(["guide", "test", "guide.yaml"]) == 0, capsys.readouterr().out
    assert "$schema=tonecheck-guide.schema.json" in Path("guide.yaml").read_text(encoding="utf-8").splitlines()[0]


def test_init_asks_and_writes_what_was_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {
        "name": 'Bob\'s "Bikes": # 1', "mission": "Keep people riding.", "values": "patient", "personality": "dry",
        "audience": "riders, parents", "language": "en-US", "person": "we", "emoji": "none", "gifs": "no",
        "banned": "no brainer", "names": "VeloMax", "extends": "retailer",
    }  # fmt: skip
    given = iter(answers.values())
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(given))
    assert outcome(["guide", "init", "own.yaml"]) == 0
    written = yaml.safe_load(Path("own.yaml").read_text(encoding="utf-8"))
    assert written["name"] == answers["name"]
    assert written["audience"] == ["riders", "parents"]
    assert written["names"] == ["VeloMax"]
    assert written["banned"] == ["no brainer"]


def test_init_does_not_write_over_a_guide(capsys: pytest.CaptureFixture[str]) -> None:
    Path("guide.yaml").write_text("name: Mine\n", encoding="utf-8")
    assert outcome(["guide", "init", "--yes"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert Path("guide.yaml").read_text(encoding="utf-8") == "name: Mine\n"


def test_check_reports_a_value_that_nothing_carries_and_a_bio_that_is_too_long(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("own.yaml").write_text(
        "name: Own\nvalues: [honest]\npersonality: [{trait: warm}]\nbio:\n  x: " + "word " * 40 + "\n"
        "governance: {review_by: 2020-01-01}\n",
        encoding="utf-8",
    )
    assert outcome(["guide", "check", "own.yaml"]) == 1
    shown = capsys.readouterr().out
    assert "own.yaml:2:10: nothing carries the value 'honest'" in shown
    assert "nothing carries the trait 'warm'" in shown
    assert "own.yaml:5:3: the bio for x is 199 long; 160 fit" in shown
    assert "was to be read again by 2020-01-01" in shown


def test_check_names_every_guide_and_exits_2_for_faults(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.yaml").write_text("nam: Own\n", encoding="utf-8")
    assert outcome(["guide", "check", "support", "bad.yaml"]) == 2
    shown = capsys.readouterr().out
    assert "styleguides/support.yaml: in order" in shown
    assert "bad.yaml:1:1: unknown key 'nam'" in shown


def test_a_failing_example_is_shown_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    Path("own.yaml").write_text(
        "name: Own\nbanned: [leverage]\nexamples:\n  good:\n    - We leverage it.\n  bad:\n    - text: All good.\n"
        "      flagged_by: [banned-term]\n    - text: We leverage the the tools.\n      flagged_by: [banned-term]\n",
        encoding="utf-8",
    )
    assert outcome(["guide", "test", "own.yaml"]) == 1
    shown = capsys.readouterr().out
    assert "own.yaml:5: good 1: should pass, but is flagged by banned-term" in shown
    assert "own.yaml:7: bad 1: should be flagged by banned-term, but passes" in shown
    assert "own.yaml:9: bad 2: is also flagged by repeated-word, which it does not name" in shown


@pytest.mark.parametrize("name", built_in_names())
def test_the_schema_accepts_the_built_in_guides(name: str) -> None:
    schema = guide_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    content = yaml.load((ROOT / "styleguides" / f"{name}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    jsonschema.Draft202012Validator(schema).validate(typed(content))


def typed(value: Any) -> Any:
    """Numbers and booleans of a document read as texts, for the schema."""
    if isinstance(value, dict):
        return {key: typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [typed(item) for item in value]
    if value in ("true", "false"):
        return value == "true"
    try:
        return json.loads(value) if value.replace(".", "").isdigit() else value
    except ValueError:
        return value


@pytest.mark.parametrize("wrong", ["nme: x", "name: x\nvoice: {person: me}", "name: x\nrules: {shoting: off}"])
def test_the_schema_refuses_what_the_reader_refuses(wrong: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(guide_schema()).validate(yaml.load(wrong, yaml.BaseLoader))


def test_check_runs_the_examples_when_asked_and_is_silent_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    Path("guide.yaml").write_text("name: Test\nbanned: [wobbly]\n", encoding="utf-8")
    assert outcome(["guide", "check", "--examples", "--quiet", "guide.yaml"]) == 0
    assert capsys.readouterr().out == ""
    Path("guide.yaml").write_text("name: Test\nbanned: [wobbly]\nexamples: {good: [A wobbly van.]}\n", encoding="utf-8")
    assert outcome(["guide", "check", "--quiet", "guide.yaml"]) == 0
    assert outcome(["guide", "check", "--examples", "--quiet", "guide.yaml"]) == 1
    assert "0 good" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        ("guide: brand.yaml\n", 0, "brand.yaml: in order"),
        ("guide: brand.yml\n", 2, "there is no guide 'brand.yml'"),
        ("giude: brand.yaml\n", 2, "tonecheck.yaml:1:1: unknown key 'giude'"),
        ("allow: [{rule: shouting}]\n", 2, "tonecheck.yaml:1:9: 'reason' is missing"),
    ],
)
def test_check_takes_a_project_file_for_the_guide_it_names(
    content: str, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("brand.yaml").write_text("name: Test\nbanned: [wobbly]\n", encoding="utf-8")
    Path("tonecheck.yaml").write_text(content, encoding="utf-8")
    assert outcome(["guide", "check", "tonecheck.yaml"]) == code
    shown = capsys.readouterr()
    assert said in shown.out + shown.err
