"""The JSON Schema of a guide file, generated from the records and the rules' options."""

from __future__ import annotations

from typing import Any, get_args

from tonecheck.document.json_schema import schema_of
from tonecheck.guide.schema import GuideFile, Level
from tonecheck.rule import OptionField
from tonecheck.rules import rule_class, rule_ids, rule_manual

EDITOR_LINE = "# yaml-language-server: $schema={path}"


def guide_schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) as JSON-ready data."""
    schema = schema_of(GuideFile, rest={"RuleSetting": {"type": "object"}})
    rules = {
        rule_id: {
            "description": rule_manual(rule_id).strip().splitlines()[0],
            "anyOf": [
                {"enum": list(get_args(Level))},
                {
                    "type": "object",
                    "properties": {
                        "severity": {"enum": list(get_args(Level))},
                        **{
                            name: _option(field)
                            for name, field in rule_class(rule_id).Options.fields.items()
                            if name != "phrases" and not _is_compiled(field)
                        },
                    },
                    "additionalProperties": False,
                },
            ],
        }
        for rule_id in rule_ids()
    }
    schema["$defs"]["RuleSetting"] = {"type": "object", "properties": rules, "additionalProperties": False}
    described = {"$ref": "#/$defs/RuleSetting", "description": "severity and options, rule by rule"}
    for holder in (schema, *(schema["$defs"][name] for name in ("ChannelSettings", "Situation"))):
        holder["properties"]["rules"] = described
    return {"title": "A tonecheck guide, schema version 1", **schema}


def _is_compiled(field: OptionField) -> bool:
    return isinstance(field.default, list)


def _option(field: OptionField) -> dict[str, Any]:
    kinds: dict[type[Any], Any] = {bool: "boolean", int: "integer", float: "number", str: "string"}
    if isinstance(field.default, tuple):
        schema: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
    else:
        schema = {"type": kinds.get(type(field.default), "number")}
    if field.least is not None:
        schema["minimum"] = field.least
    if field.most is not None:
        schema["maximum"] = field.most
    return {**schema, "description": field.doc}
