"""Run a command for as long as standard input stays open: `python keeper.py COMMAND ...`.

The process that starts a LanguageTool holds the other end. When that process ends, however it ends, the input
closes and LanguageTool ends as well, instead of holding half a gigabyte for ever. Run as a script, so it
imports nothing of tonecheck.
"""

import subprocess
import sys
import threading

PATIENCE_S = 3


def main() -> int:
    """Start the command; end it when the input closes; return its exit code."""
    nothing = subprocess.DEVNULL  # what LanguageTool prints could hold a reply
    child = subprocess.Popen(sys.argv[1:], stdin=nothing, stdout=nothing, stderr=nothing)

    def watch() -> None:
        sys.stdin.buffer.read()
        child.terminate()
        try:
            child.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            child.kill()

    threading.Thread(target=watch, daemon=True).start()
    return child.wait()


if __name__ == "__main__":
    sys.exit(main())
