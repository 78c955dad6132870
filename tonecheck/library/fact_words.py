"""The words by which facts are told: what they are about, what narrows them, numbers and units.

Source: ours.
"""

from __future__ import annotations

import re

NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"fourteen": 14, "twenty": 20, "thirty": 30}

_DAY = 24 * 60
MINUTES = {"min": 1, "hour": 60, "day": _DAY, "week": 7 * _DAY, "month": 30 * _DAY, "year": 365 * _DAY}
"""Unit -> minutes; a month counts as 30 days and a year as 365, so that "30 days" and "one month" agree."""


def _topic(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


TOPICS: dict[str, re.Pattern[str]] = {
    "refund": _topic(r"refund(?:s|ed|ing)?|reimburse(?:d|ment|ments)?|(?:your|the) money(?: back)?"),
    "return": _topic(r"returns?|returned|returning|send (?:it|them|the \w+) back|sent back|bring (?:it|them) back"),
    "exchange": _topic(r"exchang(?:e|es|ed|ing)|swap(?:s|ped)?"),
    "replacement": _topic(r"replacements?"),
    "dispatch": _topic(r"dispatch(?:es|ed|ing)?|ships|shipped|leaves? our \w+|left our \w+|sent out"),
    "delivery": _topic(
        r"deliver(?:y|ies|ed|s|ing)?|shipping|arrives?|arrived|arriving|be with you"
        r"|(?:parcel|order|package)s? (?:takes?|reach(?:es)?)"
    ),
    "reply": _topic(
        r"repl(?:y|ies|ied)|respon(?:d|se|ses)|get back to you|be in touch|hear (?:back )?from us|write back|"
        r"answer(?:ed|s)?|come back to you"
    ),
    "callback": _topic(r"call(?:s)? you(?: back)?|ring you(?: back)?|phone you|callbacks?"),
    "cancellation": _topic(r"cancel(?:s|led|ling|lation|ed)?"),
    "warranty": _topic(r"warrant(?:y|ies)|guarantee[ds]?"),
    "trial": _topic(r"(?:free )?trials?"),
    "claim": _topic(r"claims?"),
    "complaint": _topic(r"complaints?"),
    "repair": _topic(r"repair(?:s|ed|ing)?"),
    "exchange of a gift card": _topic(r"gift cards?|vouchers?|gift vouchers?"),
    "reset link": _topic(r"reset link|password link|reset email|verification (?:link|code)|one-time code"),
    "verification": _topic(r"verif(?:y|ies|ied|ication)"),
    "deletion": _topic(r"delet(?:e|es|ed|ing|ion)|erasure"),
    "transfer": _topic(r"transfers?|transferred|withdrawals?|payouts?"),
    "payment": _topic(r"payments?|direct debits?"),
    "investigation": _topic(r"investigat(?:e|es|ed|ing|ion)|look into"),
    "invoice": _topic(r"invoices?"),
    "change of an address": _topic(r"(?:change|update)s? (?:to )?(?:your|the|of|an) (?:delivery )?address"),
    "collection": _topic(r"collect(?:ion|ions|ed)?|pick-?up"),
}
"""Topic -> words that name it, in folded text. The words of a topic mean the same thing to a customer."""

WINDOW_TOPICS = frozenset({"warranty", "trial", "exchange of a gift card", "reset link"})
"""Topics whose stretch of time is always one that a customer has."""

LIMITING = re.compile(
    r"\b(?:standard|express|expedited|faster|next[- ]day|same[- ]day|economy|premium|priority|first[- ]class"
    r"|second[- ]class|tracked"
    r"|special|international(?:ly)?|overseas|abroad|domestic|national|local|mainland|outside|cards?|credit|debit|paypal"
    r"|klarna|bank|transfer|cheque|cash|gift cards?|vouchers?|points|store credit|sale|faulty|damaged|broken|wrong"
    r"|unwanted|unused|unopened|opened|online|in[- ]store|store|shop|branch|phone|telephone|chat|e-?mail|post|letter"
    r"|weekends?|weekdays?|saturdays?|sundays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|bank holidays?"
    r"|christmas|peak|holiday|black friday|busy|business customers?|personal|monthly|annual|yearly|furniture|large"
    r"|bulky|small|heavy|pre-?orders?|custom|personali[sz]ed|made[- ]to[- ]order|perishable|first|second|final"
    r"|initial|full|partial|extended|members?|new|existing|digital|physical|subscriptions?|tickets?|bookings?"
    r"|approved?|approval|reach(?:es|ed)? (?:us|our)|receiv(?:e|ed|ing)|warehouse|courier|insurance)\b"
)
"""Words that narrow a statement: facts are compared only if the same ones stand in both sentences."""

LIMITING_NAMES = re.compile(
    r"\b(?:uk|us|usa|eu|ie|de|fr|nl|au|nz|ca|gb|express|standard|international|paypal|card|bank|klarna|faulty|damaged|"
    r"sale|business|personal|premium|weekend|christmas|phone|chat|email|store|online|large|small)\b"
)
"""The same for what a reply is called ("Refund - PayPal")."""

PLACES = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
