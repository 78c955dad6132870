"""Programs of regular expressions that one run keeps for the next."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tonecheck.text import pattern_programs
from tonecheck.text.pattern_programs import Programs

PATTERNS = [
    (r"\d+", 0),
    (r"(?P<day>mon|tues)day (?P<time>\d\d)?", re.IGNORECASE),
    (r"(?<!\w)[^\W\d_]++(?>(?:'[a-z]++)*)  # a word", re.VERBOSE),
    (r"(?m)^[«{\[<%].*$|(a)(b)?", 0),
    (r"(?i)straße|ﬁn|[à-ÿ🀀-🫿]", 0),
]
TEXT = "Monday 10 \n[NAME] don't straSSe STRASSE é 🎉 ab tuesday x\n{gap}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which the programs of all PATTERNS are kept."""
    programs = Programs(lambda: tmp_path / "kept")
    for source, flags in PATTERNS:
        programs.compile(source, flags)
    programs.save()
    return tmp_path / "kept"


def matches(pattern: re.Pattern[str]) -> list[tuple[tuple[int, int], tuple[str | None, ...], dict[str, str | None]]]:
    return [(match.span(), match.groups(), match.groupdict()) for match in pattern.finditer(TEXT)]


def test_what_was_kept_is_taken_without_compiling(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a pattern was compiled")

    monkeypatch.setattr(re, "compile", refuse)
    programs = Programs(lambda: folder)
    for source, flags in PATTERNS:
        assert programs.compile(source, flags).pattern == source
    with pytest.raises(AssertionError):
        programs.compile("x+")


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_a_kept_pattern_finds_what_a_compiled_one_finds(folder: Path, source: str, flags: int) -> None:
    kept, made = Programs(lambda: folder).compile(source, flags), re.compile(source, flags)
    assert matches(kept) == matches(made) != []
    assert (kept.flags, kept.groups, dict(kept.groupindex)) == (made.flags, made.groups, dict(made.groupindex))


def test_another_pattern_is_added_to_those_kept(folder: Path) -> None:
    programs = Programs(lambda: folder)
    assert programs.compile("x+").findall("axxbx") == ["xx", "x"]
    programs.save()
    (file,) = folder.iterdir()
    assert file.read_bytes().count(b'"0 x+"') == 1
    again = Programs(lambda: folder)
    for source, flags in [*PATTERNS, ("x+", 0)]:
        assert matches(again.compile(source, flags)) == matches(re.compile(source, flags))


def test_a_faulty_pattern_is_refused_as_ever(folder: Path) -> None:
    with pytest.raises(re.error):
        Programs(lambda: folder).compile("(")


@pytest.mark.parametrize("content", [b"", b"\n", b"[]\n", b'{"sum": 0, "patterns": 3}\n', b"\xff\xfe\x00"])
def test_a_broken_file_is_begun_anew(folder: Path, content: bytes) -> None:
    (file,) = folder.iterdir()
    file.write_bytes(content)
    programs = Programs(lambda: folder)
    assert programs.compile(*PATTERNS[0]).findall("12 3") == ["12", "3"]
    programs.save()
    assert b"patterns" in file.read_bytes()


def test_a_program_that_was_tampered_with_is_not_taken(folder: Path) -> None:
    (file,) = folder.iterdir()
    content = bytearray(file.read_bytes())
    content[-40] ^= 0xFF
    file.write_bytes(bytes(content))
    for source, flags in PATTERNS:
        assert matches(Programs(lambda: folder).compile(source, flags)) == matches(re.compile(source, flags))


def test_nothing_is_kept_without_a_folder_or_in_one_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for place in (None, tmp_path / "file" / "below"):
        programs = Programs(lambda place=place: place)
        assert programs.compile("b").search("abc")
        programs.save()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_patterns_of_older_versions_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern_programs, "MOST_KEPT", 3)
    for number in range(8):
        programs = Programs(lambda: tmp_path)
        programs.compile(f"a{number}")
        programs.save()
    (file,) = tmp_path.iterdir()
    assert [number for number in range(8) if f'"0 a{number}"'.encode() in file.read_bytes()] == [6, 7]


def test_the_second_run_of_the_command_compiles_nothing(tmp_path: Path) -> None:
    environment = os.environ | {"TONECHECK_CACHE_DIR": str(tmp_path)}
    program = (
        "import re._compiler as c, sys; made = []; once = c.compile\n"
        "def note(*given): made.append(given); return once(*given)\n"
        "from tonecheck import __main__\nimport click\nc.compile = note\n"
        "sys.argv = ['tonecheck', 'check', '--text', 'Hi [NAME], calm down!! Ring us on 01632 960000 by 5pm.']\n"
        "try: __main__.main()\nexcept SystemExit: pass\n"
        "print(len(made), file=sys.stderr)"
    )
    first, second = (
        subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
        for _ in range(2)
    )
    assert first.stdout == second.stdout
    assert "calm down" in second.stdout
    assert int(second.stderr) < int(first.stderr) // 5
