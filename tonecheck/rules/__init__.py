"""The rules: one file each, found by looking, not listed anywhere."""

from __future__ import annotations

import importlib
import os
from functools import cache
from typing import Any

from tonecheck.errors import UnknownNameError, did_you_mean
from tonecheck.rule import Rule

_FOLDER = os.path.dirname(__file__)


@cache
def rule_ids() -> tuple[str, ...]:
    """Ids of all rules, sorted."""
    names = [name.removesuffix(".py") for name in os.listdir(_FOLDER) if name.endswith(".py") and name[0] != "_"]
    return tuple(sorted(name.replace("_", "-") for name in names))


@cache
def rule_class(rule_id: str) -> type[Rule[Any]]:
    """The class of a rule; its module is imported on first use.

    Raises: UnknownNameError if there is no such rule.
    """
    try:
        module = importlib.import_module(f"tonecheck.rules.{rule_id.replace('-', '_')}")
    except ModuleNotFoundError as error:
        if error.name != f"tonecheck.rules.{rule_id.replace('-', '_')}":
            raise
        raise UnknownNameError(
            f"there is no rule '{rule_id}'", hint=did_you_mean(rule_id, rule_ids()) or "see `tonecheck rules`"
        ) from None
    found = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Rule) and vars(value).get("id") == rule_id
    ]
    if len(found) != 1:
        raise AssertionError(f"{module.__name__} must hold exactly one rule with the id {rule_id!r}")
    return found[0]


def rule_manual(rule_id: str) -> str:
    """The manual page of a rule: the docstring of its module."""
    rule_class(rule_id)
    module = importlib.import_module(f"tonecheck.rules.{rule_id.replace('-', '_')}")
    return module.__doc__ or ""
