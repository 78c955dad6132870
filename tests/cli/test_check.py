"""What `tonecheck check` reads, prints and writes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tonecheck.cli.main import outcome

GUIDE = """\
name: Test
banned:
  - {term: leverage, instead: [use]}
  - learnings
"""


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    (tmp_path / "g.yaml").write_text(GUIDE, encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = outcome(["check", "--guide", "g.yaml", *arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))


def test_standard_input_is_read_when_nothing_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, "😀 We leverage it.".encode())
    code, out, _ = run(capsys)
    assert code == 1
    assert "stdin:1:6" in out


def test_the_json_names_spans_in_code_points(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--format", "json", "--text", "😀 We leverage it.")
    assert code == 1
    finding = json.loads(out)["drafts"][0]["findings"][0]
    assert finding["span"] == {"start": 5, "end": 13}
    assert finding["text"] == "leverage"
    assert finding["line"] == 1
    assert finding["column"] == 6
    assert finding["source"] == "g.yaml:3"


def test_jsonl_keeps_the_id_and_uses_the_fields(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        {"id": 7, "reply": "We leverage it.", "in": "Where is it?", "where": "x"},
        {"id": "b", "reply": "Fine.", "in": "", "where": "email"},
    ]
    Path("rows.jsonl").write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    code, out, _ = run(
        capsys, "--from", "jsonl", "--text-field", "reply", "--message-field", "in", "--channel-field", "where",
        "--id-field", "id", "--format", "json", "--select", "banned-term", "rows.jsonl",
    )  # fmt: skip
    drafts = json.loads(out)["drafts"]
    assert code == 1
    assert [(draft["name"], draft["channel"], len(draft["findings"])) for draft in drafts] == [
        ("7", "x", 1),
        ("b", "email", 0),
    ]


def test_a_bad_line_of_jsonl_is_named_and_the_others_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    Path("rows.jsonl").write_text('{"t": "We leverage it."}\n{"t": 3}\n{nope\n{"u": "x"}\n', encoding="utf-8")
    code, out, _ = run(capsys, "--from", "jsonl", "--text-field", "t", "--format", "json", "rows.jsonl")
    shown = json.loads(out)
    assert code == 2
    assert len(shown["drafts"]) == 1
    reasons = [item["reason"] for item in shown["unchecked"]]
    assert any("rows.jsonl:2: 't' holds a number, not a text" in reason for reason in reasons)
    assert any("rows.jsonl:3:2: is not JSON" in reason for reason in reasons)
    assert any("rows.jsonl:4: there is no reply: 't' finds nothing" in reason for reason in reasons)


def test_fix_writes_back_and_keeps_byte_order_mark_and_line_endings(capsys: pytest.CaptureFixture[str]) -> None:
    Path("draft.txt").write_bytes(b"\xef\xbb\xbfHi Sam,\r\nWe leverage it.\r\n")
    code, _, _ = run(capsys, "--fix", "draft.txt")
    assert code == 1, "a change of words is not made without --unsafe"
    code, _, _ = run(capsys, "--fix", "--unsafe", "draft.txt")
    assert code == 0
    assert Path("draft.txt").read_bytes() == b"\xef\xbb\xbfHi Sam,\r\nWe use it.\r\n"


def test_diff_shows_the_change_and_makes_none(capsys: pytest.CaptureFixture[str]) -> None:
    Path("draft.txt").write_text("We leverage it.\n", encoding="utf-8")
    code, out, err = run(capsys, "--diff", "--unsafe", "draft.txt")
    assert code == 1
    assert "-We leverage it.\n+We use it.\n" in out
    assert "1 warning" in err
    assert Path("draft.txt").read_text(encoding="utf-8") == "We leverage it.\n"


def test_fixing_standard_input_prints_the_text_alone_on_standard_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, b"We leverage our learnings.\n")
    code, out, err = run(capsys, "--fix", "--unsafe", "-")
    assert code == 1
    assert out == "We use our learnings.\n"
    assert "learnings" in err


def test_a_file_that_changed_meanwhile_is_not_overwritten(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import tonecheck.cli.fixing

    real = tonecheck.cli.fixing.fix

    def slow(*arguments: object, **options: object) -> object:
        Path("draft.txt").write_text("Somebody else wrote this.", encoding="utf-8")
        return real(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(tonecheck.cli.fixing, "fix", slow)
    Path("draft.txt").write_text("We leverage it.\n", encoding="utf-8")
    code, out, _ = run(capsys, "--fix", "--unsafe", "draft.txt")
    assert code == 2
    assert "changed while it was being checked" in out
    assert Path("draft.txt").read_text(encoding="utf-8") == "Somebody else wrote this."


def test_output_goes_into_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--format", "sarif", "--output", "out.sarif", "--text", "We leverage it.")
    assert code == 1
    assert out == ""
    assert json.loads(Path("out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_quiet_prints_nothing_when_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--quiet", "--text", "It leaves tonight.") == (0, "", "")


def test_a_message_that_starts_with_a_handle_is_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, _ = run(capsys, "--message", "@brand where is it?", "--text", "It leaves tonight.")
    assert code == 0


def test_the_environment_names_a_guide_and_the_option_goes_before_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("other.yaml").write_text("name: Other\nbanned: [parcel]\n", encoding="utf-8")
    monkeypatch.setenv("TONECHECK_GUIDE", "other.yaml")
    assert outcome(["check", "--text", "Your parcel."]) == 1
    assert "guide Other" in capsys.readouterr().out
    assert outcome(["check", "--guide", "g.yaml", "--text", "Your parcel."]) == 0


def test_with_nothing_set_up_the_built_in_guide_holds(capsys: pytest.CaptureFixture[str]) -> None:
    outcome(["check", "--text", "We utilise it."])
    assert "guide Support" in capsys.readouterr().out


def test_shell_completion_names_the_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    from click.shell_completion import BashComplete

    from tonecheck.cli.main import cli

    found = BashComplete(cli, {}, "tonecheck", "_TONECHECK_COMPLETE").get_completions([], "che")
    assert [item.value for item in found] == ["check"]
