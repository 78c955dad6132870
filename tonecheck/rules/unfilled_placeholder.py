"""A slot of a template that nobody has filled in: "[NAME]", "{{order_id}}", "Hi ,", "on DD/MM", "TODO".

Why: it tells the reader that their answer came off a shelf, and leaves out the very thing they asked for.
Bad:  Hi [FIRST NAME], your refund of £XX is on its way.
Good: Hi Priya, your refund of £20 is on its way.
Options: allow: texts that look like slots but are meant ("[Live]").
Suggests: what to fill in, as advice: only a person knows it.
Limits: final replies only; a canned reply keeps its slots. Tokens that mask a value (#NAME#, __email__, @115719),
    masked digits (XXXX 1234), keys and buttons ([Enter]), kisses, sizes (XXL) and numerals (Super Bowl XX) pass, and
    so do slots in code, in quoted mail, in the customer's own message, and in a reply that explains templates.
Source: ours; the forms of slots are those of the common help desks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.rules._open_slots import open_slots
from tonecheck.text.placeholders import Placeholder, find_placeholders
from tonecheck.text.span import Span

# Words of a reply about templates, in which slots are the subject.
_ABOUT_SLOTS = frozenset(
    "bracket brackets brace braces curly placeholder placeholders variable variables template templates snippet "
    "snippets liquid macro macros merge html json webhook api".split()
)
_ASKS_FOR = frozenset(
    "name first last full surname customer client agent company brand product item order ticket account "
    "tracking booking reservation date day time deadline amount price total sum number ref reference code link "
    "url address email phone city store branch location insert fill add enter your reason issue topic details "
    "claim policy salutation gesture recipient manager supervisor venue appliance firstname lastname flight "
    "info team department month year x xx xxx days hours timeframe voucher refund placeholder signature title".split()
)
_LONGEST_SLOT = 6  # words
_KEYS = frozenset(
    "enter esc ctrl alt shift tab del delete home end space return command option cmd fn caps lock".split()
)

# Patterns are compiled when they are first needed: most replies hold nothing that looks like a slot.
_EMPTY_NAME = (
    r"(?im)(?:^|(?<=[\n.!?]))[^\S\n]*(?>(?:@\w+[^\S\n]+)*)"
    r"((?:hi|hiya|hello|hey|dear|good\ (?:morning|afternoon|evening))(?:\ (?:mr|mrs|ms|miss|mx|dr)\.?)?[^\S\n]+,)"
)
_UNITS = "(?:working |business )?(?:days?|hours?|hrs|minutes?|mins|weeks?|months?|pounds|dollars|euros|am|pm)"
_THINGS = "NAME|DATE|LINK|NUMBER|AMOUNT|TIME|URL|ADDRESS|CODE|TEXT|REASON|DETAILS"
_BLANK = (
    r"[£$€] ?(?:X{2,}+(?:[.,]X{2})?|_{2,}+(?:[.,]_{2})?)(?!\w)"
    rf"|\bXX(?= ?(?:%|{_UNITS}\b))"
    r"|\bXX(?:st|nd|rd|th)?(?= (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)"
    r"|\[(?:Mr|Mrs|Ms|Miss|Mx|Sir|Madam|he|she|him|her|they)(?: ?/ ?\w+){1,3}\](?!\()"
    r"|(?<![\w/:.-])XX[/:.-]XX(?:[/:.-]X{2,4})?(?![\w/:.-])"
    r"|(?<=#)X{2,}\b"
    rf"|\bINSERT(?: (?:YOUR|THE|CUSTOMER|ORDER|FIRST|LAST|AGENT|TRACKING))* (?:{_THINGS})\b"
    r"|[(<]insert\b[^()<>\n]{1,40}[)>]"
)
_SCREEN_WORD_BEFORE = (
    r"(?i)\b(?:click|tap|press|select|choose|hit|open|under|button|tab|menu|go to)(?: (?:on|the|to))*\s\Z"
    r"|[>›→]\s*\Z"
)
_DIGITS_AFTER = r"[\s-]?(?>(?:[Xx*•]+[\s-]?)*)\d{2,}"
_DIGITS_BEFORE = r"\d{2,}[\s-]?(?:[Xx*•]+[\s-]?)*\Z"
_SIZES = r"\bX{1,2}[LS]\b"
_NUMERAL_BEFORE = r"(?i)\b(?:bowl|part|chapter|volume|vol|wrestlemania|act|size|sizes|rated|dos|triple|fantasy)\s\Z"


class UnfilledPlaceholderOptions(Options):
    """What passes."""

    allow: tuple[str, ...] = option((), "texts that look like slots but are meant")


class UnfilledPlaceholder(Rule[UnfilledPlaceholderOptions]):
    """Flags slots left in a final reply."""

    id = "unfilled-placeholder"
    category = "unfilled"
    severity = Severity.ERROR
    Options = UnfilledPlaceholderOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each slot that is still open."""
        if draft.template:
            return
        for span, name in self._slots(draft):
            written = span.of(draft.text)
            if written in self.options.allow or (draft.message is not None and written in draft.message.text):
                continue
            asked = f"the {name}" if name else "what belongs there"
            yield self.finding(
                span,
                f"“{' '.join(written.split())}” is still to be filled in, and the reader would see it like this",
                suggestions=(advise(f"fill in {asked}, or word the sentence without it"),),
                why="an open slot shows that nobody read the reply before it was sent",
            )

    def _slots(self, draft: Draft) -> Iterator[tuple[Span, str]]:
        """Open slots and what each asks for (may be empty), disjoint, in text order."""
        text = draft.text
        hidden = [part.span for part in draft.protected if part.kind in ("code", "quote", "url")]
        found: list[tuple[Span, str]] = [
            (slot.span, _asked_for(slot))
            for slot in find_placeholders(text)
            if not any(span.overlaps(slot.span) for span in hidden) and _is_open(slot, draft)
        ]
        if any(sign in text for sign in ("XX", "__", "INSERT ", "insert", "[")):
            found += [
                (Span(*match.span()), "")
                for match in re.finditer(_BLANK, text)
                if not _masks_digits(text, *match.span())
            ]
        found += [(span, "") for span in open_slots(text) if not any(part.overlaps(span) for part in hidden)]
        if " ," in text or "\u00a0," in text:
            found += [(Span(*match.span(1)), "customer's name") for match in re.finditer(_EMPTY_NAME, text)]
        end = 0
        for span, name in sorted(found, key=lambda item: (item[0].start, -item[0].end)):
            if span.start >= end:
                end = span.end
                yield span, name


