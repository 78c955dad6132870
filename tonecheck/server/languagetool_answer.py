"""Reports as LanguageTool answers: every field, always, since some clients accept nothing less."""

from __future__ import annotations

from typing import Any, NamedTuple

from tonecheck import __version__
from tonecheck.edits import apply_edits
from tonecheck.engine import Report
from tonecheck.errors import EditError, UnknownNameError
from tonecheck.finding import Applicability, Edit, Finding, Suggestion
from tonecheck.rules import rule_class
from tonecheck.server.languagetool_request import LANGUAGES, LanguageToolRequest
from tonecheck.text.span import Positions, Span

CATEGORY = "STYLE"
CONTEXT_REACH = 40
MOST_REPLACEMENTS = 5
FURTHEST_EDIT = 60
"""How far outside its finding an edit may lie and still become a replacement, in code points."""

RULE_PREFIX = "TONECHECK_"


class Sort(NamedTuple):
    """How LanguageTool files a finding: a category, a word of ITS 2.0 for the kind of issue, a kind of underline."""

    category: str
    category_name: str
    issue_type: str
    type_name: str


TONE = Sort(CATEGORY, "Brand tone", "style", "Hint")
SLIPS = Sort("GRAMMAR", "Grammar", "grammar", "Other")
SPELLING = Sort("TYPOS", "Possible typo", "misspelling", "UnknownWord")
PROOFREAD = ("grammar", "spelling")
"""Rules that pass on what LanguageTool itself found: its own name for that stands in `entry`."""


def software() -> dict[str, Any]:
    """What the server calls itself: it is not LanguageTool, and says so."""
    return {
        "name": "tonecheck (LanguageTool API)",
        "version": __version__,
        "buildDate": "",
        "apiVersion": 1,
        "premium": False,
        "premiumHint": "",
        "status": "",
    }


def rule_name(rule_id: str) -> str:
    """A rule's id as LanguageTool's clients write ids: banned-term -> TONECHECK_BANNED_TERM."""
    return RULE_PREFIX + rule_id.upper().replace("-", "_")


def answer(asked: LanguageToolRequest, report: Report, address: str) -> dict[str, Any]:
    """The whole answer; `address` is the server's, for links to the manual of a rule."""
    whole = asked.text.whole
    positions = Positions(whole)
    sentences = [asked.text.place(span) for span in report.draft.sentences]
    language = {"name": LANGUAGES[asked.language], "code": asked.language}
    return {
        "software": software(),
        "warnings": {"incompleteResults": bool(report.crashes)},
        "language": {
            **language,
            "detectedLanguage": {**language, "confidence": 1.0, "source": "guide" if asked.is_auto else "request"},
        },
        "matches": [
            _match(finding, asked, positions, sentences, address)
            for finding in report.findings
            if whole and asked.wants(name_of(finding), sort_of(finding).category, is_text_level=is_text_level(finding))
        ],
        "sentenceRanges": [[positions.to_utf16(span.start), positions.to_utf16(span.end)] for span in sentences],
        "extendedSentenceRanges": [],
    }


def sort_of(finding: Finding) -> Sort:
    """How a finding is filed."""
    if finding.rule_id == "spelling":
        return SPELLING
    return SLIPS if finding.category == "slips" else TONE


def name_of(finding: Finding) -> str:
    """The id of a finding's rule as clients know it: LanguageTool's own, if LanguageTool found it."""
    return finding.entry if finding.rule_id in PROOFREAD and finding.entry else rule_name(finding.rule_id)


def is_text_level(finding: Finding) -> bool:
    """True for what concerns more than a sentence."""
    if finding.span is None:
        return True
    try:
        return rule_class(finding.rule_id).measures_whole
    except UnknownNameError:
        return False


def _match(
    finding: Finding, asked: LanguageToolRequest, positions: Positions, sentences: list[Span], address: str
) -> dict[str, Any]:
    text = asked.text
    stretch, replacements = _replacements(finding, text.plain)
    if not text.is_verbatim(stretch):  # a replacement would take the markup with it
        replacements = []
    place = _visible(text.place(stretch), text.whole)
    offset, end = positions.to_utf16(place.start), positions.to_utf16(place.end)
    around = Span(max(0, place.start - CONTEXT_REACH), min(len(text.whole), place.end + CONTEXT_REACH))
    sentence = next((span for span in sentences if span.start <= place.start < span.end), place)
    sort = sort_of(finding)
    message = finding.message + (f" ({finding.why})" if finding.why else "")
    return {
        "message": message,
        "shortMessage": finding.message,
        "replacements": [{"value": value, "shortDescription": title} for value, title in replacements],
        "offset": offset,
        "length": end - offset,
        "context": {
            "text": around.of(text.whole),
            "offset": offset - positions.to_utf16(around.start),
            "length": end - offset,
        },
        "sentence": sentence.of(text.whole),
        "type": {"typeName": sort.type_name},
        "rule": {
            "id": name_of(finding),
            "subId": finding.entry or "1",
            "sourceFile": finding.source,
            "description": finding.message,
            "issueType": sort.issue_type,
            "urls": [{"value": f"{address}/rules/{finding.rule_id}"}],
            "category": {"id": sort.category, "name": sort.category_name},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _replacements(finding: Finding, plain: str) -> tuple[Span, list[tuple[str, str]]]:
    """The stretch to mark in the plain text, and what to put in its place, each with its title.

    A client replaces the whole stretch, so it is widened to hold the edits of the first suggestion; others count
    if theirs lie inside it. Only what a program may apply becomes a replacement; and corrections of spelling and
    grammar of which a person chooses one, since that is what clients let people do.
    """
    least = Applicability.DISPLAY if finding.rule_id in PROOFREAD else Applicability.UNSAFE
    stretch = _visible(finding.span if finding.span is not None else _first_word(plain), plain)
    usable = [item for item in finding.suggestions if item.edits and item.applicability >= least]
    reach = Span(max(0, stretch.start - FURTHEST_EDIT), stretch.end + FURTHEST_EDIT)
    usable = [item for item in usable if reach.covers(_hull(item))]
    if not usable:
        return stretch, []
    first = _hull(usable[0])
    stretch = Span(min(stretch.start, first.start), max(stretch.end, first.end))
    found: dict[str, str] = {}
    for item in usable:
        if stretch.covers(_hull(item)):
            moved = [
                Edit(Span(edit.span.start - stretch.start, edit.span.end - stretch.start), edit.replacement)
                for edit in item.edits
            ]
            try:
                found.setdefault(apply_edits(stretch.of(plain), moved), item.title)
            except EditError:  # an edit behind the end of the text
                continue
    return stretch, list(found.items())[:MOST_REPLACEMENTS]


def _hull(suggestion: Suggestion) -> Span:
    return Span(suggestion.edits[0].span.start, max(edit.span.end for edit in suggestion.edits))


def _first_word(text: str) -> Span:
    """Where a finding about the whole draft is shown: its first word."""
    start = len(text) - len(text.lstrip())
    size = len(text[start:].split(maxsplit=1)[0]) if start < len(text) else 0
    return Span(start, start + size)


def _visible(place: Span, whole: str) -> Span:
    """A stretch of at least one code point: clients cannot underline nothing."""
    if len(place) or not whole:
        return place
    return Span(place.start, place.end + 1) if place.end < len(whole) else Span(place.start - 1, place.end)
