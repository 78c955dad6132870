"""The JSON report against its own schema and its manual."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.output.sample import LATE, clean_run, run
from tonecheck import output
from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.output.formats import render
from tonecheck.output.run import Checked, Run, Unchecked
from tonecheck.text.span import Span

SCHEMA = json.loads(Path(output.__file__).with_name("report.schema.json").read_text(encoding="utf-8"))
MANUAL = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every schema of an object in a schema."""
    if isinstance(schema, list):
        return [found for item in schema for found in objects(item)]
    if not isinstance(schema, dict):
        return []
    below = [found for item in schema.values() for found in objects(item)]
    return [schema, *below] if schema.get("type") == "object" else below


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_is_strict_and_explains_every_field() -> None:
    for schema in objects(SCHEMA):
        assert schema["additionalProperties"] is False
        assert schema["required"] == list(schema["properties"])
        assert all(field.get("description") for field in schema["properties"].values())


@pytest.mark.parametrize("shown", [run(), clean_run(), Run(())])
def test_a_report_follows_the_schema(shown: Run) -> None:
    jsonschema.validate(json.loads(render("json", shown)), SCHEMA)


def test_spans_lead_back_to_the_words_in_both_ways_of_counting() -> None:
    findings = json.loads(render("json", run()))["drafts"][0]["findings"]
    utf16 = LATE.encode("utf-16-le")
    assert [found["text"] for found in findings] == ["", "leverage", "shipment", "it is a\r\nbig one"]
    for found in findings[1:]:
        span, wide = found["span"], found["span_utf16"]
        assert LATE[span["start"] : span["end"]] == found["text"]
        assert utf16[2 * wide["start"] : 2 * wide["end"]].decode("utf-16-le") == found["text"]
        assert wide != span


def test_a_finding_about_the_whole_draft_stands_at_its_start() -> None:
    whole = json.loads(render("json", run()))["drafts"][0]["findings"][0]
    assert whole["span"] is whole["span_utf16"] is None
    assert [whole[key] for key in ("line", "column", "end_line", "end_column")] == [1, 1, 1, 1]


def test_failed_follows_fail_on() -> None:
    shown = [Run(run().checked, fail_on=level) for level in (Severity.ERROR, None)]
    assert [json.loads(render("json", item))["summary"]["failed"] for item in shown] == [True, False]


def test_the_example_in_the_manual_is_what_is_printed() -> None:
    example = json.loads(re.findall(r"```json\n(.*?)```", MANUAL, re.DOTALL)[0])
    jsonschema.validate(example, SCHEMA)
    found = Finding(
        "banned-term", "words", Severity.ERROR, "“leverage” is a word this brand does not use", Span(3, 11),
        (Suggestion("write “use”", (Edit(Span(3, 11), "use"),), Applicability.UNSAFE),),
        "the guide asks for plainer words", "support.yaml:12", (), "leverage",
    )  # fmt: skip
    reply = re.findall("reply is “(.*?)”", MANUAL)[0]
    draft = Draft(reply, channel="email", name="reply.txt")
    left = NotJudged("preferred-term", "the guide prefers no words")
    report = Report(draft, (found,), (left,), (), "Support", "5f2c90aa", ("late-parcel",))
    missed = Unchecked("old.txt", "it is not UTF-8 (byte 13)", "save it as UTF-8")
    shown = Run((Checked(report, "reply.txt"),), (missed,), "Support", "5f2c90aa", version="0.1.0")
    assert json.loads(render("json", shown)) == example


def test_the_manual_names_every_field() -> None:
    for schema in objects(SCHEMA):
        for field in schema["properties"]:
            assert f"`{field}`" in MANUAL