def _is_open(slot: Placeholder, draft: Draft) -> bool:
    text, span = draft.text, slot.span
    if slot.dialect == "gap":
        return True
    if slot.dialect == "hand-kept":
        return text[span.start] != "[" or _asks(slot.name, text[max(0, span.start - 24) : span.start])
    if slot.dialect == "fill-in":
        if slot.name in ("TBC", "TBD"):  # an honest abbreviation to many readers
            return False
        if slot.name.startswith("X"):
            before = text[max(0, span.start - 16) : span.start]
            if slot.name == "XXX" and (re.search(_NUMERAL_BEFORE, before) or re.search(_SIZES, text)):
                return False
            return not _masks_digits(text, span.start, span.end)
        return True
    return _ABOUT_SLOTS.isdisjoint(draft.words.present)


def _asks(name: str, before: str) -> bool:
    """True if words in square brackets ask for something; `[Enter]`, `[sic]` and `tap [Order status]` do not."""
    words = [word.strip(".,:;!?'’\"*_#").lower() for word in name.replace("_", " ").replace("-", " ").split()]
    if len(words) == 1 and words[0] in _KEYS:
        return False
    if re.search(_SCREEN_WORD_BEFORE, before):
        return name.isupper()
    return len(words) <= _LONGEST_SLOT and not _ASKS_FOR.isdisjoint(words)


def _masks_digits(text: str, start: int, end: int) -> bool:
    """True if the crosses stand for digits of a number that is shown in part: `XXXX 1234`, `07700 XXXXXX`."""
    return bool(
        re.match(_DIGITS_AFTER, text[end : end + 24]) or re.search(_DIGITS_BEFORE, text[max(0, start - 24) : start])
    )


def _asked_for(slot: Placeholder) -> str:
    """What a slot asks for in words: `ticket.requester.first_name` -> "first name"."""
    if slot.dialect in ("fill-in", "liquid-tag", "gap"):
        return ""
    name = slot.name.rpartition(".")[2] or slot.name
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").replace("-", " ").lower().split()
    words = [word for word in words if word not in ("insert", "enter", "fill", "add", "your", "the", "in")]
    return " ".join(words) if 1 <= len(words) <= 5 else ""
