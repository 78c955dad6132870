"""`python -m tonecheck` is the `tonecheck` command."""

import gc


def main() -> None:
    """Run the command line.

    Starting up makes many objects and no garbage: collecting in the midst of it costs a tenth of a short run.
    """
    gc.set_threshold(100_000, 20, 20)
    from tonecheck.cli.main import run

    run()


if __name__ == "__main__":
    main()
