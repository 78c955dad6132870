"""One report out of two: one stretch, one finding, and who is heard."""

from __future__ import annotations

from tests.conftest import guide_from
from tonecheck.draft import Draft
from tonecheck.edits import apply_edits, choose_suggestions
from tonecheck.engine import Report, check
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.grammar import merge
from tonecheck.text.span import Span

GUIDE = guide_from("banned: [{term: their leverage, instead: [your help]}]\nreadability: {max_sentence_words: 5}")


def ours(text: str) -> Report:
    return check(Draft(text), GUIDE)


def theirs(text: str, words: str, replacement: str, rule_id: str = "grammar") -> Finding:
    span = Span(text.index(words), text.index(words) + len(words))
    suggestion = Suggestion("write", (Edit(span, replacement),), Applicability.UNSAFE)
    return Finding(rule_id, "slips", Severity.ERROR, "m", span, (suggestion,))


def rules_of(report: Report) -> list[str]:
    return [finding.rule_id for finding in report.findings]


def test_what_does_not_overlap_stands_side_by_side_in_order() -> None:
    text = "Teh bird took their leverage."
    report = merge(ours(text), (theirs(text, "Teh", "The", "spelling"),))
    assert rules_of(report) == ["spelling", "banned-term"]


def test_ours_is_heard_on_tone_even_where_languagetool_is_graver() -> None:
    text = "We took their leverage."
    report = merge(ours(text), (theirs(text, "their", "there"),))
    assert rules_of(report) == ["banned-term"]


def test_ours_is_kept_where_both_would_write_the_same_for_its_fix_is_safe() -> None:
    text = "We see an bird. The the cat ran."
    report = merge(ours(text), (theirs(text, "an", "a"), theirs(text, "The the", "The")))
    assert rules_of(report) == ["wrong-article", "repeated-word"]
    chosen = choose_suggestions(report.findings, least=Applicability.SAFE)
    fixed = apply_edits(text, [edit for suggestion in chosen for edit in suggestion.edits])
    assert fixed == "We see a bird. The cat ran."


def test_languagetool_is_heard_on_slips_where_the_two_differ() -> None:
    text = "We saw an bird."
    report = merge(ours(text), (theirs(text, "an bird", "the bird"),))
    assert rules_of(report) == ["grammar"]


def test_a_finding_about_a_whole_sentence_stands_beside_a_slip_in_it() -> None:
    text = "We saw the birds take teh seeds away."
    report = merge(ours(text), (theirs(text, "teh", "the", "spelling"),))
    assert sorted(rules_of(report)) == ["long-sentence", "spelling"]


def test_of_two_overlapping_remarks_of_languagetool_one_is_kept() -> None:
    text = "Teh bird."
    report = merge(ours(text), (theirs(text, "Teh", "The", "spelling"), theirs(text, "Teh bird", "A bird")))
    assert rules_of(report) == ["grammar"]


def test_what_could_not_be_judged_is_said_and_the_rest_stands() -> None:
    text = "We took their leverage."
    report = merge(ours(text), NotJudged("grammar", "LanguageTool is not installed"))
    assert rules_of(report) == ["banned-term"]
    assert report.not_judged[-1].reason == "LanguageTool is not installed"
