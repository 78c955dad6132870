"""Measuring: what counts as right, found, wrong and missed; and the page made of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import guide_from
from tonecheck.cli.main import outcome
from tonecheck.errors import DraftError
from tonecheck.measure import measure, read_labelled
from tools.build_precision_page import TARGET, page

GUIDE = "banned: [leverage]\nrules: {shouting: off}\n"


def line(reply: str, *labels: tuple[str, str | None], **more: object) -> str:
    made = []
    for family, text in labels:
        start = reply.index(text) if text is not None else None
        made.append(
            {"family": family, "start": start, "end": None if start is None or text is None else start + len(text)}
        )
    return json.dumps({"id": "a", "reply": reply, "labels": made, **more})


def test_findings_and_labels_are_compared_by_place() -> None:
    lines = [
        line("We leverage it. Calm down.", ("jargon", "leverage it"), ("defensive", "Calm down.")),
        line("We leverage it."),
        line("All is well."),
        line("Nobody answered this.", ("unanswered", None)),
    ]
    result = measure(
        read_labelled(lines, "x"), guide_from(GUIDE, only=("banned-term",)), leave_out=frozenset({"unanswered"})
    )
    assert (result.total.right, result.total.wrong, result.total.found, result.total.missed) == (1, 1, 1, 1)
    assert result.total.precision == 0.5
    assert result.total.recall == 0.5
    assert (result.replies, result.clean, result.alarms_on_clean) == (4, 2, 1)
    assert result.by_category["defensive"].missed == 1
    assert result.by_rule["banned-term"].wrong == 1
    assert [label.category for _, label in result.misses] == ["defensive"]


def test_a_label_of_the_whole_reply_needs_its_category() -> None:
    text = "We leverage it."
    result = measure(
        read_labelled([line(text, ("too_long", None))], "x"),
        guide_from(GUIDE, only=("banned-term",)),
        leave_out=frozenset(),
    )
    assert result.total.found == 0
    assert result.total.wrong == 1


@pytest.mark.parametrize("wrong", ["{", "[]", '{"id": 1}', '{"id": 1, "reply": "x"}'])
def test_a_line_that_is_no_labelled_reply_is_named(wrong: str) -> None:
    with pytest.raises(DraftError, match="x:2: is not a labelled reply"):
        list(read_labelled(["", wrong], "x"))


def test_the_command_prints_tables_and_lists(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "labelled.jsonl"
    path.write_text(line("We utilise it. Calm down.", ("jargon", "utilise")) + "\n", encoding="utf-8")
    assert outcome(["measure", str(path), "--guide", "support", "--by-rule", "--list"]) == 0
    assert "1 replies" in capsys.readouterr().out
    assert outcome(["measure", str(path), "--guide", "support", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"]["found"] == 1
    path.write_text("\n", encoding="utf-8")
    assert outcome(["measure", str(path)]) == 2


def test_the_page_of_precision_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == page(), "run: python tools/build_precision_page.py"
