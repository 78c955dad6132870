"""`tonecheck library`: what it reads, what it prints, and its exit codes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.conftest import ROOT
from tonecheck.cli.main import outcome

SCHEMA = json.loads((ROOT / "tonecheck" / "output" / "library.schema.json").read_text(encoding="utf-8"))
CLEAN = "id,text\na,Refunds take 5 days.\nb,Delivery takes 3 days.\n"
CLASH = "id,text,review_by\na,Refunds take 5 days.,2026-01-01\nb,Your refund takes 9 days.,\n"
READ = ["--from", "csv", "--text-field", "text", "--id-field", "id"]


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("clean.csv").write_text(CLEAN, encoding="utf-8")
    Path("clash.csv").write_text(CLASH, encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = outcome(["library", "--today", "2026-11-22", *arguments])
    captured = capsys.readouterr()
    return code, captured.out + captured.err


def test_a_library_in_which_all_agrees_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, *READ, "clean.csv") == (0, "2 replies in 1 file: nothing found.\n")
    assert run(capsys, *READ, "--quiet", "clean.csv") == (0, "")


def test_findings_name_file_line_column_and_reply(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, *READ, "clash.csv")
    assert code == 1
    assert "  warning replies differ on how long a refund takes\n    clash.csv:2:16 a: “5 days”\n" in out
    assert "    clash.csv:3:21 b: “9 days”\n      Your refund takes 9 days.\n" in out
    assert "clash.csv:2:3 a: due 2026-01-01, 325 days ago\n" in out
    assert out.endswith("2 replies in 1 file: 2 warnings.\n")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clash.csv"], 1),
        (["--select", "overdue", "clash.csv"], 1),
        (["--select", "near-duplicates", "clash.csv"], 0),
        (["--ignore", "overdue,contradicting-facts", "clash.csv"], 0),
        (["--fail-on", "error", "clash.csv"], 0),
        (["--fail-on", "never", "clash.csv"], 0),
        (["missing.csv", "clash.csv"], 2),
        (["--select", "overdo", "clash.csv"], 2),
        (["--today", "soon", "clash.csv"], 2),
        (["--alike", "20", "clash.csv"], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, *READ, *arguments)[0] == code


def test_a_file_that_cannot_be_read_does_not_hide_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, *READ, "missing.csv", "clash.csv")
    assert code == 2
    assert "missing.csv could not be read: there is no such file" in out
    assert "replies differ on how long a refund takes" in out
    assert out.endswith("2 replies in 1 file: 2 warnings; 1 could not be read.\n")


def test_without_files_or_sources_it_says_what_to_name(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys)
    assert code == 2
    assert "list them under `sources:`" in out


def test_the_sources_of_a_project_are_its_library(capsys: pytest.CaptureFixture[str]) -> None:
    Path("tonecheck.yaml").write_text(
        "sources:\n  - {files: '*.csv', format: csv, fields: [text], name: id}\n", encoding="utf-8"
    )
    code, out = run(capsys)
    assert code == 1
    assert "4 replies in 2 files" in out


def test_the_json_fits_its_schema_and_holds_every_place(capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(f"r{number},Refunds take 5 days. {number},\n" for number in range(9))
    Path("many.csv").write_text(CLASH + rows, encoding="utf-8")
    code, out = run(capsys, *READ, "--format", "json", "many.csv", "missing.csv")
    document: dict[str, Any] = json.loads(out)
    jsonschema.validate(document, SCHEMA)
    assert code == 2
    facts = next(note for note in document["notes"] if note["judgement"] == "contradicting-facts")
    assert [len(group["places"]) for group in facts["groups"]] == [10, 1]
    place = facts["groups"][1]["places"][0]
    assert (place["path"], place["line"], place["column"], place["name"], place["text"]) == (
        "many.csv", 3, 21, "b", "9 days",
    )  # fmt: skip
    assert document["summary"]["replies"] == 11
    assert document["unchecked"][0]["name"] == "missing.csv"
    assert "and 5 more" in run(capsys, *READ, "many.csv")[1]


def test_a_flood_is_cut_short_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(f"a{n},Reply {n} is here.,\nb{n},Reply {n} is here.,\n" for n in range(14))
    Path("many.csv").write_text(f"id,text,review_by\n{rows}", encoding="utf-8")
    code, out = run(capsys, *READ, "many.csv")
    assert code == 1
    assert out.count("2 replies have the same words") == 10
    assert "  and 4 more like this; --format json has them all\n" in out
    assert out.endswith("28 replies in 1 file: 14 warnings.\n")


def test_the_report_can_go_into_a_file_and_is_coloured_on_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, *READ, "--output", "report.txt", "clash.csv") == (1, "")
    assert "2 warnings" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    coloured = run(capsys, *READ, "--colour", "clash.csv")[1]
    assert "\x1b[33mwarning\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == (tmp_path / "report.txt").read_text(encoding="utf-8")


def test_the_date_may_stand_beside_a_reply_or_above_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    Path("r.yaml").write_text(
        "review_by: 2026-01-01\nreplies:\n  - {text: One thing here.}\n  - {text: Another there., review_by: 2027-01-01}\n",
        encoding="utf-8",
    )
    code, out = run(capsys, "--from", "yaml", "--text-field", "$.replies[*].text", "r.yaml")
    assert code == 1
    assert "1 reply has a review_by that has passed" in out


def test_checking_a_reply_does_not_load_what_the_library_needs() -> None:
    code = (
        "import sys; from tonecheck.cli.main import outcome; outcome(['check', '--text', 'Hi {{x}}', '--template']);"
        "print([name for name in sys.modules if name.startswith(('rapidfuzz', 'tonecheck.library'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
