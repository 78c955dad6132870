"""Slots that people leave open in their own ways: "Hi Firstname", "<<Salutation>>", "on DD/MM", "(check title)".

Help desks fill none of these in, so `tonecheck.text.placeholders` does not know them; only their wording tells. Source:
ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_Signs = tuple[tuple[str, re.Pattern[str] | None], ...]


def _signs(*signs: tuple[str, str]) -> _Signs:
    return tuple((mark, lazy_pattern(around) if around else None) for mark, around in signs)


# Marks that seldom stand in a finished reply, and words that are slots only as they are written here; each with what
# must stand around it ("" if it says enough by itself). To look for a text is much quicker than to look for a pattern.
_SIGNS = _signs(
    ("<", r"<[<\w]"), ("«", r"«\w"), ("@@", r"@@\w"), ("$", r"\$(?:[a-z]| [a-z]| ?TB)"), ("£", r"£(?: [a-z]| ?TB)"),
    ("€", r"€(?: [a-z]| ?TB)"), ("??", ""), (".....", ""), (" ?", r" \?[,.]"), ("XXX", ""), ("undefined", ""),
    ("null", r"\bnull\b"), ("(", r"\((?=[a-z?]|[A-Z]{2})"), ("/Name", ""), ("Name", r"[a-z]Name\b"),
    ("No", r"[a-z]No\b"), ("Number", r"[a-z]Number\b"), ("Id", r"[a-z]Id\b"), ("ID", r"[a-z]ID\b"),
    ("[", r"\[(?:[a-z]|[A-Z][a-z]+[A-Z]|[^\]\n]*(?:[Aa]sk|[Ss]ee|tbc|from|with) [A-Z])"),
)  # fmt: skip
_SIGNS_IN_ANY_CASE = _signs(
    ("name", r"\b(?:first|last|sur|f|l)_?name\b|\bcustomer name"), ("dd/", r"\bdd/m"), ("d/m", r"\bd/m{1,2}\b"),
    ("hh:mm", ""), ("d month", ""), ("day/date", ""), ("date/time", ""), ("mr/m", ""), ("mrs/", ""), ("mrs./", ""),
    ("mr./", ""), ("delete as", ""), ("nb", r"\bnb\b"),
)  # fmt: skip
_FOUR_CAPITALS = lazy_pattern(r"[A-Z][A-Z]{3}")  # a class in front: the engine skips to it
_CAPITALS = (
    "(?:CUSTOMER|CUST|CLIENT|GUEST|PATIENT|MEMBER|FIRST|LAST|FULL|AGENT|ADVISER|ADVISOR|TEAM|BRAND|COMPANY|STORE|BRANCH"
    "|PRODUCT|ITEM|ORDER|BOOKING|TICKET|CASE|CLAIM|FLIGHT|TRACKING|VOUCHER|REFUND|ACCOUNT|MANAGER|COLLEAGUE|COURIER"
    "|CHILD|PUPIL|VENUE|EVENT|ROOM|DELIVERY|APPOINTMENT|DUE|START|END|EXPIRY)"
)
_ASKED = "(?:NAME|DATE|NUMBER|NUM|NO|NR|REF|REFERENCE|ID|CODE|AMOUNT|TIME|LINK|URL|ADDRESS|TITLE|DETAILS|HERE)"
_ALONE = (
    "NAME|SURNAME|DATE|AMOUNT|ISSUE|REASON|LINK|AGENT|PRODUCT|TOPIC|LOCATION|VENUE|GESTURE|DETAILS|COMPANY|BRAND"
    "|CUSTOMER|DEPARTMENT|SIGNATURE|TITLE|PHONE|EMAIL|URL"
)
_CAPITAL_WORD = lazy_pattern(rf"{_CAPITALS}|{_ALONE}|[FL]NAME|FLT")
_FOR_INITIALS = lazy_pattern(
    r"(?<![\w^])\^(?:INITIALS|Initials|initials|NAME|Name|name|AGENT|Agent|SIGNATURE|FIRSTNAME|FirstName|XX+)\b"
)
_SALUTATION = (
    r"(?:First ?[Nn]ame|firstname|Last ?[Nn]ame|lastname|Surname|Full ?[Nn]ame|Fname|FNAME|LNAME|Customer ?[Nn]ame"
    r"|Client ?[Nn]ame|Guest ?[Nn]ame|Patient ?[Nn]ame|Recipient|Salutation|Title|Name|NAME|CUSTOMER|RECIPIENT)"
)
_DATE = r"(?:DD?|dd?)[/.-](?:MM?|mm?)(?:[/.-](?:YY(?:YY)?|yy(?:yy)?))?|dd? (?:[Mm]onth|mmm+)(?: yy(?:yy)?)?"
_TIME = r"[Hh]{2}:[Mm]{2}(?: ?[ap]m)?|HH:MM"
_PATTERNS = (
    # Marks around a name, of mail merge and its kin.
    lazy_pattern(r"<<[^<>\n]{2,40}>>|«(?!say|give|add|name|put|link|thank|answer)\w+»|@@\w{2,30}@@"),
    lazy_pattern(
        r"<(?:agent|customer|client|adviser|advisor|first|last|sur|company|brand|product|order|team|staff|manager|your)"
        r"[ _-]?(?:name|signature|date|number|id|no)>"
        r"|<(?:time|date|day|name|amount|address|town|city|venue|reason|link|price|total|month|store|shop|branch)>"
    ),
    lazy_pattern(r"(?<![\w$£])\$(?:first_?|last_?|sur|full_?|customer_?|user_?|agent_?|order_?)?(?:name|id|date)\b"),
    # In the greeting and the sign-off.
    lazy_pattern(
        rf"(?:(?<=[Hh]i )|(?<=[Hh]ello )|(?<=[Hh]ey )|(?<=[Dd]ear )|(?<=Mr )|(?<=Ms )|(?<=Mrs )|(?<=Ms\. )|(?<=Mr\. ))"
        rf"{_SALUTATION}\b(?= ?[,!.\n—-]| *\Z)"
    ),
    lazy_pattern(r"\b(?:Mr|Ms|Mrs|Miss|Mx)\.?/(?:Mr|Ms|Mrs|Miss|Mx)\.?(?:/(?:Mr|Ms|Mrs|Miss|Mx)\.?)*(?= [A-Z]|,)"),
    lazy_pattern(r"\bSir/Madam/\w+|(?<=Dear )Sir/Ma'?d?am (?:First|Last)?[Nn]ame"),
    # Written together, as a program would: BrandName, ORDERNO, VOUCHERCODE, CASE-ID.
    lazy_pattern(
        r"\b(?:Brand|First|Last|Full|Customer|Agent|Company|Order|Product|Store|User|Tracking|Booking|Ticket|Case)"
        r"_?(?:Name|Number|No|ID|Id|Date|Link|Code)\b(?!=)"
    ),
    lazy_pattern(rf"\b{_CAPITALS}[_-]?{_ASKED}\b(?!\w*=)|\b(?:F|L|SUR)NAME\b|\bFLT_?NO\b"),
    lazy_pattern(rf"\b{_CAPITALS}(?: {_CAPITALS})?(?: {_ASKED})+\b"),
    lazy_pattern(
        rf"(?:(?<=\babout )|(?<=\bsee )|(?<=\bSee )|(?<=\bby )|(?<=\bon )|(?<=\bfrom )|(?<=\bfor )|(?<=\bto )"
        rf"|(?<=\bat )|(?<=\bof )|(?<=\bwith )|(?<=[Tt]hanks, )|(?<=[Rr]egards, )|(?<=[Dd]ear )|(?<=[Hh]i ))"
        rf"(?:{_ALONE})\b(?! [A-Z]{{2}})"
    ),
    # A note to whoever sends it.
    lazy_pattern(
        r"(?i)\((?:check|insert|add|confirm|amend|replace|change|delete|remove|edit|use|choose|select|pick"
        r"|fill in|enter)"
        r" (?:(?:the|their|customer'?s?|a|your|if|as|correct|right|spelling|of) )*"
        r"(?:title|name|names|surname|date|dates|time|amount|link|spelling|gender|pronouns?|reason|details|number|ref"
        r"|reference|needed|appropriate|applicable|necessary|here|one|phone|address|figure|price|total"
        r"|sign-?off)\b[^()\n]{0,30}\)"
    ),
    lazy_pattern(
        r"(?i)\((?:name of \w+|(?:customer|agent|colleague|manager|first|last|product|order|venue|team|your)'?s? "
        r"(?:name|date|number|ref)|date|time|reason|amount|name|title|link|number|ref no\.?|issue|topic|amend"
        r"|tbc by \w+)\)"
    ),
    lazy_pattern(r"(?i)\*?\bdelete as (?:appropriate|applicable|necessary|needed)\b\*?"),
    lazy_pattern(
        r"(?i)\[?\b(?:nb|note to self|note to agent|agent note"
        r"|agents?)\b ?: ?(?:please )?(?:personali[sz]e|add|insert|check|amend|remove|delete"
        r"|change)\b[^.\n\]]{0,40}\]?"
    ),
    # What to do in which case, for whoever fills it in.
    lazy_pattern(
        r"\[(?:if|only if|when|unless|where|optional|choose|select|pick|delete|use|either|add|insert|include|remove)\b"
        r"[^\[\]\n]{3,90}\]"
    ),
    lazy_pattern(r"\[[A-Z][a-z]+(?:[A-Z][a-z]+)+\](?!\()"),
    _FOR_INITIALS,
    # What a program found where a name should be.
    lazy_pattern(
        r"(?:(?<=[Hh]i )|(?<=[Hh]ello )|(?<=[Hh]ey )|(?<=[Dd]ear )|(?<=[Tt]hanks )|(?<=with )|(?<=[Yy]our )|(?<=on )"
        r"|(?<=at )|(?<=by )|(?<=for )|(?<=is ))(?:null|undefined|NULL)(?= ?[,.!\n]|\Z| (?:on|at|by|and|will|has|is)\b)"
    ),
    lazy_pattern(r"(?<![\w$£])\$[a-z]+_[a-z_]+\b|\$\{[A-Za-z_.]+\}"),
    # A figure nobody looked up.
    lazy_pattern(
        r"[£$€] ?(?:\?{1,}|TB[CAD]\b)|\?{2,}(?= ?(?:days|hours|%|pm|am|working))|(?<=platform )\?(?=[ .,])"
        r"|(?<=gate )\?(?=[ .,])"
    ),
    lazy_pattern(
        r"(?<![\w£$€])[£$€](?= (?:more|less|off|each|back|extra|per|a (?:month|week|year|day)|refund|credit|on)\b)"
    ),
    lazy_pattern(
        r"\[[^\[\]\n]{3,60}[-–—:,] ?(?:ask|check with|see|confirm with|tbc with|tbc|get from|from) [A-Z]\w+\](?!\()"
    ),
    lazy_pattern(r"(?i)(?<=\b(?:about|under) )\.{5,}|(?<=\b(?:on|by|at|is|of|to) )\.{5,}(?=[ ,.])|(?<=\bfor )\.{5,}"),
    lazy_pattern(r"\b0?X{3,4} X{3,4} X{3,4}\b|(?<=\bon )(?:day/date|date/time|DAY/DATE|DATE/TIME)\b"),
    lazy_pattern(rf"(?<![\w/.:-])(?:{_DATE}|{_TIME})(?![\w/-]|\.\w)"),
)
# A reply that says how to write something down names its slots on purpose.
_TELLS_HOW = lazy_pattern(
    r"(?i)\b(?:formats?|formatted|type|typed|typing|field|fields|box|column|boxes|spreadsheet|csv|where it says|marked"
    r"|labelled|labeled|button|enter it|enter your|written as|write it as|style|heading|tap|click|press|select|column"
    r"|called|caps|capitals|code|file name|filename|screen|menu|put your|variable|template|placeholder|merge)\b"
)


def open_slots(text: str) -> Iterator[Span]:
    """Slots left open by hand, not sorted; may overlap. Nothing in a sentence that says how to write something."""
    if not _may_be_open(text):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not _is_told(text, *match.span()) and not _shouts(text, *match.span()):
                yield Span(*match.span())


def _may_be_open(text: str) -> bool:
    if _has_one_of(_SIGNS, text) or _has_one_of(_SIGNS_IN_ANY_CASE, text.lower()):
        return True
    if "^" in text and _FOR_INITIALS.search(text):
        return True
    return _FOUR_CAPITALS.search(text) is not None and _CAPITAL_WORD.search(text) is not None


def _has_one_of(signs: _Signs, text: str) -> bool:
    return any(mark in text and (around is None or around.search(text)) for mark, around in signs)


def _is_told(text: str, start: int, end: int) -> bool:
    if text[max(0, start - 4) : start] in (" as ", "ike ", " in "):  # "write it as DD/MM"
        return True
    low = max(text.rfind(mark, 0, start) for mark in ".!?\n") + 1
    ends = [at for at in (text.find(mark, end) for mark in (". ", "! ", "? ", "\n")) if at >= 0]
    return bool(_TELLS_HOW.search(text[low:start] + " " + text[end : min(ends, default=len(text))]))


def _shouts(text: str, start: int, end: int) -> bool:
    """True for a word in capitals among others: "YOUR ORDER NUMBER IS ON ITS WAY"."""
    if not text[start:end].replace(" ", "").isupper():
        return False
    around = re.findall(r"[A-Za-z]{2,}", text[max(0, start - 30) : start] + " | " + text[end : end + 30])
    return bool(around) and 2 * sum(map(str.isupper, around)) >= len(around)
