"""check(draft, guide): run the guide's rules over a draft and report what they find."""

from __future__ import annotations

from bisect import bisect_left
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Finding, NotJudged, Severity, Suggestion
from tonecheck.guide.guide import Guide
from tonecheck.rules import rule_class
from tonecheck.text.span import Span


class Report(NamedTuple):
    """What checking one draft gave.

    `findings` are sorted by position (those about the whole draft first); `not_judged` says what could not be
    decided and why; `crashes` names rules that failed (a bug of ours): their judgement is missing.
    """

    draft: Draft
    findings: tuple[Finding, ...]
    not_judged: tuple[NotJudged, ...]
    crashes: tuple[NotJudged, ...]
    guide_name: str
    guide_hash: str
    situations: tuple[str, ...] = ()

    def worst(self) -> Severity | None:
        """The highest severity found, or None if nothing was."""
        return max((finding.severity for finding in self.findings), default=None)


def check(draft: Draft | str, guide: Guide) -> Report:
    """Check a draft (or a bare text) against a guide.

    The same draft and guide always give the same report. A rule that crashes is named in `crashes`; the other
    rules still run.

    Raises: UnknownNameError if the draft's channel is unknown.
    """
    if isinstance(draft, str):
        draft = Draft(draft)
    if draft.channel is not None and (channel := guide.channel(draft.channel)) != draft.channel:
        draft = draft.replace(channel=channel)
    draft = draft.with_names(guide.names)
    found: list[Finding] = []
    not_judged: list[NotJudged] = []
    crashes: list[NotJudged] = []
    situations = guide.situations_of(draft)
    for rule in guide.rules_for(draft, situations):
        try:
            for result in rule.check(draft):
                if isinstance(result, Finding):
                    found.append(result)
                else:
                    not_judged.append(result)
        except Exception as error:  # a broken rule must not silence the others
            crashes.append(NotJudged(rule.id, f"{type(error).__name__}: {error}"))
    if draft.template:
        found += _in_defaults(draft, guide)
    findings = tuple(_keep_edits_legal(finding, draft) for finding in settle(found)) if found else ()
    return Report(
        draft,
        findings,
        tuple(not_judged),
        tuple(crashes),
        guide.name,
        guide.hash,
        situations,
    )


def _in_defaults(draft: Draft, guide: Guide) -> list[Finding]:
    """What the rules find in the default values of a template's placeholders, which customers read too."""
    from tonecheck.default_values import DefaultValues

    filled = DefaultValues.of(draft)
    if filled is None:
        return []
    found = []
    for rule in guide.rules_for(filled.draft):
        if rule.measures_whole:
            continue
        with suppress(Exception):  # the rule was run on the template itself: a crash is told there
            for result in rule.check(filled.draft):
                if isinstance(result, Finding) and (moved := filled.moved(result)) is not None:
                    found.append(moved)
    return found


def _keeps_slots(draft: Draft, suggestion: Suggestion) -> bool:
    """True if edits inside defaults leave valid placeholders behind."""
    from tonecheck.default_values import keeps_valid

    for slot in draft.placeholders:
        if slot.default_span is not None:
            inside = tuple(edit for edit in suggestion.edits if slot.default_span.covers(edit.span))
            if not keeps_valid(draft.text, slot, inside):
                return False
    return True


def settle(found: list[Finding]) -> list[Finding]:
    """One stretch, one finding: of findings that overlap keep the most severe, then the longest.

    Findings of rules that measure a whole sentence or draft stand beside the others, and only yield to one on
    exactly the same stretch, or of their own category. The result is sorted by position, then rule.
    """
    kept: list[Finding] = []
    seen: set[tuple[int, int]] = set()
    starts: list[int] = []  # of the stretches kept so far, sorted; they do not overlap
    ends: list[int] = []
    categories: list[str] = []
    for finding in sorted(found, key=_rank):
        span = finding.span
        if span is None:
            if not any(other.span is None and _is_same(finding, other) for other in kept):
                kept.append(finding)
            continue
        if (span.start, span.end) in seen:
            continue
        if not rule_class(finding.rule_id).measures_whole:
            at = bisect_left(ends, span.start + 1)
            if at < len(starts) and starts[at] < span.end:
                continue
            starts.insert(at, span.start)
            ends.insert(at, span.end)
            categories.insert(at, finding.category)
        seen.add((span.start, span.end))
        kept.append(finding)
    told = list(zip(starts, categories, strict=True))
    return sorted((finding for finding in kept if not _says_it_again(finding, told, ends)), key=_place)


def _says_it_again(finding: Finding, told: list[tuple[int, str]], ends: list[int]) -> bool:
    """True for a finding on a whole sentence where another of its category tells which words of it.

    `told` are the starts and the categories of such stretches, `ends` their ends; sorted, disjoint.
    """
    span = finding.span
    if span is None or not rule_class(finding.rule_id).measures_whole:
        return False
    for start, category in islice(told, bisect_left(ends, span.start + 1), None):
        if start >= span.end:
            break
        if category == finding.category:
            return True
    return False


def _rank(finding: Finding) -> tuple[int, bool, int, int, str]:
    """Most severe first, then a wrong detail before the tone of its sentence, then longest, by place and rule."""
    span = finding.span
    about_tone = not rule_class(finding.rule_id).may_change_facts
    if span is None:
        return -finding.severity, about_tone, 0, -1, finding.rule_id
    return -finding.severity, about_tone, span.start - span.end, span.start, finding.rule_id


def _place(finding: Finding) -> tuple[int, int, str]:
    span = finding.span
    return (span.start, span.end, finding.rule_id) if span is not None else (-1, -1, finding.rule_id)


def _is_same(one: Finding, other: Finding) -> bool:
    return one.rule_id == other.rule_id and one.message == other.message


def _keep_edits_legal(finding: Finding, draft: Draft) -> Finding:
    """Drop suggestions whose edits leave the text or touch a protected stretch, whichever rule made them.

    One that would change a fact, or lose a “not” it was not made for, is left to a person.
    """
    if not finding.suggestions:
        return finding
    end = len(draft.text)
    legal = tuple(
        suggestion
        for suggestion in finding.suggestions
        if all(edit.span.end <= end and not draft.is_protected(edit.span) for edit in suggestion.edits)
        and (not draft.template or _keeps_slots(draft, suggestion))
    )
    if not legal:  # what cannot be done for them is still what to do
        legal = (Suggestion(finding.suggestions[0].title),)
    legal = tuple(_left_to_a_person(item, finding, draft) for item in legal)
    return finding if legal == finding.suggestions else finding._replace(suggestions=legal)


def _left_to_a_person(suggestion: Suggestion, finding: Finding, draft: Draft) -> Suggestion:
    """The suggestion, made advice if its edits change more than the wording."""
    if suggestion.applicability is Applicability.DISPLAY:
        return suggestion
    from tonecheck.facts import keeps_facts, keeps_negations  # clean replies have no use for it

    edits = suggestion.edits
    kept = rule_class(finding.rule_id).may_change_facts or keeps_facts(draft, edits)
    if kept and keeps_negations(draft, edits, finding.span or Span(0, 0)):
        return suggestion
    return Suggestion(suggestion.title, suggestion.edits)
