"""`python -m tonecheck` is the `tonecheck` command."""

from tonecheck.cli.main import run

if __name__ == "__main__":
    run()
