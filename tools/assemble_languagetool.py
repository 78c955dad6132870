"""Put a LanguageTool for English together from its Maven packages, for the tests and for machines without the zip.

    python tools/assemble_languagetool.py

It goes where language_tool_python looks: into `LTP_PATH`, or `~/.cache/language_tool_python`. Needs `mvn`. Does
nothing if it is there already. About 100 MB; the download zip with all languages takes 250.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

VERSION = "6.8"  # the version language_tool_python asks for unless told otherwise
# LanguageTool tells languages apart by comparing with Catalan, Portuguese and Spanish: without them it won't start.
LANGUAGES = ("en", "ca", "es", "pt")

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId> <artifactId>languagetool</artifactId> <version>1</version> <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.languagetool</groupId> <artifactId>languagetool-server</artifactId> <version>{version}</version>
      <exclusions><exclusion>
        <groupId>org.languagetool</groupId> <artifactId>language-all</artifactId>
      </exclusion></exclusions>
    </dependency>
{languages}
  </dependencies>
</project>
"""
LANGUAGE = (
    "    <dependency><groupId>org.languagetool</groupId> <artifactId>language-{code}</artifactId> "
    "<version>{version}</version></dependency>"
)


def main() -> int:
    """Assemble it; returns the exit code."""
    folder = Path(os.environ.get("LTP_PATH") or Path.home() / ".cache" / "language_tool_python")
    target = folder / f"LanguageTool-{VERSION}"
    if (target / "languagetool-server.jar").exists():
        print(f"{target} is there already")
        return 0
    if shutil.which("mvn") is None:
        print("this needs Maven: install the package `maven`, or unpack LanguageTool's zip", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".assembling-") as scratch:
        made = Path(scratch) / target.name
        fetch_jars(Path(scratch), made / "libs")
        write_index(made)
        try:
            made.rename(target)
        except OSError:  # somebody else was quicker
            if not (target / "languagetool-server.jar").exists():
                raise
    size = sum(path.stat().st_size for path in target.rglob("*.jar")) / 1e6
    print(f"{target}: LanguageTool {VERSION}, {size:.0f} MB")
    return 0


def fetch_jars(scratch: Path, libs: Path) -> None:
    """Copy LanguageTool's jars and all they need into `libs`."""
    languages = "\n".join(LANGUAGE.format(code=code, version=VERSION) for code in LANGUAGES)
    (scratch / "pom.xml").write_text(POM.format(version=VERSION, languages=languages), encoding="utf-8")
    command = ["mvn", "-q", "-B", "-f", str(scratch / "pom.xml"), "dependency:copy-dependencies"]
    subprocess.run([*command, "-DincludeScope=runtime", f"-DoutputDirectory={libs}"], check=True)


def write_index(made: Path) -> None:
    """Write `languagetool-server.jar`: nothing but a manifest that names the jars, as the zip's has it."""
    value = "Class-Path: " + " ".join(f"libs/{jar.name}" for jar in sorted((made / "libs").glob("*.jar")))
    lines = [value[:70], *(f" {value[at : at + 69]}" for at in range(70, len(value), 69))]  # at most 72 bytes each
    with zipfile.ZipFile(made / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "\r\n".join(["Manifest-Version: 1.0", *lines, "", ""]))


if __name__ == "__main__":
    sys.exit(main())
