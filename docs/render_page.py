"""Take the picture of the page that `tonecheck serve` shows: docs/pictures/page.png.

    python docs/render_page.py

Needs Chromium and the `dev` extra.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
MESSAGE = "Where is my parcel? It was due on Monday, and nobody answers my e-mails. Can I get a refund?"
REPLY = (
    "Hi Jo, I'm sorry for any inconvenience this may have caused. Please calm down: as per our policy you failed"
    " to be at home. Someone will be in touch soon."
)


def main() -> None:
    """Start the server, type a message and a reply, and take the picture."""
    command = [sys.executable, "-m", "tonecheck", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            port = re.search(r"\d+", server.stdout.readline())
            assert port is not None
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
                page = browser.new_page(viewport={"width": 1100, "height": 720})
                page.goto(f"http://127.0.0.1:{port[0]}/")
                boxes = page.locator("textarea, [contenteditable=true]")
                boxes.nth(0).fill(MESSAGE)
                boxes.nth(1).fill(REPLY)
                page.get_by_text("puts the fault on the customer").first.wait_for()
                page.screenshot(path=ROOT / "docs" / "pictures" / "page.png")
                browser.close()
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
