"""Files that cannot be read say where and why, exit 2, and keep no other file from being checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tonecheck.cli.main import outcome

GUIDE = "name: House\nbanned: [{term: leverage, instead: [use]}]\n"
SOURCES = """\
guide: house.yaml
sources:
  - {files: '*.yml', fields: '$.*'}
  - {files: '*.json', fields: body}
  - {files: '*.jsonl', fields: body}
  - {files: '*.csv', fields: body}
  - {files: '*.html'}
  - {files: '*.md', sections: headings}
  - {files: '*.txt'}
"""


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    Path("house.yaml").write_text(GUIDE, encoding="utf-8")
    Path("tonecheck.yaml").write_text(SOURCES, encoding="utf-8")


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    code = outcome(["check", "--format", "json", "--select", "banned-term", *arguments])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("bad.yml", b"a: [one\nb: two\n", "bad.yml:2:2: is not valid YAML"),
        ("bad.yml", b"a: one\n\tb: two\n", "bad.yml:2:1: is not valid YAML"),
        ("bad.yml", b"a: one\na: two\n", "bad.yml:2:1: 'a' stands here twice"),
        ("bad.yml", b"a: &x [*x]\n", "bad.yml:1:4: refers to itself"),
        ("bad.yml", b"a: \x07bell\n", "is not valid YAML"),
        ("bad.yml", b"a: one\n---\na: two\n", "bad.yml:2:1: is not valid YAML"),
        ("bad.yml", b'a: "\\ud83d"\n', "is not valid YAML"),
        ("bad.json", b'{"body": "x",}', "bad.json:1:1"),
        ("bad.json", b'{"body":\n "x', "bad.json:2:2: is not JSON"),
        ("bad.json", b'{"body": "x\ny"}', "bad.json:1:12: is not JSON"),
        ("bad.json", b'{"body": "x",\n "body": "y"}', "bad.json:2:2: 'body' stands here twice"),
        ("bad.json", b"[" * 100_000, "bad.json:1:1: is nested too deeply"),
        ("bad.json", b"", "bad.json:1:1: is not JSON"),
        ("bad.jsonl", b'{"body": "fine"}\n{"body": }\n', "bad.jsonl:2:10: is not JSON"),
        ("bad.csv", b'body,n\n"one,2\nthree,4\n', "bad.csv:2:1: a quotation mark is opened here and never closed"),
        ("bad.csv", b'body,n\n"one"two,2\n', "bad.csv:2:6: a quoted cell goes on behind its closing quotation mark"),
        ("bad.csv", b"body,n\nso, we are late,2\n", "bad.csv:2: the row has 3 cells, the first row 2"),
        ("bad.csv", b"", "bad.csv: holds no rows"),
        ("bad.html", b"<p>Hello\n<a href='x", "bad.html:2:1: a tag is opened here and never closed"),
        ("bad.html", b"<p>Hello <!-- x", "bad.html:1:10: a comment is opened here and never closed"),
        ("bad.md", b"Hello, no heading\n", "there is no reply in it"),
        ("bad.txt", b"caf\xe9", "bad.txt:1:4: is not UTF-8 text"),
        ("bad.json", b"\xff\xfe{\x00}\x00", "bad.json:1:1: is not UTF-8 text"),
        ("bad.csv", b"body\nok\n\x80\n", "bad.csv:3:1: is not UTF-8 text"),
    ],
)
def test_the_place_is_named_and_the_other_files_are_checked(
    capsys: pytest.CaptureFixture[str], name: str, content: bytes, reason: str
) -> None:
    Path(name).write_bytes(content)
    Path("good.txt").write_text("We leverage.", encoding="utf-8")
    Path("good.yml").write_text("a: We leverage.", encoding="utf-8")
    code, shown = check(capsys, name, "good.txt", "good.yml")
    assert code == 2
    reasons = [f"{item['name']}: {item['reason']}" for item in shown["unchecked"]]
    assert len(reasons) == 1
    assert reason in reasons[0], reasons
    good = [draft for draft in shown["drafts"] if draft["path"].startswith("good")]
    assert [len(draft["findings"]) for draft in good] == [1, 1]


@pytest.mark.parametrize("name", ["big.txt", "big.yml", "big.json", "big.jsonl", "big.csv", "big.html", "big.md"])
def test_a_line_of_50_mb_is_an_error_and_no_burden(capsys: pytest.CaptureFixture[str], name: str) -> None:
    Path(name).write_bytes(b"x" * 50_000_000)
    Path("good.txt").write_text("We leverage.", encoding="utf-8")
    code, shown = check(capsys, name, "good.txt")
    assert code == 2
    reasons = [item["reason"] for item in shown["unchecked"]]
    assert reasons == [f"{name}:1:1: is 50 MB; files of up to 32 MB are checked"]
    assert len(shown["drafts"]) == 1


def test_a_reply_of_a_million_characters_is_a_file_read_the_wrong_way(capsys: pytest.CaptureFixture[str]) -> None:
    Path("big.json").write_text(json.dumps({"a": "\n", "body": "x " * 600_000}), encoding="utf-8")
    code, shown = check(capsys, "big.json")
    assert code == 2
    assert "big.json:1:22: this reply has 1,200,000 characters" in shown["unchecked"][0]["reason"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "Hi,\r\nwe leverage it.\r\n"),
        ("a.yml", "a: |\r\n  Hi,\r\n  we leverage it.\r\n"),
        ("a.yml", "a: >\r\n  Hi,\r\n  we\r\n  leverage it.\r\n"),
        ("a.json", '{"body":\r\n "we leverage it."}\r\n'),
        ("a.jsonl", '{"body": "Hi"}\r\n{"body": "we leverage it."}\r\n'),
        ("a.csv", 'id,body\r\n1,"Hi,\r\nwe leverage it."\r\n'),
        ("a.html", "<p>Hi,\r\n\r\nwe leverage it.</p>\r\n"),
        ("a.md", "## T\r\n\r\nHi,\r\nwe leverage it.\r\n"),
    ],
)
def test_a_byte_order_mark_and_carriage_returns_stay_and_columns_are_right(
    capsys: pytest.CaptureFixture[str], name: str, content: str
) -> None:
    Path(name).write_bytes(b"\xef\xbb\xbf" + content.encode())
    _, shown = check(capsys, name)
    places = [(f["line"], f["column"]) for draft in shown["drafts"] for f in draft["findings"]]
    before = content[: content.index("leverage")].split("\r\n")
    assert places == [(len(before), len(before[-1]) + 1)]
    code, shown = check(capsys, "--fix", "--unsafe", name)
    assert (code, shown["summary"]["fixed"]) == (0, 1)
    assert Path(name).read_bytes() == b"\xef\xbb\xbf" + content.replace("leverage", "use").encode()
