"""Adopting an old library from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonecheck.cli.main import outcome

GUIDE = "name: Test\nbanned: [wobbly, flimsy]\n"
PROJECT = 'guide: guide.yaml\nsources:\n  - {files: "macros/*.yaml", fields: "$.replies[*].body", name: name}\n'
LATE = "A wobbly van brings your parcel on Friday."
FILE = Path("tonecheck-baseline.json")


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    Path("guide.yaml").write_text(GUIDE, encoding="utf-8")
    Path("tonecheck.yaml").write_text(PROJECT, encoding="utf-8")
    write("delivery", late=LATE, thanks="Your refund is on its way to you.")


def write(name: str, **replies: str) -> None:
    Path("macros").mkdir(exist_ok=True)
    rows = [{"name": key, "body": body} for key, body in replies.items()]
    Path(f"macros/{name}.yaml").write_text(json.dumps({"replies": rows}, indent=1), encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    capsys.readouterr()
    result = outcome(list(arguments))
    shown = capsys.readouterr()
    assert result == code, shown
    return shown.out + shown.err


def test_one_command_adopts_a_library(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "check", code=1)
    assert run(capsys, "baseline", "write") == "tonecheck-baseline.json: 1 finding in 1 reply.\n"
    assert "2 drafts checked: nothing new; 1 known." in run(capsys, "check")
    assert run(capsys, "check", "--quiet") == ""


def test_a_new_finding_fails_and_is_the_only_one_shown(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write")
    write("delivery", late=LATE, thanks="Your flimsy box is on its way.")
    shown = run(capsys, "check", code=1)
    assert "flimsy" in shown
    assert "wobbly" not in shown
    assert "1 warning; 1 known (guide Test)" in shown
    assert "wobbly" in run(capsys, "check", "--no-baseline", code=1)


def test_the_json_counts_what_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write")
    summary = json.loads(run(capsys, "check", "--format", "json"))["summary"]
    assert (summary["known"], summary["warnings"], summary["failed"]) == (1, 0, False)


def test_lines_and_other_replies_may_come_and_go(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write")
    write("delivery", first="A new first reply.", second="Another one.", late="Hello!\n\n" + LATE)
    assert "1 known" in run(capsys, "check")


def test_a_renamed_file_keeps_its_entries(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write", "--reason", "old")
    Path("macros/delivery.yaml").rename("macros/parcels.yaml")
    assert "1 known" in run(capsys, "check")
    assert "0 dropped, 1 moved, 1 left" in run(capsys, "baseline", "prune")
    (entry,) = json.loads(FILE.read_text(encoding="utf-8"))["entries"]
    assert (entry["path"], entry["reason"]) == ("macros/parcels.yaml", "old")


def test_what_is_fixed_is_reported_and_pruned(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write")
    write("delivery", late="A van brings your parcel on Friday.")
    assert "1 known finding gone: `tonecheck baseline prune` drops them" in run(capsys, "check")
    shown = run(capsys, "baseline", "check")
    assert "gone: banned-term in macros/delivery.yaml#late" in shown
    assert "1 dropped, 0 moved, 0 left" in run(capsys, "baseline", "prune")
    assert json.loads(FILE.read_text(encoding="utf-8")) == {"version": 1, "entries": []}
    write("delivery", late=LATE)
    run(capsys, "check", code=1)


def test_the_entries_of_a_deleted_file_are_pruned(capsys: pytest.CaptureFixture[str]) -> None:
    write("other", one="Fine.")
    run(capsys, "baseline", "write")
    Path("macros/delivery.yaml").unlink()
    assert "1 dropped" in run(capsys, "baseline", "prune")


def test_a_file_that_was_not_named_keeps_its_entries(capsys: pytest.CaptureFixture[str]) -> None:
    write("other", one="The flimsy box is gone.")
    run(capsys, "baseline", "write")
    write("other", one="Fine.")
    assert "0 dropped" in run(capsys, "baseline", "prune", "macros/delivery.yaml")
    run(capsys, "baseline", "write", "macros/delivery.yaml")
    assert len(json.loads(FILE.read_text(encoding="utf-8"))["entries"]) == 2
    assert "gone" not in run(capsys, "check", "macros/delivery.yaml")
    assert "1 dropped" in run(capsys, "baseline", "prune")


def test_entries_expire_on_the_day_after_their_last(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write", "--expires", "2026-12-31", "--today", "2026-11-22")
    run(capsys, "check", "--today", "2026-12-31")
    shown = run(capsys, "check", "--today", "2027-01-01", code=1)
    assert "1 known finding expired, and counted as new" in shown
    assert "expires soon: banned-term in macros/delivery.yaml#late, 2026-12-31" in run(
        capsys, "baseline", "check", "--today", "2026-12-20"
    )
    assert "expired: banned-term" in run(capsys, "baseline", "check", "--today", "2027-01-01", code=1)
    run(capsys, "baseline", "write", "--expires", "2020-01-01", code=2)


def test_known_findings_are_shown_with_their_reason(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write", "--reason", "the lawyers wrote it")
    shown = run(capsys, "baseline", "check", "--verbose")
    assert "known: macros/delivery.yaml:5:15 banned-term in “late”: “wobbly” (the lawyers wrote it)" in shown


def test_only_the_findings_of_one_rule_are_added(capsys: pytest.CaptureFixture[str]) -> None:
    write("delivery", late=LATE + " PLEASE DO NOT WORRY ABOUT IT.")
    run(capsys, "baseline", "write", "--select", "shouting")
    assert "banned-term" in (shown := run(capsys, "check", code=1))
    assert "shouting" not in shown
    assert "there is no rule" in run(capsys, "baseline", "write", "--select", "shoutng", code=2)


def test_nothing_counts_as_gone_if_only_some_rules_ran(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write")
    assert "gone" not in run(capsys, "check", "--ignore", "banned-term")


@pytest.mark.parametrize(
    ("content", "said"),
    [("{", "tonecheck-baseline.json:1:2: is not JSON"), ('{"version": 1}', "'entries' is missing")],
)
def test_a_faulty_baseline_stops_the_check(content: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    FILE.write_text(content, encoding="utf-8")
    assert said in run(capsys, "check", code=2)


def test_a_baseline_that_is_named_must_be_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert "there is no such baseline" in run(capsys, "check", "--baseline", "none.json", code=2)
    assert "there is no such baseline" in run(capsys, "baseline", "check", code=2)


def test_a_file_that_cannot_be_read_is_said_and_keeps_its_entries(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write")
    Path("macros/delivery.yaml").write_text("replies: [", encoding="utf-8")
    assert "macros/delivery.yaml" in run(capsys, "baseline", "prune", code=2)
    assert len(json.loads(FILE.read_text(encoding="utf-8"))["entries"]) == 1


def test_the_project_file_may_name_the_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    Path("tonecheck.yaml").write_text(PROJECT + "baseline: known/old.json\n", encoding="utf-8")
    Path("known").mkdir()
    run(capsys, "baseline", "write")
    assert Path("known/old.json").is_file()
    assert "1 known" in run(capsys, "check")


def test_without_a_project_a_folder_is_adopted_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    Path("tonecheck.yaml").unlink()
    Path("replies").mkdir()
    Path("replies/late.txt").write_text(LATE, encoding="utf-8")
    run(capsys, "baseline", "write", "--guide", "guide.yaml", "replies")
    assert "1 known" in run(capsys, "check", "--guide", "guide.yaml", "replies")
    assert "1 known" in run(capsys, "check", "--guide", "guide.yaml", str(Path("replies/late.txt").resolve()))
    run(capsys, "baseline", "write", code=2)


def test_what_is_typed_is_never_held_against_the_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "baseline", "write")
    assert "known" not in run(capsys, "check", "--text", LATE, code=1)


def test_allowed_findings_are_left_out_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    entry = "allow:\n  - {rule: banned-term, reply: late, reason: legal wording, expires: 2026-12-31}\n"
    Path("tonecheck.yaml").write_text(PROJECT + entry, encoding="utf-8")
    assert "nothing new; 1 allowed" in run(capsys, "check", "--today", "2026-11-22")
    shown = run(capsys, "check", "--today", "2027-01-01", code=1)
    assert "tonecheck.yaml:5: allowed banned-term in late until 2026-12-31" in shown
    write("delivery", late="Fine.")
    assert "tonecheck.yaml:5: allows banned-term in late, which is not found there" in run(capsys, "check")
    assert run(capsys, "baseline", "write") == "tonecheck-baseline.json: 0 findings in 0 replies.\n"


def test_only_sources_leaves_other_files_out(capsys: pytest.CaptureFixture[str]) -> None:
    Path("notes.txt").write_text(LATE, encoding="utf-8")
    run(capsys, "check", "notes.txt", code=1)
    assert run(capsys, "check", "--only-sources", "--quiet", "notes.txt") == ""
    assert "delivery.yaml" in run(capsys, "check", "--only-sources", "notes.txt", "macros/delivery.yaml", code=1)
    Path("tonecheck.yaml").write_text("guide: guide.yaml\n", encoding="utf-8")
    run(capsys, "check", "--only-sources", "notes.txt", code=1)
