"""`tonecheck reply`: what it prints, and what it answers with."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tonecheck.cli.main import outcome

GUIDE = """
name: Test
banned: [{term: leverage, instead: [use]}]
rules: {unanswered-question: warning}
examples:
  good:
    - {id: wrapping, text: "Hi {{first_name}}, gift wrapping is £2 an item.", message: Is gift wrapping free?}
"""
MESSAGE = "Do you deliver to Jersey? And is gift wrapping free? Jo"


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    (tmp_path / "tonecheck.yaml").write_text("guide: g.yaml\n", encoding="utf-8")
    (tmp_path / "g.yaml").write_text(GUIDE, encoding="utf-8")
    (tmp_path / "message.txt").write_text(MESSAGE, encoding="utf-8")
    (tmp_path / "full.txt").write_text("Yes, we deliver to Jersey for £6. Gift wrapping is £2.\n", encoding="utf-8")
    (tmp_path / "half.txt").write_text("Yes, we deliver to Jersey for £6.\n", encoding="utf-8")
    (tmp_path / "words.txt").write_text("We leverage it.\n", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "empty.json").write_text("[]", encoding="utf-8")
    thread = ["Where is order 4471?", "Sorry! Which order is it?", "4471, as I said. When does it come?"]
    (tmp_path / "thread.json").write_text(json.dumps(thread), encoding="utf-8")
    lines = [
        {"n": 7, "c": MESSAGE, "r": "Yes, we deliver to Jersey for £6. Gift wrapping is £2.", "on": "email"},
        {"n": 8, "c": MESSAGE, "r": "We leverage it.", "on": "x"},
    ]
    (tmp_path / "many.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (tmp_path / "broken.jsonl").write_text(json.dumps(lines[0]) + "\n{\n", encoding="utf-8")


MANY = "--from jsonl --text-field r --message-field c --channel-field on --id-field n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("--message @message.txt full.txt", 0),
        ("--message @message.txt half.txt", 1),
        ("--message @message.txt --exit-zero half.txt", 0),
        ("--message @message.txt --fail-on error half.txt", 0),
        ("--message @message.txt --fail-on never half.txt", 0),
        ("--message @message.txt full.txt half.txt", 1),
        ("full.txt", 0),
        ("words.txt", 1),
        ("--message @message.txt", 1),
        ("--message xyzzy", 0),
        ("--message @message.txt --library full.txt", 0),
        ("--message @message.txt --library gone.txt", 2),
        ("--message @message.txt gone.txt full.txt", 2),
        ("--message @gone.txt full.txt", 2),
        ("--message @message.txt latin.txt", 2),
        ("", 2),
        ("--thread thread.json half.txt", 1),
        ("--thread empty.json half.txt", 2),
        ("--thread thread.json --message a half.txt", 2),
        (f"{MANY} many.jsonl", 1),
        (f"{MANY} broken.jsonl", 2),
        ("--from jsonl many.jsonl", 2),
        ("--message a --channel nowhere half.txt", 2),
        ("--message a --date tomorrow half.txt", 2),
        ("--rewrite http://localhost:1/v1 --message a half.txt", 2),
        ("--rewrite nowhere --model m --message a half.txt", 2),
        ("--message a --wrong half.txt", 2),
    ],
)
def test_the_exit_code_says_how_it_went(arguments: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["reply", *arguments.split()]) == code
    said = capsys.readouterr()
    assert said.out or said.err
    assert "bug in tonecheck" not in said.err


def replies(arguments: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    outcome(["reply", "--format", "json", *arguments.split()])
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    document = json.loads(out)
    assert list(document) == ["replies"]
    made: list[dict[str, object]] = document["replies"]
    return made


def test_json_is_one_line_with_one_entry_for_each_draft(capsys: pytest.CaptureFixture[str]) -> None:
    assert [item["id"] for item in replies("--message @message.txt full.txt half.txt", capsys)] == [
        "full.txt",
        "half.txt",
    ]


def test_many_replies_are_read_from_lines(capsys: pytest.CaptureFixture[str]) -> None:
    made = replies(f"{MANY} many.jsonl", capsys)
    assert [item["id"] for item in made] == ["7", "8"]
    assert [len(item["asks"]) for item in made] == [2, 2]  # type: ignore[arg-type]
    assert made[1]["revision"] == "We use it." or "We use it." in str(made[1]["revision"])


def test_a_line_that_cannot_be_read_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    outcome(["reply", "--format", "json", *MANY.split(), "broken.jsonl"])
    said = capsys.readouterr()
    assert len(json.loads(said.out)["replies"]) == 1
    assert "broken.jsonl:2" in said.err


def test_without_a_draft_the_saved_replies_that_fit_are_the_replies(capsys: pytest.CaptureFixture[str]) -> None:
    (made,) = replies("--message @message.txt", capsys)
    assert made["id"] == "wrapping"
    assert str(made["revision"]).startswith("Hi Jo, gift wrapping is £2 an item.")


def test_nothing_fits_is_an_empty_list_and_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    outcome(["reply", "--format", "json", "--message", "xyzzy"])
    said = capsys.readouterr()
    assert json.loads(said.out) == {"replies": []}
    assert "no saved reply fits" in said.err


def test_people_are_shown_what_was_understood_a_checklist_findings_and_a_diff(
    capsys: pytest.CaptureFixture[str],
) -> None:
    outcome(["reply", "--message", "@message.txt", "--text", "Yes, we leverage Jersey for £6, and deliver to Jersey."])
    out = capsys.readouterr().out
    for words in (
        "1. Do you deliver to Jersey?", "[ ] answers “is gift wrapping free?”", "banned-term", "1 edit made",
        "+Yes, we use Jersey for £6, and deliver to Jersey. «answer: is gift wrapping free?»",
    ):  # fmt: skip
        assert words in " ".join(out.split()), words
    assert "\x1b" not in out


def test_a_conversation_may_hold_the_draft(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(json.dumps(["Is gift wrapping free?", "We leverage it."]), encoding="utf-8")
    (made,) = replies("--thread t.json", capsys)
    assert [item["rule"] for item in made["findings"]][-1] == "banned-term"  # type: ignore[attr-defined]


def test_asking_for_what_was_given_earlier_in_the_conversation_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    outcome(["reply", "--thread", "thread.json", "--text", "Could you send me your order number?"])
    assert "they have given it earlier: “4471”" in " ".join(capsys.readouterr().out.split())


def test_the_answer_may_go_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome(["reply", "--message", "a", "--format", "json", "--output", "out.json", "full.txt"])
    assert capsys.readouterr().out == ""
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["replies"][0]["id"] == "full.txt"


def test_a_plain_check_does_not_load_the_assistant() -> None:
    code = (
        "import sys; from tonecheck.cli.main import outcome; outcome(['check', '--text', 'Hello.']);"
        "print([name for name in sys.modules if name.split('.')[1:2] in (['assistant'], ['reply'])"
        " or name in ('httpx', 'sqlite3')])"
    )
    subprocess.run([sys.executable, "-m", "tonecheck", "check", "--text", "a"], check=True)  # compiles the guide
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


OPEN = "Hi, I ordered the oak desk. Is the top oiled or waxed?"
ASIDE = "Hi Sam, our drivers wear slippers indoors. The van is parked behind the church on Fridays."


@pytest.mark.parametrize("named_by", ["option", "environment"])
def test_a_model_of_meaning_judges_what_words_leave_open(
    named_by: str,
    meaning_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    (tmp_path / "open.txt").write_text(OPEN, encoding="utf-8")
    (tmp_path / "aside.txt").write_text(ASIDE, encoding="utf-8")
    assert replies("--message @open.txt aside.txt", capsys)[0]["asks"][0]["answered"] == "unknown"  # type: ignore[index]
    option = f"--meaning {meaning_folder}" if named_by == "option" else ""
    if named_by == "environment":
        monkeypatch.setenv("TONECHECK_MEANING", str(meaning_folder))
    (made,) = replies(f"{option} --message @open.txt aside.txt", capsys)
    assert made["asks"][0]["answered"] == "no"  # type: ignore[index]
    assert [item["rule"] for item in made["findings"]].count("unanswered-question") == 1  # type: ignore[attr-defined]


def test_a_folder_without_a_model_of_meaning_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["reply", "--meaning", ".", "--message", "@message.txt", "full.txt"]) == 2
    said = capsys.readouterr()
    assert "there is no file *.onnx" in said.err
    assert "hint: " in said.err
