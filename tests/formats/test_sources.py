"""`sources:` of tonecheck.yaml: which files are what, which guide and channel hold, and what goes wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tonecheck.cli.main import outcome
from tonecheck.errors import ConfigError
from tonecheck.formats.sources import load_sources, source_of

HOUSE = "name: House\nbanned: [{term: leverage, instead: [use]}]\n"
BANK = "name: Bank\nbanned: [parcel]\n"


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    put("house.yaml", HOUSE)
    put("bank.yaml", BANK)


def put(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text.encode())


def project(sources: str) -> None:
    put("tonecheck.yaml", f"guide: house.yaml\nsources:\n{sources}")


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    code = outcome(["check", "--format", "json", *arguments])
    return code, json.loads(capsys.readouterr().out)


def found(shown: Any) -> list[tuple[str, str, int, int, str]]:
    return [
        (draft["path"], draft["name"], finding["line"], finding["column"], finding["text"])
        for draft in shown["drafts"]
        for finding in draft["findings"]
    ]


def test_with_no_file_named_the_sources_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    project("  - {files: 'replies/**/*.yaml', fields: '$.replies[*].body', name: title}\n  - files: [notes.txt]\n")
    put("replies/deep/a.yaml", "replies:\n  - title: Late\n    body: >-\n      We do\n      leverage it\n")
    put("replies/b.yaml", "replies:\n  - {title: B, body: fine}\n  - {body: we leverage}\n")
    put("replies/.hidden/c.yaml", "broken: [")
    put("notes.txt", "We leverage.\n")
    code, shown = check(capsys)
    assert code == 1
    assert found(shown) == [
        ("replies/b.yaml", "replies[1].body", 3, 15, "leverage"),
        ("replies/deep/a.yaml", "Late", 5, 7, "leverage"),
        ("notes.txt", "notes.txt", 1, 4, "leverage"),
    ]


def test_a_file_that_is_named_is_read_as_its_source_says_from_any_folder(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project("  - {files: 'replies/*.json', fields: body}\n")
    put("replies/a.json", '{"body": "We\\nleverage"}')
    put("replies/b.json", '{"body": "fine"}')
    monkeypatch.chdir("replies")
    code, shown = check(capsys, "a.json")
    assert (code, found(shown)) == (1, [("a.json", "body", 1, 15, "leverage")])
    code, shown = check(capsys, ".")
    assert (code, len(shown["drafts"])) == (1, 2)
    code, shown = check(capsys)
    assert [draft["path"] for draft in shown["drafts"]] == ["a.json", "b.json"]


def test_each_source_has_its_own_guide_and_channel(capsys: pytest.CaptureFixture[str]) -> None:
    project(
        "  - {files: a.txt, channel: sms}\n  - {files: b.txt, guide: bank.yaml, channel: email}\n"
        "  - {files: c.json, fields: t, channel_from: where}\n"
    )
    for name in ("a.txt", "b.txt"):
        put(name, "We leverage a parcel.")
    put("c.json", '{"where": "twitter", "t": "Your parcel."}')
    _, shown = check(capsys, "--select", "banned-term")
    assert [(draft["channel"], [f["text"] for f in draft["findings"]]) for draft in shown["drafts"]] == [
        ("sms", ["leverage"]),
        ("email", ["parcel"]),
        ("x", []),
    ]
    assert shown["guide"]["name"] == "House, Bank"
    _, shown = check(capsys, "--select", "banned-term", "--guide", "bank.yaml", "--channel", "x")
    assert next((draft["channel"], [f["text"] for f in draft["findings"]]) for draft in shown["drafts"]) == (
        "x",
        ["parcel"],
    )


def test_a_project_without_sources_reads_standard_input_as_ever(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import sys

    put("tonecheck.yaml", "guide: house.yaml\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"We leverage."), encoding="utf-8"))
    code, shown = check(capsys)
    assert (code, shown["drafts"][0]["name"]) == (1, "stdin")


@pytest.mark.parametrize(
    ("sources", "file", "reason"),
    [
        ("  - {files: 'x/*.yaml', fields: body}\n", "y: 1\n", "no file is named x/*.yaml"),
        ("  - {files: a.yaml, fields: replies}\n", "reply: {x: y}\n", "'replies' finds nothing"),
        ("  - {files: a.yaml, fields: ['$.a', '$.b']}\n", "a: hello\n", "'$.b' finds nothing"),
        ("  - {files: a.yaml, fields: '$.*'}\n", "a: ''\n", "there is no reply in it"),
        ("  - {files: a.yaml, fields: '$.*'}\n", "a: true\n", "'a' holds true or false, not a text"),
        ("  - {files: a.yaml, format: csv, fields: reply}\n", "id,replies\n1,x\n", "'reply' finds nothing"),
        ("  - {files: a.yaml, preset: zendesk-macros}\n", "macros: []\n", "finds nothing"),
        ("  - {files: a.yaml, format: text, channel: nowhere}\n", "hello\n", "there is no channel 'nowhere'"),
        ("  - {files: a.yaml, format: text, guide: no.yaml}\n", "hello\n", "there is no guide 'no.yaml'"),
    ],
)
def test_what_finds_nothing_or_nobody_knows_exits_2(
    capsys: pytest.CaptureFixture[str], sources: str, file: str, reason: str
) -> None:
    project(sources + "  - files: good.txt\n")
    put("a.yaml", file)
    put("good.txt", "We leverage.")
    code, shown = check(capsys)
    assert code == 2
    assert [reason in item["reason"] for item in shown["unchecked"]] == [True], shown["unchecked"]
    assert [row[-1] for row in found(shown)] == ["leverage"]


@pytest.mark.parametrize(
    ("sources", "fault"),
    [
        (
            "  - {files: a.txt, chanel: x}\n",
            "tonecheck.yaml:3:20: unknown key 'chanel'\n  hint: did you mean 'channel'?",
        ),
        ("  - {files: a.json}\n", "tonecheck.yaml:3:5: 'fields' is missing"),
        ("  - {files: a.json, preset: zendesk}\n", "tonecheck.yaml:3:29: there is no preset 'zendesk'"),
        ("  - {files: a.json, fields: '$.a['}\n", "tonecheck.yaml:3:29: '$.a[' is not a selector"),
        ("  - {files: a.json, format: xml}\n", "tonecheck.yaml:3:29: 'xml' is not one of text, markdown"),
        ("  - {fields: a}\n", "tonecheck.yaml:3:5: 'files' is missing"),
        ("  - {files: a.csv, fields: a, delimiter: '||'}\n", "'delimiter' is one character"),
    ],
)
def test_a_faulty_entry_is_named_with_its_place(sources: str, fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    project(sources)
    with pytest.raises(ConfigError) as error:
        load_sources(Path("tonecheck.yaml").resolve())
    assert fault in str(error.value)
    assert outcome(["check"]) == 2
    assert fault.partition("\n")[0] in capsys.readouterr().err


def test_the_sources_are_kept_and_a_change_is_seen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    project("  - {files: '*.csv', fields: [{select: a, body: html}, b], name: [x, y], delimiter: tab}\n")
    path = Path("tonecheck.yaml").resolve()
    first = load_sources(path)
    monkeypatch.setattr("tonecheck.formats.source_settings.read_sources", lambda project: pytest.fail("read again"))
    assert load_sources(path) == first
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    project("  - {files: '*.csv', fields: b}\n")
    assert load_sources(path) != first


@pytest.mark.parametrize(
    ("glob", "yes", "no"),
    [
        ("*.md", ["a.md"], ["x/a.md", "a.mdx"]),
        ("**/*.md", ["a.md", "x/y/a.md"], ["a.txt"]),
        ("x/**", ["x/a", "x/y/z"], ["y/x/a"]),
        ("x/[a-c]?.txt", ["x/b1.txt"], ["x/d1.txt", "x/b.txt"]),
        ("x/[!a].txt", ["x/b.txt"], ["x/a.txt"]),
        (".github/replies.yml", [".github/replies.yml"], ["github/replies.yml"]),
        ("a+b (1).txt", ["a+b (1).txt"], ["aab (1).txt"]),
    ],
)
def test_globs_mean_what_they_mean_in_a_shell(glob: str, yes: list[str], no: list[str]) -> None:
    project(f"  - {{files: '{glob}', format: text}}\n")
    sources = load_sources(Path("tonecheck.yaml").resolve())
    for name in (*yes, *no):
        put(name, "x")
        assert (source_of(Path(name), sources) is not None) == (name in yes), name
    assert [path.relative_to(Path.cwd()).as_posix() for path in sources[0].find()] == sorted(yes)


def test_a_structured_file_without_a_source_is_not_taken_for_prose(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.json", '{"body": "We leverage"}')
    code, shown = check(capsys, "--guide", "house.yaml", "a.json")
    assert code == 2
    assert "sources" in shown["unchecked"][0]["hint"]
    code, shown = check(capsys, "--guide", "house.yaml", "--from", "json", "--text-field", "body", "a.json")
    assert found(shown) == [("a.json", "body", 1, 14, "leverage")]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--from", "json"],
        ["--from", "text", "--text-field", "a"],
        ["--text-field", "a"],
        ["--from", "json", "--text-field", "a", "--text", "x"],
    ],
)
def test_options_that_make_no_sense_together_are_refused(arguments: list[str]) -> None:
    put("a.json", '{"a": "fine"}')
    assert outcome(["check", *arguments, "a.json"]) == 2


def test_from_a_preset_reads_an_export_that_no_source_names(capsys: pytest.CaptureFixture[str]) -> None:
    put(
        "z.json",
        '{"macros": [{"title": "T", "actions": [{"field": "comment_value", "value": ["chat", "We leverage"]}]}]}',
    )
    _, shown = check(capsys, "--guide", "house.yaml", "--from", "zendesk-macros", "z.json")
    assert found(shown) == [("z.json", "T / chat", 1, 89, "leverage")]
