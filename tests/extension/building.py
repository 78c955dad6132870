"""Builds the extension and the editors of the test pages when their sources are newer than what was built."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "extension"
EDITORS = Path(__file__).with_name("editors")
TEST_BUILD = EXTENSION / "build" / "test"
_LEAST_NODE = 18


class MissingToolError(Exception):
    """Something that the browser tests need is not installed; the message says how to get it."""


def chromium() -> str:
    """The path of a Chromium that loads unpacked extensions. Raises: MissingToolError."""
    for name in ("chromium", "chromium-browser"):
        if found := shutil.which(name):
            return found
    raise MissingToolError(
        "The browser tests need Chromium: run `apt-get install chromium`, or put `chromium` on the PATH."
    )


def build() -> None:
    """Bring everything up to date. Raises: MissingToolError, or CalledProcessError with npm's own words."""
    _require_node()
    with (ROOT / ".extension-build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _install(EXTENSION)
        _install(EDITORS)
        openapi = ROOT / "tonecheck" / "server" / "openapi.json"
        if _newest(EXTENSION, openapi) > _age(TEST_BUILD / "manifest.json"):
            _run(EXTENSION, "npm", "run", "--silent", "build", "--", "--test")
        if _newest(EDITORS) > _age(EDITORS / "build" / "plain.js"):
            _run(EDITORS, "npm", "run", "--silent", "build")


def _require_node() -> None:
    node, npm = shutil.which("node"), shutil.which("npm")
    hint = f"The browser tests need Node.js {_LEAST_NODE} or newer with npm: run `apt-get install nodejs npm`."
    if node is None or npm is None:
        raise MissingToolError(hint)
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if int(version.lstrip("v").split(".")[0]) < _LEAST_NODE:
        raise MissingToolError(f"{hint} This is {version}.")


def _install(folder: Path) -> None:
    done = folder / "node_modules" / ".package-lock.json"
    if _age(folder / "package-lock.json") > _age(done):
        _run(folder, "npm", "ci", "--no-audit", "--no-fund", "--silent")
        os.utime(done)


def _run(folder: Path, *command: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"`{' '.join(command)}` failed in {folder.name}/:\n{done.stdout}{done.stderr}")


def _age(path: Path) -> float:
    return path.stat().st_mtime if path.exists() else 0.0


def _newest(folder: Path, *others: Path) -> float:
    made = {"node_modules", "dist", "build"}
    files = (
        path
        for path in folder.rglob("*")
        if path.is_file() and made.isdisjoint(path.relative_to(folder).parts) and path.name != "wire.d.ts"
    )
    return max(map(_age, (*files, *others)))
