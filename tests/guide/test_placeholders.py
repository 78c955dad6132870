"""What a guide and a project say of placeholders reaches the rules, and these are loaded for templates only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import guide_from
from tonecheck import Draft, check, load_guide
from tonecheck.errors import GuideError
from tonecheck.rules import rule_class, rule_ids

TEMPLATE = Draft("Hi {{frist}}, your {{order.id}} is here.", template=True)


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    monkeypatch.setenv("TONECHECK_CACHE_DIR", str(tmp_path / "cache"))


def unknown() -> list[str]:
    return [
        finding.entry for finding in check(TEMPLATE, load_guide()).findings if finding.rule_id == "unknown-placeholder"
    ]


def test_a_project_lists_its_placeholders_beside_a_built_in_guide(tmp_path: Path) -> None:
    project = tmp_path / "tonecheck.yaml"
    project.write_text("guide: support\nplaceholders:\n  known: [first, 'order.*']\n", encoding="utf-8")
    assert unknown() == ["frist"]
    project.write_text("placeholders:\n  known: [frist, 'order.*']\n", encoding="utf-8")
    assert unknown() == []


def test_a_project_adds_to_what_the_guide_lists(tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_text("name: Brand\nplaceholders: {known: [order.id]}\n", encoding="utf-8")
    project = tmp_path / "tonecheck.yaml"
    project.write_text("guide: brand.yaml\nplaceholders: {known: {add: [frist]}}\n", encoding="utf-8")
    assert unknown() == []
    project.write_text("guide: {name: Inline}\nplaceholders: {known: [frist]}\n", encoding="utf-8")
    assert unknown() == ["order.id"]


def test_a_fault_is_told_at_its_place_in_the_project_file(tmp_path: Path) -> None:
    (tmp_path / "tonecheck.yaml").write_text(
        "guide: support\nplaceholders:\n  dialect: liquid\n  knwon: [a]\n", encoding="utf-8"
    )
    with pytest.raises(GuideError) as caught:
        load_guide()
    assert [fault.split(": ")[0] for fault in caught.value.faults] == ["tonecheck.yaml:3:12", "tonecheck.yaml:4:3"]
    assert "did you mean 'known'?" in str(caught.value)


def test_samples_are_lists_of_values_by_name() -> None:
    guide = guide_from("placeholders: {samples: {item: [umbrella, lamp]}}", only=("article-before-placeholder",))
    (finding,) = check(Draft("It is a {{item}}.", template=True), guide).findings
    assert "a umbrella" in finding.message


def test_rules_for_templates_are_not_loaded_for_other_drafts() -> None:
    wanted = [rule_id for rule_id in rule_ids() if rule_class(rule_id).needs == "template"]
    assert len(wanted) == 7
    code = (
        "import sys; from tonecheck import check, load_guide; load_guide('support'); guide = load_guide('support');"
        "check('Hi there {{name}}, we utilise it.', guide);"
        f"print([name for name in {wanted} if 'tonecheck.rules.' + name.replace('-', '_') in sys.modules])"
    )
    for _ in range(2):  # the first run fills the cache
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
