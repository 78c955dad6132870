"""What is built: its size, its permissions, its fixed id, and the unit tests of its sources."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import zipfile
from typing import Any

import pytest

from tests.extension.building import EXTENSION

pytestmark = pytest.mark.usefixtures("built")
_BROWSERS = ("chromium", "firefox")
_ID = "ofjpeclbpahhmloodpienhpbgnilbage"


def manifest(browser: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((EXTENSION / "dist" / browser / "manifest.json").read_text(encoding="utf-8"))
    return made


def test_the_unit_tests_of_the_sources_pass() -> None:
    done = subprocess.run(["npm", "test", "--silent"], cwd=EXTENSION, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    passed = re.search(r"^. pass (\d+)$", done.stdout, re.MULTILINE)
    assert passed
    assert int(passed[1]) >= 10


@pytest.mark.parametrize("browser", _BROWSERS)
def test_it_asks_for_this_computer_only_and_for_sites_one_by_one(browser: str) -> None:
    made = manifest(browser)
    assert made["permissions"] == ["activeTab", "scripting", "storage"]
    assert made["host_permissions"] == ["http://127.0.0.1/*"]
    assert made["optional_host_permissions"] == ["https://*/*"]
    assert "content_scripts" not in made
    assert "web_accessible_resources" not in made
    assert "<all_urls>" not in json.dumps(made)


def test_its_id_in_chromium_is_fixed_by_the_public_key() -> None:
    key = base64.b64decode(manifest("chromium")["key"])
    digits = hashlib.sha256(key).hexdigest()[:32]
    assert digits.translate(str.maketrans("0123456789abcdef", "abcdefghijklmnop")) == _ID
    assert not list(EXTENSION.glob("**/*.pem"))


@pytest.mark.parametrize("browser", _BROWSERS)
def test_it_is_small_and_the_zip_holds_all_of_it(browser: str) -> None:
    folder = EXTENSION / "dist" / browser
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert sum(map(len, files.values())) < 300 * 1024
    (package,) = (EXTENSION / "dist").glob(f"tonecheck-{browser}-*.zip")
    with zipfile.ZipFile(package) as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == files
    assert files["icons/128.png"].startswith(b"\x89PNG")


@pytest.mark.parametrize("browser", _BROWSERS)
def test_what_only_tests_need_is_not_in_it(browser: str) -> None:
    for program in (EXTENSION / "dist" / browser).glob("*.js"):
        text = program.read_text(encoding="utf-8")
        assert "data-force-mirror" not in text, program.name
        assert "http:" not in text.replace("http://127.0.0.1:", ""), program.name
    page = (EXTENSION / "dist" / browser / "page.js").read_text(encoding="utf-8")
    assert 'mode:"closed"' in page
    assert 'mode:"open"' not in page


def test_the_version_is_that_of_tonecheck() -> None:
    import tonecheck

    assert manifest("chromium")["version"] == manifest("firefox")["version"] == tonecheck.__version__
