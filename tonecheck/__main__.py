"""`python -m tonecheck` is the `tonecheck` command."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line.

    Starting up makes many objects and no garbage: looking for some in the midst of it costs a tenth of a short run,
    and looking through them all once more at the end a sixth.
    """
    gc.set_threshold(100_000, 20, 20)
    from tonecheck.cli.main import run
    from tonecheck.text.lazy_pattern import compile_with
    from tonecheck.text.pattern_programs import Programs

    programs = Programs(_cache_folder)
    compile_with(programs.compile)
    try:
        run()
    finally:
        programs.save()
        gc.freeze()


def _cache_folder() -> str | None:
    from tonecheck.guide.cache import cache_folder  # not every verb has use for it

    return cache_folder()


if __name__ == "__main__":
    main()
