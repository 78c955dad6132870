"""`--fix` and `--diff`: changing the replies of one file, and writing the file back whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tonecheck.cli.drafts import Batch, unchecked
from tonecheck.cli.guides import Guides
from tonecheck.draft import Draft
from tonecheck.errors import DraftError, TonecheckError, UnknownNameError
from tonecheck.finding import Applicability, Edit
from tonecheck.fix import Judge, fix
from tonecheck.formats.reply import Reply
from tonecheck.guide.guide import Guide
from tonecheck.output.run import Unchecked


class Changed(NamedTuple):
    """What fixing a file came to: its replies as they stand now, and the edits that were made.

    `text` is for standard output: a diff, or the fixed text where there is no file to write; `left` names
    replies in which something could not be written back.
    """

    replies: tuple[Reply | DraftError, ...]
    made: int = 0
    text: str = ""
    left: tuple[str, ...] = ()


class AllChanged(NamedTuple):
    """What fixing everything came to; see `Changed`."""

    batches: list[Batch | Unchecked]
    made: int
    texts: list[str]
    left: list[str]


def fix_batches(
    batches: Sequence[Batch | Unchecked],
    frame: Draft,
    guides: Guides,
    least: Applicability,
    judge: Judge,
    *,
    only_show: bool,
) -> AllChanged:
    """Fix the replies of every file; one that cannot be written is not checked either."""
    outcome = AllChanged([], 0, [], [])
    for batch in batches:
        if isinstance(batch, Batch):
            try:
                changed = fix_batch(batch, frame, guides.of(batch), least, judge, only_show=only_show)
            except TonecheckError as error:
                batch = unchecked(batch.planned.name, error)
            else:
                outcome.texts.extend([changed.text] if changed.text else [])
                outcome.left.extend(f"{batch.planned.name}: {name}" for name in changed.left)
                outcome = outcome._replace(made=outcome.made + changed.made)
                batch = batch._replace(replies=changed.replies)
        outcome.batches.append(batch)
    return outcome


def fix_batch(
    batch: Batch,
    frame: Draft,
    guide_of: Callable[[Reply], Guide],
    least: Applicability,
    judge: Judge,
    *,
    only_show: bool,
) -> Changed:
    """Fix the replies of a file and write it, or show what would change.

    Raises: DraftError if the file changed meanwhile or cannot be written.
    """
    from tonecheck.formats.rewrite import rewrite

    changes: dict[int, tuple[Edit, ...]] = {}
    counts: dict[int, int] = {}
    left: list[str] = []
    for number, reply in enumerate(batch.replies):
        if not isinstance(reply, Reply):
            continue
        try:
            fixed = fix(
                reply.draft,
                guide_of(reply),
                least=least,
                judge=judge,
                can_write=lambda edit, reply=reply: reply.edit(edit) is not None,  # type: ignore[misc]
            )
        except (DraftError, UnknownNameError):  # said again when the reply is judged
            continue
        if fixed.edits:
            changes[number] = fixed.edits
            counts[number] = fixed.applied
        if fixed.refused:
            left.append(reply.draft.name)
    if not changes:
        return Changed(batch.replies, left=tuple(left))
    done = rewrite(batch.file, batch.planned.shape, frame, batch.replies, changes)
    left += [reply.draft.name for number in done.refused if isinstance(reply := batch.replies[number], Reply)]
    made = sum(count for number, count in counts.items() if number not in done.refused)
    if only_show:
        from tonecheck.output.difference import difference

        shown = difference(batch.file.text, done.text, batch.planned.name, then="fixed")
        return Changed(batch.replies, 0, shown, tuple(left))
    if batch.planned.path is None:
        text = done.text if done.text.endswith("\n") else done.text + "\n"
        return Changed(done.replies, made, text, tuple(left))
    if made:
        from tonecheck.formats.files import write_atomically

        write_atomically(batch.file.path, batch.file.encode(done.text), expected=batch.file.raw)
    return Changed(done.replies, made, "", tuple(left))
