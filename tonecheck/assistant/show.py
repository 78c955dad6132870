"""The assistant's answer for people in a terminal: what was understood, a checklist, findings, a revision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tonecheck.assistant.assistance import Assistance
from tonecheck.assistant.filling import Filled
from tonecheck.assistant.library import Match
from tonecheck.output.run import Checked
from tonecheck.output.text import describe
from tonecheck.output.wording import counted, printable

_MARKS = {"yes": "[x]", "partly": "[~]", "no": "[ ]", "unknown": "[?]"}
_BY = {"yes": "by: ", "partly": "by: ", "unknown": "perhaps: "}
_STRENGTHS = {1: "slightly", 2: "clearly", 3: "strongly"}
_STYLES = {"head": "1", "dim": "2", "+": "32", "-": "31"}


class SavedReply(NamedTuple):
    """A saved reply for a message: why it was found, which slots were filled, and what the assistant says of it."""

    assistance: Assistance
    match: Match
    filled: tuple[Filled, ...]


def render(item: Assistance, *, colour: bool = False, width: int = 80) -> str:
    """One draft as text that ends in a line ending."""
    lines = [_paint(_title(item), "head", colour)]
    for head, block in (
        ("Understood", list(_understood(item))),
        ("Checklist", list(_checklist(item))),
        ("Findings", list(_findings(item, colour, width))),
        (_revision_head(item), list(_revision(item, colour))),
    ):
        if block:
            lines += ("", _paint(head, "head", colour), *block)
    return "\n".join(lines) + "\n"


def render_saved(items: Sequence[SavedReply], *, colour: bool = False, width: int = 80) -> str:
    """Saved replies for one message, best first: what was understood, then each with what speaks against it."""
    first = items[0].assistance
    lines = [_paint("Understood", "head", colour), *_understood(first)]
    for number, item in enumerate(items, start=1):
        report = item.assistance.report
        shared = ", ".join(f"“{word}”" for word in item.match.shared)
        lines += ("", _paint(f"{number}. {printable(report.draft.name)}", "head", colour) + f" (shares {shared})", "")
        lines += (f"  | {printable(line)}".rstrip() for line in report.draft.text.splitlines())
        if item.filled:
            pairs = ", ".join(f"{slot.slot} with “{slot.value}”" for slot in item.filled)
            lines.append(f"  filled in: {printable(pairs)}")
        lines.append("")
        lines += _checklist(item.assistance)
        for finding in report.findings:
            lines.append(f"  {finding.severity.label} {finding.rule_id}: {printable(finding.message)}")
    return "\n".join(lines) + "\n"


def _title(item: Assistance) -> str:
    name = printable(item.report.draft.name)
    reading = item.reading
    if reading is None:
        return f"{name} (no message given: what it answers is not judged)"
    kind = reading.kind.name
    return f"{name}, in answer to {'a message' if kind == 'cannot tell' else _with_article(kind)}"


def _with_article(kind: str) -> str:
    return kind if kind in ("praise", "venting") else f"a {kind}"


def _understood(item: Assistance) -> Iterator[str]:
    reading = item.reading
    draft = item.report.draft
    if reading is None or draft.message is None:
        return
    text = draft.message.text
    for number, ask in enumerate(reading.asks, start=1):
        yield _row("asks" if number == 1 else "", f"{number}. {ask.text}")
    if not reading.asks:
        yield _row("asks", "nothing")
    if reading.facts:
        yield _row("facts", " · ".join(f"{fact.kind.replace('-', ' ')} {fact.text}" for fact in reading.facts))
    feeling = reading.feeling
    strength = f", {_STRENGTHS[feeling.intensity]}" if feeling.intensity in _STRENGTHS else ""
    words = ", ".join(f"“{span.of(text)}”" for span in feeling.spans[:3])
    yield _row("feeling", f"{feeling.name}{strength}" + (f": {words}" if words else ""))
    if reading.channels_tried:
        yield _row("tried", " · ".join(f"{been.channel} (“{been.span.of(text)}”)" for been in reading.channels_tried))
    if reading.urgency:
        yield _row("take care", " · ".join(f"{care.kind} (“{care.span.of(text)}”)" for care in reading.urgency))
    if item.report.situations:
        yield _row("situation", " · ".join(item.report.situations))


def _row(label: str, text: str) -> str:
    return f"  {label:10} {printable(' '.join(text.split()))}"


def _checklist(item: Assistance) -> Iterator[str]:
    for point in item.checklist:
        detail = ""
        if point.detail:
            detail = f"\n      {_BY.get(point.state, '')}{printable(point.detail)}"
        yield f"  {_MARKS[point.state]} {printable(point.text)}{detail}"


def _findings(item: Assistance, colour: bool, width: int) -> Iterator[str]:
    checked = Checked(item.report)
    for number, finding in enumerate(item.report.findings):
        if number:
            yield ""
        yield from (f"  {line}" for line in describe(checked, finding, colour=colour, width=width - 2))


def _revision_head(item: Assistance) -> str:
    revision = item.revision
    if revision is None:
        return "Revision"
    if item.rewritten == "":
        return "Revision, worded by the language model: read it before you send it"
    parts = [counted(len(revision.applied), "edit") + " made"] if revision.applied else []
    if revision.gaps:
        parts.append(counted(len(revision.gaps), "gap") + " for you to fill in")
    return "Revision" + (f": {', '.join(parts)}" if parts else "")


def _revision(item: Assistance, colour: bool) -> Iterator[str]:
    revision = item.revision
    if item.rewritten:
        yield f"  The language model's wording was not taken: {printable(item.rewritten)}"
    if revision is None:
        return
    draft = item.report.draft
    from tonecheck.output.difference import difference

    shown = difference(draft.text, revision.text, draft.name)
    if not shown:
        if item.report.findings:
            yield "  Nothing that can be changed without you: see the findings."
        return
    for line in shown.splitlines():
        yield _paint(f"  {printable(line)}", line[:1] if line[:1] in "+-" else "", colour)


def _paint(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour and style else text
