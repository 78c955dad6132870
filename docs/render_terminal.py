"""Render what tonecheck prints as a picture: python docs/render_terminal.py (writes docs/pictures/check.svg).

Uses rich to turn the terminal's colours into SVG; the picture needs nothing from anywhere else to be shown.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "tonecheck check --channel email examples/drafts/late-parcel.txt"
COLUMNS = 96
CELL = 12.2  # width of a character in the pictures that rich draws


def picture() -> str:
    """The SVG of the command and its output."""
    environment = {**os.environ, "COLUMNS": str(COLUMNS)}
    environment.pop("TONECHECK_GUIDE", None)
    done = subprocess.run(
        [sys.executable, "-m", *COMMAND.split(), "--colour"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 1:
        raise SystemExit(f"the example should be flagged:\n{done.stdout}{done.stderr}")
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text(f"$ {COMMAND}"))
    console.print(Text.from_ansi(done.stdout))
    svg = console.export_svg(title="tonecheck", theme=MONOKAI, unique_id="tonecheck")
    svg = re.sub(r'x="([\d.]+)" (y="[\d.]+") textLength="([\d.]+)"([^>]*)>((?:&#160;)+)', _without_indent, svg)
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL).replace("Fira Code", "ui-monospace")


def _without_indent(match: re.Match[str]) -> str:
    """Move a text to the right by its leading spaces, which some viewers drop."""
    shift = match[5].count(";") * CELL
    x, length = float(match[1]) + shift, float(match[3]) - shift
    return f'x="{x:g}" {match[2]} textLength="{length:g}"{match[4]}>'


if __name__ == "__main__":
    target = ROOT / "docs" / "pictures" / "check.svg"
    target.write_text(picture(), encoding="utf-8")
    print(target.relative_to(ROOT))
