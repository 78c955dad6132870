"""What strangers learn about a customer without any number to go by: illness, debt, intimate purchases, a child.

Told by a private matter that the sentence says is the customer's ("your HIV test", "you're in arrears"). Advice
to everybody ("STI tests are free"), conditions ("if you have diabetes") and pets pass. Source: ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tonecheck.draft import Draft
from tonecheck.rules._private_words import (
    CHILD,
    DEBTS,
    FOUND,
    HELD,
    ILLNESS,
    INTIMATE,
    MONEY,
    ORDERED,
    PILLS,
    PLEASURE,
    TESTS,
    YOURS,
)
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span


@dataclass(frozen=True, slots=True)
class PrivateMatter:
    """A stretch that tells a private matter; `what` names its kind ("somebody's health")."""

    span: Span
    what: str


# Each: what it tells, and how. Read in the folded text (lower case, straight apostrophes).
_HEALTH = "somebody's health"
_FINANCE = "somebody's money"
_ON_FILE = "what somebody's file says"
_MATTERS = (
    (_HEALTH, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:{ILLNESS})\b[^.!?\n]*")),
    (_HEALTH, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:{PILLS})\b[^.!?\n]*")),
    (_HEALTH, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:{TESTS})(?: [\w'-]+){{0,3}}? (?:{FOUND})[^.!?\n]*")),
    (
        _HEALTH,
        lazy_pattern(
            rf"\byou(?:'re| are|'ve| have| were|'ve been| have been| had)(?: \w+){{0,3}}? "
            rf"(?:on|taking|with|for|diagnosed with|got|having|treated for|tested positive for) (?:a |an |the )?"
            rf"(?:{PILLS}|{ILLNESS})\b"
        ),
    ),
    (
        _HEALTH,
        lazy_pattern(
            rf"{YOURS}(?:medical|clinical|gp|patient|health) (?:notes|records?|history)(?: \w+)? "
            r"(?:says?|shows?|mentions?|states?|lists?|records?) [^.!?\n]*"
        ),
    ),
    (
        _HEALTH,
        lazy_pattern(
            rf"{YOURS}{CHILD} (?:(?:has|had)\b(?! (?:[\w'-]+ ){{0,3}}?{PLEASURE})|(?:caught|came down with"
            r"|was sick|wet|was diagnosed)\b)[^.!?\n]*"
        ),
    ),
    (
        _HEALTH,
        lazy_pattern(
            r"\bthe (?:morning[- ]after pill|abortion pill|emergency pill)\b(?=[^.!?\n]*\bready"
            r"|[^.!?\n]* you)"
        ),
    ),
    (
        _HEALTH,
        lazy_pattern(
            rf"\bthe (?:{PILLS})(?: tablets?| prescription| patches| pens?)?"
            r"(?= (?:came|is|are|has|have|was|were|arrived|will be|we (?:ordered|have|keep))\b)"
        ),
    ),
    (
        _HEALTH,
        lazy_pattern(
            r"\b(?:because of|due to|after|following|since|with|on account of|given|for) (?:the|your|his|her|their) "
            rf"(?:(?:recent|last|bad|long|heart|hip|knee|brain) )?(?:{ILLNESS}|ms|stroke|heart attack|surgery|operation"
            r"|relapse|transplant|bypass|breakdown)\b(?! (?:clinic|cent(?:re|er)|team|department|nurse|ward))"
        ),
    ),
    (_FINANCE, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,3}}?{HELD}\b[^.!?\n]{{0,50}}?{MONEY}")),
    (_FINANCE, lazy_pattern(rf"\bthe {HELD} on (?:your )?(?:card|account|loan)\b[^.!?\n]{{0,30}}?{MONEY}")),
    (
        _FINANCE,
        lazy_pattern(
            rf"\b(?:card|account|loan) ending(?: in)? \d{{3,4}}\b[^.!?\n]{{0,40}}?(?:{MONEY}"
            rf"|overdrawn|in arrears)"
        ),
    ),
    (
        _FINANCE,
        lazy_pattern(
            rf"{YOURS}(?:[\w'-]+ ){{0,3}}?{HELD}\b (?:is|are|was|has been|went|went into) (?:\w+ )?"
            r"(?:overdrawn|in arrears|overdue|in default|unpaid|behind)\b[^.!?\n]*"
        ),
    ),
    (
        _HEALTH,
        lazy_pattern(
            r"\b(?:you|your|he|she|his|her)\b[^.!?\n]{0,40}\b(?:oncology|maternity|psychiatric|dialysis|cardiac|stroke"
            r"|burns|rehab|chemo|memory|addiction) (?:ward|unit|clinic|department)\b[^.!?\n]*"
        ),
    ),
    (
        _FINANCE,
        lazy_pattern(
            r"\byour (?:[\w'-]+ ){1,3}?(?:was|were|has been|is) (?:cancelled|canceled|stopped|suspended|closed|cut off)"
            r" (?:for|because of|due to|after) (?:non-?payment|missed|unpaid|arrears|debts?)[^.!?\n]*"
        ),
    ),
    (
        _FINANCE,
        lazy_pattern(
            r"\byou(?:'re| are|'ve fallen| have fallen|'ve got| have got|'ve gone| have gone"
            r"| fell| went)"
            r"(?: [\w'-]+){0,3}? (?:behind (?:on|with) (?:your|the) (?:\w+ fees|fees|rent|mortgage|payments?|loan"
            r"|council tax|bills?|instal\w+)"
            r"|in arrears|into arrears|overdrawn|in debt|in default|over your overdraft)\b[^.!?\n]*"
        ),
    ),
    (
        _FINANCE,
        lazy_pattern(
            rf"\byou(?:'ve| have)? (?:still |currently )?(?:owe|owed) (?:us )?(?:a (?:total"
            rf"|balance) of )?{MONEY}[^.!?\n]*"
        ),
    ),
    (
        _FINANCE,
        lazy_pattern(
            r"\byou(?:'ve| have)? (?:missed|defaulted on|skipped|not made|failed to make) "
            r"(?:(?:your|a|an|the|last|one|two|three|four|five|six|several|\d+|month'?s"
            r"|months'?|rent|loan|card|direct debit) ){1,4}"
            r"(?:payments?|instal?lments?|repayments?)\b(?! reminder)[^.!?\n]*"
        ),
    ),
    (
        _FINANCE,
        lazy_pattern(
            rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:loan|mortgage|credit(?: card)?|overdraft|tenancy"
            rf"|benefits?|grant|visa|card|finance)"
            r" (?:application|claim|request) (?:was|has been|is|were) (?:\w+ )?(?:declined"
            r"|refused|rejected|turned down|denied)[^.!?\n]*"
        ),
    ),
    (_FINANCE, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:{DEBTS})\b[^.!?\n]*")),
    (
        _FINANCE,
        lazy_pattern(
            r"\b(?:report|credit file|file|credit check|credit search|affordability check|statement|bank statements?) "
            r"(?:shows?|showed|lists?|listed|has|had|flagged|brought up) [^.!?\n]*?\b(?:missed [\w ]{0,20}payments?"
            r"|late payments?|defaults?|judg\w+|bankruptcy|arrears|gambling|debts?|payday loans?|ccjs?)\b[^.!?\n]*"
        ),
    ),
    (_FINANCE, lazy_pattern(rf"{YOURS}(?:dwp|pip|esa|jsa|state|welfare|social) benefits?\b[^.!?\n]*")),
    (_FINANCE, lazy_pattern(rf"{YOURS}(?:debts?|arrears) (?:has|have|is|are|was|were)\b[^.!?\n]*")),
    (
        _FINANCE,
        lazy_pattern(
            rf"{YOURS}(?:final notice|final demand|court summons|red (?:bill"
            rf"|letter))(?: for {MONEY})?[^.!?\n]*"
        ),
    ),
    (_FINANCE, lazy_pattern(rf"\baccount\b[^.!?\n]{{0,30}}? is {MONEY} (?:behind|overdue|overdrawn|in arrears)\b")),
    (_FINANCE, lazy_pattern(rf"{MONEY} (?:from|out of) your (?:\w+ )?(?:account|savings|pension)\b[^.!?\n]*")),
    (
        _FINANCE,
        lazy_pattern(
            r"\b(?!(?:council|landlord|court|bank|today)')[a-z]+'s (?:eviction|bankruptcy|arrears|debts|criminal record"
            r"|probation)\b[^.!?\n]*"
        ),
    ),
    (
        _HEALTH,
        lazy_pattern(
            r"\b(?:the|your|his|her) (?:(?:upper|lower|left|right|back|front) ){1,2}(?:molar|tooth|incisor|hip|knee"
            r"|breast|kidney|ovary|eye) (?:we|you|that|was|is|had|has)\b[^.!?\n]*"
        ),
    ),
    (
        _ON_FILE,
        lazy_pattern(
            r"\b(?:from|on|in|by|to) your (?:file|records?|notes|chart|history|medical \w+)(?: says| shows)?,?"
            r" (?:that )?(?:you|he|she)(?:'ve|'re| (?!asked|called|rang|wrote|spoke|contact|messag|emailed|said)\w+)\b"
            r"[^.!?\n]*"
        ),
    ),
    (
        "somebody's family",
        lazy_pattern(r"\b(?:the|your|his|her) (?:court order|custody \w+|care order|social worker)\b[^.!?\n]*"),
    ),
    ("what somebody bought", lazy_pattern(rf"\b(?:the |your |those |these )?(?:\w+ )?(?:{INTIMATE})(?: and \w+)?")),
)
_IDS = lazy_pattern(
    r"\b(?:passport|ni|national insurance|driving licen[cs]e|driver'?s licen[cs]e|licen[cs]e|social security|ssn|nhs"
    r"|medicare|medicaid|aadhaar|pan card|pan|tax|visa|id card|national id|patient|payroll)"
    r" (?:number|no\.?|ref|id)?(?:(?: is| of| was| on file|:"
    r"|,)+)? ?(?P<id>(?=[a-z]*\d)[a-z]{0,6} ?\d[\da-z -]{4,20}[\da-z])\b"
    r"|\b(?:temporary |new |current )?password (?:is|was|:|to) ?(?P<word>(?=[^\s]*\d)[\w!@#$%&*-]{4,})"
    r"|\baccount (?:number )?(?P<account>\d{8})\b(?=[^.!?\n]*\d\d-\d\d-\d\d)"
    r"|\byour ip(?: address)?(?: is| was|:)? ?(?P<ip>\d{1,3}(?:\.\d{1,3}){3})"
    r"|\byou(?:'re| are)(?: \w+)? (?:staying )?in (?P<room>room \d{1,4})\b"
    r"|\b(?:passport|driving licen[cs]e|national insurance|social security|id card) (?:number )?"
    r"(?P<end>ending(?: in)? \w{3,5})\b"
    r"|\b(?:welcome|have|see|hosting|had|serving) (?:both |all )?(?:of )?you\b[^.!?\n]{0,40}"
    r"\b(?P<stay>(?:room|suite|cabin) \d{2,4})\b"
)
_NAMED_CHILD = lazy_pattern(
    rf"(?i:\byour (?:\w+ )?{CHILD}),? (?!January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|I\b|We\b|Mr|Mrs|Ms|Sorry|Thank|Please)[A-Z][a-z]+\b"
    r"(?:(?:,? (?:aged? )?\d{1,2}\b,?)|(?: in| is in| from)? (?:Year|Grade|Class|Reception|Form) ?\w+)?"
)
_PUPIL = lazy_pattern(
    r"\b[A-Z][a-z]+ \((?:Year|Grade|Class|Reception|Form|Room|Nursery|P|Y) ?\d?\w*[^()\n]{0,30}\)[^.!?\n]*"
)
# A whole name and a whole number open an account to whoever reads them: "Ada Voss, booking HX-4471902".
_NAMED_ORDER = lazy_pattern(
    r"\b(?!(?:Hi|Hey|Hello|Dear|Thanks|Sorry|Morning) [A-Z][a-z]+,)[A-Z][a-z]+ [A-Z][a-z'’-]+,?(?: [\w'’]+){0,3}? "
    r"(?i:order|booking|reservation|account|policy|reference|ref|ticket|invoice|claim)(?: number| no\.?| ref)?:? "
    r"#?(?P<number>[A-Z]{0,4}-?\d{5,})\b"
)
_OF_A_PUPIL = ("(year ", "(class ", "(grade ", "(reception", "(nursery")
_SIGNS = lazy_pattern(
    r"\byour?\b|\bh(?:is|er)\b|\bcourt order\b|\((?:year|grade|class|reception|nursery)"
    r"|\byou\b|\b(?:card|account) ending|\bpassword\b|\bpill\b|vibrator|dildo|\blube\b|lubricant"
    r"|handcuffs|condoms|\bpassport|\breport\b|\bthe \w+ (?:came|is|are|has|have|was|were|arrived|will)\b"
    r"|\b(?:because of|due to|after|following|since|with|given) the\b"
)
# Every matter above is told with a word that begins like one of these; most replies hold none. Where many everyday
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
        enough = all if item.what == _ON_FILE else any
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
    for what, pattern in _MATTERS:
        for match in pattern.finditer(folded):
            if _is_meant(draft, *match.span(), what):
                yield PrivateMatter(Span(*match.span()), what)
    for match in _IDS.finditer(folded):
        yield PrivateMatter(Span(*match.span(match.lastgroup or 0)), "a secret number or place of somebody's")
    for match in _NAMED_ORDER.finditer(text):
        if draft.message is None or match["number"] not in draft.message.text:
            yield PrivateMatter(Span(*match.span()), "somebody's name and number")
    for match in _NAMED_CHILD.finditer(text):
        yield PrivateMatter(Span(*match.span()), "a child's name")
    for match in _PUPIL.finditer(text):
        yield PrivateMatter(Span(*match.span()), "a child's name and class")


def _is_meant(draft: Draft, start: int, end: int, what: str) -> bool:
    folded = draft.folded
    sentence = draft.sentence_at(start) or Span(0, len(folded))
    said = folded[sentence.start : sentence.end]
    if _CONDITION.search(folded, sentence.start, start) or _GENERAL.search(said):
        return False
    if "?" in said[-2:] and what != "what somebody bought":  # asking is not telling
        return False
    if what == _FINANCE:
        return not _GIVEN_BACK.search(said)
    if what == "what somebody bought":
        return re.search(ORDERED, said) is not None
    return True


def _is_known(written: str, told: str, enough: Callable[[Iterable[bool]], bool]) -> bool:
    """True if enough (`any` or `all`) of the rare words of what is told stand in the customer's own message."""
    rare = [word for word in re.findall(r"[a-z]{4,}|\d{4,}", written) if word not in _PLAIN]
    return bool(told) and bool(rare) and enough(word in told for word in rare)


_PLAIN = frozenset("your you're been have with that this from was were ready payment order account card test".split())
