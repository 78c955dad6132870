"""The `Bad:` and `Good:` lines of every rule's manual page are run."""

from __future__ import annotations

import pytest
import yaml

from tests.conftest import guide_from
from tests.test_contract import manual_section
from tests.test_rules import FOLDER, draft_of
from tonecheck.engine import check
from tonecheck.rules import rule_ids


@pytest.mark.parametrize("rule_id", rule_ids())
def test_the_bad_line_is_flagged_and_the_good_line_is_not(rule_id: str) -> None:
    """A case file may give `manual:` the guide, channel or message under which its manual's lines hold."""
    content = yaml.safe_load((FOLDER / f"{rule_id}.yaml").read_text(encoding="utf-8"))
    frame = content.get("manual", {})
    guide = guide_from(frame.get("guide", content.get("guide", "")), only=(rule_id,))
    bad = check(draft_of(frame, manual_section(rule_id, "Bad")), guide)
    assert [finding.rule_id for finding in bad.findings], "Bad: is not flagged"
    good = check(draft_of(frame, manual_section(rule_id, "Good")), guide)
    assert not good.findings, "Good: is flagged"
