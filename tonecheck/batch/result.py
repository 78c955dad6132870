"""A report as bytes that can be kept: positions and references, not the words people typed.

A report quotes the draft in its messages and suggestions. So it is written as JSON and compressed against the
draft and its message: a quotation becomes a reference into the draft, and only who has the draft can read the
report again. Nothing is ever unpickled.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.errors import CacheError, TonecheckError
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.guide.guide import Guide
from tonecheck.text.span import Span

_RAW = -15  # deflate without a header, whose checksum would be one of the draft
_MOST_BYTES = 4_000_000  # of a report read back; a damaged entry must not fill the memory


def encode(report: Report) -> bytes:
    """The report without its draft; empty if there is nothing to say."""
    if not (report.findings or report.not_judged or report.crashes or report.situations):
        return b""
    data = [
        [_finding(finding) for finding in report.findings],
        report.not_judged,
        report.crashes,
        report.situations,
    ]
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW, 9, zlib.Z_DEFAULT_STRATEGY, _dictionary(report.draft))
    return packer.compress(written) + packer.flush()


def decode(data: bytes, draft: Draft, guide: Guide) -> Report:
    """The report that `encode` wrote, for the same draft and guide.

    Raises: CacheError if it cannot be one.
    """
    draft = as_checked(draft, guide)
    if not data:
        return Report(draft, (), (), (), guide.name, guide.hash)
    try:
        opener = zlib.decompressobj(_RAW, zdict=_dictionary(draft))
        written = opener.decompress(data, _MOST_BYTES)
        if not opener.eof:
            raise CacheError("it is not whole")
        findings, not_judged, crashes, situations = json.loads(written.decode("utf-8", "surrogatepass"))
        end = len(draft.text)
        return Report(
            draft,
            tuple(_read_finding(item, end) for item in findings),
            tuple(NotJudged(*item) for item in not_judged),
            tuple(NotJudged(*item) for item in crashes),
            guide.name,
            guide.hash,
            tuple(situations),
        )
    except (zlib.error, ValueError, TypeError, LookupError, AttributeError, RecursionError, TonecheckError) as error:
        raise CacheError(f"{type(error).__name__}: {error}") from None


def as_checked(draft: Draft, guide: Guide) -> Draft:
    """The draft as a report holds it: its channel's id, and the guide's names protected.

    Raises: UnknownNameError if the draft's channel is unknown.
    """
    if draft.channel is not None and (channel := guide.channel(draft.channel)) != draft.channel:
        draft = draft.replace(channel=channel)
    return draft.with_names(guide.names)


def _dictionary(draft: Draft) -> bytes:
    """What a report may quote. JSON escapes line ends and quotation marks, so both forms are there."""
    said = f"{draft.message.text if draft.message is not None else ''}\n{draft.text}"
    return (json.dumps(said, ensure_ascii=False) + said).encode("utf-8", "surrogatepass")[-32_768:]


def _finding(finding: Finding) -> list[Any]:
    span = finding.span
    return [
        finding.rule_id,
        finding.category,
        int(finding.severity),
        finding.message,
        None if span is None else [span.start, span.end],
        [
            [
                item.title,
                [[edit.span.start, edit.span.end, edit.replacement] for edit in item.edits],
                int(item.applicability),
            ]
            for item in finding.suggestions
        ],
        finding.why,
        finding.source,
        finding.evidence,
        finding.entry,
    ]


def _read_finding(item: list[Any], most: int) -> Finding:
    rule_id, category, severity, message, span, suggestions, why, source, evidence, entry = item
    return Finding(
        rule_id,
        category,
        Severity(severity),
        message,
        None if span is None else _span(span, most),
        tuple(
            Suggestion(
                title, tuple(Edit(_span(edit[:2], most), edit[2]) for edit in edits), Applicability(applicability)
            )
            for title, edits, applicability in suggestions
        ),
        why,
        source,
        tuple(evidence),
        entry,
    )


def _span(given: list[int], most: int) -> Span:
    start, end = given
    if end > most:
        raise CacheError("a position lies outside the draft")
    return Span(start, end)
