"""`tonecheck evidence`, the end of `tonecheck explain`, and the page made from the register."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import pytest

from tests.conftest import ROOT
from tonecheck.cli import explain
from tonecheck.cli.main import outcome
from tonecheck.phrases.pack import FOLDER, PackEntry, load_pack
from tonecheck.rules import rule_class, rule_manual
from tonecheck.rules.jargon import Jargon


def test_the_list_has_one_line_for_each_entry(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["evidence"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 28
    assert lines[17] == "E18  Emoticons make an agent seem warmer but less competent."


def test_one_entry_is_shown_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["evidence", "e10"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("E10  After a failure, “thank you for waiting”")
    assert "against     E09: For a first word about a wait" in shown
    assert "https://doi.org/10.1177/0022242919889894" in shown
    assert "verified    read in the abstract" in shown
    assert max(map(len, shown.splitlines())) <= 96


def test_the_politeness_table_is_shown_with_its_entry(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["evidence", "E20"]) == 0
    shown = capsys.readouterr().out
    assert "  +0.49***               57%  “please” inside: Could you send it, please?\n" in shown
    assert "  -0.30*                 22%  “please” at the start: Please send the number.\n" in shown


def test_an_unknown_id_is_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["evidence", "E020"]) == 2
    assert capsys.readouterr().err == "tonecheck: there is no evidence 'E020'\nhint: did you mean 'E20'?\n"


def test_explain_ends_with_the_research_a_rule_cites(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rule_class("emoji"), "evidence", ("E18", "E05"))
    assert outcome(["explain", "emoji", "--guide", "support"]) == 0
    assert capsys.readouterr().out.endswith(
        "\n\n"
        "Research: E05 Solving the problem satisfies customers, and less so the more pleasantries and cheerfulness"
        " surround it. (Marinova et al. 2018; read in the abstract)\n"
        "          E18 Emoticons make an agent seem warmer but less competent. (Li et al. 2019; read in the"
        " abstract)\n"
    )


def test_explain_counts_the_phrases_of_a_rule_and_shows_five_as_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert outcome(["explain", "jargon", "--guide", "support"]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("Phrases: "))
    count = sum(len(load_pack(FOLDER / f"{name}.yaml").entries) for name in rule_class("jargon").packs)
    assert line.startswith(f"Phrases: {count}, such as “")
    assert line.count("“") == line.count("”") == 5


def test_the_phrases_of_a_pack_add_what_they_cite() -> None:
    class Citing(Jargon):
        evidence: ClassVar[tuple[str, ...]] = ("E03",)

    entries = tuple(
        PackEntry(id=name, pattern=(name,), flag=(), evidence=cited)
        for name, cited in (("one", ("E09",)), ("two", ("E03", "E01")), ("three", ()))
    )
    lines = list(explain.research_lines(Citing, entries))
    assert [line.split()[-1] for line in lines] == ["abstract)"] * 3
    assert [line[10:13] for line in lines] == ["E01", "E03", "E09"]
    assert list(explain.research_lines(Jargon, ())) == []


def test_a_rule_without_phrases_and_research_ends_with_its_manual_page(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rule_class("shouting"), "evidence", ())
    assert outcome(["explain", "shouting", "--guide", "support"]) == 0
    shown = capsys.readouterr().out
    assert shown.endswith(rule_manual("shouting").strip() + "\n")


def test_the_page_is_made_from_the_register() -> None:
    script = ROOT / "tools" / "build_evidence_page.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_page_says_that_it_is_not_about_tonecheck() -> None:
    page = Path(ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
    assert "These studies are about replies, not about tonecheck." in page


def test_checking_and_compiling_a_guide_do_not_read_the_register(tmp_path: Path) -> None:
    code = (
        "import sys; from tonecheck.cli.main import outcome; "
        "outcome(['check', '--text', 'Sorry, we utilise it! 🎉', '--guide', 'retailer']); "
        "print([name for name in sys.modules if name.startswith('tonecheck.evidence')])"
    )
    empty_cache = {**os.environ, "TONECHECK_CACHE_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=empty_cache)
    assert done.stdout.splitlines()[-1] == "[]"
