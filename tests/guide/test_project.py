"""Which guide holds: found by walking up, named inline, by path or by name; and the cache behind it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonecheck import check, load_guide
from tonecheck.errors import ConfigError
from tonecheck.guide import cache


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TONECHECK_GUIDE", raising=False)
    monkeypatch.setenv("TONECHECK_CACHE_DIR", str(tmp_path / "cache"))


def test_the_project_file_is_found_by_walking_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "brand.yaml").write_text("name: Brand\n", encoding="utf-8")
    (tmp_path / "tonecheck.yaml").write_text("guide: brand.yaml\n", encoding="utf-8")
    deep = tmp_path / "replies" / "late"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert load_guide().name == "Brand"


def test_a_guide_may_stand_inline(tmp_path: Path) -> None:
    (tmp_path / "tonecheck.yaml").write_text("guide:\n  name: Inline\n  banned: [leverage]\n", encoding="utf-8")
    guide = load_guide()
    assert guide.name == "Inline"
    finding = check("We leverage it.", guide).findings[0]
    assert finding.source == "tonecheck.yaml:3"


def test_a_built_in_name_may_stand_in_the_project_file(tmp_path: Path) -> None:
    (tmp_path / "tonecheck.yaml").write_text("guide: bank\n", encoding="utf-8")
    assert load_guide().hash == load_guide("bank").hash


def test_an_unknown_key_of_the_project_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "tonecheck.yaml").write_text("giude: bank\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"tonecheck.yaml:1:1: unknown key 'giude'(?s:.*)did you mean 'guide'"):
        load_guide()


def test_a_guide_that_is_not_there_is_named_with_the_project_file(tmp_path: Path) -> None:
    (tmp_path / "tonecheck.yaml").write_text("guide: suport\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="there is no guide 'suport'(?s:.*)did you mean 'support'"):
        load_guide()


def test_a_second_load_comes_from_the_cache_and_a_change_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("name: One\n", encoding="utf-8")
    assert load_guide(path).name == "One"

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("built again")

    with monkeypatch.context() as patched:
        patched.setattr("tonecheck.guide.build.compile_guide", fail)
        assert load_guide(path).name == "One"
    path.write_text("name: Two\n", encoding="utf-8")
    assert load_guide(path).name == "Two"


def test_a_change_of_a_guide_further_down_is_seen(tmp_path: Path) -> None:
    base, own = tmp_path / "base.yaml", tmp_path / "own.yaml"
    base.write_text("name: Base\nbanned: [leverage]\n", encoding="utf-8")
    own.write_text("name: Own\nextends: base.yaml\n", encoding="utf-8")
    first = load_guide(own)
    base.write_text("name: Base\nbanned: [synergy]\n", encoding="utf-8")
    assert load_guide(own).hash != first.hash


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"files": {}, "value": 3}', b"\xff\xfe"])
def test_a_damaged_cache_is_built_again(damage: bytes, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("name: One\n", encoding="utf-8")
    load_guide(path)
    kept = list((tmp_path / "cache").iterdir())
    assert len(kept) == 1
    kept[0].write_bytes(damage)
    assert load_guide(path).name == "One"


def test_the_cache_is_plain_json_and_holds_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("name: One\n", encoding="utf-8")
    check("A very private sentence.", load_guide(path))
    for kept in (tmp_path / "cache").iterdir():
        for line in kept.read_text(encoding="utf-8").split("\n"):
            assert "private sentence" not in json.dumps(json.loads(line))


def test_a_cache_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("TONECHECK_CACHE_DIR", str(tmp_path / "file"))
    assert load_guide("support").name == "Support"
    monkeypatch.setenv("TONECHECK_CACHE_DIR", "")
    assert cache.cache_folder() is None
    assert load_guide("support").name == "Support"
