"""One round: write a random document, find what was planted, fix it, and look at every other character."""

from __future__ import annotations

import random

from tests.conftest import guide_from
from tests.formats.documents import FORMATS
from tests.formats.planted import GUIDE, INSTEAD, Document
from tonecheck.draft import Draft
from tonecheck.engine import check
from tonecheck.finding import Applicability
from tonecheck.fix import fix
from tonecheck.formats.files import TextFile
from tonecheck.formats.read import read_replies
from tonecheck.formats.reply import Reply
from tonecheck.formats.rewrite import rewrite
from tonecheck.output.run import Checked


def go_round(name: str, seed: int) -> int:
    """Try one document of a format; returns how many words were planted in it.

    Raises: AssertionError with what is wrong.
    """
    writer, shape = FORMATS[name]
    document = writer(random.Random(seed))
    file = TextFile("replies", document.source, document.source.encode())
    read = list(read_replies(file, shape))
    wanted = [reply for reply in document.replies if reply.text.strip()]
    assert [getattr(reply, "draft", reply) for reply in read] == [
        Draft(reply.text, template=True, name=got.draft.name if isinstance(got, Reply) else "")
        for reply, got in zip(wanted, read, strict=True)
    ]
    replies = [reply for reply in read if isinstance(reply, Reply)]
    guide = guide_from(GUIDE, ("banned-term",))
    found = []
    for reply in replies:
        report = check(reply.draft, guide)
        for finding in report.findings:
            assert finding.span is not None
            span = reply.to_source(finding.span)
            found.append((span.start, span.end))
            place = Checked(report, "replies", reply).place(finding.span)
            assert (place.line, place.column) == line_column(document.source, span.start)
            assert (place.end_line, place.end_column) == line_column(document.source, span.end)
    assert found == document.places
    _fix(document, file, name, replies)
    return len(found)


def _fix(document: Document, file: TextFile, name: str, replies: list[Reply]) -> None:
    """Fixing changes the planted words and nothing else; a word that cannot be written there stays."""
    guide = guide_from(GUIDE, ("banned-term",))
    changes = {}
    expected = document.source
    first = 0
    plan = []
    for number, reply in enumerate(replies):
        fixed = fix(
            reply.draft,
            guide,
            least=Applicability.UNSAFE,
            can_write=lambda edit, reply=reply: reply.edit(edit) is not None,  # type: ignore[misc]
        )
        if fixed.edits:
            changes[number] = fixed.edits
        spans = {(reply.to_source(edit.span).start, edit.replacement) for edit in fixed.edits}
        words = document.replies[number].words
        for index, word in enumerate(words, start=first):
            start, end = document.places[index]
            written = document.escapes[index](INSTEAD[word])
            assert (written is not None) == ((start, INSTEAD[word]) in spans)
            if written is not None:
                plan.append((start, end, written))
        assert (
            len(fixed.edits) == len([item for item in plan if item[0] >= (document.places[first][0] if words else 0)])
            or not words
        )
        first += len(words)
    for start, end, written in reversed(plan):
        if document.source.isascii():
            written = written.encode("ascii").decode()
        expected = expected[:start] + written + expected[end:]
    done = rewrite(file, FORMATS[name][1], Draft(""), replies, changes)
    assert done.refused == ()
    assert done.text == expected


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Counted the slow way: lines end at \\r\\n, \\n or \\r."""
    before = text[:offset].replace("\r\n", "\n" if offset else "")
    before = before.replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
