"""What strangers learn about a customer without any number to go by: illness, debt, intimate purchases, a child.

Told by a private matter that the sentence says is the customer's ("your HIV test", "you're in arrears"). Advice
to everybody ("STI tests are free"), conditions ("if you have diabetes") and pets pass. Source: ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tonecheck.draft import Draft
from tonecheck.rules._private_shapes import FINANCE, IDS, MATTERS, NAMED_CHILD, NAMED_ORDER, ON_FILE, PUPIL
from tonecheck.rules._private_words import CHILD, DEBTS, HELD, ILLNESS, INTIMATE, ORDERED, PILLS, TESTS
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span


@dataclass(frozen=True, slots=True)
class PrivateMatter:
    """A stretch that tells a private matter; `what` names its kind ("somebody's health")."""

    span: Span
    what: str


_OF_A_PUPIL = ("(year ", "(class ", "(grade ", "(reception", "(nursery")
_SIGNS = lazy_pattern(
    r"\byour?\b|\bh(?:is|er)\b|\bcourt order\b|\((?:year|grade|class|reception|nursery)"
    r"|\byou\b|\b(?:card|account) ending|\bpassword\b|\bpill\b|vibrator|dildo|\blube\b|lubricant"
    r"|handcuffs|condoms|\bpassport|\breport\b|\bthe \w+ (?:came|is|are|has|have|was|were|arrived|will)\b"
    r"|\b(?:because of|due to|after|following|since|with|given) the\b"
)
# Every matter is told with a word that begins like one of these; most replies hold none. Where many everyday
# words begin the same, more letters count, and words that never stand alone are left out.
_LONGER = frozenset(
    "therap contra record overdr overdo overdu stepso stepda incont reposs addict cancer instal passwo passpo"
    " counse county probat handcu disabi condom".split()
)
_ASIDE = frozenset(
    "ther cont acco reco over step inco repo addi canc inst pass coun prob hand disa cond was too very quit low poor"
    " bad and the endi for off out one love hair sexy food stat case clai hist limi numb hear curr afte offi gene mana"
    " appl allo scre trea remo bala".split()
)
_BEGINNINGS = (
    frozenset(
        word[:4]
        for source in (ILLNESS, PILLS, TESTS, INTIMATE, DEBTS, HELD, CHILD)
        for word in re.findall(r"(?<![\\a-z])[a-z]{3,}", source)
    )
    | frozenset(
        "unpa defa gp ip ni id ct pip pan esa jsa dwp ssn nhs tax medi clin pati heal note morn pill behi arre debt"
        " owe owed paym repa loan mort cred tena bene gran visa card fina cour red welf soci nati driv lice aadh payr"
        " room suit cabi mola toot inci ovar kidn x ms stro surg oper rela tran bypa brea pani judg repo file stat"
        " pass".split()
    )
) - _ASIDE
_innocent: set[str] = set()  # words that were looked at, and begin like none of them
_MOST_INNOCENT = 20_000
_DIGIT = lazy_pattern(r"\d")
_LONG_NUMBER = lazy_pattern(r"\d{5}")
_CONDITION = lazy_pattern(r"\b(?:if|whether|when|unless|should you|in case|anyone|everyone|any)\b")
_GENERAL = lazy_pattern(
    r"\b(?:cancer|diabetes|aids|autism|dementia|mental health|epilepsy) (?:research|uk|charity|trust|society"
    r"|fundrais\w+"
    r"|awareness|walk|run|support|team|course|training|guide|page|blog|policy|event|resources|appeal|marathon)"
    r"|\byour (?:\w+ )?(?:dog|cat|puppy|kitten|pet|horse|rabbit|hamster|pup|kitty)\b|\b(?:frustration|anxious)\b"
    r"|\b(?:chain|bike|engine|door|gear|lock) lube|diagnos(?:is|es) (?:tool|test|report|log|page|code|screen)"
    r"|pregnancy (?:pillow|yoga|tea|book)|anxiety (?:about"
    r"|over|at|around)"
    r"|\bcheck your|(?:view|see|find|choose|post|share|send) (?:us )?your|\bsexy (?:look|as|and|voice)|\brehab centre\b"
)
_GIVEN_BACK = lazy_pattern(
    r"refund|credit(?:ed| of| to| has|s)|compensat|goodwill|reimburs|waive|bonus|cashback|reward|points|gift"
    r"|voucher|saved"
    r"|save |discount|back to your|back (?:in|on|into) your|returned to|off your|free|added|top(?:ped)?[- ]up"
    r"|data|minutes|fare|per month"
)


def private_matters(draft: Draft) -> Iterator[PrivateMatter]:
    """Every private matter a reply tells, sorted and disjoint; nothing the customer's message has told already."""
    folded = draft.folded
    tells = _may_tell(draft.words.present)
    if not tells and "account" in folded:
        tells = _DIGIT.search(folded) is not None
    tells = tells or any(sign in folded for sign in _OF_A_PUPIL) or _LONG_NUMBER.search(folded) is not None
    if not tells or not _SIGNS.search(folded):
        return
    told = draft.message.folded if draft.message is not None else ""
    end = 0
    for item in sorted(_candidates(draft), key=lambda item: (item.span.start, -item.span.end)):
        enough = all if item.what == ON_FILE else any
        if item.span.start >= end and not _is_known(folded[item.span.start : item.span.end], told, enough):
            end = item.span.end
            yield item


def _may_tell(present: set[str]) -> bool:
    """True if a word begins like one that private matters are told with."""
    if len(_innocent) > _MOST_INNOCENT:
        _innocent.clear()
    for word in present - _innocent:
        if word[:4] in _BEGINNINGS or word[:6] in _LONGER:
            return True
        _innocent.add(word)
    return False


def _candidates(draft: Draft) -> Iterator[PrivateMatter]:
    text, folded = draft.text, draft.folded
    for what, pattern in MATTERS:
        for match in pattern.finditer(folded):
            if _is_meant(draft, *match.span(), what):
                yield PrivateMatter(Span(*match.span()), what)
    for match in IDS.finditer(folded):
        yield PrivateMatter(Span(*match.span(match.lastgroup or 0)), "a secret number or place of somebody's")
    for match in NAMED_ORDER.finditer(text):
        if draft.message is None or match["number"] not in draft.message.text:
            yield PrivateMatter(Span(*match.span()), "somebody's name and number")
    for match in NAMED_CHILD.finditer(text):
        yield PrivateMatter(Span(*match.span()), "a child's name")
    for match in PUPIL.finditer(text):
        yield PrivateMatter(Span(*match.span()), "a child's name and class")


def _is_meant(draft: Draft, start: int, end: int, what: str) -> bool:
    folded = draft.folded
    sentence = draft.sentence_at(start) or Span(0, len(folded))
    said = folded[sentence.start : sentence.end]
    if _CONDITION.search(folded, sentence.start, start) or _GENERAL.search(said):
        return False
    if "?" in said[-2:] and what != "what somebody bought":  # asking is not telling
        return False
    if what == FINANCE:
        return not _GIVEN_BACK.search(said)
    if what == "what somebody bought":
        return re.search(ORDERED, said) is not None
    return True


def _is_known(written: str, told: str, enough: Callable[[Iterable[bool]], bool]) -> bool:
    """True if enough (`any` or `all`) of the rare words of what is told stand in the customer's own message."""
    rare = [word for word in re.findall(r"[a-z]{4,}|\d{4,}", written) if word not in _PLAIN]
    return bool(told) and bool(rare) and enough(word in told for word in rare)


_PLAIN = frozenset("your you're been have with that this from was were ready payment order account card test".split())
