"""The shapes of dates, amounts and references, for `figures`; compiled on first use."""

from __future__ import annotations

import re
from functools import cache

ORDERS = "order|parcel|package|tracking|shipment|delivery|consignment|purchase|po"
TICKETS = "ticket|case|incident|complaint|query|issue|enquiry|inquiry|request|claim"
OTHERS = (
    "booking|reservation|invoice|flight|train|policy|account|customer|member|membership|reference|ref|confirmation"
    "|pnr|receipt|contract|quote|serial|job|appointment|certificate|card|statement|bill|return|rma|prescription"
    "|voucher|code|id|sr|fault|room|permit|application|course|meter"
)
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_FULL_MONTH = "january|february|april|june|july|august|september|october|november|december"
_DAY = (
    "mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:nesday|s)?|thu(?:rs?(?:day)?)?s?|fri(?:day)?s?|sat(?:urday)?s?"
    "|sun(?:day)?s?"
)
_FULL_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_SYMBOLS = "£$€¥₹"


@cache
def references() -> re.Pattern[str]:
    return re.compile(
        rf"""\b(?:(?P<order>{ORDERS})|(?P<ticket>{TICKETS})|(?P<other>{OTHERS}))s?\b
        (?:[\s:.#(-]{{0,3}}\b(?:no|nr|num|number|nbr|ref|reference|id|code|order|booking|ticket|confirmation)\b){{0,2}}
        (?:\ (?:is|was|of|'s|are|named|called))?[\s:.#(=]{{0,4}}
        (?P<value>(?:[a-z]{{1,5}}[-/ ]?)?\d[\da-z]*(?:[-/][\da-z]+)*)(?![\w£$€%])(?!\.\d)""",
        re.VERBOSE,
    )


@cache
def bare_references() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w£$€.,/@-])(?:#(\d{2,}(?:-\d+)*)|([A-Z]{1,5}-?\d{2,}[A-Z\d]*(?:-[A-Z\d]+)*|\d{1,5}[A-Z]{1,4}\d{2,}[A-Z\d]*"
        r"|[A-Z]{2,}\d[A-Z\d]{2,}|\d{3,}-[A-Z\d]{1,}(?:-\d+)*|\d{6,}(?:-\d+)*))(?![\w%])(?!\.\d)"
    )


@cache
def dates() -> re.Pattern[str]:
    return re.compile(
        rf"""\b(?:
          (?P<iso>20\d\d-\d\d-\d\d)
        | (?P<slash>\d{{1,2}}[/.]\d{{1,2}}[/.](?:20|19)?\d\d|\d{{1,2}}/\d{{1,2}}(?![/\d]))
        | (?P<daymonth>(?:\d{{1,2}}(?:st|nd|rd|th)?\ ?(?:to|until|till|and|-|–)\ ?)?
            (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[\ -](?:of\ )?(?P<m1>{_MONTH})\b(?:,?\ 20\d\d\b)?)
        | (?P<monthday>(?P<m2>{_MONTH})\.?\ (?:the\ )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)(?:,?\ 20\d\d\b)?)
        | (?P<dayordinal>(?:{_DAY})\ (?:the\ )?(?P<d3>\d{{1,2}})(?:st|nd|rd|th)\b)
        | (?P<ordinal>(?<=the\ )\d{{1,2}}(?:st|nd|rd|th)\b(?!\ (?:time|floor|birthday|of|century|attempt|day|person)))
        | (?P<weekday>(?:bank\ holiday\ )?{_FULL_DAY}|tues|weds|thurs|(?<=on\ )(?:{_DAY})
            |(?<=by\ )(?:{_DAY})|(?<=since\ )(?:{_DAY})|(?<=last\ )(?:{_DAY}))
        | (?P<month>{_FULL_MONTH}|(?<=in\ )(?:{_MONTH})|(?<=since\ )(?:{_MONTH})|(?<=until\ )(?:{_MONTH})
            |(?<=by\ )(?:{_MONTH})|(?<=last\ )(?:{_MONTH})|(?<=of\ )(?:{_MONTH}))
        | (?P<year>(?:(?<=in\ )|(?<=since\ )|(?<=from\ )|(?<=until\ )|(?<=between\ ))(?:19[2-9]|20[0-4])\d(?!\ ?[-/\d]))
        | (?P<near>this\ (?:morning|afternoon|evening)|yesterday|today|tonight|tomorrow|tmrw|2moro|tomoz)
        )\b""",
        re.VERBOSE,
    )


@cache
def amounts() -> re.Pattern[str]:
    number = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?"
    return re.compile(
        rf"(?P<before>[{_SYMBOLS}]|\b(?:gbp|usd|eur|us\$|rs\.?|aud|cad)) ?(?P<n1>{number})(?P<k>k\b)?(?![\d:])"
        rf"|(?<![\w.,£$€-])(?P<n2>{number}) ?(?P<after>[€£]|pounds?\b|quid\b|dollars?\b|bucks\b|euros?\b|pence\b"
        rf"|cents\b|gbp\b|usd\b|eur\b|p\b(?! ?m\b)|kr\b|rupees\b|francs\b)"
    )


BEFORE_AMOUNTS = (*_SYMBOLS, "gbp", "usd", "eur", "us$", "rs", "rs.", "aud", "cad")
BEHIND_AMOUNTS = tuple(
    space + coin
    for space in ("", " ")
    for coin in "€ £ pound quid dollar buck euro pence cent gbp usd eur p kr rupee franc".split()
)
"""What every amount has right before its figures, or right behind them."""
_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SPELLED = {word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}
NOTES = {"fiver": 5, "tenner": 10}
COINS = frozenset("pounds quid dollars bucks euros pence cents fiver tenner".split())
"""One of them stands in every amount that is spelled out."""


@cache
def spelled_amounts() -> re.Pattern[str]:
    words = "|".join((*_UNITS, *_TEENS))
    return re.compile(
        rf"\ba (?P<note>fiver|tenner)\b"
        rf"|\b(?:(?P<hundred>a|{'|'.join(_UNITS)}) hundred(?: and |\b(?! and )))?"
        rf"(?:(?P<tens>{'|'.join(_TENS)})[- ]?)?(?P<rest>{words})? ?"
        r"(?P<coin>pounds(?! of\b)|quid|dollars|bucks|euros|pence|cents)\b"
    )


CURRENCIES = {
    "gbp": "£", "pound": "£", "pounds": "£", "quid": "£", "usd": "$", "us$": "$", "dollar": "$", "dollars": "$",
    "bucks": "$", "eur": "€", "euro": "€", "euros": "€", "p": "p", "pence": "p", "cents": "c", "rs": "₹", "rs.": "₹",
    "rupees": "₹",
}  # fmt: skip
