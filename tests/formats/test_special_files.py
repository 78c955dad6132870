"""Output goes into what is no file (a device, a pipe) without replacing it."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from tonecheck.errors import DraftError
from tonecheck.formats.files import write_atomically


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_atomically(pipe, b"findings")
    reader.join(timeout=30)
    assert got == [b"findings"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_link_to_a_pipe_is_followed(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    reader = threading.Thread(target=pipe.read_bytes)
    reader.start()
    write_atomically(link, b"findings")
    reader.join(timeout=30)
    assert stat.S_ISFIFO(link.stat().st_mode)
    assert link.is_symlink()


def test_a_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="cannot be written"):
        write_atomically(tmp_path, b"findings")
