"""Every format prints the sample run exactly as the files in `golden/` show.

After a change that is meant: `TONECHECK_UPDATE_GOLDEN=1 pytest tests/output`, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.output.sample import run
from tonecheck.output import sarif
from tonecheck.output.formats import FORMATS, render

GOLDEN = Path(__file__).parent / "golden"
MANUAL = """A word from the list.

Why: it does not sound like
    the brand.
Bad:  We leverage it.
Source: the guide.
"""
FILES = {
    "text": "report.txt",
    "json": "report.json",
    "sarif": "report.sarif",
    "github": "report.github.txt",
    "junit": "report.junit.xml",
    "checkstyle": "report.checkstyle.xml",
}


def require(rendered: str, file: Path) -> None:
    if os.environ.get("TONECHECK_UPDATE_GOLDEN"):
        file.write_bytes(rendered.encode())
    assert rendered == file.read_bytes().decode()


@pytest.mark.parametrize("name", FORMATS)
def test_the_sample_run_is_printed_as_in_the_golden_file(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "rule_manual", lambda rule_id: MANUAL)  # manuals change, the format does not
    require(render(name, run()), GOLDEN / FILES[name])


def test_the_sample_run_in_colour_and_forty_columns_is_as_in_the_golden_file() -> None:
    require(render("text", run(), colour=True, width=40), GOLDEN / "report.narrow.ansi")
