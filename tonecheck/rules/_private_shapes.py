"""How private matters are told, as patterns: read by `_private_matters`, and compiled when one may be there.

Source: ours.
"""

from __future__ import annotations

from tonecheck.rules._private_words import (
    CHILD,
    DEBTS,
    FOUND,
    HELD,
    ILLNESS,
    INTIMATE,
    MONEY,
    PILLS,
    PLEASURE,
    TESTS,
    YOURS,
)
from tonecheck.text.lazy_pattern import lazy_pattern

# Each: what it tells, and how. Read in the folded text (lower case, straight apostrophes).
HEALTH = "somebody's health"
FINANCE = "somebody's money"
ON_FILE = "what somebody's file says"
MATTERS = (
    (HEALTH, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:{ILLNESS})\b[^.!?\n]*")),
    (HEALTH, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:{PILLS})\b[^.!?\n]*")),
    (HEALTH, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:{TESTS})(?: [\w'-]+){{0,3}}? (?:{FOUND})[^.!?\n]*")),
    (
        HEALTH,
        lazy_pattern(
            rf"\byou(?:'re| are|'ve| have| were|'ve been| have been| had)(?: \w+){{0,3}}? "
            rf"(?:on|taking|with|for|diagnosed with|got|having|treated for|tested positive for) (?:a |an |the )?"
            rf"(?:{PILLS}|{ILLNESS})\b"
        ),
    ),
    (
        HEALTH,
        lazy_pattern(
            rf"{YOURS}(?:medical|clinical|gp|patient|health) (?:notes|records?|history)(?: \w+)? "
            r"(?:says?|shows?|mentions?|states?|lists?|records?) [^.!?\n]*"
        ),
    ),
    (
        HEALTH,
        lazy_pattern(
            rf"{YOURS}{CHILD} (?:(?:has|had)\b(?! (?:[\w'-]+ ){{0,3}}?{PLEASURE})|(?:caught|came down with"
            r"|was sick|wet|was diagnosed)\b)[^.!?\n]*"
        ),
    ),
    (
        HEALTH,
        lazy_pattern(
            r"\bthe (?:morning[- ]after pill|abortion pill|emergency pill)\b(?=[^.!?\n]*\bready"
            r"|[^.!?\n]* you)"
        ),
    ),
    (
        HEALTH,
        lazy_pattern(
            rf"\bthe (?:{PILLS})(?: tablets?| prescription| patches| pens?)?"
            r"(?= (?:came|is|are|has|have|was|were|arrived|will be|we (?:ordered|have|keep))\b)"
        ),
    ),
    (
        HEALTH,
        lazy_pattern(
            r"\b(?:because of|due to|after|following|since|with|on account of|given|for) (?:the|your|his|her|their) "
            rf"(?:(?:recent|last|bad|long|heart|hip|knee|brain) )?(?:{ILLNESS}|ms|stroke|heart attack|surgery|operation"
            r"|relapse|transplant|bypass|breakdown)\b(?! (?:clinic|cent(?:re|er)|team|department|nurse|ward))"
        ),
    ),
    (FINANCE, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,3}}?{HELD}\b[^.!?\n]{{0,50}}?{MONEY}")),
    (FINANCE, lazy_pattern(rf"\bthe {HELD} on (?:your )?(?:card|account|loan)\b[^.!?\n]{{0,30}}?{MONEY}")),
    (
        FINANCE,
        lazy_pattern(
            rf"\b(?:card|account|loan) ending(?: in)? \d{{3,4}}\b[^.!?\n]{{0,40}}?(?:{MONEY}"
            rf"|overdrawn|in arrears)"
        ),
    ),
    (
        FINANCE,
        lazy_pattern(
            rf"{YOURS}(?:[\w'-]+ ){{0,3}}?{HELD}\b (?:is|are|was|has been|went|went into) (?:\w+ )?"
            r"(?:overdrawn|in arrears|overdue|in default|unpaid|behind)\b[^.!?\n]*"
        ),
    ),
    (
        HEALTH,
        lazy_pattern(
            r"\b(?:you|your|he|she|his|her)\b[^.!?\n]{0,40}\b(?:oncology|maternity|psychiatric|dialysis|cardiac|stroke"
            r"|burns|rehab|chemo|memory|addiction) (?:ward|unit|clinic|department)\b[^.!?\n]*"
        ),
    ),
    (
        FINANCE,
        lazy_pattern(
            r"\byour (?:[\w'-]+ ){1,3}?(?:was|were|has been|is) (?:cancelled|canceled|stopped|suspended|closed|cut off)"
            r" (?:for|because of|due to|after) (?:non-?payment|missed|unpaid|arrears|debts?)[^.!?\n]*"
        ),
    ),
    (
        FINANCE,
        lazy_pattern(
            r"\byou(?:'re| are|'ve fallen| have fallen|'ve got| have got|'ve gone| have gone"
            r"| fell| went)"
            r"(?: [\w'-]+){0,3}? (?:behind (?:on|with) (?:your|the) (?:\w+ fees|fees|rent|mortgage|payments?|loan"
            r"|council tax|bills?|instal\w+)"
            r"|in arrears|into arrears|overdrawn|in debt|in default|over your overdraft)\b[^.!?\n]*"
        ),
    ),
    (
        FINANCE,
        lazy_pattern(
            rf"\byou(?:'ve| have)? (?:still |currently )?(?:owe|owed) (?:us )?(?:a (?:total"
            rf"|balance) of )?{MONEY}[^.!?\n]*"
        ),
    ),
    (
        FINANCE,
        lazy_pattern(
            r"\byou(?:'ve| have)? (?:missed|defaulted on|skipped|not made|failed to make) "
            r"(?:(?:your|a|an|the|last|one|two|three|four|five|six|several|\d+|month'?s"
            r"|months'?|rent|loan|card|direct debit) ){1,4}"
            r"(?:payments?|instal?lments?|repayments?)\b(?! reminder)[^.!?\n]*"
        ),
    ),
    (
        FINANCE,
        lazy_pattern(
            rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:loan|mortgage|credit(?: card)?|overdraft|tenancy"
            rf"|benefits?|grant|visa|card|finance)"
            r" (?:application|claim|request) (?:was|has been|is|were) (?:\w+ )?(?:declined"
            r"|refused|rejected|turned down|denied)[^.!?\n]*"
        ),
    ),
    (FINANCE, lazy_pattern(rf"{YOURS}(?:[\w'-]+ ){{0,2}}?(?:{DEBTS})\b[^.!?\n]*")),
    (
        FINANCE,
        lazy_pattern(
            r"\b(?:report|credit file|file|credit check|credit search|affordability check|statement|bank statements?) "
            r"(?:shows?|showed|lists?|listed|has|had|flagged|brought up) [^.!?\n]*?\b(?:missed [\w ]{0,20}payments?"
            r"|late payments?|defaults?|judg\w+|bankruptcy|arrears|gambling|debts?|payday loans?|ccjs?)\b[^.!?\n]*"
        ),
    ),
    (FINANCE, lazy_pattern(rf"{YOURS}(?:dwp|pip|esa|jsa|state|welfare|social) benefits?\b[^.!?\n]*")),
    (FINANCE, lazy_pattern(rf"{YOURS}(?:debts?|arrears) (?:has|have|is|are|was|were)\b[^.!?\n]*")),
    (
        FINANCE,
        lazy_pattern(
            rf"{YOURS}(?:final notice|final demand|court summons|red (?:bill"
            rf"|letter))(?: for {MONEY})?[^.!?\n]*"
        ),
    ),
    (FINANCE, lazy_pattern(rf"\baccount\b[^.!?\n]{{0,30}}? is {MONEY} (?:behind|overdue|overdrawn|in arrears)\b")),
    (FINANCE, lazy_pattern(rf"{MONEY} (?:from|out of) your (?:\w+ )?(?:account|savings|pension)\b[^.!?\n]*")),
    (
        FINANCE,
        lazy_pattern(
            r"\b(?!(?:council|landlord|court|bank|today)')[a-z]+'s (?:eviction|bankruptcy|arrears|debts|criminal record"
            r"|probation)\b[^.!?\n]*"
        ),
    ),
    (
        HEALTH,
        lazy_pattern(
            r"\b(?:the|your|his|her) (?:(?:upper|lower|left|right|back|front) ){1,2}(?:molar|tooth|incisor|hip|knee"
            r"|breast|kidney|ovary|eye) (?:we|you|that|was|is|had|has)\b[^.!?\n]*"
        ),
    ),
    (
        ON_FILE,
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
IDS = lazy_pattern(
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
NAMED_CHILD = lazy_pattern(
    rf"(?i:\byour (?:\w+ )?{CHILD}),? (?!January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|I\b|We\b|Mr|Mrs|Ms|Sorry|Thank|Please)[A-Z][a-z]+\b"
    r"(?:(?:,? (?:aged? )?\d{1,2}\b,?)|(?: in| is in| from)? (?:Year|Grade|Class|Reception|Form) ?\w+)?"
)
PUPIL = lazy_pattern(
    r"\b[A-Z][a-z]+ \((?:Year|Grade|Class|Reception|Form|Room|Nursery|P|Y) ?\d?\w*[^()\n]{0,30}\)[^.!?\n]*"
)
# A whole name and a whole number open an account to whoever reads them: "Ada Voss, booking HX-4471902".
NAMED_ORDER = lazy_pattern(
    r"\b(?!(?:Hi|Hey|Hello|Dear|Thanks|Sorry|Morning) [A-Z][a-z]+,)[A-Z][a-z]+ [A-Z][a-z'’-]+,?(?: [\w'’]+){0,3}? "
    r"(?i:order|booking|reservation|account|policy|reference|ref|ticket|invoice|claim)(?: number| no\.?| ref)?:? "
    r"#?(?P<number>[A-Z]{0,4}-?\d{5,})\b"
)
