"""What docs/grammar.md says about guides holds, and the section of a guide is checked like the rest."""

from __future__ import annotations

import re
from typing import Any

import jsonschema
import pytest
import yaml

from tests.conftest import ROOT, guide_from
from tonecheck.errors import GuideError
from tonecheck.guide.json_schema import guide_schema
from tonecheck.rule import OptionField
from tonecheck.rules import rule_class

PAGE = (ROOT / "docs" / "grammar.md").read_text(encoding="utf-8")
SECTION = next(block for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if "grammar:" in block)


def options() -> dict[str, OptionField]:
    return {**rule_class("grammar").Options.fields, "spelling": rule_class("spelling").Options.fields["level"]}


def test_the_guide_on_the_page_can_be_used() -> None:
    guide = guide_from(SECTION, only=("grammar", "spelling"))
    assert guide.names == ("VeloMax",)
    jsonschema.validate(_unfolded(yaml.safe_load(SECTION)), guide_schema())


def test_the_levels_on_the_page_are_the_defaults() -> None:
    levels = _unfolded(yaml.safe_load(SECTION))["grammar"]["categories"]
    defaults = {name: field.default for name, field in options().items() if name != "ignore"}
    assert levels == defaults


@pytest.mark.parametrize(
    ("section", "fault"),
    [
        ("{categories: {speling: off}}", "unknown key 'speling'"),
        ("{categories: {spelling: loud}}", "'loud' is not one of error, warning, info, off"),
        ("{dictonary: [x]}", "unknown key 'dictonary'"),
        ("yes", "expected 'name: value' lines"),
    ],
)
def test_a_fault_in_the_section_is_told_with_its_place(section: str, fault: str) -> None:
    with pytest.raises(GuideError) as caught:
        guide_from(f"name: x\ngrammar: {section}\n", only=("spelling",))
    assert fault in caught.value.faults[0]
    assert caught.value.faults[0].startswith("guide.yaml:2:")


def test_a_channel_changes_one_thing_and_keeps_the_rest_and_lists_may_grow() -> None:
    guide = guide_from(
        "grammar: {dictionary: [one], ignore: [A]}\n"
        "channels: {x: {grammar: {dictionary: {add: [two]}, categories: {casing: off}}}}",
        only=("grammar", "spelling"),
    )
    spelling = guide._by_channel["x"]["spelling"]["options"]
    assert spelling["dictionary"] == ["one", "two"]
    assert guide._by_channel["x"]["grammar"]["options"]["casing"] == "off"
    assert guide._table["spelling"]["options"]["ignore"] == ["A"]


def _unfolded(value: Any) -> Any:
    """YAML reads `off` as false; a guide's reader does not."""
    if isinstance(value, dict):
        return {key: _unfolded(item) for key, item in value.items()}
    return "off" if value is False else value
