"""Reading and writing text files so that nothing is lost.

A file is decoded strictly as UTF-8; a byte order mark and the line endings stay as they are. Writing goes to a
temporary file in the same folder, is flushed to disk and then renamed over the old one; a file that changed
since it was read is not overwritten.
"""

from __future__ import annotations

import contextlib
import os
import stat
from typing import NamedTuple

from tonecheck.errors import DraftError

_MARK = b"\xef\xbb\xbf"
MOST_BYTES = 32_000_000
"""The largest file that is read: some ten thousand long replies."""


class TextFile(NamedTuple):
    """A file as it was read: `text` without byte order mark, `raw` the bytes."""

    path: str
    text: str
    raw: bytes

    def encode(self, text: str) -> bytes:
        """Bytes for another text in this file, with its byte order mark if it had one."""
        return (_MARK if self.raw.startswith(_MARK) else b"") + text.encode("utf-8")


def read_text_file(path: str | os.PathLike[str]) -> TextFile:
    """Read a file.

    Raises: DraftError if it is missing, is a folder, may not be read, is too large, or is not UTF-8.
    """
    try:
        size = os.stat(path).st_size
        raw = read_bytes(path) if size <= MOST_BYTES else b""
    except FileNotFoundError:
        raise DraftError(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise DraftError(f"{path}: is a folder") from None
    except OSError as error:
        raise DraftError(f"{path}: cannot be read: {error.strerror or error}") from None
    if size > MOST_BYTES:
        raise DraftError(
            f"{path}:1:1: is {size // 1_000_000} MB; files of up to {MOST_BYTES // 1_000_000} MB are checked",
            hint="split it, or export fewer replies at a time",
        )
    name = os.fspath(path)
    return TextFile(name, decode(raw, name), raw)


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """What a file holds. Raises: OSError as `open` does."""
    with open(path, "rb") as file:
        return file.read()


def decode(raw: bytes, name: str) -> str:
    """Decode UTF-8, with or without a byte order mark.

    Raises: DraftError naming the line and column of the first byte that cannot be read.
    """
    body = raw.removeprefix(_MARK)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        column = error.start - body.rfind(b"\n", 0, error.start)
        hint = "save it with the encoding UTF-8"
        if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
            hint = "it looks like UTF-16; " + hint
        raise DraftError(
            f"{name}:{line}:{column}: is not UTF-8 text (byte 0x{body[error.start]:02x})", hint=hint
        ) from None


def write_atomically(path: str | os.PathLike[str], data: bytes, *, expected: bytes | None = None) -> None:
    """Write a file whole or not at all; `expected` is what it must still hold.

    What is there and no file (`/dev/null`, a pipe, a terminal) is written to as it stands, never replaced.

    Raises: DraftError if the file changed meanwhile or cannot be written.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        _write_in_place(path, data)
        return
    target = os.path.realpath(path)
    folder, name = os.path.split(target)
    scratch = os.path.join(folder, f".{name}.{os.getpid()}.tmp")
    try:
        if expected is not None and read_bytes(target) != expected:
            raise DraftError(f"{path}: changed while it was being checked; not written", hint="check it again")
        mode = stat.S_IMODE(os.stat(target).st_mode) if os.path.exists(target) else None
        with open(scratch, "wb") as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        if mode is not None:
            os.chmod(scratch, mode)
        os.replace(scratch, target)
    except OSError as error:
        raise DraftError(f"{path}: cannot be written: {error.strerror or error}") from None
    finally:
        with contextlib.suppress(OSError):
            os.unlink(scratch)


def _write_in_place(path: str | os.PathLike[str], data: bytes) -> None:
    try:
        with open(path, "wb") as handle:
            handle.write(data)
    except OSError as error:
        raise DraftError(f"{path}: cannot be written: {error.strerror or error}") from None
