"""What the package promises to those who import it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import tonecheck


def test_the_public_names_are_these() -> None:
    assert tonecheck.__all__ == [
        "Applicability", "Draft", "Edit", "Finding", "Guide", "Message", "NotJudged", "Report", "Severity",
        "Span", "Suggestion", "TonecheckError", "apply_edits", "check", "load_guide",
    ]  # fmt: skip
    for name in tonecheck.__all__:
        assert getattr(tonecheck, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(tonecheck, "leverage")


def test_checking_a_file_needs_no_pathlib(tmp_path: Path) -> None:
    draft = tmp_path / "late.txt"
    draft.write_text("We utilise it.", encoding="utf-8")
    code = (
        "import sys, click; known = {*sys.modules}; from tonecheck.cli.main import outcome; "
        f"outcome(['check', {str(draft)!r}, '--guide', 'support']); "
        "print(sorted({'pathlib', 'urllib.parse', 'tempfile'} & {*sys.modules} - known))"
    )
    for _ in range(2):  # the first run fills the cache
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "[]"


def test_checking_imports_nothing_heavy_once_the_guide_is_cached() -> None:
    code = (
        "import sys; from tonecheck.cli.main import outcome; "
        "outcome(['check', '--text', 'We utilise it.', '--guide', 'support', '--channel', 'x']); "
        "heavy = {'yaml', 'lemminflect', 'numpy', 're2', 'textstat', 'jsonschema', 'urllib.request', 'socket'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    for _ in range(2):  # the first run fills the cache
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
