"""`--changed-only`: leaving out replies that read as they did at an earlier commit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tonecheck.cli.drafts import Batch, Planned
from tonecheck.draft import Draft
from tonecheck.errors import DraftError
from tonecheck.formats.files import TextFile, decode, read_bytes
from tonecheck.formats.read import read_replies
from tonecheck.formats.reply import Reply
from tonecheck.history import files_before, is_commit
from tonecheck.output.run import Unchecked


def ref_and_files(ref: str, files: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The commit and the files that `--changed-only REF FILES` means: in `--changed-only replies/` there is no
    REF, since git knows none of that name.
    """
    return ("HEAD", (ref, *files)) if Path(ref).exists() and not is_commit(ref) else (ref, files)


class Changes:
    """What changed since a commit; `left_out` counts replies that did not, of files that did.

    Raises: ConfigError if git cannot tell.
    """

    def __init__(self, ref: str, items: Sequence[Planned | Unchecked]) -> None:
        paths = [Path(item.path) for item in items if isinstance(item, Planned) and item.path is not None]
        self.ref = ref
        self.left_out = 0
        self._before = files_before(paths, ref)

    def files(self, items: Sequence[Planned | Unchecked]) -> list[Planned | Unchecked]:
        """What was planned, without files that are as they were."""
        return [item for item in items if not (isinstance(item, Planned) and item.path and self._is_same(item.path))]

    def replies(self, batches: Sequence[Batch | Unchecked], frame: Draft) -> list[Batch | Unchecked]:
        """What was read, without replies whose text stood in the same file before, under whatever name."""
        return [self._changed(batch, frame) if isinstance(batch, Batch) else batch for batch in batches]

    def note(self) -> str:
        """A sentence that says what was left out."""
        return f"only replies that changed since {self.ref} were judged"

    def _is_same(self, path: str) -> bool:
        try:
            return self._before.get(Path(path)) == read_bytes(path)
        except OSError:  # said when it is read
            return False

    def _changed(self, batch: Batch, frame: Draft) -> Batch:
        raw = self._before.get(Path(batch.file.path))
        if raw is None or batch.planned.path is None:
            return batch
        try:
            before = TextFile(batch.file.path, decode(raw, batch.planned.name), raw)
        except DraftError:
            return batch
        known = {_said(reply) for reply in read_replies(before, batch.planned.shape, frame) if isinstance(reply, Reply)}
        kept = tuple(reply for reply in batch.replies if not isinstance(reply, Reply) or _said(reply) not in known)
        self.left_out += len(batch.replies) - len(kept)
        return batch._replace(replies=kept)


def _said(reply: Reply) -> tuple[str, str | None, str | None]:
    """All of a reply that is judged. Line ends may have been turned by git."""
    draft = reply.draft
    message = draft.message.text if draft.message is not None else None
    return draft.text.replace("\r\n", "\n"), draft.channel, message
