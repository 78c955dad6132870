"""What files were at an earlier commit, asked of git."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tonecheck.errors import ConfigError


def files_before(paths: Sequence[Path], ref: str) -> dict[Path, bytes]:
    """The content that files had where this line of work left `ref` (a commit, branch or tag).

    That is their last common commit: what others did to the branch since is no change of ours. Files that were
    not there are left out; one that was renamed is looked for under its old name. In a repository without any
    commit nothing was there.

    Raises: ConfigError if git or the commit is not there, or if we are in no repository.
    """
    top = Path(_git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    commit = _commit(ref)
    if not commit:
        if ref == "HEAD":
            return {}
        raise ConfigError(f"git knows no commit '{ref}'", hint="if it is on the server, fetch it first")
    with contextlib.suppress(ConfigError, IndexError):  # without a common past, the commit itself is compared with
        commit = _git("merge-base", commit, "HEAD").decode().split()[0]
    inside: dict[Path, str] = {}
    for path in paths:
        try:
            inside[path] = Path(os.path.realpath(path)).relative_to(os.path.realpath(top)).as_posix()
        except ValueError:  # outside the repository: it has no past here
            continue
    old_names = _renamed(commit)
    asked = {path: old_names.get(name, name) for path, name in inside.items() if "\n" not in name}
    return _contents(commit, asked)


def is_commit(ref: str) -> bool:
    """True if git knows a commit of that name here; false also where there is no repository."""
    return bool(_commit(ref))


def _commit(ref: str) -> str:
    """The full name of a commit, or nothing."""
    with contextlib.suppress(ConfigError):
        return _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    return ""


def _renamed(commit: str) -> dict[str, str]:
    """New name -> old name of what was renamed since a commit, relative to the repository."""
    listed = _git("diff", "--name-status", "-z", "-M", "--diff-filter=R", "--no-ext-diff", commit)
    fields = [os.fsdecode(field) for field in listed.split(b"\0")]
    return {fields[at + 2]: fields[at + 1] for at in range(0, len(fields) - 2, 3)}


def _contents(commit: str, asked: dict[Path, str]) -> dict[Path, bytes]:
    wanted = b"".join(os.fsencode(f"{commit}:{name}\n") for name in asked.values())
    answer = _git("cat-file", "--batch", given=wanted)
    found: dict[Path, bytes] = {}
    at = 0
    for path in asked:
        end = answer.index(b"\n", at)
        head = answer[at:end].split(b" ")
        at = end + 1
        if head[-1] == b"missing" or head[-2:-1] != [b"blob"]:
            at += 0 if head[-1] == b"missing" else int(head[-1]) + 1
            continue
        size = int(head[-1])
        found[path] = answer[at : at + size]
        at += size + 1
    return found


def _git(*arguments: str, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(["git", *arguments], input=given, capture_output=True, check=False)
    except FileNotFoundError:
        raise ConfigError("git is not installed; --changed-only asks it what changed") from None
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigError(f"git {arguments[0]} failed: {said[-1] if said else done.returncode}")
    return done.stdout
