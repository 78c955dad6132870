"""`python -m tonecheck` is the `tonecheck` command."""

import gc


def main() -> None:
    """Run the command line.

    Starting up makes many objects and no garbage: looking for some in the midst of it costs a tenth of a short run,
    and looking through them all once more at the end a sixth.
    """
    gc.set_threshold(100_000, 20, 20)
    from tonecheck.cli.main import run

    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
