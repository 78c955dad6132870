"""Every output names the file, the line and column there, and the reply."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tonecheck.cli.main import outcome

SOURCE = 'replies:\n  - title: "Late, parcel"\n    body: >-\n      Hi,\n      we leverage it.\n'


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    Path("house.yaml").write_text("name: House\nbanned: [{term: leverage, instead: [use]}]\n", encoding="utf-8")
    Path("a.yaml").write_text(SOURCE, encoding="utf-8")
    Path("tonecheck.yaml").write_text(
        "guide: house.yaml\nsources: [{files: a.yaml, fields: '$.replies[*].body', name: title}]\n", encoding="utf-8"
    )


def shown(capsys: pytest.CaptureFixture[str], name: str) -> str:
    assert outcome(["check", "--select", "banned-term", "--format", name]) == 1
    return capsys.readouterr().out


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    first, line, *_ = shown(capsys, "text").splitlines()
    assert first == "a.yaml:5:10 warning banned-term in “Late, parcel”"
    assert line == "  Hi, we leverage it."


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    (draft,) = json.loads(shown(capsys, "json"))["drafts"]
    assert (draft["path"], draft["name"]) == ("a.yaml", "Late, parcel")
    finding = draft["findings"][0]
    assert [finding[key] for key in ("line", "column", "end_line", "end_column")] == [5, 10, 5, 18]
    assert finding["span"] == {"start": 7, "end": 15}


def test_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    result = json.loads(shown(capsys, "sarif"))["runs"][0]["results"][0]
    (location,) = result["locations"]
    assert location["logicalLocations"] == [{"name": "Late, parcel"}]
    physical = location["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "a.yaml"
    assert (physical["region"]["startLine"], physical["region"]["startColumn"]) == (5, 10)
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["deletedRegion"] == {"startLine": 5, "startColumn": 10, "endLine": 5, "endColumn": 18}
    assert change["insertedContent"] == {"text": "use"}


def test_github(capsys: pytest.CaptureFixture[str]) -> None:
    line = shown(capsys, "github")
    assert line.startswith("::warning file=a.yaml,line=5,endLine=5,col=10,endColumn=18,title=")
    assert "tonecheck%3A banned-term in Late%2C parcel::" in line


def test_junit(capsys: pytest.CaptureFixture[str]) -> None:
    case = ElementTree.fromstring(shown(capsys, "junit")).find(".//testcase")
    assert case is not None
    assert (case.get("classname"), case.get("name")) == ("a.yaml", "Late, parcel")
    failure = case.find("failure")
    assert failure is not None
    assert (failure.get("message") or "").startswith("5:10 ")


def test_checkstyle(capsys: pytest.CaptureFixture[str]) -> None:
    file = ElementTree.fromstring(shown(capsys, "checkstyle")).find("file")
    assert file is not None
    assert file.get("name") == "a.yaml"
    error = file[0]
    assert (error.get("line"), error.get("column")) == ("5", "10")
    assert (error.get("message") or "").startswith("Late, parcel: ")


def test_quiet_and_clean_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text(SOURCE.replace("leverage", "use"), encoding="utf-8")
    assert outcome(["check", "--select", "banned-term", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
