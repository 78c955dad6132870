"""Finding a customer's personal data: what it looks like, and whose the words around it say it is.

Apart from the rule, because these patterns take longer to compile than most replies take to check.
Source: issuer ranges and lengths of ISO/IEC 7812 and of the card schemes' public pages; lengths of IBANs from ISO
13616; the words are ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tonecheck.draft import Draft
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span


@dataclass(frozen=True, slots=True)
class PersonalData:
    """A piece of personal data.

    `what` names it ("a card number"), `shown` is as much of it as may be printed, `hidden` what could stand in
    its place (empty if nothing could).
    """

    span: Span
    what: str
    shown: str
    hidden: str = ""


_BEFORE = 90  # code points before a hit in which its owner is looked for, within the sentence

_CARD = lazy_pattern(
    r"(?<![\w.#/-])(?:\d{13,19}|\d{4}(?P<gap>[ -])\d{4}(?P=gap)\d{4}(?P=gap)\d{1,7}"
    r"|\d{4}(?P<amex>[ -])\d{6}(?P=amex)\d{4,5})(?![\w/-]|\.\d)"
)
_NO_CARD_BEFORE = lazy_pattern(
    r"(?:track|parcel|imei|serial|ref|barcode|order|ticket|case|booking|invoice|meter|item)\w*\W+(?:\w+\W+){0,3}\Z"
)
_IBAN = lazy_pattern(r"(?<![\w-])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![\w-])")
_IBAN_LENGTHS = {
    "NO": 15, "BE": 16, "DK": 18, "FI": 18, "NL": 18, "SI": 19, "AT": 20, "EE": 20, "LT": 20, "LU": 20, "CH": 21,
    "HR": 21, "LI": 21, "LV": 21, "BG": 22, "DE": 22, "GB": 22, "IE": 22, "ME": 22, "RS": 22, "AE": 23, "GI": 23,
    "IL": 23, "AD": 24, "CZ": 24, "ES": 24, "MD": 24, "PK": 24, "RO": 24, "SA": 24, "SE": 24, "SK": 24, "TN": 24,
    "VG": 24, "PT": 25, "IS": 26, "TR": 26, "FR": 27, "GR": 27, "IT": 27, "MC": 27, "SM": 27, "AL": 28, "CY": 28,
    "DO": 28, "HU": 28, "LB": 28, "PL": 28, "BR": 29, "QA": 29, "UA": 29, "MU": 30, "MT": 31,
}  # fmt: skip
_OUR_ACCOUNT = lazy_pattern(r"\b(?:our|to us|pay us|pay into)\b")
_SECURITY = lazy_pattern(
    r"\b(?:cvv2?|cvc2?|security code)\b(?:\s+(?:is|was|number|of|on file|you gave))*[\s:(]+(?P<code>\d{3,4})\b"
    r"|\bexpir(?:y|es|ing|ation)\b(?:\s+(?:date|is|on|of|in))*[\s:(]+(?P<expiry>(?:0[1-9]|1[0-2])/(?:20)?\d\d)\b"
)

_FEWEST_OF_A_PHONE = 9  # digits

# First parts of addresses that belong to a company, whatever the host.
_ROLES = frozenset(
    "support help hello hi info privacy care contact customer customers service services customerservice "
    "customercare team sales press media feedback complaints complaint refund refunds return returns order "
    "orders noreply reply enquiries enquiry inquiries bookings booking reservations legal dpo gdpr security "
    "abuse jobs careers accounts billing claims social community office reception admin web webmaster mail post "
    "desk helpdesk shop store online ask talk warranty delivery deliveries repairs parts events membership "
    "members accessibility data safety fraud report phishing".split()
)
_PRIVATE_HOSTS = tuple(
    "gmail. googlemail. yahoo. hotmail. outlook. icloud. aol. live. msn. protonmail. proton. gmx. me.com ymail. "
    "btinternet. comcast. verizon.net".split()
)
_PHONE = lazy_pattern(r"(?<![\w.+/#-])(?:\+|\(|00|0|\d{3}[ .)-])[\d ().-]{6,18}\d(?![\w/-]|\.\d)")

_STREET = (
    "street|st|road|rd|lane|ln|avenue|ave|drive|dr|close|court|ct|way|place|pl|crescent|cres|gardens|grove|terrace|"
    "square|boulevard|blvd|hill|mews|row|walk|parade|rise|view|circle|trail|parkway|pkwy"
)
_POSTCODE = r"[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}"
_ZIP = r"\d{5}(?:-\d{4})?"
_ADDRESS = lazy_pattern(
    rf"(?<![\w.,£$€#/-])(?P<house>\d{{1,5}}[a-z]?,? (?:[a-z][\w'-]*\.? ){{1,3}}(?:{_STREET})\b\.?)"
    rf"(?:(?:,? ?[a-z][\w'-]*){{0,4}}?,? (?P<code>{_POSTCODE}|[a-z]{{2}},? {_ZIP}))?(?!\w)"
)
_LONE_CODE = lazy_pattern(
    r"\byour (?:home |delivery |billing )?(?:post ?code|zip(?: code)?)\b(?: is| as| of| we have| on file)*[\s:(]+"
    rf"(?P<code>{_POSTCODE}|{_ZIP})\b"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d\d-\d\d|{_DAY} {_MONTH},? \d{{4}}|{_MONTH} {_DAY},? \d{{4}}"
_BIRTH = lazy_pattern(
    rf"\b(?:date of birth|d\.?o\.?b\.?|birth ?date|born on|birthday)\b[^.!?\n\d]{{0,25}}(?P<date>{_DATE})\b"
)

# What stands before an address or a number of the company's own ...
_OURS = lazy_pattern(
    r"\b(?:call|phone|ring|text|e-?mail|message|whatsapp|contact|reach|write|dial|fax|speak|talk|chat|get in touch)"
    r"(?:\s(?:to|with))?\s(?:us|me|our|them|the)\b|\bdrop (?:us|me|them)\b|\bget in touch\b|\breach out\b"
    r"|\b(?:write|send|forward|e-?mail (?:it|them|this|that|the|a|an|any|your))\b[^.!?\n]{0,60}\bto\b"
    r"|\bour\b|\bvia\b|\b(?:e-?mail|call|ring|dial|phone|contact|text)[\s:(]*\Z"
    r"|\bus\b[^.!?\n]{0,30}\b(?:at|on|by|via)\b"
)
# ... and before the customer's.
_THEIRS_EMAIL = lazy_pattern(
    r"\b(?:your (?:\w+ ){0,3}(?:e-?mail|address|account|inbox)|sent (?:\w+ ){0,6}to|e-?mailed (?:you|it)"
    r"|your (?:login|log-in|username|user ?name|user id) (?:is|was)"
    r"|e-?mail we (?:have|hold)|registered|on file|under|you (?:signed up|logged in|ordered|registered|used))\b"
)
_WE_WROTE = lazy_pattern(
    r"\b(?:we|i)(?:'ve| have)?(?: \w+){0,2}? (?:sent|resent|written|wrote|e-?mailed|mailed|forwarded|posted)\b"
)
_THEIRS_PHONE = lazy_pattern(
    r"\b(?:your (?:(?:mobile|cell|phone|telephone|home|contact|work|daytime)\b ?){0,3}"
    r"(?:number|no\.?|mobile|cell|phone|line)\b"
    r"|(?:call|ring|phone|text|reach|contact|called|rang|phoned|texted|tried|try|trying|calling|ringing|texting|reached)"
    r" you(?: back)?(?: \w+){0,3} (?:on|at)\b|the number (?:we have|you gave)\b"
    r"|(?:we|i)(?:'ve| have)? (?:just |also )?(?:sent|texted|messaged)\b[^.!?\n]{0,40}\bto\b"
    r"|\b(?:booking|order|reservation|arriving|name)\b[^.!?\n]{0,70}, (?:phone|tel|mobile|cell|mob)\b"
    r"|we(?:'ve| have)? (?:been )?(?:rang|rung|called|phoned|texted|ringing|calling|phoning|texting|tried|trying)\b)"
)
_THEIRS_ADDRESS = lazy_pattern(
    r"\b(?:your (?:\w+ ){0,2}(?:address|home|house|flat|apartment|place|property|door|doorstep)|you live"
    r"|you(?:'re| are) at|you've moved to)\b"
)
# Right before an address without a postcode: "your handset went to", "the photo shows it at", "your account for".
_WENT_TO = lazy_pattern(
    r"\b(?:your (?:\w+ ){1,3}|(?:it|them|(?:the|your) (?:parcel|order|package|letter|card|delivery|phone)) )"
    r"(?:(?:went|goes|going|(?:was|is|were|has been|had been) (?:\w+ )?(?:left|delivered|sent|registered|addressed"
    r"|signed for|shown|going))[^.!?\n]{0,20}|)\b(?:to|at|outside)\s*\Z"
    r"|\byour (?:\w+ )?(?:account|bill|tenancy|claim|application|meter|policy|file|rent) (?:for|at|on|in)\s*\Z"
)
_TO_BE_FETCHED = lazy_pattern(r"\b(?:ready|waiting|collect|pick|drop|bring|return)\b")
_SENT_TO = lazy_pattern(
    r"\b(?:deliver|send|sent|ship|dispatch|post|going|left|drop|bring|book|collect)\w*\b[^.!?\n]{0,60}\b(?:to|at|from)\b"
    r"|\b(?:it|they|he|she|driver|engineer|fitter|van|crew|order|parcel|package|flowers|courier|technician)"
    r"(?:'ll| will| should| is| was| has)(?: \w+){0,4}? (?:to|at|for|outside)\s*(?:flat \w+,? )?\Z"
)
_PUBLIC_PLACE = lazy_pattern(
    r"\b(?:store|shop|branch|depot|office|locker|warehouse|restaurant|cafe|salon|clinic|garage|station|library|hotel"
    r"|our|collection|pick-?up|drop-?off|centre|center|find us|visit us)\b"
)


def find_personal_data(draft: Draft) -> Iterator[PersonalData]:
    """Every piece of personal data in a reply, disjoint and in text order; protected stretches but e-mail aside."""
    end = 0
    for item in sorted(_candidates(draft), key=lambda item: (item.span.start, -item.span.end)):
        if item.span.start >= end:
            end = item.span.end
            yield item


def _candidates(draft: Draft) -> Iterator[PersonalData]:
    yield from _emails(draft)
    digits = sum(map(str.isdigit, draft.folded))
    if digits >= _FEWEST_OF_A_PHONE:
        yield from _numbers(draft.folded)
        yield from _phones(draft)
    else:
        yield from _security_codes(draft.folded)
    yield from _places(draft)


def _emails(draft: Draft) -> Iterator[PersonalData]:
    for part in draft.protected:
        if part.kind != "email":
            continue
        local, _, host = part.span.of(draft.text).lower().partition("@")
        before = _before(draft, part.span.start)
        theirs = host.startswith(_PRIVATE_HOSTS) or _THEIRS_EMAIL.search(before)
        if theirs and not _is_role(local) and (_WE_WROTE.search(before) or not _OURS.search(before)):
            yield PersonalData(part.span, "an e-mail address", f"{local[0]}•••@{host}")


def _numbers(folded: str) -> Iterator[PersonalData]:
    for match in _CARD.finditer(folded):
        digits = "".join(filter(str.isdigit, match[0]))
        grouped = match["gap"] or match["amex"]
        before = folded[max(0, match.start() - 40) : match.start()]
        if is_card_number(digits) and (grouped or not _NO_CARD_BEFORE.search(before)):
            hidden = f"•••• {digits[-4:]}"
            yield PersonalData(Span(*match.span()), "a card number", hidden, hidden)
    for match in _IBAN.finditer(folded):
        number = "".join(filter(str.isalnum, match[0])).upper()
        before = folded[max(0, match.start() - 40) : match.start()]
        if is_iban(number) and not _OUR_ACCOUNT.search(before):
            hidden = f"•••• {number[-4:]}"
            yield PersonalData(Span(*match.span()), "a bank account number", hidden, hidden)
    yield from _security_codes(folded)


def _security_codes(folded: str) -> Iterator[PersonalData]:
    if "card" in folded or "cv" in folded or "security code" in folded:
        for match in _SECURITY.finditer(folded):
            kind = "code" if match["code"] else "expiry"
            what = "a card's security code" if kind == "code" else "a card's expiry date"
            yield PersonalData(Span(*match.span(kind)), what, "•••")


def _phones(draft: Draft) -> Iterator[PersonalData]:
    for match in _PHONE.finditer(draft.folded):
        digits = "".join(filter(str.isdigit, match[0]))
        if _FEWEST_OF_A_PHONE <= len(digits) <= 15:
            before = _before(draft, match.start())
            theirs = list(_THEIRS_PHONE.finditer(before))
            if theirs and not _OURS.search(before, theirs[-1].end()):
                shown = f"{digits[:2]}•••{digits[-2:]}"
                yield PersonalData(Span(*match.span()), "a customer's phone number", shown)


def _places(draft: Draft) -> Iterator[PersonalData]:
    text, folded = draft.text, draft.folded
    for match in _ADDRESS.finditer(folded):
        house = match["house"].split()
        if not text[match.start() : match.end()].split()[1][0].isupper():
            continue
        before = _before(draft, match.start())
        if _PUBLIC_PLACE.search(before):
            continue
        is_where_it_went = _WENT_TO.search(before) and not _TO_BE_FETCHED.search(before)
        if is_where_it_went or _THEIRS_ADDRESS.search(before) or (match["code"] and _SENT_TO.search(before)):
            shown = f"{house[0]} {house[1][0].upper()}•••"
            yield PersonalData(Span(*match.span()), "a home address", shown)
    if "code" in folded or "zip" in folded:
        for match in _LONE_CODE.finditer(folded):
            yield PersonalData(Span(*match.span("code")), "a customer's postcode", f"{match['code'][:2].upper()}•••")
    if any(word in folded for word in ("birth", "born", "dob", "d.ob", "do.b", "d.o.b")):
        for match in _BIRTH.finditer(folded):
            yield PersonalData(Span(*match.span("date")), "a date of birth", "•••")


def _before(draft: Draft, at: int) -> str:
    """What stands before a hit in its sentence, as far back as an owner is looked for."""
    sentence = draft.sentence_at(at)
    low = sentence.start if sentence is not None else 0
    return draft.folded[max(low, at - _BEFORE) : at]


def _is_role(local: str) -> bool:
    return not _ROLES.isdisjoint(re.split(r"[._+-]", local)) or any(len(role) > 5 and role in local for role in _ROLES)


def is_card_number(digits: str) -> bool:
    """True for 13 to 19 digits in the range of an issuer whose Luhn check digit is right."""
    length = len(digits)
    issued = (
        (digits[0] == "4" and length in (13, 16, 19))
        or (digits[:2] in ("34", "37") and length == 15)
        or (digits[:2] in ("30", "36", "38", "39") and length == 14)
        or (length == 16 and (51 <= int(digits[:2]) <= 55 or 2221 <= int(digits[:4]) <= 2720))
        or (digits[:2] in ("35", "60", "62", "63", "64", "65", "67", "50", "56", "58") and 16 <= length <= 19)
    )
    if not issued or len(set(digits)) == 1:
        return False
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def is_iban(number: str) -> bool:
    """True for an upper-case IBAN of the length its country uses whose remainder modulo 97 is 1."""
    if _IBAN_LENGTHS.get(number[:2]) != len(number):
        return False
    return int("".join(str(int(char, 36)) for char in number[4:] + number[:4])) % 97 == 1
